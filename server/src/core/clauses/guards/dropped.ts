import type { Sentence } from '../../language/analysis.ts';
import { phraseTable } from '../../language/phrases.ts';
import { holdsOne, type Sought, sought, soughtIn } from '../../language/sought.ts';
import type { Token } from '../../language/tokens.ts';
import { anyOneOf, isOneOf, wordSet } from '../../language/word-set.ts';
import type { ClauseDetection } from '../conditions.ts';
import { type GuardWords, NO_GUARDS, wholeSentence } from './guard.ts';
import { speaksOfItself } from './self-reference.ts';

/** What was thought about, proposed or asked for once and then left out: `They considered it and decided not to.` */
export function dropped(sentence: Sentence, { topic }: ClauseDetection): readonly GuardWords[] {
  const { tokens } = sentence;
  const isDropped = TESTS.some(
    ([drops, words]) => holdsOne(tokens, words) && drops(sentence, topic.includes('remove')),
  );
  const kind = isDropped ? 'dropped' : 'open-question';
  if (!isDropped && !(holdsOne(tokens, STAYS_OPEN) && tokens.some((_, at) => OPEN(tokens, at)))) return NO_GUARDS;
  return [wholeSentence(sentence, { role: 'harms', kind, why: 'says that it was left out' })];
}

/** Of a clause that leaves open who was right this takes nothing back. */
const OPEN_PHRASES: readonly string[] = [
  'leave the question open',
  'leaves the question open',
  'the question stays open',
  'leaves the point open',
  'leave the point open',
  'left the point open',
  'the point stays open',
  'the point remains open',
];
const OPEN = phraseTable<true>(OPEN_PHRASES.map((phrase) => [phrase, true]));
const STAYS_OPEN = soughtIn(OPEN_PHRASES);

const DECIDES = wordSet('decided decide decides chose opted elected preferred');
/** Behind these whatever follows was left out: `decided not to include anything on it`. */
const TAKES_IN = wordSet('include add put insert adopt mention');
const WRITES = wordSet(
  `include including add adding put putting insert inserting adopt adopting have having make making ask asking request
  requesting say saying state stating do doing write writing use using mention mentioning provide bind binding take seek`,
);
const POINTS = wordSet('it that this them either any such');
const PASSAGE = wordSet(
  'statement recital clause paragraph section sentence provision term terms wording language line words passage kind sort so',
);

/** `decided against including any statement of that kind`, `and decided not to`; not `decided not to litigate`. */
function decidesAgainst({ tokens }: Sentence): boolean {
  return tokens.some((token, at) => {
    if (!DECIDES.has(token.key)) return false;
    const isNot = tokens[at + 1]?.key === 'not' && tokens[at + 2]?.key === 'to';
    const isAgainst = tokens[at + 1]?.key === 'against';
    if (!isNot && !isAgainst) return false;
    const next = at + (isNot ? 3 : 2);
    if (tokens[next] === undefined || tokens[next]?.kind === 'mark') return true;
    const behind = tokens.slice(next + 1, next + 7);
    if (isAgainst && isOneOf(tokens[next], POINTS)) return isEnd(tokens, next + 1) || anyOneOf(behind, PASSAGE);
    if (isNot && isOneOf(tokens[next], TAKES_IN)) return true;
    if (!isOneOf(tokens[next], WRITES)) return false;
    return anyOneOf(behind, PASSAGE) || (isOneOf(tokens[next + 1], POINTS) && isEnd(tokens, next + 2));
  });
}

function isEnd(tokens: readonly Token[], at: number): boolean {
  return tokens[at] === undefined || tokens[at]?.kind === 'mark';
}

const NAMED = wordSet(
  'statement recital clause paragraph section sentence provision wording language passage proposal suggestion advice request',
);
const PROPOSED = wordSet('proposed suggested considered drafted raised floated mooted sought requested discussed');
const REFUSED = wordSet(
  'rejected refused declined struck stricken deleted omitted dropped removed abandoned withdrawn',
);
const NOT_TAKEN = wordSet('adopted accepted agreed included approved carried');
const BE = wordSet('was were been');
const BEHIND = wordSet('out down away');
const TAKEN = wordSet('taken left voted turned put');

