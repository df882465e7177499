import type { Sentence } from '../../language/analysis.ts';
import { NEGATORS } from '../../language/grammar.ts';
import { phraseTable } from '../../language/phrases.ts';
import { holdsOne, soughtIn } from '../../language/sought.ts';
import type { Token } from '../../language/tokens.ts';
import { leavesOut } from '../../language/turns.ts';
import { anyOneOf, isOneOf, wordSet } from '../../language/word-set.ts';
import type { ClauseDetection } from '../conditions.ts';
import { areBoundBy, bindsFollowers } from './binds-followers.ts';
import { isToBoundBuyer } from './gone-along.ts';
import { type GuardWords, NO_GUARDS } from './guard.ts';
import { isHarmless } from './harmless.ts';
import { limitsOther } from './limits-of-others.ts';
import {
  isBeyondPrice,
  isNotMerely,
  isOfOtherKind,
  isOfSunday,
  isOfThePast,
  isOnWording,
  isThisDeal,
  wasDisputed,
} from './no-limit.ts';
import { forPurposeOnly, givesReason } from './purposes.ts';
import { OF_ITSELF } from './self-reference.ts';

type LimitKind = 'except' | 'subject' | 'only' | 'purpose' | 'prejudice' | 'time';

/** Phrases that narrow what they stand by without a verb of their own, by the kind of limit that they set. */
const PHRASES: Readonly<Record<LimitKind, readonly string[]>> = {
  except: [
    'with the exception of',
    'except for',
    'except as',
    'except to',
    'except in',
    'except on',
    'except',
    'save for',
    'save as',
    'save to',
    'save in',
    'save',
    'excepting',
    'excluding',
    'excludes',
    'exclude',
    'excepted',
    'exclusive of',
    'other than',
    'apart from',
    'aside from',
    'not including',
    'excluded from this',
    'excluded from that',
    'excluded from the duty',
    'excluded from these',
    'excluded from its',
    'exempt from this',
    'exempt from that',
    'exempt from the duty',
    'carved out of',
    'fall outside this',
    'falls outside this',
    'fall outside the duty',
    'outside this duty',
    'outside that duty',
    'does not include',
    'do not include',
  ],
  subject: [
    'subject to',
    'conditional on',
    'conditioned on',
    'conditional upon',
    'conditioned upon',
    'contingent on',
    'contingent upon',
    'dependent on',
  ],
  only: [
    'solely for',
    'only after',
    'only if',
    'only when',
    'only upon',
    'only once',
    'only on',
    'only where',
    'only for',
    'limited to',
  ],
  purpose: ['for purposes of', 'for the purposes of', 'for the purpose of', 'for purposes'],
  prejudice: ['without prejudice to', 'without prejudice'],
  time: [
    'at this time',
    'as of today',
    'as of now',
    'to date',
    'as yet',
    'not yet',
    'for now',
    'for the time being',
    'for the present',
    'for present purposes',
  ],
};
const LIMITS = phraseTable<LimitKind>(
  (Object.keys(PHRASES) as LimitKind[]).flatMap((kind) => PHRASES[kind].map((phrase) => [phrase, kind] as const)),
);
const LIMITING = soughtIn(Object.values(PHRASES).flat());

const NARROWED: Pick<GuardWords, 'role' | 'why'> = { role: 'doubt', why: 'narrows it' };
const IN_TIME: Pick<GuardWords, 'role' | 'why'> = { role: 'harms', why: 'limits it in time' };
/** `for the purpose of this section` narrows; `for purposes of identification` explains. */
const NARROW_PURPOSE = wordSet('this that the convenience these its');

const BEFORE_VERB = wordSet('to and or will shall may can would could both all i we you they each not');

/** `no mark of any kind save an accurate history`, and not `to save both sides time`, `none of us will save money`. */
function isException({ tokens, denied }: Sentence, at: number): boolean {
  if (tokens[at - 1]?.text === ',') return true;
  return (denied[at - 1] ?? 0) % 2 === 1 && !isOneOf(tokens[at - 1], BEFORE_VERB);
}

/**
 * `except …`, `subject to …`, `only after …`, `to date`: each up to the next semicolon, colon or stop. A clause may call a
 * kind fine, or one phrase by its words (`other than`).
 */
