import type { Sentence } from '../../language/analysis.ts';
import type { Segment } from '../../language/segments.ts';
import { isOneOf, wordSet } from '../../language/word-set.ts';
import type { ClauseDetection } from '../conditions.ts';

const COMPELLED: ReadonlySet<string> = new Set(['law_obliges', 'law_noun', 'tax_occasion']);
const BEFOREHAND = wordSet('first before beforehand ahead advance prior days notice copy warning');
/** `if we are advised that we are, you will hear first` */
const ARE = wordSet('are is');
const DOES = wordSet('does must do');

/**
 * `If it concludes that one is compelled, it will send a copy first`: what a company thinks of the law only brings a warning,
 * where the clause has such an occasion; not where it brings the filing itself.
 */
export function onlyWarns(
  { tokens, mentions, segments }: Sentence,
  segment: Segment,
  detect: ClauseDetection,
): boolean {
  if (segment.kind !== 'if' || !detect.allow.includes('tax_occasion')) return false;
  const main = segments.find(
    ({ kind, verb, from, subject }) => isMain(kind, verb) && from > segment.from && subject.to > subject.from,
  );
  const last = main ?? segments.at(-1);
  if (!last?.verb) return false;
  const isCompelled =
    mentions.some(({ concept, from }) => COMPELLED.has(concept) && from >= segment.from && from < last.from) ||
    tokens
      .slice(segment.from, last.from)
      .some((token, at, all) => isOneOf(token, DOES) || (isOneOf(token, ARE) && all[at + 1]?.kind === 'mark'));
  const files = mentions.some(({ concept, from, weak }) => concept === 'debt_form' && !weak && from >= last.from);
  return isCompelled && !files && tokens.slice(last.verb.from).some((token) => isOneOf(token, BEFOREHAND));
}

function isMain(kind: string, verb: unknown): boolean {
  return kind === 'main' && verb !== undefined;
}
