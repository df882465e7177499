// Runs the suite inside an extension host of the real VS Code: the Node one, or the web worker one.
import { cpSync } from 'node:fs';
import path from 'node:path';
import { format } from 'node:util';
import { startFront } from './front.mjs';
import { address, freshHome, openBrowser, RESTRICTED, remote, sleep, startServer } from './workbench.mjs';

/** How lines of the suite begin; the workbench writes its own log through the same door. */
const MARK = 'suite| ';
const TOTALS = /^totals: (\d+) passed, (\d+) failed$/;
/** What every such VS Code complains of: native modules that are not built. */
const KNOWN = /bindings file|watchdog|Ignoring fetching|suite\|/;
const LIMIT = 180_000;

/**
 * Opens a copy of the workspace in VS Code, runs the suite and answers how many tests passed and failed. A suite that does
 * not come to its end counts as one failure.
 * @param {{ tools: import('./workbench.mjs').Tools, scratch: string, workspace: string, extension: string, suite: string, web: boolean, restricted?: boolean }} given
 *   `extension` is an unpacked extension, `suite` a bundle that exports `run`
 */
export async function runSuite({ tools, scratch, workspace, extension, suite, web, restricted = false }) {
  const folder = freshHome(scratch, restricted ? RESTRICTED : {});
  const copy = path.join(folder, 'workspace');
  cpSync(workspace, copy, { recursive: true });
  const server = await startServer(tools, folder, restricted);
  /** @type {(() => Promise<unknown>)[]} */
  const opened = [server.stop];
  try {
    const browser = await openBrowser(tools);
    opened.unshift(() => browser.close());
    const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    /** @type {string[]} */
    const console_ = [];
    page.on('console', (message) => console_.push(`${message.type()} ${message.text()}`));
    const totals = { passed: 0, failed: 0 };
    let ended = false;
    await page.exposeFunction('codeAutomationLog', (/** @type {string} */ _, /** @type {unknown[]} */ words) => {
      // The words arrive unformatted.
      const line = format(...words);
      if (!line.startsWith(MARK)) {
        if (process.env.PROVISO_VERBOSE !== undefined) console.log(line);
        return;
      }
      const text = line.slice(MARK.length);
      const found = TOTALS.exec(text);
      if (found !== null) {
        ended = true;
        totals.passed = Number(found[1]);
        totals.failed = Number(found[2]);
      } else console.log(text);
    });
    /** @type {(code: number | 'timeout') => void} */
    let leave = () => {};
    const exit = new Promise((done) => {
      leave = done;
    });
    await page.exposeFunction('codeAutomationExit', (/** @type {number} */ code) => leave(code));
    if (web) {
      // The web worker host runs tests only from below the extension that they belong to.
      const mounts = { '/extension/.suite': path.dirname(suite), '/extension': extension };
      const paths = { extension: '/extension', tests: `/extension/.suite/${path.basename(suite)}` };
      const front = await startFront(server, mounts, paths);
      opened.unshift(front.stop);
      await page.goto(address(front, copy));
    } else {
      const payload = [
        ['extensionDevelopmentPath', remote(server, extension)],
        ['extensionTestsPath', remote(server, suite)],
      ];
      await page.goto(address(server, copy, payload));
    }
    const code = await Promise.race([exit, sleep(LIMIT).then(() => 'timeout')]);
    if (code === 'timeout' || !ended) {
      console.log(`the suite did not come to its end (${code}); the page's last lines:`);
      console.log(
        console_
          .filter((line) => !KNOWN.test(line))
          .slice(-30)
          .join('\n'),
      );
      await page.screenshot({ path: path.join(folder, 'broken-off.png') });
      totals.failed++;
    } else if (code !== 0 && totals.failed === 0) totals.failed++;
    return totals;
  } finally {
    for (const close of opened) await close().catch(() => {});
  }
}
