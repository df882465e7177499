import type { VariableType } from '../../template/types.ts';

/** Whether a filter takes values of a type; true where the type is not known. */
export function takesType(filter: string, type: VariableType | undefined): boolean {
  const takes = TAKES[filter];
  return type === undefined || takes === undefined || takes.includes(type);
}

/** The type of a filter's result; undefined when it is not known. */
export function resultType(filter: string, input: VariableType | undefined): VariableType | undefined {
  if (SAME.has(filter)) return input;
  if (filter === 'size') return 'integer';
  return filter === 'add_days' ? 'date' : 'text';
}

const NUMBERS: readonly VariableType[] = ['money', 'integer', 'days', 'percent'];
const TEXTS: readonly VariableType[] = ['text', 'party', 'address', 'choice'];

/** The types that say most with each filter. A filter that is not here takes everything. */
const TAKES: Readonly<Record<string, readonly VariableType[]>> = {
  money: ['money', 'integer'],
  words: NUMBERS,
  words_and_figures: NUMBERS,
  ordinal: ['integer', 'days'],
  date: ['date'],
  add_days: ['date'],
  plus: NUMBERS,
  minus: NUMBERS,
  times: NUMBERS,
  percent: ['percent', 'integer'],
  upcase: TEXTS,
  downcase: TEXTS,
  capitalize: TEXTS,
  join: ['list'],
  size: ['list', ...TEXTS],
  last4: ['text', 'integer'],
};

/** Filters whose result is of their input's type. */
const SAME: ReadonlySet<string> = new Set(['plus', 'minus', 'times', 'default']);
