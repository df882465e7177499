import { names, type Sentence } from '../../language/analysis.ts';
import { OPENING_QUOTES } from '../../language/quotes.ts';
import { holdsOne, sought } from '../../language/sought.ts';
import { anyOneOf, isOneOf, wordSet } from '../../language/word-set.ts';
import { standsIn } from '../concept-bits.ts';
import type { ClauseDetection } from '../conditions.ts';
import { isBillByCharge, isBillGone, isBillLeftOut, isSumByCharge, leavesBillOut } from './charges-defined.ts';
import { definingVerb, isQuoteBefore, mayHaveVerb } from './defining-verb.ts';
import { type GuardWords, NO_GUARDS, wholeSentence } from './guard.ts';
import { refersOnly } from './refers-only.ts';
import { isOneBureau, isOneSort, isReportOfAny } from './report-terms.ts';
import { MEANS, NARROWS, NO, narrowsAgain, saysAgain, widensByPersons } from './said-again.ts';
import { isLeftFree, isShrunk } from './shrunk-terms.ts';
import {
  isNameOfOutcome,
  isOfAllKinds,
  isOfAllTones,
  isOfEveryOtherKind,
  isOfFalseOnes,
  isOfManyKinds,
  isOfManyPlaces,
  isPlainKind,
  LEAVES_OUT,
  namesBehind,
} from './wide-meanings.ts';

/** The farthest token at which the verb of a definition is looked for. */
const LAST_VERB = 14;
/** The same behind a term in quotation marks. */
const LAST_QUOTED = 18;
/** The same where the sentence begins with the term and words about where it stands: `“Paid”, where used in this letter, means …`. */
const LAST_BEHIND = 26;
const DEFINED = wordSet('day days parties party request');
const ASKED_WITH = wordSet('notice request window demand period');
/** `“Qualified Request” is one accompanied by a final order`: more is wanted than a request. */
const BACKED = wordSet('accompanied supported backed order judgment ruling affidavit notarized sworn');
const WIDE = wordSet('any every all each whatever anything everything calendar');

const MEANT = sought(MEANS);

