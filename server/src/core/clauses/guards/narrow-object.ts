import type { Sentence } from '../../language/analysis.ts';
import { BE } from '../../language/grammar.ts';
import type { Segment } from '../../language/segments.ts';
import { holdsOne, sought } from '../../language/sought.ts';
import { takesClause } from '../../language/that-clauses.ts';
import type { Token } from '../../language/tokens.ts';
import { anyOneOf, isOneOf, wordSet } from '../../language/word-set.ts';
import { ADVERSE_THINGS } from '../act.ts';
import type { ClauseDetection } from '../conditions.ts';
import { type GuardWords, NO_GUARDS } from './guard.ts';

/** Clauses about what is said of an account or stands in a report: there a narrower thing is less than the clause promises. */
const ABOUT_MARKS: readonly string[] = ['remove', 'place_mark'];

type Words = { readonly from: number; readonly to: number };
const NARROW = { role: 'harms', kind: 'narrow-object', why: 'covers only some of it' } as const;

/** `every inaccurate adverse statement`, `a statement that a court has found to be false`, `bureau entries excluded`. */
export function narrowObject(sentence: Sentence, { topic }: ClauseDetection): GuardWords[] {
  if (!ABOUT_MARKS.some((concept) => topic.includes(concept))) return [];
  const found: (Words | undefined)[] = [
    ...sentence.tokens.map((_, at) => falseThing(sentence, at) ?? foundFalse(sentence, at) ?? madeWhen(sentence, at)),
    ...sentence.tokens.map((_, at) => exceptBureaus(sentence, at) ?? orderedAway(sentence, at)),
    ...sentence.segments.map((segment) => onlySome(sentence, segment) ?? narrowOccasion(sentence, segment)),
  ];
  return found.flatMap((words) => (words ? [{ ...words, ...NARROW }] : []));
}

const REACHES = wordSet('covers cover extends extend reaches reach applies apply concerns confined limited restricted');
const ONLY = wordSet('only confined limited restricted');
const ITSELF = wordSet('this it that duty obligation');
const REACHING = sought(REACHES);

/** `This covers only entries that an arbitrator has declared to be untrue`, in a sentence of its own. */
export function narrowBeside(sentence: Sentence, detect: ClauseDetection): readonly GuardWords[] {
  const { tokens } = sentence;
  if (!holdsOne(tokens, REACHING)) return NO_GUARDS;
  const at = tokens.findIndex((token) => isOneOf(token, REACHES));
  if (at < 0 || !anyOneOf(tokens.slice(0, at), ITSELF) || !anyOneOf(tokens.slice(at, at + 3), ONLY)) return [];
  return narrowObject(sentence, detect);
}

const FALSE = wordSet(
  `inaccurate false untrue incorrect erroneous wrong unverifiable unverified unsubstantiated unfounded mistaken defamatory
  unjustified unwarranted unlawful wrongful improper malicious misleading disproved disproven fraudulent accidental inadvertent`,
);
const BAD = wordSet('adverse negative derogatory unfavorable damaging harmful bad critical');
const ONE = wordSet('first earliest latest newest');
const JOINS = wordSet('or and not otherwise');
const LONGEST_NOUN = 3;

/** `any inaccurate statement`, `the first adverse statement`; `any false, misleading or adverse statement` takes all in. */
function falseThing({ tokens, mentions }: Sentence, at: number): Words | undefined {
  const isThe = isOneOf(tokens[at], ONE) && tokens[at - 1]?.key === 'the';
  const isOne = isThe && isOneOf(tokens[at + 1], BAD) && !andEveryOne(tokens, at);
  const isUnasked = tokens[at]?.key === 'unauthorized' && !tokens[at]?.capital;
  if (!(isOneOf(tokens[at], FALSE) || isOne || isUnasked) || isJoint(tokens[at - 1]) || isJoint(tokens[at + 1]))
    return undefined;
  let noun = at + 1;
  while (noun < at + LONGEST_NOUN && isOneOf(tokens[noun], BAD)) noun++;
  if (isOneOf(tokens[at - 1], BAD) && isJoint(tokens[at - 2])) return undefined;
  const isThing = mentions.some(
    ({ concept, from, kind }) => from === noun && kind === 'noun' && ADVERSE_THINGS.has(concept),
  );
  return isThing ? { from: at, to: noun + 1 } : undefined;
}

const JOINED = wordSet('and but well');
const EVERY = wordSet('each every any all');
const FARTHEST_EVERY = 12;

/** `to the first Adverse Statement and to every one after it`, `not just the first remark but each one` */
function andEveryOne(tokens: readonly Token[], at: number): boolean {
  const behind = tokens.slice(at + 1, at + 1 + FARTHEST_EVERY);
  return behind.some((token, place) => isOneOf(token, JOINED) && anyOneOf(behind.slice(place + 1, place + 4), EVERY));
}

function isJoint(token: Token | undefined): boolean {
  return token?.text === ',' || isOneOf(token, JOINS);
}

