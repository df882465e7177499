import { testClause } from './verdicts.ts';

const MARKS =
  "Company and its assigns shall place no adverse mark, and no mark of any other kind, about the account on Customer's credit report at any bureau. If one appears, both parties and their assigns shall disavow it, as often as it appears.";
const REMOVAL =
  'Each party and its assigns shall, on a continuing basis, remove any adverse statement about the other or the account, including any entry with a credit bureau, within seven days of a written request by the other.';
const NO_FAULT =
  'The parties settle for practical reasons and in good faith. The bill has not been established as a valid debt. Neither party admits any fault or liability.';
const DIFFERENCE =
  'The parties agree that the difference between the billed amount and the settlement amount, which was disputed throughout, is neither canceled nor forgiven debt.';
const BASIS =
  '“Quiet Basis” means that the bill was never shown to be a valid debt and that neither Party concedes liability or fault.';

describe('innocent words beside a clause', () => {
  testClause({
    clause: 'credit-mark-disavowal',
    good: [
      `${MARKS} This means bad marks, and it also means other marks.`,
      `${MARKS} It means good marks as well as bad.`,
      `${MARKS} By “mark” we do not mean merely late payments; we mean anything at all.`,
      'Company and its assigns will keep silent toward every bureau. Silence means no negative mark and no mark of any other kind on Customer’s credit report. If one appears, both parties and their assigns shall disavow it every time.',
      'Holder and its assigns will leave the Account unlisted. “Unlisted” means that no line about it, critical or otherwise, goes to a credit bureau for Consumer’s file. If a line is seen in that file, Holder, its assigns and Consumer will repudiate it each time.',
      'No mark, damaging or of any other nature, shall be set by the Bank or its assigns upon Customer’s credit history with any reporting agency. Were one to be set there, the Bank, its assigns and Customer shall at all times renounce it.',
      `${MARKS} They need not agree again each time.`,
      `${MARKS} Customer need not ask for this.`,
      `${MARKS} Company keeps its records for seven years as the law requires.`,
      `${MARKS} Each party keeps a copy for as long as it likes.`,
      `${MARKS} Each new mark gets the same answer.`,
      'Any mark now on Guarantor’s credit report at any bureau is disavowed by Hospital today and will be deleted. No further mark, adverse or of any kind, will be placed by Hospital or its assigns. Each later appearance of one will be disavowed by Hospital, its assigns and Guarantor, on a continuing basis.',
      'Company and its assigns shall furnish no item on the account, derogatory or not, for Customer’s credit file. For so long as any bureau displays an item in Customer’s credit file, and each time it does, the parties and Company’s assigns will disavow the item.',
    ],
    bad: [
      ['only what is bad', `${MARKS} This means only negative things.`],
      ['good ones go free', `${MARKS} It means bad marks but not good ones.`],
      ['only the late payments', `${MARKS} By “mark” we mean merely late payments.`],
      ['one kind of entry', `${MARKS} “Mark” means a comment typed by hand.`],
      [
        'nothing says that it is left unlisted',
        '“Unlisted” means that no line about it, critical or otherwise, goes to a credit bureau for Consumer’s file. If a line is seen in that file, Holder, its assigns and Consumer will repudiate it each time.',
      ],
      [
        'it hangs on the company',
        'Company and its assigns will place no mark, good or bad, on Customer’s credit report at any bureau. Were Company to agree, both parties and their assigns shall disavow a mark, each time.',
      ],
      ['the company judges', `${MARKS} Company need not disavow an entry it thinks accurate.`],
      ['for a time', `${MARKS} Company keeps marks off its records for seven years.`],
      ['as it likes', `${MARKS} Company keeps the mark off for as long as it likes.`],
      ['it may be listed', `${MARKS} The Company may list the account.`],
      ['no waiting', `${MARKS} Company need not wait for anything before it reports.`],
      ['nobody agrees', `${MARKS} They need not agree to any of this.`],
      [
        'old marks stay',
        'Company and its assigns shall not place any new mark, adverse or of any kind, on Customer’s credit report at any bureau. If one appears, both parties shall disavow it each time.',
      ],
    ],
  });
  testClause({
    clause: 'seven-day-removal',
    good: [
      `${REMOVAL} “Adverse statement” means a bad report or comment, wherever it stands.`,
      `${REMOVAL} No party is required to retract sworn testimony or a report made to a public agency.`,
      `${REMOVAL} This duty follows the account if it moves to another company.`,
      `${REMOVAL} Company shall not sell the Account unless the purchaser first assumes this Section in writing.`,
      `Credit reports have long memories, so a one-time cleanup is not enough for either of us. ${REMOVAL}`,
      `${REMOVAL} “Business day” means a day other than a Saturday, a Sunday or a holiday.`,
      `${REMOVAL} If the statement returns, it is removed once more, and so on without end.`,
      `${REMOVAL} Those who acquire the account, or act for a party, are subject to the same duty.`,
    ],
    bad: [
      ['only what is made by hand', `${REMOVAL} “Adverse statement” means a negative remark typed by hand.`],
      ['fewer days', `${REMOVAL} “Day” means a day other than a Saturday, a Sunday or a holiday.`],
      ['one place', `${REMOVAL} “Adverse statement” means a damaging entry in a credit file.`],
      ['nobody answers', `${REMOVAL} Company need not reply.`],
      ['only what is false', `${REMOVAL} “Adverse statement” means one that a court has found false.`],
      [
        'more than testimony is left',
        `${REMOVAL} No party is required to retract sworn testimony or any other statement.`,
      ],
      ['the company chooses', `${REMOVAL} Company shall not delete a statement unless it agrees in writing.`],
      ['once', `${REMOVAL} This applies just once.`],
      ['a policy comes first', `${REMOVAL} Every removal is subject to Company’s policy.`],
    ],
  });
  testClause({
    clause: 'no-fault',
    good: [
      `${BASIS} The Parties settle on a Quiet Basis.`,
      `The settlement is concluded on a Quiet Basis. ${BASIS}`,
      `${NO_FAULT} Whether the charges were, or were not, correct is left open.`,
      `${NO_FAULT} Nothing in this paragraph lapses if an installment is missed.`,
      `${NO_FAULT} Until the check clears, nothing is final.`,
      `${NO_FAULT} I write this so that you know why the check comes from my sister.`,
      'Neither party confesses fault or liability, and the demand has not been proved a just debt; this compromise is entered into solely for the sake of peace.',
      'You asked us to put this on paper, and we do: the bill has not been established as a valid debt, and neither of us admits any fault or liability.',
    ],
    bad: [
      ['nothing is settled so', `${BASIS} The Patient shall pay $900 by June 1.`],
      ['it was refused', `${BASIS} The Parties do not settle on a Quiet Basis.`],
      ['one side may choose it', `${BASIS} The Clinic may elect to settle on a Quiet Basis.`],
      ['a condition', `${BASIS} If the Patient pays on time, the Parties settle on a Quiet Basis.`],
      ['only one side', `${BASIS} The Patient pays on a Quiet Basis.`],
      ['it is done elsewhere', `${BASIS} Agreements of this kind are often made on a Quiet Basis.`],
      ['with others', `${BASIS} The Clinic settles with other patients on a Quiet Basis.`],
      ['it was only proposed', `${BASIS} The Clinic proposed to settle on a Quiet Basis.`],
      ['one side is free for now', `${NO_FAULT} Until the check clears, nothing here binds Company.`],
      ['it ends', `${NO_FAULT} All of this lapses if a payment comes late.`],
      [
        'it was asked for',
        'You asked us to agree to the following: the bill has not been established as a valid debt, and neither of us admits any fault or liability.',
      ],
    ],
  });
  testClause({
    clause: 'no-fault',
    good: [
      `It reads, and you have each initialed it: “${NO_FAULT}” Your initials make it binding.`,
      `I accept your offer with the wording you sent, which I copy here: “${NO_FAULT}” This is now our agreement.`,
      `This confirms the language our clients have both approved for paragraph 4. “${NO_FAULT}” The agreement is in effect.`,
      `Section 4 is deleted and replaced by the following: “${NO_FAULT}”`,
      `Paragraph 3 reads: “${NO_FAULT}” You signed it last Tuesday and so did my client.`,
      `The Bank and the Customer state together: “${NO_FAULT}”`,
    ],
    bad: [
      ['it is proposed', `I propose that section 4 be replaced by: “${NO_FAULT}”`],
      ['not yet signed', `Paragraph 3 reads: “${NO_FAULT}” Once both have signed, it is binding.`],
      ['left out', `Paragraph 3 reads: “${NO_FAULT}” The parties signed a later paper that leaves it out.`],
      ['refused', `Your redline reads: “${NO_FAULT}” My client signed the form without it, and so did you.`],
      ['what one side wants', `You want the agreement to say: “${NO_FAULT}” The agreement is in effect as signed.`],
      ['a paper of one side', `The complaint says: “${NO_FAULT}” Both parties signed the protocol.`],
      ['they disagree', `You and I agreed to disagree on this sentence: “${NO_FAULT}”`],
      ['taken out', `The parties signed this paragraph in March: “${NO_FAULT}” In April they took it out again.`],
      ['not in force', `Section 4 is replaced by: “${NO_FAULT}” This takes effect if the board approves.`],
      ['slept on', `The mediator read a sentence and both sides agreed to sleep on it: “${NO_FAULT}”`],
      ['struck', `The parties agreed to strike this paragraph: “${NO_FAULT}”`],
    ],
  });
  testClause({
    clause: 'seven-day-removal',
    good: [
      `${REMOVAL} The parties quarreled over the account for two years.`,
      `${REMOVAL} Company keeps its letters to the bureaus for five years.`,
      `${REMOVAL} It binds them until the account is closed and long after that.`,
      `${REMOVAL} A returned check is made good within twelve days.`,
      `${REMOVAL} Notices are taken to arrive three days after mailing.`,
      `${REMOVAL} A bureau may take thirty days to act.`,
      `${REMOVAL} The demand need not be notarized.`,
      `${REMOVAL} No party is required to retract what it told a judge.`,
      `${REMOVAL} The side that is asked need not concede that it was wrong.`,
      `${REMOVAL} It does not matter what Company thinks of the statement.`,
      `${REMOVAL} If Company finds another such entry, it acts without being asked.`,
      `${REMOVAL} Except for what a statute requires, there is no exception to this duty.`,
      `${REMOVAL} If the page belongs to a stranger, the party shall ask him within the same seven days to delete the statement.`,
    ],
    bad: [
      ['an end', `${REMOVAL} It binds them until the account is closed.`],
      ['up to a day', `${REMOVAL} These duties last up to the final installment.`],
      ['nobody grants it', `${REMOVAL} The demand need not be granted.`],
      ['what was told a lender', `${REMOVAL} No party is required to retract what it told a judge or a lender.`],
      ['what is accurate', `${REMOVAL} If the entry is accurate, it stays.`],
      ['what may be left', `${REMOVAL} Paragraph 6 permits Company to leave an entry in place.`],
      ['when satisfied', `${REMOVAL} Removal is made when Company is satisfied that the demand is fair.`],
      ['the last word', `${REMOVAL} Company has the final say on whether a statement goes.`],
      ['a view of one', `${REMOVAL} A request that Company considers unfounded may be ignored.`],
      ['nothing more to do', `${REMOVAL} If a bureau objects, Company has nothing further to do.`],
      [
        'a condition of will',
        `${REMOVAL} If Company agrees, it shall within seven days of the request delete the entry.`,
      ],
    ],
  });
  testClause({
    clause: 'no-fault',
    good: [
      `${NO_FAULT} If any part of this Agreement is found void, the rest stands.`,
      `${NO_FAULT} This section may be amended only by a writing that both parties sign.`,
      `${NO_FAULT} Apart from this letter there is no other agreement.`,
      `${NO_FAULT} Company shall file a tax form only where the law requires it and only after thirty days' notice.`,
      `${NO_FAULT} Company's remedy for a missed payment is limited to the unpaid settlement amount.`,
      `${NO_FAULT} Company shall not call a payment late until it has sent a reminder.`,
      `${NO_FAULT} On default Company may sue for the unpaid installments.`,
      `${NO_FAULT} Customer may choose the way of payment in its discretion.`,
      `${NO_FAULT} No party shall be required to sign any other document.`,
      `${NO_FAULT} No further step is needed to make this section binding.`,
      `${NO_FAULT} The heading of this section is for reference only.`,
      `${NO_FAULT} Each party may say that the matter was settled without any finding.`,
      `${NO_FAULT} This section was negotiated by both sides.`,
    ],
    bad: [
      ['undone', `${NO_FAULT} A missed installment undoes this section.`],
      ['one is freed', `${NO_FAULT} A default by Customer frees Company from this section.`],
      ['as if unwritten', `${NO_FAULT} On default Company may proceed as if this section had not been written.`],
      ['no longer', `${NO_FAULT} If a check is returned, Company need no longer honor this section.`],
      ['set aside', `${NO_FAULT} Company may set this section aside by notice.`],
      ['not relied on', `${NO_FAULT} Neither party may rely on anything said in this section.`],
      ['all but it', `${NO_FAULT} Company signs everything here but this section.`],
      ['other papers', `${NO_FAULT} Company's standard terms prevail over this section.`],
      ['for show', `${NO_FAULT} This section is for show.`],
      ['it is wished', `${NO_FAULT} I propose that we agree to the above.`],
      ['it is left open', `${NO_FAULT} Whether Company agrees to this section is left to a later talk.`],
      ['another paper is silent', `${NO_FAULT} On this point the signed copy is silent.`],
    ],
  });
  testClause({
    clause: 'no-forgiveness',
    good: [
      `${DIFFERENCE} The parties struck the venue clause and initialed the change.`,
      `${DIFFERENCE} Company waives any objection to the form of the check.`,
      `${DIFFERENCE} Company waives any right to revive the original claim.`,
      `${DIFFERENCE} Company may accelerate the remaining installments after notice.`,
    ],
    bad: [
      ['the rest is let go', `${DIFFERENCE} Company waives any right to the balance.`],
      ['the whole comes back', `${DIFFERENCE} Company may accelerate the original balance.`],
    ],
  });
  testClause({
    clause: 'seven-day-removal',
    good: [`${REMOVAL} Company sends a receipt within five days of each payment.`],
    bad: [
      ['only by order', `${REMOVAL} Only a request with a court order counts.`],
      ['one bureau', `${REMOVAL} “Bureau” means Equifax.`],
      ['only what is false', `${REMOVAL} It is necessary that the statement was false.`],
    ],
  });
});
