import { env, ProgressLocation, UIKind, Uri, window, workspace } from 'vscode';
import { fromBase64 } from '../../../server/src/lsp/protocol-base64.ts';
import { EXPORT, type ExportFormat, type ExportRequest } from '../../../server/src/lsp/protocol-preview.ts';
import type { Around } from '../commands/register.ts';
import { t } from '../t.ts';
import type { Means } from './carry.ts';
import type { Paper } from './messages.ts';
import type { Carrying } from './panel.ts';

/** Asks for a format and a place, and writes the letter there. */
export async function exportLetter(carrying: Carrying, paper: Paper, around: Around): Promise<void> {
  const picked = await window.showQuickPick(formats(), {
    title: t('Export Letter'),
    placeHolder: t('The kind of file'),
  });
  if (picked !== undefined) await saveAs(picked, carrying, paper, around);
}

async function saveAs({ format, label }: Format, carrying: Carrying, paper: Paper, around: Around): Promise<void> {
  const draft = await asDraft(carrying);
  if (draft === undefined) return;
  const defaultUri = carrying.uri.with({ path: carrying.uri.path.replace(/(?:\.md|\.markdown)?$/i, `.${format}`) });
  const target = await window.showSaveDialog({
    ...(carrying.uri.scheme === 'untitled' ? {} : { defaultUri }),
    filters: { [label]: [format] },
  });
  if (target === undefined) return;
  if (target.toString() === carrying.uri.toString())
    return carrying.tell(t('That is the template itself. Choose another name, or it would be lost.'));
  const bytes = await bytesOf(carrying, format, paper, draft, around);
  if (bytes === undefined) return;
  await workspace.fs.writeFile(target, bytes);
  const open = t('Open');
  const name = target.path.split('/').at(-1) ?? '';
  carrying.tell(t('{0} is written.', name));
  if ((await window.showInformationMessage(t('{0} is written.', name), open)) === open) await env.openExternal(target);
}

/** Opens the letter as a page of the browser, which prints it. A browser lets no extension do so; there it is saved as that page. */
export async function printLetter(carrying: Carrying, paper: Paper, { around, storage }: Means): Promise<void> {
  if (storage.scheme !== 'file' || env.uiKind === UIKind.Web) {
    const save = t('Save as Web Page…');
    const said = t('A browser lets no extension print. Save the letter as a web page, open that file and print it.');
    carrying.tell(said);
    const page = formats().find(({ format }) => format === 'html');
    if ((await window.showInformationMessage(said, save)) === save && page !== undefined)
      await saveAs(page, carrying, paper, around);
    return;
  }
  const draft = await asDraft(carrying);
  const bytes = draft === undefined ? undefined : await bytesOf(carrying, 'html', paper, draft, around);
  if (bytes === undefined) return;
  const name = (carrying.uri.path.split('/').at(-1) ?? 'letter').replace(/\.[^.]*$/, '');
  const target = Uri.joinPath(storage, 'print', `${name}.html`);
  await workspace.fs.writeFile(target, bytes);
  await env.openExternal(target);
  carrying.tell(t('The letter is open in the browser: print it there.'));
}

/**
 * Whether the letter is to be marked DRAFT; undefined when it shall not be written at all. Asked where the format was asked: a dialog
 * that closes gives the focus back, and that closes the file dialog of a browser.
 */
async function asDraft({ errors }: Carrying): Promise<boolean | undefined> {
  if (errors === 0) return false;
  const title = errors === 1 ? t('The letter has 1 error.') : t('The letter has {0} errors.', errors);
  const mark = { label: t('Mark It DRAFT'), description: t('across each page, so that nobody signs it by mistake') };
  const leave = { label: t('Leave It as It Is'), description: t('without any mark') };
  const chosen = await window.showQuickPick([mark, leave], { title, placeHolder: t('How it is to be written') });
  return chosen === undefined ? undefined : chosen === mark;
}

async function bytesOf(
  { uri, whatIf, tell }: Carrying,
  format: ExportFormat,
  paper: Paper,
  draft: boolean,
  { server }: Around,
): Promise<Uint8Array | undefined> {
  const params = { textDocument: { uri: uri.toString() }, whatIf, format, paper, draft };
  const answer = await window.withProgress({ location: ProgressLocation.Window, title: t('Exporting …') }, () =>
    server.ask<ExportRequest>(EXPORT, params),
  );
  if ('refused' in answer) {
    tell(answer.refused);
    return undefined;
  }
  if (answer.problems.length > 0) void window.showWarningMessage(answer.problems.join(' '));
  return fromBase64(answer.base64);
}

type Format = { readonly label: string; readonly description: string; readonly format: ExportFormat };

function formats(): readonly Format[] {
  return [
    { label: t('Word'), description: '.docx', format: 'docx' },
    { label: t('PDF'), description: '.pdf', format: 'pdf' },
    { label: t('Web page'), description: '.html', format: 'html' },
    { label: t('Plain text'), description: '.txt', format: 'txt' },
    { label: t('Markdown'), description: '.md', format: 'md' },
  ];
}
