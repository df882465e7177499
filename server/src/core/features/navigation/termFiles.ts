import type { Project, ProjectFile } from './project.ts';
import type { TermUse } from './terms.ts';

/** A file in which a term stands. */
export type TermFile = { readonly file: ProjectFile; readonly uses: readonly TermUse[] };

/**
 * The keys of all terms that hold in a file: those that it defines, and those of the files that it takes in or that take it in,
 * over any number of steps.
 */
export function definedNearby(project: Project, id: string): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const file of [...around(project, id, above), ...around(project, id, below)])
    for (const { key } of file.terms.definitions) keys.add(key);
  return keys;
}

/**
 * The files that speak of the same term, the pack's clauses included: a letter and all that it takes in, and every other letter
 * that takes in one of those files that have the term.
 */
export function termFiles(project: Project, id: string, key: string): readonly TermFile[] {
  const found: TermFile[] = [];
  // With the letter's longer terms, so that `Company` is not found in `Company Address`.
  const nearby = new Set([...definedNearby(project, id), key]);
  const waiting = [id];
  const seen = new Set(waiting);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const file = project.file(next);
    if (file === undefined) continue;
    const own = file.terms.definitions.map((one) => one.key);
    const uses = file.terms.uses(new Set([...nearby, ...own])).filter((use) => use.key === key);
    if (uses.length > 0) found.push({ file, uses });
    if (file.clause !== undefined) continue;
    const more = [...targetsOf(project, file), ...(uses.length > 0 ? above(project, file) : [])];
    for (const other of more) {
      if (seen.has(other)) continue;
      seen.add(other);
      waiting.push(other);
    }
  }
  return found;
}

type Step = (project: Project, file: ProjectFile) => readonly string[];

/** A letter stands on its own: nobody takes it in. */
const above: Step = (project, { id, clause, template }) =>
  clause === undefined && template.frontMatter.document === undefined ? project.takers(id) : [];
const below: Step = (project, file) => targetsOf(project, file);

function targetsOf(project: Project, { names }: ProjectFile): readonly string[] {
  return names.taken.flatMap(({ path }) => project.target(path) ?? []);
}

/** The file, and every file that steps lead to. */
function around(project: Project, id: string, step: Step): readonly ProjectFile[] {
  const files: ProjectFile[] = [];
  const waiting = [id];
  const seen = new Set(waiting);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const file = project.file(next);
    if (file === undefined) continue;
    files.push(file);
    for (const other of step(project, file)) {
      if (seen.has(other)) continue;
      seen.add(other);
      waiting.push(other);
    }
  }
  return files;
}