export function limits(sentence: Sentence, detect: ClauseDetection): readonly GuardWords[] {
  if (!holdsOne(sentence.tokens, LIMITING)) return NO_GUARDS;
  const found: GuardWords[] = [];
  for (let at = 0; at < sentence.tokens.length; at++) {
    const hit = LIMITS(sentence.tokens, at);
    if (!hit) continue;
    const kind = hit.value;
    if (detect.fine.includes(kind) || detect.fine.includes(hit.words.join(' '))) continue;
    const behind = at + hit.words.length;
    // `to save both sides time` is a verb.
    if (hit.words[0] === 'save' && hit.words.length === 1 && !isException(sentence, at)) continue;
    // `bureau entries not excepted`
    if (kind === 'except' && IS_VERB.test(hit.words[0] ?? '') && NEGATORS.has(sentence.tokens[at - 1]?.key ?? ''))
      continue;
    if (isUnmade(sentence, at, behind) || sentence.tokens[at - 1]?.key === 'please') continue;
    // `This ban is not limited to bad marks`
    if (hit.words[0] === 'limited' && (sentence.denied[at] ?? 0) % 2 === 1) continue;
    if (kind === 'subject' && (isNotSubject(sentence, at, behind) || isOnWording(sentence, at, behind))) continue;
    if (
      kind === 'except' &&
      (isThisDeal(sentence, behind) ||
        isOfSunday(sentence, behind) ||
        isOfOtherKind(sentence, at, behind, detect) ||
        isToBoundBuyer(sentence, at, behind))
    )
      continue;
    if (kind === 'purpose' && !isOneOf(sentence.tokens[behind], NARROW_PURPOSE)) continue;
    if (kind === 'purpose' && (definesWidely(sentence, at, behind) || isForOthersToo(sentence, behind))) continue;
    if (
      kind === 'time' &&
      (isFromNow(sentence, at) ||
        lastsOn(sentence, behind) ||
        isNotMerely(sentence.tokens, at) ||
        sentence.tokens[at - 1]?.key === 'as')
    )
      continue;
    const isHeld = kind === 'subject' && anyOneOf(sentence.tokens.slice(behind, behind + FARTHEST_APPROVAL), APPROVAL);
    if (kind === 'subject' && !isHeld && (areBoundBy(sentence, at, behind) || bindsFollowers(sentence, behind)))
      continue;
    const to = stopFrom(sentence, behind);
    // `Testimony and tax filings are excepted.`
    const from = hit.words[0] === 'excepted' ? startFrom(sentence, at) : at;
    if (sentence.tokens[sentence.segments[0]?.opener?.from ?? -1]?.key === 'whereas') continue;
    if (kind === 'only' && (givesReason(sentence, behind) || isOfException(sentence, at, detect))) continue;
    if (isOfThePast(sentence, at) || isBeyondPrice(sentence, at, kind)) continue;
    const inside = sentence.mentions.filter((mention) => mention.to > from && mention.from < to);
    if ((!isHeld && isHarmless(inside, detect, kind)) || opensSegment(sentence, at)) continue;
    if (!isHeld && limitsOther(sentence, { at, behind, to, kind }, detect)) continue;
    found.push({ from: at, to, kind, ...(kind === 'time' ? IN_TIME : NARROWED) });
    at = to - 1;
  }
  return detect.fine.includes('only') ? found : found.concat(forPurposeOnly(sentence));
}

const APPROVAL = wordSet('approval approvals consent discretion policy policies committee pleasure');
/** `the approval of Company's board` */
const FARTHEST_APPROVAL = 4;

const EVEN = wordSet('and even');

/** `unless the Code requires one, and then only on ten days' notice`: it narrows what is allowed, and not what is promised. */
function isOfException({ tokens, mentions }: Sentence, at: number, { carve }: ClauseDetection): boolean {
  if (tokens[at - 1]?.key !== 'then' || !isOneOf(tokens[at - 2], EVEN)) return false;
  return mentions.some(({ concept, to }) => to < at && (carve.includes(concept) || concept === 'lawful_carve_out'));
}

const MADE = wordSet('made published written reported spoken uttered placed posted known discovered');

/** `extends to statements not yet made`, `shall exclude any code that …`: what is to come is taken in, and words are kept out of a report. */
function isUnmade({ tokens, mentions }: Sentence, at: number, behind: number): boolean {
  if (tokens[behind - 1]?.key !== 'yet' || !isOneOf(tokens[behind], MADE)) return leavesOut(tokens, at);
  if (tokens.some(({ key }) => key === 'only')) return false;
  return mentions.some(({ concept, to }) => to === at && (concept === 'statement_noun' || concept === 'mark'));
}

const WIDE = wordSet('any every all whatever whatsoever whether each either both');
const LONGEST_OWN_NAME = 4;
const LONGEST_WIDE = 14;

/** `For the purposes of this clause a Notation is a mark of any kind`: what it means takes everything in. */
function definesWidely({ tokens }: Sentence, at: number, behind: number): boolean {
  if (at > 1) return false;
  const isItself = tokens.slice(behind, behind + LONGEST_OWN_NAME).some((token) => isOneOf(token, OF_ITSELF));
  return isItself && tokens.slice(behind + 1, behind + LONGEST_WIDE).some((token) => isOneOf(token, WIDE));
}

