import { ATTRIBUTES, appliesTo } from '../../template/attributes.ts';
import { VARIABLE_TYPES, type Variable, type VariableType } from '../../template/types.ts';
import { yamlText } from '../actions/declarations.ts';
import type { Subject } from '../subject.ts';
import { typeItems } from './front-matter.ts';
import type { Completion } from './item.ts';
import { declaredNames } from './names.ts';
import { ATTRIBUTE_NOTES } from './type-notes.ts';
import type { YamlPlace } from './yaml-place.ts';

/** The attributes that a declaration can still have: those which mean something for its type. */
export function attributeItems(subject: Subject, place: YamlPlace, name: string): readonly Completion[] {
  const { word, entries, colon } = place;
  const there = entries
    .filter(({ parents, keySpan }) => isOf(parents, name) && keySpan.start !== word.start)
    .map(({ key }) => key);
  const type = typeOf(place, name);
  const known = subject.engine.dictionary.get(name);
  return ATTRIBUTES.filter((key) => !there.includes(key) && (type === undefined || appliesTo(key, type))).map(
    (label, i): Completion => {
      const value = colon ? undefined : valueFor(label, known, type);
      return {
        label,
        kind: 'key',
        note: ATTRIBUTE_NOTES[label],
        span: word,
        text: colon ? label : `${label}: ${value ?? ''}`,
        ...(colon || label !== 'options' || value !== undefined ? {} : { snippet: 'options: [$1]' }),
        // The type comes first: it decides about the others.
        rank: label === 'type' ? -1 : i,
        about: `attribute:${label}`,
        ...(value === undefined && OFFERS.has(label) ? { goesOn: true } : {}),
      };
    },
  );
}

/** The values that an attribute can have. */
export function attributeValueItems(
  subject: Subject,
  place: YamlPlace,
  name: string,
  attribute: string,
): readonly Completion[] {
  const type = typeOf(place, name);
  const known = subject.facts.template.frontMatter.variables.get(name);
  if (place.kind === 'item' && attribute !== 'default' && attribute !== 'example') return [];
  if (attribute === 'type') return typeItems(place);
  if (attribute === 'items') return typeItems(place, ['list']);
  if (attribute === 'required') return values(place, ['true', 'false'], `attribute:required`);
  if (attribute in OTHERS) return otherItems(subject, place, name, attribute, type);
  if (attribute !== 'default' && attribute !== 'example') return [];
  if (type === 'flag') return values(place, ['true', 'false'], `variable:${name}`);
  if (type === 'choice')
    return values(place, (known?.options ?? optionsIn(place, name)).map(yamlText), `variable:${name}`);
  const example = subject.engine.dictionary.get(name)?.example;
  const usual = example === undefined || Array.isArray(example) ? [] : [scalar(example, type)];
  return values(place, usual, `variable:${name}`);
}

const OFFERS: ReadonlySet<string> = new Set([
  'type',
  'required',
  'items',
  'less_than',
  'more_than',
  'before',
  'after',
  'default',
]);
const NUMBERS: readonly VariableType[] = ['money', 'days', 'integer', 'percent'];
const OTHERS: Readonly<Record<string, readonly VariableType[]>> = {
  less_than: NUMBERS,
  more_than: NUMBERS,
  before: ['date'],
  after: ['date'],
};

function otherItems(
  { facts }: Subject,
  { word, tight }: YamlPlace,
  own: string,
  attribute: string,
  type: VariableType | undefined,
): readonly Completion[] {
  const types = OTHERS[attribute] ?? [];
  return declaredNames(facts.template)
    .filter((one) => one.name !== own && (one.type === undefined || types.includes(one.type)))
    .map(
      (one): Completion => ({
        label: one.name,
        kind: 'variable',
        signature: one.type,
        note: one.variable?.label,
        span: word,
        text: `${tight ? ' ' : ''}${one.name}`,
        rank: one.type === type ? 0 : 10,
        about: `variable:${one.name}`,
      }),
    );
}

function values({ word, tight }: YamlPlace, texts: readonly string[], about: string): readonly Completion[] {
  return texts.map(
    (label, i): Completion => ({
      label,
      kind: 'value',
      span: word,
      text: `${tight ? ' ' : ''}${label}`,
      rank: i,
      about,
    }),
  );
}

/** What the dictionary says of an attribute of a variable that it knows. */
function valueFor(attribute: string, known: Variable | undefined, type: VariableType | undefined): string | undefined {
  if (known === undefined) return undefined;
  if (attribute === 'type') return known.type;
  if (attribute === 'label') return known.label === undefined ? undefined : yamlText(known.label);
  if (attribute === 'options') return known.options && `[${known.options.map(yamlText).join(', ')}]`;
  const value = attribute === 'example' ? known.example : attribute === 'default' ? known.default : undefined;
  return value === undefined || Array.isArray(value) ? undefined : scalar(value, type ?? known.type);
}

function scalar(value: unknown, type: VariableType | undefined): string {
  const bare = type !== undefined && (NUMBERS.includes(type) || type === 'date' || type === 'flag');
  return bare ? String(value) : yamlText(String(value));
}

function typeOf({ entries }: YamlPlace, name: string): VariableType | undefined {
  const written =
    entries.find(({ parents, key }) => key === 'type' && isOf(parents, name))?.value ??
    entries.find(({ parents, key }) => key === name && parents.length === 1)?.value;
  return VARIABLE_TYPES.find((type) => type === written);
}

function optionsIn({ entries }: YamlPlace, name: string): readonly string[] {
  const written = entries.find(({ parents, key }) => key === 'options' && isOf(parents, name))?.value ?? '';
  return /^\[.*\]$/.test(written)
    ? written
        .slice(1, -1)
        .split(',')
        .map((one) => one.trim())
    : [];
}

function isOf(parents: readonly string[], name: string): boolean {
  return parents.length === 2 && parents[0] === 'variables' && parents[1] === name;
}
