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
