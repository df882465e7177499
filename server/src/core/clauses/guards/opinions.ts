import type { Sentence } from '../../language/analysis.ts';
import { holdsOne, sought } from '../../language/sought.ts';
import { anyOneOf, isOneOf, wordSet } from '../../language/word-set.ts';
import { ADVERSE_THINGS } from '../act.ts';
import type { ClauseDetection } from '../conditions.ts';
import { areBoth } from '../mutual.ts';
import { findsFalse } from './finds-false.ts';
import { type GuardWords, NO_GUARDS } from './guard.ts';
import { inOpinion, JUDGED, onceSatisfied, SATISFIED } from './in-opinion.ts';
import { onlyWarns } from './notice-first.ts';

const OPINION = wordSet(
  `consider considers believe believes deem deems know knows find finds think thinks judge judges regard regards determine
  determines agree agrees accept accepts prefer prefers chooses choose see sees approves approve elects elect wishes desires`,
);
const ONE_SIDE = wordSet('it he she they who company');

/** `such statements as it considers unjustified`, `a mark that Company knows to be false`: one side decides what is covered. */
export function opinions(sentence: Sentence, detect: ClauseDetection): readonly GuardWords[] {
  if (!holdsOne(sentence.tokens, OPINING)) return NO_GUARDS;
  const found: GuardWords[] = [];
  const first = sentence.segments.find((segment) => segment.verb)?.verb;
  if (!first) return found;
  const isOfRemoval = detect.topic.includes('remove');
  sentence.tokens.forEach((token, at) => {
    // Those of finding are among them.
    if (!OPINION.has(token.key)) return;
    if (isOfRemoval && findsFalse(sentence, at)) {
      found.push({ from: at, to: at + 1, role: 'harms', kind: 'opinion', why: 'leaves out what is true' });
      return;
    }
    if (!isHeldByOneSide(sentence, at)) return;
    const segment = sentence.segments[sentence.segmentOf[at] ?? 0];
    // `The party who finds an unfavorable statement sends a request`
    if (detect.allow.includes('request_noun') && comesUpon(sentence, at)) return;
    if (describesSubject(sentence, at)) {
      found.push({ from: at - 1, to: at + 1, role: 'harms', kind: 'opinion', why: 'lets one side decide' });
      return;
    }
    if (!segment || (segment.kind === 'main' && (segment.from === 0 || at <= first.head))) return;
    if (segment.kind === 'main' && (beginsAnew(sentence, segment.from) || isThat(sentence, at + 1))) return;
    if (isToldOf(sentence, at) || isNoMatter(sentence, at) || isAdvisers(sentence, at)) return;
    if (segment.kind === 'if' && comesUpon(sentence, at)) return;
    if (onlyWarns(sentence, segment, detect)) return;
    // `Any time you see something negative`
    if (segment.kind === 'when' && isOneOf(token, NOTICES) && sentence.tokens[at + 1]?.key !== 'fit') return;
    // `so that our file and yours agree`
    if (isOneOf(sentence.tokens[at - 1], PAIRED) && sentence.tokens[at - 2]?.key === 'and') return;
    if (isLabelOfWho(sentence, at)) return;
    // `If you think that you own it, send me proof`
    if (segment.kind === 'if' && sentence.tokens[at - 1]?.key === 'you') return;
    // `gives a warning if it believes itself compelled`: what the law asks of it
    if (segment.kind === 'if' && isOneOf(sentence.tokens[at + 1], SELF) && isOneOf(sentence.tokens[at + 2], BOUND))
      return;
    // `I will let you know`
    if (isOneOf(sentence.tokens[at - 2], LETS) && sentence.tokens[at - 1]?.key === 'you') return;
    // `Who knows what a judge would have said`; `You said you think that is fair`
    if (at === 1 || isReportedView(sentence, at)) return;
    const { subject, agreeing, bearers } = sentence.stances[sentence.segmentOf[at] ?? 0] ?? {};
    // `our client and you see this point the same way`
    if (segment.verb?.head === at && areBoth(subject)) return;
    // `Each covenants to the other that it regards …`: what each of them says of itself
    const isOfEach = isOneOf(token, REGARDS) && isOneOf(sentence.tokens[at - 1], EACH_ONE);
    if (segment.kind === 'that' && isOfEach && areBoth(agreeing)) return;
    // `…, and they agree that …` of both sides
    if (AGREES.has(token.key) && areBoth(bearers)) return;
    // `since they agree that it is neither`: the two who were named before
    if (AGREES.has(token.key) && sentence.tokens[at - 1]?.key === 'they' && isOfTwo(sentence, at)) return;
    // `your letter, which you agree to mail`: a promise
    if (AGREES.has(token.key) && (sentence.tokens[at + 1]?.key === 'to' || isThat(sentence, at + 1))) return;
    // `my offer, which you accept by cashing the money order`: how it comes about
    if (AGREES.has(token.key) && sentence.tokens[at + 1]?.key === 'by') return;
    // `accepts less than it billed`, `accepts the lower sum`: money that is taken, and nothing decided
    if (AGREES.has(token.key) && takesMoney(sentence, at + 1)) return;
    // `The Clinic agrees: ____`: a line to sign
    if (AGREES.has(token.key) && sentence.tokens[at + 1]?.text === ':') return;
    if (AGREES.has(token.key) && isShownAssent(sentence, at)) return;
    // `you have told me that it agrees too`: assent to the whole
    if (AGREES.has(token.key) && isOneOf(sentence.tokens[at + 1], ALSO)) return;
    if (isHoped(sentence, at) || isNonRestrictive(sentence, at)) return;
    found.push({ from: at - 1, to: at + 1, role: 'harms', kind: 'opinion', why: 'lets one side decide' });
  });
  return [...found, ...inOpinion(sentence), ...onceSatisfied(sentence)];
}

