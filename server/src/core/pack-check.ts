import type { Condition } from './clauses/conditions.ts';
import { list, record, strings } from './clauses/data.ts';
import { hasDetection } from './clauses/judge.ts';
import { BUILT, type Clause } from './clauses/pack.ts';
import type { ClauseResult, WordingResult } from './clauses/types.ts';
import type { Conflict, Wording } from './clauses/wordings.ts';
import { type Engine, openEngine, packClause } from './engine.ts';
import { conditionNames } from './pack-lacks.ts';
import { unmark } from './rules/examples.ts';
import { parse } from './template/parse.ts';

/** Something in a pack that is not as it should be: in which of its files, what, and the example that shows it. */
export type PackFault = {
  readonly file: string;
  readonly message: string;
  readonly text?: string;
  /** Where in the file, one-based, where a place is known. */
  readonly line?: number;
  readonly column?: number;
};
export type PackCheck = { readonly examples: number; readonly faults: readonly PackFault[] };

/** Files of a pack: path relative to its folder → text. */
export type PackFiles = Readonly<Record<string, string>>;

/**
 * Tests a pack that stands on another (the built-in one): everything that its files bring is tried on its own examples. A file
 * of the same path takes the other's place, unless `engine` is what the packs were laid together to. Throws an Error that names the file when one of them cannot be read at all.
 */
export function checkPack(base: PackFiles, own: PackFiles, engine = openEngine(overlaid(base, own))): PackCheck {
  const faults: PackFault[] = [];
  let examples = 0;
  const isOwn = (path: string) => Object.hasOwn(own, path);
  const add = (file: string, found: Tried) => {
    examples += found.examples;
    for (const fault of found.faults) faults.push({ file, ...fault });
  };
  for (const clause of engine.pack.clauses)
    if (isOwn(`clauses/${clause.id}.md`)) add(`clauses/${clause.id}.md`, tryClause(clause, engine));
    else if (isOwn(`overrides/${clause.id}.md`)) add(`overrides/${clause.id}.md`, tryOverride(clause, engine));
  for (const wording of engine.pack.wordings)
    if (isOwn(`wordings/${wording.id}.yaml`)) add(`wordings/${wording.id}.yaml`, tryWording(wording, engine));
  for (const conflict of engine.pack.conflicts)
    if (isOwn(`conflicts/${conflict.id}.yaml`)) add(`conflicts/${conflict.id}.yaml`, tryConflict(conflict, engine));
  if (isOwn('documents.yaml')) add('documents.yaml', { examples: 0, faults: unknownNeeds(engine) });
  for (const [path, text] of Object.entries(own))
    if (path.startsWith('letters/') && path.endsWith('.md')) add(path, tryLetter(text, engine));
  return { examples, faults };
}

/** The base pack with a pack's own files in the place of those of the same path. */
export function overlaid(base: PackFiles, own: PackFiles): PackFiles {
  // What was read before of a clause that is replaced is not its text any more, and of all words not what both packs have.
  const stale = new Set<string>([
    ...Object.keys(own).map((path) => path.replace(/\.md$/, '.json')),
    ...Object.values(BUILT),
  ]);
  return { ...Object.fromEntries(Object.entries(base).filter(([path]) => !stale.has(path))), ...own };
}

type Tried = { readonly examples: number; readonly faults: readonly Omit<PackFault, 'file'>[] };

function tryClause(clause: Clause, engine: Engine): Tried {
  const conditions = clause.elements.flatMap(({ detect }) => [...detect.any, ...detect.harm, ...detect.also.flat()]);
  const { topic, allow, carve, rivals, narrows } = clause.detect;
  const faults = [
    ...unknownConcepts(conditions, engine),
    ...unknown([...topic, ...allow, ...carve, ...rivals, ...narrows], engine),
  ];
  if (!hasDetection(clause))
    return { examples: 0, faults: [...faults, { message: 'has no detection: no element says how it is found' }] };
  const { good, bad } = record(clause.data.examples);
  const wanted = [
    { text: clause.body, what: 'its own wording' },
    ...(clause.data.first_person === undefined
      ? []
      : [{ text: String(clause.data.first_person), what: 'its own letter form' }]),
    ...strings(good).map((text) => ({ text, what: 'a good example' })),
  ];
  const unwanted = list(bad).map((one) => (typeof one === 'string' ? one : String(record(one).text ?? '')));
  if (strings(good).length === 0 || unwanted.length === 0)
    faults.push({ message: 'has no examples: write at least one under examples.good and one under examples.bad' });
  for (const { text, what } of wanted) {
    const state = what === 'a good example' ? stateOf(text, clause, engine) : stateOfOwn(text, clause, engine);
    if (state !== 'present') faults.push({ message: `${what} is judged “${state}”; it must be “present”`, text });
  }
  for (const text of unwanted)
    if (stateOf(text, clause, engine) === 'present')
      faults.push({ message: 'a bad example is judged “present”', text });
  return { examples: wanted.length + unwanted.length, faults };
}

