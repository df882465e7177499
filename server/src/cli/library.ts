import { type Engine, openEngine } from '../core/engine.ts';
import { Failure } from './failure.ts';
import type { Io } from './io.ts';

/** The engine on the built-in pack. Throws a Failure when the installation is broken. */
export function openBuiltIn(io: Io): Engine {
  return orBroken(() => {
    const files = io.packFiles();
    const opened = OPENED.get(files) ?? openEngine(files);
    OPENED.set(files, opened);
    return opened;
  });
}

/** A memory only: a pack's files do not change while a program runs, and opening them takes longer than most letters. */
const OPENED = new WeakMap<Readonly<Record<string, string>>, Engine>();

function orBroken<T>(make: () => T): T {
  try {
    return make();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Failure(`Proviso's own clause library cannot be read (${reason}). Install Proviso again.`);
  }
}
