import type { Sentence } from '../language/analysis.ts';
import type { Mention } from '../language/mentions.ts';
import type { Segment } from '../language/segments.ts';
import { holdsOne, sought } from '../language/sought.ts';
import { anyOneOf, isOneOf, wordSet } from '../language/word-set.ts';
import { isOfLawful, saidToPublic } from './guards/carved.ts';
import { isNotMerely } from './guards/no-limit.ts';
import { COURTESIES } from './guards/spared.ts';
import { isNoTimeLimit } from './guards/time-limits.ts';
import { isOfOtherObject } from './misread-objects.ts';
import { isCorrected, isTruism, isWordKeptOut } from './only-words.ts';
import { usesNothingUp } from './polarity-of.ts';

/** Whether words that would harm say no such thing where they stand. */
export function isMisread(sentence: Sentence, mention: Mention): boolean {
  return (
    usesNothingUp(sentence, mention) ||
    isVerbOfClause(sentence, mention) ||
    opensTime(sentence, mention) ||
    isOnceMore(sentence, mention) ||
    isNoTimeLimit(sentence, mention) ||
    isOfPromise(sentence, mention) ||
    isOnlyCost(sentence, mention) ||
    isOnNumberedAccount(sentence, mention) ||
    isOneOfTwoViews(sentence, mention) ||
    isCompanysView(sentence, mention) ||
    reachesOver(sentence, mention) ||
    isNamedUnproven(sentence, mention) ||
    isSworn(sentence, mention) ||
    isEitherWay(sentence, mention) ||
    isOfOthers(sentence, mention) ||
    isTruism(sentence, mention) ||
    isOfSettlement(sentence, mention) ||
    isWordKeptOut(sentence, mention) ||
    isCorrected(sentence, mention) ||
    isOfLawful(sentence, mention) ||
    isCourtesy(sentence, mention) ||
    isLawfulLeft(sentence, mention) ||
    isOfOtherObject(sentence, mention)
  );
}

const HOLDS = wordSet(
  'say says said think thinks thought believe believes believed claim claims claimed maintain maintains contend contends insist insists tell tells told assert asserts allege alleges argue argues',
);

const TOO = wordSet('too also likewise so agree agrees concur concurs both same');

/** `You say the bill is right`: what the company alone holds the bill to be concedes nothing. */
function isCompanysView({ tokens, segments, segmentOf, stances }: Sentence, { from }: Mention): boolean {
  const own = segments[segmentOf[from] ?? 0];
  const above = segments[own?.parent ?? -1];
  if (own?.kind !== 'that' || !own.verb || !BE.has(tokens[own.verb.head]?.key ?? '') || !above?.verb) return false;
  const subject = stances[own.parent ?? -1]?.subject;
  const isIts = subject?.has('company') === true && !subject.has('customer');
  // `…, and the patient says so too`
  return isIts && isOneOf(tokens[above.verb.head], HOLDS) && !anyOneOf(tokens.slice(own.to), TOO);
}

const PAID_ON_ACCOUNT: ReadonlySet<string> = new Set(['on_account_words', 'part_payment']);
const NUMBERS = wordSet('ending no number numbered #');

/** `a receipt on account {{ account_last4 }}`: which account it is, and no payment on account. */
function isOnNumberedAccount({ tokens }: Sentence, { concept, to }: Mention): boolean {
  if (!PAID_ON_ACCOUNT.has(concept) || tokens[to - 1]?.key !== 'account' || tokens[to - 2]?.key !== 'on') return false;
  const next = tokens[to];
  return next?.kind === 'field' || next?.kind === 'number' || isOneOf(next, NUMBERS);
}

const BACKS = wordSet('behind by');
const BACKED = wordSet(
  'clean promise promises word words agreement commitment commitments covenant covenants letter obligation obligations duty section paragraph',
);
const FARTHEST_BACKED = 3;

/** `We both stand behind this promise`, `stand by a clean file`: what is promised, and no mark. */
function isOfPromise({ tokens }: Sentence, { concept, from, to }: Mention): boolean {
  if (concept !== 'verify_mark' || !/^sto?[ao]nds?$|^stood$/.test(tokens[from]?.key ?? '')) return false;
  if (!isOneOf(tokens[to - 1], BACKS)) return false;
  return anyOneOf(tokens.slice(to, to + FARTHEST_BACKED), BACKED);
}

