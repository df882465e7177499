import type { Mark } from './marks.ts';

/** Marks that count the same things: they look alike. In order. */
export type Series = readonly Mark[];

/** The series of a document, in the order of their first marks. */
export function seriesOf(marks: readonly Mark[]): readonly Series[] {
  const byLook = new Map<string, Mark[]>();
  for (const mark of marks) {
    const known = byLook.get(mark.look);
    if (known) known.push(mark);
    else byLook.set(mark.look, [mark]);
  }
  return [...byLook.values()];
}

/**
 * The series that numbers the document's clauses: numbered headings, else numbers with a word (`Section 5`), else the longest
 * series that is not indented. Undefined for a document without numbers.
 */
export function mainSeries(marks: readonly Mark[]): Series | undefined {
  const found = seriesOf(marks).filter((series) => series[0]!.numbers.length === 1);
  const least = Math.min(...found.map(indentOf));
  const rank = (series: Series): number => {
    const [{ heading, before }] = series as [Mark];
    if (series.length > 1 && heading > 0) return 3;
    if (series.length > 1 && /\p{L}/u.test(before)) return 2;
    return indentOf(series) === least ? 1 : 0;
  };
  return [...found].sort((a, b) => rank(b) - rank(a) || b.length - a.length)[0];
}

/** A list whose items are all written `1.`: Markdown counts them, and nobody has to. */
export function countsItself(series: Series): boolean {
  return series.length > 1 && series.every(({ numbers }) => numbers.at(-1) === 1);
}

function indentOf([mark]: Series): number {
  return mark === undefined ? 0 : mark.before.length - mark.before.trimStart().length;
}
