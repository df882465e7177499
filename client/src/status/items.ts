import { type Command, Disposable, type LanguageStatusItem, LanguageStatusSeverity, languages } from 'vscode';
import type { Letter, Shown } from '../letter.ts';
import { t } from '../t.ts';
import { coverageLine, dataLine, documentLine, type Line } from './text.ts';

/** The lines behind the braces in the status bar: what the document is to Proviso, its coverage, its data. */
export function showStatus(letter: Letter): Disposable {
  const items = new Map<string, LanguageStatusItem>();
  const put = (id: string, name: string, line: Line | undefined, command: Command | undefined, busy: boolean): void => {
    const known = items.get(id);
    if (line === undefined) {
      known?.dispose();
      items.delete(id);
      return;
    }
    const item = known ?? languages.createLanguageStatusItem(id, { language: 'markdown' });
    items.set(id, item);
    item.name = name;
    item.text = line.text;
    item.detail = line.detail;
    item.severity = SEVERITIES[line.level];
    item.busy = busy;
    item.command = command;
    item.accessibilityInformation = { label: line.spoken };
  };
  const draw = ({ uri, status, coverage, busy, server }: Shown): void => {
    const isLetter = status?.checked === true && server === 'running';
    put(
      'proviso.document',
      t('Proviso: Document'),
      uri === undefined && server !== 'stopped' ? undefined : documentLine(status, server, t),
      documentCommand(isLetter, server),
      busy,
    );
    put(
      'proviso.coverage',
      t('Proviso: Coverage'),
      isLetter && coverage !== undefined ? coverageLine(coverage, t) : undefined,
      { command: 'proviso.showCoverage', title: t('Show Coverage') },
      busy,
    );
    put(
      'proviso.data',
      t('Proviso: Data'),
      isLetter && status !== undefined ? dataLine(status, t) : undefined,
      { command: 'proviso.selectData', title: t('Select Data…') },
      false,
    );
  };
  letter.onChange(draw);
  draw(letter.shown());
  return new Disposable(() => {
    for (const item of items.values()) item.dispose();
  });
}

function documentCommand(isLetter: boolean, server: Shown['server']): Command {
  if (server === 'stopped') return { command: 'proviso.restartServer', title: t('Restart Server') };
  if (isLetter) return { command: 'workbench.actions.view.problems', title: t('Show Problems') };
  return { command: 'proviso.newLetter', title: t('New Letter…') };
}

const SEVERITIES: Readonly<Record<Line['level'], LanguageStatusSeverity>> = {
  information: LanguageStatusSeverity.Information,
  warning: LanguageStatusSeverity.Warning,
  error: LanguageStatusSeverity.Error,
};
