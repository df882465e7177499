import path from 'node:path';
import type { Appended, Io } from '../io.ts';
import type { Finding } from './letter.ts';

/** What is known of a file that a merge wrote. */
export type Entry = {
  /** Its name in the folder. */
  readonly file: string;
  /** The template and the data that it comes from, seen from the folder. */
  readonly from: string;
  /** A digest of everything that the letter depends on. */
  readonly key: string;
  /** A digest of its bytes. */
  readonly hash: string;
  readonly draft?: true;
  /** It was written although it has errors. */
  readonly wrong?: true;
  readonly findings?: readonly Finding[];
};

/** The journal of a folder: which of its files merges wrote. It is what makes a run go on where one was broken off. */
export type Journal = {
  readonly entry: (file: string) => Entry | undefined;
  /** Did a merge write these bytes to this file, or was it about to replace them? */
  readonly wrote: (file: string, hash: string) => boolean;
  /** Told before a file is put in place, so that no file of ours is ever unknown. */
  readonly begin: (entry: Entry) => void;
  readonly entries: () => Iterable<Entry>;
  readonly close: () => void;
};

/** In the folder of the letters. */
export const JOURNAL = '.merge-journal.jsonl';

/** Opens the journal of a folder; a last line that was cut off is passed over, and half-written files of a run that was broken off go. */
export function openJournal(folder: string, io: Io): Journal {
  const file = path.join(folder, JOURNAL);
  const known = new Map<string, { readonly entry: Entry; readonly before: readonly string[] }>();
  const learn = (entry: Entry): void => {
    const old = known.get(entry.file);
    const before = old ? [...old.before, old.entry.hash].slice(-2) : [];
    known.set(entry.file, { entry, before });
  };
  let whole = true;
  if (io.disk.kind(file) === 'file')
    for (const line of linesOf(file, io)) {
      const entry = entryIn(line);
      whole = entry !== undefined || line === '';
      if (entry) learn(entry);
    }
  sweep(folder, known, io);
  let out: Appended | undefined;
  const write = (text: string): void => {
    if (out === undefined) {
      out = io.disk.append(file);
      if (!whole) out.write('\n');
    }
    out.write(text);
  };
  return {
    entry: (name) => known.get(name)?.entry,
    wrote: (name, hash) => {
      const one = known.get(name);
      return one !== undefined && (one.entry.hash === hash || one.before.includes(hash));
    },
    begin: (entry) => {
      write(`${JSON.stringify(entry)}\n`);
      learn(entry);
    },
    entries: function* () {
      for (const { entry } of known.values()) yield entry;
    },
    close: () => out?.close(),
  };
}

function* linesOf(file: string, io: Io): Iterable<string> {
  const opened = io.disk.open(file);
  try {
    const decoder = new TextDecoder();
    let rest = '';
    for (let piece = opened.read(); piece.length > 0; piece = opened.read()) {
      const lines = (rest + decoder.decode(piece, { stream: true })).split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
    }
    yield rest;
  } finally {
    opened.close();
  }
}

function entryIn(line: string): Entry | undefined {
  try {
    const entry = JSON.parse(line) as Partial<Entry> | null;
    const texts = [entry?.file, entry?.from, entry?.key, entry?.hash];
    return texts.every((text) => typeof text === 'string') ? (entry as Entry) : undefined;
  } catch {
    return undefined;
  }
}

/** Takes away what a run that was killed left half written of files in the journal. */
function sweep(folder: string, known: ReadonlyMap<string, unknown>, io: Io): void {
  for (const name of io.disk.names(folder)) {
    const of = /^\.(.+)\.[a-z0-9]{1,8}\.tmp$/.exec(name)?.[1];
    if (of !== undefined && known.has(of)) io.disk.remove(path.join(folder, name));
  }
}