const LESS = wordSet('less');
const MONEY = wordSet('sum amount figure payment money check settlement dollars');
const LONGEST_MONEY = 4;

/** `less`, `the lower sum`, `Customer's payment`, `$900` */
function takesMoney({ tokens }: Sentence, from: number): boolean {
  if (isOneOf(tokens[from], LESS)) return true;
  const words = tokens.slice(from, from + LONGEST_MONEY);
  const end = words.findIndex((token) => isOneOf(token, MONEY) || token.kind === 'money');
  return end >= 0 && words.slice(0, end).every(({ kind, key }) => kind === 'word' && key !== 'that');
}

const SHOWS = wordSet(
  'states state declares declare show shows confirm confirms mean means indicate indicates say says signify signifies',
);

/** `Please sign below to show that the Clinic agrees, as I do`: assent to the whole, and nothing left to it. */
function isShownAssent({ tokens }: Sentence, at: number): boolean {
  const that = tokens.findLastIndex(({ key }, place) => place < at && key === 'that');
  const next = tokens[at + 1];
  return that > 0 && at - that <= FARTHEST_THAT && isOneOf(tokens[that - 1], SHOWS) && (!next || next.kind === 'mark');
}
const FARTHEST_THAT = 4;

const REGARDS = wordSet('regards regard considers consider believes believe views sees');
const EACH_ONE = wordSet('it he she they');
const ALSO = wordSet('too also likewise equally as');
const KNOWS = wordSet('know knows');
const TOLD_OF = wordSet('of about why how where when whether whom what that nothing no');

/** `so that you know why it comes from my sister`, `it knows of no judgment`: what is known decides nothing. */
function isToldOf({ tokens }: Sentence, at: number): boolean {
  return isOneOf(tokens[at], KNOWS) && isOneOf(tokens[at + 1], TOLD_OF);
}

