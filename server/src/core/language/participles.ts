import { COORDINATORS } from './grammar.ts';
import type { Token } from './tokens.ts';
import type { VerbGroup } from './verbs.ts';

const LISTED_PARTICIPLE = /^[a-z]{3,}ed$/;

/** Where the participles end that stand in a row with a passive verb: `has not been stopped, renewed or lengthened by …`. */
export function behindParticiples(tokens: readonly Token[], { to, passive }: VerbGroup, before: number): number {
  if (!passive || !LISTED_PARTICIPLE.test(tokens[to - 1]?.key ?? '')) return to;
  let at = to;
  let isPaired = false;
  for (;;) {
    let next = tokens[at]?.text === ',' ? at + 1 : at;
    if (COORDINATORS.has(tokens[next]?.key ?? '')) next++;
    if (next === at || next >= before || !LISTED_PARTICIPLE.test(tokens[next]?.key ?? '')) break;
    isPaired ||= COORDINATORS.has(tokens[next - 1]?.key ?? '');
    at = next + 1;
  }
  return isPaired ? at : to;
}
