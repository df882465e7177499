import type { DocumentLink } from 'vscode-languageserver';
import { linksOf } from '../../core/features/links/links.ts';
import { rangeOf } from '../convert.ts';
import { pageUri } from '../diagnosticsOf.ts';
import { inProject } from '../project.ts';
import type { Feature } from '../session.ts';

/** Links from `render` paths to their files, and from clauses of the library and cited law to their pages. */
export const links: Feature = (session) => {
  const { connection, client } = session;
  const tooltips = client.capabilities.textDocument?.documentLink?.tooltipSupport === true;
  connection.onDocumentLinks(({ textDocument: { uri } }, token) =>
    session.answer('links', [], token, async () => {
      const opened = await session.subject(uri);
      if (opened === undefined) return [];
      const found = await inProject(session, opened, token, (project) => {
        const file = project.file(opened.uri);
        return file === undefined ? [] : linksOf(project, file, opened.subject.engine);
      });
      return found.flatMap(({ span, to, tooltip }): DocumentLink[] => {
        // Only a client that opens pages has somewhere to go.
        if ('page' in to && client.options.pages !== true) return [];
        const target = 'page' in to ? pageUri(to.page) : to.file;
        return [{ range: rangeOf(opened.text, span), target, ...(tooltips ? { tooltip } : {}) }];
      });
    }),
  );
  return { documentLinkProvider: { resolveProvider: false } };
};
