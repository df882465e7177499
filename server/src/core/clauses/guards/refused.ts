import type { Sentence } from '../../language/analysis.ts';
import { remembered } from '../../language/remembered.ts';
import { holdsOne, type Sought, sought } from '../../language/sought.ts';
import type { Token } from '../../language/tokens.ts';
import { anyOneOf, isOneOf, wordSet } from '../../language/word-set.ts';
import { type GuardWords, NO_GUARDS, wholeSentence } from './guard.ts';

/** What tells of words that were drafted, refused or struck: `Your draft stated that …`, `that paragraph was struck`. */
export const refused = remembered((sentence: Sentence): readonly GuardWords[] => {
  if (!TESTS.some(([tells, words]) => holdsOne(sentence.tokens, words) && tells(sentence))) return NO_GUARDS;
  return [wholeSentence(sentence, { role: 'harms', kind: 'wrapper', why: 'says that it is not agreed' })];
});

const ANSWERED = wordSet('declined rejected refused struck disagrees disagreed disagree denies contests');

/** `Both parties disavow any mark that appears: Declined`, as a table gives the answer to what was asked for. */
function isAnsweredNo({ tokens }: Sentence): boolean {
  const last = tokens.at(-1)?.text === '.' ? tokens.length - 2 : tokens.length - 1;
  return last > 1 && tokens[last - 1]?.text === ':' && isOneOf(tokens[last], ANSWERED);
}

