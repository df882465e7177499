import { strings } from '../../clauses/data.ts';
import type { Engine } from '../../engine.ts';
import { type Citation, standing } from './citations.ts';
import { blocks, bullets, type Links, linked, plain } from './markdown.ts';
import { notice } from './notice.ts';

/** The page of a citation: what it holds, how it stands, how it was checked, which clauses rest on it. */
export function citationPage(citation: Citation, engine: Engine, links: Links): string {
  const clauses = engine.pack.clauses.filter(({ data }) => strings(data.citations).includes(citation.id));
  return blocks(
    `# ${plain(citation.citation)}`,
    plain(citation.holding),
    standing(citation),
    explained(citation),
    clauses.length === 0 ? undefined : '## Clauses that rest on it',
    bullets(
      clauses.map(({ id, title, purpose }) => `${linked(plain(title), `clause/${id}`, links)}: ${plain(purpose)}`),
    ),
    '---',
    notice(engine),
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
