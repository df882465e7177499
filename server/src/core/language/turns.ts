import { opensAbsolute } from './absolutes.ts';
import { NEGATORS } from './grammar.ts';
import type { Segment } from './segments.ts';
import type { Token } from './tokens.ts';
import { allOf, isOneOf, wordSet } from './word-set.ts';

/** Whether a word turns what follows it around: `denies liability`, `shall refrain from saying`, `stops anyone from complaining`. */
export function turns(tokens: readonly Token[], at: number, segment: Segment): boolean {
  if (!isOneOf(tokens[at], MAY_TURN)) return false;
  if (isTurnedFrom(tokens, at) || givesUpRight(tokens, at) || avoidsSaying(tokens, at) || rejectsWords(tokens, at))
    return true;
  if (stopsReporting(tokens, at) || leavesOut(tokens, at)) return true;
  // `its validity being denied by one and undetermined by any court`
  if (tokens[at - 1]?.key === 'being' && tokens[at + 1]?.key === 'by') return false;
  return isOneOf(tokens[at], TURNS) && !passiveTurn(tokens, at, segment);
}

const LIMITS = wordSet(
  'limit limits affect affects touch touches impair impairs hamper hampers obstruct obstructs inhibit inhibits foreclose forecloses interfere interferes curtail curtails abridge abridges disturb disturbs',
);

/** `does not stand in the way of a complaint` */
function isInTheWay(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.key === 'way' && tokens[at - 1]?.key === 'the' && tokens[at + 1]?.key === 'of';
}

const OF_DOCUMENT = wordSet(
  'nothing none this that it section clause paragraph provision promise agreement restraint covenant duty',
);

/** A weaker word, which turns only where it is denied itself: `nothing here limits a complaint`. */
export function turnsDenied(tokens: readonly Token[], at: number, segment: Segment): boolean {
  const { verb, subject } = segment;
  if (!(isOneOf(tokens[at], LIMITS) || isInTheWay(tokens, at)) || verb === undefined || verb.passive || at < verb.from)
    return false;
  return tokens.slice(subject.from, subject.to).some((token) => isOneOf(token, OF_DOCUMENT));
}

/** Whether what a word turns is a whole list, over its commas. */
export function turnsList(tokens: readonly Token[], at: number): boolean {
  return (
    KEEPS_ON.test(tokens[at]?.key ?? '') ||
    givesUpRight(tokens, at) ||
    stopsReporting(tokens, at) ||
    leavesOut(tokens, at) ||
    isOneOf(tokens[at], LIMITS) ||
    isInTheWay(tokens, at)
  );
}

const EXCEPTS = wordSet('except excepting saving save');

/** `shall make no statement, except testimony`: what is excepted is not denied, nor what has a subject of its own. */
export function excepts(tokens: readonly Token[], at: number): boolean {
  if (opensAbsolute(tokens, at)) return true;
  return isOneOf(tokens[at], EXCEPTS) && tokens[at - 1]?.text === ',' && tokens[at + 1]?.key !== 'that';
}

/** Words that turn what follows them around by themselves: `denies liability`, `failure to establish`, `the lack of proof`. */
const TURNS = wordSet(
  `deny denies denied denying denial disclaim disclaims disclaimed disclaiming fail fails failed failing failure refuse refuses refused
  refusing refusal decline declines declined declining lack lacks lacked lacking absence omit omits omitted omission neglect neglects
  neglected restrict restricts restricted restricting prohibit prohibits prohibited prohibiting prevent prevents prevented preventing
  forbid forbids forbidden bar bars barred preclude precludes precluded precluding hinder hinders hindered impede impedes impeded
  refrain refrains refrained refraining abstain abstains abstained abstaining forbear forbears forbearing desist desists desisting
  abjure abjures eschew eschews forswear forswears withhold withholds withholding enjoins enjoined debars debarred estopped`,
);

/** These turn a whole list: `refrain from any disparaging, unfavourable or damaging remark`. */
const KEEPS_ON =
  /^(?:restrict|prohibit|prevent|forbid|bar|debar|enjoin|estop|preclud|hinder|imped|refrain|abstain|forbear|desist|abjur|eschew|avoid|forswear|withhold|omit|from$)/;
const KEEPS_FROM = wordSet(
  'keep keeps kept keeping stop stops stopped stopping restrain restrains discourage discourages deter deters',
);
/** How far before `from` its verb may stand, in tokens. */
const FARTHEST_VERB = 4;

const FROM = wordSet('from');
const LEAVES = wordSet('leave leaves leaving');
const EXCLUDES = wordSet('exclude excludes excluding suppress suppresses suppressing');
const LEFT_OUT = wordSet(
  'word words wording phrase phrases label labels code codes remark remarks comment comments notation notations hint suggestion indication',
);

