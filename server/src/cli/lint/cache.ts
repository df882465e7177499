import { createHash } from 'node:crypto';
import path from 'node:path';
import type { Checked } from '../../core/lint.ts';
import { parse } from '../../core/template/parse.ts';
import { uses } from '../../core/template/uses.ts';
import type { FileEngine } from '../engine.ts';
import { Failure } from '../failure.ts';
import type { Io } from '../io.ts';
import type { Ours } from '../ours.ts';
import { printedPath } from '../paths.ts';
import { type Entries, type Entry, readEntries, writtenEntries } from './cache-file.ts';

/** Results that are kept from run to run. A memory only: it may be lost, broken or deleted at any time and changes no result. */
export type Cache = {
  /** The cache for one run, with the engine that reads the configuration of that run. */
  readonly of: (engine: FileEngine) => RunCache;
};

export type RunCache = {
  /** What was found in this very text, with these very files taken in, under this configuration, pack and version. */
  readonly known: (text: string, ours: Ours) => Checked | undefined;
  readonly keep: (text: string, ours: Ours, checked: Checked) => void;
  /** Writes what is new to the file, beside what other runs wrote to it meanwhile. Whatever goes wrong, nothing is said. */
  readonly save: () => void;
  /** How many files were known in this run. */
  readonly hits: () => number;
};

export const DEFAULT_CACHE = '.provisocache';

/**
 * A cache in a file; `place` is the file, or a folder to put it in. Without a place it lasts as long as the program. Throws a
 * Failure for a place that cannot be.
 */
export function newCache(place: string | undefined, io: Io): Cache {
  const file = place === undefined ? undefined : fileAt(place, io);
  const entries = new Map(file === undefined ? [] : read(file, io));
  return { of: (engine) => runCache(entries, file, engine, io) };
}

function runCache(entries: Map<string, Entry>, file: string | undefined, engine: FileEngine, io: Io): RunCache {
  const used = new Map<string, Entry>();
  const hits = new Set<string>();
  const prints = new Map<string, string>();
  let isNew = false;
  const keyOf = (text: string, { input, document }: Ours): string => {
    const day = dependsOnDay(text) ? undefined : 'any day';
    const name = `${document ?? ''}\n${day ?? ''}\n${input.file}`;
    const print = prints.get(name) ?? engine.fingerprint(input.file, document, day);
    prints.set(name, print);
    return digest(JSON.stringify([print, text]));
  };
  return {
    known: (text, ours) => {
      const key = keyOf(text, ours);
      const entry = entries.get(key);
      if (entry === undefined || !isCurrent(entry, engine, ours)) return undefined;
      hits.add(ours.input.file);
      used.set(key, entry);
      return { findings: entry.findings, waived: entry.waived };
    },
    keep: (text, ours, { findings, waived }) => {
      const entry: Entry = { findings, waived, includes: takenIn(text, engine, ours) };
      const key = keyOf(text, ours);
      entries.set(key, entry);
      used.set(key, entry);
      isNew = true;
    },
    save: () => {
      if (file !== undefined && isNew) save(file, used, io);
      isNew = false;
    },
    hits: () => hits.size,
  };
}

/** What is found changes with the day where a waiver has a last one, and nowhere else: so a build keeps its results overnight. */
function dependsOnDay(text: string): boolean {
  return text.includes('proviso-') && /\buntil\b/i.test(text);
}

/** What others wrote meanwhile stays; what was used last stands last, and the oldest goes when there is too much. */
function save(file: string, used: ReadonlyMap<string, Entry>, io: Io): void {
  try {
    const merged = new Map(read(file, io));
    for (const [key, entry] of used) {
      merged.delete(key);
      merged.set(key, entry);
    }
    io.disk.makeFolder(path.dirname(file));
    io.disk.replaceFile(file, new TextEncoder().encode(writtenEntries(merged)));
  } catch {
    // A cache that cannot be written costs time the next time, and nothing else.
  }
}

function fileAt(place: string, io: Io): string {
  const full = path.resolve(io.cwd, place);
  const kind = io.disk.kind(full);
  if (kind === 'other' || (kind === 'file' && /\.md$/i.test(full)))
    throw new Failure(
      `${printedPath(full, io)} is no place for a cache. Name a file or folder of its own: --cache=${DEFAULT_CACHE}.`,
    );
  // In “--cache letters drafts” the first is a place for the cache: whoever wrote it meant both to be checked.
  if (kind === 'folder' && io.disk.names(full).some((name) => /\.md$/i.test(name)))
    throw new Failure(
      `${printedPath(full, io)} would be the place of the cache, and it holds letters. Put --cache behind what is to be checked, or name its file: --cache=${DEFAULT_CACHE}.`,
    );
  return kind === 'folder' || /[\\/]$/.test(place) ? path.join(full, DEFAULT_CACHE) : full;
}

function read(file: string, io: Io): Entries {
  try {
    return io.disk.kind(file) === 'file' ? readEntries(new TextDecoder().decode(io.disk.readFile(file))) : [];
  } catch {
    return [];
  }
}

/** The files that a letter takes in, each with a digest of its text; null for one that is not there. */
function takenIn(text: string, engine: FileEngine, { input }: Ours): Entry['includes'] {
  const resolve = engine.resolve(input.file);
  const found = new Map<string, string | null>();
  uses(parse(text), (wanted) => {
    const inside = resolve(wanted);
    found.set(wanted, inside === undefined ? null : digest(inside));
    return inside;
  });
  return [...found];
}

function isCurrent({ includes }: Entry, engine: FileEngine, { input }: Ours): boolean {
  if (includes.length === 0) return true;
  const resolve = engine.resolve(input.file);
  return includes.every(([wanted, kept]) => {
    const inside = resolve(wanted);
    return kept === (inside === undefined ? null : digest(inside));
  });
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
