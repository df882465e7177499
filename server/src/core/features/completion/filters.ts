import { FILTER_BY_NAME, FILTERS, type FilterInfo } from '../../template/filter-table.ts';
import { applyFilter } from '../../template/filters.ts';
import type { Lexeme } from '../../template/lexer.ts';
import { DEFAULT_SETTINGS } from '../../template/settings.ts';
import type { VariableType } from '../../template/types.ts';
import { printedValue, textValue } from '../../template/value.ts';
import type { Subject } from '../subject.ts';
import type { Delimited } from './delimited.ts';
import { takesType } from './filter-types.ts';
import { type Completion, literal } from './item.ts';
import { namesAt, typeOfInput } from './names.ts';
import { quotedFor, type Setting } from './setting.ts';
import { nameItems } from './values.ts';

/** The filters, those first that take the value they would be applied to. `bar` writes the `|` as well. */
export function filterItems(
  subject: Subject,
  input: readonly Lexeme[],
  at: Delimited,
  setting: Setting,
  bar: boolean,
): readonly Completion[] {
  const type = typeOfInput(input, namesAt(subject, at.open));
  const touches = /[^\s|]/.test(subject.facts.text[setting.span.start - 1] ?? ' ');
  const lead = bar ? `${touches ? ' ' : ''}| ` : subject.facts.text[setting.span.start - 1] === '|' ? ' ' : '';
  return FILTERS.map((filter, i): Completion => {
    const needed = filter.arguments.filter(({ optional }) => !optional);
    const stops = needed.map(({ name }, n) => `\${${n + 1}:${literal(name)}}`).join(', ');
    const plain = needed.length === 0 ? filter.name : `${filter.name}: `;
    return {
      label: filter.name,
      kind: 'filter',
      signature: signatureOf(filter),
      note: filter.examples[0]?.result,
      span: setting.span,
      text: `${lead}${plain}${setting.after}`.replace(/ {2}(?=[}%])/, ' '),
      ...(needed.length === 0 ? {} : { snippet: `${literal(lead + filter.name)}: ${stops}${literal(setting.after)}` }),
      filter: bar ? `| ${filter.name}` : filter.name,
      rank: i + (takesType(filter.name, type) ? 0 : 100) + (bar ? 200 : 0),
      about: `filter:${filter.name}`,
      ...(setting.closed && !bar && needed.length === 0 ? { commit: ['|'] } : {}),
    };
  });
}

/** `: days`, `: format?`. */
export function signatureOf({ arguments: args }: Pick<FilterInfo, 'arguments'>): string | undefined {
  if (args.length === 0) return undefined;
  return `: ${args.map(({ name, optional }) => (optional ? `${name}?` : name)).join(', ')}`;
}

/** What can stand as a filter's argument. */
export function argumentItems(
  subject: Subject,
  filter: string,
  index: number,
  at: Delimited,
  setting: Setting,
): readonly Completion[] {
  if (FILTER_BY_NAME.get(filter)?.arguments[index] === undefined) return [];
  const texts = TEXTS[filter] ?? [];
  const quoted = texts.map(({ value, note }, i): Completion => {
    const word = quotedFor(value, at, setting);
    return {
      label: word,
      kind: 'value',
      note: note ?? formatted(value),
      span: setting.span,
      text: `${setting.before}${word}${setting.after}`,
      filter: at.string ? value : word,
      rank: -50 + i,
      about: `filter:${filter}`,
    };
  });
  if (at.string || filter === 'date' || filter === 'ordinal' || filter === 'join') return quoted;
  return [...quoted, ...nameItems(subject, at, setting, { types: ARGUMENT_TYPES[filter], ends: true })];
}

const NUMBERS: readonly VariableType[] = ['money', 'integer', 'days', 'percent'];
const ARGUMENT_TYPES: Readonly<Record<string, readonly VariableType[]>> = {
  add_days: ['days', 'integer'],
  plus: NUMBERS,
  minus: NUMBERS,
  times: NUMBERS,
};

/** Texts that are often given as arguments. */
const TEXTS: Readonly<Record<string, readonly { readonly value: string; readonly note?: string }[]>> = {
  date: ['%B %-d, %Y', '%b %-d, %Y', '%m/%d/%Y', '%Y-%m-%d', '%-d %B %Y', '%A, %B %-d, %Y', '%B %Y'].map((value) => ({
    value,
  })),
  ordinal: [
    { value: 'words', note: 'twenty-first' },
    { value: 'figures', note: '21st' },
  ],
  join: [
    { value: ', ', note: 'a, b' },
    { value: '; ', note: 'a; b' },
    { value: ' and ', note: 'a and b' },
  ],
};

function formatted(format: string): string | undefined {
  const result = applyFilter('date', textValue('2026-03-05'), [textValue(format)], DEFAULT_SETTINGS);
  return 'value' in result ? printedValue(result.value) : undefined;
}
