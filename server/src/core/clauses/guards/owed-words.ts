import type { Sentence } from '../../language/analysis.ts';
import type { Token } from '../../language/tokens.ts';
import { anyOneOf, isOneOf, wordSet } from '../../language/word-set.ts';

const GOES_ON = wordSet('as any a the that liability fault blame responsibility on about upon whether who what');
const PROVED = wordSet('proved proven verified substantiated established shown documented validated');
const OWING = wordSet(
  'owing owed due payable valid validly properly correct right just justly collectible enforceable',
);
const FARTHEST_AS = 6;
const FARTHEST_PROVED = 12;

/** `a bill not accepted as a valid debt`: it is the debt that is not accepted. */
export function isOfDebt(words: readonly string[], tokens: readonly Token[], behind: number): boolean {
  if (!/^(?:agreed|accepted|granted)$/.test(words.at(-1) ?? '')) return false;
  // `not accepted by either as a valid obligation`
  const as = tokens[behind]?.key === 'by' && tokens.slice(behind, behind + FARTHEST_AS).some(({ key }) => key === 'as');
  // `has not proved the account and Consumer has not accepted it`
  const before = tokens.slice(Math.max(0, behind - FARTHEST_PROVED), behind);
  const isIt = tokens[behind]?.key === 'it' && anyOneOf(before, PROVED);
  // `was not agreed to be owing`
  const isOwing =
    tokens[behind]?.key === 'to' && tokens[behind + 1]?.key === 'be' && isOneOf(tokens[behind + 2], OWING);
  return as || isIt || isOwing || isOneOf(tokens[behind], GOES_ON);
}

const LETS_GO = wordSet('cancel forgive waive release discharge write reduce');

/** `has not agreed to cancel or forgive it`: what a clause wants that nobody has agreed to. */
export function isNotLetGo(tokens: readonly Token[], behind: number): boolean {
  return tokens[behind - 1]?.key === 'agreed' && tokens[behind]?.key === 'to' && isOneOf(tokens[behind + 1], LETS_GO);
}

const COMPELS = wordSet('compel compels oblige obliges obligate obligates');
const SAVES = wordSet('save except unless as where');
const FARTHEST_SAVED = 7;

/** `save as a statute or a court compels`: what the law makes one say, and no want of a duty. */
export function isExcepted(tokens: readonly Token[], at: number): boolean {
  return isOneOf(tokens[at], COMPELS) && anyOneOf(tokens.slice(Math.max(0, at - FARTHEST_SAVED), at), SAVES);
}

const RIPENS = wordSet('ripened matured turned grew crystallized developed hardened');
const PAPERS = wordSet('agreement letter section paragraph clause promise undertaking covenant this');

/** `the rest never ripened into an obligation`: of a sum, and not of what is promised. */
export function ripensInto({ tokens, segments, segmentOf }: Sentence, at: number): boolean {
  if (tokens[at]?.key !== 'into' || !isOneOf(tokens[at - 1], RIPENS)) return false;
  const { subject } = segments[segmentOf[at] ?? 0] ?? {};
  return subject !== undefined && !anyOneOf(tokens.slice(subject.from, subject.to), PAPERS);
}
