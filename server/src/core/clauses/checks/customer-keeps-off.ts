import type { Sentence } from '../../language/analysis.ts';
import { subjectStart } from '../../language/subjects.ts';
import { isOneOf, wordSet } from '../../language/word-set.ts';
import type { CheckScope, Found } from './check.ts';

const ACTS: ReadonlySet<string> = new Set(['place_mark', 'mark', 'adverse']);

/** `Customer shall place no mark`: the one whom a mark harms keeps it off, and nobody else promises to. */
export function customerKeepsOff({ sentences }: CheckScope): Found[] {
  const kept = sentences.flatMap((sentence, index) =>
    sentence.mentions
      .filter(({ concept, from }) => ACTS.has(concept) && isDenied(sentence, from))
      .map(({ from, to }) => ({ sentence: index, from, to, isOwn: isCustomers(sentence, from) })),
  );
  if (kept.length === 0 || !kept.every(({ isOwn }) => isOwn)) return [];
  return kept.slice(0, 1).map(({ sentence, from, to }) => ({ sentence, from, to }));
}

function isDenied({ denied, stances, segmentOf }: Sentence, at: number): boolean {
  return (denied[at] ?? 0) % 2 === 1 && stances[segmentOf[at] ?? 0]?.standing === 'agreed';
}

const COUNSELS = wordSet('client clients');

/** The subject is a word for the customer and nobody else, or the customer acts in a passive: `is kept clear by Customer`. */
function isCustomers({ tokens, mentions, segments, segmentOf, stances }: Sentence, at: number): boolean {
  const own = segmentOf[at] ?? 0;
  const { verb, subject } = segments[own] ?? {};
  const bearers = stances[own]?.bearers;
  if (!verb || !subject || !bearers?.has('customer') || bearers.size > 1) return false;
  const by = verb.passive ? tokens.findIndex(({ key }, place) => place >= verb.to && key === 'by') : -1;
  if (verb.passive && by < 0) return false;
  const first = verb.passive ? by + 1 : subjectStart(tokens, subject);
  const last = verb.passive ? by + 2 : subject.to - 1;
  return mentions.some(
    ({ concept, weak, from, to }) =>
      concept === 'customer_side' &&
      !weak &&
      from >= first &&
      to >= last &&
      to <= last + 1 &&
      !/['’]s?$/.test(tokens[to - 1]?.text ?? '') &&
      !isOneOf(tokens[to - 1], COUNSELS),
  );
}
