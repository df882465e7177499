import type { Sentence } from '../../language/analysis.ts';
import type { Mention } from '../../language/mentions.ts';
import { type Period, periods } from '../../language/quantities.ts';
import { remembered } from '../../language/remembered.ts';
import { holdsOne, sought } from '../../language/sought.ts';
import { anyOneOf, isOneOf, wordSet } from '../../language/word-set.ts';
import type { GuardWords } from './guard.ts';
import { isOfRecords } from './kept-records.ts';
import { goesPastIt, isHistory, isNoEnd } from './time-past.ts';

/** `until December 31`, `through the end of the year`, `for two years`: an end in time. */
export const timeLimits = remembered((sentence: Sentence): readonly GuardWords[] => {
  const spans = periods(sentence.tokens, () => undefined);
  const found: GuardWords[] = holdsOne(sentence.tokens, ENDING) ? ends(sentence) : [];
  if (spans.length > 0) found.push(...stretches(sentence, spans));
  if (holdsOne(sentence.tokens, PIECES)) found.push(...parts(sentence));
  if (spans.length > 0) found.push(...terms(sentence, spans));
  return found;
});

const IN_TIME = { role: 'harms', kind: 'until', why: 'limits it in time' } as const;
const UNTIL = wordSet('until through till pending');
/** In `a pending lawsuit` and `the case is pending` the word says no time. */
const BEFORE_ADJECTIVE = wordSet('a any the no every each this that is are was now still currently such of all');
const LATER = wordSet('after afterwards afterward thereafter later beyond longer');
/** `through` means an end in time only before one of these. */
const ENDING_TIME = wordSet(
  'january february march april may june july august september october november december end date year term period closing',
);

/** `a trade fell through on April 3`, `a payoff figure good through May 14` */
const BEFORE_THROUGH = wordSet('fell fall falls fallen went came carried good');
const SUIT = wordSet('action suit lawsuit case proceeding proceedings matter appeal litigation');
const BEFORE_SUIT = wordSet('related other such said same present existing');
const BEHIND_SUIT = wordSet('as in before under at between shall will must is are may on against');

function ends(sentence: Sentence): GuardWords[] {
  const { tokens, segments, mentions } = sentence;
  const found: GuardWords[] = [];
  tokens.forEach(({ key }, at) => {
    if (!OPENS_END.has(key)) return;
    // `each time within the next year that a mark is found`
    if (key === 'within' && isOneOf(tokens[at - 1], OCCASION) && anyOneOf(tokens.slice(at + 1, at + 4), LONG))
      found.push({ from: at, to: Math.min(at + 4, tokens.length), ...IN_TIME });
    // `These duties last up to the final payment.`
    if (key === 'up' && tokens[at + 1]?.key === 'to' && isOneOf(tokens[at - 1], GOES))
      found.push({ from: at, to: Math.min(at + 5, tokens.length), ...IN_TIME });
    // `has effect from the day of signing to the day of the last installment`
    if (key === 'to' && isSpanOfEffect(tokens, at))
      found.push({ from: at, to: Math.min(at + 5, tokens.length), ...IN_TIME });
    // `on the day of signing but not after it`
    if (
      key === 'but' &&
      tokens[at + 1]?.key === 'not' &&
      isOneOf(tokens[at + 2], LATER) &&
      tokens[at + 3]?.key !== 'than'
    )
      found.push({ from: at, to: Math.min(at + 4, tokens.length), ...IN_TIME });
    // `For the time that Customer pays`
    if (isWhileTime(tokens, at)) found.push({ from: at, to: Math.min(at + 5, tokens.length), ...IN_TIME });
    if (!UNTIL.has(key)) return;
    const next = tokens.slice(at + 1, at + 4);
    if (next.length === 0 || next[0]?.key === 'when') return;
    // `until the end of time`
    if (mentions.some((one) => one.concept === 'continuing' && one.from === at && one.to > at + 1)) return;
    if (key === 'until' && isTimeToAct(tokens, at)) return;
    if (goesPastIt(tokens, at) || isHistory(sentence, at)) return;
    // `a good-through date`
    if (key === 'through' && (tokens[at]?.joined || isOneOf(tokens[at - 1], BEFORE_THROUGH))) return;
    if (
      key === 'through' &&
      !next.some((token) => isOneOf(token, ENDING_TIME) && (token.key !== 'may' || token.capital))
    )
      return;
    if (key === 'through' && (isRangeOfThing(tokens, at) || isOfInstallments(sentence, at))) return;
    // `any related pending action`
    if (key === 'pending' && isOneOf(next[0], SUIT) && isOneOf(tokens[at - 1], BEFORE_SUIT)) return;
    if (key === 'pending' && (isOneOf(tokens[at - 1], BEFORE_ADJECTIVE) || next[0]?.kind === 'mark')) return;
    // `| Pending suit | None |`: the head of a row
    if (key === 'pending' && isHeadOfRow(tokens, at)) return;
    // `the action pending as Index No. 77120`
    if (key === 'pending' && isOneOf(tokens[at - 1], SUIT) && isOneOf(next[0], BEHIND_SUIT)) return;
    // A whole clause that begins with `until` is a conditional, and found as one.
    if (segments.some((segment) => segment.kind === 'until' && at >= segment.from && at < segment.to)) return;
    found.push({ from: at, to: Math.min(at + 5, tokens.length), ...IN_TIME });
  });
  return found;
}

