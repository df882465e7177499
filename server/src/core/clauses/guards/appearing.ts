import type { Sentence } from '../../language/analysis.ts';
import type { Segment } from '../../language/segments.ts';
import type { Token } from '../../language/tokens.ts';
import { anyOneOf, isOneOf, wordSet } from '../../language/word-set.ts';
import { ADVERSE_THINGS } from '../act.ts';
import type { ClauseDetection } from '../conditions.ts';
import { isDoneAnyway } from './done-anyway.ts';

const SOME = wordSet('something anything one any some');
const DOES = wordSet('does do');
const COMES = wordSet('go goes get gets slip slips creep creeps land lands come comes crop crops pop pops');
const LONGEST = 8;

/**
 * `Marks sometimes return. If one does, …`, `if something does go on`: where a clause is about what stands in a report, a condition
 * that only says that something came.
 */
export function isOnlyAppearing(sentence: Sentence, segment: Segment, detect: ClauseDetection): boolean {
  const { topic } = detect;
  const { tokens } = sentence;
  const { from, to } = segment;
  if (topic.includes('remove') && to - from <= LONGEST && hasHappened(tokens.slice(from, to))) return true;
  if (isDoneAnyway(sentence, segment, detect)) return true;
  if (!topic.includes('place_mark')) return false;
  if (isOnReport(sentence, segment) || isSetThere(sentence, segment)) return true;
  if (isCarried(sentence, segment)) return true;
  if (isSeen(sentence, segment) || isInquiry(sentence, segment) || isBarelyFound(sentence, segment)) return true;
  if (to - from > LONGEST || !isOneOf(tokens[from + 1], SOME)) return false;
  const behind = tokens.slice(from + 2, to).filter(({ kind }) => kind !== 'mark');
  if (behind[0]?.key === 'to') return isOneOf(behind[1], COMES);
  if (isOneOf(behind[0], DOES)) return behind.length === 1 || isOneOf(behind[1], COMES);
  return isOneOf(behind[0], COMES);
}

const IT = wordSet('it that this one something anything');
const HAPPENED = wordSet('happened happens happen occurred occurs surfaces surfaced arises arose exists');

/** `If it has happened, or happens later, the side that did it undoes it.` */
function hasHappened(words: readonly Token[]): boolean {
  return isOneOf(words[1], IT) && anyOneOf(words.slice(2), HAPPENED);
}

const FINDS = wordSet(
  `find finds found see sees seen discover discovers discovered learn learns notice notices noticed spot spots spotted is are be show shows
  appear appears surface surfaces resurface resurfaces post posts land lands turn turns crop crops pop pops come comes get gets stay
  stays remain remains reach reaches reflected listed displayed recorded entered carried placed set noted located detected observed
  encountered encounters encounter uncovered identified visible included featured published exists exist sits sit lies lie persists persist
  lingers linger recurs recur reappears reappear emerges emerge returns return`,
);
const ON_REPORT = wordSet('report reports file files record records history bureau bureaus agency agencies profile');
/** What makes more of such a condition than that something stands there. */
const SAYS_MORE = wordSet(
  `pay pays paid payment payments default accurate inaccurate true false correct incorrect wrong error mistake required requires law
  lawful court order until only unless not never no verified proves proven proved valid owed owes settled dispute disputes asks ask
  request requests wants wishes wish chooses agrees permitted allowed necessary needed consent consents delinquent late new
  first days day business policy policies accepted removed deleted clean clear improved because`,
);
const LONGEST_FOUND = 24;

/** `If Customer ever finds the account on a credit report`, `should the bill turn up at a bureau`: where it was seen, and nothing else. */
function isOnReport({ tokens, mentions }: Sentence, { from, to, verb, opener }: Segment): boolean {
  if (!verb || to - from > LONGEST_FOUND || !isOneOf(tokens[verb.head], FINDS)) return false;
  const words = tokens.slice(opener?.to ?? from, to);
  if (anyOneOf(words, SAYS_MORE)) return false;
  return mentions.some(
    (one) =>
      one.from >= from &&
      one.from < to &&
      (one.concept === 'credit_bureau' || (one.concept === 'credit_report' && (!one.weak || isFile(tokens, one.to)))) &&
      tokens.slice(one.from, one.to).some((token) => isOneOf(token, ON_REPORT)),
  );
}

