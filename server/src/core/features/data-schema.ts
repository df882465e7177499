import type { Template, Variable } from '../template/types.ts';
import { limitsOf } from './hover/variable.ts';
import { plainWords } from './pages/markdown.ts';

type Schema = Readonly<Record<string, unknown>>;
type Variables = ReadonlyMap<string, Variable>;

/**
 * The JSON Schema (draft-07) of the data of a template: one record, or a list of them. It takes what reading the data takes;
 * limits between two values stand in the descriptions. `known` are variables that the letter uses without declaring them.
 * Other names are no error: a data file may hold more than one letter needs.
 */
export function dataSchema({ frontMatter }: Template, known: Variables = new Map()): Schema {
  const own = [...frontMatter.variables.values()];
  const others = [...known.values()].filter(({ name }) => !frontMatter.variables.has(name));
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: `Data for: ${frontMatter.title ?? frontMatter.document ?? 'a letter'}`,
    if: { type: 'array' },
    // biome-ignore lint/suspicious/noThenProperty: the schema's own keyword
    then: { type: 'array', items: { $ref: '#/definitions/record' } },
    else: { $ref: '#/definitions/record' },
    definitions: {
      record: {
        type: 'object',
        required: own.filter(isAsked).map(({ name }) => name),
        properties: Object.fromEntries([
          ['$schema', { type: 'string', description: 'The address of this schema, for editors.' }],
          ...own.map((variable) => [variable.name, property(variable, isAsked(variable))]),
          ...others.map((variable) => [variable.name, property(variable, false)]),
        ]),
      },
    },
  };
}

/** Whether the data has to give it. */
function isAsked({ required, default: standard }: Variable): boolean {
  return required && standard === undefined;
}

function property(variable: Variable, asked: boolean): Schema {
  const { label, description, example, default: standard } = variable;
  const says = [
    ...(description === undefined ? [] : [description]),
    ...limitsOf(variable).map((limit) => `${plainWords(limit)}.`),
  ].join(' ');
  const schema = valueSchema(variable);
  return {
    ...(label === undefined ? {} : { title: label }),
    ...(says === '' ? {} : { description: says }),
    ...(standard === undefined ? {} : { default: standard }),
    ...(example === undefined ? {} : { examples: [example] }),
    // A value that may be left out may also be there and empty.
    ...(asked ? schema : { anyOf: [schema, { type: 'null' }, { type: 'string', pattern: '^\\s*$' }] }),
  };
}

function valueSchema(variable: Variable): Schema {
  const { type, min, max, options, items, pattern } = variable;
  switch (type) {
    case 'money':
      return number('number', MONEY, { minimum: 0, ...bounds(min, max) });
    case 'percent':
      return number('number', PERCENT, { minimum: 0, ...bounds(min, max) });
    case 'days':
      return number('integer', DAYS, { minimum: 0, ...bounds(min, max) });
    case 'integer':
      return number('integer', INTEGER, bounds(min, max));
    case 'date':
      return { type: 'string', format: 'date', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };
    case 'flag':
      return { anyOf: [{ type: 'boolean' }, { type: 'string', pattern: FLAG }] };
    case 'choice':
      return options === undefined ? {} : { enum: options.flatMap(asWritten) };
    case 'list':
      return { type: 'array', ...(items === undefined ? {} : { items: valueSchema({ ...variable, type: items }) }) };
    default:
      return { type: ['string', 'number'], pattern: pattern === undefined ? '\\S' : ofMask(pattern) };
  }
}

/** A number, or a text that reads as one; its bounds hold for the number. */
function number(type: 'number' | 'integer', pattern: string, limits: Schema): Schema {
  return {
    anyOf: [
      { type, ...limits },
      { type: 'string', pattern },
    ],
  };
}

/** Bounds that are numbers; those that name a variable are for the reader of the description. */
function bounds(min: string | undefined, max: string | undefined): Schema {
  const plain = (limit: string | undefined): limit is string =>
    limit !== undefined && /^-?\d{1,15}(?:\.\d{1,12})?$/.test(limit);
  return { ...(plain(min) ? { minimum: Number(min) } : {}), ...(plain(max) ? { maximum: Number(max) } : {}) };
}

/** An option as a text and, where it is one, as the number or truth value that YAML makes of it. */
function asWritten(option: string): readonly unknown[] {
  if (/^-?\d{1,15}(?:\.\d{1,12})?$/.test(option) && String(Number(option)) === option) return [option, Number(option)];
  return option === 'true' || option === 'false' ? [option, option === 'true'] : [option];
}

/** A mask as a pattern. It is the schema's reader that runs it, and it has nothing that could repeat. */
function ofMask(mask: string): string {
  const signs = [...mask].map((sign) => {
    if (sign === '#') return '[0-9]';
    if (sign === 'A') return '\\p{L}';
    return sign === '*' ? '[\\s\\S]' : sign.replace(/[\\^$.|?+()[\]{}/]/, '\\$&');
  });
  return `^${signs.join('')}$`;
}

const FIGURES = '(?:\\d{1,15}|\\d{1,3}(?:,\\d{3})+)';
const MONEY = `^\\s*\\$?\\s?${FIGURES}(?:\\.\\d{1,2})?\\s*$`;
const PERCENT = `^\\s*${FIGURES}(?:\\.\\d{1,6})?\\s?%?\\s*$`;
const DAYS = `^\\s*${FIGURES}\\s*$`;
const INTEGER = `^\\s*-?${FIGURES}\\s*$`;
const FLAG = '^\\s*(?:[Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee]|[Yy][Ee][Ss]|[Nn][Oo])\\s*$';
