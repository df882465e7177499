import type { CancellationToken, FileOperationRegistrationOptions, WorkspaceEdit } from 'vscode-languageserver';
import { renameFiles } from '../../core/features/rename/files.ts';
import { pathBelow } from '../files.ts';
import { inFolder } from '../project.ts';
import type { Feature, Session } from '../session.ts';
import { workspaceEditOf } from '../workspaceEdit.ts';

/** When a file or a folder gets another name, the `render` tags that lead there follow. */
export const fileOperations: Feature = (session) => {
  session.connection.workspace.onWillRenameFiles(({ files }, token) =>
    session.answer('following renamed files', null, token, () => edits(files, session, token)),
  );
  return { workspace: { fileOperations: { willRename: FILES } } };
};

const FILES: FileOperationRegistrationOptions = {
  filters: [
    { pattern: { glob: '**/*.{md,markdown}', matches: 'file' } },
    { pattern: { glob: '**', matches: 'folder' } },
  ],
};

type Renamed = { readonly oldUri: string; readonly newUri: string };

async function edits(
  files: readonly Renamed[],
  session: Session,
  token: CancellationToken,
): Promise<WorkspaceEdit | null> {
  const all: WorkspaceEdit[] = [];
  for (const root of new Set(await Promise.all(files.map(({ oldUri }) => session.workspace.rootOf(oldUri))))) {
    const { project, found } = await inFolder(session, root, token, (around) => ({
      project: around,
      found: renameFiles(around, movedFiles(around.files(), files, root)),
    }));
    if (found.length > 0) all.push(workspaceEditOf(session, project, found, { label: 'Follow the renamed file' }));
  }
  return all.length === 0 ? null : joined(all);
}

/** The new paths of the files that are renamed themselves or lie in a renamed folder, as far as they stay below the root. */
function movedFiles(ids: readonly string[], files: readonly Renamed[], root: string): ReadonlyMap<string, string> {
  const moved = new Map<string, string>();
  for (const { oldUri, newUri } of files) {
    const from = pathBelow(oldUri, root);
    const to = pathBelow(newUri, root);
    if (from === undefined || to === undefined) continue;
    for (const id of ids) {
      const path = pathBelow(id, root);
      if (path === from) moved.set(id, to);
      else if (path?.startsWith(`${from}/`)) moved.set(id, to + path.slice(from.length));
    }
  }
  return moved;
}

function joined(all: readonly WorkspaceEdit[]): WorkspaceEdit {
  const documentChanges = all.flatMap((one) => one.documentChanges ?? []);
  if (documentChanges.length > 0) return { documentChanges };
  return { changes: Object.assign({}, ...all.map(({ changes }) => changes)) };
}
