import { readFileSync } from 'node:fs';
import path from 'node:path';
import { isMainThread, parentPort } from 'node:worker_threads';
import { disk } from './cli/disk.ts';
import { gitIn } from './cli/git.ts';
import type { Io } from './cli/io.ts';
import { letterThreadsOf } from './cli/letter-threads.ts';
import { serveThread, threadsOf, watch } from './cli/node.ts';
import { processesOf } from './cli/processes.ts';

// The only file that touches the process: it gives the command line or the language server its world. Only the half that is
// asked for is loaded.

const io: Io = {
  stdout: (content) => write(process.stdout, content),
  stderr: (text) => write(process.stderr, text),
  readStdin,
  disk,
  git: gitIn(process.env),
  cwd: process.cwd(),
  env: process.env,
  isTerminal: process.stdout.isTTY === true,
  ticks: process.stderr.isTTY === true ? () => performance.now() : undefined,
  clock: () => performance.now(),
  threads: threadsOf(__filename),
  watch,
  interrupted: () => new Promise((resolve) => process.once('SIGINT', () => resolve()).once('SIGTERM', () => resolve())),
  columns: process.stdout.columns ?? 80,
  today,
  version: packageVersion(),
  runtime: { node: process.versions.node, platform: `${process.platform} ${process.arch}` },
  packFiles: once(() => JSON.parse(readFileSync(path.join(__dirname, 'pack.json'), 'utf8')) as Record<string, string>),
  fonts: once(() => ({
    regular: readFileSync(path.join(__dirname, 'fonts', 'regular.ttf')),
    bold: readFileSync(path.join(__dirname, 'fonts', 'bold.ttf')),
    italic: readFileSync(path.join(__dirname, 'fonts', 'italic.ttf')),
    boldItalic: readFileSync(path.join(__dirname, 'fonts', 'boldItalic.ttf')),
  })),
  processes: processesOf(process.pid, (id) => process.kill(id, 0)),
  letterThreads: letterThreadsOf(path.join(__dirname, 'merge.thread.cjs')),
};

// A reader that has seen enough (`proviso lint … | head`) is no error; nothing else may end the process half-way.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE' && error.code !== 'EOF') process.exitCode = 2;
  });
}

if (!isMainThread && parentPort !== null) {
  const port = parentPort;
  void import('./cli/lint/thread.ts').then(({ answering }) => serveThread(port, answering(io)));
} else if (isServer(process.argv.slice(2))) {
  void import('./lsp/server.node.ts').then(({ serveNode }) => serveNode(io));
} else {
  void import('./cli/run.ts')
    .then(({ run }) => run(process.argv.slice(2), io))
    .then((code) => {
      // Setting the code instead of exiting lets a pipe take all that was written.
      process.exitCode = process.exitCode === 2 ? 2 : code;
    });
}

/** Started by an editor: the transports that language servers are started with. */
function isServer(args: readonly string[]): boolean {
  return args.some((arg) => arg === '--stdio' || arg === '--node-ipc' || /^--(?:socket|pipe)(?:=|$)/.test(arg));
}

function write(stream: NodeJS.WriteStream, content: string | Uint8Array): Promise<void> {
  return new Promise((resolve) => {
    if (content.length === 0 || stream.destroyed) resolve();
    else stream.write(content, () => resolve());
  });
}

async function readStdin(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks);
}

function today(): string {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function packageVersion(): string {
  const text = readFileSync(path.join(__dirname, '..', 'package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
