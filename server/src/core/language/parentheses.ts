import { isInsideName } from './names.ts';
import type { Cuts } from './segments.ts';
import { holdsOne, sought } from './sought.ts';
import { lastWhere, type Token } from './tokens.ts';
import type { VerbGroup } from './verbs.ts';

const CLOSING = sought([')']);

/** A clause that a parenthesis with a verb breaks off goes on behind it. */
export function cutAtParentheses(tokens: readonly Token[], groups: readonly VerbGroup[], cuts: Cuts): void {
  if (!holdsOne(tokens, CLOSING)) return;
  let open = -1;
  for (let at = 0; at < tokens.length; at++) {
    const text = tokens[at]?.text;
    if (text === '(') open = at;
    if (text !== ')' || open < 1) continue;
    const opened = lastWhere(open + 1, at, (index) => cuts.has(index)) !== undefined;
    if (opened && at + 1 < tokens.length && !cuts.has(at + 1)) {
      const subject = subjectBefore(tokens, groups, cuts, open, at + 1);
      if (subject !== undefined) cuts.set(subject, { kind: 'main' });
      cuts.set(at + 1, { kind: 'main', resumes: subject ?? open - 1 });
    }
    open = -1;
  }
}

const OCCASIONS: ReadonlySet<string> = new Set(['when', 'if', 'where', 'while', 'unless']);

/**
 * In `When a party is asked, that party (or its assignee, if it has one) must …` the occasion ends at its comma: where the subject begins
 * that the parenthesis parts from its verb.
 */
function subjectBefore(
  tokens: readonly Token[],
  groups: readonly VerbGroup[],
  cuts: Cuts,
  open: number,
  behind: number,
): number | undefined {
  const first = lastWhere(0, open, (at) => cuts.has(at));
  if (first === undefined || !OCCASIONS.has(cuts.get(first)?.kind ?? '')) return undefined;
  const comma = lastWhere(first, open, (at) => tokens[at]?.text === ',' && !isInsideName(tokens, at));
  if (comma === undefined || comma + 1 >= open || groups.some(({ from }) => from > comma && from < open))
    return undefined;
  const own = groups.some(({ from, to }) => from >= first && to <= comma);
  return own && groups.some(({ from }) => from === behind) ? comma + 1 : undefined;
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
