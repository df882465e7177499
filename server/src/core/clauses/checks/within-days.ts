import { names, type Sentence } from '../../language/analysis.ts';
import { type Period, periods } from '../../language/quantities.ts';
import { anyOneOf, isOneOf, wordSet } from '../../language/word-set.ts';
import { isOfAnotherAct } from './another-act.ts';
import { type CheckScope, conflictHarm, type Found } from './check.ts';
import { isBeginOfTerm } from './meant-start.ts';

/** A period of at most `value` days; words and figures must agree. Any longer period beside the duty is a harm. */
export function withinDays(scope: CheckScope, value: unknown): Found[] {
  const most = Number(value);
  const found: Found[] = [];
  scope.sentences.forEach((sentence, index) => {
    if (isOfPayment(sentence)) return;
    for (const period of periods(sentence.tokens, scope.known)) {
      if (isOfAnotherAct(sentence, period) || isDuration(sentence, period) || isPast(sentence, period)) continue;
      if (isEver(sentence, period)) continue;
      const place = { sentence: index, from: period.from, to: period.to };
      const fits = period.days === undefined || (period.days <= most && period.days >= 1);
      if (isSuspended(sentence, period)) found.push({ ...place, harm: 'the time does not count' });
      else if (isEarliest(sentence, period) || isBeginOfTerm(scope.sentences, sentence, period.from))
        found.push({ ...place, harm: 'it says when the time begins, not when it ends' });
      else if (fits && isVague(sentence, period)) found.push({ ...place, harm: 'the time is not fixed' });
      else if (period.conflict || fits) found.push({ ...place, ...conflictHarm(period) });
      else if (isDeadline(sentence, period)) found.push({ ...place, harm: `the time is not ${most} days` });
    }
  });
  return found;
}

const LATER_ON = wordSet('after in');
const NOW = wordSet('now today');

/** `Whenever one of us asks, now or in ten years`: at any time at all. */
export function isEver({ tokens }: Sentence, { from, to, unit }: Period): boolean {
  // `within a day or after ten years`
  if (tokens[from - 2]?.key === 'or' && isOneOf(tokens[from - 1], LATER_ON) && unit.startsWith('year')) return true;
  // `now or ten years from now`
  if (tokens[to]?.key === 'from' && isOneOf(tokens[to + 1], NOW)) return true;
  if (tokens[from - 1]?.key !== 'in') return false;
  // `this year, in ten years, and as many times as you need`
  const before = tokens.slice(Math.max(0, from - FARTHEST_NOW), from - 1);
  if (unit.startsWith('year') && before.some(({ key }, at) => key === 'this' && before[at + 1]?.key === 'year'))
    return true;
  return tokens[from - 2]?.key === 'or' && isOneOf(tokens[from - 3], NOW);
}
const FARTHEST_NOW = 6;

const ABOUT = wordSet(
  'about approximately roughly around ordinarily usually normally typically generally circa some preferably ideally',
);
const LONGER = wordSet('longer further additional greater later more extended');
const SOON = wordSet('soon promptly');
const STRETCHED = wordSet('extendable extensible extendible extended practicable possible target');
/** How far behind the time what loosens it may stand. */
const FARTHEST_LOOSE = 8;
const NO = wordSet('no not never');

/** `about seven days`, `seven days or as soon as practicable`, `seven days, or such longer period as Company needs`. */
function isVague({ tokens, denied }: Sentence, { from, to }: Period): boolean {
  // `your question about the seven days`
  const isTopic = tokens[from - 1]?.key === 'the' && tokens[from - 2]?.key === 'about';
  const first = !isTopic && isOneOf(tokens[from - 1], ARTICLES) ? from - 2 : from - 1;
  if (isOneOf(tokens[first], ABOUT) && (denied[first] ?? 0) === (denied[from] ?? 0)) return true;
  for (let at = to; at < Math.min(tokens.length, to + FARTHEST_LOOSE); at++) {
    if (/^[.;:]$/.test(tokens[at]?.text ?? '')) return false;
    if (at <= to + 1 && isOneOf(tokens[at], STRETCHED)) return true;
    if (tokens[at]?.key === 'essence' && tokens.slice(to, at).some((one) => isOneOf(one, NO))) return true;
    if (isOneOf(tokens[at], ONLY_WISHED)) return true;
    if (tokens[at]?.key !== 'or') continue;
    const behind = tokens.slice(at + 1, at + 4);
    if (at <= to + 1 && isOneOf(behind[0], MORE_DAYS)) return true;
    if (behind.some((one, index) => isOneOf(one, LONGER) && !isOneOf(behind[index - 1], NO))) return at <= to + 2;
    return at <= to + 1 && behind.some((one, index) => isOneOf(one, SOON) && behind[index - 1]?.key === 'as');
  }
  return false;
}
/** `seven days being a desirable measure` */
const ONLY_WISHED = wordSet('desirable aspirational indicative target goal guideline advisory optional ideal hoped');
const MORE_DAYS = wordSet('ten fourteen fifteen twenty thirty sixty ninety');
const ARTICLES = wordSet('a the');

