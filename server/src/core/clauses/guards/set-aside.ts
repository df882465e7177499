import type { Sentence } from '../../language/analysis.ts';
import type { Mention } from '../../language/mentions.ts';
import { holdsOne, sought } from '../../language/sought.ts';
import type { Token } from '../../language/tokens.ts';
import { anyOneOf, isOneOf, wordSet } from '../../language/word-set.ts';
import type { ClauseDetection } from '../conditions.ts';
import { type GuardWords, NO_GUARDS, wholeSentence } from './guard.ts';
import { OF_ITSELF } from './self-reference.ts';

const PASSAGE = wordSet('statement sentence recital wording language position');
const PRONOUN = wordSet('it them');
const THIS = wordSet('this that such these those foregoing above preceding same');

/** `Notwithstanding this section, Company may …`, `Company may depart from this clause`, `nothing in it requires Company to act`. */
export function setAside(sentence: Sentence, detect: ClauseDetection): readonly GuardWords[] {
  const { tokens } = sentence;
  if (!holdsOne(tokens, SETTING)) return NO_GUARDS;
  return tokens.flatMap((token, at) =>
    ((isOneOf(token, OF_ITSELF) || isOneOf(token, PASSAGE)) && isOneOf(tokens[at - 1], THIS)) ||
    token.key === 'foregoing' ||
    (isOneOf(token, PRONOUN) && isOneOf(tokens[at - 1], FROM))
      ? setAsideAt(sentence, at, detect)
      : isOneOf(token, OF_ITSELF) && tokens[at + 1]?.kind === 'number'
        ? numbered(sentence, at, detect)
        : [],
  );
}

/** `Nothing in Section 4 limits Company`, `Section 4 is deleted`, unless the sentence goes on with the wording that takes its place. */
function numbered(sentence: Sentence, at: number, detect: ClauseDetection): GuardWords[] {
  const harm = (why: string) => [wholeSentence(sentence, { role: 'harms', kind: 'set-aside', why })];
  if (restrictsNothing(sentence, at, detect)) return harm('leaves one side free of it');
  const colon = sentence.tokens.findIndex(({ text }, index) => index > at && text === ':');
  const goesOn = colon > 0 && sentence.tokens.length - colon > SHORTEST_WORDING;
  return !goesOn && isTakenOut(sentence, at) ? harm('takes it out') : [];
}
const SHORTEST_WORDING = 8;

/**
 * What a sentence does to the part of the text that it names at a token: puts another rule above it, leaves a side free to depart
 * from it, or says that it asks nothing of one.
 */
export function setAsideAt(sentence: Sentence, at: number, detect: ClauseDetection): GuardWords[] {
  const own = sentence.segments[sentence.segmentOf[at] ?? 0];
  const harm = (why: string, from = own?.from ?? at, to = own?.to ?? at + 1): GuardWords[] => [
    { from, to, role: 'harms', kind: 'set-aside', why },
  ];
  if (isLeft(sentence, at)) return harm('leaves one side free of it');
  if (isTakenOut(sentence, at)) return harm('takes it out');
  if (asksNothing(sentence, at)) return harm('says that there is no such duty');
  if (isOneSided(sentence, at)) return harm('binds one side only');
  if (restrictsNothing(sentence, at, detect)) return harm('leaves one side free of it');
  const over = overriding(sentence, at, detect);
  return over === undefined ? [] : harm('puts another rule above it', over.from, over.to);
}

const DESPITE = wordSet('notwithstanding despite regardless irrespective spite contrary');
const LONGEST_POINTER = 6;

/** `Notwithstanding Section 15, Company may take fourteen days`; not what the clause leaves free. */
function overriding({ tokens, segments, stances, mentions }: Sentence, at: number, { carve }: ClauseDetection) {
  const from = tokens.findIndex(
    (token, index) => index < at && index >= at - LONGEST_POINTER && isOneOf(token, DESPITE),
  );
  if (from < 0) return undefined;
  const over = segments.findIndex(({ kind, verb }, index) => {
    if (kind !== 'main' || !verb || verb.passive) return false;
    const { modality, standing, bearers } = stances[index] ?? {};
    return modality === 'may' && standing === 'agreed' && bearers?.has('company');
  });
  const { from: start = 0, to = 0 } = segments[over] ?? {};
  if (over < 0) return undefined;
  const isFree = mentions.some(
    ({ concept, from: place, weak }) =>
      !weak && place >= start && (concept === 'lawful_carve_out' || carve.includes(concept)),
  );
  return isFree ? undefined : { from, to };
}

