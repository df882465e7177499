import type { ConceptSource } from '../language/vocabulary.ts';
import type { Severity } from '../text/span.ts';
import { type Condition, readConditions } from './conditions.ts';
import { list, record, strings } from './data.ts';

/** A harmful wording of a pack: `templates/wordings/<id>.yaml`. */
export type Wording = {
  readonly id: string;
  /** Its number in the catalogue that it comes from (`HW01`), for whoever compares. */
  readonly number?: string;
  /** One line: what the sentence does. */
  readonly says: string;
  readonly severity: Severity;
  readonly why: string;
  /** What to write instead. */
  readonly instead: string;
  /** Ways to say it; one is enough. */
  readonly any: readonly Condition[];
  /** The kinds of document in which it harms; none: in all. */
  readonly kinds: readonly string[];
  /** The kinds in which it belongs. */
  readonly fineIn: readonly string[];
  readonly examples: { readonly fires: readonly string[]; readonly silent: readonly string[] };
  /** The file's own data, for pages and hovers. */
  readonly data: Readonly<Record<string, unknown>>;
};

/** What takes a clause back from another place of the document: `templates/conflicts/<id>.yaml`. */
export type Conflict = Omit<Wording, 'instead'> & {
  readonly instead: string;
  /** The clause that must be given somewhere for the words to be a conflict; absent where the words are one by themselves. */
  readonly clause?: string;
  /** Elements of the clause one of which must be given; none: any of error severity. */
  readonly elements: readonly string[];
  /** Further ways to say what the words clash with, where the clause as such is not given. */
  readonly given: readonly Condition[];
  /** Harmful wordings that clash with the clause. */
  readonly wordings: readonly string[];
};

const KEYS = [
  'id',
  'number',
  'says',
  'severity',
  'why',
  'instead',
  'vocabulary',
  'detect',
  'kinds',
  'fine_in',
  'examples',
  'citations',
];
const WORDING_KEYS = new Set(KEYS);
const CONFLICT_KEYS = new Set([...KEYS, 'clause', 'elements', 'wordings']);

/** Reads a wording's file. Throws an Error that names the file where a key is unknown or the id is not the file's name. */
export function readWording(path: string, data: Readonly<Record<string, unknown>>): Wording {
  refuseOthers(path, data, WORDING_KEYS);
  return readShared(path, 'wordings', data);
}

/** Reads a conflict's file. Throws as `readWording` does. */
export function readConflict(path: string, data: Readonly<Record<string, unknown>>): Conflict {
  refuseOthers(path, data, CONFLICT_KEYS);
  return {
    ...readShared(path, 'conflicts', data),
    ...(data.clause === undefined ? {} : { clause: String(data.clause) }),
    elements: strings(data.elements),
    given: readConditions(list(record(data.detect).given), path, ownNames(String(data.id), data)),
    wordings: strings(data.wordings),
  };
}

function readShared(path: string, folder: string, data: Readonly<Record<string, unknown>>): Wording {
  const id = String(data.id ?? '');
  if (`${folder}/${id}.yaml` !== path) throw new Error(`${path}: its id is “${id}”, which must be the file's name`);
  const examples = record(data.examples);
  return {
    id,
    ...(data.number === undefined ? {} : { number: String(data.number) }),
    says: String(data.says ?? id),
    severity: data.severity === 'warning' || data.severity === 'info' ? data.severity : 'error',
    why: String(data.why ?? '').trim(),
    instead: String(data.instead ?? '').trim(),
    any: readConditions(list(record(data.detect).any), path, ownNames(id, data)),
    kinds: strings(data.kinds),
    fineIn: strings(data.fine_in),
    examples: { fires: strings(examples.fires), silent: strings(examples.silent) },
    data,
  };
}

/**
 * The concepts of a file's own vocabulary by the names under which the lexicon holds them: `write-off.books`. So two files may use
 * one name for different words, and a file that wants another's concept says whose it is.
 */
export function ownVocabulary({ id, data }: Pick<Wording, 'id' | 'data'>): Readonly<Record<string, ConceptSource>> {
  return Object.fromEntries(
    Object.entries(record(data.vocabulary)).map(([name, words]) => [`${id}.${name}`, record(words) as ConceptSource]),
  );
}

/** The name under which the lexicon holds a concept that a file names. */
function ownNames(id: string, data: Readonly<Record<string, unknown>>): (concept: string) => string {
  const own = record(data.vocabulary);
  return (name) => (Object.hasOwn(own, name) ? `${id}.${name}` : name);
}

function refuseOthers(path: string, data: Readonly<Record<string, unknown>>, known: ReadonlySet<string>): void {
  for (const key of Object.keys(data))
    if (!known.has(key)) throw new Error(`${path}: unknown key “${key}”; known are ${[...known].join(', ')}`);
}
