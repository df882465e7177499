import type { Sentence } from '../language/analysis.ts';
import { COORDINATORS, DETERMINERS, PREPOSITIONS } from '../language/grammar.ts';
import type { Mention } from '../language/mentions.ts';
import type { Token } from '../language/tokens.ts';
import { anyOneOf, isOneOf, wordSet } from '../language/word-set.ts';
import { mentionsOf } from './concept-bits.ts';
import type { Scope, Spoken } from './match.ts';

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
  return mentionsOf(concepts, mentions).some(
    (one) =>
      (isBehind(one) || isSubject(one)) &&
      !isAnothers(one) &&
      !isTime(tokens, one.from, isBehind(one) ? act.to : (part?.subject.from ?? 0)),
  );
}

const OPENS_TIME = wordSet('after upon on following once when before until pending within at ahead prior');
/** What may stand between the word that opens a time and the thing that it names: `after receipt of the full payment`. */
const IN_TIME = wordSet(
  `receipt receiving getting clearance arrival posting delivery making of from the a an said such this that any each its
  his her my your our their full final timely due first last settlement compromise agreed good days day business weeks
  months calendar actual`,
);
const LONGEST_TIME = 9;

/** `within ten days of payment`, `upon the receipt of his money`: a thing that only says when. */
function isTime(tokens: readonly Token[], from: number, start: number): boolean {
  for (let at = from - 1; at >= Math.max(start, from - LONGEST_TIME); at--) {
    const token = tokens[at];
    if (isOneOf(token, OPENS_TIME)) return true;
    const isPart = token?.kind === 'number' || token?.kind === 'field' || token?.capital === true;
    if (!isPart && !isOneOf(token, IN_TIME) && !/['’]s?$/.test(token?.text ?? '')) return false;
  }
  return false;
}

/** `The foregoing is agreed`: no verb, unless `of` brings its object. */
export function isVerbalNoun({ tokens }: Sentence, { from, to }: Pick<Mention, 'from' | 'to'>): boolean {
  return tokens[from - 1]?.key === 'the' && to - from === 1 && tokens[to]?.key !== 'of';
}

const OBJECT = wordSet('it them same these');
const PASSIVE_SUBJECT = wordSet('it they this these same');
/** How many sentences back a pronoun may point. */
const FARTHEST_BACK = 2;

/** `You have a lien. You will release it.`, `On payment it is closed`: the act is done to what a pronoun stands for. */
export function takesBack(concepts: readonly string[], scope: Scope, { sentence, index, mention }: Spoken): boolean {
  if (!takesPronoun(sentence, mention)) return false;
  const stands = ({ mentions }: Sentence, to: number) =>
    mentionsOf(concepts, mentions).some(({ from, weak }) => !weak && from < to);
  if (stands(sentence, mention.from)) return true;
  const before = scope.sentences.slice(Math.max(0, index - FARTHEST_BACK), index);
  return before.some((one) => stands(one, one.tokens.length));
}

function takesPronoun({ tokens, segments, segmentOf }: Sentence, { from, to }: Mention): boolean {
  const isNextSubject = segments.some(
    ({ verb, subject }) => verb && subject.from === to && subject.to > to && verb.head > to,
  );
  // `confirms it holds the note`
  if (isOneOf(tokens[to], OBJECT) && !isNextSubject) return true;
  if (tokens[to]?.key === 'the' && isOneOf(tokens[to + 1], OBJECT)) return true;
  const { verb, subject } = segments[segmentOf[from] ?? 0] ?? {};
  if (!verb?.passive || !subject || from < verb.from || from >= verb.to) return false;
  const last = tokens[subject.to - 1];
  return isOneOf(last, PASSIVE_SUBJECT);
}

/** What stands against somebody: a mark, a statement, and the words that call it adverse. */
export const ADVERSE_THINGS: ReadonlySet<string> = new Set(['adverse', 'mark', 'statement_noun']);
const WHICH = wordSet('every each any all the such');
const REQUESTS = wordSet('request requests demand demands');
const BEFORE_OBJECT = wordSet('of on upon after from following with to for by at receiving and or');

/** `shall purge from their files every request concerning such statements`: the request itself is done away with. */
export function takesRequest(
  { tokens, mentions, segments, segmentOf }: Sentence,
  { kind, from, to }: Mention,
): boolean {
  if (kind !== 'verb' && tokens[from - 1]?.key !== 'to') return false;
  const end = segments[segmentOf[from] ?? 0]?.to ?? to;
  for (let at = to; at + 1 < end; at++) {
    if (!isOneOf(tokens[at], WHICH) || isOneOf(tokens[at - 1], BEFORE_OBJECT)) continue;
    if (!isOneOf(tokens[at + 1], REQUESTS)) return false;
    return !mentions.some((one) => ADVERSE_THINGS.has(one.concept) && one.from >= to && one.from < at);
  }
  return false;
}

const CALLS = wordSet(
  'mark show list flag report record note label code tag describe treat display annotate update class',
);
const FARTHEST_CALLED = 24;
const WORD = wordSet('word words label term phrase');
const QUOTE = /^["“”'‘’]$/;

/** `shall mark the entries as removed`: what it is called, and nothing done. */
export function isCalledSo({ tokens }: Sentence, { form, from, to }: Mention): boolean {
  // `remove the word "adverse" from the entry`
  if (tokens[to]?.key === 'the' && isOneOf(tokens[to + 1], WORD) && QUOTE.test(tokens[to + 2]?.text ?? '')) return true;
  if ((form !== 'participle' && form !== 'past') || tokens[from - 1]?.key !== 'as') return false;
  return anyOneOf(tokens.slice(Math.max(0, from - FARTHEST_CALLED), from), CALLS);
}

const BEFORE_PREDICATE = wordSet('is are was were be been being and or not nor get gets got has have had to');

/** `shall have the same recorded`: the act is caused. */
const CAUSES = wordSet('have has get gets');
const LONGEST_CAUSED = 4;

/** `the mortgage recorded in 2016`, `the recording stamp`: a participle that only says which thing is meant. */
export function describes({ tokens, segments, segmentOf }: Sentence, { kind, form, from }: Mention): boolean {
  if (kind !== 'verb') return false;
  if (form === 'ing') return isOneOf(tokens[from - 1], DETERMINERS);
  if (form !== 'participle' && form !== 'past') return false;
  const verb = segments[segmentOf[from] ?? 0]?.verb;
  if (verb && from >= verb.from && from < verb.to) return false;
  if (verb && from > verb.head && from - verb.head <= LONGEST_CAUSED && isOneOf(tokens[verb.head], CAUSES))
    return false;
  const before = tokens[from - 1];
  if (before === undefined || before.text === ':') return opensNoun(tokens[from + 1]);
  return before !== undefined && before.kind !== 'mark' && !isOneOf(before, BEFORE_PREDICATE);
}

/** `Recorded copy mailed to Customer.` */
function opensNoun(next: Token | undefined): boolean {
  if (next?.kind !== 'word' || next.key.endsWith('ly')) return false;
  return !(PREPOSITIONS.has(next.key) || COORDINATORS.has(next.key) || DETERMINERS.has(next.key));
}

/** Whether a mention is part of longer words for one of the concepts: the `fee` of `late fee`. */
export function liesWithin(concepts: readonly string[], { mentions }: Sentence, { from, to }: Mention): boolean {
  return mentionsOf(concepts, mentions).some(
    (one) => one.from <= from && one.to >= to && one.to - one.from > to - from,
  );
}

/** `any attempt to assign this Agreement`: a word that may be a noun, used as a verb. */
export function isInfinitive({ tokens }: Sentence, { kind, from, to }: Mention): boolean {
  if (kind !== 'noun' || to - from > 1 || tokens[from - 1]?.key !== 'to') return false;
  return tokens[from]?.capital === false && DETERMINERS.has(tokens[to]?.key ?? '');
}

const PAST = wordSet('was were had did');

/** `Customer paid`, `was payable`: told of the past. */
export function isPast({ tokens, segments, segmentOf }: Sentence, { kind, form, from }: Mention): boolean {
  const { verb, subject, from: start } = segments[segmentOf[from] ?? 0] ?? {};
  const isForm = kind === 'verb' && (form === 'past' || form === 'participle');
  if (!subject || start === undefined) return false;
  // Without another verb: `Customer paid Company $200.00`, but not `paid by Customer`.
  if (!verb) return isForm && from > start && opensNoun(tokens[from + 1]);
  const group = tokens.slice(verb.from, verb.to);
  if (group.some((token) => isOneOf(token, PAST))) return true;
  const isToldOf = group.length === 1 && verb.head === from && subject.to > subject.from;
  return isToldOf && isForm;
}

/** `obliges the other to discuss withdrawing it`: an act that is the object of an infinitive, one of `words`, behind a verb. */
export function isGerundOf(
  words: ReadonlySet<string>,
  { tokens }: Sentence,
  head: number,
  { from, form }: Mention,
): boolean {
  if (form !== 'ing') return false;
  const before = tokens.slice(head, from);
  return before.some((one, at) => isOneOf(one, words) && before[at - 1]?.key === 'to');
}

/** `the other's counsel`, `the parties’ claims` */
const POSSESSIVE = /['’]s$|s['’]$/;
/** Behind these stands a noun. */
const BEFORE_NOUN = wordSet(
  'a an the this that his her its their our my your no any every of such said in on by for with',
);

/** `report` in `credit report` and `the claim` are no verbs, whatever the vocabulary allows. */
export function isUsedAsVerb(sentence: Sentence, { form, from, to }: Mention): boolean {
  if (form !== 'base' && form !== 's') return form !== 'ing' || !isVerbalNoun(sentence, { from, to });
  const segment = sentence.segments[sentence.segmentOf[from] ?? 0];
  // `anything that starts …`
  if (segment?.verb?.head === from && (segment.opener?.to === from || isOrdered(sentence, segment.verb.from)))
    return true;
  const before = sentence.tokens[from - 1];
  if (isOneOf(before, BEFORE_NOUN) || POSSESSIVE.test(before?.text ?? '')) return false;
  return !endsNoun(sentence, { from, to });
}

const ORDERS = wordSet('shall will must may');

/** `will from now on disavow it`: what opens the verb group says that a verb ends it. */
function isOrdered({ tokens }: Sentence, at: number): boolean {
  return isOneOf(tokens[at], ORDERS);
}

/** Before the last word of a noun: `any deficiency claim`, `the recording fee`. */
const BEGINS_NOUN = wordSet('a an any no the his her its their my our your');
const BEHIND_NOUN = wordSet('against of on upon by for under or and');

/** In `together with any deficiency claim against Borrower` a word that may be a verb ends a noun. */
function endsNoun({ tokens, segments, segmentOf }: Sentence, { from, to }: Pick<Mention, 'from' | 'to'>): boolean {
  const verb = segments[segmentOf[from] ?? 0]?.verb;
  if (!verb || (from >= verb.from && from < verb.to)) return false;
  const next = tokens[to];
  // `the only promise is …`
  const isEnd = next === undefined || next.kind === 'mark' || to === verb.from || isOneOf(next, BEHIND_NOUN);
  return isEnd && tokens[from - 1]?.kind === 'word' && isOneOf(tokens[from - 2], BEGINS_NOUN);
}
