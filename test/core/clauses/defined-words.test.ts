import { testClause } from './verdicts.ts';

const REMOVAL =
  'Within seven days of a Request, and as a continuing duty, each party and its assigns shall remove any adverse statement about the Account, credit bureau entries included, that it made.';
const MARKS =
  "Company and its assigns shall place no adverse Mark, and no Mark of any kind, on Customer's credit report at any bureau, and the parties shall disavow any Mark as often as it appears.";
const NO_FAULT =
  'The parties agree that the Bill has not been established as a valid debt, and neither party admits fault or liability.';
const NO_FORGIVENESS =
  'The parties agree that the Difference between the amount billed and the settlement amount is not cancelled debt and is not forgiven debt.';

describe('words of a clause that are defined', () => {
  testClause({
    clause: 'seven-day-removal',
    good: [
      `"Request" means any request in writing, by letter, e-mail or text. ${REMOVAL}`,
      `"Request" shall mean a dated note to the other party. ${REMOVAL}`,
      `"Adverse statement" means any unfavorable statement, oral or written, true or false, including an entry at a credit bureau. ${REMOVAL}`,
      `"Remove" means to delete, retract or have taken down. ${REMOVAL}`,
      `To "remove" an entry is to have it deleted. ${REMOVAL}`,
      `"Removal" means complete deletion, and not an update or a note. ${REMOVAL}`,
      `"Days" means calendar days. ${REMOVAL}`,
      `"Party" means Company or Customer. ${REMOVAL}`,
      `"Assigns" includes any buyer, servicer or collector of the Account. ${REMOVAL}`,
      `"Account" means account 4471 and everything billed on it. ${REMOVAL}`,
      `A "Request" is made when it is sent. ${REMOVAL}`,
      `By "remove" the parties mean that nothing of the entry is left. ${REMOVAL}`,
    ],
    bad: [
      [
        '"Request" means a demand made on Form R-9, which Company issues at its discretion.',
        `"Request" means a demand made on Form R-9, which Company issues at its discretion. ${REMOVAL}`,
      ],
      [
        'A "Request" is a request that Company has countersigned.',
        `A "Request" is a request that Company has countersigned. ${REMOVAL}`,
      ],
      [
        '"Request" shall mean a request approved by Company\'s compliance office.',
        `"Request" shall mean a request approved by Company's compliance office. ${REMOVAL}`,
      ],
      [
        'For this section "Request" means a final judgment ordering removal.',
        `For this section "Request" means a final judgment ordering removal. ${REMOVAL}`,
      ],
      [
        '"Adverse statement" shall mean a statement that a court has held to be false.',
        `"Adverse statement" shall mean a statement that a court has held to be false. ${REMOVAL}`,
      ],
      [
        '"Adverse statement" means one that its maker agrees is untrue.',
        `"Adverse statement" means one that its maker agrees is untrue. ${REMOVAL}`,
      ],
      [
        'To "remove" means to update the entry so that it shows a charge-off.',
        `To "remove" means to update the entry so that it shows a charge-off. ${REMOVAL}`,
      ],
      [
        '"Remove" here means to mark the entry as disputed.',
        `"Remove" here means to mark the entry as disputed. ${REMOVAL}`,
      ],
      ['"Removal" means suppression for thirty days.', `"Removal" means suppression for thirty days. ${REMOVAL}`],
      [
        'The word "days" means days on which Company\'s credit department meets.',
        `The word "days" means days on which Company's credit department meets. ${REMOVAL}`,
      ],
      ['"Seven days" means seven reporting cycles.', `"Seven days" means seven reporting cycles. ${REMOVAL}`],
      ['"Party" means Customer and Customer\'s family.', `"Party" means Customer and Customer's family. ${REMOVAL}`],
      [
        '"Assigns" as used here excludes any buyer of the Account.',
        `"Assigns" as used here excludes any buyer of the Account. ${REMOVAL}`,
      ],
      [
        '"Adverse statement" does not include a report to a credit bureau.',
        `"Adverse statement" does not include a report to a credit bureau. ${REMOVAL}`,
      ],
      [
        'By "remove" the parties understand that a note is added to the entry.',
        `By "remove" the parties understand that a note is added to the entry. ${REMOVAL}`,
      ],
    ],
  });
  testClause({
    clause: 'credit-mark-disavowal',
    good: [
      `"Mark" shall mean any entry, notation, code, score factor or remark, whatever it says. ${MARKS}`,
      `"Mark" means a tradeline or any other trace of the Account. ${MARKS}`,
      `A "Mark" is anything about the Account, good, bad or neutral. ${MARKS}`,
      `"Mark" includes a tradeline and an inquiry. ${MARKS}`,
      `"Credit report" means any file at any consumer reporting agency. ${MARKS}`,
      `"Disavow" means to tell the bureau in writing that the Mark is not ours and to ask for its deletion. ${MARKS}`,
      `To "disavow" a Mark is to disown it to whoever shows it. ${MARKS}`,
      `"Place" includes to report, furnish or cause to be reported. ${MARKS}`,
      `"Company" includes its servicers and agents. ${MARKS}`,
    ],
    bad: [
      [
        '"Mark" shall mean a mark which a court has declared false and malicious.',
        `"Mark" shall mean a mark which a court has declared false and malicious. ${MARKS}`,
      ],
      ['"Mark" means a handwritten annotation.', `"Mark" means a handwritten annotation. ${MARKS}`],
      [
        'A "Mark" is an entry that Company concedes to be wrong.',
        `A "Mark" is an entry that Company concedes to be wrong. ${MARKS}`,
      ],
      ['"Mark" does not include a tradeline.', `"Mark" does not include a tradeline. ${MARKS}`],
      [
        '"Mark", as used below, means only an entry made after a second default.',
        `"Mark", as used below, means only an entry made after a second default. ${MARKS}`,
      ],
      [
        '"Credit report" means a report that Company prepares for its own use.',
        `"Credit report" means a report that Company prepares for its own use. ${MARKS}`,
      ],
      [
        '"Disavow" means to note the fact in Company\'s own file.',
        `"Disavow" means to note the fact in Company's own file. ${MARKS}`,
      ],
      [
        'To "disavow" an entry means to decide whether it is accurate.',
        `To "disavow" an entry means to decide whether it is accurate. ${MARKS}`,
      ],
      [
        '"Place" means to write by hand; electronic furnishing is not placing.',
        `"Place" means to write by hand; electronic furnishing is not placing. ${MARKS}`,
      ],
      [
        'The term "Mark" is limited to remarks of abusive language.',
        `The term "Mark" is limited to remarks of abusive language. ${MARKS}`,
      ],
      [
        '"Mark" refers to those entries that are both adverse and inaccurate.',
        `"Mark" refers to those entries that are both adverse and inaccurate. ${MARKS}`,
      ],
      ['In this section a charge-off is not a Mark.', `In this section a charge-off is not a Mark. ${MARKS}`],
      ['Past-due history is not a Mark.', `Past-due history is not a Mark. ${MARKS}`],
    ],
  });
  testClause({
    clause: 'no-fault',
    good: [
      `"Bill" means the bill of May 2 for $4,200.00 with everything charged on it. ${NO_FAULT}`,
      `"Liability" includes liability of any kind, in contract or tort. ${NO_FAULT}`,
      `"Fault" means wrongdoing, negligence or error. ${NO_FAULT}`,
      `"Party" means Company or Customer. ${NO_FAULT}`,
    ],
    bad: [
      [
        '"Bill" means the $14.00 statement fee and nothing else.',
        `"Bill" means the $14.00 statement fee and nothing else. ${NO_FAULT}`,
      ],
      [
        '"Bill" means the late fee added in May. All other charges are accepted as correct.',
        `"Bill" means the late fee added in May. All other charges are accepted as correct. ${NO_FAULT}`,
      ],
      [
        '"Valid debt" means a debt that has been reduced to judgment.',
        `"Valid debt" means a debt that has been reduced to judgment. ${NO_FAULT}`,
      ],
      [
        '"Admits" means admits in open court; the admission in section 2 stands.',
        `"Admits" means admits in open court; the admission in section 2 stands. ${NO_FAULT}`,
      ],
      [
        '"Liability" here means criminal liability only.',
        `"Liability" here means criminal liability only. ${NO_FAULT}`,
      ],
      [
        '"Fault" does not include the obligation to pay.',
        `"Fault" does not include the obligation to pay. ${NO_FAULT}`,
      ],
      [
        '"Liability" excludes Customer\'s liability for the account.',
        `"Liability" excludes Customer's liability for the account. ${NO_FAULT}`,
      ],
    ],
  });
  testClause({
    clause: 'no-forgiveness',
    good: [
      `"Difference" means what is left of the billed amount once the settlement amount is taken off. ${NO_FORGIVENESS}`,
      `The "Difference" is $2,400.00. ${NO_FORGIVENESS}`,
    ],
    bad: [
      [
        '"Cancelled" means cancelled by a court order.',
        `"Cancelled" means cancelled by a court order. ${NO_FORGIVENESS}`,
      ],
      [
        '"Forgiven" means forgiven by a sealed deed of gift.',
        `"Forgiven" means forgiven by a sealed deed of gift. ${NO_FORGIVENESS}`,
      ],
      [
        '"Forgiven debt" does not include debt that Company writes off.',
        `"Forgiven debt" does not include debt that Company writes off. ${NO_FORGIVENESS}`,
      ],
      [
        '"Difference" means the interest accrued in June.',
        `"Difference" means the interest accrued in June. ${NO_FORGIVENESS}`,
      ],
      [
        '"Cancelled" excludes a cancellation reported on Form 1099-C.',
        `"Cancelled" excludes a cancellation reported on Form 1099-C. ${NO_FORGIVENESS}`,
      ],
    ],
  });
});
