import { record, strings } from '../../clauses/data.ts';
import type { Clause } from '../../clauses/pack.ts';
import type { Requirement } from '../../clauses/types.ts';
import type { Engine } from '../../engine.ts';
import type { Citation } from '../../law/citation.ts';
import { citationOf } from './citations.ts';

/** What the pack says of a clause for people, beside its title and purpose. */
export type ClauseText = {
  readonly explains: string;
  readonly caveats: readonly string[];
  readonly citations: readonly Citation[];
  /** The wording for a letter in the first person. */
  readonly firstPerson: string;
  readonly alternatives: readonly { readonly name: string; readonly says: string; readonly wording: string }[];
  /** Other texts that give it, and texts that look like it and do not, each with the reason. */
  readonly good: readonly string[];
  readonly bad: readonly { readonly text: string; readonly why: string }[];
};

export function clauseText({ data }: Clause, engine: Engine): ClauseText {
  const alternatives = Array.isArray(data.alternatives) ? data.alternatives.map(record) : [];
  const { good, bad } = record(data.examples);
  return {
    explains: String(data.explains ?? '').trim(),
    caveats: strings(data.caveats),
    citations: strings(data.citations).flatMap((id) => citationOf(engine, id) ?? []),
    firstPerson: String(data.first_person ?? '').trim(),
    alternatives: alternatives.map(({ name, says, wording }) => ({
      name: String(name ?? ''),
      says: String(says ?? ''),
      wording: String(wording ?? '').trim(),
    })),
    good: strings(good),
    bad: (Array.isArray(bad) ? bad.map(record) : []).map(({ text, why }) => ({
      text: String(text ?? '').trim(),
      why: String(why ?? '').trim(),
    })),
  };
}

export function clauseOf(engine: Engine, id: string): Clause | undefined {
  return engine.pack.clauses.find((clause) => clause.id === id);
}

/** The clause's id in a `render` path (`clauses/no-fault`, also with `.md`); undefined for any other path. */
export function clauseInPath(path: string): string | undefined {
  return /^clauses\/([\w-]{1,80}?)(?:\.md)?$/.exec(path)?.[1];
}

/** The kinds of document that speak of a clause, in the pack's order. */
export function kindsWith(
  engine: Engine,
  clause: string,
): readonly {
  readonly id: string;
  readonly title: string;
  readonly requirement: Requirement;
  readonly when?: string;
}[] {
  return [...engine.pack.kinds.values()].flatMap(({ id, title, needs }) =>
    needs
      .filter((need) => need.clause === clause)
      .map(({ requirement, when }) => ({ id, title, requirement, ...(when === undefined ? {} : { when }) })),
  );
}