/** A definition that makes a word of the clause mean less than it says: `“Mark” means a comment typed by hand`. */
export function definitions(sentence: Sentence, detect: ClauseDetection): readonly GuardWords[] {
  const { tokens, mentions } = sentence;
  const isMeant = holdsOne(tokens, MEANT);
  if (isMeant && (saysAgain(sentence) || widensByPersons(tokens))) return NO_GUARDS;
  if (
    isShrunk(sentence, detect) ||
    excludes(sentence, detect) ||
    refersOnly(sentence) ||
    leavesBillOut(sentence, detect) ||
    (isMeant && narrowsAgain(sentence, detect))
  )
    return [wholeSentence(sentence, NARROWED)];
  if (!mayHaveVerb(tokens) || isExample(tokens)) return NO_GUARDS;
  const at = definingVerb(sentence);
  const last = OPENING_QUOTES.has(tokens[0]?.text ?? '')
    ? LAST_BEHIND
    : isQuoteBefore(tokens, at)
      ? LAST_QUOTED
      : LAST_VERB;
  if (at < 1 || at > last || at + 2 >= tokens.length) return [];
  const term = tokens.slice(0, at);
  if (isBusinessDay(term) || isOfPaper(tokens, at)) return [];
  // `…, which means nothing bad to the bureaus`
  if (tokens[at - 1]?.key === 'which' && tokens[at - 2]?.text === ',') return [];
  // `accepting less does not mean that it is forgiven`
  if (tokens[at + 1]?.key === 'that' && (sentence.denied[at] ?? 0) % 2 === 1) return [];
  if (isOfAct(sentence, at, detect)) return [];
  // `A good report means cheaper loans`
  if (isOneOf(tokens[at], MEANS) && COMPARED.test(tokens[at + 1]?.key ?? '')) return [];
  if (isOneBureau(sentence, at, detect) || isOneSort(sentence, at, detect)) return [wholeSentence(sentence, NARROWED)];
  const isLess =
    isBillByCharge(sentence, at, detect) || isBillLeftOut(sentence, at, detect) || isBillGone(sentence, at, detect);
  if (isLess || isSumByCharge(sentence, at, SUMS, detect)) return [wholeSentence(sentence, NARROWED)];
  const isOfClause =
    mentions.some(({ to, concept }) => to <= at && detect.topic.includes(concept)) || anyOneOf(term, DEFINED);
  const isTerm = mentions.some(({ to, concept }) => to <= at && detect.terms.includes(concept));
  if (!isOfClause && !isTerm) return [];
  // `“Statement” includes an entry with a credit bureau`: a meaning that takes in all that the clause is about.
  if (
    isTerm &&
    mentions.some(({ from, concept }) => from > at && concept === 'credit_bureau' && isSaid(sentence, from))
  )
    return [];
  // `…, including one held in a consumer file`
  if (
    isTerm &&
    anyOneOf(tokens.slice(at), INCLUDES) &&
    mentions.some(
      ({ from, concept, weak }) => from > at && concept === 'credit_report' && !weak && isSaid(sentence, from),
    )
  )
    return [];
  const asksFor =
    anyOneOf(term, ASKED_WITH) &&
    !anyOneOf(tokens.slice(at), BACKED) &&
    (anyOneOf(tokens.slice(at + 1, at + FARTHEST_NOTE), NOTES) ||
      mentions.some(({ from, concept, weak }) => from > at && detect.allow.includes(concept) && !weak));
  const isWide =
    (anyOneOf(tokens.slice(at), EVERYTHING) && !anyOneOf(tokens.slice(at), LEAVES_OUT)) ||
    mentions.some(({ from, concept, weak }) => from > at && concept === 'both_parties' && !weak) ||
    isEitherParty(sentence, at) ||
    anyOneOf(tokens.slice(at + 1, at + 4), WIDE) ||
    isSynonym(sentence, at, detect) ||
    isOfManyKinds(sentence, at) ||
    isReportOfAny(sentence, at) ||
    (isTerm &&
      (isOfManyPlaces(sentence, at) ||
        isOfAllTones(sentence, at) ||
        (isDeniedTerm(term) && isOfAllKinds(sentence, at)) ||
        isOfEveryOtherKind(sentence, at) ||
        isPlainKind(sentence, at, detect))) ||
    (!isTerm && (isOfWholeSide(sentence, at) || isWithoutEnd(sentence, at))) ||
    isNameOfOutcome(sentence, at, detect) ||
    isDenial(sentence, at, detect);
  const isSome = isTerm && isOfFalseOnes(tokens, at);
  if (!isSome && (asksFor || isWide || isSumBySum(sentence, at, detect))) return [];
  return [wholeSentence(sentence, NARROWED)];
}

/** `For any other statement, it means taking the statement down`: the act itself. */
function isOfAct({ tokens, mentions }: Sentence, at: number, { topic }: ClauseDetection): boolean {
  if (!topic.includes('remove') || !/^(?:it|that|this)$/.test(tokens[at - 1]?.key ?? '')) return false;
  if (anyOneOf(tokens.slice(at), NARROWS) || anyOneOf(tokens.slice(at), LEAVES_OUT)) return false;
  return mentions.some(
    ({ concept, kind, weak, from }) => concept === 'remove' && kind !== 'noun' && !weak && from > at && from <= at + 2,
  );
}

const EVERYTHING = wordSet('everything anything whatever whatsoever');
/** `“Request” means a dated note to the other party` */
const NOTES = wordSet('note letter message writing email mail text communication notice demand');
const FARTHEST_NOTE = 6;
const INCLUDES = wordSet('including includes include included');

const COMPARED = /^(?:better|worse|more|less|fewer|[a-z]{3,}(?:p|w|gh|st|rt|im|ft|t|s)er)$/;

const EXAMPLE = wordSet('example instance');

