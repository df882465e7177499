import { type Cell, textOf } from './model.ts';

/** About as many letters stand beside each other across a page. */
const ACROSS = 84;
/** White space beside the words of a cell, in letters. */
const BESIDE = 3.5;

/**
 * How much of a table's width each of its columns gets. No column is narrower than its longest word, as long as there is room;
 * what is left goes to those whose texts are long. The shares sum to 1.
 */
export function columnShares(rows: readonly (readonly Cell[])[]): readonly number[] {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const least: number[] = [];
  const wanted: number[] = [];
  for (let i = 0; i < columns; i++) {
    let word = 0;
    let text = 0;
    for (const row of rows) {
      const shown = textOf(row[i]?.runs ?? []);
      text = Math.max(text, shown.length);
      for (const one of shown.split(/\s+/)) word = Math.max(word, one.length);
    }
    least.push(Math.min(word * 1.15, ACROSS / 2) + BESIDE);
    wanted.push(Math.max(least[i] ?? 0, Math.min(text, ACROSS) + BESIDE));
  }
  const spare = ACROSS - sum(least);
  const asked = sum(wanted) - sum(least);
  const given =
    spare <= 0 || sum(wanted) <= ACROSS || asked <= 0
      ? spare <= 0
        ? least
        : wanted
      : grown(least, wanted, spare / asked);
  return given.map((one) => one / sum(given));
}

function grown(least: readonly number[], wanted: readonly number[], part: number): readonly number[] {
  return least.map((one, i) => one + ((wanted[i] ?? one) - one) * part);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
