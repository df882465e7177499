import type { Sentence } from '../../language/analysis.ts';
import { type Mention, mentionsBetween } from '../../language/mentions.ts';
import { anyOneOf, isOneOf, wordSet } from '../../language/word-set.ts';
import type { ClauseDetection } from '../conditions.ts';
import { isDenied } from '../polarity-of.ts';
import { isOfLawful } from './carved.ts';
import { type GuardWords, wholeSentence } from './guard.ts';
import { isItself } from './self-reference.ts';

/**
 * What lets a side keep what the clause takes down: `Section 4 leaves Lender free to go on reporting the loan`, `Section 4 shall not
 * require Lender to delete anything`, `gives Customer no right to have it deleted`, `No entry has to be removed`. Only where the clause
 * is about removal.
 */
export function keptEntries(sentence: Sentence, { topic, carve }: ClauseDetection): GuardWords[] {
  if (!topic.includes('remove')) return [];
  const isKept = sentence.tokens.some(
    (_, at) =>
      keepsReporting(sentence, at, carve) ||
      freesOfRemoval(sentence, at) ||
      givesNoRight(sentence, at, carve) ||
      removesNone(sentence, at, carve),
  );
  return isKept
    ? [
        wholeSentence(sentence, {
          role: 'harms',
          kind: 'kept-entries',
          why: 'lets one side keep what it must take down',
        }),
      ]
    : [];
}

const LIMITS = wordSet(
  `limit limits limiting restrict restricts affect affects impair impairs prejudice prejudices prevent prevents bar bars preclude precludes abridge
  abridges diminish diminishes hinder hinders curtail curtails stop stops forbid forbids prohibit prohibits waive waives interfere interferes`,
);
const LEAVES = wordSet('leaves leave keeps');
const FREE = wordSet('free liberty entitled');
const REPORTS = wordSet(
  'report reporting furnish furnishing keep keeping continue continuing maintain maintaining leave leaving list listing post posting retain retaining',
);
const ON_FILE: ReadonlySet<string> = new Set(['mark', 'credit_bureau', 'credit_report']);
const OF_COMPANY: ReadonlySet<string> = new Set(['party_company', 'company_side', 'owner_company']);
const OWN = wordSet('internal private accounting bookkeeping');
const FARTHEST_PARTY = 3;
const FARTHEST_ACT = 10;

/** `does not affect Lender's right to furnish the loan to the bureaus`, `leaves Lender free to continue reporting the loan`. */
function keepsReporting(sentence: Sentence, at: number, carve: readonly string[]): boolean {
  const { tokens, mentions, denied } = sentence;
  const isLimit = isOneOf(tokens[at], LIMITS) && isDenied(denied, at);
  const isFree =
    isOneOf(tokens[at], LEAVES) && !isDenied(denied, at) && anyOneOf(tokens.slice(at + 1, at + 1 + FARTHEST_ACT), FREE);
  if (!(isLimit || isFree) || !speaksOfPaper(sentence, at)) return false;
  const party = mentions.find(
    ({ concept, from }) => OF_COMPANY.has(concept) && from > at && from <= at + FARTHEST_PARTY,
  );
  if (!party || mentionsBetween(mentions, party.from, party.from + 1).some(({ concept }) => concept === 'both_parties'))
    return false;
  const act = tokens.findIndex(
    (token, place) => place >= party.to && place < party.to + FARTHEST_ACT && isOneOf(token, REPORTS),
  );
  if (act < 0 || anyOneOf(tokens.slice(act), OWN) || isFreeAnyway(mentions, party.to, carve)) return false;
  return mentions.some(
    ({ concept, weak, from }) => from > act && (concept === 'bill' || (ON_FILE.has(concept) && !weak)),
  );
}

/** The words before a token speak of the paper itself: `Section 4`, `nothing in this Agreement`. */
function speaksOfPaper({ tokens }: Sentence, to: number): boolean {
  return tokens.slice(0, to).some((token, at) => isItself(tokens, at) || PAPER.has(token.key));
}
const PAPER = wordSet('agreement settlement letter');

/** What the law lets everybody do. */
function isFreeAnyway(mentions: readonly Mention[], from: number, carve: readonly string[]): boolean {
  return mentions.some(
    (one) =>
      one.from >= from &&
      !one.weak &&
      (carve.includes(one.concept) || one.concept === 'public_bodies' || one.concept === 'lawful_carve_out'),
  );
}

const FREES = wordSet(
  'require requires requiring required compel compels compelling compelled oblige obliges obliging obliged obligate obligates obligating obligated force forces forcing',
);
const CHANGES = wordSet('change alter modify correct update amend revise');
const REPORTED = wordSet('reporting reported furnished entry entries tradeline tradelines report');
const FARTHEST_REMOVAL = 14;

/** `shall not require Lender to delete anything that it has reported`; not `to retract sworn testimony`. */
function freesOfRemoval(sentence: Sentence, at: number): boolean {
  const { tokens, mentions, denied } = sentence;
  if (!isOneOf(tokens[at], FREES) || !isDenied(denied, at)) return false;
  for (let to = at + 1; to < Math.min(tokens.length, at + FARTHEST_REMOVAL); to++) {
    if (tokens[to]?.kind === 'mark' && tokens[to]?.text !== ',') return false;
    if (tokens[to]?.key !== 'to') continue;
    // `The answer above does not require us to.`
    if (tokens[to + 1] === undefined || /^[.!]$/.test(tokens[to + 1]?.text ?? '')) return true;
    const isRemoval = mentions.some(
      ({ concept, from }) => concept === 'remove' && (from === to + 1 || from === to + 2),
    );
    const isChange = isOneOf(tokens[to + 1], CHANGES) && anyOneOf(tokens.slice(to + 2), REPORTED);
    return (isRemoval || isChange) && !isOfLawful(sentence, { from: at, to: at + 1 });
  }
  return false;
}

const RIGHT = wordSet('right entitlement claim');
const TO = wordSet('to');
const LONGEST_RIGHT = 12;

/** `gives Customer no right to have a tradeline deleted`, `is not entitled to a deletion`. */
function givesNoRight({ tokens, mentions }: Sentence, at: number, carve: readonly string[]): boolean {
  if (!isOneOf(tokens[at], RIGHT) || tokens[at - 1]?.key !== 'no' || !isOneOf(tokens[at + 1], TO)) return false;
  if (isFreeAnyway(mentions, at, carve)) return false;
  return mentions.some(
    ({ concept, weak, from }) => concept === 'remove' && !weak && from > at && from <= at + LONGEST_RIGHT,
  );
}

const HAS_TO = wordSet('has have must shall will');

/** `No entry that Lender believes accurate has to be removed`, `no tradeline shall be deleted`. */
function removesNone(
  { tokens, mentions, segments, segmentOf }: Sentence,
  at: number,
  carve: readonly string[],
): boolean {
  if (tokens[at]?.key !== 'no' || (at > 0 && tokens[at - 1]?.kind !== 'mark')) return false;
  const named = mentions.some(
    ({ concept, from }) => (concept === 'mark' || concept === 'statement_noun') && from > at && from <= at + 3,
  );
  if (!named || isFreeAnyway(mentions, at, carve)) return false;
  const removal = mentions.find(({ concept, kind, from }) => concept === 'remove' && kind === 'verb' && from > at);
  const verb = segments[segmentOf[removal?.from ?? 0] ?? 0]?.verb;
  return removal !== undefined && verb?.passive === true && verb.to >= removal.to && isOneOf(tokens[verb.from], HAS_TO);
}
