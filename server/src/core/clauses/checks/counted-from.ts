import { names, type Sentence } from '../../language/analysis.ts';
import { TITLE } from '../../language/names.ts';
import { type Period, periods } from '../../language/quantities.ts';
import { anyOneOf, isOneOf, wordSet } from '../../language/word-set.ts';
import { isOfAnotherAct } from './another-act.ts';
import type { CheckScope, Found } from './check.ts';
import { LATER, meantStart, START } from './meant-start.ts';
import { requestPaper } from './request-paper.ts';
import { isEver } from './within-days.ts';

/**
 * What a period of days is counted from: one of the concepts in `value`. `within seven days of payment` counts from
 * something else and harms; a period that names no start takes the request that its sentence or its neighbour speaks of.
 */
export function countedFrom(scope: CheckScope, value: unknown): Found[] {
  const concepts = Array.isArray(value) ? value.map(String) : [];
  const speaks = (index: number) =>
    scope.sentences[index]?.mentions.some(({ concept }) => concepts.includes(concept)) ?? false;
  const removes = scope.sentences.some((sentence) => names(sentence, 'remove'));
  const found: Found[] = [];
  scope.sentences.forEach((sentence, index) => {
    const isOfRemoval = names(sentence, 'remove') || (removes && anyOneOf(sentence.tokens, CLOCK));
    // `When. Within seven (7) days. From when. From the request.`
    const isBare = removes && sentence.segments.every(({ verb }) => !verb);
    if (!isOfRemoval && !isBare && !speaks(index)) return;
    const late = lateStart(sentence);
    if (late) found.push({ sentence: index, ...late, harm: 'the time is not counted from the request' });
    for (const period of periods(sentence.tokens, scope.known)) {
      // `no later request opens a further seven days`
      if (isOneOf(sentence.tokens[period.from - 1], ANOTHER) || isOfAnotherAct(sentence, period)) continue;
      if (isEver(sentence, period)) continue;
      const paper = isOneOf(sentence.tokens[period.to], START)
        ? requestPaper(scope.sentences, index, period.to + 1)
        : 'unknown';
      const told = meantStart(scope.sentences, sentence, period, concepts) ?? PAPERS[paper];
      const start = told ?? startOf(sentence, period, concepts);
      const isQualified = start === 'named' && hangsOnOne(sentence, period, concepts, scope);
      const isCounted =
        start === 'none'
          ? speaks(index) ||
            speaks(index - 1) ||
            speaks(index + 1) ||
            (isHeading(scope, index + 1) && speaks(index + 2))
          : start === 'named' ||
            (start === 'back' && (speaks(index) || (speaks(index - 1) && pointsBack(sentence)))) ||
            (speaks(index - 1) && isEachOne(sentence.tokens, period.to + 1));
      const place = { sentence: index, from: period.from, to: period.to };
      if (isCounted && !isQualified) found.push(place);
      else if ((start === 'other' && !isCounted) || isQualified)
        found.push({ ...place, harm: 'the time is not counted from the request' });
    }
  });
  return found;
}

const PAPERS = { asks: 'named', other: 'other', unknown: undefined } as const;

/** Between the period and the request: what is done with it first, or another paper than the request. */
const HANDLED = wordSet(
  'acknowledgment acknowledgement acknowledges acknowledged confirms confirming confirmation verifies verifying verification approves approving approval validates validating validation reviews reviewing considers processes processing logs logged logging registers registered documents documentation proof evidence finding admits opens opened assigns grants granted accepts allows decision',
);
/** Behind the request: whose assent it needs. */
const ASSENTED = wordSet(
  'justified warranted unjustified well-founded founded meritorious accepted consents consent satisfactory proof evidence substantiated supported documented joint agrees admitted granted queue turn backlog docket',
);
const LONGEST_REQUEST = 12;

/** `after Company has logged the request`, `of a request to which the other consents`, `of a request by Company`. */
function hangsOnOne(
  sentence: Sentence,
  { to }: Period,
  concepts: readonly string[],
  { sentences }: CheckScope,
): boolean {
  const { tokens, mentions } = sentence;
  const asked = mentions.find(({ concept, from }) => concepts.includes(concept) && from >= to);
  if (!asked) return false;
  const before = tokens.slice(to, asked.from);
  if (anyOneOf(before, HANDLED) || anyOneOf(before, JOINT)) return true;
  const end = tokens.findIndex(({ kind, text }, at) => at >= asked.to && kind === 'mark' && text !== '-');
  const last = Math.min(end < 0 ? tokens.length : end, asked.to + LONGEST_REQUEST);
  const behind = tokens.slice(asked.to, last);
  const isFree = behind.some(({ key }) => FREE.has(key));
  if (!isFree && anyOneOf(behind, ASSENTED)) return true;
  return isOneOf(behind[0], BY) && isCompanysAlone(sentence, asked.to + 1, last) && !sentences.some(isCustomersRequest);
}

