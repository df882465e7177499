import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { insertClause } from '../../../../server/src/core/features/actions/insert.ts';
import { filledIn } from '../../../../server/src/core/features/actions/wording.ts';
import { applyEdits } from '../../../../server/src/core/text/edits.ts';
import { subjectOf } from '../subject.ts';

const KIND = 'document: settlement-agreement\n';

/** The text with the clause put in; what is found in it must hold the clause. */
function inserted(text: string, clause: string, asText = false): string {
  const { subject } = subjectOf(text);
  const made = insertClause(subject, clause, { asText });
  assert.ok('edits' in made, 'refused' in made ? made.refused : '');
  return applyEdits(text, made.edits);
}

describe('inserting a clause', () => {
  it('takes the numbers, titles and party terms of a finished agreement, and moves its references', () => {
    const text = `---
${KIND}---
# SETTLEMENT AND RELEASE

This agreement is between Harbor Point Receivables, LLC (the "Creditor") and Dana Whitfield (the "Debtor").

1. PAYMENT. The Debtor shall pay the Creditor seven hundred twenty dollars ($720.00) within thirty (30) days after the Debtor receives a copy of this agreement signed by the Creditor, by cashier's check. See Sections 2 and 3.

2. FINAL SETTLEMENT. Payment is the absolute and final resolution of the whole matter. Neither the Creditor nor its assigns shall sue on or sell any remainder.

3. GOVERNING LAW. The law of Ohio governs. Disputes belong in the courts of Franklin County, Ohio, where the Debtor resides.

IN WITNESS WHEREOF the parties have signed.

Creditor: ______________
`;
    const after = inserted(text, 'seven-day-removal');
    assert.match(
      after,
      /\n3\. REMOVAL WITHIN SEVEN DAYS\. Each party, its successors and assigns have a continuing duty/,
    );
    assert.match(after, /bureau entries, the Creditor shall within the same seven \(7\) days/);
    assert.match(after, /\n4\. GOVERNING LAW\./);
    assert.match(after, /See Sections 2 and 4\./);
  });

  it('declares what it needs in the front matter, in its style, and leaves comments', () => {
    const text = `---
${KIND}variables:
  company_name: party # who claims
  customer_name: { type: party, example: Dana Whitfield }
---
# Settlement

## 1. Payment

{{ customer_name }} shall pay {{ company_name }} $500.00 within 30 days.

## 2. Final resolution

Payment is the absolute and final resolution of the whole matter.

## Signatures

{{ company_name }}: ________
`;
    const after = inserted(text, 'jurisdiction');
    assert.match(after, / {2}company_name: party # who claims\n/);
    assert.match(after, / {2}law_state: \{ type: text, label: Governing law, example: Illinois \}\n/);
    assert.match(after, /\n## 3\. Law and courts\n\nThe law of \{\{ law_state \}\} governs this agreement\.\n/);
    assert.match(after, /where \{\{ customer_name \}\} resides/);
    assert.ok(after.indexOf('## 3.') < after.indexOf('## Signatures'));
  });

  it('writes declarations of several lines where the others have them', () => {
    const text = readFileSync('templates/letters/lump-sum-settlement.md', 'utf8')
      .replace(/ {2}notice_days:\n(?: {4}.*\n)+/, '')
      .replace('12. {% render "clauses/tax-reporting" %}\n\n', '');
    const after = inserted(text, 'tax-reporting');
    assert.match(after, /\n {2}notice_days:\n {4}type: days\n {4}label: Days' notice before a tax form\n/);
    assert.match(after, /\n12\. \{% render "clauses\/tax-reporting" %\}\n\n13\. /);
  });

  it('writes as one person to the other in a letter that does', () => {
    const text = `---
document: settlement-offer
---
Dear Ms. Ortiz:

I dispute in good faith that anything is owed on the account ending in 4821, which you bill at $1,840.00, because I never received the service. I offer you $720.00 to settle the matter.

I will pay within thirty days after I receive a copy of this letter signed by you.

Sincerely,

Dana Whitfield
`;
    const after = inserted(text, 'no-fault');
    assert.match(after, /signed by you\.\n\nWe settle in good faith .*neither of us admits fault.*\n\nSincerely,/);
  });

  it('shows places to fill in where a finished agreement does not say the facts, with tab stops', () => {
    const text = `---
${KIND}---
# Agreement\r
\r
Acme Collections LLC ("Company") and Jo Park ("Customer") agree:\r
\r
**Payment:** Customer shall pay Company five hundred dollars ($500.00) within thirty (30) days of receiving a copy signed by Company.\r
\r
**Law:** The law of Ohio governs this Agreement.\r
\r
By: ____________\r
`;
    const { subject } = subjectOf(text);
    const made = insertClause(subject, 'dispute-recital');
    assert.ok('edits' in made);
    const after = applyEdits(text, made.edits);
    assert.match(after, /\r\n\*\*Disputed account:\*\* Acme Collections LLC and Jo Park disagree .*\[account ending\]/);
    assert.ok(!/[^\r]\n/.test(after.slice(after.indexOf('**Disputed'))), 'line ends are CRLF');
    assert.match(made.edits.map(({ snippet }) => snippet ?? '').join(''), /\$\{1:\[account ending\]\}/);
  });

  it('goes with 2.1, 2.2', () => {
    const text = `---
${KIND}---
# Terms

1 Payment

1.1 Customer shall pay Company five hundred dollars ($500.00) within thirty (30) days of receiving a copy signed by Company.

2 End

2.1 Payment is the absolute and final resolution of the whole matter.

2.2 The law of Ohio governs, and disputes belong in the courts of Franklin County, Ohio, where Customer resides. Clause 2.2 prevails.
`;
    assert.match(
      inserted(text, 'no-fault'),
      /\n2\.2 The parties make this settlement[\s\S]*\n2\.3 The law .* Clause 2\.3 prevails/,
    );
  });

  it('goes into the branch that lacks it, with the number of the other', () => {
    const text = readFileSync('templates/letters/lump-sum-settlement.md', 'utf8');
    const cut = text.replace('{% else %}\n10. {% render "clauses/no-fault" %}\n', '');
    assert.notEqual(cut, text);
    assert.equal(inserted(cut, 'no-fault'), text);
  });

  it('puts the wording itself in when that is asked for', () => {
    const text = readFileSync('templates/letters/lump-sum-settlement.md', 'utf8');
    const after = inserted(
      text.replace('16. {% render "clauses/credit-mark-disavowal" %}\n\n', ''),
      'credit-mark-disavowal',
      true,
    );
    assert.match(
      after,
      /\n16\. \*\*Credit report\.\*\* Company, its successors and assigns shall place no adverse mark.*\n {4}If a mark/,
    );
  });

  it('is made with a caution where the clause is missing and other words are in its way; not when it has to stand', () => {
    const spoilt =
      '---\ndocument: settlement-agreement\n---\n1. Company may report the account as settled for less.\n\n' +
      '2. Company may make adverse statements about the bill to any third party, and may keep adverse statements with ' +
      'the credit bureaus for ninety days after a request to remove them.\n\n' +
      '3. Company may change its mind about this Agreement.\n';
    const { subject } = subjectOf(spoilt);
    const missing = subject.facts.coverage.clauses.filter(
      ({ state, requirement }) => state === 'missing' && requirement === 'required',
    );
    const made = missing.map(({ id }) => ({ id, made: insertClause(subject, id) }));
    assert.ok(made.length > 5);
    for (const one of made) assert.ok('edits' in one.made, `${one.id} is refused`);
    // What is inserted in a row, unseen, must stand or be left out.
    const strict = made.filter(({ id }) => 'refused' in insertClause(subject, id, { strict: true }));
    assert.ok(strict.length > 0 && strict.length < made.length);
    // A clause that other words take back is not inserted beside them.
    assert.ok('refused' in insertClause(subject, 'seven-day-removal', { strict: true }));
    for (const { id, made: one } of made) {
      const text = 'edits' in one ? applyEdits(spoilt, filledIn(one.edits)) : '';
      const state = subjectOf(text).subject.facts.coverage.clauses.find((clause) => clause.id === id)?.state;
      if (state !== 'present')
        assert.ok('caution' in one && one.caution !== undefined, `${id} is ${state} and nothing is said`);
    }
  });

  it('is refused where the clause is there or unknown, or where words of it would not stand beside others', () => {
    const letter = readFileSync('templates/letters/lump-sum-settlement.md', 'utf8');
    const refused = (text: string, clause: string): string => {
      const made = insertClause(subjectOf(text).subject, clause);
      return 'refused' in made ? made.refused : '';
    };
    assert.match(refused(letter, 'no-fault'), /is in the document already/);
    assert.match(refused(letter, 'no-such-clause'), /There is no clause/);
    const spoilt = letter
      .replace('10. {% render "clauses/no-fault" %}\n', '')
      .replace('## Signatures', 'Customer acknowledges that the bill is a valid debt.\n\n## Signatures');
    assert.match(refused(spoilt, 'no-fault'), /takes the clause back/);
  });
});
