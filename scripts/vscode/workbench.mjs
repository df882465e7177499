// One VS Code: its server in a scratch folder of its own, and the page that shows it.
import { spawn, spawnSync } from 'node:child_process';
import { createWriteStream, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { chromium } from 'playwright-core';

/** @typedef {{ server: string, browser: string }} Tools  programs, as `vscodeTools` finds them */
/** @typedef {{ port: number, authority: string, stop: () => Promise<void> }} Server  what answers at an address */

const SETTINGS = {
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.enableExperiments': false,
  'chat.disableAIFeatures': true,
  'chat.commandCenter.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
  'files.autoSave': 'off',
  'security.workspace.trust.enabled': false,
};

/** Folders have to be trusted, and nobody does: Restricted Mode. */
export const RESTRICTED = {
  'security.workspace.trust.enabled': true,
  'security.workspace.trust.startupPrompt': 'never',
  'security.workspace.trust.banner': 'never',
};

/** Makes the folders and the user settings of a VS Code that nobody has used yet. */
export function freshHome(/** @type {string} */ folder, settings = {}) {
  for (const name of ['home/tmp', 'data/data/User', 'extensions'])
    mkdirSync(path.join(folder, name), { recursive: true });
  writeFileSync(path.join(folder, 'data/data/User/settings.json'), JSON.stringify({ ...SETTINGS, ...settings }));
  return folder;
}

const places = (/** @type {string} */ folder) => [
  ...['--server-data-dir', path.join(folder, 'data')],
  ...['--extensions-dir', path.join(folder, 'extensions')],
  '--accept-server-license-terms',
];

/** The environment of a server, and so of its extension hosts: nothing of ours but what the suite asks for. */
function environment(/** @type {string} */ folder) {
  const own = Object.entries(process.env).filter(([name]) => name.startsWith('PROVISO_'));
  return {
    ...Object.fromEntries(own),
    PATH: process.env.PATH,
    HOME: path.join(folder, 'home'),
    TMPDIR: path.join(folder, 'home/tmp'),
    LANG: 'C.UTF-8',
    EXTENSIONS_GALLERY: '{"serviceUrl":"","itemUrl":"","resourceUrlTemplate":""}',
  };
}

/** Installs a .vsix and answers the folder that it lies in. */
export function installVsix(/** @type {Tools} */ tools, /** @type {string} */ folder, /** @type {string} */ vsix) {
  const { status, stdout, stderr, error } = spawnSync(
    process.execPath,
    [tools.server, ...places(folder), '--install-extension', vsix, '--force'],
    { env: environment(folder), encoding: 'utf8', timeout: 60_000 },
  );
  if (status !== 0 || !stdout.includes('successfully installed'))
    throw new Error(`${vsix} could not be installed: ${error?.message ?? `${stdout}\n${stderr}`}`);
  const [entry] = JSON.parse(readFileSync(path.join(folder, 'extensions/extensions.json'), 'utf8'));
  return path.join(folder, 'extensions', entry.relativeLocation);
}

/**
 * Starts VS Code's server and answers when it listens. With `trust`, folders have to be trusted before all of it works. It leads a process group, so that `stop` ends extension hosts and
 * language servers with it.
 * @returns {Promise<Server>}
 */
export async function startServer(/** @type {Tools} */ tools, /** @type {string} */ folder, trust = false) {
  const port = await freePort();
  const child = spawn(
    process.execPath,
    [
      tools.server,
      ...['--host', '127.0.0.1', '--port', String(port)],
      ...['--without-connection-token', '--disable-telemetry', '--disable-experiments'],
      ...(trust ? [] : ['--disable-workspace-trust']),
      '--enable-smoke-test-driver',
      ...places(folder),
    ],
    { env: environment(folder), detached: true, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const log = createWriteStream(path.join(folder, 'server.log'));
  child.stdout.pipe(log);
  child.stderr.pipe(log);
  const end = (/** @type {NodeJS.Signals} */ signal) => {
    try {
      process.kill(-(child.pid ?? Number.NaN), signal);
      return true;
    } catch {
      return false;
    }
  };
  const atExit = () => end('SIGKILL');
  process.once('exit', atExit);
  const stop = async () => {
    if (end('SIGTERM')) await sleep(500);
    end('SIGKILL');
    process.off('exit', atExit);
  };
  try {
    await until('VS Code’s server to listen', async () => {
      if (child.exitCode !== null)
        throw new Error(`it ended: ${readFileSync(path.join(folder, 'server.log'), 'utf8')}`);
      return (await fetch(`http://127.0.0.1:${port}/version`)).ok;
    });
  } catch (error) {
    await stop();
    throw error;
  }
  return { port, authority: `127.0.0.1:${port}`, stop };
}

export function openBrowser(/** @type {Tools} */ tools) {
  return chromium.launch({
    executablePath: tools.browser,
    timeout: 30_000,
    args: [
      ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
      ...['--disable-component-update', '--disable-sync'],
    ],
  });
}

/** The address that opens a folder; `payload` is what a desktop VS Code takes as arguments. */
export function address(
  /** @type {Server} */ server,
  /** @type {string} */ folder,
  /** @type {string[][]} */ payload = [],
) {
  const all = [['skipWelcome', 'true'], ['skipReleaseNotes', 'true'], ...payload];
  return `http://${server.authority}/?${new URLSearchParams({ folder, payload: JSON.stringify(all) })}`;
}

/** How the page names a file of the server's machine. */
export const remote = (/** @type {Server} */ server, /** @type {string} */ file) =>
  `vscode-remote://${server.authority}${file}`;

export const sleep = (/** @type {number} */ ms) => new Promise((done) => setTimeout(done, ms));

/**
 * Asks again and again until the answer is true, and gives it; throws when that takes too long.
 * @template T
 * @param {string} what @param {() => Promise<T> | T} ask
 */
export async function until(what, ask, ms = 30_000, every = 100) {
  const end = Date.now() + ms;
  /** @type {unknown} */
  let last;
  while (Date.now() < end) {
    try {
      const answer = await ask();
      if (answer) return answer;
      last = answer;
    } catch (error) {
      last = error;
    }
    await sleep(every);
  }
  throw new Error(`waited ${ms} ms for ${what}; the last answer was ${last}`);
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((done, fail) => {
    const probe = createServer().on('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (probe.address());
      probe.close(() => done(port));
    });
  });
}
