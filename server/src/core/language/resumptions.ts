import { ADDS_MORE } from './adjuncts.ts';
import { COORDINATORS, MODALS } from './grammar.ts';
import { isInParentheses } from './parentheses.ts';
import type { Cuts, Segment, SegmentKind } from './segments.ts';
import { holdsNegator } from './sisters.ts';
import { startsSubject } from './starts-subject.ts';
import { lastWhere, type Token } from './tokens.ts';
import { isSimplePresent } from './verb-forms.ts';
import type { VerbGroup } from './verbs.ts';
import { anyOneOf, isOneOf, wordSet } from './word-set.ts';

/** In `the bill, which you sent, and the note are …` the outer clause resumes behind the comma. */
export function resumeOuter(tokens: readonly Token[], existing: number, comma: number | undefined, cuts: Cuts): void {
  if (cuts.get(existing)?.kind !== 'relative' || comma === undefined || comma <= existing) return;
  if (COORDINATORS.has(tokens[comma + 1]?.key ?? '')) cuts.set(comma + 1, { kind: 'main' });
}

/** In `shall report it, if at all, as paid, and shall …` the clause that goes on ends where the next one is joined. */
export function endResumed(tokens: readonly Token[], from: number, right: VerbGroup, cuts: Cuts): void {
  if (!ADDS_MORE.has(tokens[from]?.key ?? '')) return;
  const joint = lastWhere(from + 1, right.from, (at) => coordinates(tokens, at));
  cuts.set(joint ?? from, { kind: 'main' });
}

/** Whether a token joins two clauses; `or` joins words more often. */
export function coordinates(tokens: readonly Token[], at: number): boolean {
  const key = tokens[at]?.key ?? '';
  return COORDINATORS.has(key) && key !== 'or' && !isInParentheses(tokens, at) && !isPairOfManners(tokens, at);
}

const IN_MANNER = wordSet('on with in for without');
const MANNER = wordSet('basis effect term terms duration limit end');
const LONGEST_MANNER = 5;

/** `agree mutually and on an ongoing basis to …`: how they agree, twice. */
function isPairOfManners(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.key !== 'and' || !tokens[at - 1]?.key.endsWith('ly') || !isOneOf(tokens[at + 1], IN_MANNER))
    return false;
  return anyOneOf(tokens.slice(at + 2, at + 2 + LONGEST_MANNER), MANNER);
}

const DUTY = wordSet('shall will must');

/** `shall state that nothing is owed and shall not call it settled`: the same auxiliary as the outer verb, which the complement has not. */
export function repeatsModal(
  { from, verb }: Segment,
  previous: Segment,
  outer: Segment,
  tokens: readonly Token[],
): boolean {
  const modal = tokens[verb?.from ?? -1];
  if (!outer.verb || previous.kind !== 'that' || previous.verb?.modality !== 'is' || !isOneOf(modal, DUTY))
    return false;
  return COORDINATORS.has(tokens[from]?.key ?? '') && tokens[outer.verb.from]?.key === modal?.key;
}

const EXCEPTS = wordSet('except save saving excepting');

/** `promises payment, except as it may say, or waives a right`: the clause before the exception goes on behind it. */
export function beforeException(
  part: Segment,
  before: readonly Segment[],
  tokens: readonly Token[],
): Segment | undefined {
  const last = before.at(-1);
  if (!last || !isOneOf(tokens[last.from], EXCEPTS) || tokens[part.from - 1]?.text !== ',') return undefined;
  return COORDINATORS.has(tokens[part.from]?.key ?? '')
    ? before.findLast(({ from, verb }) => verb && from < last.from)
    : undefined;
}