const FINDS = wordSet(
  `found shown proved proven held determined adjudged adjudicated acknowledged acknowledges admits admitted admit agree agrees agreed accept accepts accepted declared established known
  concede knows ruled finds holds declared concedes determines concludes considers deems believes judges thinks regards turns turn turned prove proves`,
);
const FARTHEST_FALSE = 5;
/** `found by final judgment to be false`, `concedes in writing to have been a mistake` */
const FARTHEST_FOUND = 9;
const MISTAKE = wordSet('mistake error errors');
/** `agrees are inaccurate`, `concedes in writing to have been a mistake`, `admits to be false` */
const HOW = wordSet('in was were it they');
const AGREES = wordSet('agree agrees agreed accept accepts accepted concede concedes admit admits');
const EVEN = wordSet('whether even if not never including regardless or');

/** `that a court has found to be false`, `adjudged knowingly false`. */
function foundFalse({ tokens, mentions, denied }: Sentence, at: number): Words | undefined {
  // `Each party agrees to …`
  if (isOneOf(tokens[at], AGREES) && !(BE.has(tokens[at + 1]?.key ?? '') || isOneOf(tokens[at + 1], HOW)))
    return undefined;
  if (!isOneOf(tokens[at], FINDS) || anyOneOf(tokens.slice(Math.max(0, at - FARTHEST_FALSE), at), EVEN))
    return undefined;
  const words = tokens.slice(at + 1, at + 1 + FARTHEST_FOUND);
  const end = words.findIndex(({ kind }) => kind === 'mark');
  const behind = (end < 0 ? words : words.slice(0, end)).findIndex(
    (token, place) => isOneOf(token, FALSE) || (isOneOf(token, MISTAKE) && isOneOf(words[place - 1], BY_MISTAKE)),
  );
  const to = at + 1 + behind;
  // `to be false or not` takes all in; `both false and malicious` does not.
  const isOpen = isOneOf(tokens[to + 1], JOINS) && !isOneOf(tokens[to + 2], FALSE);
  if (behind < 0 || isOpen || (denied[at] ?? 0) !== (denied[to] ?? 0)) return undefined;
  return mentions.some(({ concept, from }) => from < at && ADVERSE_THINGS.has(concept))
    ? { from: at, to: to + 1 }
    : undefined;
}

const BY_MISTAKE = wordSet('a an by in');

const MADE = wordSet('made placed published posted reported furnished arising appearing given');
const WHEN = wordSet('after before since prior following');
const EVENT = wordSet('date effective signing agreement settlement execution payment closing today');
const FARTHEST_EVENT = 5;
const BOTH = wordSet('and but');

/** `made after the Effective Date`, `made in bad faith`; `made before or after it` takes all in. */
function madeWhen({ tokens, mentions }: Sentence, at: number): Words | undefined {
  if (!isOneOf(tokens[at], MADE) || anyOneOf(tokens.slice(Math.max(0, at - 2), at), EVEN)) return undefined;
  const isThings = mentions.some(
    ({ concept, to }) => ADVERSE_THINGS.has(concept) && to <= at && to > at - FARTHEST_THING,
  );
  const behind = tokens.slice(at + 1, at + 1 + FARTHEST_EVENT);
  // `made before and after signing` takes all in.
  const isJoined = isOneOf(behind[0], WHEN) && isOneOf(behind[1], BOTH) && isOneOf(behind[2], WHEN);
  if (!isThings || isJoined || anyOneOf(behind, EVEN)) return undefined;
  const isTime = isOneOf(behind[0], WHEN) && anyOneOf(behind.slice(1), EVENT);
  const isBadFaith = behind[0]?.key === 'in' && behind[1]?.key === 'bad';
  return isTime || isBadFaith ? { from: at, to: at + 2 } : undefined;
}
const FARTHEST_THING = 12;

const ORDERS = wordSet('ordered orders directed directs required requires commanded commands');
const AWAY = wordSet('removed deleted withdrawn retracted expunged rescinded corrected purged erased');

/** `statements that a court has ordered to be removed`, `what a judge orders deleted`: nothing goes unless somebody else says so. */
function orderedAway({ tokens, mentions }: Sentence, at: number): Words | undefined {
  const to = tokens[at + 1]?.key === 'to' && tokens[at + 2]?.key === 'be' ? at + 3 : at + 1;
  if (!isOneOf(tokens[at], ORDERS) || !isOneOf(tokens[to], AWAY)) return undefined;
  if (anyOneOf(tokens.slice(Math.max(0, at - FARTHEST_FALSE), at), EVEN)) return undefined;
  const isThings = mentions.some(({ concept, to: end }) => ADVERSE_THINGS.has(concept) && end <= at);
  return isThings ? { from: at, to: to + 1 } : undefined;
}

const OUT = wordSet('excluded exempted');
const MEANT = wordSet('meant included covered intended');

