import { commands, EventEmitter, Uri, workspace } from 'vscode';
import { MERGE_TEXT, type MergeText } from '../../../server/src/lsp/protocol-preview.ts';
import type { Around } from '../commands/register.ts';
import { t } from '../t.ts';
import type { Carrying } from './panel.ts';

/** Shows what the letter says otherwise than the version that was saved last: letters, not templates. */
export async function compareWithSaved({ uri, whatIf, tell }: Carrying, { server }: Around): Promise<void> {
  if (uri.scheme === 'untitled') return tell(t('The letter has not been saved yet.'));
  const saved = new TextDecoder().decode(await workspace.fs.readFile(uri));
  const textDocument = { uri: uri.toString() };
  const [before, now] = await Promise.all([
    server.ask<MergeText>(MERGE_TEXT, { textDocument, whatIf, text: saved }),
    server.ask<MergeText>(MERGE_TEXT, { textDocument, whatIf }),
  ]);
  if (before === null || now === null) return tell(t('The letter could not be shown anew. See Proviso’s output.'));
  if (before === now) return tell(t('The letter says the same as the version that was saved last.'));
  const name = (uri.path.split('/').at(-1) ?? '').replace(/\.(?:md|markdown)$/i, '');
  const left = versionOf(uri, t('saved'), before);
  const right = versionOf(uri, t('now'), now);
  await commands.executeCommand('vscode.diff', left, right, t('{0}: saved and now, as letters', name), {
    preview: true,
  });
}

/** Texts that are compared, by their address. Shown as long as somebody looks at them. */
const texts = new Map<string, string>();
const changes = new EventEmitter<Uri>();
let provides = false;

function versionOf(template: Uri, version: string, text: string): Uri {
  const name = (template.path.split('/').at(-1) ?? '').replace(/\.(?:md|markdown)$/i, '');
  const uri = Uri.from({ scheme: SCHEME, path: `/${name} (${version}).md`, query: template.toString() });
  texts.set(uri.toString(), text);
  if (!provides)
    workspace.registerTextDocumentContentProvider(SCHEME, {
      onDidChange: changes.event,
      provideTextDocumentContent: (asked) => texts.get(asked.toString()) ?? '',
    });
  provides = true;
  changes.fire(uri);
  return uri;
}

const SCHEME = 'proviso-version';
