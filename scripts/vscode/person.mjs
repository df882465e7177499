// Runs the tests in test/vscode/person: mocha in this process, VS Code with the packed extension in a browser.
import Mocha from 'mocha';

/** @typedef {{ tools: import('./workbench.mjs').Tools, scratch: string, workspace: string, vsix: string }} Given */

/** @returns {Promise<{ passed: number, failed: number }>} */
export async function runPerson(/** @type {Given} */ given) {
  const mocha = new Mocha({
    timeout: 90_000,
    bail: process.env.PROVISO_ALL === undefined,
    grep: process.env.PROVISO_GREP ?? '',
  });
  mocha.suite.emit('pre-require', globalThis, null, mocha);
  const { describePerson } = await import('../../test/vscode/person/letter.mjs');
  describePerson(given);
  const { describePreview } = await import('../../test/vscode/person/preview.mjs');
  for (const host of /** @type {const} */ (['node', 'web'])) describePreview(given, host);
  return new Promise((done) => {
    const runner = mocha.run(() => done({ passed: runner.stats?.passes ?? 0, failed: runner.stats?.failures ?? 0 }));
  });
}
