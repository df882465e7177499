import { record } from '../../clauses/data.ts';
import type { Requirement } from '../../clauses/types.ts';
import type { Engine } from '../../engine.ts';
import { blocks, bullets, code, type Links, linked, listed, plain } from '../pages/markdown.ts';
import { packData } from '../pages/pack-data.ts';

/** What a kind of document is, and the clauses that it needs; undefined for a kind that does not exist. */
export function kindCard(id: string, engine: Engine, links: Links): string | undefined {
  const kind = engine.pack.kinds.get(id);
  if (kind === undefined) return undefined;
  const says = record(packData(engine, 'documents.yaml')[id]).says;
  const titles = new Map(engine.library.clauses.map((clause) => [clause.id, clause.title]));
  const line = (requirement: Requirement, words: string): readonly string[] => {
    const needs = kind.needs.filter((need) => need.requirement === requirement);
    const named = needs.map(({ clause, when }) => {
      const title = linked(plain(titles.get(clause) ?? clause), `clause/${clause}`, links);
      return when === undefined ? title : `${title} (where ${code(when)} holds)`;
    });
    return named.length === 0 ? [] : [`**${words}**: ${listed(named)}`];
  };
  const letters = engine.library.letters.filter(({ document }) => document === id).map(({ title }) => plain(title));
  return blocks(
    `**${plain(kind.title)}** (${code(id)})`,
    says === undefined ? undefined : plain(String(says)),
    bullets([
      ...line('required', 'Required'),
      ...line('recommended', 'Recommended'),
      ...line('optional', 'Possible'),
      ...line('forbidden', 'Out of place'),
      ...(letters.length === 0 ? [] : [`Letters of the library: ${listed(letters)}`]),
    ]),
  );
}
