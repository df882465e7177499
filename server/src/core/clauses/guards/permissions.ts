import type { Sentence } from '../../language/analysis.ts';
import type { Mention } from '../../language/mentions.ts';
import type { Segment } from '../../language/segments.ts';
import type { Token } from '../../language/tokens.ts';
import type { VerbGroup } from '../../language/verbs.ts';
import { anyOneOf, isOneOf, wordSet } from '../../language/word-set.ts';
import type { ClauseDetection } from '../conditions.ts';
import { areBoth } from '../mutual.ts';
import { isTruismAt } from '../only-words.ts';
import type { GuardWords } from './guard.ts';
import { isComplying } from './lawful-conduct.ts';
import { mayOnlyAsk } from './may-ask.ts';
import { changesAddress, isForUnpaid, RESERVED, saysTheSame, setsAsideItself } from './permitted.ts';
import { isAfter, putsBack } from './put-back.ts';

const TAKES_BACK = wordSet(
  `withdraw revoke cancel end terminate vary change amend suspend rescind waive revisit reconsider disregard depart decline
  refuse ignore`,
);

/** `whoever may later hold the account`: what may happen, not what is allowed. */
const HAPPENS = wordSet('hold come fall arise appear be exist have occur happen own remain succeed follow');

/** `either of us can ask for it to be taken back`: who may ask is allowed nothing else. */
const ASKS = wordSet('ask request');

/** The company may do what the clause forbids, or may take the clause back. */
export function permissions(sentence: Sentence, detect: ClauseDetection): GuardWords[] {
  const found: GuardWords[] = [];
  sentence.segments.forEach((segment, at) => {
    const { from, to, verb } = segment;
    const stance = sentence.stances[at];
    if (stance?.modality !== 'may' || !verb || segment.kind === 'if') return;
    const isSaid = stance.standing === 'agreed';
    if (detect.topic.includes('remove') && (isSaid || isAfter(sentence, from)) && putsBack(sentence, verb)) {
      found.push({ from, to, role: 'harms', kind: 'may', why: 'lets it be put back' });
      return;
    }
    if (!isSaid) return;
    if (
      ((isOneOf(sentence.tokens[verb.head], HAPPENS) || turnsUp(sentence, verb)) && !isFreed(sentence, verb)) ||
      isIndirect(sentence, segment)
    )
      return;
    if (isRightOne(sentence, verb)) return;
    if (describesSubject(sentence, at) || isOfPaper(sentence, segment) || isWhatever(sentence, segment)) return;
    if (isComplying(sentence, segment) || isTruismAt(sentence, at)) return;
    if (looksUp(sentence, verb) || isFound(sentence, verb) || namesPersons(sentence, segment)) return;
    if (stance.bearers.has('customer') && isOneOf(sentence.tokens[verb.head], ASKS)) return;
    const isCompanys = stance.bearers.has('company');
    if (changesAddress(sentence, segment)) return;
    if (isJointChange(sentence, segment, at)) return;
    if (isCompanys && (isOneOf(sentence.tokens[verb.head], TAKES_BACK) || setsAsideItself(sentence, segment))) {
      found.push({ from, to, role: 'harms', kind: 'may', why: 'lets one side take it back' });
      return;
    }
    if (isOnlyLawful(sentence, verb, detect) || isOnlyCarved(sentence, segment, detect)) return;
    if (mayOnlyAsk(sentence, segment, detect)) return;
    if (isForUnpaid(sentence, segment) || saysTheSame(sentence, segment, at, detect)) return;
    const isNobodys = (verb.passive || isAnswer(sentence, at)) && !stance.bearers.has('customer');
    if (!isCompanys && !isNobodys) return;
    const inside = permitted(sentence, at, verb);
    if (inside.some(({ concept }) => concept === 'lawful_carve_out') || isToPublicBodies(sentence, segment, detect))
      return;
    const isOpenToBoth = isCompanys && stance.bearers.has('customer') && detect.topic.includes('remove');
    const lists = detect.topic.includes('place_mark') && (listsAccount(inside, verb) || placesMark(sentence, segment));
    if (lists || inside.some((one) => isForbidden(one, verb, detect) && !(isOpenToBoth && one.concept === 'sue')))
      found.push({ from, to, role: 'harms', kind: 'may', why: 'permits what the clause forbids' });
  });
  return found;
}

