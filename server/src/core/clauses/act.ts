import type { Sentence } from '../language/analysis.ts';
import { DETERMINERS } from '../language/grammar.ts';
import type { Mention } from '../language/mentions.ts';
import { isOneOf, wordSet } from '../language/word-set.ts';

/** Before these an object is only what secures, or belongs to, another: `the lien securing the note`, `the holder of the note`. */
const OF_ANOTHER = wordSet('securing secures secured secure holder owner holds owns hold own holding');

/** `releases the note`, `release of the note`, `the note is released`: what the act is done to. */
export function takesOne(
  concepts: readonly string[],
  { tokens, mentions, segments, segmentOf }: Sentence,
  act: Mention,
): boolean {
  const segment = segmentOf[act.from] ?? 0;
  const part = segments[segment];
  const isSubject = ({ from }: Mention) =>
    part?.verb?.passive === true && from >= part.subject.from && from < part.subject.to;
  const isBehind = (one: Mention) => segmentOf[one.from] === segment && one.from >= act.to;
  const isAnothers = ({ from }: Mention) =>
    tokens.slice(Math.max(0, from - 3), from).some((token) => isOneOf(token, OF_ANOTHER));
  return mentions.some(
    (one) => concepts.includes(one.concept) && (isBehind(one) || isSubject(one)) && !isAnothers(one),
  );
}

const BEFORE_PREDICATE = wordSet('is are was were be been being and or not nor get gets got has have had to');

/** `the mortgage recorded in 2016`, `the recording stamp`: a participle that only says which thing is meant. */
export function describes({ tokens, segments, segmentOf }: Sentence, { kind, form, from }: Mention): boolean {
  if (kind !== 'verb') return false;
  if (form === 'ing') return isOneOf(tokens[from - 1], DETERMINERS);
  if (form !== 'participle' && form !== 'past') return false;
  const verb = segments[segmentOf[from] ?? 0]?.verb;
  if (verb && from >= verb.from && from < verb.to) return false;
  const before = tokens[from - 1];
  return before !== undefined && before.kind !== 'mark' && !isOneOf(before, BEFORE_PREDICATE);
}

/** Whether a mention is part of longer words for one of the concepts: the `fee` of `late fee`. */
export function liesWithin(concepts: readonly string[], { mentions }: Sentence, { from, to }: Mention): boolean {
  return mentions.some(
    (one) => concepts.includes(one.concept) && one.from <= from && one.to >= to && one.to - one.from > to - from,
  );
}
