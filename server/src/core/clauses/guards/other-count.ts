import type { Sentence } from '../../language/analysis.ts';
import { numberWords } from '../../language/number-words.ts';
import type { Segment } from '../../language/segments.ts';
import type { Token } from '../../language/tokens.ts';
import { anyOneOf, isOneOf, wordSet } from '../../language/word-set.ts';
import type { ClauseDetection } from '../conditions.ts';
import type { GuardWords } from './guard.ts';
import { speaksOfItself } from './self-reference.ts';

/**
 * Another count of the days that a numbered part gives: `Where section 6 gives a number of days, the number for the Clinic is sixty`, `the time
 * in section 6 runs from the close of the cycle`, `in section 6 read “sixty” for “seven”`.
 */
export function otherCount(sentence: Sentence, { topic }: ClauseDetection): GuardWords[] {
  const { tokens, segments } = sentence;
  if (!topic.includes('remove') || !anyOneOf(tokens, TIMES) || !speaksOfItself(tokens, 0, tokens.length)) return [];
  const isOther = segments.some((segment) => isCountedAnew(sentence, segment)) || isReadOtherwise(tokens);
  if (!isOther) return [];
  return [{ from: 0, to: tokens.length, role: 'harms', kind: 'other-count', why: 'counts the days in another way' }];
}

const TIMES = wordSet('time times period periods day days number deadline clock');
const BE = wordSet('is are be becomes become means mean');
const BUSINESS = wordSet('business working banking banks');
const RUNS = wordSet('run runs begin begins start starts counted measured computed reckoned');
const FROM = wordSet('from upon on when at with once');
const ASKED: ReadonlySet<string> = new Set(['request_noun', 'request_verb']);
const SEVEN = 7;
const FARTHEST = 4;

function isCountedAnew({ tokens, mentions, denied }: Sentence, { subject, verb, to, kind }: Segment): boolean {
  if (!verb || kind === 'if' || (denied[verb.head] ?? 0) % 2 === 1) return false;
  if (!anyOneOf(tokens.slice(subject.from, subject.to), TIMES)) return false;
  const behind = tokens.slice(verb.to, Math.min(to, verb.to + FARTHEST));
  if (isOneOf(tokens[verb.head], BE)) {
    if (isOneOf(behind[0], BUSINESS)) return true;
    return behind.some((token, at) => isOtherNumber(token, tokens, verb.to + at));
  }
  if (!isOneOf(tokens[verb.head], RUNS)) return false;
  const from = tokens.findIndex((token, at) => at > verb.head && at < to && isOneOf(token, FROM));
  return from > 0 && !mentions.some(({ concept, from: at }) => at > from && ASKED.has(concept));
}

function isOtherNumber(token: Token, tokens: readonly Token[], at: number): boolean {
  const value = token.kind === 'number' ? Number(token.text) : numberWords(tokens, at)?.value;
  return value !== undefined && value > SEVEN;
}

/** `read “forty-five days” for “seven days” in section 6` */
function isReadOtherwise(tokens: readonly Token[]): boolean {
  const read = tokens.findIndex((token) => isOneOf(token, READS));
  const behind = tokens.slice(read + 1, read + 1 + LONGEST_READ);
  const instead = behind.findIndex((token) => isOneOf(token, INSTEAD));
  if (read < 0 || instead < 0) return false;
  return anyOneOf(behind.slice(0, instead), TIMES) && anyOneOf(behind.slice(instead), TIMES);
}
const READS = wordSet('read substitute');
const INSTEAD = wordSet('for instead');
const LONGEST_READ = 16;
