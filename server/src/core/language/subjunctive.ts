import { FINITE_AUX, MODALS, NEGATORS } from './grammar.ts';
import { isDemonstrative } from './that-clauses.ts';
import { lastWhere, type Token } from './tokens.ts';
import { isOneOf, wordSet } from './word-set.ts';

const SUBJUNCTIVE_OPENERS = wordSet('if whenever whether though although unless whatever as that lest');
const FARTHEST_OPENER = 6;
const LONGEST_ASIDE = 3;

/**
 * In `if any be found`, `if, nevertheless, one be found` and `as often as it be asked` the `be` behind an opener is finite. `from`:
 * where the verb group before it ends.
 */
export function isSubjunctiveBe(tokens: readonly Token[], at: number, from: number): boolean {
  for (let back = at - 1; back >= 0 && at - back <= FARTHEST_OPENER; back--) {
    const { key, text, kind } = tokens[back] as Token;
    if (MODALS.has(key) || key === 'to' || FINITE_AUX.has(key)) return false;
    if (kind === 'mark') {
      const open =
        text === ','
          ? lastWhere(Math.max(0, back - LONGEST_ASIDE), back, (one) => tokens[one]?.text === ',')
          : undefined;
      if (open === undefined) break;
      back = open;
      continue;
    }
    if (SUBJUNCTIVE_OPENERS.has(key)) return at - back > 1;
  }
  return isOrderedWithThat(tokens, at, from);
}

const LONGEST_ORDERED = 25;

/** `covenant that any mark upon the file, whether old or new, be withdrawn`: no other verb stands behind `that`. */
function isOrderedWithThat(tokens: readonly Token[], at: number, from: number): boolean {
  const before = tokens[at - 1];
  if (before?.key === 'to' || MODALS.has(before?.key ?? '') || NEGATORS.has(before?.key ?? '')) return false;
  const that = lastWhere(Math.max(from, at - LONGEST_ORDERED), at - 1, (back) => {
    return tokens[back]?.key === 'that' || STOPS.has(tokens[back]?.text ?? '');
  });
  return that !== undefined && tokens[that]?.key === 'that' && !isDemonstrative(tokens, that);
}
const STOPS: ReadonlySet<string> = new Set([';', ':', '.', '—', '–']);

const INTENDS = wordSet('intend intends provide provides desire desires require requires');
const SERVES = wordSet('operate serve stand count constitute function amount');
const BEHIND_SERVES = wordSet('as to an a for');

/** `intend that nothing in this Agreement operate as an admission` */
function isIntended(tokens: readonly Token[], at: number, from: number): boolean {
  if (!isOneOf(tokens[at], SERVES) || !isOneOf(tokens[at + 1], BEHIND_SERVES)) return false;
  const that = lastWhere(Math.max(from - 1, at - LONGEST_ORDERED), at - 1, (back) => tokens[back]?.key === 'that');
  return (
    that !== undefined &&
    isOneOf(tokens[that - 1], INTENDS) &&
    !tokens.slice(that, at).some(({ kind }) => kind === 'mark')
  );
}

const CONDITIONS = wordSet('if unless until till though although lest');
const LONGEST_SUBJECT = 4;
const ASKS = wordSet(
  'ask asks asked asking request requests requested requesting demand demands demanding insist insists insisting',
);
const SHORT_SUBJECT = wordSet('it he she');

/**
 * `unless the law so require,`, `if the Customer pay,`: a short condition whose verb has no ending. The word must be able to be a
 * verb in its base form, and no noun. `from`: where the verb group before it ends.
 */
export function isSubjunctiveVerb(tokens: readonly Token[], at: number, from: number): boolean {
  // `whether it stand upon the books or elsewhere`
  if (
    isOneOf(tokens[at - 1], SHORT_SUBJECT) &&
    (isOneOf(tokens[at - 2], CONDITIONS) || tokens[at - 2]?.key === 'whether')
  )
    return true;
  // `asking that it come down`
  if (isOneOf(tokens[at - 1], SHORT_SUBJECT) && tokens[at - 2]?.key === 'that' && isOneOf(tokens[at - 3], ASKS))
    return true;
  if (isIntended(tokens, at, from)) return true;
  const next = tokens[at + 1];
  if (next !== undefined && next.kind !== 'mark') return false;
  const opener = lastWhere(Math.max(from, at - LONGEST_SUBJECT - 1), at - 1, (back) =>
    isOneOf(tokens[back], CONDITIONS),
  );
  return opener !== undefined && tokens.slice(opener, at).every(({ kind }) => kind !== 'mark');
}
