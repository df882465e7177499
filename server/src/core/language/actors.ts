import { wordSet } from './word-set.ts';

/** Who acts, in small letters: `If any successor reports the account`. */
export const ONE_ACTOR = wordSet(
  `successor assign assignee purchaser buyer transferee holder owner agent collector creditor debtor consumer customer company agency
  hospital clinic practice lender bank landlord tenant patient borrower payor payer furnisher servicer provider firm bureau court
  affiliate heir guarantor seller vendor plaintiff defendant`,
);
