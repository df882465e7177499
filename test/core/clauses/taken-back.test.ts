import assert from 'node:assert/strict';
import { shown, verdictOn } from './verdicts.ts';

const NO_FAULT =
  'Neither Party admits fault or liability, and the Parties agree that the bill was never established as a valid debt.';

/** The same agreement in the ways in which documents number their parts; `last` stands at its end. */
const FORMS: Readonly<Record<string, (last: string) => string>> = {
  'a list of clauses': (last) =>
    `# Agreement\n\n9. **Payment.** Customer shall pay Company $500.\n\n10. **No fault.** ${NO_FAULT}\n\n11. **Law.** The law of Ohio applies.\n\n12. **Scope.** ${last}\n`,
  'a list that numbers itself': (last) =>
    `# Agreement\n\n9. **Payment.** Customer shall pay Company $500.\n\n9. **No fault.** ${NO_FAULT}\n\n9. **Law.** The law of Ohio applies.\n\n${last}\n`,
  headings: (last) =>
    `# Agreement\n\n## 9. Payment\n\nCustomer shall pay Company $500.\n\n## 10. No fault\n\n${NO_FAULT}\n\n## 11. Scope\n\n${last}\n`,
  'sections by name': (last) =>
    `# Agreement\n\n**Section 9. Payment.** Customer shall pay Company $500.\n\n**Section 10. No fault.** ${NO_FAULT}\n\n**Section 11. Scope.** ${last}\n`,
};

/** Sentences elsewhere that take back what the tenth section gives. */
const TAKES_BACK: readonly string[] = [
  'Nothing in Section 10 binds Company.',
  'Section 10 does not apply to Company.',
  'Paragraph 10 applies to Customer alone.',
  'Company may depart from Sections 9 and 10.',
  'Notwithstanding Section 10, Company may state its own view of the bill.',
  'The promises in Sections 9 to 11 are suspended while any sum is unpaid.',
  'The no-fault section is not binding on Company.',
  'Section 10 is subject to the policies of Company.',
  'Company is free to depart from Section 10.',
  'Company reserves the right not to comply with Section 10.',
];

/** Sentences that name it and take nothing. */
const LEAVES: readonly string[] = [
  'Sections 9, 10 and 11 survive the end of this Agreement.',
  'Section 10 applies whether or not the Account is sold.',
  'A breach of Section 10 is a breach of this Agreement.',
  'If Section 10 is held invalid, the rest of this Agreement stands.',
  'Either Party may enforce Section 10 by injunction.',
  'Nothing in Section 9 binds Company.',
];

describe('sentences elsewhere that name the section of a clause', () => {
  for (const [form, textWith] of Object.entries(FORMS)) {
    for (const last of TAKES_BACK)
      it(`take it back, in ${form}: ${last}`, () => {
        const result = verdictOn('no-fault', textWith(last));
        assert.notEqual(result.state, 'present', shown(result));
      });
    for (const last of LEAVES)
      it(`leave it whole, in ${form}: ${last}`, () => {
        const result = verdictOn('no-fault', textWith(last));
        assert.equal(result.state, 'present', shown(result));
      });
  }
});