const GOES = wordSet(
  'last lasts run runs continue continues endure endures hold holds stand stands apply applies bind binds',
);
const INSTALLMENTS = wordSet('installment installments instalments payment payments plan schedule');

/** `The installments run from March through November.` */
function isOfInstallments({ tokens, segments, segmentOf }: Sentence, at: number): boolean {
  const { subject } = segments[segmentOf[at] ?? 0] ?? {};
  // `From signing through the Payment Date, the parties …`: the words for when stand before the subject.
  return subject !== undefined && at >= subject.to && anyOneOf(tokens.slice(subject.from, subject.to), INSTALLMENTS);
}

const EFFECT = wordSet('effect force holds applies binds runs lasts');
const DAYS = wordSet('day date moment time');
const LONGEST_SPAN = 8;

function isSpanOfEffect(tokens: Sentence['tokens'], at: number): boolean {
  if (tokens[at + 1]?.key !== 'the' || !isOneOf(tokens[at + 2], DAYS) || tokens[at + 3]?.key !== 'of') return false;
  const start = Math.max(0, at - LONGEST_SPAN);
  const from = tokens.slice(start, at).findLastIndex((token) => token.key === 'from');
  return from > 0 && isOneOf(tokens[start + from - 1], EFFECT);
}

const TIME = wordSet('time period');
const THAT = wordSet('that when while during');

function isWhileTime(tokens: Sentence['tokens'], at: number): boolean {
  if (!isOneOf(tokens[at], LASTS) || tokens[at + 1]?.key !== 'the' || !isOneOf(tokens[at + 2], TIME)) return false;
  return isOneOf(tokens[at + 3], THAT) && anyOneOf(tokens.slice(at + 4, at + 8), PAYS);
}
const PAYS = wordSet('pays pay paid payments payment current');

const BY_CELL = /^[|:;]$/;

function isHeadOfRow(tokens: Sentence['tokens'], at: number): boolean {
  const isApart = (index: number) => tokens[index] === undefined || BY_CELL.test(tokens[index].text);
  return isOneOf(tokens[at + 1], SUIT) && isApart(at - 1) && isApart(at + 2);
}

const HAS = wordSet('has have');
const FARTHEST_DAY = 8;
const FARTHEST_BACK = 16;

/** `has until the seventh day after the request, and no longer, to remove it`: the time that somebody is given to act. */
export function isTimeToAct(tokens: Sentence['tokens'], at: number): boolean {
  const start = Math.max(1, at - FARTHEST_BACK);
  return tokens.slice(start, at + 1).some(({ key }, place) => {
    const until = start + place;
    if (key !== 'until' || !isOneOf(tokens[until - 1], HAS)) return false;
    const behind = tokens.slice(until, until + FARTHEST_DAY);
    const day = behind.findIndex((token) => token.key === 'day');
    return day > 0 && (until + day >= at || behind.slice(0, day).every(({ kind }) => kind !== 'mark'));
  });
}

