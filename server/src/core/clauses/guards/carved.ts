import type { Sentence } from '../../language/analysis.ts';
import { anyOneOf, isOneOf, wordSet } from '../../language/word-set.ts';
import type { ClauseDetection } from '../conditions.ts';

/** `Testimony given under subpoena need not be withdrawn`: whether the subject of the words at `at` is what the clause carves out. */
export function isCarved(sentence: Sentence, at: number, { carve }: ClauseDetection): boolean {
  const { mentions, segments, segmentOf } = sentence;
  const subject = segments[segmentOf[at] ?? 0]?.subject;
  if (!subject) return false;
  if (carve.length > 0 && isOrdered(sentence, subject.from, at)) return true;
  return mentions.some(
    ({ concept, from, to, weak }) => carve.includes(concept) && !weak && from >= subject.from && to <= at,
  );
}

const OPENS_ORDER = wordSet('that which what');
const COURTS = wordSet('court courts judge tribunal regulator regulators government statute authority authorities');
const ORDERS = wordSet('ordered orders order required requires require directed directs compelled compels compel');
const DENIES = wordSet('no not never neither none without');
const LONGEST_ORDER = 9;

/** `A filing that a court or a taxing authority has ordered need not be retracted`: what is ordered from above. */
function isOrdered({ tokens }: Sentence, from: number, to: number): boolean {
  const subject = tokens.slice(from, to);
  const that = subject.findIndex((token) => isOneOf(token, OPENS_ORDER));
  const behind = subject.slice(that + 1, that + 1 + LONGEST_ORDER);
  const court = behind.findIndex((token) => isOneOf(token, COURTS));
  if (that < 0 || court < 0 || anyOneOf(subject, DENIES)) return false;
  return behind.slice(court + 1).some((token) => isOneOf(token, ORDERS));
}
