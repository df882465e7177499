import { VARIABLE_TYPES, type VariableType } from '../../template/types.ts';
import type { Subject } from '../subject.ts';
import type { Delimited } from './delimited.ts';
import type { Completion } from './item.ts';
import { type Name, namesAt, typeOfPath } from './names.ts';
import { scopeAt } from './scope.ts';
import { quotedFor, type Setting } from './setting.ts';
import { nameItems } from './values.ts';

/** What a value can be compared with: the options of a choice, true and false, other variables of its type. */
export function comparedItems(
  subject: Subject,
  left: readonly string[],
  operator: string,
  at: Delimited,
  setting: Setting,
): readonly Completion[] {
  const names = namesAt(subject, at.open);
  const name = left.length === 1 ? names.get(left[0] ?? '') : undefined;
  const type = typeOfPath(left, names);
  const options = operator === 'contains' ? [] : optionItems(name, [], at, setting, true);
  if (at.string) return options;
  const types = type === undefined || type === 'list' ? undefined : comparable(type);
  return [
    ...options,
    ...(type === 'flag' ? flagItems(setting) : []),
    ...nameItems(subject, at, setting, { types, ends: true }).filter(({ label }) => label !== left.join('.')),
  ];
}

/** The options of the `case` around a place that its `when` tags do not name yet. */
export function whenItems(
  subject: Subject,
  used: readonly string[],
  at: Delimited,
  setting: Setting,
): readonly Completion[] {
  const block = scopeAt(subject.facts.template, at.open).blocks.at(-1)?.node;
  if (block?.kind !== 'case' || block.subject?.kind !== 'path') return [];
  const name = namesAt(subject, at.open).get(String(block.subject.segments[0]));
  const elsewhere = block.branches
    .filter(({ tagSpan }) => tagSpan.start !== at.open)
    .flatMap(({ values = [] }) => values.flatMap((value) => (value.kind === 'literal' ? [String(value.value)] : [])));
  return optionItems(name, [...used, ...elsewhere], at, setting, true);
}

/** The options of a variable as quoted texts. */
export function optionItems(
  name: Name | undefined,
  used: readonly string[],
  at: Delimited,
  setting: Setting,
  ends: boolean,
): readonly Completion[] {
  const options = name?.variable?.options ?? [];
  return options
    .filter((option) => !used.includes(option) && !/["'].*["']|[\n{}%]/.test(option))
    .map((option, i): Completion => {
      const word = quotedFor(option, at, setting);
      return {
        label: option,
        kind: 'option',
        note: name?.variable?.label,
        span: setting.span,
        text: `${setting.before}${word}${ends ? setting.after : ''}`,
        filter: at.string ? option : word,
        rank: -50 + i,
        about: name === undefined ? undefined : `variable:${name.name}`,
      };
    });
}

function flagItems({ span, before, after }: Setting): readonly Completion[] {
  return ['true', 'false'].map(
    (label, i): Completion => ({ label, kind: 'value', span, text: before + label + after, rank: -40 + i }),
  );
}

/** The types whose values have an order with those of a type, or can be equal to them. */
function comparable(type: VariableType): readonly VariableType[] {
  const numbers: readonly VariableType[] = ['money', 'integer', 'days', 'percent'];
  if (numbers.includes(type)) return type === 'integer' ? numbers : [type, 'integer'];
  if (type === 'date' || type === 'flag') return [type];
  return VARIABLE_TYPES.filter(
    (other) => !numbers.includes(other) && other !== 'date' && other !== 'flag' && other !== 'list',
  );
}