const LEAVES = wordSet('depart departs deviate deviates derogate disregard ignore');
const MAY = wordSet('may can might could free liberty entitled right');
const KEEPS = wordSet('comply perform observe honor follow act');
const FREED = wordSet('free exempt exempted relieved excused released discharged absolved');
const FROM = wordSet('from of under with');
const LONGEST_STEP = 4;

/** `Company may depart from this section`, `keeps the right not to comply with it`, `is exempt from Section 10`. */
function isLeft({ tokens, denied, mentions }: Sentence, at: number): boolean {
  const first = Math.max(0, at - LONGEST_STEP);
  const verb = tokens.findIndex(
    (token, index) =>
      index >= first &&
      index < at &&
      ((isOneOf(token, LEAVES) && anyOneOf(tokens.slice(Math.max(0, index - 2), index), MAY)) ||
        (isOneOf(token, KEEPS) && tokens[index - 2]?.key === 'not' && isOneOf(tokens[index - 3], MAY)) ||
        (isOneOf(token, FREED) && isOneOf(tokens[index + 1], FROM) && tokens[index + 1]?.key !== 'with')),
  );
  // `you are personally free of it`: released from the debt
  if (tokens[verb - 1]?.key === 'personally') return false;
  if (verb < 0 || ((denied[verb] ?? 0) % 2 === 1 && !isOneOf(tokens[verb], KEEPS))) return false;
  return mentions.some(({ from, weak, concept }) => from < verb && !weak && SIDES.has(concept));
}

/** Whose freedom from a protection takes it back. */
const SIDES: ReadonlySet<string> = new Set(['party_company', 'both_parties', 'assigns']);

const TAKEN_OUT = wordSet('deleted struck stricken removed withdrawn rescinded revoked replaced omitted repealed');
const TAKES_OUT = wordSet('delete deletes strike strikes remove removes rescind rescinds replace replaces omit omits');
const BE = wordSet('is are was were be been hereby');
const PARTS = wordSet('section subsection paragraph clause article provision sentence foregoing');
const OTHER_PAPER = wordSet('form printed original earlier prior draft standard loan note lease cardholder admission');
const FARTHEST_PART = 3;

/** `Section 4 is deleted`, `the parties strike paragraph 7` */
function isTakenOut({ tokens, denied }: Sentence, at: number): boolean {
  if (!isOneOf(tokens[at], PARTS)) return false;
  // `paragraph 4 of the printed form`
  const next = tokens.slice(at + 3, at + 3 + LONGEST_STEP);
  if (tokens[at + 2]?.key === 'of' && anyOneOf(next, OTHER_PAPER)) return false;
  const behind = tokens.findIndex(
    (token, index) => index > at && index <= at + LONGEST_STEP && isOneOf(token, TAKEN_OUT),
  );
  if (behind > 0 && isOneOf(tokens[behind - 1], BE)) return (denied[behind] ?? 0) % 2 === 0;
  const first = Math.max(0, at - FARTHEST_PART);
  const verb = tokens.findIndex((token, index) => index >= first && index < at && isOneOf(token, TAKES_OUT));
  return verb > 0 && tokens[verb - 1]?.key !== 'to' && (denied[verb] ?? 0) % 2 === 0;
}

const ASKS = wordSet('require requires oblige obliges obligate obligates compel compels');
const ACT = wordSet(
  'act do remove delete correct withdraw retract request disavow stop cease refrain withhold dismiss',
);
const LONGEST_ACT = 6;

/** `Nothing in Section 15 requires Company to act`; what it need not say, pay or admit is no matter. */
function asksNothing({ tokens, denied, mentions }: Sentence, at: number): boolean {
  const verb = tokens.findIndex((token, index) => index > at && index <= at + LONGEST_STEP && isOneOf(token, ASKS));
  if (verb < 0 || (denied[verb] ?? 0) % 2 === 0) return false;
  const bound = mentions.find(({ from, concept }) => from > verb && from <= verb + 2 && SIDES.has(concept));
  if (!bound || tokens[bound.to]?.key !== 'to') return false;
  return anyOneOf(tokens.slice(bound.to + 1, bound.to + 1 + LONGEST_ACT), ACT);
}