const OTHERS = wordSet('other others');
const ALL = wordSet('all every any');
const FARTHEST_OTHERS = 10;

/** `for purposes of this Agreement and for all others` */
function isForOthersToo({ tokens }: Sentence, behind: number): boolean {
  const next = tokens.slice(behind, behind + FARTHEST_OTHERS);
  const and = next.findIndex(({ key }) => key === 'and');
  return and >= 0 && next.some((token, at) => at > and && isOneOf(token, OTHERS) && isOneOf(next[at - 1], ALL));
}

const FARTHEST_LASTING = 8;
const DENIES = /^(?:not|no|never|without)$/;

/** `is disavowed as of today, and remains so permanently`: it begins, and goes on. */
function lastsOn({ tokens, mentions }: Sentence, behind: number): boolean {
  const end = behind + FARTHEST_LASTING;
  const isLasting = mentions.some(({ concept, from, to }) => concept === 'continuing' && to > behind && from < end);
  return isLasting && !tokens.slice(behind, end).some(({ key }) => DENIES.test(key));
}

const STARTS = wordSet('stop stops cease ceases quit quits end ends discontinue discontinues will shall must');

/** `our client is bound by it as of today`, `the line is frozen as of today` */
const BEGUN = wordSet(
  `bound binding effective committed obliged agrees agree accepted accepts frozen closed shut stopped suspended disowned disavowed
  disclaimed repudiated renounced`,
);
const FARTHEST_BEGUN = 4;

/** `As of now you stop reporting this account`: when it begins. */
function isFromNow({ tokens, segments, segmentOf }: Sentence, at: number): boolean {
  if (tokens[at]?.key === 'as' && anyOneOf(tokens.slice(Math.max(0, at - FARTHEST_BEGUN), at), BEGUN)) return true;
  const verb = at === 0 && tokens[0]?.key === 'as' ? segments[segmentOf[at] ?? 0]?.verb : undefined;
  return verb !== undefined && isOneOf(tokens[verb.from], STARTS);
}

const THE = wordSet('the');
const TERMS = wordSet('terms conditions provisions');
const HERE = wordSet('hereof herein this below');
const LONGEST_TERMS = 7;

/** `is subject to no fee`, `none of them is subject to any fee`; `subject to the terms hereof` takes nothing back. */
function isNotSubject({ tokens, denied }: Sentence, at: number, behind: number): boolean {
  const isHere = isOneOf(tokens[behind], THE) && isOneOf(tokens[behind + 1], TERMS);
  // `is dismissed, subject to one surviving obligation`: what stands behind it is the clause.
  const duty = tokens.findIndex((token, index) => index > behind && index < behind + 4 && isOneOf(token, DUTY));
  if (isOneOf(tokens[behind], ONE) && duty > 0 && (tokens[duty + 1]?.kind ?? 'mark') === 'mark') return true;
  const terms = isHere && tokens.slice(behind + 2, behind + LONGEST_TERMS).some((token) => isOneOf(token, HERE));
  // Behind a comma it narrows all that is denied: `is neither canceled nor forgiven, subject to approval`.
  const isDenied = (denied[at] ?? 0) % 2 === 1 && tokens[at - 1]?.text !== ',';
  return terms || NEGATORS.has(tokens[behind]?.key ?? '') || isDenied || wasDisputed(tokens, at, behind);
}

const ONE = wordSet('one this that following');
const DUTY = wordSet('obligation duty covenant undertaking');

/** Back to where the words before a token began: behind the last stop. */
function startFrom({ tokens }: Sentence, at: number): number {
  for (let from = at; from > 0; from--) if (STOPS.has(tokens[from - 1]?.text ?? '')) return from;
  return 0;
}

const IS_VERB = /^(?:except(?:ed|ing)|exclud(?:e|es|ed|ing))$/;

/** Where the phrase opens a clause with a verb, it is found as a conditional. */
function opensSegment(sentence: Sentence, at: number): boolean {
  return sentence.segments.some(({ opener }) => opener?.from === at);
}

const STOPS: ReadonlySet<string> = new Set([';', ':', '.']);

/** The `U` of `26 U.S.C.` */
function isInitial(token: Token | undefined): boolean {
  return token?.kind === 'word' && token.text.length === 1 && token.capital;
}

/** Up to the next stop; in `Excepted: testimony, tax returns` what is listed belongs to it. */
function stopFrom({ tokens }: Sentence, from: number): number {
  const start = tokens[from]?.text === ':' ? from + 1 : from;
  for (let at = start; at < tokens.length; at++)
    if (STOPS.has(tokens[at]?.text ?? '') && !isInitial(tokens[at - 1])) return at;
  return tokens.length;
}
