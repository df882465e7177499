import type { Sentence } from '../language/analysis.ts';
import type { Mention } from '../language/mentions.ts';
import type { Role } from '../language/parties.ts';
import type { Segment } from '../language/segments.ts';
import { isOneOf, wordSet } from '../language/word-set.ts';

const LEFT_OUT = wordSet('do does did is are was were has have had will am');
const BEHIND_LEFT_OUT = wordSet('not either too so neither');

/** `I do not say that you were wrong, and you do not say that I was`: what is left out binds the second speaker as well. */
export function withEllipsis(sentence: Sentence, { from }: Mention, own: ReadonlySet<Role>): ReadonlySet<Role> {
  const { tokens, segments, segmentOf, stances, denied } = sentence;
  if (own.size !== 1) return own;
  let all = own;
  for (let at = (segmentOf[from] ?? 0) + 1; at < segments.length; at++) {
    const { verb, to } = segments[at] as Segment;
    if (!verb || !isOneOf(tokens[verb.head], LEFT_OUT) || (denied[verb.head] ?? 0) % 2 !== (denied[from] ?? 0) % 2)
      continue;
    const comma = tokens.findIndex(({ text }, place) => place >= verb.to && place < to && text === ',');
    const behind = tokens.slice(verb.to, comma < 0 || !isOneOf(tokens[comma - 1], BEHIND_LEFT_OUT) ? to : comma);
    const rest = behind.filter(({ kind, key }) => kind !== 'mark' && !BEHIND_LEFT_OUT.has(key));
    if (rest.length === 0) all = new Set([...all, ...(stances[at]?.subject ?? [])]);
  }
  return all;
}