/** `A recital of that kind was proposed and was rejected`, `that advice has been taken out`. */
function isProposalRefused({ tokens, denied, segmentOf }: Sentence, removes: boolean): boolean {
  return tokens.some((token, at) => {
    const isRefused =
      (REFUSED.has(token.key) && (denied[at] ?? 0) % 2 === 0) ||
      (TAKEN.has(token.key) && isOneOf(tokens[at + 1], BEHIND)) ||
      (NOT_TAKEN.has(token.key) && isOneOf(tokens[at - 1], NOT));
    if (!isRefused) return false;
    const before = tokens.slice(0, at);
    if (!anyOneOf(tokens.slice(Math.max(0, at - 4), at), BE)) return false;
    return before.some((one, index) => {
      // `A request is honored when the entry has been deleted`
      if (one.key === 'request' && segmentOf[index] !== segmentOf[at]) return false;
      // `A statement that has once been removed`
      if (removes && one.key === 'statement' && REMOVED.has(token.key) && isOneOf(tokens[index - 1], ANY)) return false;
      if (NAMED.has(one.key)) return isOneOf(tokens[index - 1], index <= LONGEST_SUBJECT ? BEFORE_PASSAGE : POINTING);
      return PROPOSED.has(one.key) && isOneOf(tokens[index - 1], BE) && at - index <= FARTHEST_REFUSAL;
    });
  });
}

const REMOVED = wordSet('removed withdrawn deleted');
const ANY = wordSet('a an any');
const NOT = wordSet('not never nowhere');
const POINTING = wordSet('that this such');
const BEFORE_PASSAGE = wordSet('a an that this the such any');
const LONGEST_SUBJECT = 2;
const FARTHEST_REFUSAL = 8;

const ASKED = wordSet('asked wanted wished proposed suggested requested urged sought hoped');
const AGREES = wordSet('agree consent accept adopt concede decline declined refused refuse');
const DECLINED = wordSet('declined refused decline refuse');
const IT = wordSet('that it this them so');

/** `Customer asked that assigns be bound; Company would not agree to that`, `Company declined it`. */
function isDeclined({ tokens }: Sentence): boolean {
  return tokens.some((token, at) => {
    if (!AGREES.has(token.key) || !tokens.slice(0, at).some((one) => isOneOf(one, ASKED))) return false;
    const isNot = DECLINED.has(token.key) || anyOneOf(tokens.slice(Math.max(0, at - 3), at), NOT);
    const object = tokens[at + 1]?.key === 'to' ? at + 2 : at + 1;
    return isNot && (isEnd(tokens, at + 1) || (isOneOf(tokens[object], IT) && isEnd(tokens, object + 1)));
  });
}

const GRANTS = wordSet('approve accept agree adopt endorse answer consent sign');
const GRANTED = wordSet('approved accepted agreed adopted endorsed answered granted');

/** `The Bank has yet to approve it`, `It has yet to be agreed`. */
function isPending({ tokens }: Sentence): boolean {
  const at = tokens.findIndex(({ key }, index) => key === 'yet' && tokens[index + 1]?.key === 'to') + 2;
  if (at < 2) return false;
  if (tokens[at]?.key === 'be') return isOneOf(tokens[at + 1], GRANTED) && isOneOf(tokens[0], IT);
  const object = tokens[at + 1]?.key === 'to' ? at + 2 : at + 1;
  return isOneOf(tokens[at], GRANTS) && isOneOf(tokens[object], IT);
}