const RESTRICTS = wordSet(
  `limit limits restrict restricts prevent prevents prohibit prohibits bar bars keep keeps stop stops preclude precludes forbid forbids
  impair impairs hinder hinders curtail curtails`,
);
const ALWAYS_FORBIDDEN: ReadonlySet<string> = new Set(['place_mark', 'verify_mark', 'transfer_account']);

/** `Nothing in paragraph 8 limits Provider from furnishing to the bureaus what it considers correct`; not what the clause leaves free. */
function restrictsNothing(
  { tokens, denied, mentions }: Sentence,
  at: number,
  { topic, carve }: ClauseDetection,
): boolean {
  const verb = tokens.findIndex(
    (token, index) => index > at && index <= at + LONGEST_STEP && isOneOf(token, RESTRICTS),
  );
  if (verb < 0 || (denied[verb] ?? 0) % 2 === 0) return false;
  const behind = mentions.filter(({ from, weak }) => from > verb && !weak);
  if (behind.some(({ concept }) => concept === 'lawful_carve_out' || carve.includes(concept))) return false;
  // `does not stop Customer from reporting it to a bureau`
  if (mentions.some(({ concept, from }) => concept === 'party_customer' && from > verb && from <= verb + 2))
    return false;
  if (topic.includes('place_mark') && isReporting(mentions.filter(({ from }) => from > verb))) return true;
  if (topic.includes('place_mark') && isOwnFurnishing(tokens, mentions, verb)) return true;
  const isFreed = behind.some(({ concept, from }) => from <= verb + 2 && SIDES.has(concept));
  return isFreed && behind.some(({ concept }) => ALWAYS_FORBIDDEN.has(concept) || topic.includes(concept));
}

const FURNISHING = wordSet('furnishing reporting transmission transmissions reports');
const LONGEST_OWN = 5;

/** `Nothing in this section limits Creditor's ordinary monthly furnishing of the account` */
function isOwnFurnishing(tokens: readonly Token[], mentions: Sentence['mentions'], verb: number): boolean {
  const owner = mentions.find(({ concept, from }) => concept === 'owner_company' && from > verb && from <= verb + 2);
  return owner !== undefined && anyOneOf(tokens.slice(owner.to, owner.to + LONGEST_OWN), FURNISHING);
}

/** `does not limit the information which its vendor supplies to the bureaus`, `… Company's reporting of accurate information` */
function isReporting(behind: readonly Mention[]): boolean {
  const owners = behind.filter(({ concept }) => concept === 'owner_company');
  if (
    owners.some((one) => behind.some(({ concept, from, weak }) => concept === 'place_mark' && !weak && from === one.to))
  )
    return true;
  const act = behind.find(({ concept, kind }) => concept === 'place_mark' && kind === 'verb');
  return act !== undefined && behind.some(({ concept, from }) => concept === 'credit_bureau' && from > act.from);
}

const REACHES = wordSet('applies apply binds bind extends reaches covers obliges obligates');
const ONLY = wordSet('only alone solely exclusively');
const FARTHEST_BOUND = 5;

/** `This section applies to Customer alone.` */
function isOneSided({ tokens, denied, mentions }: Sentence, at: number): boolean {
  const verb = tokens.findIndex((token, index) => index > at && index <= at + LONGEST_STEP && isOneOf(token, REACHES));
  if (verb < 0 || (denied[verb] ?? 0) % 2 === 1) return false;
  if (!anyOneOf(tokens.slice(verb + 1, verb + 1 + FARTHEST_BOUND), ONLY)) return false;
  const bound = mentions.filter(({ from, concept }) => from > verb && PARTIES.has(concept));
  return bound.length > 0 && bound.every(({ concept }) => concept === bound[0]?.concept);
}
const PARTIES: ReadonlySet<string> = new Set(['party_company', 'party_customer']);

/** Where none of these stands, nothing is done to the part that is named. */
const SETTING = sought(LEAVES, KEEPS, FREED, TAKEN_OUT, TAKES_OUT, ASKS, REACHES, RESTRICTS, DESPITE);
