import { isInsideName } from './names.ts';
import type { Cuts } from './segments.ts';
import { lastWhere, type Token } from './tokens.ts';

/** A clause that a parenthesis with a verb breaks off goes on behind it. */
export function cutAtParentheses(tokens: readonly Token[], cuts: Cuts): void {
  let open = -1;
  for (let at = 0; at < tokens.length; at++) {
    const text = tokens[at]?.text;
    if (text === '(') open = at;
    if (text !== ')' || open < 1) continue;
    const opened = lastWhere(open + 1, at, (index) => cuts.has(index)) !== undefined;
    if (opened && at + 1 < tokens.length && !cuts.has(at + 1)) cuts.set(at + 1, { kind: 'main', resumes: open - 1 });
    open = -1;
  }
}

const LONGEST_ASIDE = 20;

/** `Company (or its successor, and any buyer) shall …`: inside parentheses, where what is joined are persons. */
export function isInParentheses(tokens: readonly Token[], at: number): boolean {
  const open = lastWhere(Math.max(0, at - LONGEST_ASIDE), at, (back) => /^[()]$/.test(tokens[back]?.text ?? ''));
  if (open === undefined || tokens[open]?.text !== '(') return false;
  const close = tokens.findIndex(({ text }, place) => place > at && /^[();:]$/.test(text));
  return tokens[close]?.text === ')' && close - at <= LONGEST_ASIDE;
}

/** A comma in no name, and in no parentheses that end before `to`: `the recipient (Lender, Borrower, or an assign) has …`. */
export function isOpenComma(tokens: readonly Token[], at: number, to: number): boolean {
  if (tokens[at]?.text !== ',' || isInsideName(tokens, at)) return false;
  return !isInParentheses(tokens, at) || lastWhere(at, to, (place) => tokens[place]?.text === ')') === undefined;
}
