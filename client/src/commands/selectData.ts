import { type QuickPickItem, QuickPickItemKind, window } from 'vscode';
import { DATA_FILES, type DataChoice, type DataFiles } from '../../../server/src/lsp/protocol.ts';
import { t } from '../t.ts';
import type { Around } from './register.ts';
import { targetOf } from './target.ts';

type Item = QuickPickItem & { readonly data?: DataChoice; readonly problem?: string };

/** Lets the user pick the record that the letter is shown with: in hints, hovers and the merged letter. */
export async function selectData(around: Around, given: unknown): Promise<void> {
  const uri = targetOf(around, given);
  if (uri === undefined) return;
  const textDocument = { uri: uri.toString() };
  const files = await around.server.ask<DataFiles>(DATA_FILES, { textDocument });
  const chosen = await window.showQuickPick(itemsOf(files), {
    title: t('Select Data'),
    placeHolder:
      files.length === 0 ? t('No data file beside the letter fits it') : t('The record to show the letter with'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (chosen === undefined) return;
  const { data, problem } = chosen;
  if (problem !== undefined) {
    void window.showWarningMessage(problem);
    return;
  }
  await around.data.choose(uri.toString(), data);
  around.letter.refresh();
}

function itemsOf(files: DataFiles['result']): readonly Item[] {
  return [
    { label: t('The examples in the letter'), description: t('no data file') },
    ...files.flatMap(({ file, name, records, problem }): Item[] => [
      { label: name, kind: QuickPickItemKind.Separator },
      ...(problem === undefined
        ? []
        : [{ label: t('This file cannot be read'), description: name, detail: problem, problem }]),
      ...records.map((label, record) => ({ label, description: name, data: { file, record } })),
    ]),
  ];
}
