import { COORDINATORS } from './grammar.ts';
import type { SegmentKind } from './segments.ts';
import { startsSubject } from './starts-subject.ts';
import { lastWhere, type Token } from './tokens.ts';
import { isSimplePresent } from './verb-forms.ts';
import type { VerbGroup } from './verbs.ts';
import { isOneOf, wordSet } from './word-set.ts';

const JOINS = wordSet('or nor and');
const LONGEST_LIST = 5;

/** In `Because there is no finding, ruling or proof that it is owed, …` the comma before `from` stands in a list: where `that` is behind it. */
export function thatOfList(tokens: readonly Token[], from: number, to: number): number | undefined {
  if (startsSubject(tokens[from])) return undefined;
  const that = tokens.findIndex(({ key }, at) => at > from && at < to && key === 'that');
  const list = tokens.slice(from, Math.max(from, that));
  const isList = list.every(({ kind, text }) => kind === 'word' || text === ',');
  return isList && list.length <= LONGEST_LIST && isOneOf(list.at(-2), JOINS) ? that : undefined;
}

/**
 * In `If either learns of it, and asks that it be removed, the other …`, and in `If a mark is there or later comes to be there, …`, a
 * condition that begins at `opener` has two verbs and one subject: where the second part begins.
 */
export function conditionGoesOn(
  tokens: readonly Token[],
  opener: number,
  left: VerbGroup,
  right: VerbGroup,
): number | undefined {
  const other = orAnother(tokens, opener, left, right) ?? orTheOther(tokens, opener, left, right);
  if (other !== undefined) return other;
  let joint = right.from - 1;
  while (joint > left.to && isLater(tokens[joint])) joint--;
  if (!COORDINATORS.has(tokens[joint]?.key ?? '')) return undefined;
  if (tokens[joint - 1]?.text === ',')
    return opener === 0 && isSimplePresent(tokens, left) && isSimplePresent(tokens, right) ? joint : undefined;
  if (!beginsClause(tokens, opener) || !(right.modality === 'is' || tokens[joint]?.key === 'or')) return undefined;
  const between = tokens.slice(left.to, joint);
  return between.length <= LONGEST_PLACE && between.every(({ kind }) => kind === 'word') ? joint : undefined;
}

const ANOTHER = wordSet('one another any some');

/** `If there is one already, or one appears, …`, and not where nothing stands behind it. */
function orAnother(tokens: readonly Token[], opener: number, left: VerbGroup, right: VerbGroup): number | undefined {
  const or = right.from - 2;
  if (tokens[or]?.key !== 'or' || !isOneOf(tokens[or + 1], ANOTHER)) return undefined;
  if (!beginsClause(tokens, opener) || left.modality !== 'is' || right.modality !== 'is') return undefined;
  return tokens.slice(right.to).some(({ text }) => text === ',') ? or : undefined;
}

const LONGEST_SUBJECT = 8;

/** `If Lender asks Borrower, or Borrower asks Lender, to retract it, …`: the same verb again, of another subject. */
function orTheOther(tokens: readonly Token[], opener: number, left: VerbGroup, right: VerbGroup): number | undefined {
  if (tokens[left.head]?.key !== tokens[right.head]?.key || left.modality !== 'is' || right.modality !== 'is')
    return undefined;
  if (!beginsClause(tokens, opener) || !tokens.slice(right.to).some(({ text }) => text === ',')) return undefined;
  const or = lastWhere(left.to, right.from - 1, (at) => tokens[at]?.key === 'or');
  return or !== undefined && right.from - or <= LONGEST_SUBJECT ? or : undefined;
}

const LATER = wordSet('ever later again then still once thereafter afterwards afterward hereafter since');
const LONGEST_PLACE = 10;

function isLater(token: Token | undefined): boolean {
  return token !== undefined && (LATER.has(token.key) || token.key.endsWith('ly'));
}

/** A condition at the beginning of what is said, and none behind its main clause: `; if …`, `, and if …`. */
function beginsClause(tokens: readonly Token[], opener: number): boolean {
  const before = tokens[opener - 1];
  return !before || before.kind === 'mark' || (COORDINATORS.has(before.key) && tokens[opener - 2]?.kind === 'mark');
}

const WHATEVER = wordSet('whatever whichever');

/** `disown whatever mark | may turn up`, `agree to disown whatever | is found`. */
export function isBehindWhatever(tokens: readonly Token[], left: VerbGroup, right: VerbGroup): boolean {
  const isOpen = right.modality === 'may' || right.modality === 'weak';
  if ((isOpen || right.passive) && isOneOf(tokens[right.from - 1], WHATEVER))
    return right.from > left.to && tokens[right.from - 2]?.kind === 'word';
  const isNear = right.passive && isOneOf(tokens[right.from - 2], WHATEVER) && right.from - 2 > left.to;
  if (!isOpen && !isNear) return false;
  const at = lastWhere(left.to, right.from, (place) => isOneOf(tokens[place], WHATEVER)) ?? right.from;
  return tokens[at - 1]?.kind === 'word' && right.from - at > 1 && right.from - at <= LONGEST_LIST;
}

/** In `Whether anything was due on the line | is a question` the question itself, from `at` on, is the subject. */
export function endsQuestion(
  tokens: readonly Token[],
  opened: SegmentKind | undefined,
  at: number,
  comma: number | undefined,
): boolean {
  if (opened !== 'whether' || comma !== undefined || tokens[at]?.key !== 'whether') return false;
  return at === 0 || tokens[at - 1]?.kind === 'mark' || tokens[at - 1]?.key === 'that';
}

const SAID = wordSet('whatever what anything everything');
const SPEAKERS = wordSet('either each both');

/** `Each party and its assigns shall call back whatever either has said`: the verb is that of a clause which is itself the object. */
export function isWhateverTheySay(tokens: readonly Token[], verb: number): boolean {
  return isOneOf(tokens[verb - 1], SPEAKERS) && isOneOf(tokens[verb - 2], SAID);
}
