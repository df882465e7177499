import { names, type Sentence } from '../../language/analysis.ts';
import { holdsOne, type Sought, sought } from '../../language/sought.ts';
import type { Token } from '../../language/tokens.ts';
import { anyOneOf, isOneOf, wordSet } from '../../language/word-set.ts';
import { type GuardWords, NO_GUARDS, wholeSentence } from './guard.ts';
import { OF_ITSELF, speaksOfItself } from './self-reference.ts';

/** What unsays the clause from a sentence beside it: `Company may take a different view`. */
export function unsaid(sentence: Sentence): readonly GuardWords[] {
  const why = UNSAYS.find(([, unsays, words]) => holdsOne(sentence.tokens, words) && unsays(sentence))?.[0];
  return why === undefined ? NO_GUARDS : [wholeSentence(sentence, { role: 'harms', kind: 'unsaid', why })];
}

const TRUE = wordSet('true accurate correct so meant');
const NOTHING = wordSet('nothing none no');
const MOST_UNTRUE = 10;

/** `Nothing in this section is true.`, `None of the foregoing is meant.` */
function isUntrue({ tokens }: Sentence): boolean {
  if (tokens.length > MOST_UNTRUE || !isOneOf(tokens[0], NOTHING)) return false;
  const told = tokens.at(-1)?.text === '.' ? tokens.at(-2) : tokens.at(-1);
  return isOneOf(told, TRUE) && speaksOfItself(tokens, 1, tokens.length);
}

const PASSAGE = wordSet('statement paragraph sentence section clause recital provision wording language position');
const POINTS = wordSet('this that the these those such');

const OPPOSITE = wordSet('opposite contrary different opposing inconsistent');
const VIEW = wordSet('position view stance line statement');
const TAKES = wordSet('take adopt hold assert maintain express state');
const LONGEST_VERB = 5;

/** `Company may, however, take a different view`; not `neither may take the opposite position`. */
function saysOpposite({ tokens, stances, segments, segmentOf, denied }: Sentence): boolean {
  return tokens.some((token, at) => {
    if (!VIEW.has(token.key) || !isOneOf(tokens[at - 1], OPPOSITE) || (denied[at] ?? 0) % 2 === 1) return false;
    const own = segmentOf[at] ?? 0;
    if (stances[own]?.modality !== 'may' || segments[own]?.kind === 'if') return false;
    return anyOneOf(tokens.slice(Math.max(0, at - LONGEST_VERB), at), TAKES);
  });
}

const RESERVES = wordSet('reserves retains keeps reserve retain keep');
const TAKES_BACK = wordSet('withdraw revoke retract rescind disavow change vary amend revisit reconsider');
const FARTHEST_RIGHT = 5;
const LONGEST_OBJECT = 3;

/** `Company reserves the right to withdraw this statement.` */
function reservesTakingBack({ tokens, denied }: Sentence): boolean {
  return tokens.some((token, at) => {
    if (goesBack(tokens, at)) return true;
    if (!TAKES_BACK.has(token.key) || tokens[at - 1]?.key !== 'to' || (denied[at] ?? 0) % 2 === 1) return false;
    if (!anyOneOf(tokens.slice(Math.max(0, at - FARTHEST_RIGHT), at), RESERVES)) return false;
    return isPassage(tokens, at + 1);
  });
}

const GOES = wordSet('go back walk pull step');
const BACK = wordSet('back out away');
const FROM = wordSet('on of from');

/** `keeps the right to go back on this section` */
function goesBack(tokens: readonly Token[], at: number): boolean {
  if (!isOneOf(tokens[at], GOES) || tokens[at - 1]?.key !== 'to' || !isOneOf(tokens[at + 1], BACK)) return false;
  if (!anyOneOf(tokens.slice(Math.max(0, at - FARTHEST_RIGHT), at), RESERVES)) return false;
  return isOneOf(tokens[at + 2], FROM) && isPassage(tokens, at + 3);
}

/** Behind a verb: `this statement`, `the foregoing sentence`. */
function isPassage(tokens: readonly Token[], at: number): boolean {
  const object = tokens.slice(at, at + LONGEST_OBJECT);
  return isOneOf(object[0], POINTS) && object.some((one) => isOneOf(one, PASSAGE) || isOneOf(one, OF_ITSELF));
}

const TAKES_AWAY = wordSet('takes take');
const LONGEST_TAKEN = 8;
const WITHDRAWN = wordSet('withdrawn retracted recanted rescinded');
const HAVE = wordSet('have has');
const DEEMED = wordSet('deemed treated regarded considered');

/** `The parties have withdrawn that statement`, `this paragraph shall be deemed never to have been written`. */
function isWithdrawn({ tokens, denied, stances, segmentOf }: Sentence): boolean {
  return tokens.some((token, at) => {
    // `Company takes back what it says in this section.`
    if (TAKES_AWAY.has(token.key) && tokens[at + 1]?.key === 'back' && (denied[at] ?? 0) % 2 === 0)
      return speaksOfItself(tokens, at + 2, at + 2 + LONGEST_TAKEN);
    if (DEEMED.has(token.key) && isOneOf(tokens[at + 1], NEVER))
      return tokens.slice(0, at).some((one) => isOneOf(one, PASSAGE));
    if (!WITHDRAWN.has(token.key) || !isOneOf(tokens[at - 1], HAVE) || (denied[at] ?? 0) % 2 === 1) return false;
    return stances[segmentOf[at] ?? 0]?.modality === 'is' && isPassage(tokens, at + 1) && tokens[at + 1]?.key !== 'the';
  });
}
const NEVER = wordSet('never');

const SAYS = wordSet('says say contends contend claims claim believes believe argues argue maintains maintain insists');
const LONGEST_PERSON = 3;

/** `…, or so Customer contends.`, `So Customer says; Company says the contrary.` */
function soOneSays(sentence: Sentence): boolean {
  const { tokens } = sentence;
  if (names(sentence, 'both_parties') && tokens[0]?.key === 'so') return false;
  return tokens.some((token, at) => {
    if (token.key !== 'so' || !(at === 0 || (tokens[at - 1]?.key === 'or' && tokens[at - 2]?.text === ',')))
      return false;
    const said = tokens.slice(at + 1, at + 2 + LONGEST_PERSON).findIndex((one) => isOneOf(one, SAYS));
    return said > 0 && isEnd(tokens[at + 2 + said]);
  });
}

function isEnd(token: Token | undefined): boolean {
  return token === undefined || token.kind === 'mark';
}

/** What unsays it, and the words of which one must stand there for it. */
const UNSAYS: readonly (readonly [why: string, unsays: (sentence: Sentence) => boolean, words: Sought])[] = [
  ['lets one side say the opposite', saysOpposite, sought(OPPOSITE)],
  ['lets one side take it back', reservesTakingBack, sought(RESERVES)],
  ['takes it back', isWithdrawn, sought(TAKES_AWAY, DEEMED, WITHDRAWN)],
  ['is only what one side says', soOneSays, sought(['so'])],
  ['says that it is not so', isUntrue, sought(TRUE)],
];
