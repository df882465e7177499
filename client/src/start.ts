import { type ExtensionContext, window } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { chosenData } from './chosenData.ts';
import { clientOptions } from './clientOptions.ts';
import { registerCommands } from './commands/register.ts';
import { showCoverage } from './coverage/view.ts';
import { answerFiles } from './files/answer.ts';
import { answerFonts } from './files/fonts.ts';
import { followLetter } from './letter.ts';
import { lookedAt } from './looked.ts';
import { carry } from './preview/carry.ts';
import { panelsOf } from './preview/panels.ts';
import { redrawViews } from './redraw.ts';
import { serverOf } from './server.ts';
import { showStatus } from './status/items.ts';

/**
 * Starts the server and all that shows what it says; the same on a desktop, on a remote machine and in a browser. Gives back
 * what ends the server.
 */
export function start(
  context: ExtensionContext,
  connect: (options: LanguageClientOptions) => BaseLanguageClient,
): () => Promise<void> {
  const log = window.createOutputChannel('Proviso', { log: true });
  const looked = lookedAt(PAUSE);
  const server = serverOf(connect, clientOptions(log, looked), log);
  const letter = followLetter(server);
  const view = showCoverage(letter);
  const around = { server, letter, view, log, looked, data: chosenData(server, context.workspaceState) };
  const panels = panelsOf(context.extensionUri, around, (message, carrying) =>
    carry(message, carrying, { around, storage: context.globalStorageUri }),
  );
  context.subscriptions.push(
    log,
    answerFiles(server.client),
    answerFonts(server.client, context.extensionUri),
    letter,
    view,
    showStatus(letter),
    panels,
    registerCommands(around, panels),
  );
  redrawViews(server);
  void server.start();
  return server.stop;
}

/** Milliseconds after a keystroke in which the letter alone is asked for, where it is shown. */
const PAUSE = 150;
