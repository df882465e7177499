import { EventEmitter, Uri, ViewColumn, window, workspace } from 'vscode';

/** A document beside the letter that shows one wording after the other. */
export type WordingPreview = {
  readonly show: (title: string, wording: string) => Promise<void>;
  readonly dispose: () => void;
};

/** Opens with the first wording, takes no focus, and closes again when it is disposed of. */
export function wordingPreview(): WordingPreview {
  const changes = new EventEmitter<Uri>();
  const uri = Uri.from({ scheme: 'proviso-preview', path: `/${NAME}` });
  let text = '';
  let opened: Promise<unknown> | undefined;
  const provider = workspace.registerTextDocumentContentProvider(uri.scheme, {
    onDidChange: changes.event,
    provideTextDocumentContent: () => text,
  });
  const open = async (): Promise<void> => {
    const document = await workspace.openTextDocument(uri);
    await window.showTextDocument(document, { viewColumn: ViewColumn.Beside, preserveFocus: true, preview: false });
  };
  const end = async (): Promise<void> => {
    await opened?.catch(() => undefined);
    const tabs = window.tabGroups.all.flatMap((group) => group.tabs);
    const mine = tabs.filter(({ input }) => (input as { uri?: Uri } | undefined)?.uri?.scheme === uri.scheme);
    await window.tabGroups.close(mine, true);
    provider.dispose();
    changes.dispose();
  };
  return {
    show: async (title, wording) => {
      text = `${'\n'.repeat(COVERED)}# ${title}\n\n${wording.trim()}\n`;
      changes.fire(uri);
      opened ??= open();
      await opened;
    },
    dispose: () => void end(),
  };
}

const NAME = 'Wording.md';
/** Lines of the editor that the list of clauses lies over. */
const COVERED = 22;