/** `For example, “charge-off” is a mark`, `Even a mark that says “paid” is a mark`: it adds to the meaning. */
function isExample(tokens: Sentence['tokens']): boolean {
  if (anyOneOf(tokens, NARROWS)) return false;
  return tokens[0]?.key === 'even' || (tokens[0]?.key === 'for' && isOneOf(tokens[1], EXAMPLE));
}

/** `“Business Day” means a day other than a Sunday`: the words that every agreement has for it. */
function isBusinessDay(term: Sentence['tokens']): boolean {
  const words = term.filter(({ kind }) => kind === 'word').map(({ key }) => key);
  return words.at(-2) === 'business' && /^days?$/.test(words.at(-1) ?? '');
}

const PAPER = wordSet('agreement letter settlement document paper contract');
const THIS = wordSet('this the present');

/** `“Agreement” means this letter with its exhibits`: the paper by another name. */
function isOfPaper(tokens: Sentence['tokens'], at: number): boolean {
  const words = tokens.slice(0, at).filter(({ kind }) => kind === 'word');
  return words.length < 3 && isOneOf(words.at(-1), PAPER) && isOneOf(tokens[at + 1], THIS);
}

/** `“Originator” means the Bank or the Cardholder`: whom it names. */
function isEitherParty({ mentions }: Sentence, at: number): boolean {
  const named = mentions.filter(({ from, concept }) => from > at && concept.startsWith('party_'));
  const stands = (concept: string) => named.some((one) => one.concept === concept);
  return named.some(({ from }) => from <= at + 3) && stands('party_company') && stands('party_customer');
}

/** `“Withdraw” means to delete or retract`: one word of the clause for another. */
function isSynonym({ tokens, mentions }: Sentence, at: number, { topic }: ClauseDetection): boolean {
  if (anyOneOf(tokens.slice(at), NARROWS) || tokens[at + 2]?.key === 'by') return false;
  const first = at + (tokens[at + 1]?.key === 'to' ? 2 : 1);
  return mentions.some(
    ({ from, to, concept, weak, kind }) =>
      !weak &&
      (kind === 'verb' || isPlain(tokens[to])) &&
      (from === first || from === first + 1) &&
      topic.includes(concept) &&
      mentions.some((other) => other.to <= at && other.concept === concept),
  );
}

/** `means deletion, not a flag`: a noun with nothing that narrows it. */
function isPlain(next: Sentence['tokens'][number] | undefined): boolean {
  return next === undefined || next.kind === 'mark' || next.key === 'or' || next.key === 'and';
}

/** `“Left alone” means no derogatory mark`: the promise itself, in other words. */
function isDenial(sentence: Sentence, at: number, { topic, terms }: ClauseDetection): boolean {
  const { tokens, mentions } = sentence;
  const things = mentions.filter(
    ({ to, concept, kind }) => to <= at && kind !== 'verb' && (topic.includes(concept) || terms.includes(concept)),
  );
  const isThing = things.some(({ given }) => !given) || (things.length > 0 && !isOfAllKinds(sentence, at));
  const that = tokens[at + 1]?.key === 'that' ? at + 2 : at + 1;
  const first = tokens[at + 1]?.key === 'by' ? at + 3 : that;
  return !isThing && anyOneOf(tokens.slice(first, first + 2), NO) && !anyOneOf(tokens.slice(at), NARROWS);
}

/** `“Bank Parties” means Bank, its servicers and assigns`: it takes in more persons, and leaves none out. */
function isOfWholeSide(sentence: Sentence, at: number): boolean {
  const stands = namesBehind(sentence, at);
  if (anyOneOf(sentence.tokens.slice(at), LEAVES_OUT)) return false;
  return stands('assigns') && stands('party_company') && !stands('party_customer');
}

/** `“Will renounce” means now, next year and whenever an entry is there`. */
function isWithoutEnd(sentence: Sentence, at: number): boolean {
  const stands = namesBehind(sentence, at);
  if (anyOneOf(sentence.tokens.slice(at), LEAVES_OUT)) return false;
  return stands('continuing', 'keeps_on') && !stands('once_only', 'time_limited');
}

