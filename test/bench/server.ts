import { readFileSync } from 'node:fs';
import { type Client, startClient } from '../lsp/client.ts';

// How an editor feels: the built server over standard input and output, asked as an editor asks.

/** What was measured, in milliseconds and megabytes. */
export type ServerFigures = {
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

/** One edit every 300 ms for half an hour. */
const EDITS = 6000;

export async function measureServer(edits = EDITS): Promise<ServerFigures> {
  const lump = readFileSync('templates/letters/lump-sum-settlement.md', 'utf8');
  const start = performance.now();
  const client = await startClient();
  const ready = performance.now() - start;
  const uri = 'untitled:lump-sum.md';
  await client.open(uri, lump);
  await client.diagnostics(uri);
  const firstFindings = performance.now() - start;
  const keystrokes = [];
  for (const [name, text] of sizes(lump)) keystrokes.push(await typing(client, name, text));
  const memory = await wearAndTear(client, uri, edits);
  await client.stop();
  return { ready, firstFindings, keystrokes, memory };
}

/** A letter without conditions, one with thirty-six paths, and one as long as a contract. */
function sizes(lump: string): readonly (readonly [string, string])[] {
  const plain = `---\ndocument: settlement-agreement\n---\n# Agreement\n\n${PARAGRAPHS}`;
  return [
    ['plain letter', plain],
    ['lump-sum letter', lump],
    ['long contract', `---\ndocument: settlement-agreement\n---\n# Agreement\n\n${contract(200_000)}`],
  ];
}

const PARAGRAPHS = [
  'Each of the parties has read this agreement and has had time to think about it.',
  'Neither party admits any fault or liability, and nothing in this agreement shows that a debt is valid.',
  'Company shall ask each credit bureau in writing to delete the account within seven days after it has the payment.',
  'The difference between the billed amount and the sum paid is not forgiven debt, because it was never owed.',
]
  .map((line, i) => `${i + 1}. ${line}\n`)
  .join('\n')
  .repeat(7);

/** Paragraphs that differ from each other, as those of a real contract do. */
function contract(length: number): string {
  let text = '';
  for (let i = 1; text.length < length; i += 1)
    text += `${i}. Within ${i % 60} days after notice ${i}, the supplier shall deliver part ${i} of the goods to warehouse ${i % 17}, and the buyer shall examine it there.\n\n`;
  return text;
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
  times.sort((a, b) => a - b);
  const quantile = (share: number): number => times[Math.floor(times.length * share)] ?? 0;
  return { name, bytes: text.length, p50: quantile(0.5), p95: quantile(0.95) };
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
