import assert from 'node:assert/strict';
import { shown, verdictOn } from './verdicts.ts';

const PROMISES: Readonly<Record<string, string>> = {
  'credit-mark-disavowal':
    "The Company and its assigns will put no mark, adverse or of any other kind, on the Customer's credit report at any bureau. The Company, its assigns and the Customer will disavow a mark each time one appears.",
  'seven-day-removal':
    'Whenever one party or its assign asks the other in writing to take back an adverse statement about the account, credit bureau entries included, the other and its assigns shall remove it within seven (7) days of the request. The duty is a continuing one for both.',
  'no-fault': 'The bill has never been proved to be a valid debt, and neither party admits fault or liability.',
  'no-forgiveness':
    'The parties agree that the difference between the billed amount and the settlement amount was always in dispute and is neither canceled nor forgiven debt.',
};

/** What takes all of it back. */
const FALLS: readonly string[] = [
  'If a payment is late, these promises are over.',
  'These promises end if an installment is missed.',
  'Should the Customer miss an installment, all of the above is off.',
  'Upon default, the Company may treat this section as withdrawn.',
  'Miss one payment and the parties go back to where they stood before this agreement.',
  'Upon default the parties return to their former positions.',
  'In the event of a default, the Customer forfeits the benefit of this paragraph.',
  'Should the Customer miss an installment, the benefit of this section is lost.',
  "On default the Company's statements in this section are withdrawn.",
  'If a payment is late, the Company owes nothing under this section.',
  'In the event of a default, the Company has no further obligation under this paragraph.',
  'Upon default, these protections will come to an end.',
  'If a payment is late, this section will be read as if it had never been written.',
];

/** What sounds like it and takes nothing. */
const STANDS: readonly string[] = [
  'These promises never end.',
  'This section is not lost when a payment is late.',
  'The dispute is over once the settlement amount is paid.',
  'The Company has no further claim on the account.',
  'Nor do these promises end when the account is sold.',
];

describe('a promise', () => {
  for (const [clause, promise] of Object.entries(PROMISES)) {
    for (const last of FALLS)
      it(`falls, of ${clause}: ${last}`, () => {
        const result = verdictOn(clause, `${promise} ${last}`);
        assert.notEqual(result.state, 'present', shown(result));
      });
    for (const last of STANDS)
      it(`stands, of ${clause}: ${last}`, () => {
        const result = verdictOn(clause, `${promise} ${last}`);
        assert.equal(result.state, 'present', shown(result));
      });
  }
});
