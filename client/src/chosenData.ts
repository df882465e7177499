import type { Memento } from 'vscode';
import { type DataChoice, SELECT_DATA, type SelectData } from '../../server/src/lsp/protocol.ts';
import type { Server } from './server.ts';

/** Which record each letter is shown with, for this workspace: outlives the server and the window. */
export type ChosenData = { readonly choose: (uri: string, data: DataChoice | undefined) => Promise<void> };

/** Tells each new server what was chosen before. A choice that no longer holds is forgotten. */
export function chosenData(server: Server, memory: Memento): ChosenData {
  let chosen = memory.get<Readonly<Record<string, DataChoice>>>(KEY, {});
  const remember = async (uri: string, data: DataChoice | undefined): Promise<void> => {
    const others = Object.entries(chosen).filter(([one]) => one !== uri);
    const now = data === undefined ? others : [...others, [uri, data] as const];
    chosen = Object.fromEntries(now.slice(-MOST));
    await memory.update(KEY, chosen);
  };
  const tell = (uri: string, data: DataChoice | undefined): Promise<null> =>
    server.ask<SelectData>(SELECT_DATA, { textDocument: { uri }, ...(data === undefined ? {} : { data }) });
  server.onState((state) => {
    if (state !== 'running') return;
    for (const [uri, data] of Object.entries(chosen)) tell(uri, data).catch(() => remember(uri, undefined));
  });
  return {
    choose: async (uri, data) => {
      await tell(uri, data);
      await remember(uri, data);
    },
  };
}

const KEY = 'proviso.data';
/** The latest ones are enough. */
const MOST = 50;
