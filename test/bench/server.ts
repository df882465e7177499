import { readFileSync } from 'node:fs';
import { type Client, startClient } from '../lsp/client.ts';
import { ofSize } from './texts.ts';
import { quantile } from './times.ts';

// How an editor feels: the built server over standard input and output, asked as an editor asks.

/** What was measured, in milliseconds and megabytes. */
type ServerFigures = {
  /** From starting the process to its answer to `initialize`, and to the first findings of a letter. */
  readonly ready: number;
  readonly firstFindings: number;
  /** From a keystroke to the findings of the new text, for letters of several sizes. */
  readonly keystrokes: readonly {
    readonly name: string;
    readonly bytes: number;
    readonly p50: number;
    readonly p95: number;
  }[];
  /** Memory of the server's process before and after so many edits. */
  readonly memory: { readonly edits: number; readonly before: number; readonly after: number };
};

const LETTER = 'templates/letters/lump-sum-settlement.md';
/** One edit every 300 ms for half an hour. */
const EDITS = 6000;

/** Prints what an editor feels; `unit` is the time that reading the lump-sum letter as Markdown takes, in milliseconds. */
export async function printServer(unit: number, edits = EDITS): Promise<void> {
  const { ready, firstFindings, keystrokes, memory } = await measureServer(edits);
  const print = (name: string, ms: number): void => {
    process.stdout.write(
      `${name.padEnd(58)} ${ms.toFixed(1).padStart(9)} ms  ${(ms / unit).toFixed(2).padStart(9)} x\n`,
    );
  };
  print('server: started and ready', ready);
  print('server: first findings of the lump-sum letter', firstFindings);
  for (const { name, p50, p95 } of keystrokes) {
    print(`server: keystroke to findings, ${name}, p50`, p50);
    print(`server: keystroke to findings, ${name}, p95`, p95);
  }
  process.stdout.write(
    `${`server: memory after ${memory.edits} edits (half an hour of typing)`.padEnd(58)} ${memory.after.toFixed(0).padStart(9)} MB  ${(memory.after / memory.before).toFixed(2).padStart(9)} x of before\n`,
  );
}

async function measureServer(edits: number): Promise<ServerFigures> {
  const lump = readFileSync(LETTER, 'utf8');
  const start = performance.now();
  const client = await startClient();
  const ready = performance.now() - start;
  const uri = 'untitled:lump-sum.md';
  await client.open(uri, lump);
  await client.diagnostics(uri);
  const firstFindings = performance.now() - start;
  const keystrokes = [];
  for (const [name, text] of texts()) keystrokes.push(await typing(client, name, text));
  const memory = await wearAndTear(client, uri, edits);
  await client.stop();
  return { ready, firstFindings, keystrokes, memory };
}

/** Letters without conditions of two sizes, and one with thirty-six paths. */
function texts(): readonly (readonly [string, string])[] {
  const body = readFileSync('test/fixtures/templates/lump-sum.md', 'utf8');
  return [
    ['3 KB without conditions', ofSize(body, 3_000)],
    ['lump-sum letter, 36 paths', readFileSync(LETTER, 'utf8')],
    ['200 KB without conditions', ofSize(body, 200_000)],
  ];
}

/** Types a word into the middle of a letter, and asks for findings after each key. */
async function typing(client: Client, name: string, text: string): Promise<ServerFigures['keystrokes'][number]> {
  const uri = `untitled:${name}.md`;
  await client.open(uri, text);
  await client.diagnostics(uri);
  let at = text.indexOf(' ', Math.floor(text.length * 0.6));
  const times: number[] = [];
  for (const key of ' in good faith and without delay and for the reasons given') {
    const before = performance.now();
    await client.type(uri, at, at, key);
    await client.diagnostics(uri);
    times.push(performance.now() - before);
    at += 1;
  }
  return { name, bytes: text.length, p50: quantile(times, 0.5), p95: quantile(times, 0.95) };
}

async function wearAndTear(client: Client, uri: string, edits: number): Promise<ServerFigures['memory']> {
  const before = residentMemory(client);
  const at = client.text(uri).lastIndexOf('Each Party has read');
  for (let i = 0; i < edits; i += 1) {
    const word = `w${i} `;
    await client.type(uri, at, at + (i === 0 ? 0 : `w${i - 1} `.length), word);
    await client.diagnostics(uri);
  }
  return { edits, before, after: residentMemory(client) };
}

/** Megabytes that the server's process holds (Linux; 0 elsewhere). */
function residentMemory(client: Client): number {
  try {
    const status = readFileSync(`/proc/${client.process.pid}/status`, 'utf8');
    return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
