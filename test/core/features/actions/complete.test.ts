import assert from 'node:assert/strict';
import { completeElement } from '../../../../server/src/core/features/actions/complete.ts';
import { mendHarm } from '../../../../server/src/core/features/actions/harm.ts';
import { sentencesIn } from '../../../../server/src/core/features/actions/sentences.ts';
import { applyEdits } from '../../../../server/src/core/text/edits.ts';
import { runs, sample } from '../../../runs.ts';
import { ENGINE, subjectOf } from '../subject.ts';

const HEAD = `---
document: settlement-agreement
---
This agreement is between **Northgate Recovery LLC** ("Company") and **Jordan Example** ("Customer"), together the "Parties", each a "Party".

`;

function completed(body: string, clause: string, element: string, head = HEAD): string {
  const { subject, text } = subjectOf(head + body);
  const made = completeElement(subject, clause, element);
  assert.ok(made, `nothing completes ${element}`);
  return applyEdits(text, made.edits).slice(head.length);
}

describe('completing a clause in its own sentence', () => {
  const cases: readonly (readonly [string, string, string, string])[] = [
    [
      'no-fault nf2',
      '5. **Admissions.** The Parties agree that the bill has never been proved to be a valid debt. Company does not admit fault.\n',
      'Neither Party admits fault.',
      'the subject becomes both parties',
    ],
    [
      'seven-day-removal sr4',
      '5. **Removal.** Each Party, its successors and assigns have a continuing duty to remove adverse statements about this bill, credit bureau entries included, and shall remove them as soon as\n   practicable.\n',
      'shall remove them within seven (7) days of a request.',
      'a vague time becomes a fixed one, over the end of a line',
    ],
    [
      'credit-mark-disavowal cd2',
      "5. **Credit.** Company, its successors and assigns shall place no adverse mark about the Account on Customer's credit report at any bureau. If a mark appears, the Parties, their successors and assigns shall disavow it continuously.\n",
      'shall place no adverse mark, and no other mark of any kind, about the Account',
      'words are added within the sentence',
    ],
    [
      'no-forgiveness ng3',
      '5. **Difference.** The Parties agree that the difference between the amount billed and the Settlement Amount is not canceled debt.\n',
      'is neither canceled nor forgiven debt.',
      'one denial becomes two',
    ],
    [
      'payment-terms pt4',
      "5. **Payment.** Customer shall pay Company seven hundred twenty dollars ($720.00) by cashier's check.\n",
      "by cashier's check within thirty (30) days after Customer receives a copy of this Agreement signed by Company.",
      'a missing tail stands before the full stop',
    ],
  ];
  for (const [which, body, words, says] of cases)
    it(says, () => {
      const [clause = '', element = ''] = which.split(' ');
      const after = completed(body, clause, element).replace(/\bthis agreement\b/, 'this Agreement');
      assert.ok(after.includes(words), after);
    });

  it('uses the document’s own terms', () => {
    const head =
      '---\ndocument: settlement-agreement\n---\nBetween Harbor Point LLC (the "Creditor") and Dana Whitfield (the "Debtor").\n\n';
    const body =
      '1. Both sides agree that the bill has never been proved to be a valid debt. The Creditor does not admit any liability.\n';
    assert.match(
      completed(body, 'no-fault', 'nf2', head),
      /Neither the Creditor nor the Debtor admits any liability\./,
    );
  });

  it('declares the variables that it brings in', () => {
    const { subject, text } = subjectOf(`---
document: settlement-agreement
variables:
  settlement_amount: money
---
1. Customer shall pay Company {{ settlement_amount | words_and_figures }} by cashier's check.
`);
    const made = completeElement(subject, 'payment-terms', 'pt4');
    assert.ok(made);
    const after = applyEdits(text, made.edits);
    assert.match(after, /within \{\{ payment_days \| words_and_figures \}\} days after/);
    assert.match(after, / {2}payment_days: \{ type: days, label: Days to pay, default: 30/);
  });

  it('does nothing where the clause is taken in from a file', () => {
    const { subject } = subjectOf(`${HEAD}1. {% render "clauses/no-fault" %}\n`);
    assert.equal(completeElement(subject, 'no-fault', 'nf2'), undefined);
  });

  it('offers nothing that would not hold', () => {
    const body =
      '5. **General.** This Agreement binds the heirs, successors and assigns of each Party.\n\n6. Customer acknowledges that the bill is a valid debt.\n';
    const { subject } = subjectOf(HEAD + body);
    assert.equal(completeElement(subject, 'boilerplate', 'bp7'), undefined, 'words are no signature');
    assert.equal(completeElement(subject, 'no-fault', 'nf1'), undefined, 'the debt is admitted');
  });

  it('is offered for at least four of five elements that a wording of the pack loses with a sentence', () => {
    let lost = 0;
    const failed: string[] = [];
    for (const clause of sample(ENGINE.pack.clauses)) {
      if (!clause.elements.some(({ detect }) => detect.any.length > 0)) continue;
      const whole = `${HEAD}1. ${clause.body.replace(/^\{%-[^%]*%\}\s*/, '').replace(/\n(?=.)/g, ' ')}`;
      const { subject } = subjectOf(whole);
      const now = statesOf(subject, clause.id);
      const body = { start: HEAD.length, end: whole.length };
      for (const sentence of sentencesIn(subject.facts.template, body)) {
        const cut = subjectOf(whole.slice(0, sentence.start) + whole.slice(sentence.end).trimStart()).subject;
        for (const { id, severity } of clause.elements) {
          const after = statesOf(cut, clause.id);
          if (
            severity === 'info' ||
            now.get(id) !== 'satisfied' ||
            after.get(id) !== 'missing' ||
            after.get('') === 'missing'
          )
            continue;
          lost += 1;
          if (!completeElement(cut, clause.id, id)) failed.push(id);
        }
      }
    }
    assert.ok(lost > runs(20), `only ${lost} elements were lost`);
    assert.ok(failed.length * 5 <= lost, `${failed.length} of ${lost}: ${failed.join(' ')}`);
  });
});

function statesOf(subject: ReturnType<typeof subjectOf>['subject'], clause: string): ReadonlyMap<string, string> {
  const found = subject.facts.coverage.clauses.find(({ id }) => id === clause);
  return new Map([
    ['', found?.state ?? 'missing'],
    ...(found?.elements ?? []).map(({ id, state }) => [id, state] as const),
  ]);
}

describe('mending words that take a clause back', () => {
  it('strikes a proviso, and offers words that protect', () => {
    const { subject, text, spans } = subjectOf(
      `${HEAD}5. **No fault.** The Parties agree that the bill has never been proved to be a valid debt and that neither Party admits fault, provided that upon any late payment Customer «admits the debt».\n`,
    );
    const mends = mendHarm(subject, 'no-fault', spans[0]!);
    const strike = mends.find(({ kind }) => kind === 'strike');
    assert.ok(strike);
    assert.match(applyEdits(text, strike.edits), /neither Party admits fault\.\n$/);
  });

  it('puts the right time in the place of a longer one', () => {
    const { subject, text, spans } = subjectOf(
      `${HEAD}5. **Removal.** Each Party, its successors and assigns have a continuing duty to remove adverse statements about this bill, credit bureau entries included, and shall remove them within «thirty (30) days» of a request.\n`,
    );
    const mend = mendHarm(subject, 'seven-day-removal', spans[0]!).find(({ kind }) => kind === 'replace');
    assert.ok(mend);
    assert.match(applyEdits(text, mend.edits), /within seven \(7\) days of a request\.\n/);
  });
});