/** `of a request from the Consumer`: in its own sentence beside the other side's. */
function isCustomersRequest({ tokens, mentions }: Sentence): boolean {
  if (periods(tokens, () => undefined).length === 0) return false;
  return tokens.some((token, at) => {
    if (!isOneOf(token, BY) || !/^(?:request|demand|notice)/.test(tokens[at - 1]?.key ?? '')) return false;
    const title = isOneOf(tokens[at + 1], TITLE) ? (tokens[at + 2]?.text === '.' ? 2 : 1) : 0;
    const first = (isOneOf(tokens[at + 1], ARTICLES) ? at + 2 : at + 1) + title;
    return mentions.some(({ concept, from }) => concept === 'party_customer' && from === first);
  });
}
const FREE = wordSet('no without not need needs whether');
const JOINT = wordSet('joint');
const BY = wordSet('by from');

/** `a request by Company`, where nobody else is said to ask. */
function isCompanysAlone({ mentions, tokens }: Sentence, at: number, last: number): boolean {
  const first = isOneOf(tokens[at], ARTICLES) ? at + 1 : at;
  const named = (concept: string, from: number, to: number) =>
    mentions.some((one) => one.concept === concept && one.from >= from && one.from < to);
  if (!named('party_company', first, first + 1) || isOneOf(tokens[first], WE)) return false;
  return !named('party_customer', at, last) && !tokens.slice(last).some(({ key }) => /^request/.test(key));
}
const ARTICLES = wordSet('the');
const WE = wordSet('we us you');

const LONGEST_HEADING = 3;

/** `From when.` before what it asks for. */
function isHeading({ sentences }: CheckScope, index: number): boolean {
  const sentence = sentences[index];
  return sentence !== undefined && (sentence.label || sentence.tokens.length <= LONGEST_HEADING);
}

const FOR = wordSet('for are is to shall will');
const COUNTS = wordSet('counted computed reckoned measured run runs begin begins start starts');
const FARTHEST_COUNTED = 8;

/** `The seven days for withdrawal are counted from the day the fee is posted`. */
function isCounted(tokens: Sentence['tokens'], from: number): boolean {
  return tokens.slice(from, from + FARTHEST_COUNTED).some((token) => isOneOf(token, COUNTS));
}

const ANOTHER = wordSet('further another new fresh second additional');
/** `The seven days begin when …` */
const BEGINS = wordSet('begin begins start starts run runs commence commences count counts');
const FARTHEST_EVENT = 16;
const CLOCK = wordSet('clock time period window deadline days week countdown count');
const POINTS_BACK = wordSet('it its that such this then doing so mine yours his hers theirs ours');
/** How far behind the period its start may stand, in tokens. */
const FARTHEST = 9;
/** Where no comma stands between. */
const FARTHEST_RUN = 12;
const FARTHEST_LATER = 8;
const FARTHEST_INSERTED = 20;

/** `The clock starts when our review is closed`: no number of days, and another beginning than the request. */
function lateStart({ tokens, denied }: Sentence): { readonly from: number; readonly to: number } | undefined {
  for (let at = 0; at < tokens.length; at++) {
    if (!isOneOf(tokens[at], CLOCK)) continue;
    const begins = tokens.slice(at + 1, at + 4).findIndex((token) => isOneOf(token, BEGINS));
    const from = at + 1 + begins;
    // `run from the request, not from payment`
    const isLate = tokens
      .slice(from, from + FARTHEST_EVENT)
      .some((token, behind) => isOneOf(token, LATER) && (denied[from + behind] ?? 0) % 2 === 0);
    if (begins >= 0 && isLate) return { from: at, to: from + 1 };
  }
  return undefined;
}

const POINTER = wordSet('it this that');

/** `It must be complied with within seven days of receipt`: the request of the sentence before. */
function pointsBack({ tokens }: Sentence): boolean {
  return isOneOf(tokens[0], POINTER);
}

const EACH_ONE = wordSet('one each any');
const OF_THEM = wordSet('such of them it those these');

/** `Within seven days of one`, `of any of them`: of the requests of which the sentence before it speaks. */
function isEachOne(tokens: Sentence['tokens'], at: number): boolean {
  if (!isOneOf(tokens[at], EACH_ONE)) return false;
  let next = at + 1;
  while (isOneOf(tokens[next], OF_THEM)) next++;
  return tokens[next]?.text === ',' || isOneOf(tokens[next], THE_OTHER);
}
const THE_OTHER = wordSet('the each both either');

