// Words that documents use for the two parties; each also as a defined term.

const COMPANY_WORDS = new Set(
  (
    'company creditor collector provider practice clinic hospital lender bank agency servicer landlord merchant seller payee ' +
    'claimant assignee facility laboratory utility school'
  ).split(' '),
);
const CUSTOMER_WORDS = new Set(
  'customer debtor consumer patient client borrower buyer tenant member payor payer student homeowner obligor respondent'.split(
    ' ',
  ),
);

/** Whether a word, in small letters, names that side. */
export function isPartyWord(word: string, side: 'company' | 'customer'): boolean {
  return (side === 'company' ? COMPANY_WORDS : CUSTOMER_WORDS).has(word);
}
