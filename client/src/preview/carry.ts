import type { Uri } from 'vscode';
import type { Around } from '../commands/register.ts';
import { t } from '../t.ts';
import { compareWithSaved } from './compare.ts';
import { editValue } from './editValue.ts';
import { exportLetter, printLetter } from './export.ts';
import type { FromView } from './messages.ts';
import type { Carrying } from './panel.ts';

/** What the work needs beside the panel. */
export type Means = { readonly around: Around; readonly storage: Uri };

/** Does what the view asks for beyond the panel: data, files, other versions. */
export async function carry(message: FromView, carrying: Carrying, means: Means): Promise<void> {
  const { around } = means;
  switch (message.kind) {
    case 'choose':
      await around.data.choose(carrying.uri.toString(), message.data);
      around.letter.refresh();
      carrying.tell(
        message.data === undefined
          ? t('Shown with its examples.')
          : t('Shown with record {0}.', message.data.record + 1),
      );
      return;
    case 'edit':
      return editValue(carrying, message.variable, message.value, around);
    case 'export':
      return exportLetter(carrying, message.paper, around);
    case 'print':
      return printLetter(carrying, message.paper, means);
    case 'compare':
      return compareWithSaved(carrying, around);
  }
}