function isOfPayment(sentence: Sentence): boolean {
  // `from the request, not from payment`
  const pays = sentence.mentions.some(
    ({ concept, weak, from }) => concept === 'pay' && !weak && (sentence.denied[from] ?? 0) % 2 === 0,
  );
  return pays && !names(sentence, 'remove');
}

const COUNTS = wordSet('counted counts count run runs apply applies govern governs hold holds');
const ENDS_COUNTING = wordSet('for to in where');

/** `for those the seven days are not counted`, `the seven-day limit does not apply to bureau entries`; not `are not counted from payment`. */
function isSuspended({ tokens, segments, segmentOf, denied }: Sentence, { from, to }: Period): boolean {
  const { verb, subject } = segments[segmentOf[from] ?? 0] ?? {};
  if (!verb || !subject || from < subject.from || to > verb.from || !isOneOf(tokens[verb.head], COUNTS)) return false;
  const next = tokens[verb.to];
  const isFlat = next === undefined || next.kind === 'mark' || isOneOf(next, ENDS_COUNTING);
  return isFlat && (denied[verb.head] ?? 0) % 2 === 1 && (denied[from] ?? 0) % 2 === 0;
}

const SOONEST = wordSet('sooner earlier less fewer before');
/** `in no event later than` */
const FARTHEST_NO = 5;
const LEAST: ReadonlySet<string> = new Set(['at least', 'minimum of', 'more than', 'later than', 'longer than']);

/** `no sooner than seven days after a request`, `at least seven days after it`: only the beginning is fixed. */
function isEarliest({ tokens, denied: denials }: Sentence, { from }: Period): boolean {
  const [second, first] = [2, 1].map((back) => tokens[from - back]?.key ?? '');
  const denied = tokens.slice(Math.max(0, from - FARTHEST_NO), from).some((token) => isOneOf(token, NO));
  if (first === 'than' && SOONEST.has(second ?? '')) return denied;
  // `Neither may leave it standing for more than seven days`
  return !denied && (denials[from] ?? 0) % 2 === 0 && LEAST.has(`${second} ${first}`);
}

const OPENS = wordSet('open opens start starts begin begins trigger triggers commence commences');
const LASTS = wordSet('for of');
/** `inside of seven days`, `a limit of seven days`, `by the end of day 7` */
const LASTS_NOT = wordSet('inside limit deadline space maximum end close expiry expiration');

/** `for seven days` says how long, not by when; `for seven days of …` is left to the other tests. */
function isDuration({ tokens }: Sentence, { from, to }: Period): boolean {
  if (tokens[from - 1]?.key === 'of' && isOneOf(tokens[from - 2], LASTS_NOT)) return false;
  // `within a period of seven days`, `has a period of seven days`
  if (tokens[from - 1]?.key === 'of' && anyOneOf(tokens.slice(Math.max(0, from - 5), from - 1), GIVES_TIME))
    return false;
  // `a request opens a period of seven days`
  if (
    tokens[from - 1]?.key === 'of' &&
    tokens.slice(Math.max(0, from - 5), from).some((token) => isOneOf(token, OPENS))
  )
    return false;
  return isOneOf(tokens[from - 1], LASTS) && tokens[to]?.key !== 'of';
}

const GIVES_TIME = wordSet('within has have gets given allowed');
const HAD = wordSet('had took waited');

/** `I paid more than thirty days ago` */
function isPast(sentence: Sentence, { from, to }: Period): boolean {
  const { tokens, segments, segmentOf } = sentence;
  // `We each had ten days to think it over.`
  const verb = segments[segmentOf[from] ?? 0]?.verb;
  if (verb && isOneOf(tokens[verb.head], HAD) && !names(sentence, 'remove')) return true;
  return tokens[to]?.key === 'ago';
}

const BY_WHEN = wordSet('within in the than after inside over by');

function isDeadline({ tokens }: Sentence, { from, unit }: Period): boolean {
  return isOneOf(tokens[from - 1], BY_WHEN) || unit.startsWith('day');
}