/** `Who agrees: the present holder of the note`: a line of a table. */
function isLabelOfWho({ tokens }: Sentence, at: number): boolean {
  const before = tokens[at - 2];
  return tokens[at - 1]?.key === 'who' && (!before || before.kind === 'mark') && tokens[at + 1]?.text === ':';
}

/** `They will neither of them speak of it so, since they agree …` */
function isOfTwo({ mentions }: Sentence, at: number): boolean {
  return mentions.some(({ concept, to }) => to <= at && (concept === 'both_parties' || concept === 'neither_party'));
}

const THAT = wordSet('that which');
const ASKED_FOR = wordSet(
  'request requests demand demands statement statements entry entries mark marks report remark remarks',
);
const REFUSED = wordSet('refused ignored declined disregarded rejected left kept returned');

/** `A request that Company considers unfounded may be refused.` */
function describesSubject({ tokens, segments }: Sentence, at: number): boolean {
  const that = tokens.findLastIndex((token, place) => place < at && place >= at - 3 && isOneOf(token, THAT));
  if (that < 1 || !isOneOf(tokens[that - 1], ASKED_FOR)) return false;
  return segments.some(({ verb }) => verb && verb.from > at && verb.passive && isOneOf(tokens[verb.head], REFUSED));
}

const MATTERS = wordSet('matter matters importance moment consequence difference relevance');
const NO = wordSet('not no never without little');
const IMMATERIAL = wordSet('irrelevant immaterial unimportant regardless irrespective');
const WHATEVER = wordSet('whatever');
const ABOUT = wordSet('of about');
const FARTHEST_MATTER = 8;

/** `It does not matter what Company thinks`, `of no importance whether it considers`: a view that decides nothing. */
function isNoMatter({ tokens }: Sentence, at: number): boolean {
  const start = Math.max(0, at - FARTHEST_MATTER);
  const before = tokens.slice(start, at);
  if (anyOneOf(before, IMMATERIAL) || isEitherWay(before)) return true;
  if (anyOneOf(before, WHATEVER) && isOneOf(tokens[at + 1], ABOUT)) return true;
  const matter = before.findLastIndex((token) => isOneOf(token, MATTERS));
  return matter >= 0 && anyOneOf(tokens.slice(Math.max(0, start + matter - 3), start + matter), NO);
}

const WHERE = wordSet('where if though when');

/** `whether or not it thinks them true`, `even where it believes them` */
function isEitherWay(before: Sentence['tokens']): boolean {
  return before.some(
    ({ key }, at) =>
      (key === 'even' && isOneOf(before[at + 1], WHERE)) ||
      (key === 'whether' && before[at + 1]?.key === 'or' && before[at + 2]?.key === 'not'),
  );
}

const ADVISERS = wordSet(
  'lawyer lawyers counsel attorney adviser advisor accountant doctor friend mediator judge court daughter son wife husband',
);
const FARTHEST_ADVISER = 3;

/** `has seen a lawyer, who finds nothing wrong`: somebody who decides nothing here. */
function isAdvisers({ tokens }: Sentence, at: number): boolean {
  if (tokens[at - 1]?.key !== 'who') return false;
  return anyOneOf(tokens.slice(Math.max(0, at - 1 - FARTHEST_ADVISER), at - 1), ADVISERS);
}

const ARTICLES = wordSet('a an any such one the another some that this itself');
const FALSE = wordSet(
  'false inaccurate untrue incorrect wrong erroneous mistaken unjustified unfounded unverifiable justified valid warranted correct accurate true proper',
);
const TO_BE = wordSet('be have merit warrant violate need deserve justify contain');
const LONGEST_FIND = 7;

/** Behind `it` in `the party who finds it may send a demand`. */
const FOUND_ONE = wordSet('it one them');
const WHO = wordSet('who that which');
const ACTS = wordSet('may shall must will can asks sends writes');