/** `If it posts to the file notwithstanding`: the credit file of which the clause spoke. */
function isFile(tokens: readonly Token[], to: number): boolean {
  return isOneOf(tokens[to - 1], FILE) && isOneOf(tokens[to - 2], BEFORE_FILE);
}
const FILE = wordSet('file files');
const BEFORE_FILE = wordSet('the his her their my your that');

const SEES = wordSet(
  'find finds see sees notice notices discover discovers spot spots come comes detect detects encounter encounters',
);
const SEEN = wordSet(
  'one it any some such a an the mark entry item something anything there thereon again later about of like this that account bill kind sort on them across upon',
);

/** `Should you ever find one, …`: that it was seen, and nothing more. */
function isSeen({ tokens }: Sentence, { from, to, verb }: Segment): boolean {
  if (!verb || to - from > LONGEST || !isOneOf(tokens[verb.head], SEES)) return false;
  const behind = tokens.slice(verb.to, to).filter(({ kind }) => kind !== 'mark');
  return behind.length > 0 && behind.every((token) => isOneOf(token, SEEN));
}

const CARRIES = wordSet('carry carries carrying list lists listing show shows showing display displays displaying');
const HOLDERS = wordSet('them you one any anyone somebody someone it they other');
const ONE_OF_IT = wordSet('one it any such a an mark entry item something anything');
const LONGEST_HOLDER = 4;

/** `If one of them lists the account on the report`, `if you are carrying one`: that a bureau has it, and nothing more. */
function isCarried(sentence: Sentence, { from, to, subject, verb }: Segment): boolean {
  const { tokens, mentions } = sentence;
  if (!verb || verb.passive || !isOneOf(tokens[verb.head], CARRIES) || to - from > LONGEST_FOUND) return false;
  const named = mentions.filter((one) => one.from >= subject.from && one.from < subject.to);
  const isBureau = named.some(({ concept }) => concept === 'credit_bureau');
  const isHolder = subject.to - subject.from <= LONGEST_HOLDER && isOneOf(tokens[subject.to - 1], HOLDERS);
  if (!(isBureau || isHolder) || anyOneOf(tokens.slice(from, to), SAYS_MORE)) return false;
  const behind = tokens.slice(verb.to, to).filter(({ kind }) => kind !== 'mark');
  if (behind.length > 0 && behind.every((token) => isOneOf(token, ONE_OF_IT))) return true;
  return mentions.some(
    ({ concept, weak, from: at }) => concept === 'credit_report' && !weak && at >= verb.to && at < to,
  );
}

const BARE = wordSet(
  `to the extent if when where ever otherwise nevertheless nonetheless anyway still so and or thereon there again later found reflected
  reported shown entered placed made posted discovered listed noted seen one any such`,
);

/** `To the extent otherwise reflected`, `if ever found there`: without a verb, that it stands there. */
function isBarelyFound({ tokens }: Sentence, { from, to, verb }: Segment): boolean {
  if (verb || to - from > LONGEST) return false;
  const words = tokens.slice(from, to).filter(({ kind }) => kind !== 'mark');
  return (
    words.every((token) => isOneOf(token, BARE)) && words.some((token) => isOneOf(token, SET) || isOneOf(token, FINDS))
  );
}

const INQUIRES = wordSet('asks ask inquires inquire enquires enquire writes calls');
const ASKER = wordSet('bureau agency anyone anybody it');
const VERIFIES = wordSet('verify confirm validate certify affirm reaffirm');
const FARTHEST_VERIFIED = 5;
const LONGEST_INQUIRY = 6;

/** `shall not verify it if an agency inquires`: the occasion on which one would verify it, behind a promise not to. */
function isInquiry({ tokens, denied }: Sentence, { from, to, verb, opener }: Segment): boolean {
  if (!verb || !isOneOf(tokens[verb.head], INQUIRES) || to - from > LONGEST_INQUIRY + 1) return false;
  const behind = tokens.slice(verb.to, to).filter(({ kind }) => kind !== 'mark');
  if (behind.length > 0 || !anyOneOf(tokens.slice(opener?.to ?? from, verb.from), ASKER)) return false;
  const start = Math.max(0, from - FARTHEST_VERIFIED);
  const verifies = tokens.findLastIndex((token, at) => at >= start && at < from && isOneOf(token, VERIFIES));
  return verifies >= 0 && (denied[verifies] ?? 0) % 2 === 1;
}

