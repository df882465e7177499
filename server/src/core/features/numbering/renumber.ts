import type { Template } from '../../template/types.ts';
import type { Edit } from '../../text/span.ts';
import { type Counted, type CountOptions, count } from './count.ts';
import { findMarks, type Mark, readableText } from './marks.ts';
import { writeNumeral } from './numerals.ts';
import { findReferences, type Reference } from './references.ts';
import { countsItself, mainSeries, type Series } from './series.ts';

/** The edits that number a document anew, and the number of what is put in, as it is to be written. */
export type Renumbered = { readonly edits: readonly Edit[]; readonly inserted?: string };

/**
 * Numbers the clauses of a template anew, in order, and keeps each reference pointing at the clause that it names. Numbers in
 * alternative branches of one condition are shared. A reference whose number two clauses bear, or none, stays as it is.
 */
export function renumber(template: Template, series?: Series, options: CountOptions = {}): Renumbered {
  const marks = findMarks(template);
  const main = series ?? mainSeries(marks);
  if (main === undefined) return { edits: [] };
  const counted = count(template, main, options);
  const { numbers, inserted } = counted;
  const itself = countsItself(main);
  const below = itself ? new Map<Mark, readonly number[]>() : nested(marks, main, numbers);
  const own = itself ? [] : [...numbers, ...below].flatMap(([mark, now]) => rewritten(mark, now));
  const target = targets(template, main, counted, below);
  const places = marks.map(({ span }) => span);
  const references = findReferences(readableText(template), places);
  const edits = [...own, ...references.flatMap((reference) => moved(reference, main, target))];
  const shown = inserted === undefined ? undefined : written(itself ? [1] : inserted, main[0]!);
  return {
    edits: edits.sort((a, b) => a.span.start - b.span.start),
    ...(shown === undefined ? {} : { inserted: shown }),
  };
}

/** `5.1` under a clause 5 that is now 6 becomes `6.1`: the marks of deeper levels follow the clause that they stand in. */
function nested(
  marks: readonly Mark[],
  main: Series,
  numbers: ReadonlyMap<Mark, readonly number[]>,
): Map<Mark, readonly number[]> {
  const depth = main[0]?.numbers.length ?? 1;
  const below = new Map<Mark, readonly number[]>();
  let clause: Mark | undefined;
  for (const mark of marks) {
    if (numbers.has(mark)) clause = mark;
    else if (clause && mark.kind === clause.kind && mark.numbers.length > depth && startsWith(mark, clause))
      below.set(mark, [...(numbers.get(clause) ?? clause.numbers), ...mark.numbers.slice(depth)]);
  }
  return below;
}

function startsWith(mark: Mark, clause: Mark): boolean {
  return clause.numbers.every((number, i) => mark.numbers[i] === number);
}

function rewritten(mark: Mark, now: readonly number[]): readonly Edit[] {
  const text = written(now, mark);
  return now.join('.') === mark.numbers.join('.') ? [] : [{ span: mark.span, text }];
}

function written(numbers: readonly number[], { kind, capital }: Pick<Mark, 'kind' | 'capital'>): string {
  return numbers.map((number) => writeNumeral(number, kind, capital)).join('.');
}

/** Where a number leads now, seen from an offset; `null` where two clauses bear it, undefined where none does. */
type Target = (key: string, from: number) => readonly number[] | null | undefined;

function targets(
  template: Template,
  main: Series,
  { numbers, counts }: Counted,
  below: ReadonlyMap<Mark, readonly number[]>,
): Target {
  const seen = countsItself(main) ? count(template, main).numbers : undefined;
  const all = [...numbers, ...below].sort(([a], [b]) => a.start - b.start);
  const byKey = new Map<string, { count: number; now: readonly number[] }[]>();
  const starts: { start: number; count: number }[] = [];
  let at = 0;
  for (const [mark, now] of all) {
    at = counts.get(mark) ?? at;
    starts.push({ start: mark.start, count: at });
    const key = (seen?.get(mark) ?? mark.numbers).join('.');
    byKey.set(key, [...(byKey.get(key) ?? []), { count: at, now }]);
  }
  return (key, from) => {
    const named = byKey.get(key);
    if (!named) return undefined;
    const home = starts.findLast(({ start }) => start <= from)?.count ?? 0;
    const near = named.filter((one) => one.count === home);
    const [first, ...others] = near.length > 0 ? near : named;
    return first && others.every(({ now }) => now.join('.') === first.now.join('.')) ? first.now : null;
  };
}

function moved(reference: Reference, main: Series, target: Target): readonly Edit[] {
  const { kind } = main[0]!;
  if (reference.kind !== kind) return [];
  // The longest part of `5.2.1` that names a clause leads the way; the rest stays.
  for (let depth = reference.numbers.length; depth > 0; depth--) {
    const now = target(reference.numbers.slice(0, depth).join('.'), reference.span.start);
    if (now === undefined) continue;
    if (now === null) return [];
    const numbers = [...now, ...reference.numbers.slice(depth)];
    if (numbers.join('.') === reference.numbers.join('.')) return [];
    return [{ span: reference.span, text: written(numbers, main[0]!) }];
  }
  return [];
}