/** Another wording of a clause must still give it. */
function tryOverride(clause: Clause, engine: Engine): Tried {
  const texts = [
    { text: clause.body, what: 'its wording' },
    ...(clause.data.first_person === undefined
      ? []
      : [{ text: String(clause.data.first_person), what: 'its letter form' }]),
  ];
  const faults = texts.flatMap(({ text, what }) => {
    const state = stateOfOwn(text, clause, engine);
    return state === 'present' ? [] : [{ message: `${what} is judged “${state}”; it must be “present”`, text }];
  });
  return { examples: texts.length, faults };
}

function stateOf(text: string, clause: Clause, engine: Engine): string {
  return resultOf(text, clause, engine)?.state ?? 'missing';
}

/** Of a clause's own wording nothing is asked that has its place elsewhere in a document, as signature blocks have. */
function stateOfOwn(text: string, clause: Clause, engine: Engine): string {
  const result = resultOf(text, clause, engine);
  if (!result) return 'missing';
  const elsewhere = new Set(clause.elements.filter(({ detect }) => detect.anywhere).map(({ id }) => id));
  const lacks = result.elements.some(
    ({ id, severity, state }) => severity === 'error' && state !== 'satisfied' && !elsewhere.has(id),
  );
  return result.state === 'incomplete' && !lacks ? 'present' : result.state;
}

function resultOf(text: string, { id }: Clause, engine: Engine): ClauseResult | undefined {
  const resolve = (path: string) => packClause(path, engine.packFile);
  return engine.coverage(parse(text), { clauses: [id], resolve }).clauses[0];
}

function tryWording(wording: Wording, engine: Engine): Tried {
  return tryExamples(wording, engine, 'wordings', unknownConcepts(wording.any, engine));
}

function tryConflict(conflict: Conflict, engine: Engine): Tried {
  const { pack } = engine;
  const faults = [...unknownConcepts(conflict.any, engine)];
  for (const id of conflict.wordings)
    if (!pack.wordings.some((wording) => wording.id === id)) faults.push({ message: `there is no wording “${id}”` });
  if (conflict.clause !== undefined && !pack.clauses.some(({ id }) => id === conflict.clause))
    faults.push({ message: `there is no clause “${conflict.clause}”` });
  return tryExamples(conflict, engine, 'conflicts', faults);
}

/** Each «…» of an example that fires must be found, and nothing else; nothing may be found in one that is silent. */
function tryExamples(
  { id, examples: { fires, silent }, says, why, kinds }: Wording | Conflict,
  engine: Engine,
  family: 'wordings' | 'conflicts',
  known: readonly Omit<PackFault, 'file'>[],
): Tried {
  const faults = [...known];
  if (why === '' || says === id) faults.push({ message: 'says nothing for people: write says and why' });
  if (fires.length === 0 || silent.length === 0)
    faults.push({ message: 'has no examples: write at least one under examples.fires and one under examples.silent' });
  const document = kinds[0] ?? 'settlement-agreement';
  const found = (text: string): readonly string[] => {
    const all: readonly WordingResult[] = engine.coverage(parse(text), { document })[family] ?? [];
    return all.filter((one) => one.id === id).map(({ span }) => text.slice(span.start, span.end));
  };
  for (const marked of fires) {
    const { text, spans } = unmark(marked);
    const wanted = spans.map(({ start, end }) => text.slice(start, end));
    const said = found(text);
    if (wanted.join('\n') !== said.join('\n') || wanted.length === 0)
      faults.push({ message: `must report ${quotedList(wanted)}; reports ${quotedList(said)}`, text });
  }
  for (const text of silent) {
    const said = found(text);
    if (said.length > 0) faults.push({ message: `must be silent; reports ${quotedList(said)}`, text });
  }
  return { examples: fires.length + silent.length, faults };
}

function quotedList(words: readonly string[]): string {
  return words.length === 0 ? 'nothing' : words.map((one) => `“${one}”`).join(' and ');
}

function unknownConcepts(conditions: readonly Condition[], engine: Engine): Omit<PackFault, 'file'>[] {
  return unknown(conditionNames(conditions), engine);
}

function unknown(concepts: readonly string[], { pack }: Engine): Omit<PackFault, 'file'>[] {
  return [...new Set(concepts)]
    .filter((concept) => !pack.lexicon.concepts.has(concept) && !concept.startsWith('party_'))
    .map((concept) => ({ message: `there is no concept “${concept}” in the vocabulary` }));
}

function unknownNeeds({ pack }: Engine): readonly Omit<PackFault, 'file'>[] {
  return [...pack.kinds.values()].flatMap((kind) =>
    kind.needs
      .filter(({ clause }) => !pack.clauses.some(({ id }) => id === clause))
      .map(({ clause }) => ({ message: `${kind.id} asks for the clause “${clause}”, which does not exist` })),
  );
}

function tryLetter(text: string, engine: Engine): Tried {
  const resolve = (path: string) => packClause(path, engine.packFile);
  const findings = engine.lint(engine.read(text, { resolve }));
  return {
    examples: 1,
    faults: findings.map(({ rule, message }) => ({ message: `${rule}: ${message}` })),
  };
}
