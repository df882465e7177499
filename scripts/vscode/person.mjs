// Runs the tests in test/vscode/person: mocha in this process, VS Code with the packed extension in a browser.
import { cpSync, mkdirSync, renameSync } from 'node:fs';
import path from 'node:path';
import Mocha from 'mocha';
import { address, freshHome, installVsix, openBrowser, remote, startServer, until } from './workbench.mjs';

/** @typedef {{ tools: import('./workbench.mjs').Tools, scratch: string, workspace: string, vsix: string }} Given */
/** @typedef {import('playwright-core').Page} Page */

export const PICTURES = 'out/vscode/pictures';

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

/**
 * Opens a letter of the test workspace in an editor with the packed extension, as a person has it: a copy of the workspace, a VS Code and
 * a browser of its own.
 * @param {Given} given
 * @param {{ name: string, host?: 'node' | 'web', size: { width: number, height: number }, file?: string, prepare?: (folder: string) => void }} session
 *   `name` tells its scratch folder apart; `file` is what the letter is called; `prepare` changes the copy before it is opened
 */
export async function openLetter(given, { name, host = 'node', size, file = 'agreement.md', prepare }) {
  const scratch = path.join(given.scratch, name);
  const folder = path.join(scratch, 'workspace');
  const letter = path.join(folder, file);
  const kind = host === 'web' ? { 'remote.extensionKind': { 'proviso.proviso': ['web'] } } : {};
  const home = freshHome(scratch, { ...LOOKS, ...kind });
  cpSync(given.workspace, folder, { recursive: true });
  if (file !== 'agreement.md') renameSync(path.join(folder, 'agreement.md'), letter);
  prepare?.(folder);
  mkdirSync(PICTURES, { recursive: true });
  installVsix(given.tools, home, given.vsix);
  /** @type {(() => Promise<unknown>)[]} */
  const opened = [];
  const close = async () => {
    for (const one of opened) await one().catch(() => {});
  };
  try {
    const server = await startServer(given.tools, home);
    opened.unshift(server.stop);
    const browser = await openBrowser(given.tools);
    opened.unshift(() => browser.close());
    const page = await browser.newPage({ viewport: size });
    page.setDefaultTimeout(30_000);
    await page.goto(address(server, folder, [['openFile', remote(server, letter)]]));
    await page.waitForSelector('.editor-instance .view-lines');
    await page.waitForSelector('.squiggly-error', { state: 'attached', timeout: 60_000 });
    // Without a file to open, VS Code restores what was open.
    return { page, folder, letter, again: address(server, folder), close };
  } catch (error) {
    await close();
    throw error;
  }
}

const LOOKS = {
  'workbench.colorTheme': 'Default Dark Modern',
  'window.commandCenter': false,
  'editor.minimap.enabled': false,
  'editor.wordWrap': 'on',
  'editor.fontSize': 13,
  'editor.stickyScroll.enabled': false,
  'breadcrumbs.enabled': false,
  // biome-ignore lint/suspicious/noTemplateCurlyInString: VS Code fills it in
  'window.title': '${activeEditorShort}',
};

/** Runs a command by its title. Asked for again until it stays: a view that takes the focus closes the list of commands. */
export async function runCommand(/** @type {Page} */ page, /** @type {string} */ title) {
  await until('the command in the list', async () => {
    await page.keyboard.press('F1');
    await page.locator('.quick-input-widget input').fill(`>${title}`, { timeout: 3000 });
    await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: title }).waitFor({ timeout: 3000 });
    return true;
  });
  await page.keyboard.press('Enter');
}

/** Brings the words into view, and the cursor behind them, as a person would: by looking for them. */
export async function find(/** @type {Page} */ page, /** @type {string} */ words) {
  await page.keyboard.press('Control+f');
  await page.locator('.find-widget textarea').first().fill(words);
  const search = page.locator('.find-widget.visible');
  await page.keyboard.press('Enter');
  // The preview may take the focus for a moment, and with it the key.
  await until('the search to close', async () => {
    if ((await search.count()) === 0) return true;
    await search.locator('textarea').first().press('Escape', { timeout: 2000 });
    await page.waitForTimeout(200);
    return (await search.count()) === 0;
  });
}

/** The frame of the preview, as soon as it shows a letter; undefined when that takes longer than `wait` milliseconds. */
export async function previewIn(/** @type {Page} */ page, /** @type {number} */ wait) {
  for (const end = Date.now() + wait; Date.now() < end; await page.waitForTimeout(200))
    for (const frame of page.frames()) {
      const parts = frame.locator('article .part');
      if ((await parts.count().catch(() => 0)) > 0) return frame;
    }
  return undefined;
}
