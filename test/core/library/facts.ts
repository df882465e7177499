import type { Variable } from '../../../server/src/core/template/types.ts';

/** Names and words that a form would not expect. */
export const AWKWARD_WORDS: readonly string[] = [
  "Siobhán O'Brien-D’Arcy, née *Star* _Under_ of `Tick` & <Sons> [x](y)",
  'Ольга Ивановна Петрова-Водкина',
  '山田 太郎 (Yamada Tarō)',
  'محمد بن عبد الله',
  `Wolfeschlegelsteinhausenbergerdorff${' & Hubert Blaine'.repeat(12)} Jr., P.C.`,
  '1. # 50% of $5 {{ name }} {% if %} \\ ~~gone~~ | = > + -',
];

/** The sums go from the least that is allowed, or from billions up. */
const SUMS = [0.01, 91_000_000_000];

const LEAP_DAY = Date.UTC(2028, 1, 29);
const DAY = 86_400_000;

/**
 * Data for every variable that has an example: each text, party and address is `word`, the `turn`-th date is 29 February and the
 * others keep their order around it, and sums keep their order too. Masked texts, counts and choices keep their examples.
 */
export function awkwardData(
  variables: ReadonlyMap<string, Variable>,
  {
    word,
    turn,
    set,
  }: { readonly word: string; readonly turn: number; readonly set: Readonly<Record<string, unknown>> },
): Record<string, unknown> {
  const all = [...variables.values()].filter(({ example }) => example !== undefined);
  const dates = ranked(all.filter(({ type }) => type === 'date'));
  const sums = ranked(all.filter(({ type }) => type === 'money'));
  const leap = dates.size === 0 ? 0 : turn % dates.size;
  const least = SUMS[turn % SUMS.length] ?? 1;
  const awkward = ({ name, type, pattern, items, example }: Variable): unknown => {
    if (type === 'date') return new Date(LEAP_DAY + ((dates.get(name) ?? 0) - leap) * DAY).toISOString().slice(0, 10);
    if (type === 'money') return (least + (sums.get(name) ?? 0) * least).toFixed(2);
    const isWords = (type === 'party' || type === 'address' || type === 'text') && pattern === undefined;
    if (isWords) return word;
    if (type === 'list' && items === 'text') return [word, word, word];
    return example;
  };
  return { ...Object.fromEntries(all.map((variable) => [variable.name, awkward(variable)])), ...set };
}

/** Each variable's place in the order of the examples; equal examples share one. */
function ranked(variables: readonly Variable[]): ReadonlyMap<string, number> {
  const keyOf = ({ type, example }: Variable) => (type === 'money' ? Number(example) : String(example));
  const order = [...new Set(variables.map(keyOf))].sort((a, b) => (a < b ? -1 : 1));
  return new Map(variables.map((variable) => [variable.name, order.indexOf(keyOf(variable))]));
}

/** Every combination of a letter's flags and choices, at most `most` of them, spread evenly. */
export function combinations(
  variables: ReadonlyMap<string, Variable>,
  most: number,
): readonly Readonly<Record<string, unknown>>[] {
  const axes: { name: string; values: readonly unknown[] }[] = [];
  for (const { name, type, options } of variables.values()) {
    if (type === 'flag') axes.push({ name, values: [true, false] });
    else if (type === 'choice' && options) axes.push({ name, values: options });
  }
  const count = axes.reduce((product, { values }) => product * values.length, 1);
  const step = Math.max(1, count / most);
  const found: Record<string, unknown>[] = [];
  for (let next = 0; next < count; next += step) {
    let rest = Math.floor(next);
    const one: Record<string, unknown> = {};
    for (const { name, values } of axes) {
      one[name] = values[rest % values.length];
      rest = Math.floor(rest / values.length);
    }
    found.push(one);
  }
  return found;
}