const CHANGES = wordSet('change amend modify vary alter supplement extend');
const WRITTEN = wordSet('writing written signed');
const APART = wordSet('either each any one');

/** `The parties may change this agreement only in a writing that both sign`: neither can do it alone. */
function isJointChange({ tokens, stances }: Sentence, { verb, subject, to }: Segment, at: number): boolean {
  if (!verb || !areBoth(stances[at]?.bearers) || !isOneOf(tokens[verb.head], CHANGES)) return false;
  return !anyOneOf(tokens.slice(subject.from, subject.to), APART) && anyOneOf(tokens.slice(verb.to, to), WRITTEN);
}

const TURNS = wordSet('turn show crop pop come');

/** `whatever mark may turn up`. */
function turnsUp({ tokens }: Sentence, { head }: VerbGroup): boolean {
  return isOneOf(tokens[head], TURNS) && tokens[head + 1]?.key === 'up';
}

const RIGHTS = wordSet('right rights power authority privilege');
const LETS_GO = wordSet(
  'waive waives waived surrender surrenders relinquish relinquishes forgo forgoes renounce renounces release releases gives give',
);

/** `waive any right they may have to place a mark`: what is given up. */
function isRightOne({ tokens, denied }: Sentence, { from }: VerbGroup): boolean {
  if (tokens[from + 1]?.key !== 'have') return false;
  const right = tokens.findLastIndex((token, at) => at < from && at >= from - 4 && isOneOf(token, RIGHTS));
  const gone = tokens.findLastIndex((token, at) => at < right && at >= right - 5 && isOneOf(token, LETS_GO));
  return right >= 0 && gone >= 0 && (denied[gone] ?? 0) % 2 === 0;
}

const FOUND = wordSet('found discovered seen noticed detected spotted encountered');

/** `any mark that may from time to time be found there`: what may happen, and nothing that is allowed. */
function isFound({ tokens }: Sentence, { head, passive }: VerbGroup): boolean {
  return passive && isOneOf(tokens[head], FOUND);
}

const PERSONS = wordSet('those anyone anybody whoever whomever everyone company companies person persons firm firms');
const TO = wordSet('to');
const MAKER = wordSet('it they we you he she');
const PASSES_ON = wordSet('sell assign transfer place refer give hand pass convey');
/** Whom it takes into its service, without a `to`. */
const HIRES = wordSet('hire engage employ retain appoint use');

/** `the company and those it may sell to shall …`: whom the promise binds. */
function namesPersons({ tokens }: Sentence, { verb, to }: Segment): boolean {
  if (!verb || !isOneOf(tokens[verb.from - 1], MAKER) || !isOneOf(tokens[verb.from - 2], PERSONS)) return false;
  if (isOneOf(tokens[verb.head], HIRES)) return true;
  return isOneOf(tokens[verb.head], PASSES_ON) && anyOneOf(tokens.slice(verb.to, Math.min(to, verb.to + 3)), TO);
}

const WANTS = wordSet('want wish like care');
const LOOKS = wordSet('check look see read keep review order watch know');

/** `you may want to check your reports then`: advice, and no permission. */
function looksUp({ tokens }: Sentence, { head }: VerbGroup): boolean {
  return isOneOf(tokens[head], WANTS) && tokens[head + 1]?.key === 'to' && isOneOf(tokens[head + 2], LOOKS);
}

const FREED = wordSet('free permitted allowed');

