import { strings } from '../../clauses/data.ts';
import type { Engine } from '../../engine.ts';
import type { Citation } from '../../law/citation.ts';
import { standing } from './citations.ts';
import { blocks, bullets, heading, type Links, linked, plain } from './markdown.ts';
import { notice } from './notice.ts';

/** The page of a citation: what it holds, how it stands, how it was checked, which clauses rest on it. */
export function citationPage(citation: Citation, engine: Engine, links: Links): string {
  return blocks(citationSection(citation, engine, links), '---', notice(engine));
}

/** What a citation holds, how it stands and was checked, and which clauses rest on it, under a heading of this level. */
export function citationSection(citation: Citation, engine: Engine, links: Links, level = 1): string {
  const clauses = engine.pack.clauses.filter(({ data }) => strings(data.citations).includes(citation.id));
  return blocks(
    heading(level, plain(citation.citation)),
    plain(citation.holding),
    standing(citation),
    explained(citation),
    citation.note === undefined ? undefined : plain(citation.note),
    citation.instead === undefined ? undefined : `To cite instead: ${plain(citation.instead)}`,
    clauses.length === 0 ? undefined : heading(level + 1, 'Clauses that rest on it'),
    bullets(
      clauses.map(({ id, title, purpose }) => `${linked(plain(title), `clause/${id}`, links)}: ${plain(purpose)}`),
    ),
  );
}

function explained({ mark, status }: Citation): string {
  const how = {
    V: 'The text itself, or an excerpt of it, was read. The copy may be older than the law of today.',
    V2: 'Only an account by somebody else was read, not the text itself. Read the text before you rely on it.',
    K: 'Nobody checked it for this library. Check it before you rely on it.',
  }[mark];
  return status === 'in force' ? how : `${how} It must not be quoted as law in force.`;
}
