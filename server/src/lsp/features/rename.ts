import { LSPErrorCodes, ResponseError, type ServerCapabilities } from 'vscode-languageserver';
import { prepareRename, type Refused, rename as renamed } from '../../core/features/rename/rename.ts';
import { offsetOf, rangeOf } from '../convert.ts';
import { inProject } from '../project.ts';
import type { Feature } from '../session.ts';
import { workspaceEditOf } from '../workspaceEdit.ts';

/** Gives names and defined terms another name, in every file that shares them. What cannot be done is refused with its reason. */
export const rename: Feature = (session): Partial<ServerCapabilities> => {
  const { connection, client } = session;
  connection.onPrepareRename(({ textDocument, position }, token) =>
    session.answer('preparing the renaming', null, token, async () => {
      const opened = await session.subject(textDocument.uri);
      if (opened === undefined) return null;
      const at = { file: opened.uri, offset: offsetOf(opened.text, position) };
      const found = allowed(await inProject(session, opened, token, (project) => prepareRename(project, at)));
      return { range: rangeOf(opened.text, found.span), placeholder: found.name };
    }),
  );
  connection.onRenameRequest(({ textDocument, position, newName }, token) =>
    session.answer('the renaming', null, token, async () => {
      const opened = await session.subject(textDocument.uri);
      if (opened === undefined) return null;
      const at = { file: opened.uri, offset: offsetOf(opened.text, position) };
      const { project, result } = await inProject(session, opened, token, (around) => ({
        project: around,
        result: renamed(around, at, newName),
      }));
      return workspaceEditOf(session, project, allowed(result), { from: opened.uri, label: 'Rename in other files' });
    }),
  );
  const prepares = client.capabilities.textDocument?.rename?.prepareSupport === true;
  return { renameProvider: prepares ? { prepareProvider: true } : true };
};

function allowed<T extends object>(result: T | Refused): T {
  if ('refused' in result) throw new ResponseError(LSPErrorCodes.RequestFailed, result.refused);
  return result;
}