/** In `We agree | the bill has not been confirmed` the words `agree the bill` belong to two clauses. */
function reachesOver({ segments, segmentOf, tokens }: Sentence, { from, to, kind }: Mention): boolean {
  const own = segments[segmentOf[from] ?? 0];
  if (kind !== 'verb' || to - from < 2 || own?.verb?.head !== from || segmentOf[to - 1] === segmentOf[from])
    return false;
  return segments[segmentOf[to - 1] ?? 0]?.kind === 'that' && tokens[from + 1]?.key !== 'that';
}

const BE = wordSet('is are was were be been');
const EITHER = sought(['or']);
const LONGEST_EITHER = 6;

/** `to show that the charges were, or were not, owed`: one way as little as the other. */
function isEitherWay({ tokens }: Sentence, { from }: Mention): boolean {
  if (!holdsOne(tokens, EITHER)) return false;
  for (let or = from - 1; or > 1 && from - or < LONGEST_EITHER; or--) {
    if (tokens[or]?.key !== 'or' || tokens.slice(or, from).some(({ text }) => text === ';')) continue;
    const not = isOneOf(tokens[or + 1], BE) ? or + 2 : or + 1;
    const before = tokens[or - 1]?.text === ',' ? or - 2 : or - 1;
    if (tokens[not]?.key === 'not' && isOneOf(tokens[before], BE)) return true;
  }
  return false;
}

/** `shall not be bound to explain the removal`, `to retract what it told a judge`: spared of words about it, or of what the law protects. */
function isCourtesy(sentence: Sentence, { concept, to }: Mention): boolean {
  if (concept !== 'duty_noun') return false;
  const act = sentence.tokens[to]?.key === 'to' ? to + 1 : to;
  return isOneOf(sentence.tokens[act], COURTESIES) || saidToPublic(sentence, act);
}

const LEFT: ReadonlySet<string> = new Set(['left_now', 'left_up']);
const MARKS: ReadonlySet<string> = new Set(['mark', 'credit_bureau', 'credit_report', 'adverse']);

/** `Sworn testimony and reports to a regulator are left as they are`: what the law protects, and no entry. */
function isLawfulLeft({ mentions, segments, segmentOf }: Sentence, { concept, from }: Mention): boolean {
  const subject = segments[segmentOf[from] ?? 0]?.subject;
  if (!LEFT.has(concept) || !subject) return false;
  const named = mentions.filter((one) => one.from >= subject.from && one.from < subject.to && !one.weak);
  return named.some((one) => one.concept === 'lawful_carve_out') && !named.some((one) => MARKS.has(one.concept));
}

const SWORN = wordSet('verified sworn authenticated certified');
const PLEADINGS = wordSet('answer complaint petition pleading affidavit statement copy denial reply motion');

/** `by verified answer`: how a paper was sworn to, and nothing of the bill. */
function isSworn({ tokens }: Sentence, { from, to }: Mention): boolean {
  return to - from === 1 && isOneOf(tokens[from], SWORN) && isOneOf(tokens[to], PLEADINGS);
}

const DEFINITE = wordSet('the this that said such');

/** In `concedes no liability in respect of the Unproven Balance` the word belongs to the name of the bill, which nobody denies. */
function isNamedUnproven({ tokens }: Sentence, { concept, from, to, kind }: Mention): boolean {
  if (concept !== 'unproven_adj' || kind !== 'adjective' || !isOneOf(tokens[from - 1], DEFINITE)) return false;
  return tokens[to]?.kind === 'word';
}

/** In `it blames neither of them` the word is no noun, whatever the vocabulary allows. */
function isVerbOfClause({ segments, segmentOf }: Sentence, { from, to, kind }: Mention): boolean {
  return kind === 'noun' && to - from === 1 && segments[segmentOf[from] ?? 0]?.verb?.head === from;
}

const DONE_TO = wordSet('it them');
const OPENS_SUBJECT = wordSet('the either a an one each he she they you i it its so requested asked notified called');

/** `will be withdrawn by the one who made it once the other has asked`: the word opens a time, and counts nothing. */
export function opensTime({ tokens }: Sentence, { from, to }: Pick<Mention, 'from' | 'to'>): boolean {
  return (
    to - from === 2 &&
    isOneOf(tokens[from], DONE_TO) &&
    tokens[to - 1]?.key === 'once' &&
    isOneOf(tokens[to], OPENS_SUBJECT)
  );
}

const MORE = wordSet('more again');
const MERELY = wordSet('just merely only simply');