/** `shall leave out any code`, `will exclude every remark that …`: words that a report does not have. */
export function leavesOut(tokens: readonly Token[], at: number): boolean {
  const leaves = isOneOf(tokens[at], OUT) && isOneOf(tokens[at - 1], LEAVES);
  if (!leaves && !isOneOf(tokens[at], EXCLUDES)) return false;
  return tokens.slice(at + 1, at + 5).some((token) => isOneOf(token, LEFT_OUT));
}
const OUT = wordSet('out off');

const REJECTS = wordSet('reject rejects rejected rejecting');
const DESCRIBED = wordSet(
  'description characterization characterisation suggestion notion idea label treatment reading view',
);

/** `Both parties reject any description of it as forgiven` */
function rejectsWords(tokens: readonly Token[], at: number): boolean {
  return isOneOf(tokens[at], REJECTS) && tokens.slice(at + 1, at + 4).some((token) => isOneOf(token, DESCRIBED));
}

const RIGHT = wordSet('right rights liberty privilege freedom');
const GIVES_UP = wordSet(
  'waive waives surrender surrenders renounce renounces relinquish relinquishes forgo forgoes abandon abandons',
);
const FARTHEST_RIGHT = 5;

/** `gives up any right to furnish information`, `surrenders every right to report`: the act is denied to the one who had the right. */
function givesUpRight(tokens: readonly Token[], at: number): boolean {
  if (!isOneOf(tokens[at], RIGHT) || tokens[at + 1]?.key !== 'to') return false;
  for (let back = at - 1; back >= 0 && at - back <= FARTHEST_RIGHT; back--) {
    const isGiven = tokens[back]?.key === 'up' && /^giv(?:es?|ing)$/.test(tokens[back - 1]?.key ?? '');
    // `I am not giving up my right to say …`
    if (isGiven || isOneOf(tokens[back], GIVES_UP))
      return !tokens.slice(Math.max(0, back - FARTHEST_NOT), back).some(({ key }) => NEGATORS.has(key));
    if (tokens[back]?.kind === 'mark') return false;
  }
  return false;
}
const FARTHEST_NOT = 4;

const AVOIDS = wordSet('avoid avoids avoiding');
const SAYING = wordSet('saying making publishing posting writing uttering reporting spreading voicing placing');

const STOPS = wordSet('stop stops cease ceases');
const FURNISHING = wordSet(
  'furnishing reporting placing submitting transmitting supplying listing posting entering recording putting making sending providing',
);

/** `shall cease furnishing any information about the account`: from then on it is not done. */
function stopsReporting(tokens: readonly Token[], at: number): boolean {
  if (!isOneOf(tokens[at], STOPS) || !isOneOf(tokens[at + 1], FURNISHING)) return false;
  return !tokens.slice(Math.max(0, at - FARTHEST_MAY), at).some((token) => isOneOf(token, MAY));
}
const MAY = wordSet('may might can could would should to');
const FARTHEST_MAY = 3;

const MARKS = wordSet('mark marks entry entries notation notations tradeline tradelines listing listings reporting');
const WORDING = wordSet('word words term terms phrase phrases wording label labels code codes');

/** `shall avoid saying`, `shall avoid the words …`; what else is avoided, like a cost, is not denied. */
function avoidsSaying(tokens: readonly Token[], at: number): boolean {
  if (!isOneOf(tokens[at], AVOIDS)) return false;
  const next = tokens.slice(at + 1, at + 4);
  return isOneOf(tokens[at + 1], SAYING) || next.some((token) => isOneOf(token, WORDING) || isOneOf(token, MARKS));
}

/** The `from` of `keep from saying`, `stops anyone from complaining`. */
function isTurnedFrom(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.key !== 'from' || !tokens[at + 1]?.key.endsWith('ing')) return false;
  for (let back = at - 1; back >= 0 && at - back <= FARTHEST_VERB; back--) {
    if (isOneOf(tokens[back], KEEPS_FROM)) return true;
    if (tokens[back]?.kind === 'mark') return false;
  }
  return false;
}

/** `Customer is barred from suing` turns, and a complement does. */
const COMPLEMENT = wordSet('that from');
const BARS = wordSet('forbidden prohibited barred enjoined debarred');

/** Where none of these stands nothing is turned. */
const MAY_TURN = allOf(TURNS, RIGHT, AVOIDS, REJECTS, STOPS, OUT, EXCLUDES, FROM);
/** Words without one of which a sentence turns nothing. */
export const TURNING = allOf(TURNS, RIGHT, AVOIDS, REJECTS, STOPS, LEAVES, EXCLUDES, KEEPS_FROM);

/** `its validity is denied`: the denied thing stands in front; nothing behind the verb is turned. */
function passiveTurn(tokens: readonly Token[], at: number, segment: Segment): boolean {
  if (segment.verb?.passive !== true || segment.verb.head !== at) return false;
  // `is forbidden to place`
  if (isOneOf(tokens[at], BARS) && tokens[at + 1]?.key === 'to') return false;
  return !isOneOf(tokens[at + 1], COMPLEMENT);
}
