import type { ComparisonOperator, VariableType } from '../../template/types.ts';

/** What each type is for, in a few words. */
export const TYPE_NOTES: Readonly<Record<VariableType, string>> = {
  text: 'any words',
  party: 'name of a person or company that signs',
  address: 'postal address',
  money: 'sum, exact to the cent',
  date: 'day of the calendar, as 2026-03-05',
  days: 'number of days',
  integer: 'whole number',
  percent: 'percentage, as 7.5',
  choice: 'one of the options',
  flag: 'true or false',
  list: 'several items',
};

/** What each attribute of a declaration says, in a few words. */
export const ATTRIBUTE_NOTES: Readonly<Record<string, string>> = {
  type: 'what kind of value it is',
  label: 'what a form calls it',
  description: 'what to enter',
  example: 'a value to show the letter with',
  default: 'the value where the data gives none',
  required: 'false where the letter can do without it',
  options: 'the values that a choice may have',
  min: 'the least value',
  max: 'the greatest value',
  less_than: 'the variable that it stays below',
  more_than: 'the variable that it stays above',
  before: 'the date that it comes before',
  after: 'the date that it comes after',
  pattern: 'a mask: # a digit, A a letter, * anything',
  items: 'the type of the items of a list',
};

/** The operators of conditions, with what each asks. */
export const OPERATOR_NOTES: Readonly<Record<ComparisonOperator, string>> = {
  '==': 'is',
  '!=': 'is not',
  '<': 'is less than',
  '>': 'is more than',
  '<=': 'is at most',
  '>=': 'is at least',
  contains: 'holds',
};
