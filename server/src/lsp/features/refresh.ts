import type { Feature, Session } from '../session.ts';

/**
 * Lets the client ask again for what it shows, when something beside the text in front of it has changed: a file that it takes in,
 * settings, the chosen data. A client asks by itself when the text changes.
 */
export const refresh: Feature = (session) => {
  const requests = refreshRequests(session);
  if (requests.length === 0) return {};
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const changed = new Set<string | undefined>();
  const send = async (): Promise<void> => {
    const uris = new Set(changed);
    changed.clear();
    if (!(await concernsOthers(uris, session))) return;
    for (const request of requests)
      request().catch(() => {
        // The client is going away.
      });
  };
  session.onChange((uri) => {
    changed.add(uri);
    clearTimeout(waiting);
    waiting = setTimeout(() => void session.answer('the refresh', undefined, undefined, send), PAUSE);
  });
  return {};
};

/** Milliseconds without a change after which the client is told. */
const PAUSE = 200;

function refreshRequests({ client, connection }: Session): readonly (() => Promise<void>)[] {
  const { inlayHint, codeLens, semanticTokens, foldingRange } = client.capabilities.workspace ?? {};
  const { languages } = connection;
  return [
    ...(inlayHint?.refreshSupport === true ? [() => languages.inlayHint.refresh()] : []),
    ...(codeLens?.refreshSupport === true ? [() => connection.sendRequest<void>('workspace/codeLens/refresh')] : []),
    ...(semanticTokens?.refreshSupport === true ? [() => languages.semanticTokens.refresh()] : []),
    ...(foldingRange?.refreshSupport === true ? [() => languages.foldingRange.refresh()] : []),
  ];
}

/** Whether one of the changes reaches an open document other than the one that was changed. */
async function concernsOthers(uris: ReadonlySet<string | undefined>, session: Session): Promise<boolean> {
  if (uris.has(undefined)) return true;
  for (const uri of session.documents.keys()) {
    const opened = await session.subject(uri);
    if (opened?.uses.some((one) => one !== uri && uris.has(one)) === true) return true;
  }
  return false;
}
