import type { Sentence } from '../../language/analysis.ts';
import { phraseTable } from '../../language/phrases.ts';
import type { Segment } from '../../language/segments.ts';
import { holdsOne, type Sought, sought, soughtIn } from '../../language/sought.ts';
import { anyOneOf, isOneOf, wordSet } from '../../language/word-set.ts';
import { isDenied } from '../polarity-of.ts';
import { type GuardWords, NO_GUARDS, wholeSentence } from './guard.ts';
import { INTENDING, isMereIntention } from './mere-intention.ts';
import { isItself } from './self-reference.ts';

/** What leaves the clause without any force: a mere intention, an item that is still open, a promise that is over. */
export function bindsNobody(sentence: Sentence): readonly GuardWords[] {
  const why = LEAVES.find(([, leaves, words]) => (!words || holdsOne(sentence.tokens, words)) && leaves(sentence))?.[0];
  return why === undefined ? NO_GUARDS : [wholeSentence(sentence, { role: 'harms', kind: 'binds-nobody', why })];
}

const CREATES = wordSet('create creates created creating impose imposes imposed imposing make makes');
const BINDING = wordSet(
  'obligation obligations duty duties commitment commitments promise promises covenant covenants',
);
const BEFORE_BINDING = wordSet('any a an legal binding enforceable new or and mutual contractual no such');
const ENDS_BINDING = wordSet('on upon for between of and or but');
const SPIRIT_PHRASES: readonly string[] =
  `record the spirit|records the spirit|statement of intent|statement of intention|statements of intent|
  statements of intention|statement of the parties' intent|statement of good intentions|statement of goodwill|
  for show|window dressing|a mere formality|only a formality|empty words|expression of intent|expression of intention|expressions of intent|expression of goodwill`
    .split('|')
    .map((phrase) => phrase.trim());
const SPIRIT = phraseTable<true>(SPIRIT_PHRASES.map((phrase) => [phrase, true]));
const POINTS = wordSet('this these it they that those');
const LONGEST_OBJECT = 6;
const LONGEST_POINTER = 2;

/** `This section is a statement of intent.` */
function isPretended(sentence: Sentence): boolean {
  const { tokens, denied } = sentence;
  return tokens.some((_, at) => SPIRIT(tokens, at) && !isDenied(denied, at) && isOfItself(sentence, at));
}

/** `They are not intended to create obligations.` */
function createsNothing(sentence: Sentence): boolean {
  const { tokens, denied, segmentOf } = sentence;
  return tokens.some((token, at) => {
    if (!isOneOf(token, BINDING) || !isDenied(denied, at) || isOfOldDebt(tokens, at)) return false;
    let from = at - 1;
    while (at - from < LONGEST_OBJECT && (isOneOf(tokens[from], BEFORE_BINDING) || isOneOf(tokens[from], BINDING)))
      from--;
    if (!isOneOf(tokens[from], CREATES) || segmentOf[from] !== segmentOf[at]) return false;
    const next = tokens[at + 1];
    return (!next || next.kind === 'mark' || isOneOf(next, ENDS_BINDING)) && isOfItself(sentence, from);
  });
}

const OF_DEBT = wordSet(
  'debt debts admits admission acknowledges acknowledgment acknowledgement limitation limitations',
);

/** `This writing admits no debt and makes no new promise`: what would begin an old debt anew, and no promise of this paper. */
function isOfOldDebt(tokens: Sentence['tokens'], at: number): boolean {
  return isOneOf(tokens[at], PROMISE) && tokens[at - 1]?.key === 'new' && anyOneOf(tokens, OF_DEBT);
}

/** The clause around a token speaks of the document's own words. */
function isOfItself({ tokens, segments, segmentOf }: Sentence, at: number): boolean {
  const { subject } = segments[segmentOf[at] ?? 0] ?? {};
  if (!subject) return false;
  const words = tokens.slice(subject.from, subject.to);
  return (
    (words.length <= LONGEST_POINTER && isOneOf(words[0], POINTS)) ||
    words.some((_, index) => isItself(tokens, subject.from + index))
  );
}

const NOBODY = wordSet('none neither nobody no');
const BY_IT = wordSet('it them this these');

/** `None of the parties is bound by them.` */
function isNobodyBound({ tokens, segments }: Sentence): boolean {
  return segments.some(({ verb, subject }) => {
    if (!verb?.passive || tokens[verb.head]?.key !== 'bound' || !isOneOf(tokens[subject.from], NOBODY)) return false;
    const object = tokens[verb.to + 1];
    const isEnd = tokens[verb.to + 2] === undefined || tokens[verb.to + 2]?.kind === 'mark';
    return tokens[verb.to]?.key === 'by' && isOneOf(object, BY_IT) && isEnd;
  });
}

const PROMISE = wordSet('promise duty obligation undertaking commitment arrangement understanding covenant');
const BE = wordSet('is are will shall be');
const PAST = wordSet('over finished done dead history');
const BURDENED = wordSet('worry care bother comply');
const MORE = wordSet('more longer');

/** `The promise is over`, `neither of us has to worry about it any more`. */
function isOver({ tokens, denied, segments, stances }: Sentence): boolean {
  return segments.some(({ verb, subject, to, kind }: Segment, at) => {
    if (!verb || kind === 'if' || stances[at]?.standing !== 'agreed') return false;
    const behind = tokens.slice(verb.to, Math.min(to, verb.to + 3));
    const isPromise = anyOneOf(tokens.slice(subject.from, verb.from), PROMISE) && isOneOf(tokens[verb.head], BE);
    if (isPromise && !isDenied(denied, verb.head) && (isOneOf(behind[0], PAST) || isAtEnd(behind))) return true;
    const rest = tokens.slice(verb.from, to);
    const anyMore = rest.some(({ key }, place) => key === 'any' && isOneOf(rest[place + 1], MORE));
    return anyOneOf(rest, BURDENED) && (anyMore || rest.some(({ key }) => key === 'anymore'));
  });
}

function isAtEnd(words: Sentence['tokens']): boolean {
  return words[0]?.key === 'at' && words[1]?.key === 'an' && words[2]?.key === 'end';
}

const STATUS = phraseTable<true>(
  `status : open|status : pending|status : proposed|status : not agreed|status : under discussion|status : tbd|
  not agreed|not yet agreed|to be agreed|to be discussed|to be negotiated|still open|under discussion|tbd`
    .split('|')
    .map((phrase) => [phrase.trim(), true] as const),
);
const LONGEST_STATUS = 5;

/** `OPEN; sides to exchange comments`, `Status: pending.`: a line that tells how far one has come. */
function isStillOpen({ tokens }: Sentence): boolean {
  if (tokens[0]?.text === 'OPEN' && (tokens[1] === undefined || tokens[1].kind === 'mark')) return true;
  return tokens.length <= LONGEST_STATUS && STATUS(tokens, 0) !== undefined;
}

type Test = (sentence: Sentence) => boolean;

/** What leaves it without force, and the words of which one must stand there for it. */
const LEAVES: readonly (readonly [why: string, leaves: Test, words?: Sought])[] = [
  ['says that nobody is bound', isPretended, soughtIn(SPIRIT_PHRASES)],
  ['says that nobody is bound', createsNothing, sought(CREATES)],
  ['says that nobody is bound', isNobodyBound, sought(['bound'])],
  ['says that nobody is bound', isMereIntention, INTENDING],
  ['says that it ends', isOver, sought(PROMISE, BURDENED)],
  ['says that it is not agreed', isStillOpen],
];
