import { CONFIG_KEYS, SEVERITY_WORDS } from '../../server/src/core/config/config.ts';
import { familyOf } from '../../server/src/core/config/rule-settings.ts';
import type { Engine } from '../../server/src/core/engine.ts';

type Schema = Readonly<Record<string, unknown>>;

/** The JSON Schema (draft-07) of a configuration. */
export function configSchema({ rules, library }: Pick<Engine, 'rules' | 'library'>): Schema {
  const families = [...new Set(rules.map(({ id }) => familyOf(id)))];
  const severity = (says: string): Schema => ({ $ref: '#/definitions/severity', description: says });
  const keys: Readonly<Record<(typeof CONFIG_KEYS)[number], Schema>> = {
    $schema: { type: 'string', description: 'The address of this schema, for editors.' },
    root: {
      type: 'boolean',
      default: false,
      description: 'True ends the search: configurations in the folders above do not count.',
    },
    ignore: {
      ...patterns('Files that are never checked. A leading ! takes back what an earlier pattern ignores.'),
    },
    files: {
      type: 'object',
      description:
        'What kind of document the files of a pattern are, when their front matter does not say. The last pattern that fits wins.',
      propertyNames: { $ref: '#/definitions/pattern' },
      additionalProperties: { $ref: '#/definitions/document' },
    },
    rules: { $ref: '#/definitions/rules' },
    overrides: {
      type: 'array',
      description: 'Severities for some files only. The last entry that fits wins.',
      items: {
        type: 'object',
        required: ['files'],
        additionalProperties: false,
        properties: {
          files: patterns('The files that these severities are for.'),
          rules: { $ref: '#/definitions/rules' },
        },
      },
    },
    settings: {
      type: 'object',
      additionalProperties: false,
      properties: {
        today: {
          type: 'string',
          pattern: '^\\d{4}-\\d{2}-\\d{2}$',
          description: 'The day to take for today, such as 2026-11-22, so that a check says the same tomorrow.',
        },
      },
    },
  };
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Configuration of Proviso',
    type: ['object', 'null'],
    additionalProperties: false,
    properties: Object.fromEntries(CONFIG_KEYS.map((key) => [key, keys[key]])),
    definitions: {
      pattern: { type: 'string', minLength: 1, maxLength: 1000 },
      document: {
        type: 'string',
        enum: library.kinds.map(({ id }) => id),
        enumDescriptions: library.kinds.map(({ title }) => title),
      },
      severity: {
        anyOf: [
          { type: 'string', enum: SEVERITY_WORDS },
          {
            type: 'object',
            required: ['severity'],
            additionalProperties: false,
            properties: { severity: { type: 'string', enum: SEVERITY_WORDS } },
          },
        ],
      },
      rules: {
        type: 'object',
        description: 'Rules, or families of rules such as clause/*, with the severity of their findings.',
        additionalProperties: false,
        properties: Object.fromEntries([
          ...families.map((family) => [family, severity(`Every rule of the family ${family.slice(0, -2)}.`)]),
          ...rules.map(({ id, says }) => [id, severity(says)]),
        ]),
      },
    },
  };
}

/** A list of patterns, or one. */
function patterns(description: string): Schema {
  const pattern = { $ref: '#/definitions/pattern' };
  return { description, anyOf: [pattern, { type: 'array', items: pattern }] };
}
