import type { Sentence } from '../../language/analysis.ts';
import type { Mention } from '../../language/mentions.ts';
import { anyOneOf, isOneOf, wordSet } from '../../language/word-set.ts';
import type { ClauseDetection } from '../conditions.ts';
import { orderFrom } from './lawful-conduct.ts';

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
const DENIES = wordSet('no not never neither none without');
const LONGEST_ORDER = 9;

/** `A filing that a court or a taxing authority has ordered need not be retracted`: what is ordered from above. */
function isOrdered({ tokens }: Sentence, from: number, to: number): boolean {
  const subject = tokens.slice(from, to);
  const that = subject.findIndex((token) => isOneOf(token, OPENS_ORDER));
  if (that < 0 || anyOneOf(subject, DENIES)) return false;
  const end = Math.min(to, from + that + 1 + LONGEST_ORDER);
  const order = orderFrom(tokens, from + that + 1, end, LONGEST_ORDER);
  return order >= 0 && order < end;
}

const TAKES_BACK = wordSet(
  `unless except until without absent lacking save if other else unrelated only before entry entries bureau bureaus tradeline tradelines
  believe believes considers considered accurate correct opinion thinks posted published furnished
  lender lenders creditor creditors employer employers landlord landlords insurer insurers press neighbor neighbors`,
);
const LONGEST_OBJECT = 30;

/**
 * `No party is required to retract sworn testimony or a report made to a public agency`: a duty that is denied at the mention, and an act
 * whose whole object is what the law protects.
 */
export function isOfLawful(sentence: Sentence, { from, to }: Pick<Mention, 'from' | 'to'>): boolean {
  const { tokens, mentions, denied, segmentOf } = sentence;
  if ((denied[from] ?? 0) % 2 === 0) return false;
  const act = mentions.find(
    (one) => one.concept === 'remove' && one.from >= to && segmentOf[one.from] === segmentOf[from],
  );
  if (!act) return false;
  if (saidToPublic(sentence, act.from)) return true;
  const stop = tokens.findIndex(({ text }, at) => at >= act.to && /^[;:]$/.test(text));
  const end = Math.min(stop < 0 ? tokens.length : stop, act.to + LONGEST_OBJECT);
  if (anyOneOf(tokens.slice(act.to, end), TAKES_BACK)) return false;
  const lawful = mentions.filter(({ concept, from: at }) => concept === 'lawful_carve_out' && at >= act.to && at < end);
  return lawful.some(({ weak }) => !weak) && lawful.some(({ from: at }) => at - act.to <= FARTHEST_LAWFUL);
}
const FARTHEST_LAWFUL = 8;

const UNSAYS = wordSet('withdraw retract remove disavow recant revoke correct unsay');
const SAID = wordSet('said told testified reported filed stated swore sworn disclosed answered declared given made');
const SAID_TO = wordSet('to before in with under at');
const ELSE = wordSet(
  'lender lenders creditor creditors employer employers landlord landlords insurer insurers press neighbor neighbors friend friends customer customers anyone others else other person persons third bureau bureaus agency anybody',
);
const LONGEST_SAID = 8;
const FARTHEST_BODY = 3;

/** `need not withdraw what it said to a court, a regulator or the tax authorities`, and to nobody else. */
export function saidToPublic({ tokens, mentions }: Sentence, act: number): boolean {
  if (!isOneOf(tokens[act], UNSAYS)) return false;
  const stop = tokens.findIndex(({ text }, at) => at > act && /^[;:.]$/.test(text));
  const to = stop < 0 ? tokens.length : stop;
  const said = tokens.findIndex((token, at) => at > act && at < act + LONGEST_SAID && isOneOf(token, SAID));
  if (said < 0 || !(tokens[said]?.key === 'told' || isOneOf(tokens[said + 1], SAID_TO))) return false;
  const isPublic = mentions.some(
    ({ concept, from }) => concept === 'public_bodies' && from > said && from <= said + FARTHEST_BODY,
  );
  return isPublic && !anyOneOf(tokens.slice(said, to), ELSE);
}