const THEREAFTER = wordSet('thereafter thereof thereupon then');
const RECEIVED = wordSet('receipt receiving getting service delivery');
const RECEIVED_IT = wordSet('it thereof them');

/** `of receipt`, `after receiving it`, and nothing else behind: of what was spoken of. */
function isReceipt(tokens: Sentence['tokens'], at: number): boolean {
  if (!isOneOf(tokens[at], RECEIVED)) return false;
  let next = tokens[at + 1]?.key === 'of' ? at + 2 : at + 1;
  if (isOneOf(tokens[next], RECEIVED_IT)) next++;
  return tokens[next] === undefined || tokens[next]?.kind === 'mark';
}

/** The first comma behind a period; in `after the other party, or its lawyer, asks for it` what is inserted is passed over. */
function commaBehind(tokens: Sentence['tokens'], from: number): number {
  const comma = tokens.findIndex(({ text }, at) => at > from && text === ',');
  const next = tokens[comma + 1]?.key;
  if (comma < 0 || comma > from + FARTHEST || (next !== 'or' && next !== 'and')) return comma;
  const end = tokens.findIndex(({ text }, at) => at > comma && text === ',');
  return end < 0 || end > comma + FARTHEST ? comma : end + 2;
}

/** Where a period begins: at no event, at one of the concepts, at something said before, or at something else. */
function startOf(
  { tokens, mentions, denied }: Sentence,
  { to }: Period,
  concepts: readonly string[],
): 'none' | 'named' | 'back' | 'other' {
  // `shall within seven days of the request take down any adverse review`: behind the act nothing begins.
  const act = mentions.find(
    ({ concept, kind, form, weak, from }) =>
      concept === 'remove' && kind === 'verb' && form !== 'ing' && !weak && from >= to,
  )?.from;
  // `within seven days next following withdraw it`
  if (
    act !== undefined &&
    act > to &&
    tokens.slice(to, act).every((token) => isOneOf(token, START) || isOneOf(token, THEREAFTER))
  )
    return 'none';
  const isLater = (length: number) =>
    tokens
      .slice(to, Math.min(to + length, act ?? tokens.length))
      .some((token, at) => isOneOf(token, LATER) && ((denied[to + at] ?? 0) <= (denied[to] ?? 0) || at === 0));
  if (isOneOf(tokens[to], BEGINS)) {
    if (isLater(FARTHEST_EVENT)) return 'other';
    const isNamed = mentions.some(
      ({ concept, from }) => concepts.includes(concept) && from > to && from < to + FARTHEST_EVENT,
    );
    return isNamed ? 'named' : 'none';
  }
  if (isOneOf(tokens[to], FOR) && isCounted(tokens, to) && isLater(FARTHEST_EVENT)) return 'other';
  if (!isOneOf(tokens[to], START)) return 'none';
  if (isReceipt(tokens, to + 1)) return 'back';
  if (/request|demand/.test(tokens[to + 1]?.field?.variable ?? '')) return 'named';
  // `of the request, however long after payment`
  const isBare = ({ concept, from, to: end }: (typeof mentions)[number]) =>
    concepts.includes(concept) &&
    from > to &&
    from <= to + 2 &&
    tokens[end]?.text === ',' &&
    tokens[end + 1]?.key === 'however';
  if (mentions.some(isBare)) return 'named';
  if (isLater(FARTHEST_LATER)) return 'other';
  // `of the date upon which the compliance department completes its review of a request`
  const end = tokens.findIndex(({ kind, text }, at) => at > to && kind === 'mark' && text !== '-');
  const asked = mentions.find(({ concept, from }) => concepts.includes(concept) && from > to)?.from ?? tokens.length;
  const last = Math.min(end < 0 ? tokens.length : end, asked, to + FARTHEST_EVENT);
  if (isLater(last - to)) return 'other';
  const comma = commaBehind(tokens, to);
  const farthest = comma < 0 || comma > to + FARTHEST_INSERTED ? to + FARTHEST_RUN : Math.max(comma, to + FARTHEST);
  const isNew = (at: number) => (denied[at] ?? 0) <= (denied[to] ?? 0);
  if (mentions.some((one) => concepts.includes(one.concept) && one.to > to && one.from <= farthest && isNew(one.from)))
    return 'named';
  return anyOneOf(tokens.slice(to + 1, to + 5), POINTS_BACK) ? 'back' : 'other';
}
