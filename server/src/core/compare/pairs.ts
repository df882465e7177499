import type { PathVerdict } from '../clauses/judge-paths.ts';
import type { Choice, Template } from '../template/types.ts';

/** Two paths, one through each template, that one set of data can take. */
export type PathPair = { readonly before: PathVerdict; readonly after: PathVerdict };

/** A flag or other name that an edit renamed, so that conditions on it are the same conditions. */
export type Renamed = { readonly from: string; readonly to: string };

/**
 * The pairs of paths that belong together: their answers to the same question do not differ. Pairs that say the same are given
 * once, with all paths of the second template on which they hold.
 */
export function pairsOf(
  before: readonly PathVerdict[],
  after: readonly PathVerdict[],
  renamed: readonly Renamed[],
): readonly PathPair[] {
  const answers = before.map((path) => ({ path, given: answersOf(path.choices, renamed) }));
  return after.flatMap((path) => {
    const own = answersOf(path.choices, []);
    return answers.filter(({ given }) => agree(given, own)).map((one) => ({ before: one.path, after: path }));
  });
}

type Answers = ReadonlyMap<string, boolean>;

function answersOf(choices: readonly Choice[], renamed: readonly Renamed[]): Answers {
  return new Map(choices.map(({ text, value }) => [withNames(text, renamed), value]));
}

function agree(one: Answers, other: Answers): boolean {
  for (const [text, value] of one) if ((other.get(text) ?? value) !== value) return false;
  return true;
}

/** A condition with names exchanged: whole names only. */
function withNames(text: string, renamed: readonly Renamed[]): string {
  if (renamed.length === 0) return text;
  return text.replace(/[\p{L}\p{N}_-]+/gu, (name) => renamed.find(({ from }) => from === name)?.to ?? name);
}

/**
 * The names that conditions ask for and that an edit renamed: the one declaration that went and the one that came of the same
 * type, in order. Nothing is guessed where their numbers differ.
 */
export function renamedBetween(before: Template, after: Template): readonly Renamed[] {
  const gone = declaredOnlyIn(before, after);
  const come = declaredOnlyIn(after, before);
  if (gone.length !== come.length) return [];
  const pairs = gone.map(({ name, type }, at) => ({
    from: name,
    to: come[at]?.name ?? '',
    same: type === come[at]?.type,
  }));
  return pairs.every(({ same }) => same) ? pairs.map(({ from, to }) => ({ from, to })) : [];
}

function declaredOnlyIn(one: Template, other: Template) {
  return [...one.frontMatter.variables.values()].filter(({ name }) => !other.frontMatter.variables.has(name));
}
