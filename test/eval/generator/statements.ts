/** Who says a statement, in the grammars of both clauses that are statements. */
export const WHO_SAYS: Readonly<Record<string, readonly string[]>> = {
  both: [
    'the Parties agree',
    'both sides confirm',
    'Company and Customer record',
    'each party acknowledges',
    'it is agreed by both parties',
    'we both accept',
    'you and I agree',
    'the parties stipulate',
    '{{ company_name }} and {{ customer_name }} state',
    'Provider and Patient jointly declare',
  ],
  one: [
    'Company states',
    'Customer believes',
    'it is the position of Customer',
    'Customer alone declares',
    'Company confirms on its own behalf',
    'in the view of Customer, it is clear',
  ],
  nobody: [
    'the parties may later agree',
    'Customer has asked Company to agree',
    'the parties were unable to agree',
    'it is not the case',
    'Company declines to confirm',
    'an earlier draft, since withdrawn, had the parties agree',
    'neither party agrees',
    'the parties will discuss whether to agree',
  ],
};

/** Sentences that take a statement back. */
export const TAKEN_BACK: readonly string[] = [
  'If the payment is late, all of this is void.',
  'This holds until the payment clears and not after.',
  'Company may withdraw this statement at any time.',
  'After twelve months this statement expires.',
  'None of this binds Company.',
  'This applies only where Company’s policies allow it.',
];

/** Sentences that leave it standing. */
export const LEFT_STANDING: readonly string[] = [
  'This section survives payment.',
  'It holds even if a payment is late.',
  'Both parties sign in good faith.',
  'The parties wish to avoid the expense and stress of a lawsuit.',
];