/** `If Company finds such an entry, it shall act`: what it comes upon, and no view of it. */
function comesUpon({ tokens, mentions, segments, segmentOf }: Sentence, at: number): boolean {
  if (isOneOf(tokens[at], NOTICES) && isOneOf(tokens[at + 1], FOUND_ONE) && isOneOf(tokens[at - 1], WHO)) {
    const next = tokens[at + 2];
    return next === undefined || next.kind === 'mark' || isOneOf(next, ACTS);
  }
  if (!isOneOf(tokens[at], NOTICES) || !isOneOf(tokens[at + 1], ARTICLES)) return false;
  const own = segmentOf[at];
  const to = segments.find((one, index) => index > (own ?? 0) && one.kind === 'main')?.from ?? tokens.length;
  const object = tokens.slice(at + 1, at + LONGEST_FIND);
  const isThing = mentions.some(
    ({ concept, from }) => ADVERSE_THINGS.has(concept) && from > at && from <= at + object.length,
  );
  // `finds an entry to be wrong`; not `and writes to her`
  const isFound = tokens.slice(at, to).some(({ key }, place) => key === 'to' && isOneOf(tokens[at + place + 1], TO_BE));
  return isThing && !isFound && !anyOneOf(tokens.slice(at, to), FALSE);
}

const NOTICES = wordSet('see sees find finds');
const PAIRED = wordSet('yours ours mine theirs');
const SAID = wordSet('said say told wrote mentioned');

function isReportedView({ tokens, segments, segmentOf }: Sentence, at: number): boolean {
  const { kind, parent = -1 } = segments[segmentOf[at] ?? 0] ?? {};
  const view = segments[parent];
  return kind === 'that' && view?.kind === 'main' && isOneOf(tokens[view.verb?.head ?? -1], SAID);
}

const LETS = wordSet('let lets letting');

const HOPES = wordSet('hope trust expect believe assume suppose understand');
const ABOUT_SAME = wordSet('with and to');

/** `I hope you see this point the same way`: a courtesy of the writer, which leaves nothing to the other side. */
function isHoped({ tokens }: Sentence, at: number): boolean {
  const before = isThat({ tokens }, at - 2) ? at - 3 : at - 2;
  return isOneOf(tokens[before], HOPES) && isOneOf(tokens[before - 1], FIRST_PERSON);
}
const FIRST_PERSON = wordSet('i we');

/** `my husband, who agrees`: somebody assents to the whole, and chooses nothing. */
function isNonRestrictive({ tokens }: Sentence, at: number): boolean {
  if (!AGREES.has(tokens[at]?.key ?? '') || tokens[at - 1]?.key !== 'who' || tokens[at - 2]?.kind !== 'mark')
    return false;
  const next = tokens[at + 1];
  return next === undefined || next.kind === 'mark' || isOneOf(next, ABOUT_SAME);
}

const SELF = wordSet('itself themselves');
const BOUND = wordSet('compelled bound obliged obligated required');

const AGREES = wordSet('agree agrees accept accepts');
const JOINS = wordSet('and but so nor or yet');

/** `…, and they agree just as firmly that …`: another statement, not one about the thing before it. */
function beginsAnew({ tokens }: Sentence, from: number): boolean {
  return isOneOf(tokens[from], JOINS) || isOneOf(tokens[from - 1], JOINS) || tokens[from - 1]?.kind === 'mark';
}

function isThat({ tokens }: Pick<Sentence, 'tokens'>, at: number): boolean {
  return tokens[at]?.key === 'that';
}

function names(sentence: Sentence, wanted: string, at: number): boolean {
  return sentence.mentions.some(({ concept, from }) => concept === wanted && from === at);
}

function isHeldByOneSide(sentence: Sentence, at: number): boolean {
  return (
    isOneOf(sentence.tokens[at - 1], ONE_SIDE) ||
    (names(sentence, 'party_company', at - 1) && !names(sentence, 'party_customer', at - 1))
  );
}

/** Where none of these stands, nobody has an opinion. */
const OPINING = sought(OPINION, JUDGED, SATISFIED);