/** `does not say that I owe it, is not a promise and does not waive it`: what is denied anew is denied of the outer subject. */
export function deniesAgain(part: Segment, previous: Segment, outer: Segment, tokens: readonly Token[]): boolean {
  if (previous.kind !== 'that' || !part.verb || !outer.verb) return false;
  const joint = COORDINATORS.has(tokens[part.from]?.key ?? '') ? part.from - 1 : part.from;
  const isApart = tokens[part.from - 1]?.text === ',' || tokens[joint - 1]?.text === ',';
  // `does not question that she was seen, but disputes the price`
  const isOpposed = tokens[part.from]?.key === 'but';
  return isApart && holdsNegator(tokens, outer.verb) && (isOpposed || holdsNegator(tokens, part.verb));
}

const PROMISES = wordSet(
  'undertakes undertake agrees agree covenants covenant promises promise engages pledges commits',
);

/** `Each Party, acknowledging that the duty is continuous, undertakes to …`: behind what it acknowledges the party promises. */
export function resumesPromise(tokens: readonly Token[], left: VerbGroup, right: VerbGroup, comma: number): boolean {
  if (comma + 1 !== right.from || !isOneOf(tokens[right.head], PROMISES)) return false;
  const that = lastWhere(1, left.from, (at) => tokens[at]?.key === 'that');
  return that !== undefined && /ing$/.test(tokens[that - 1]?.key ?? '');
}

const VERBLESS: ReadonlySet<SegmentKind | undefined> = new Set(['unless', 'if', 'except']);
const BEGINS_VERBLESS = wordSet('so otherwise legally lawfully necessary by then under actually expressly');

/** In `unless required by law, and it guarantees …` the condition without a verb ends at its comma. */
export function endVerbless(tokens: readonly Token[], existing: number, comma: number | undefined, cuts: Cuts): void {
  const cut = cuts.get(existing);
  if (!VERBLESS.has(cut?.kind) || comma === undefined || cuts.has(comma + 1)) return;
  const first = tokens[cut?.openerTo ?? existing + 1]?.key ?? '';
  if (!/ed$/.test(first) && !BEGINS_VERBLESS.has(first)) return;
  if (coordinates(tokens, comma + 1) || startsSubject(tokens[comma + 1])) cuts.set(comma + 1, { kind: 'main' });
}

/** In `acknowledges that none of them has promised anything, and acknowledges that …` the outer verb comes back. */
export function saysAgain(tokens: readonly Token[], { verb: outer }: Segment, { from, verb }: Segment): boolean {
  if (!outer || !verb || outer.head === verb.head || !COORDINATORS.has(tokens[from]?.key ?? '')) return false;
  if (tokens[outer.head]?.key === tokens[verb.head]?.key) return true;
  // `intend that nothing here operate as an admission, and agree that …`
  const isBehindComma = tokens[from - 1]?.text === ',' && tokens[verb.to]?.key === 'that';
  const isPresent = outer.modality === 'is' && verb.modality === 'is' && verb.head === verb.from && !outer.passive;
  const ending = (one: VerbGroup) => /s$/.test(tokens[one.head]?.key ?? '');
  return isBehindComma && isPresent && isOneOf(tokens[verb.head], AGREES) && ending(outer) === ending(verb);
}
const AGREES = wordSet(
  'agree agrees acknowledge acknowledges confirm confirms declare declares accept accepts stipulate stipulates',
);

/**
 * `Company shall sign and file, at its own cost, a satisfaction, shall dismiss …`, `signs and records it within ten days, pays for it`:
 * a verb of the same shape behind a comma begins a clause.
 */
export function sharesModal(tokens: readonly Token[], left: VerbGroup, right: VerbGroup, comma: number): boolean {
  if (comma + 1 !== right.from || left.modality !== right.modality) return false;
  // `…, and both parties, their agents and assigns, shall …`: a subject of its own
  if (lastWhere(left.to, comma, (at) => tokens[at]?.text === ',' && coordinates(tokens, at + 1)) !== undefined)
    return false;
  if (left.modality === 'must')
    return tokens[left.from]?.key === tokens[right.from]?.key && MODALS.has(tokens[right.from]?.key ?? '');
  if (left.modality !== 'is' || !coordinates(tokens, left.to)) return false;
  return isSimplePresent(tokens, left) && isSimplePresent(tokens, right);
}
