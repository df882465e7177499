import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { URI, Utils } from 'vscode-uri';
import { DATA_ENDINGS } from '../../core/data/records.ts';
import { letterRecords } from '../../core/features/data-records.ts';
import { troubleWith } from '../dataChoice.ts';
import { DATA_FILES, type DataFile, type DataFiles, SELECT_DATA, type SelectData } from '../protocol.ts';
import type { Feature, Opened, Session } from '../session.ts';

/** The data that a letter can be shown with: which files there are, and which record is shown. */
export const data: Feature = (session) => {
  const { connection, workspace, answer } = session;
  connection.onRequest(DATA_FILES, ({ textDocument: { uri } }: DataFiles['params'], token) =>
    answer<DataFiles['result']>('the list of data files', [], token, async () => {
      const opened = await session.subject(uri);
      return opened === undefined ? [] : dataFiles(opened, session);
    }),
  );
  connection.onRequest(SELECT_DATA, ({ textDocument: { uri }, data: choice }: SelectData['params'], token) =>
    answer<SelectData['result']>('the choice of data', null, token, async () => {
      if (choice === undefined || choice === null) session.data.delete(uri);
      else {
        workspace.forget([choice.file]);
        const trouble = await troubleWith(choice, await workspace.rootOf(uri), workspace);
        if (trouble !== undefined) throw new ResponseError(LSPErrorCodes.RequestFailed, trouble);
        session.data.set(uri, { file: choice.file, record: choice.record });
      }
      session.refresh();
      return null;
    }),
  );
  return {};
};

/** More files than this are not looked into. */
const MOST_FILES = 200;

async function dataFiles({ uri, root, subject }: Opened, { workspace }: Session): Promise<readonly DataFile[]> {
  const folder = Utils.dirname(URI.parse(uri)).toString();
  const found: DataFile[] = [];
  const files = (await workspace.list(folder, DATA_ENDINGS)).filter((file) => isBeside(file, folder));
  for (const file of files.slice(0, MOST_FILES)) {
    const text = await workspace.text(file, root);
    const name = pathFrom(file, folder);
    const read = text === undefined ? undefined : letterRecords(subject, name, text);
    if (read !== undefined) found.push({ file, name, ...read });
  }
  return found;
}

/** In the folder itself or anywhere below `data/` there; what begins with a dot is the workspace's own. */
function isBeside(file: string, folder: string): boolean {
  const steps = pathFrom(file, folder).split('/');
  return (steps.length === 1 || steps[0] === 'data') && !steps.some((step) => step.startsWith('.'));
}

function pathFrom(file: string, folder: string): string {
  return decodeURIComponent(file.slice(folder.length)).replace(/^\//, '');
}
