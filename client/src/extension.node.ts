import { execPath } from 'node:process';
import { type Disposable, type ExtensionContext, Uri } from 'vscode';
import { LanguageClient, type ServerOptions, TransportKind } from 'vscode-languageclient/node';
import { start } from './start.ts';
import { provideTasks } from './tasks.ts';

// Where there is Node: the server is a process of its own, and the command line can be run as a task.

/** Called by VS Code when the extension is needed for the first time. */
export function activate(context: ExtensionContext): void {
  const program = Uri.joinPath(context.extensionUri, 'dist', 'proviso.cjs').fsPath;
  const run = { module: program, transport: TransportKind.ipc };
  const options: ServerOptions = { run, debug: { ...run, options: { execArgv: ['--nolazy', '--inspect=6009'] } } };
  stop = start(context, (client) => new LanguageClient('proviso', 'Proviso', options, client));
  context.subscriptions.push(provideTasks(program, execPath) satisfies Disposable);
}

/** Called by VS Code when the extension or the window ends. */
export function deactivate(): Promise<void> | undefined {
  return stop?.();
}

let stop: (() => Promise<void>) | undefined;
