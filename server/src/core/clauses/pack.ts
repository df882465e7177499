import { parse as parseYaml } from 'yaml';
import { compileLexicon, type Lexicon } from '../language/lexicon.ts';
import type { LexiconIndex } from '../language/lexicon-index.ts';
import { type Memory, newMemory, newStore } from '../language/memory.ts';
import type { ConceptSource, Words } from '../language/vocabulary.ts';
import type { VariableType } from '../template/types.ts';
import type { Severity } from '../text/span.ts';
import { DOCUMENT_CHECKS } from './checks/registry.ts';
import type { ConceptGroup } from './concept-bits.ts';
import {
  type ClauseDetection,
  type Condition,
  type ElementDetection,
  readClauseDetection,
  readElementDetection,
  touchedBy,
} from './conditions.ts';
import { list, record, strings } from './data.ts';
import { withOwnConcepts } from './own-concepts.ts';
import type { SectionMemory } from './section.ts';
import type { Requirement } from './types.ts';
import { readWays, type Way } from './ways.ts';
import { type Conflict, ownVocabulary, readConflict, readWording, type Wording } from './wordings.ts';

/**
 * How an element is judged: by presence, by the absence of harm, or only on a whole document. What is `noted` is told where it is
 * said and never asked for.
 */
export type ElementKind = 'presence' | 'absence' | 'document' | 'noted';

export type ClauseElement = {
  readonly id: string;
  readonly says: string;
  readonly severity: Severity;
  readonly kind: ElementKind;
  /** The facts of a template under which it is judged, whether or not the document names what it `needs`; see `applies`. */
  readonly when?: string;
  readonly detect: ElementDetection;
  /** How its words are added to a clause that lacks it. */
  readonly complete: readonly Way[];
};

/** A clause of a pack: `templates/clauses/<id>.md`. */
export type Clause = {
  readonly id: string;
  readonly title: string;
  readonly order: number;
  readonly purpose: string;
  readonly elements: readonly ClauseElement[];
  readonly detect: ClauseDetection;
  /** Of these concepts one must stand in a section that gives or harms any of it; undefined where a test may find something in any text. */
  readonly touched: ConceptGroup | undefined;
  /** The tests among its conditions that look at more than a section. */
  readonly documentChecks: readonly string[];
  /** The front matter, for pages and hovers. */
  readonly data: Readonly<Record<string, unknown>>;
  /** The wording: a template body. */
  readonly body: string;
};

export type ClauseNeed = { readonly clause: string; readonly requirement: Requirement; readonly when?: string };
export type DocumentKind = { readonly id: string; readonly title: string; readonly needs: readonly ClauseNeed[] };
export type KnownVariable = { readonly type?: VariableType; readonly default?: string };

/** Everything that a pack knows, ready for use. */
export type Pack = {
  readonly clauses: readonly Clause[];
  readonly wordings: readonly Wording[];
  readonly conflicts: readonly Conflict[];
  readonly kinds: ReadonlyMap<string, DocumentKind>;
  readonly variables: ReadonlyMap<string, KnownVariable>;
  readonly lexicon: Lexicon;
  /** The vocabulary that the lexicon is made of. */
  readonly words: Words;
  /** Sentences understood before with this pack's words, and sections judged before. */
  readonly memory: Memory;
  readonly sections: SectionMemory;
};

/** What the sections of a long letter weigh on all its paths. */
const MOST_REMEMBERED = 400_000;

const VOCABULARY = /^vocabulary[\w-]*\.yaml$/;
/** What harmful wordings share. */
const WORDINGS_VOCABULARY = 'vocabulary-wordings.yaml';

/** What only a built pack has: it follows from the other files (see `buildPack`). */
export const BUILT = { lexicon: 'built/lexicon.json', dictionary: 'built/dictionary.json' } as const;

const FENCE = /^---\r?\n([\s\S]*?)\r?\n---\r?\n?/;

/**
 * Opens a pack from its files (path relative to the pack's folder → text). Throws an Error that names the file when one of
 * them is no valid YAML: a broken pack must never pass for an empty one.
 */
export function openPack(files: Readonly<Record<string, string>>): Pack {
  const concepts: Record<string, ConceptSource> = {};
  const special: Record<string, ConceptSource> = {};
  for (const path of Object.keys(files))
    if (VOCABULARY.test(path))
      Object.assign(path === WORDINGS_VOCABULARY ? special : concepts, record(readYaml(files, path)));
  const taken = new Set([...Object.keys(concepts), ...Object.keys(special)]);
  const own = (path: string) => withOwnConcepts(record(readYaml(files, path)), path, taken);
  const clauses = Object.entries(files)
    .filter(([path]) => path.startsWith('clauses/') && path.endsWith('.md'))
    .map(([path, text]) => readClause(path, text, files[path.replace(/\.md$/, '.json')], taken))
    .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
  const wordings = filesIn('wordings/', files).map((path) => readWording(path, own(path)));
  const conflicts = filesIn('conflicts/', files).map((path) => readConflict(path, own(path)));
  for (const { data } of clauses) Object.assign(concepts, record(data.vocabulary));
  for (const one of [...wordings, ...conflicts]) Object.assign(special, ownVocabulary(one));
  const verbs = strings(record(readYaml(files, 'parts-of-speech.yaml')).finite_verbs);
  const words = { concepts, verbs, special };
  let lexicon: Lexicon | undefined;
  return {
    clauses,
    wordings,
    conflicts,
    kinds: withClauses(readKinds(readYaml(files, 'documents.yaml')), clauses),
    variables: readVariables(readYaml(files, 'variables.yaml')),
    words,
    memory: newMemory(),
    sections: newStore(MOST_REMEMBERED),
    // Made when a text is read for the first time: it is the slow part, and listing or merging does without.
    get lexicon() {
      lexicon ??= compileLexicon(words, builtIndex(files));
      return lexicon;
    },
  };
}

