import path from 'node:path';
import { Failure, whyRefused } from '../failure.ts';
import type { Io } from '../io.ts';
import { printedPath } from '../paths.ts';
import { type Journal, openJournal } from './journal.ts';

/** In the folder of the letters, while a merge writes there. */
export const LOCK = '.merge-lock.json';

/**
 * The journal of a folder, with other merges kept out until it is closed. A lock whose process has ended is taken over. Throws a Failure
 * that names the other process, and the file, where it cannot be known whether that still runs.
 */
export function openLocked(folder: string, io: Io): Journal {
  const { release } = lockFolder(folder, io);
  try {
    const journal = openJournal(folder, io);
    const close = (): void => {
      journal.close();
      release();
    };
    return { ...journal, close };
  } catch (error) {
    release();
    throw error;
  }
}

function lockFolder(folder: string, io: Io): { readonly release: () => void } {
  const { processes } = io;
  if (processes === undefined) return { release: () => undefined };
  const file = path.join(folder, LOCK);
  const { id, machine } = processes;
  const own = `${JSON.stringify({ process: id, started: processes.started(id), machine })}\n`;
  if (!create(file, own, io)) {
    takeAway(file, folder, processes, io);
    if (!create(file, own, io)) throw new Failure(busy(folder, 'Another merge', io));
  }
  return { release: () => io.disk.remove(file) };
}

/** False when there is one. */
function create(file: string, content: string, { disk }: Io): boolean {
  try {
    disk.create(file, content);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw new Failure(`${file} cannot be written: ${whyRefused(error)}. Choose another --out.`);
  }
}

/** Removes a lock that nobody holds any more. Throws a Failure for one that is held. */
function takeAway(file: string, folder: string, processes: NonNullable<Io['processes']>, io: Io): void {
  const there = textOf(file, io);
  if (there === undefined) return;
  const { process, started, machine } = read(there);
  const by = `Merge process ${process ?? 'unknown'}${machine === processes.machine ? '' : ` on ${machine ?? 'another machine'}`}`;
  if (process === undefined || machine !== processes.machine)
    throw new Failure(
      `${busy(folder, by, io)} If that is not so any more, delete ${printedPath(file, io)} and try again.`,
    );
  const now = processes.started(process);
  if (now !== undefined && now === started) throw new Failure(busy(folder, by, io));
  // Moved first: of two that take it over, one finds it gone, and a lock that is new by now is put back.
  const aside = `${file}.${processes.id}.tmp`;
  try {
    io.disk.move(file, aside);
  } catch {
    return;
  }
  if (textOf(aside, io) === there) io.disk.remove(aside);
  else io.disk.move(aside, file);
}

function textOf(file: string, { disk }: Io): string | undefined {
  try {
    return new TextDecoder().decode(disk.readFile(file));
  } catch {
    return undefined;
  }
}

function read(text: string): { readonly process?: number; readonly started?: string; readonly machine?: string } {
  try {
    const { process, started, machine } = JSON.parse(text) as Readonly<Record<string, unknown>>;
    return {
      ...(typeof process === 'number' && Number.isSafeInteger(process) && process > 0 ? { process } : {}),
      ...(typeof started === 'string' ? { started } : {}),
      ...(typeof machine === 'string' ? { machine } : {}),
    };
  } catch {
    return {};
  }
}

function busy(folder: string, by: string, io: Io): string {
  return `${by} is writing to ${printedPath(folder, io)}. Wait until it has ended, or choose another --out.`;
}
