import type { Condition } from './clauses/conditions.ts';
import type { Clause } from './clauses/pack.ts';
import type { Engine } from './engine.ts';
import { type PackFiles, type PackProblem, packProblem } from './packs/problems.ts';
import { nearest } from './text/distance.ts';

/** The rule of what is named and is not there. */
export const LACKS = 'pack/lacks';

/** What a pack's files name and no pack has: concepts, clauses, wordings. A check that asks for one would find nothing in silence. */
export function lacksOf(engine: Engine, own: PackFiles): readonly PackProblem[] {
  const { pack } = engine;
  const clauseIds = pack.clauses.map(({ id }) => id);
  const wordingIds = pack.wordings.map(({ id }) => id);
  const isOwn = (path: string) => own[path] !== undefined;
  const say = (file: string, message: string, words: string) =>
    packProblem(file, message, own[file] ?? '', words, LACKS);
  const among = (
    file: string,
    what: string,
    names: readonly string[],
    known: readonly string[],
  ): readonly PackProblem[] =>
    names
      .filter((name) => !known.includes(name))
      .map((name) => say(file, `There is no ${what} “${name}”.${way(name, known)}`, name));
  return [
    ...pack.clauses.flatMap((clause) => {
      const file = `clauses/${clause.id}.md`;
      return isOwn(file) ? concepts(file, conceptsOf(clause), engine, own) : [];
    }),
    ...pack.wordings.flatMap((wording) => {
      const file = `wordings/${wording.id}.yaml`;
      return isOwn(file) ? concepts(file, conditionNames(wording.any), engine, own) : [];
    }),
    ...pack.conflicts.flatMap((conflict) => {
      const file = `conflicts/${conflict.id}.yaml`;
      if (!isOwn(file)) return [];
      return [
        ...concepts(file, conditionNames([...conflict.any, ...conflict.given]), engine, own),
        ...among(file, 'wording', conflict.wordings, wordingIds),
        ...among(file, 'clause', conflict.clause === undefined ? [] : [conflict.clause], clauseIds),
      ];
    }),
    ...(isOwn('documents.yaml')
      ? [...pack.kinds.values()].flatMap(({ needs }) =>
          among(
            'documents.yaml',
            'clause',
            needs.map(({ clause }) => clause),
            clauseIds,
          ),
        )
      : []),
  ];
}

function concepts(file: string, names: readonly string[], { pack }: Engine, own: PackFiles): readonly PackProblem[] {
  const known = pack.lexicon.concepts;
  return [...new Set(names)]
    .filter((name) => !known.has(name) && !name.startsWith('party_'))
    .map((name) => {
      // A file's own concept bears the file's name in front.
      const bare = name.split('/').at(-1) ?? name;
      return packProblem(
        file,
        `There is no concept “${bare}” in the vocabulary.${way(bare, known.keys())}`,
        own[file] ?? '',
        bare,
        LACKS,
      );
    });
}

function way(name: string, known: Iterable<string>): string {
  const meant = nearest(name, [...known]);
  return meant === undefined ? ' Define it under vocabulary:, or correct the name.' : ` Did you mean ${meant}?`;
}

function conceptsOf({ elements, detect }: Clause): readonly string[] {
  const { topic, allow, carve, rivals, narrows } = detect;
  return [
    ...conditionNames(elements.flatMap((one) => [...one.detect.any, ...one.detect.harm, ...one.detect.also.flat()])),
    ...topic,
    ...allow,
    ...carve,
    ...rivals,
    ...narrows,
  ];
}

/** The concepts that conditions name. */
export function conditionNames(conditions: readonly Condition[]): readonly string[] {
  return conditions.flatMap(({ anchor, of = [], with: beside, near, without, absent }) => [
    ...anchor,
    ...of,
    ...beside.flat(),
    ...near.flat(),
    ...without,
    ...absent,
  ]);
}
