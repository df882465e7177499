// Runs the tests in test/vscode/person: mocha in this process, VS Code with the packed extension in a browser.
import Mocha from 'mocha';

/** @typedef {{ tools: import('./workbench.mjs').Tools, scratch: string, workspace: string, vsix: string }} Given */

/** @returns {Promise<{ passed: number, failed: number }>} */
export async function runPerson(/** @type {Given} */ given) {
  const mocha = new Mocha({ timeout: 90_000, bail: true });
  mocha.suite.emit('pre-require', globalThis, null, mocha);
  const { describePerson } = await import('../../test/vscode/person/letter.mjs');
  describePerson(given);
  return new Promise((done) => {
    const runner = mocha.run(() => done({ passed: runner.stats?.passes ?? 0, failed: runner.stats?.failures ?? 0 }));
  });
}
