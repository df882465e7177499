import { COORDINATORS, NEGATORS } from './grammar.ts';
import type { Segment, Span } from './segments.ts';
import { takesClause } from './that-clauses.ts';
import type { Token } from './tokens.ts';
import { isOneOf, wordSet } from './word-set.ts';

const JOINING_MARKS: ReadonlySet<string> = new Set([',', ';', ':']);

const EXTRAPOSES = wordSet(
  'established proved proven shown decided determined found adjudicated demonstrated agreed understood recorded declared stipulated',
);

/** In `agree that X, and that Y` both complements hang on the same clause. */
export function sisterOf(part: Segment, before: readonly Segment[], tokens: readonly Token[]): Segment | undefined {
  const joint = tokens[beforeNumber(tokens, part.from) - 1];
  if (!COORDINATORS.has(joint?.key ?? '') && !JOINING_MARKS.has(joint?.text ?? '')) return undefined;
  // `it has not been established, by judgment or otherwise, that …`: the complement of what stands right before.
  const previous = before.at(-1);
  if (
    joint?.text === ',' &&
    tokens[part.from]?.key === 'that' &&
    isIt(previous, tokens) &&
    previous?.verb &&
    EXTRAPOSES.has(tokens[previous.verb.head]?.key ?? '')
  )
    return undefined;
  // `no finding has been made, and none shall be implied, that …`
  if (joint?.text === ',' && tokens[part.from]?.key === 'that' && tokens[previous?.subject.from ?? -1]?.key === 'none')
    return undefined;
  // `Company has not demonstrated, and Customer has not accepted, that it is owed`: what both take is not yet said.
  if (joint?.text === ',' && tokens[part.from]?.key === 'that' && awaitsClause(previous, tokens)) return undefined;
  if (tokens[part.from]?.key === 'that' && endsListOfNouns(tokens, part.from - 1)) return undefined;
  if (isNextObject(previous, joint, tokens)) return undefined;
  const sisters = before.filter((one) => one.kind === 'that' && one.parent !== undefined);
  // `that he is not admitting he owes it, that the clinic …`: what has a word of its own to open it goes with its like.
  const opened = tokens[part.from]?.key === 'that' || tokens[part.from + 1]?.key === 'that';
  const sister = (opened ? sisters.findLast(({ opener }) => opener !== undefined) : undefined) ?? sisters.at(-1);
  const above = before[sister?.parent ?? -1];
  const first = tokens[part.from + (tokens[part.from]?.key === 'that' ? 1 : 2)];
  // `agree that no finding has been made that it is owed, that none may be inferred, and that each …`
  const isOuter = above?.kind === 'that' && above.parent !== undefined && holdsNegator(tokens, above.subject);
  if (opened && above?.kind === 'that' && above.parent !== undefined && isDeniedAnew(part, above, tokens)) return above;
  return isOuter && opened && (BEGINS_OWN.has(first?.key ?? '') || isForbidden(part, tokens)) ? above : sister;
}

/** `agree that this is no admission that it is owed, and that it was never proved`: behind a comma, what is denied again is agreed by itself. */
function isDeniedAnew(part: Segment, above: Segment, tokens: readonly Token[]): boolean {
  if (tokens[part.from - 1]?.text !== ',' || !holdsNegator(tokens, { from: above.subject.from, to: above.to }))
    return false;
  const first = tokens[part.from + (tokens[part.from]?.key === 'that' ? 1 : 2)];
  return BEGINS_OWN.has(first?.key ?? '') || (part.verb !== undefined && holdsNegator(tokens, part.verb));
}

/** `…, and that this shall not be construed as an admission`: a prohibition of its own. */
function isForbidden({ verb }: Segment, tokens: readonly Token[]): boolean {
  return verb?.modality === 'must' && holdsNegator(tokens, verb);
}

/** Subjects that a clause has for its own, whatever was denied before it. */
const BEGINS_OWN = wordSet('none neither nothing nobody no each both');

/** `and (7.4) that it is not …`: the number of the next sentence stands between. */
function beforeNumber(tokens: readonly Token[], from: number): number {
  return tokens[from - 1]?.text === ')' && tokens[from - 3]?.text === '(' ? from - 3 : from;
}

const TAKES_THAT = wordSet(
  'proof evidence admission acknowledgment acknowledgement concession confession finding sign showing indication statement promise',
);
const JOINS_NOUNS = wordSet('or nor and');
const LONGEST_NOUNS = 7;

/** `proof, or a step toward proof, that it was owed`: the comma ends a list of nouns that all wait for it. */
function endsListOfNouns(tokens: readonly Token[], comma: number): boolean {
  if (tokens[comma]?.text !== ',' || !TAKES_THAT.has(tokens[comma - 1]?.key ?? '')) return false;
  for (let at = comma - 2; at > 1 && comma - at <= LONGEST_NOUNS; at--)
    if (JOINS_NOUNS.has(tokens[at]?.key ?? ''))
      return tokens[at - 1]?.text === ',' && TAKES_THAT.has(tokens[at - 2]?.key ?? '');
  return false;
}

const LONGEST_HEARER = 4;
const ESTABLISHES = wordSet(
  'establish establishes established prove proves proved proven shown demonstrated determined',
);

/** A verb that takes a clause, and has nothing behind it but the comma, or those whom it is said to. */
function awaitsClause(part: Segment | undefined, tokens: readonly Token[]): boolean {
  const head = tokens[part?.verb?.head ?? -1];
  if (!part?.verb || part.verb.passive || !(takesClause(head) || isOneOf(head, ESTABLISHES))) return false;
  const behind = tokens.slice(part.verb.to, part.to - 1);
  return behind.length === 0 || (behind[0]?.key === 'to' && behind.length <= LONGEST_HEARER);
}

const OR = wordSet('or nor');

/** `that neither admits any fault or that rent was owed`: one more thing that the denied verb before it takes. */
function isNextObject(part: Segment | undefined, joint: Token | undefined, tokens: readonly Token[]): boolean {
  if (part?.kind !== 'that' || !part.verb || !OR.has(joint?.key ?? '') || !takesClause(tokens[part.verb.head]))
    return false;
  return holdsNegator(tokens, part.subject) || holdsNegator(tokens, part.verb);
}

function isIt(part: Segment | undefined, tokens: readonly Token[]): boolean {
  return part !== undefined && tokens[part.subject.from]?.key === 'it' && part.subject.to - part.subject.from === 1;
}

/** Whether a stretch has a word that denies. */
export function holdsNegator(tokens: readonly Token[], span: Span): boolean {
  for (let at = span.from; at < span.to; at++) if (NEGATORS.has(tokens[at]?.key ?? '')) return true;
  return false;
}
