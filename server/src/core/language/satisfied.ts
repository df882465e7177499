import { isTitleStop } from './names.ts';
import type { Token } from './tokens.ts';
import { isOneOf, wordSet } from './word-set.ts';

/** What a payment does to a bill. */
export const SATISFIES = wordSet(
  `pay pays paid paying cover covers covered covering meet meets met satisfy satisfies satisfied reach reaches reached include
  includes included receive receives received receiving get gets getting collect collects collected collecting recover recovers
  recovered settle settles settled fund funds funded reimburse reimbursed compensate compensated`,
);
export const NOT = wordSet('not no nothing never nobody none noone neither without cannot');
const PAYMENT = wordSet('payment money nothing sum');

/** A denial and, behind it, what is not done: `not being paid`, `nothing is received`. */
export function deniedSatisfaction(tokens: readonly Token[], from: number, to: number): number | undefined {
  let denied = false;
  for (let at = from; at < Math.min(tokens.length, to); at++) {
    if (tokens[at]?.kind === 'mark' && !isTitleStop(tokens, at)) return undefined;
    if (isOneOf(tokens[at], NOT) || /n[’']t$/.test(tokens[at]?.key ?? '')) denied = true;
    // `the $640 we are not asking for`
    else if (isOneOf(tokens[at], SATISFIES) || (denied && isOneOf(tokens[at], ASKS))) {
      if (!denied && isOneOf(tokens[at + 1], PAYMENT) && tokens[at + 1]?.key === 'nothing') return at + 2;
      return denied ? at + 1 : undefined;
    }
    if (denied && isOneOf(tokens[at], PAYMENT) && isOneOf(tokens[at + 1], MADE)) return at + 2;
  }
  return undefined;
}
const MADE = wordSet('is was being');
const ASKS = wordSet(
  'ask asks asked asking seek seeks sought seeking bill bills billing claim claims claiming demand demands demanding',
);