const SUMS: ReadonlySet<string> = new Set(['remaining_claim', 'difference', 'billed_sum', 'settlement_sum']);

/** `“Remainder” means the difference between $900.00 and $300.00`: a sum is explained by others. */
function isSumBySum({ mentions }: Sentence, at: number, detect: ClauseDetection): boolean {
  const term = mentions.filter(({ to, concept }) => to <= at && detect.topic.includes(concept));
  return (
    term.length > 0 &&
    term.every(({ concept }) => SUMS.has(concept)) &&
    mentions.some(({ from, concept }) => from > at && SUMS.has(concept))
  );
}

const NARROWED = { role: 'doubt', kind: 'definition', why: 'gives a word of the clause a meaning of its own' } as const;

function isSaid({ denied }: Sentence, at: number): boolean {
  return (denied[at] ?? 0) % 2 === 0;
}

const IS = wordSet('is are be constitute constitutes mean means include includes count counts qualify qualifies');
const TAKEN = wordSet('deemed considered regarded treated counted taken');
const BEFORE_TERM = wordSet('a an any such as to be for not “ " itself the making kind form of publication publishing');
const NOBODY_OR_THERE = wordSet('nothing no none neither nobody there');
/** How far behind its verb a term may stand. */
const FARTHEST_TERM = 7;

/** `Information sent to a bureau is not a “statement”`: one thing is taken out of what the clause is about. */
function excludes(sentence: Sentence, detect: ClauseDetection): boolean {
  const isOfTerms = standsIn(detect.terms, sentence.mentions) || names(sentence, 'credit_bureau');
  if (detect.terms.length === 0 || !isOfTerms || isLeftFree(sentence, detect, 0)) return false;
  return sentence.segments.some(({ kind, verb, subject, to }) => {
    if (
      !verb ||
      kind === 'relative' ||
      sentence.tokens[verb.from - 1]?.key === 'that' ||
      subject.to <= subject.from ||
      anyOneOf(sentence.tokens.slice(subject.from, subject.to), NOBODY_OR_THERE)
    )
      return false;
    if (!(verb.passive ? TAKEN : IS).has(sentence.tokens[verb.head]?.key ?? '')) return false;
    if (isSaid(sentence, verb.head) && isSaid(sentence, verb.to)) return false;
    const behind = sentence.tokens.slice(verb.to, Math.min(to, verb.to + FARTHEST_TERM));
    const first = behind.findIndex(({ key, text }) => !BEFORE_TERM.has(key) && !BEFORE_TERM.has(text));
    const told = behind.slice(0, Math.max(0, first) + 1).some((token) => isOneOf(token, TOLD));
    const far = told
      ? behind.findIndex((token, at) => at > first && !isOneOf(token, TO) && !isOneOf(token, TOLD))
      : first;
    const isMeaning =
      MEANS.has(sentence.tokens[verb.head]?.key ?? '') || /^include/.test(sentence.tokens[verb.head]?.key ?? '');
    // `“Silence” means no negative mark and no other`: what is promised, and nothing that is taken out
    if (MEANS.has(sentence.tokens[verb.head]?.key ?? '') && isSaid(sentence, verb.head)) return false;
    if (isMeaning)
      return sentence.mentions.some(
        ({ concept, from }) => detect.terms.includes(concept) || (concept === 'credit_bureau' && from >= verb.to),
      );
    return sentence.mentions.some(
      ({ concept, from }) =>
        first >= 0 && detect.terms.includes(concept) && (from === verb.to + first || from === verb.to + far),
    );
  });
}

/** `are not statements to third parties`: what is no longer said to those whom the clause names. */
const TOLD = wordSet(
  'statement statements report reports communication communications disclosure disclosures said made told',
);
const TO = wordSet('to a an any the of within as');

/** `“No mark” means no bad mark and no mark of any other kind` */
function isDeniedTerm(term: Sentence['tokens']): boolean {
  const first = term.findIndex(({ text }) => OPENING_QUOTES.has(text));
  return isOneOf(term[first + 1], NO);
}
