import { URI } from 'vscode-uri';
import { type Links, NO_LINKS } from '../../core/features/pages/markdown.ts';
import { pageOf, pagesOf } from '../../core/features/pages/pages.ts';
import { pageUri } from '../diagnosticsOf.ts';
import { PAGE, PAGES, type Page, type Pages } from '../protocol.ts';
import { type Client, enginesOf, type Feature, type Session } from '../session.ts';

/** Pages of rules, clauses and citations, by id. */
export const pages: Feature = (session) => {
  const { connection, answer } = session;
  connection.onRequest(PAGE, (params: Page['params'], token) =>
    answer<Page['result']>('a page', null, token, () => pageIn(session, String(params?.id)) ?? null),
  );
  connection.onRequest(PAGES, () =>
    answer<Pages['result']>('the list of pages', [], undefined, () => {
      const all = enginesOf(session).flatMap(pagesOf);
      return [...new Map(all.map((page) => [page.id, page])).values()];
    }),
  );
  return {};
};

/** The page at an address: `proviso-page:/clause/no-fault.md`. */
export function pageAt(uri: string, session: Session): string | undefined {
  const { path } = URI.parse(uri);
  return pageIn(session, path.replace(/^\//, '').replace(/\.md$/, ''));
}

/** The page of the packs in use, the last one first; the built-in pack's where none of them has it. */
function pageIn(session: Session, id: string): string | undefined {
  for (const engine of enginesOf(session)) {
    const page = pageOf(id, engine, linksOf(session.client));
    if (page !== undefined) return page;
  }
  return undefined;
}

/** Addresses of pages, for clients that can open them. */
export function linksOf({ options }: Client): Links {
  return options.pages === true ? pageUri : NO_LINKS;
}
