import { type NameUse, type Scope, scopeKey, type Taken } from './names.ts';
import { needs, type Place, type Project } from './project.ts';

/** A name in a file: what it belongs to there. */
export type Named = { readonly file: string; readonly scope: Scope; readonly name: string };

/** A place where a linked name stands. `data` when it is a key of a data file. */
export type LinkedPlace = Place & { readonly access: NameUse['access'] | 'data' };

/** Everything that is one name across the files of a project. */
export type Linked = {
  readonly names: readonly Named[];
  readonly places: readonly LinkedPlace[];
  /** `render` tags of files in the project which show the name to a clause of the pack that reads it. */
  readonly shown: readonly { readonly file: string; readonly taken: Taken }[];
};

/**
 * Follows a name through the files of a project: from a letter into the files that it takes in, from those to all letters that
 * take them in, and to the data beside letters that declare it. Each file is looked at once.
 */
export function linked(project: Project, start: Named): Linked {
  const names: Named[] = [];
  const places: LinkedPlace[] = [];
  const shown: { file: string; taken: Taken }[] = [];
  const seen = new Set<string>();
  const waiting = [start];
  const follow = (next: Named): void => {
    const key = `${next.file}\n${scopeKey(next.scope)}`;
    if (seen.has(key)) return;
    seen.add(key);
    waiting.push(next);
  };
  seen.add(`${start.file}\n${scopeKey(start.scope)}`);
  const dataSeen = new Set<string>();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const file = project.file(next.file);
    if (file === undefined) continue;
    names.push(next);
    for (const { span, access } of usesOf(project, next)) places.push({ file: next.file, span, access });
    if (file.clause !== undefined) continue;
    for (const taken of file.names.taken) down(project, next, taken, follow, shown);
    if (next.scope.kind === 'file') {
      up(project, next, follow, places);
      if (file.names.declares.has(next.name)) aside(project, next, follow, places, dataSeen);
    }
  }
  return { names, places: inOrder(places), shown };
}

/** The name that a use means: an argument of `render` is a name of the file that it is passed to. */
export function namedBy(project: Project, file: string, { name, scope }: NameUse): Named {
  if (scope.kind !== 'argument') return { file, scope, name };
  return { file: project.target(scope.path) ?? scope.path, scope: { kind: 'file' }, name };
}

/** The uses of a name in its own file. */
export function usesOf(project: Project, { file, scope, name }: Named): readonly NameUse[] {
  const key = scopeKey(scope);
  return project.file(file)?.names.uses.filter((use) => use.name === name && scopeKey(use.scope) === key) ?? [];
}

type Follow = (next: Named) => void;

function down(project: Project, { file, scope, name }: Named, taken: Taken, follow: Follow, shown: ShownList): void {
  if (taken.node.args.some((arg) => arg.name === name) || scopeKey(taken.scopeOf(name)) !== scopeKey(scope)) return;
  const target = project.target(taken.path);
  if (target === undefined) return;
  if (project.file(target)?.clause === undefined) follow({ file: target, scope: { kind: 'file' }, name });
  else if (needs(project, target, name)) shown.push({ file, taken });
}
type ShownList = { file: string; taken: Taken }[];

function up(project: Project, { file, name }: Named, follow: Follow, places: LinkedPlace[]): void {
  for (const taker of project.takers(file)) {
    for (const { path, node, scopeOf } of project.file(taker)?.names.taken ?? []) {
      if (project.target(path) !== file) continue;
      const arg = node.args.find((one) => one.name === name);
      if (arg === undefined) follow({ file: taker, scope: scopeOf(name), name });
      else places.push({ file: taker, span: arg.nameSpan, access: 'write' });
    }
  }
}

function aside(
  project: Project,
  { file, name }: Named,
  follow: Follow,
  places: LinkedPlace[],
  seen: Set<string>,
): void {
  for (const id of project.dataBeside(file)) {
    const spans = project.data(id)?.keys.get(name);
    if (spans === undefined || seen.has(id) || !isDataOf(project, id, file)) continue;
    seen.add(id);
    for (const span of spans) places.push({ file: id, span, access: 'data' });
    for (const letter of project.lettersBeside(id))
      if (project.file(letter)?.names.declares.has(name) && isDataOf(project, id, letter))
        follow({ file: letter, scope: { kind: 'file' }, name });
  }
}

/** A file with one name in common may be anything; with two, or with nothing else, it is data of the letter. */
function isDataOf(project: Project, data: string, letter: string): boolean {
  const declares = project.file(letter)?.names.declares;
  const keys = [...(project.data(data)?.keys.keys() ?? [])];
  const known = keys.filter((key) => declares?.has(key));
  return known.length >= 2 || known.length === keys.length;
}

function inOrder(places: readonly LinkedPlace[]): readonly LinkedPlace[] {
  return [...places].sort((a, b) => (a.file === b.file ? a.span.start - b.span.start : a.file < b.file ? -1 : 1));
}
