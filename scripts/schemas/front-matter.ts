import type { Engine } from '../../server/src/core/engine.ts';
import { ATTRIBUTE_NOTES, TYPE_NOTES } from '../../server/src/core/features/completion/type-notes.ts';
import { ATTRIBUTES, appliesTo } from '../../server/src/core/template/attributes.ts';
import { VARIABLE_TYPES } from '../../server/src/core/template/types.ts';

type Schema = Readonly<Record<string, unknown>>;

/** The JSON Schema (draft-07) of a letter's front matter. Keys that Proviso does not know belong to other tools. */
export function frontMatterSchema({ library }: Pick<Engine, 'library'>): Schema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Front matter of a letter for Proviso',
    type: 'object',
    properties: {
      document: {
        type: 'string',
        description: 'The kind of document: it decides which clauses are required.',
        enum: library.kinds.map(({ id }) => id),
        enumDescriptions: library.kinds.map(({ title }) => title),
      },
      title: { type: ['string', 'number'], description: 'What the letter is called.' },
      lang: {
        type: 'string',
        description:
          'The language of the letter, such as es-US, for word processors and screen readers. Without it, American English.',
        pattern: '^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$',
      },
      variables: {
        type: ['object', 'null'],
        description: 'The facts that the letter is filled in with.',
        propertyNames: { pattern: '^[\\p{L}_][\\p{L}\\p{N}_]*$' },
        additionalProperties: { anyOf: [{ $ref: '#/definitions/type' }, { $ref: '#/definitions/declaration' }] },
      },
    },
    definitions: { type: typeSchema(VARIABLE_TYPES), declaration: declaration() },
  };
}

function declaration(): Schema {
  return {
    type: 'object',
    required: ['type'],
    additionalProperties: false,
    properties: Object.fromEntries(
      ATTRIBUTES.map((name) => [name, { ...attributeSchema(name), description: `${ATTRIBUTE_NOTES[name] ?? name}` }]),
    ),
    allOf: VARIABLE_TYPES.map((type) => ({
      if: { required: ['type'], properties: { type: { const: type } } },
      // biome-ignore lint/suspicious/noThenProperty: the schema's own keyword
      then: {
        properties: Object.fromEntries(
          ATTRIBUTES.filter((name) => !appliesTo(name, type)).map((name) => [name, false]),
        ),
        ...(type === 'choice' ? { required: ['options'] } : {}),
      },
    })),
  };
}

/** What an attribute's value may be. What it must be for a certain type is checked with the letter. */
function attributeSchema(attribute: string): Schema {
  switch (attribute) {
    case 'type':
      return { $ref: '#/definitions/type' };
    case 'items':
      return typeSchema(VARIABLE_TYPES.filter((type) => type !== 'list'));
    case 'required':
      return { type: 'boolean' };
    case 'options':
      return { type: 'array', minItems: 1, items: { type: ['string', 'number', 'boolean'] } };
    case 'example':
    case 'default':
      return {};
    default:
      return { type: ['string', 'number'] };
  }
}

function typeSchema(types: readonly (typeof VARIABLE_TYPES)[number][]): Schema {
  return { type: 'string', enum: types, enumDescriptions: types.map((type) => TYPE_NOTES[type]) };
}
