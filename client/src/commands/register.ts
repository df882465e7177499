import { commands, Disposable, type LogOutputChannel, type TreeView, window } from 'vscode';
import type { ChosenData } from '../chosenData.ts';
import type { Row } from '../coverage/tree.ts';
import type { Letter } from '../letter.ts';
import type { Looked } from '../looked.ts';
import type { Panels } from '../preview/panels.ts';
import { isTakenBack, isUnknownQuestion, type Server } from '../server.ts';
import { t } from '../t.ts';
import { chooseClause, insertClause } from './insertClause.ts';
import { newLetter } from './newLetter.ts';
import { openMergedLetter } from './openMergedLetter.ts';
import { openRulePage } from './openRulePage.ts';
import { fixAll, renumberClauses } from './repair.ts';
import { revealRow, showCoverageOf } from './rows.ts';
import { selectData } from './selectData.ts';
import { showReferences } from './showReferences.ts';

/** What commands work with. */
export type Around = {
  readonly server: Server;
  readonly letter: Letter;
  readonly data: ChosenData;
  readonly view: TreeView<Row>;
  readonly log: LogOutputChannel;
  readonly looked: Looked;
};

/** Every command of the extension, under the names of package.json. One that fails says so and leaves all others alone. */
export function registerCommands(around: Around, panels: Panels): Disposable {
  const run: Readonly<Record<string, (...args: unknown[]) => Promise<unknown> | unknown>> = {
    newLetter: () => newLetter(around),
    insertClause: (uri, clause) => insertClause(around, uri, clause),
    showCoverage: (uri) => showCoverageOf(around, uri),
    fixAll: (uri) => fixAll(around, uri),
    renumberClauses: (uri) => renumberClauses(around, uri),
    selectData: (uri) => selectData(around, uri),
    openRulePage: (id) => openRulePage(around, id),
    openPreview: (uri) => panels.open(uri),
    openMergedLetter: (uri) => openMergedLetter(around, uri),
    showReferences: (uri, place, places) => showReferences(uri, place, places),
    restartServer: () => around.server.restart(),
    showOutput: () => around.log.show(),
    'coverage.reveal': (row) => revealRow(around, row as Row),
    'coverage.choose': (row) => chooseClause(around, (row as Row).clause),
    'coverage.insert': (row) => insertClause(around, undefined, (row as Row).clause),
    'coverage.openPage': (row) => openRulePage(around, `clause/${(row as Row).clause}`),
    'coverage.refresh': () => around.letter.refresh(),
  };
  return Disposable.from(
    ...Object.entries(run).map(([name, work]) =>
      commands.registerCommand(`proviso.${name}`, (...args: unknown[]) => attempt(() => work(...args), around)),
    ),
  );
}

async function attempt(work: () => Promise<unknown> | unknown, { server, log }: Around): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (isTakenBack(error)) return;
    log.error(error instanceof Error ? error : String(error));
    const reason = error instanceof Error ? error.message : String(error);
    const said = isUnknownQuestion(error)
      ? t('Proviso’s server cannot do this. Update the extension, or restart the server.')
      : server.state() === 'running'
        ? t('Proviso could not do this: {0}', reason)
        : t('Proviso’s server does not run, so nothing is checked.');
    const restart = t('Restart Server');
    const output = t('Show Output');
    const chosen = await window.showErrorMessage(said, restart, output);
    if (chosen === restart) await server.restart();
    if (chosen === output) log.show();
  }
}