/** Whether words for an end in time set none: they give a time to act, tell of what is over, or leave it to the clause behind them. */
export function isNoTimeLimit(sentence: Sentence, mention: Mention): boolean {
  if (mention.concept !== 'time_limited') return false;
  const { tokens } = sentence;
  return isTimeToAct(tokens, mention.from) || isNoEnd(sentence, mention.from) || lastsAsLong(tokens, mention);
}

const LASTS_FOR = wordSet('lasts last runs run good valid lasting running');
const COMPARES = wordSet('as so');

/** `lasts for as long as the file exists`: the clause behind it says how long. */
function lastsAsLong(tokens: Sentence['tokens'], { from, to }: Mention): boolean {
  if (!isOneOf(tokens[from], LASTS_FOR)) return false;
  const at = isOneOf(tokens[to], COMPARES) ? to : from + 1;
  return isOneOf(tokens[at], COMPARES) && tokens[at + 1]?.key === 'long';
}
const MONTH = wordSet(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec',
);
const BEFORE_MONTH = wordSet('for of from in between dated covering the months month');
const THINGS = wordSet(
  `charge charges bill bills billed invoice invoices invoiced service services rendered rent visit visits usage fee fees
  statement statements account treatment incurred water gas electricity membership tuition dates months payments sums amounts`,
);
const LONGEST_DATE = 4;

/** `the charges for March through June`, `the March through June charges`: which things, and not how long. */
function isRangeOfThing(tokens: Sentence['tokens'], at: number): boolean {
  let from = at - 1;
  while (from >= 0 && at - from <= LONGEST_DATE && (tokens[from]?.kind === 'number' || tokens[from]?.text === ','))
    from--;
  if (!isOneOf(tokens[from], MONTH)) return false;
  let to = at + 2;
  while (to - at <= LONGEST_DATE && (tokens[to]?.kind === 'number' || tokens[to]?.text === ',')) to++;
  if (isOneOf(tokens[to], THINGS)) return true;
  while (isOneOf(tokens[from - 1], BEFORE_MONTH)) from--;
  return isOneOf(tokens[from - 1], THINGS) && isOneOf(tokens[from], BEFORE_MONTH);
}

const OCCASION = wordSet('time times occasion');
const LONG = wordSet('month months year years');
const LASTS = wordSet('for during over first of next');
const OPENS = wordSet('open opens start starts begin begins trigger triggers commence commences');
const BEFORE_OF = wordSet('period term');
/** `for two years of the signing` ends with them. */
const OF_EVENT = wordSet('the a an its this that payment signing receipt receiving such each any full');
/** `for ten days' written notice` says when, not how long. */
const OF_NOTICE = wordSet('notice written prior');

const OF_GRACE = wordSet('grace cure waiting cooling notice reminder');
const GRANTS = wordSet('has have gets get given allowed granted');
const TO_ACT = wordSet('in to within from after during counted running beginning starting');

function isGranted(words: Sentence['tokens']): boolean {
  return words.some((token, at) => isOneOf(token, GRANTS) && !words.slice(at).some(({ key }) => key === 'for'));
}

const BEHIND_ACT = wordSet('after following of from that');
const REQUEST = wordSet('request requests requested demand asked asking');
const asksNear = (words: Sentence['tokens']): boolean => words.some((token) => isOneOf(token, REQUEST));