/** `credit bureau entries excluded`, `entries with a bureau not being meant`, `the first bureau named and no other`. */
function exceptBureaus({ tokens, mentions, denied }: Sentence, at: number): Words | undefined {
  const token = tokens[at];
  if (!isOneOf(token, OUT) && !isOneOf(token, MEANT) && token?.key !== 'other') return undefined;
  const bureau = mentions.find(({ concept, to }) => concept === 'credit_bureau' && to <= at && to > at - FARTHEST_OUT);
  if (!bureau) return undefined;
  const isOut = isOneOf(tokens[at], OUT) && (denied[at] ?? 0) % 2 === 0 && !isOneOf(tokens[at - 1], NOT);
  const isNotMeant = isOneOf(tokens[at], MEANT) && isOneOf(tokens[at - (tokens[at - 1]?.key === 'being' ? 2 : 1)], NOT);
  const isNoOther =
    tokens[at]?.key === 'other' && tokens[at - 1]?.key === 'no' && (!tokens[at + 1] || tokens[at + 1]?.kind === 'mark');
  return isOut || isNotMeant || isNoOther ? { from: bureau.from, to: at + 1 } : undefined;
}
const FARTHEST_OUT = 9;
const NOT = wordSet('not never no none');

const PROVED = wordSet('substantiated verified proved proven documented supported justified corroborated');

/** `that cannot be substantiated`, `that are inaccurate`, `that is not a report to a credit bureau`. */
function onlySome(sentence: Sentence, { kind, from, to, verb, parent }: Segment): Words | undefined {
  const { tokens, mentions, denied, segments } = sentence;
  const above = segments[parent ?? -1]?.verb;
  const isRelative = kind === 'relative' || (kind === 'that' && above && !takesClause(tokens[above.head]));
  if (!isRelative || !verb || (tokens[from]?.key === 'which' && tokens[from - 1]?.text === ',')) return undefined;
  if (
    !mentions.some(({ concept, to: end }) => ADVERSE_THINGS.has(concept) && end <= from && end > from - FARTHEST_THING)
  )
    return undefined;
  const isNot = (denied[verb.head] ?? 0) > (denied[from - 1] ?? 0);
  const words = tokens.slice(verb.from, to);
  // `every remark, including any that …`
  const isAdded = anyOneOf(tokens.slice(Math.max(0, from - 3), from), ADDS);
  if (anyOneOf(words, EVEN_IF) || isAdded) return undefined;
  const isUnproved = isNot && isOneOf(tokens[verb.head], PROVED);
  const next = tokens.findIndex((token, at) => at >= verb.to && at < verb.to + 2 && isOneOf(token, FALSE));
  const isFalse = !isNot && next >= 0 && !isOneOf(tokens[next + 1], JOINS) && !isJoint(tokens[next - 1]);
  const isUnasked = isNot && isOneOf(tokens[verb.head], AUTHORIZED);
  const isNoReport =
    isNot &&
    verb.to - verb.from <= 2 &&
    mentions.some((one) => one.concept === 'credit_bureau' && one.from > verb.head && one.from < to);
  return isUnproved || isUnasked || isFalse || isNoReport ? { from, to } : undefined;
}
/** `any mark that the Clinic did not authorize` */
const AUTHORIZED = wordSet(
  'authorize authorized approve approved permit permitted sanction sanctioned intend intended',
);
const ADDS = wordSet('including even also');
const EVEN_IF = wordSet('whether even or');

const OCCASIONS: ReadonlySet<string> = new Set(['if', 'when']);
const OF_OCCASION: ReadonlySet<string> = new Set(['appear', 'mark', 'statement_noun']);
const UNDOES: ReadonlySet<string> = new Set(['disavow', 'remove']);
const SLIP = wordSet('error mistake accident oversight inadvertence');
const BY = wordSet('in by through');
const FIRST = wordSet('first one');
const PERIOD = wordSet('year years month months term period');
const FARTHEST_PERIOD = 4;

/** `If a false one appears`, `if one appears at the first bureau`, `if one appears within a year`. */
function narrowOccasion({ tokens, mentions }: Sentence, { kind, from, to }: Segment): Words | undefined {
  if (!OCCASIONS.has(kind)) return undefined;
  const inside = mentions.filter((one) => one.from >= from && one.from < to);
  if (!inside.some(({ concept }) => OF_OCCASION.has(concept))) return undefined;
  const words = tokens.slice(from, to);
  const isUndone = mentions.some(({ concept }) => UNDOES.has(concept));
  const isNarrow = words.some((token, index) => {
    const at = from + index;
    const isLast = at + 2 >= to;
    if (isOneOf(token, FALSE))
      return !isJoint(tokens[at - 1]) && (isLast || !isJoint(tokens[at + 1])) && !anyOneOf(words, EVEN_IF);
    if (isOneOf(token, SLIP)) return isUndone && isOneOf(tokens[at - 1], BY) && !anyOneOf(words, EVEN_IF);
    if (token.key === 'within') return anyOneOf(tokens.slice(at + 1, Math.min(to, at + FARTHEST_PERIOD)), PERIOD);
    return isOneOf(token, FIRST) && inside.some((one) => one.concept === 'credit_bureau' && one.from === at + 1);
  });
  return isNarrow ? { from, to } : undefined;
}
