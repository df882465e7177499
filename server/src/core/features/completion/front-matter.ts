import { record } from '../../clauses/data.ts';
import { VARIABLE_TYPES } from '../../template/types.ts';
import { packData } from '../pages/pack-data.ts';
import type { Subject } from '../subject.ts';
import { attributeItems, attributeValueItems } from './attributes.ts';
import { variableItems } from './declarations.ts';
import { all, type Completion, type Completions, NONE } from './item.ts';
import { TYPE_NOTES } from './type-notes.ts';
import type { YamlPlace } from './yaml-place.ts';

/** What can stand at a place of the front matter. A file that is not ours only learns how it becomes ours: by `document:`. */
export function completeFrontMatter(
  subject: Subject,
  place: YamlPlace,
  trigger: string | undefined,
  ours: boolean,
): Completions {
  const { kind, path } = place;
  if (trigger !== undefined && !(kind === 'key' ? KEY_TRIGGERS : VALUE_TRIGGERS).includes(trigger)) return NONE;
  if (kind === 'key' && trigger === ' ' && !place.flow) return NONE;
  const [first, name, attribute] = path;
  if (path.length === 0) return kind === 'key' && !place.flow ? all(topItems(place, ours)) : NONE;
  if (path.length === 1 && first === 'document' && kind === 'value') return all(kindItems(subject, place));
  if (!ours || first !== 'variables' || path.length > 3) return NONE;
  if (path.length === 1) return kind === 'key' ? all(variableItems(subject, place)) : NONE;
  if (path.length === 2)
    return all(kind === 'key' ? attributeItems(subject, place, name ?? '') : kind === 'value' ? typeItems(place) : []);
  return all(attributeValueItems(subject, place, name ?? '', attribute ?? ''));
}

const KEY_TRIGGERS = ['{', ' '];
const VALUE_TRIGGERS = [':', ' ', '"'];

const KEYS: readonly (readonly [string, string, boolean])[] = [
  ['document', 'the kind of document: decides which clauses are needed', true],
  ['title', 'what the letter is called', false],
  ['variables', 'the facts that the letter is filled in with', false],
  ['lang', 'the language of the letter, such as es-US', false],
];

function topItems({ word, colon, entries }: YamlPlace, ours: boolean): readonly Completion[] {
  const there = new Set(
    entries
      .filter(({ parents, keySpan }) => parents.length === 0 && keySpan.start !== word.start)
      .map(({ key }) => key),
  );
  return KEYS.filter(([key]) => !there.has(key) && (ours || key === 'document')).map(
    ([label, note, goesOn], i): Completion => {
      const text = colon ? label : `${label}:${label === 'variables' ? '\n  ' : ' '}`;
      return {
        label,
        kind: 'key',
        note,
        span: word,
        text,
        rank: i,
        about: `key:${label}`,
        ...(goesOn ? { goesOn } : {}),
      };
    },
  );
}

function kindItems({ engine }: Subject, { word, tight }: YamlPlace): readonly Completion[] {
  const table = packData(engine, 'documents.yaml');
  return engine.library.kinds.map(
    ({ id, title }, i): Completion => ({
      label: id,
      kind: 'document',
      note: title,
      span: word,
      text: `${tight ? ' ' : ''}${id}`,
      filter: `${id} ${title} ${String(record(table[id]).says ?? '')}`,
      rank: i,
      about: `document:${id}`,
    }),
  );
}

/** The types, as the whole of a declaration. */
export function typeItems({ word, tight }: YamlPlace, without: readonly string[] = []): readonly Completion[] {
  return VARIABLE_TYPES.filter((type) => !without.includes(type)).map(
    (label, i): Completion => ({
      label,
      kind: 'type',
      note: TYPE_NOTES[label],
      span: word,
      text: `${tight ? ' ' : ''}${label}`,
      rank: i,
      about: `type:${label}`,
    }),
  );
}
