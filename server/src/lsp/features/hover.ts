import type { Hover } from 'vscode-languageserver';
import { hoverAt } from '../../core/features/hover/hover.ts';
import { offsetOf, rangeOf } from '../convert.ts';
import { markupOf } from '../markup.ts';
import type { Feature } from '../session.ts';
import { linksOf } from './pages.ts';

/** What the thing under the pointer is. */
export const hover: Feature = (session) => {
  const { connection, client, answer } = session;
  const formats = client.capabilities.textDocument?.hover?.contentFormat;
  connection.onHover(({ textDocument, position }, token) =>
    answer<Hover | null>('the hover', null, token, async () => {
      const opened = await session.subject(textDocument.uri);
      if (opened === undefined) return null;
      const { text, subject } = opened;
      const card = hoverAt(subject, offsetOf(text, position), linksOf(client));
      return card === undefined
        ? null
        : { contents: markupOf(card.markdown, formats), range: rangeOf(text, card.span) };
    }),
  );
  return { hoverProvider: true };
};