/** What was found out about the vocabulary when the pack was built; undefined for a pack as it was written. */
function builtIndex(files: Readonly<Record<string, string>>): LexiconIndex | undefined {
  const text = files[BUILT.lexicon];
  return text === undefined ? undefined : (JSON.parse(text) as LexiconIndex);
}

function filesIn(folder: string, files: Readonly<Record<string, string>>): readonly string[] {
  return Object.keys(files).filter((path) => path.startsWith(folder) && path.endsWith('.yaml'));
}

function readYaml(files: Readonly<Record<string, string>>, path: string): unknown {
  const text = files[path];
  return text === undefined ? undefined : yamlOf(path, text);
}

function yamlOf(path: string, text: string): unknown {
  try {
    // The shipped pack is turned into JSON when it is built: that reads twenty times faster.
    if (text.startsWith('{')) return JSON.parse(text) as unknown;
    return parseYaml(text, { prettyErrors: false, maxAliasCount: 0 });
  } catch (error) {
    throw new Error(`${path} is not valid YAML: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** A clause's file. `taken` are the names of concepts so far. `json` is its front matter, where it was read before: when the shipped pack was built. */
function readClause(path: string, text: string, json: string | undefined, taken: Set<string>): Clause {
  const fence = FENCE.exec(text);
  if (!fence) throw new Error(`${path} has no front matter`);
  const data = withOwnConcepts(record(yamlOf(path, json ?? fence[1] ?? '')), path, taken);
  const id = String(data.id ?? '');
  if (`clauses/${id}.md` !== path) throw new Error(`${path}: its id is “${id}”, which must be the file's name`);
  const detect = readClauseDetection(record(data.detect), path);
  const elements = Object.entries(record(data.elements))
    .map(([name, raw]) => readElement(path, name, record(raw)))
    .map((element) => (detect.request ? spread(element) : detect.bundle ? apart(element) : element));
  return {
    id,
    title: String(data.title ?? id),
    order: Number(data.order ?? 0),
    purpose: String(data.purpose ?? ''),
    elements,
    detect,
    touched: touchedBy(elements.flatMap(({ detect }) => conditionsOf(detect))),
    documentChecks: documentChecks(elements),
    data,
    body: text.slice(fence[0].length),
  };
}

/** A request may be spread over a letter: its elements count, and are harmed, wherever they stand. */
function spread(element: ClauseElement): ClauseElement {
  return { ...element, detect: { ...element.detect, anywhere: true, harmAnywhere: true } };
}

/** One of several terms under a title: it counts wherever it stands, and is harmed where it stands. */
function apart(element: ClauseElement): ClauseElement {
  return { ...element, detect: { ...element.detect, anywhere: true, apart: element.kind !== 'absence' } };
}

function conditionsOf({ any, also, harm }: ElementDetection): readonly Condition[] {
  return [...any, ...also.flat(), ...harm];
}

function documentChecks(elements: readonly ClauseElement[]): readonly string[] {
  const conditions = elements.flatMap(({ detect }) => conditionsOf(detect));
  const checks = conditions.flatMap(({ check }) =>
    check !== undefined && Object.hasOwn(DOCUMENT_CHECKS, check) ? [check] : [],
  );
  return [...new Set(checks)];
}

function readElement(path: string, id: string, raw: Record<string, unknown>): ClauseElement {
  const severity = raw.severity === 'error' || raw.severity === 'info' ? raw.severity : 'warning';
  const kind = raw.check === 'absence' || raw.check === 'document' || raw.check === 'noted' ? raw.check : 'presence';
  return {
    id,
    says: String(raw.says ?? id),
    severity,
    kind,
    detect: readElementDetection(record(raw.detect), `${path}: ${id}`),
    complete: readWays(raw.complete, `${path}: ${id}`),
    ...(raw.when === undefined ? {} : { when: String(raw.when) }),
  };
}

function readKinds(raw: unknown): Map<string, DocumentKind> {
  const kinds = new Map<string, DocumentKind>();
  for (const [id, value] of Object.entries(record(raw))) {
    const kind = record(value);
    const needs: ClauseNeed[] = [];
    for (const requirement of ['required', 'recommended', 'optional', 'forbidden'] as const) {
      for (const entry of list(kind[requirement])) {
        if (typeof entry === 'string') needs.push({ clause: entry, requirement });
        else {
          const { clause, when } = record(entry);
          needs.push({ clause: String(clause), requirement, ...(when === undefined ? {} : { when: String(when) }) });
        }
      }
    }
    kinds.set(id, { id, title: String(kind.title ?? id), needs });
  }
  return kinds;
}

/** Adds what clause files say of themselves under `documents:` (kind → requirement). */
function withClauses(kinds: Map<string, DocumentKind>, clauses: readonly Clause[]): Map<string, DocumentKind> {
  for (const clause of clauses) {
    for (const [id, requirement] of Object.entries(record(clause.data.documents))) {
      const kind = kinds.get(id);
      if (kind && !kind.needs.some((need) => need.clause === clause.id))
        kinds.set(id, {
          ...kind,
          needs: [...kind.needs, { clause: clause.id, requirement: String(requirement) as Requirement }],
        });
    }
  }
  return kinds;
}

function readVariables(raw: unknown): Map<string, KnownVariable> {
  const known = new Map<string, KnownVariable>();
  for (const [name, value] of Object.entries(record(raw))) {
    const entry = record(value);
    known.set(name, {
      ...(entry.type === undefined ? {} : { type: String(entry.type) as VariableType }),
      ...(entry.default === undefined ? {} : { default: String(entry.default) }),
    });
  }
  return known;
}