/** `shall be at liberty to mark it`, `will be free to report`: allowed, whatever the verb. */
function isFreed({ tokens }: Sentence, { head }: VerbGroup): boolean {
  return isOneOf(tokens[head + 1], FREED) || (tokens[head + 1]?.key === 'at' && tokens[head + 2]?.key === 'liberty');
}

const COPIES = wordSet('copy copies duplicate counterpart counterparts');
const PAPER = wordSet('agreement letter document paper settlement page section paragraph clause it');
const LONGEST_PAPER = 9;
const FARTHEST_COPY = 5;

/** `may record a copy of this Agreement in its files`, `can sign it by hand`: what is done with the paper itself. */
function isOfPaper({ tokens }: Sentence, { verb }: Segment): boolean {
  if (!verb) return false;
  if (tokens[verb.head]?.key === 'sign')
    return tokens[verb.to]?.key === 'it' || anyOneOf(tokens.slice(verb.to, verb.to + 3), PAPER);
  const object = tokens.slice(verb.to, verb.to + LONGEST_PAPER);
  const at = object.findIndex((token) => isOneOf(token, COPIES));
  return (
    at >= 0 &&
    at < FARTHEST_COPY &&
    object[at + 1]?.key === 'of' &&
    anyOneOf(object.slice(at + 2, at + FARTHEST_COPY), PAPER)
  );
}

const ANY_OF = wordSet('any each every whatever all the such');

/** `Any report that Company may make … shall show …`: the permission only says which report is meant. */
function describesSubject({ tokens, segments, stances }: Sentence, at: number): boolean {
  const { from, verb, subject } = segments[at] as Segment;
  const next = segments[at + 1];
  if (!verb || !next || !isOneOf(tokens[from], ANY_OF) || stances[at + 1]?.modality !== 'must') return false;
  const isRelative = tokens.slice(subject.from, subject.to).some(({ key }) => key === 'that' || key === 'which');
  return isRelative && (next.verb?.from ?? 0) - next.from <= LONGEST_FIELD;
}
const LONGEST_FIELD = 1;

const WHAT = wordSet('what whatever whichever');

/** `What may be brought to an agency's notice all the same, both parties disavow`: what may happen. */
function isWhatever({ tokens, segments, mentions }: Sentence, { from, verb, subject }: Segment): boolean {
  if (!verb?.passive || subject.from !== from || !isOneOf(tokens[from], WHAT)) return false;
  // `What may be brought to its notice in breach hereof, both parties disavow`
  const isDisowned = mentions.some(
    ({ concept, kind, from: at }) => concept === 'disavow' && kind === 'verb' && at > verb.to,
  );
  return isDisowned || segments.some((one) => one.kind === 'main' && one.from > from && one.verb !== undefined);
}

const FIXES = wordSet('settles fixes limits governs decides determines regulates controls restricts');

/** `it settles what Company may report`: the permission is spoken of, not given. */
function isIndirect({ tokens }: Sentence, { subject }: Segment): boolean {
  const what = tokens[subject.from]?.key === 'what' ? subject.from : subject.from - 1;
  return tokens[what]?.key === 'what' && isOneOf(tokens[what - 1], FIXES);
}

/** `such complaint as may be laid before a public officer`, where the clause leaves that free, and no credit bureau is named. */
function isToPublicBodies({ mentions }: Sentence, { from, to }: Segment, detect: ClauseDetection): boolean {
  const names = (wanted: string) =>
    mentions.some((one) => one.concept === wanted && !one.weak && one.from >= from && one.from < to);
  return detect.carve.includes('public_bodies') && names('public_bodies') && !names('credit_bureau');
}

const OPENS_LIMIT = wordSet('if when where in insofar to so as');

/** `may be lodged only in so far as the law compels it`: a limit, where the clause leaves that free. */
function isOnlyLawful({ tokens, mentions }: Sentence, { to }: VerbGroup, detect: ClauseDetection): boolean {
  if (tokens[to]?.key !== 'only' || !isOneOf(tokens[to + 1], OPENS_LIMIT)) return false;
  return mentions.some(({ concept, from, weak }) => from > to && !weak && detect.carve.includes(concept));
}