const REPLIES = wordSet('answer reply response');
const STILL = wordSet('is was remains still again simply has been');
const OWNER = /['’]s$/;
const FARTHEST_NO = 4;

/** `The bank's answer is no`; not the joint answer of both, nor `The answer is no.` to a question. */
function answersNo({ tokens, mentions }: Sentence): boolean {
  return tokens.some((token, at) => {
    if (!isOneOf(token, REPLIES) || !OWNER.test(tokens[at - 1]?.text ?? '')) return false;
    if (mentions.some(({ concept, to }) => concept === 'both_parties' && to <= at)) return false;
    const behind = tokens.slice(at + 1, at + 1 + FARTHEST_NO);
    const no = behind.findIndex((one) => one.kind === 'word' && !isOneOf(one, STILL));
    return no > 0 && behind[no]?.key === 'no' && (tokens[at + 2 + no]?.kind ?? 'mark') === 'mark';
  });
}

const WAVES = wordSet('ignore disregard skip');

/** `If that is not possible, just ignore this paragraph.` */
function isWaved({ tokens }: Sentence): boolean {
  return tokens.some((token, at) => {
    if (!isOneOf(token, WAVES) || !isOneOf(tokens[at + 1], POINTS) || !isOneOf(tokens[at + 2], WAVED)) return false;
    return at === 0 || tokens[at - 1]?.kind === 'mark' || isOneOf(tokens[at - 1], PLEASE);
  });
}
const PLEASE = wordSet('just please simply then');
const WAVED = wordSet('paragraph section clause request part point wish sentence');

const DRAFT = wordSet('draft proposal version redline markup counteroffer counterproposal');
const TOLD = wordSet('stated recited said contained provided proposed included read had offered called declared began');
/** `sent a draft under which …` */
const UNDER = wordSet('under by in');
const FARTHEST_DRAFT = 8;
const LONGEST_GAP = 4;

/** `Customer's first draft recited that …`: the paper is named, then what stood in it. */
function tellsOfDraft({ tokens }: Sentence): boolean {
  const at = tokens.slice(0, FARTHEST_DRAFT).findIndex((token) => isOneOf(token, DRAFT));
  const isUnder = isOneOf(tokens[at + 1], UNDER) && tokens[at + 2]?.key === 'which';
  return at > 0 && (isUnder || anyOneOf(tokens.slice(at + 1, at + 1 + LONGEST_GAP), TOLD));
}

const WRITERS = wordSet('your');
const LETTERS = wordSet('letter request paragraph email message note draft form redline');
const WANTS = wordSet('requests asks states says proposes seeks wants reads recites suggests demands');
const DEALT_WITH = wordSet('reviewed logged received forwarded considered noted recorded registered referred');
const LONGEST_LETTER = 3;

/** `Your letter requests that …`, `Your request for a statement that … has been reviewed`: what somebody wrote, in a reply. */
function tellsOfLetter({ tokens, segments }: Sentence): boolean {
  if (!isOneOf(tokens[0], WRITERS)) return false;
  const at = tokens.slice(0, LONGEST_LETTER).findIndex((token) => isOneOf(token, LETTERS));
  if (at < 0) return false;
  const last = segments.findLast(({ kind, verb }) => kind === 'main' && verb)?.verb;
  const isHandled = last?.passive === true && isOneOf(tokens[last.head], DEALT_WITH);
  return isHandled || anyOneOf(tokens.slice(at + 1, at + 1 + LONGEST_LETTER), WANTS);
}

const PASSAGE = wordSet(
  'paragraph sentence section clause language provision wording text passage line words statement',
);
const NOT = wordSet('not cannot declined declines refused refuses unable unwilling never');
const ADOPTS = wordSet('sign adopt accept agree approve include execute endorse join');
const THAT = wordSet('that this it those these your such');
const LONGEST_OBJECT = 5;
const OPENS_CLAUSE = wordSet('the a an any it what');

/** `would not sign with that paragraph in`, `has reviewed that sentence and cannot adopt it`. */
function refuses({ tokens }: Sentence): boolean {
  return tokens.some((token, at) => {
    if (!ADOPTS.has(token.key) || !anyOneOf(tokens.slice(Math.max(0, at - 3), at), NOT)) return false;
    // `need not agree that the statement was untrue`
    if (tokens[at + 1]?.key === 'that' && isOneOf(tokens[at + 2], OPENS_CLAUSE)) return false;
    const behind = tokens.slice(at + 1, at + 1 + LONGEST_OBJECT);
    const names = (words: readonly Token[]) =>
      words.some((one, index) => isOneOf(one, THAT) && words.slice(index + 1).some((next) => isOneOf(next, PASSAGE)));
    return names(behind) || (isOneOf(behind[0], THAT) && names(tokens.slice(0, at)));
  });
}

const POINTS = wordSet('that this the those these such foregoing above');
const PART = wordSet('section paragraph sentence clause provision passage');
const WHOLE_ONE = wordSet('this that');
const STRUCK = wordSet('struck stricken deleted removed rejected omitted dropped withdrawn declined refused');
const BE = wordSet('was were been is are');
const LONGEST_SUBJECT = 4;

const HAVE = wordSet('have has');

/** `That paragraph was struck before signing`, `The parties have struck out this section.` */
function strikes({ tokens, denied }: Sentence): boolean {
  const isTaken = tokens.some((token, at) => {
    if (!STRUCK.has(token.key) || !isOneOf(tokens[at - 1], HAVE) || (denied[at] ?? 0) % 2 === 1) return false;
    const object = tokens[at + 1]?.key === 'out' ? at + 2 : at + 1;
    return isOneOf(tokens[object], WHOLE_ONE) && isOneOf(tokens[object + 1], PART);
  });
  if (isTaken) return true;
  const at = tokens.slice(0, LONGEST_SUBJECT).findIndex((token) => isOneOf(token, PASSAGE));
  if (at < 1 || !isOneOf(tokens[at - 1], POINTS)) return false;
  return tokens.slice(at + 1, at + 4).some((token, index, near) => {
    return STRUCK.has(token.key) && isOneOf(near[index - 1], BE) && (denied[at + 1 + index] ?? 0) % 2 === 0;
  });
}

const BEFORE_IT = wordSet('preceding foregoing previous prior last above that this first');
const ASIDE = wordSet('disregarded ignored');
const WHOLE = wordSet('bargain agreement contract settlement deal');

/** `The preceding sentence is no part of the bargain and shall be disregarded.` */
function setsAside({ tokens, denied }: Sentence): boolean {
  const at = tokens.slice(0, LONGEST_SUBJECT + 1).findIndex((token) => isOneOf(token, PASSAGE));
  if (at < 1 || !isOneOf(tokens[at - 1], BEFORE_IT)) return false;
  return tokens.some((token, to) => {
    if (to <= at) return false;
    if (ASIDE.has(token.key) && tokens[to - 1]?.key === 'be') return (denied[to] ?? 0) % 2 === 0;
    return token.key === 'part' && tokens[to - 1]?.key === 'no' && isOneOf(tokens[to + 3], WHOLE);
  });
}

/** What tells of it, and the words of which one must stand there for it. */
const TESTS: readonly (readonly [tells: (sentence: Sentence) => boolean, words: Sought])[] = [
  [tellsOfDraft, sought(DRAFT)],
  [tellsOfLetter, sought(WRITERS)],
  [refuses, sought(ADOPTS)],
  [strikes, sought(STRUCK)],
  [isAnsweredNo, sought(ANSWERED)],
  [answersNo, sought(REPLIES)],
  [setsAside, sought(ASIDE, ['part'])],
  [isWaved, sought(WAVES)],
];
