// The same suite in the desktop VS Code, for machines that can download one: npm run test:vscode -- --download
import { spawnSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { bundledSuite } from './bundle.mjs';

/** Answers the exit code. A display is borrowed where there is none. */
export async function runDownloaded(/** @type {string} */ out, /** @type {string} */ workspace) {
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.PROVISO_DISPLAY_ASKED) {
    const env = { ...process.env, PROVISO_DISPLAY_ASKED: '1' };
    const again = spawnSync('xvfb-run', ['-a', process.execPath, ...process.argv.slice(1)], { env, stdio: 'inherit' });
    if (again.error === undefined) return again.status ?? 1;
    console.log('no display, and no xvfb-run to make one');
    return 1;
  }
  const copy = path.resolve(out, 'workspace');
  cpSync(workspace, copy, { recursive: true });
  try {
    return await runTests({
      extensionDevelopmentPath: process.cwd(),
      extensionTestsPath: await bundledSuite(out),
      launchArgs: [
        copy,
        '--disable-extensions',
        '--disable-workspace-trust',
        `--user-data-dir=${path.join(out, 'user')}`,
      ],
    });
  } catch (error) {
    console.log(error instanceof Error ? error.message : error);
    return 1;
  }
}