const LEFT_PHRASES: readonly string[] =
  `leave that for another|leave this for another|leave it for another|leave them for another|leave that for a later|
  leave this for a later|leave it for a later|leave them for a later|leave the point for|leave the matter for a later|
    was left for another|were left for another|is left for a later|
  are left for a later|left for a later document|left for a later day|leave that for later|leave this for later|
  leave it for later|come back to that later|come back to it later|make no such request|makes no such request|
  make no such promise|makes no such promise|make no such statement|makes no such statement|gives no such promise|
  give no such promise|give no such undertaking|gives no such undertaking|no such promise is made|no such statement is made by this|no such statement is made here|no such statement is made in this|no such statement is contained in this|
  no such statement appears in this|no such statement forms part|no such agreement is made|no such declaration is made|no such acknowledgment is made|
  no such covenant is made|no such provision is made|no such term is made|no such language is included|no such term is agreed|
  no such agreement was reached|nothing to that effect is|nothing like that is part|nothing of that kind is part|nothing of the kind is part|nothing of the sort is part|no agreement was reached|left open for now|stays open for now|
  drop that wording|drop that clause|drop that paragraph|drop that language|drop that provision|drop this wording|
  dropped that wording|dropped that clause|dropped that paragraph|dropped that language|dropped that provision|
  took that wording out|took that clause out|took that paragraph out|take that wording out|take that clause out|
  take that paragraph out|no longer contains that|no longer contains it|no longer has that|not put it in|not put that in|did not make it into`
    .split(/\|\s*/)
    .map((phrase) => phrase.trim());
const LEFT = phraseTable<true>(LEFT_PHRASES.map((phrase) => [phrase, true]));

const WHETHER = wordSet('whether');
const OPEN_YET = wordSet('open undecided unresolved later');
const LEAVES = wordSet('leave leaves left remains remain stays stay is decided');
const FARTHEST_ITSELF = 8;

/** `The parties leave it open whether this section binds Company`, `Whether Company agrees to this section is left to a later talk.` */
function leavesWhether({ tokens, denied }: Sentence): boolean {
  const at = tokens.findIndex((token) => isOneOf(token, WHETHER));
  if (at < 0 || !speaksOfItself(tokens, at + 1, at + 1 + FARTHEST_ITSELF)) return false;
  const open = tokens.findIndex((token) => isOneOf(token, OPEN_YET));
  return open >= 0 && (denied[open] ?? 0) % 2 === 0 && anyOneOf(tokens, LEAVES);
}

const SILENT = wordSet('silent');
const POINT = wordSet('point matter subject question');

/** `On this point the signed copy is silent.` */
function isSilent({ tokens, denied }: Sentence): boolean {
  const at = tokens.findIndex((token) => isOneOf(token, SILENT));
  if (at < 0 || (denied[at] ?? 0) % 2 === 1) return false;
  // `The agreement itself is silent on the point.`
  if (tokens[at + 1]?.key === 'on' && isOneOf(tokens[at + 3], POINT)) return true;
  return tokens.some((token, place) => isOneOf(token, POINT) && isOneOf(tokens[place - 1], POINTING));
}

const EARLIER = wordSet('first earlier previous prior original last');

/** `Left open.`: a line of its own behind what was discussed. */
function isLeftOpen({ tokens }: Sentence): boolean {
  return tokens.length <= 3 && tokens[0]?.key === 'left' && tokens[1]?.key === 'open';
}

/** `We leave that for another day`, `I make no such request now`. */
function isLeftFor({ tokens }: Sentence): boolean {
  return tokens.some((_, at) => {
    const left = LEFT(tokens, at);
    // `did not make it into the first draft`, and stands here
    return left !== undefined && !anyOneOf(tokens.slice(at + left.words.length, at + left.words.length + 3), EARLIER);
  });
}

type Test = (sentence: Sentence, removes: boolean) => boolean;

/** What tells that it was left out, and the words of which one must stand there for it. */
const TESTS: readonly (readonly [drops: Test, words: Sought])[] = [
  [decidesAgainst, sought(DECIDES)],
  [isProposalRefused, sought(REFUSED, TAKEN, NOT_TAKEN)],
  [isDeclined, sought(AGREES)],
  [isLeftOpen, sought(['left'])],
  [isLeftFor, soughtIn(LEFT_PHRASES)],
  [isPending, sought(['yet'])],
  [leavesWhether, sought(WHETHER)],
  [isSilent, sought(SILENT)],
];