/** `once more`, `not just once`, `not merely for now`: again, and not one time alone. */
export function isOnceMore({ tokens }: Sentence, { concept, from, to }: Mention): boolean {
  if (concept !== 'once_only' && concept !== 'time_limited') return false;
  if (isNotMerely(tokens, from)) return true;
  if (tokens[to - 1]?.key === 'once' && isOneOf(tokens[to], MORE)) return true;
  return tokens[from - 1]?.key === 'not' && isOneOf(tokens[from], MERELY);
}

const COST = wordSet(
  'cost costs expense expenses effort trouble burden risk time labor strain delay price task work bother hassle difficulty uncertainty chore',
);
const LONGEST_COST = 4;

/** `to avoid the expense of proving or disproving those charges`: what it would cost to do, and nothing done. */
function isOnlyCost({ tokens }: Sentence, { from }: Mention): boolean {
  if (!tokens[from]?.key.endsWith('ing')) return false;
  const start = Math.max(1, from - LONGEST_COST);
  const of = tokens.slice(start, from).findLastIndex(({ key }) => key === 'of' || key === 'in');
  return of >= 0 && isOneOf(tokens[start + of - 1], COST);
}

const SAYS = wordSet(
  'say says said maintain maintains maintained insist insists insisted claim claims claimed think thinks believe believes',
);
const SAYING = sought(SAYS);
const CONTRADICTS = wordSet(
  'deny denies denied dispute disputes disputed contest contests contested disagree disagrees disagreed',
);

/** `Company says that the charges are correct; Customer says that they are not`: two views, and neither is agreed. */
function isOneOfTwoViews(sentence: Sentence, { from }: Mention): boolean {
  const { tokens, segments, segmentOf, stances, denied } = sentence;
  if (!holdsOne(tokens, SAYING)) return false;
  const view = segments[segmentOf[from] ?? 0]?.parent ?? -1;
  if (!isOneOf(tokens[segments[view]?.verb?.head ?? -1], SAYS)) return false;
  const holder = stances[view]?.subject;
  if (!holder || holder.has('company') === holder.has('customer')) return false;
  const [other, same] = holder.has('company') ? (['customer', 'company'] as const) : (['company', 'customer'] as const);
  return segments.some(({ verb }, at) => {
    const subject = stances[at]?.subject;
    if (!verb || at === view || !subject?.has(other) || subject.has(same)) return false;
    if (isOneOf(tokens[verb.head], CONTRADICTS)) return (denied[verb.head] ?? 0) % 2 === 0;
    return (
      isOneOf(tokens[verb.head], SAYS) &&
      (isDenied(sentence, at) || segments.some((one, i) => one.parent === at && isDenied(sentence, i)))
    );
  });
}

function isDenied({ segments, denied }: Sentence, at: number): boolean {
  return (denied[(segments[at] as Segment).verb?.head ?? -1] ?? 0) % 2 === 1;
}

const SETTLED = wordSet('compromise settlement settled agreed');
const FARTHEST_SUM = 6;

/** `Payable by Patient: $1,500.00, compromise payment`: a line of a table for the sum that is paid, and no debt. */
function isOfSettlement({ tokens }: Sentence, { from, to }: Mention): boolean {
  if (tokens[from]?.key !== 'payable') return false;
  const money = tokens.findIndex(({ kind }, at) => at >= to && kind === 'money');
  if (money < 0 || money - to > FARTHEST_SUM) return false;
  return anyOneOf(tokens.slice(to, money + FARTHEST_SUM), SETTLED);
}

const MANY = wordSet('most many some other others typical usual standard ordinary common often countless');
const PAPERS = wordSet(
  'agreements settlements letters forms documents clauses releases templates deals lenders creditors companies collectors banks hospitals agencies',
);
const TELLS = wordSet(
  'say says provide provides recite recites call calls state states read use uses speak speaks describe describes',
);

/** `People often say that a creditor forgave the rest.` */
const PEOPLE = wordSet('people folks laymen newspapers');
const FARTHEST_PAPERS = 3;
const FARTHEST_TELLS = 8;

/** `Most agreements of this kind say that the creditor writes off the rest`: what other papers say, and not this one. */
function isOfOthers({ tokens }: Sentence, { from }: Mention): boolean {
  const isMany =
    isOneOf(tokens[0], PEOPLE) || (isOneOf(tokens[0], MANY) && anyOneOf(tokens.slice(1, 1 + FARTHEST_PAPERS), PAPERS));
  if (!isMany) return false;
  const tells = tokens.slice(0, FARTHEST_TELLS).findIndex((token) => isOneOf(token, TELLS));
  return tells > 0 && tells < from && !tokens.slice(tells, from).some(({ text }) => text === ';');
}
