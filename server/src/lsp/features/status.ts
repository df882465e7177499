import type { ServerCapabilities } from 'vscode-languageserver';
import { CHANGED, type Changed, STATUS, type Status } from '../protocol.ts';
import type { Feature } from '../session.ts';

/** What a document is to Proviso, and whether it is checked: for the client's status line. */
export const status: Feature = (session): Partial<ServerCapabilities> => {
  const { connection } = session;
  connection.onRequest(STATUS, ({ textDocument: { uri } }: Status['params'], token) =>
    session.answer<Status['result']>(
      'the status',
      { checked: false, why: FAILED, errors: 0, warnings: 0 },
      token,
      async () => {
        const opened = await session.opened(uri);
        if (opened === undefined) return { checked: false, why: 'It is no Markdown file.', errors: 0, warnings: 0 };
        const { facts, engine } = opened.subject;
        const { document } = facts;
        const findings = opened.standing === 'letter' ? opened.findings() : [];
        const title = engine.library.kinds.find(({ id }) => id === document)?.title;
        const data = session.data.get(uri);
        return {
          checked: opened.standing === 'letter',
          why: opened.why,
          ...(document === undefined ? {} : { document }),
          ...(title === undefined ? {} : { title }),
          ...(data === undefined ? {} : { data }),
          errors: findings.filter(({ severity }) => severity === 'error').length,
          warnings: findings.filter(({ severity }) => severity === 'warning').length,
        };
      },
    ),
  );
  if (session.client.options.commands === true)
    session.onChange((uri) => void connection.sendNotification(CHANGED, { uri: uri ?? '' } satisfies Changed));
  return {};
};

const FAILED = 'Proviso could not read it; see its output.';
