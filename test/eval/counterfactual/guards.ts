import { type Change, isOneParagraph, withinEverySentence, withSentence } from './change.ts';

const STATEMENTS = ['no-fault', 'no-forgiveness'];
const DUTIES = ['credit-mark-disavowal', 'seven-day-removal', 'mutual-non-adverse-statements'];
const ALL = [...STATEMENTS, ...DUTIES];

type Guard = readonly [name: string, clauses: readonly string[], words: string];

/** Sentences that stand behind the clause and take it back. */
const SENTENCES: readonly Guard[] = [
  [
    'discretion',
    DUTIES,
    'Whether anything is done under this section is for Company to decide in its sole discretion.',
  ],
  ['efforts', DUTIES, 'Company need do no more under this section than use commercially reasonable efforts.'],
  ['until payment', ALL, 'This section has effect only until the payment is received, and none afterward.'],
  ['twelve months', ALL, 'This section is in force for twelve months from the date of signing and then expires.'],
  ['default revives', ALL, 'If any payment is late, this section is void and Customer admits the whole debt.'],
  ['revocable', ALL, 'Company may revoke this section at any time by written notice.'],
  ['policy', DUTIES, 'This section is subject to the reporting policies of Company as they stand from time to time.'],
  ['not binding', ALL, 'This section is not binding on either party.'],
  ['buyer goes free', DUTIES, 'A buyer of the account takes it free of this section.'],
  ['company may except itself', ALL, 'This section does not apply where Company finds it inconvenient.'],
  [
    'one use',
    ['credit-mark-disavowal', 'seven-day-removal'],
    'The duty in this section is discharged for good once it has been performed one time.',
  ],
  ['fee first', ['seven-day-removal'], 'No request counts unless it comes with a fee of $75.00.'],
  ['debt confessed', ['no-fault'], 'Customer nevertheless acknowledges that the bill is a valid and enforceable debt.'],
  ['fault confessed', ['no-fault'], 'Customer admits that the whole matter is her own fault.'],
  ['waived after all', ['no-forgiveness'], 'Company hereby forgives the difference as a courtesy.'],
  ['written off after all', ['no-forgiveness'], 'Company will cancel the difference and report it as canceled debt.'],
  ['will verify', ['credit-mark-disavowal'], 'Company will verify as accurate every mark that a bureau asks about.'],
  [
    'settled for less',
    ['credit-mark-disavowal'],
    'Company may report the account to the bureaus as settled for less than the full balance.',
  ],
  ['may decline', ['seven-day-removal'], 'Company may decline a request that it finds unreasonable.'],
  ['only a draft', ALL, 'The foregoing is a proposal that neither party has accepted.'],
];

/** Words that hollow a clause from inside its sentences. */
const PHRASES: readonly Guard[] = [
  ['in its discretion', DUTIES, 'as Company in its sole discretion sees fit'],
  ['best efforts', DUTIES, 'so far as Company can with reasonable efforts'],
  ['unless objection', ALL, 'unless Company objects'],
  ['until payment', ALL, 'but only until payment'],
  ['for twelve months', ALL, 'for a period of twelve months'],
  ['except as settled', ['credit-mark-disavowal'], 'except an entry that shows the account as settled for less'],
  ['except by policy', ALL, 'except as Company’s policies provide otherwise'],
  ['provided no default', ALL, 'provided that no payment is ever late'],
  ['for tax purposes only', ['no-forgiveness'], 'solely for purposes of Company’s own books'],
  ['subject to approval', ALL, 'subject to approval by Company’s head office'],
];

/** Openings that leave the clause said by nobody, or only wished for. */
const OPENINGS: readonly Guard[] = [
  ['asked for', ALL, 'Customer asked Company to agree to the following, and Company declined:'],
  ['may agree later', ALL, 'The parties may at a later date agree on wording such as this:'],
  ['untrue', STATEMENTS, 'It would be untrue to say the following:'],
];

/** Sentences that change nothing. */
const HARMLESS: readonly Guard[] = [
  ['headings', ALL, 'Headings are for convenience only.'],
  ['survives', ALL, 'This section survives payment.'],
  ['binds assigns', ALL, 'This section binds the heirs, successors and assigns of both parties.'],
  ['law kept', ALL, 'Nothing in this section keeps anyone from testifying truthfully where the law requires it.'],
  ['counterparts', ALL, 'This agreement may be signed in counterparts.'],
  ['whatever happens', ALL, 'This section stands even if a payment is late.'],
  ['read', ALL, 'Both parties have read this section.'],
];

export const GUARDS: readonly Change[] = [
  ...SENTENCES.map(
    ([name, clauses, words]): Change => ({
      name: `then: ${name}`,
      must: 'fall',
      clauses,
      apply: (text) => withSentence(text, words),
    }),
  ),
  ...PHRASES.map(
    ([name, clauses, words]): Change => ({
      name: `inside: ${name}`,
      must: 'fall',
      clauses,
      apply: (text) => withinEverySentence(text, words),
    }),
  ),
  ...OPENINGS.map(
    ([name, clauses, words]): Change => ({
      name: `before: ${name}`,
      must: 'fall',
      clauses,
      apply: (text) => (isOneParagraph(text) ? `${words} ${text}` : undefined),
    }),
  ),
  ...HARMLESS.map(
    ([name, clauses, words]): Change => ({
      name: `harmless: ${name}`,
      must: 'stay',
      clauses,
      apply: (text) => withSentence(text, words),
    }),
  ),
];
