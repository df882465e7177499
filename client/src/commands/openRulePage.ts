import { type Diagnostic, languages, type QuickPickItem, QuickPickItemKind, ViewColumn, window } from 'vscode';
import { PAGE, PAGES, type Page, type Pages } from '../../../server/src/lsp/protocol.ts';
import { pageAddress } from '../addresses.ts';
import { openRendered } from '../rendered.ts';
import { t } from '../t.ts';
import type { Around } from './register.ts';

/** Opens the page of a rule, a clause or a citation: the one that is given, or one to pick. */
export async function openRulePage({ server }: Around, given: unknown): Promise<void> {
  const id = typeof given === 'string' && given !== '' ? given : await pick(await server.ask<Pages>(PAGES, {}));
  if (id === undefined) return;
  const page = await server.ask<Page>(PAGE, { id });
  if (page === null) void window.showWarningMessage(t('There is no page for “{0}”.', id));
  else await openRendered(pageAddress(id), ViewColumn.Active, false);
}

async function pick(pages: Pages['result']): Promise<string | undefined> {
  const here = new Set(findingsAtCursor());
  const items = pages.map(({ id, title }) => ({ label: title, description: id, id }));
  const first = items.filter(({ id }) => here.has(id));
  const all: (QuickPickItem & { id?: string })[] =
    first.length === 0
      ? items
      : [
          separator(t('found at the cursor')),
          ...first,
          separator(t('all pages')),
          ...items.filter(({ id }) => !here.has(id)),
        ];
  const chosen = await window.showQuickPick(all, {
    title: t('Open Page of a Rule or Clause'),
    placeHolder: t('A rule, a clause or a source'),
    matchOnDescription: true,
  });
  return chosen?.id;
}

/** The rules of the findings that the cursor stands in. */
function findingsAtCursor(): readonly string[] {
  const editor = window.activeTextEditor;
  if (editor === undefined) return [];
  return languages
    .getDiagnostics(editor.document.uri)
    .filter(({ source, range }) => source === 'proviso' && range.contains(editor.selection.active))
    .map(ruleOf);
}

function ruleOf({ code }: Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

function separator(label: string): QuickPickItem {
  return { label, kind: QuickPickItemKind.Separator };
}