/** `for two years`, `during the first six months`: a stretch of time that ends. */
function stretches(sentence: Sentence, spans: readonly Period[]): GuardWords[] {
  const { tokens } = sentence;
  return spans
    .filter(({ from, to }) => {
      // `during the ninety days that follow`
      const before = tokens[tokens[from - 1]?.key === 'the' ? from - 2 : from - 1];
      if (!isOneOf(before, LASTS) || (before?.key === 'of' && !isOneOf(tokens[from - 2], BEFORE_OF))) return false;
      // `a request opens a period of seven days`
      if (before?.key === 'of' && tokens.slice(Math.max(0, from - 5), from - 2).some((token) => isOneOf(token, OPENS)))
        return false;
      if (isOfRecords(tokens, from - 1) || isHistory(sentence, from) || goesPastIt(tokens, to - 1)) return false;
      // `one grace period of ten days`
      if (before?.key === 'of' && isOneOf(tokens[from - 3], OF_GRACE)) return false;
      // `during the seven days after the request`: a time to act in
      if (before?.key === 'during' && isOneOf(tokens[to], BEHIND_ACT) && asksNear(tokens.slice(to, to + 5)))
        return false;
      // `has a period of seven days in which to remove it`
      if (before?.key === 'of' && isGranted(tokens.slice(Math.max(0, from - 5), from)) && isOneOf(tokens[to], TO_ACT))
        return false;
      // `within the period of twenty days`
      if (before?.key === 'of' && tokens.slice(Math.max(0, from - 5), from - 2).some(({ key }) => key === 'within'))
        return false;
      // `for fourteen months of membership`: how much of a thing there was.
      if (tokens[to]?.key === 'of' && tokens[to + 1]?.kind === 'word' && !isOneOf(tokens[to + 1], OF_EVENT))
        return false;
      return !isOneOf(tokens[to], OF_NOTICE);
    })
    .map(({ from, to }) => ({ from: from - 1, to, ...IN_TIME }));
}

const SPAN = wordSet('term duration period');
const OF_PROMISE = wordSet(
  'commitment commitments promise promises duty duties obligation obligations covenant covenants undertaking undertakings',
);
const LONGEST_LABEL = 8;

/** `Term of these commitments: 24 months from payment`: a line that says how long they last. */
function terms({ tokens, segments }: Sentence, spans: readonly Period[]): GuardWords[] {
  return spans.flatMap(({ from, to }) => {
    const label = segments.find((one) => one.to === from && tokens[one.to - 1]?.text === ':');
    if (!label || label.verb || label.to - label.from > LONGEST_LABEL) return [];
    const words = tokens.slice(label.from, label.to);
    return anyOneOf(words, SPAN) && anyOneOf(words, OF_PROMISE) ? [{ from: label.from, to, ...IN_TIME }] : [];
  });
}

const BEFORE_PART = wordSet('for during throughout within in over');
const PARTS = wordSet('this remainder rest balance course duration first second next present current coming following');
const OF_PART = wordSet(
  'of the this that our present current calendar tax fiscal taxable same first one full second half',
);
const SPANS = wordSet('year month quarter season decade half');
const LONGEST_PART = 6;
/** `for this year and every year after it` */
const GOES_ON = wordSet('and or');
const FROM = wordSet('between from');
const STRETCH = wordSet('period time interval');
const ENDPOINTS = wordSet('last final installment installments');
const OPENS_PROMISE = wordSet('that and but');

/** `For the remainder of the present calendar year the parties agree …`: a piece of time with which the promise begins. */
function parts({ tokens, segments }: Sentence): GuardWords[] {
  return tokens.flatMap((token, at) => {
    const begins = at === 0 || tokens[at - 1]?.kind === 'mark' || isOneOf(tokens[at - 1], OPENS_PROMISE);
    if (!begins || !BEFORE_PART.has(token.key)) return [];
    const words = tokens.slice(at + 1, at + 1 + LONGEST_PART);
    // `For the period between the signing and the last installment the parties agree …`
    if (isOneOf(words[1], STRETCH) && isOneOf(words[2], FROM) && anyOneOf(tokens.slice(at + 4, at + 8), ENDPOINTS))
      return [{ from: at, to: at + 4, ...IN_TIME }];
    const end = words.findIndex((one) => !isOneOf(one, PARTS) && !isOneOf(one, OF_PART));
    if (end < 1 || !isOneOf(words[end], SPANS) || !anyOneOf(words.slice(0, end), PARTS)) return [];
    const to = at + end + 2;
    if (isOneOf(tokens[to], GOES_ON) || !segments.some(({ kind, verb }) => kind === 'main' && (verb?.from ?? 0) > to))
      return [];
    return [{ from: at, to, ...IN_TIME }];
  });
}

/** The words with which an end in time begins, and those of which one must stand there for it. */
const OPENS_END: ReadonlySet<string> = new Set(['within', 'up', 'to', 'but', ...LASTS, ...UNTIL]);
const ENDING = sought(['within', 'up', 'but'], UNTIL, DAYS, TIME);
const PIECES = sought(STRETCH, SPANS);
