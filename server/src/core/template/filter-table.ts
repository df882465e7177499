/** What a filter takes beside its input. */
export type FilterArgument = { readonly name: string; readonly says: string; readonly optional: boolean };

/** One filter, as documentation, completion and hover show it. Every example is run by a test. */
export type FilterInfo = {
  readonly name: string;
  readonly says: string;
  /** The input it takes, in words. */
  readonly accepts: string;
  readonly arguments: readonly FilterArgument[];
  /** `input` is written as a Liquid value; a money value as `money 720`, a date as `date 2026-03-05`. */
  readonly examples: readonly { readonly input: string; readonly call: string; readonly result: string }[];
};

const one = (name: string, says: string): FilterArgument => ({ name, says, optional: false });
const maybe = (name: string, says: string): FilterArgument => ({ name, says, optional: true });

/** The filters of the language, by name, in the order in which the documentation lists them. */
export const FILTERS: readonly FilterInfo[] = [
  {
    name: 'money',
    says: 'A sum with its currency sign, grouped thousands and two decimals.',
    accepts: 'money or a number',
    arguments: [],
    examples: [{ input: 'money 1840', call: 'money', result: '$1,840.00' }],
  },
  {
    name: 'words',
    says: 'A number or a sum in words.',
    accepts: 'a whole number, days, percent or money',
    arguments: [],
    examples: [
      { input: '30', call: 'words', result: 'thirty' },
      { input: 'money 900.50', call: 'words', result: 'nine hundred dollars and 50/100' },
    ],
  },
  {
    name: 'words_and_figures',
    says: 'A number or a sum in words with the figures in parentheses.',
    accepts: 'a whole number, days, percent or money',
    arguments: [],
    examples: [
      { input: '30', call: 'words_and_figures', result: 'thirty (30)' },
      { input: 'money 720', call: 'words_and_figures', result: 'seven hundred twenty dollars ($720.00)' },
    ],
  },
  {
    name: 'ordinal',
    says: 'A place in a row in figures, or in words with the argument "words".',
    accepts: 'a whole number or days',
    arguments: [maybe('style', '"figures" (the default) or "words"')],
    examples: [
      { input: '15', call: 'ordinal', result: '15th' },
      { input: '21', call: 'ordinal: "words"', result: 'twenty-first' },
    ],
  },
  {
    name: 'date',
    says: 'A civil date in a format of % signs; the long American form without one.',
    accepts: 'a date',
    arguments: [maybe('format', 'such as "%B %-d, %Y"; %Y %y %m %-m %B %b %d %-d %e %j %A %a %u %w are known')],
    examples: [
      { input: 'date 2026-03-05', call: 'date', result: 'March 5, 2026' },
      { input: 'date 2026-03-05', call: 'date: "%d %b %Y"', result: '05 Mar 2026' },
    ],
  },
  {
    name: 'add_days',
    says: 'The date so many calendar days later.',
    accepts: 'a date',
    arguments: [one('days', 'a whole number; negative goes back')],
    examples: [{ input: 'date 2026-02-20', call: 'add_days: 30', result: '2026-03-22' }],
  },
  {
    name: 'plus',
    says: 'The sum, in exact decimals.',
    accepts: 'a number or money',
    arguments: [one('number', 'what to add')],
    examples: [{ input: '0.1', call: 'plus: 0.2', result: '0.3' }],
  },
  {
    name: 'minus',
    says: 'The difference, in exact decimals.',
    accepts: 'a number or money',
    arguments: [one('number', 'what to take away')],
    examples: [{ input: 'money 1840', call: 'minus: 720', result: '1120.00' }],
  },
  {
    name: 'times',
    says: 'The product, in exact decimals.',
    accepts: 'a number or money',
    arguments: [one('number', 'what to multiply by')],
    examples: [{ input: '12', call: 'times: 60', result: '720' }],
  },
  {
    name: 'percent',
    says: 'A percentage with its sign.',
    accepts: 'percent or a number',
    arguments: [],
    examples: [{ input: '7.5', call: 'percent', result: '7.5%' }],
  },
  {
    name: 'upcase',
    says: 'All letters capital.',
    accepts: 'text',
    arguments: [],
    examples: [{ input: '"Dana Whitfield"', call: 'upcase', result: 'DANA WHITFIELD' }],
  },
  {
    name: 'downcase',
    says: 'All letters small.',
    accepts: 'text',
    arguments: [],
    examples: [{ input: '"Dana Whitfield"', call: 'downcase', result: 'dana whitfield' }],
  },
  {
    name: 'capitalize',
    says: 'The first letter capital, the others small.',
    accepts: 'text',
    arguments: [],
    examples: [{ input: '"thirty days"', call: 'capitalize', result: 'Thirty days' }],
  },
  {
    name: 'default',
    says: 'Another value when there is none, or it is false or empty.',
    accepts: 'anything, also nothing',
    arguments: [one('value', 'what to print instead')],
    examples: [
      { input: 'nil', call: 'default: "none"', result: 'none' },
      { input: '"some"', call: 'default: "none"', result: 'some' },
    ],
  },
  {
    name: 'join',
    says: 'The items of a list in one line.',
    accepts: 'a list',
    arguments: [maybe('separator', 'what stands between; a space when left out')],
    examples: [{ input: '(1..3)', call: 'join: ", "', result: '1, 2, 3' }],
  },
  {
    name: 'size',
    says: 'How many items a list has, or characters a text.',
    accepts: 'a list or text',
    arguments: [],
    examples: [{ input: '"letter"', call: 'size', result: '6' }],
  },
  {
    name: 'last4',
    says: 'The last four letters or digits, for account numbers that must not be printed whole.',
    accepts: 'text or a number',
    arguments: [],
    examples: [{ input: '"4417-0032-9981"', call: 'last4', result: '9981' }],
  },
];

export const FILTER_BY_NAME: ReadonlyMap<string, FilterInfo> = new Map(FILTERS.map((filter) => [filter.name, filter]));
