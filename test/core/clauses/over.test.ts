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

/** What empties it, puts another rule above it or leaves one side out of it. */
const PUT_ASIDE: readonly string[] = [
  'The Company will be the judge of what this section asks of it.',
  'Compliance with this section is voluntary.',
  'No damages or other remedy follow from a breach of this section.',
  'A breach of this section gives rise to no claim.',
  'This section cannot be enforced against the Company.',
  'The Company shall have no liability for failing to do so.',
  'This section is a statement of aspiration.',
  'The foregoing is for information only and creates no duty.',
  'This section describes what the parties hope to achieve.',
  'In case of conflict the cardholder agreement governs.',
  'This section ends two years after signing.',
  'The above holds until December 31, 2027.',
  'A buyer of the account is not bound by this section.',
  'This section does not travel with the account.',
  "The above binds only the Company's current owner of the account and not a purchaser.",
  'A purchaser of the account takes it free of this section.',
  "The Company may withdraw this section by thirty days' notice.",
  'The Company may amend this section at any time.',
  'The Company can opt out of this section.',
  'This wording is a proposal only.',
  'The Company has not yet agreed to this section.',
  "This section is subject to approval by the Company's legal department.",
  "This section takes effect only if the Company's credit committee approves it.",
  'The above becomes binding when the Company confirms it in writing, which it is under no duty to do.',
  'This section applies only to accounts in the State of Ohio.',
  'This section applies as long as the Customer makes no complaint to any agency.',
  'The Customer waives the benefit of this section.',
  'The Customer releases the Company from any breach of this section.',
  'The Company signs this section under protest and does not agree to it.',
  'This paragraph is intentionally omitted from the final version.',
  'The Company will follow this section when its workload allows.',
  'Delay or failure by the Company under this section is excused.',
  'The Company meets this section by making one attempt.',
  'Good faith efforts by the Company satisfy this section.',
  "The Company's vendors are not bound by it and act on their own.",
  'The Company reserves all rights notwithstanding the above.',
  'The Company does not warrant that it will do any of this.',
  'This section is void where the Company finds it inconvenient.',
  'The parties understand that this section may not be carried out.',
  'An oral instruction from the Company overrides this section.',
  'The Company may cure a breach of this section by doing nothing.',
  'The parties did not intend this section to have consequences.',
  'This section shall be disregarded in any dispute.',
  "All of the foregoing is subject to the Company's reporting obligations as it understands them.",
  'The previous sentence was included by mistake.',
  'The preceding paragraph has been superseded by the addendum of May 3.',
  'Strike this section before signing.',
  'If the Customer disputes anything further, this section is waived.',
  "The Company's duty here is moral only.",
];

/** What clauses say of themselves. */
const SAYS_OF_ITSELF: readonly string[] = [
  'This section survives payment and closing.',
  'This section binds both parties and their assigns.',
  'This promise has no end date.',
  'The foregoing is permanent.',
  'This section does not limit truthful testimony.',
  'Each party may enforce this section in court.',
  'These obligations are mutual and continuing.',
  'This section is an essential term of the settlement.',
];

describe('a promise', () => {
  for (const [clause, promise] of Object.entries(PROMISES)) {
    for (const last of [...FALLS, ...PUT_ASIDE])
      it(`falls, of ${clause}: ${last}`, () => {
        const result = verdictOn(clause, `${promise} ${last}`);
        assert.notEqual(result.state, 'present', shown(result));
      });
    for (const last of [...STANDS, ...SAYS_OF_ITSELF])
      it(`stands, of ${clause}: ${last}`, () => {
        const result = verdictOn(clause, `${promise} ${last}`);
        assert.equal(result.state, 'present', shown(result));
      });
  }
});
