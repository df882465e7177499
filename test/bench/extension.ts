import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Prints how long the extension takes to wake in a real VS Code, where the tests have installed one. */
export function printExtension(): void {
  const tools = process.env.PROVISO_VSCODE_TOOLS ?? '.vscode-real';
  if (!existsSync(tools)) {
    process.stdout.write('extension: not measured; npm run test:vscode installs the VS Code that it is measured in\n');
    return;
  }
  const { stdout } = spawnSync(process.execPath, ['scripts/vscode/main.mjs', 'node'], {
    encoding: 'utf8',
    timeout: 300_000,
  });
  const told = /awake after (\d+) ms, first findings after (\d+) ms/.exec(stdout ?? '');
  const print = (name: string, ms: string | undefined): void => {
    process.stdout.write(`${name.padEnd(58)} ${(ms ?? 'failed').padStart(9)} ms\n`);
  };
  print('extension: from opening a letter to awake', told?.[1]);
  print('extension: from opening a letter to its findings', told?.[2]);
}