const FARTHEST_CARVED = 4;

/** `may then sue only for the unpaid part of the settlement sum`, where the clause leaves that free. */
function isOnlyCarved({ tokens, mentions }: Sentence, { from, to }: Segment, { carve }: ClauseDetection): boolean {
  return mentions.some(
    ({ concept, weak, from: at, to: end }) =>
      carve.includes(concept) &&
      !weak &&
      at >= from &&
      at < to &&
      (tokens.slice(Math.max(from, at - FARTHEST_CARVED), end + 1).some(({ key }) => key === 'only') ||
        isAndNoMore(tokens.slice(end, end + FARTHEST_NO_MORE))),
  );
}

/** `(the unpaid part of the sum) alone`, `and for nothing else` */
function isAndNoMore(behind: readonly Token[]): boolean {
  if (isOneOf(behind[0], ALONE)) return true;
  return behind.some((token, at) => isOneOf(token, NO_MORE) && isOneOf(behind[at + 1], ELSE));
}
/** `(so much of the sum) as is then unpaid, and for nothing else` */
const FARTHEST_NO_MORE = 9;
const ALONE = wordSet('alone itself only');
const NO_MORE = wordSet('nothing no not');
const ELSE = wordSet('else more further other beyond');

/** `“Paid charge-off”: may place it`: what is permitted stands before the colon. */
function isAnswer({ tokens, segments }: Sentence, at: number): boolean {
  const label = segments[at - 1];
  const own = segments[at];
  return label !== undefined && !label.verb && tokens[label.to - 1]?.text === ':' && own?.verb?.from === own?.from;
}

/** What a permission speaks of: in its clause from the verb on, and in the clauses that hang on it. */
function permitted(sentence: Sentence, at: number, verb: VerbGroup): readonly Mention[] {
  return sentence.mentions.filter(({ from, concept, kind }) => {
    const home = sentence.segmentOf[from] ?? 0;
    if (home === at - 1 && isAnswer(sentence, at)) return kind !== 'verb';
    const isOwn = home === at ? from >= verb.from : sentence.segments[home]?.parent === at;
    return isOwn && concept !== 'credit_report' && !(verb.passive && kind !== 'verb');
  });
}

/** `The Company may list the account`: a word that often means something else, of the account. */
function listsAccount(inside: readonly Mention[], { head, to }: VerbGroup): boolean {
  return (
    inside.some(({ concept, kind, from }) => concept === 'place_mark' && kind === 'verb' && from === head) &&
    inside.some(({ concept, from, weak }) => concept === 'bill' && !weak && from >= to && from <= to + 2)
  );
}

const PLACED = wordSet('placed made put entered posted reported furnished recorded listed left');

/** `A mark may be placed by the Clinic`: the mark is what is spoken of. */
function placesMark({ mentions, tokens, denied }: Sentence, { kind, verb, subject }: Segment): boolean {
  if (kind !== 'main' || !verb?.passive || !isOneOf(tokens[verb.head], PLACED)) return false;
  if ((denied[verb.head] ?? 0) % 2 === 1 || (denied[subject.from] ?? 0) % 2 === 1) return false;
  return (
    isOneOf(tokens[subject.from], OPENS_MARK) &&
    mentions.some((one) => one.concept === 'mark' && !one.weak && one.from > subject.from && one.to === subject.to)
  );
}
const OPENS_MARK = wordSet('a an one marks entries some');

function isForbidden({ concept, kind, weak }: Mention, verb: VerbGroup, detect: ClauseDetection): boolean {
  if (weak) return false;
  return (
    detect.topic.includes(concept) ||
    (detect.allow.includes(concept) && !verb.passive) ||
    (RESERVED.has(concept) && (kind === 'verb' || (kind === 'phrase' && concept === 'verify_mark')))
  );
}
