import type { Sentence } from '../../language/analysis.ts';
import { holdsOne, sought } from '../../language/sought.ts';
import { isOneOf, wordSet } from '../../language/word-set.ts';
import { type GuardWords, NO_GUARDS } from './guard.ts';

const PURPOSE = wordSet(
  'talks discussion discussions mediation purposes purpose bookkeeping accounting records books negotiation negotiations use',
);
const OF = wordSet('of');
const ONLY = sought(['only']);
const LONGEST_PURPOSE = 10;

/** `for internal bookkeeping only`, `for purposes of the Hospital's ledger only`: where it counts nowhere else. */
export function forPurposeOnly({ tokens }: Sentence): readonly GuardWords[] {
  if (!holdsOne(tokens, ONLY)) return NO_GUARDS;
  return tokens.flatMap((token, to) => {
    if (token.key !== 'only') return [];
    const start = Math.max(0, to - LONGEST_PURPOSE);
    const from = tokens.slice(start, to).findLastIndex(({ key }) => key === 'for');
    const words = tokens.slice(start + from, to);
    if (from < 0 || words.some(({ kind }) => kind === 'mark')) return [];
    const isFor =
      isOneOf(words.at(-1), PURPOSE) || words.some((word, at) => isOneOf(word, PURPOSE) && isOneOf(words[at + 1], OF));
    return isFor ? [{ from: start + from, to: to + 1, kind: 'only', role: 'doubt', why: 'narrows it' } as const] : [];
  });
}

const REASONS: ReadonlySet<string> = new Set(['practical_reason', 'burden']);
const FARTHEST_REASON = 4;

/** `solely for the sake of peace`: why it is done, and nothing that it is kept from; not `for the convenience of Company`. */
export function givesReason({ tokens, mentions }: Sentence, behind: number): boolean {
  return mentions.some(
    ({ concept, weak, from, to }) =>
      REASONS.has(concept) &&
      !weak &&
      from >= behind - 1 &&
      from <= behind + FARTHEST_REASON &&
      tokens[to]?.key !== 'of',
  );
}
