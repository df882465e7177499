import { type Disposable, Uri, ViewColumn, type WebviewPanel, window } from 'vscode';
import type { Around } from '../commands/register.ts';
import { targetOf } from '../commands/target.ts';
import { t } from '../t.ts';
import type { ViewState } from './messages.ts';
import { type Carry, fillPanel } from './panel.ts';

/** The panels with letters: one for each template. */
export type Panels = Disposable & {
  /** Opens the letter beside its template, or brings it to the front. */
  readonly open: (given: unknown) => Promise<void>;
};

/** The kind of panel, as VS Code keeps it over a reload. */
export const PREVIEW_TYPE = 'proviso.preview';

export function panelsOf(extension: Uri, around: Around, carry: Carry): Panels {
  const panels = new Map<string, WebviewPanel>();
  const fill = (panel: WebviewPanel, uri: Uri): void => {
    const address = uri.toString();
    panels.set(address, panel);
    panel.title = titleOf(uri);
    fillPanel(panel, uri, extension, around, carry);
    panel.onDidDispose(() => {
      if (panels.get(address) === panel) panels.delete(address);
    });
  };
  const serializer = window.registerWebviewPanelSerializer(PREVIEW_TYPE, {
    deserializeWebviewPanel: async (panel, state: Partial<ViewState> | undefined) => {
      if (typeof state?.uri === 'string') fill(panel, Uri.parse(state.uri));
      else panel.dispose();
    },
  });
  return {
    open: async (given) => {
      const uri = targetOf(around, given);
      if (uri === undefined) return;
      const known = panels.get(uri.toString());
      if (known !== undefined) return known.reveal(undefined, true);
      const where = { viewColumn: ViewColumn.Beside, preserveFocus: true };
      fill(window.createWebviewPanel(PREVIEW_TYPE, titleOf(uri), where, { enableFindWidget: true }), uri);
    },
    dispose: () => {
      serializer.dispose();
      for (const panel of panels.values()) panel.dispose();
    },
  };
}

function titleOf({ path }: Uri): string {
  return t('Preview of {0}', path.split('/').at(-1) ?? '');
}
