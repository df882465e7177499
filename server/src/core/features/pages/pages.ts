import type { Engine } from '../../engine.ts';
import { citationPage } from './citation-page.ts';
import { citationOf, citationsOf } from './citations.ts';
import { clausePage } from './clause-page.ts';
import { clauseOf } from './clause-text.ts';
import type { Links } from './markdown.ts';
import { rulePage } from './rule-page.ts';

/** The page of a rule (`variable/unused`), a clause (`clause/no-fault`) or a citation (`citation/C061`); undefined when there is none. */
export function pageOf(id: string, engine: Engine, links: Links): string | undefined {
  const [family, ...rest] = id.split('/');
  const name = rest.join('/');
  const clause = family === 'clause' ? clauseOf(engine, name) : undefined;
  if (clause !== undefined) return `${clausePage(clause, engine, links)}\n`;
  const citation = family === 'citation' ? citationOf(engine, name) : undefined;
  if (citation !== undefined) return `${citationPage(citation, engine, links)}\n`;
  const rule = engine.rules.find((one) => one.id === id);
  return rule === undefined ? undefined : `${rulePage(rule)}\n`;
}

/** Everything that has a page: clauses, then rules, then citations. Ids are those that `pageOf` takes. */
export function pagesOf(engine: Engine): readonly { readonly id: string; readonly title: string }[] {
  return [
    ...engine.pack.clauses.map(({ id, title }) => ({ id: `clause/${id}`, title })),
    ...engine.rules.filter(({ family }) => family !== 'clause').map(({ id, says }) => ({ id, title: says })),
    ...citationsOf(engine).map(({ id, citation }) => ({ id: `citation/${id}`, title: citation })),
  ];
}
