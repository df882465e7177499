import { SCHEMES } from '../protocol.ts';
import type { Feature, Session } from '../session.ts';
import { letterAt } from './merged.ts';
import { pageAt } from './pages.ts';

/** Gives the text of a virtual document by its address; undefined when there is none. */
type Provider = (uri: string, session: Session) => Promise<string | undefined> | string | undefined;

/** Virtual documents by their scheme. */
const PROVIDERS: Readonly<Record<string, Provider>> = {
  [SCHEMES.letter]: letterAt,
  [SCHEMES.page]: pageAt,
};

/** Virtual documents, for clients that show them. */
export const content: Feature = (session) => {
  const { connection, client, answer } = session;
  if (client.capabilities.workspace?.textDocumentContent === undefined) return {};
  connection.workspace.textDocumentContent.on(({ uri }, token) =>
    answer('a virtual document', null, token, async () => {
      const scheme = uri.slice(0, Math.max(0, uri.indexOf(':')));
      const provider = Object.hasOwn(PROVIDERS, scheme) ? PROVIDERS[scheme] : undefined;
      const text = await provider?.(uri, session);
      return text === undefined ? null : { text };
    }),
  );
  return { workspace: { textDocumentContent: { schemes: Object.keys(PROVIDERS) } } };
};
