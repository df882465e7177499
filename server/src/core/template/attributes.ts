import type { Variable, VariableType } from './types.ts';

/** The attributes of a declaration by their YAML names, in the order in which the documentation lists them. */
export const ATTRIBUTES: readonly string[] = [
  'type',
  'label',
  'description',
  'example',
  'default',
  'required',
  'options',
  'min',
  'max',
  'less_than',
  'more_than',
  'before',
  'after',
  'pattern',
  'items',
];

/** Where an attribute's value is kept, when its name there is another. */
export const FIELD_OF: Readonly<Record<string, keyof Variable>> = { less_than: 'lessThan', more_than: 'moreThan' };

/** True when the attribute means something for variables of the type. */
export function appliesTo(attribute: string, type: VariableType): boolean {
  const types = ONLY_FOR[attribute];
  return types === undefined || types.includes(type);
}

const NUMBERS: readonly VariableType[] = ['money', 'days', 'integer', 'percent'];
const ONLY_FOR: Readonly<Record<string, readonly VariableType[]>> = {
  options: ['choice'],
  min: [...NUMBERS, 'date'],
  max: [...NUMBERS, 'date'],
  less_than: NUMBERS,
  more_than: NUMBERS,
  before: ['date'],
  after: ['date'],
  pattern: ['text', 'party', 'address'],
  items: ['list'],
};
