import { URI } from 'vscode-uri';
import { type Links, NO_LINKS } from '../../core/features/pages/markdown.ts';
import { pageOf, pagesOf } from '../../core/features/pages/pages.ts';
import { pageUri } from '../diagnosticsOf.ts';
import { PAGE, PAGES, type Page, type Pages } from '../protocol.ts';
import type { Client, Feature, Session } from '../session.ts';

/** Pages of rules, clauses and citations, by id. */
export const pages: Feature = (session) => {
  const { connection, engine, client, answer } = session;
  connection.onRequest(PAGE, (params: Page['params'], token) =>
    answer<Page['result']>('a page', null, token, () => pageOf(String(params?.id), engine, linksOf(client)) ?? null),
  );
  connection.onRequest(PAGES, () => answer<Pages['result']>('the list of pages', [], undefined, () => pagesOf(engine)));
  return {};
};

/** The page at an address: `proviso-page:/clause/no-fault.md`. */
export function pageAt(uri: string, { engine, client }: Session): string | undefined {
  const { path } = URI.parse(uri);
  return pageOf(path.replace(/^\//, '').replace(/\.md$/, ''), engine, linksOf(client));
}

/** Addresses of pages, for clients that can open them. */
export function linksOf({ options }: Client): Links {
  return options.pages === true ? pageUri : NO_LINKS;
}