const JOINS = wordSet('and or but');
const EXISTS = wordSet('has have is are exists exist remains remain lives live');
const OF_REPORT = wordSet(
  `a an any the some such there that his her their its your my own credit consumer report reports file files record records history
  to look at on with bureau bureaus agency agencies reporting i you he she they we it customer consumer patient borrower member buyer
  tenant resident client and or alive name`,
);
const KEEPS_FILE = wordSet('keep keeps maintain maintains hold holds carry carries store stores');

/** `for as long as Customer has a credit file`, `so long as there is a credit report`: as long as there is anything to protect. */
export function lastsAsReport({ tokens, mentions }: Sentence, { from, to, subject, verb, opener }: Segment): boolean {
  const goesOn = tokens[to]?.kind === 'word' && tokens[to - 1]?.kind === 'word' && !isOneOf(tokens[to], JOINS);
  if (!verb || goesOn) return false;
  // `for as long as any bureau keeps a file on Customer`
  const isBureau = mentions.some(
    (one) => one.concept === 'credit_bureau' && one.from >= subject.from && one.to <= subject.to,
  );
  const isKept = isBureau && isOneOf(tokens[verb.head], KEEPS_FILE);
  if (!isKept && !isOneOf(tokens[verb.head], EXISTS)) return false;
  const words = tokens.slice(opener?.to ?? from, to).filter(({ kind }) => kind !== 'mark');
  const isOwn = words.every(
    (token, at) =>
      isOneOf(token, OF_REPORT) ||
      isOneOf(token, EXISTS) ||
      (isKept && isOneOf(token, KEEPS_FILE)) ||
      (at === 0 && token.capital),
  );
  const isLife = /^(?:lives?|alive)$/.test(words.at(-1)?.key ?? '');
  return (
    isOwn && (isLife || mentions.some((one) => one.concept === 'credit_report' && one.from >= from && one.from < to))
  );
}

const SET = wordSet(
  `set put placed lodged filed discovered reported made entered posted left listed noted recorded registered furnished shown found seen there
  thereon`,
);
const MAY_STAND = wordSet(
  'were should if one any some something anything such to ever still later again nonetheless nevertheless all the same',
);

/** `Were one to be set there`: that it came to stand there after all. */
function isSetThere({ tokens }: Sentence, { from, to }: Segment): boolean {
  const start = isOneOf(tokens[from], JOINS) ? from + 1 : from;
  const words = tokens.slice(start, to).filter(({ kind }) => kind !== 'mark');
  if (!isOneOf(words[1], SOME) || !(anyOneOf(words, THERE) || isOneOf(words.at(-1), PUT_ON))) return false;
  return words.every((token) => isOneOf(token, SET) || isOneOf(token, MAY_STAND) || isOneOf(token, BEING));
}
const PUT_ON = wordSet('lodged filed noted registered listed reported furnished recorded entered posted placed');
const THERE = wordSet('there thereon therein');
const BEING = wordSet('be been is was has have had get gets');

const GONE = wordSet(
  'removed deleted gone withdrawn purged cleared erased off down disappears vanishes goes dropped expunged suppressed struck forgotten',
);
const SHOWS = wordSet(
  `display displays list lists reflect reflects report reports publishes carry carries carrying show shows bear bears contain contains remain remains appear appears stand
  stands have has keeps keep`,
);

