import { SEVERITY_WORDS } from '../../server/src/core/config/config.ts';
import {
  CONFIG_TABLE,
  type ConfigKey,
  OVERRIDE_TABLE,
  SETTING_TABLE,
  type SettingKey,
} from '../../server/src/core/config/keys.ts';
import type { RuleOption } from '../../server/src/core/config/option.ts';
import { familyOf } from '../../server/src/core/config/rule-settings.ts';
import { DATE_STYLES, LOCALES, SUM_STYLES } from '../../server/src/core/config/setting-values.ts';
import type { Engine } from '../../server/src/core/engine.ts';

type Schema = Readonly<Record<string, unknown>>;

/** The JSON Schema (draft-07) of a configuration. */
export function configSchema({ rules, library }: Pick<Engine, 'rules' | 'library'>): Schema {
  const families = [...new Set(rules.map(({ id }) => familyOf(id)))];
  const keys: Readonly<Record<ConfigKey, Schema>> = {
    $schema: { type: 'string' },
    root: { type: 'boolean', default: false },
    extends: listOf({ type: 'string', minLength: 1 }),
    ignore: patterns(),
    files: {
      type: 'object',
      propertyNames: { $ref: '#/definitions/pattern' },
      additionalProperties: { $ref: '#/definitions/document' },
    },
    rules: { $ref: '#/definitions/rules' },
    overrides: {
      type: 'array',
      items: {
        type: 'object',
        required: ['files'],
        additionalProperties: false,
        properties: described(OVERRIDE_TABLE, { files: patterns(), rules: { $ref: '#/definitions/rules' } }),
      },
    },
    settings: { type: 'object', additionalProperties: false, properties: described(SETTING_TABLE, SETTINGS) },
  };
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Configuration of Proviso',
    type: ['object', 'null'],
    additionalProperties: false,
    properties: described(CONFIG_TABLE, keys),
    definitions: {
      pattern: { type: 'string', minLength: 1, maxLength: 1000 },
      // Packs bring kinds and rules of their own, so others than the built-in ones are no mistake to an editor.
      document: {
        anyOf: [
          {
            type: 'string',
            enum: library.kinds.map(({ id }) => id),
            enumDescriptions: library.kinds.map(({ title }) => title),
          },
          { type: 'string', pattern: '^[a-z][a-z0-9-]*$', description: 'A kind of a pack that “extends” names.' },
        ],
      },
      severity: { type: 'string', enum: SEVERITY_WORDS },
      ...Object.fromEntries(
        [[], ...rules.map(({ options = [] }) => options)].map((options) => [settingName(options), settingOf(options)]),
      ),
      rules: {
        type: 'object',
        additionalProperties: false,
        properties: Object.fromEntries([
          ...families.map((family) => [
            family,
            { $ref: '#/definitions/setting', description: `Every rule of the family ${family.slice(0, -2)}.` },
          ]),
          ...rules.map(({ id, says, options = [] }) => [
            id,
            { $ref: `#/definitions/${settingName(options)}`, description: says },
          ]),
        ]),
        patternProperties: { '^(?:clause|wording|conflict)/[a-z][a-z0-9-]*$': { $ref: '#/definitions/setting' } },
      },
    },
  };
}

const SETTINGS: Readonly<Record<SettingKey, Schema>> = {
  today: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
  currency: { type: 'string', pattern: '^[A-Z]{3}$', default: 'USD' },
  locale: { type: 'string', enum: LOCALES, default: 'en-US' },
  date_style: { type: 'string', enum: DATE_STYLES, default: 'long' },
  sum_style: { type: 'string', enum: SUM_STYLES, default: 'sign' },
};

/** The schemas of a table's keys, each with what the table says of it. */
function described(
  table: readonly { readonly key: string; readonly says: string }[],
  schemas: Readonly<Record<string, Schema>>,
): Schema {
  return Object.fromEntries(table.map(({ key, says }) => [key, { ...schemas[key], description: says }]));
}

/** Rules with the same options share a definition. */
function settingName(options: readonly RuleOption[]): string {
  const named = options.map((option) => [option.name, option.type === 'words' ? '' : JSON.stringify(option.default)]);
  return ['setting', ...named.flat().filter((part) => part !== '')].join('-').replace(/[^\w-]/g, '');
}

/** A severity, or a group of it and a rule's options. */
function settingOf(options: readonly RuleOption[]): Schema {
  return {
    anyOf: [
      { $ref: '#/definitions/severity' },
      {
        type: 'object',
        minProperties: 1,
        additionalProperties: false,
        properties: {
          severity: { $ref: '#/definitions/severity' },
          ...Object.fromEntries(options.map((option) => [option.name, optionSchema(option)])),
        },
      },
    ],
  };
}

function optionSchema(option: RuleOption): Schema {
  const shared = { description: option.says, default: option.default };
  switch (option.type) {
    case 'flag':
      return { type: 'boolean', ...shared };
    case 'number':
      return { type: 'integer', minimum: option.least, maximum: option.most, ...shared };
    case 'choice':
      return { type: 'string', enum: option.choices, ...shared };
    case 'words':
      return { ...listOf({ type: 'string', minLength: 1, maxLength: 200 }), ...shared };
  }
}

function patterns(): Schema {
  return listOf({ $ref: '#/definitions/pattern' });
}

/** A list, or one of its items. */
function listOf(item: Schema): Schema {
  return { anyOf: [item, { type: 'array', items: item }] };
}