/** `shall keep disowning it until it has been taken off`, `so long as any report shows one`: the act lasts as long as its reason. */
export function isUntilGone(
  { tokens, segments, segmentOf, mentions, denied }: Sentence,
  at: number,
  { topic }: ClauseDetection,
): boolean {
  const { kind, from, to, verb } = segments[at]!;
  if (topic.includes('remove') && kind === 'while' && verb)
    return standsThere({ tokens, mentions, denied }, from, to, verb.head);
  if (!topic.includes('disavow')) return false;
  const words = tokens.slice(from, to);
  if (kind === 'until' && (isEndOfReport(words) || isNoneLeft(words))) return true;
  const shows = words.findIndex((token) => isOneOf(token, SHOWS));
  const isDenied = shows >= 0 && (denied[from + shows] ?? 0) % 2 === 1;
  // `so long as Customer remains a member`: no mark that stays.
  const ending = mentions.filter(({ to: end }) => end === from + shows);
  const isOfParty =
    ending.some(({ concept }) => PARTY.has(concept)) && !ending.some(({ concept }) => concept === 'credit_bureau');
  if (kind !== 'until' && isOfParty) return false;
  const lasts = kind === 'until' ? anyOneOf(words, GONE) || isDenied : shows >= 0 && !isDenied;
  if (!lasts) return false;
  const main =
    segments.findLast((one, index) => index < at && one.kind === 'main' && one.verb) ??
    segments.find((one, index) => index > at && one.kind === 'main' && one.verb);
  if (main === undefined) return false;
  const isBan = anyOneOf(tokens.slice(main.from, main.to), NEGATIVES);
  const keepsOff =
    isBan &&
    mentions.some(({ concept, from: place, weak }) => concept === 'place_mark' && !weak && isWithin(place, main));
  const disavows = mentions.filter(({ concept }) => concept === 'disavow');
  const isSo = tokens
    .slice(main.from, main.to)
    .some(({ key }, place, all) => key === 'so' && isOneOf(all[place - 1], DOING));
  const isDuty = isSo || anyOneOf(tokens.slice(main.subject.from, main.subject.to), DUTY);
  const isNear = (place: number) => isWithin(place, main) || (isDuty && place < main.from);
  const isThat = (place: number) =>
    !keepsOff && segments[segmentOf[place] ?? 0]?.kind === 'that' && segmentOf[place] === at - 1;
  return disavows.some(({ from: place }) => (!keepsOff && isNear(place)) || isThat(place));
}

/** `until there are no more`, `until none is left` */
function isNoneLeft(words: readonly Token[]): boolean {
  const [, first, second, third, fourth, fifth] = words.map(({ key }) => key);
  if (first === 'there' && /^(?:is|are)$/.test(second ?? ''))
    return (
      third === 'none' || (third === 'no' && fourth === 'more' && (fifth === undefined || words[5]?.kind === 'mark'))
    );
  return first === 'none' && /^(?:is|are|remains?)$/.test(second ?? '') && /^(?:left|\.|,|;)?$/.test(third ?? '');
}

/** `until the files themselves cease to exist`: there is nothing left to protect. */
function isEndOfReport(words: readonly Token[]): boolean {
  const cease = words.findIndex((token) => isOneOf(token, CEASES));
  const isOver = isOneOf(words[cease + 1], TO) && isOneOf(words[cease + 2], EXIST);
  return cease > 0 && isOver && anyOneOf(words.slice(0, cease), ON_REPORT);
}
const CEASES = wordSet('cease ceases ceased');
const TO = wordSet('to');
const EXIST = wordSet('exist be');

const STANDS_THERE = wordSet('hold holds exist exists circulate circulates sits sit stands stand');

/** `for as long as any website holds an adverse statement of hers`: as long as there is something to take down. */
function standsThere(
  { tokens, mentions, denied }: Pick<Sentence, 'tokens' | 'mentions' | 'denied'>,
  from: number,
  to: number,
  head: number,
): boolean {
  if (!(isOneOf(tokens[head], SHOWS) || isOneOf(tokens[head], STANDS_THERE)) || (denied[head] ?? 0) % 2 === 1)
    return false;
  const named = (start: number, end: number) =>
    mentions.filter(({ from: place, weak }) => !weak && place >= start && place < end).map(({ concept }) => concept);
  const before = named(from, head);
  if (before.some((concept) => ADVERSE_THINGS.has(concept))) return true;
  return (
    !before.some((concept) => PARTY.has(concept)) && named(head, to).some((concept) => ADVERSE_THINGS.has(concept))
  );
}

const PARTY: ReadonlySet<string> = new Set(['party_company', 'party_customer']);

/** `…, and their duty to do so continues until it is gone` */
const DOING = wordSet('do doing does');
const NEGATIVES = wordSet('no not nothing never neither nor none');
const DUTY = wordSet('duty obligation promise undertaking covenant');

function isWithin(at: number, { from, to }: Segment): boolean {
  return at >= from && at < to;
}
