import { openPack, type Pack } from '../core/clauses/pack.ts';
import { readDictionary } from '../core/template/known.ts';
import { parse } from '../core/template/parse.ts';
import type { Variable } from '../core/template/types.ts';
import { Failure } from './failure.ts';
import type { Io } from './io.ts';

/** What the pack holds, by name: enough to list it and to check an option. */
export type Library = {
  /** In canonical order of an agreement. */
  readonly clauses: readonly { readonly id: string; readonly title: string; readonly purpose: string }[];
  readonly kinds: readonly { readonly id: string; readonly title: string }[];
  readonly letters: readonly { readonly id: string; readonly title: string; readonly document: string }[];
};

/** The names in an opened pack, and the letters among its files. */
function libraryOf(pack: Pack, files: Readonly<Record<string, string>>): Library {
  return {
    clauses: pack.clauses,
    kinds: [...pack.kinds.values()],
    letters: Object.entries(files)
      .filter(([file]) => file.startsWith('letters/') && file.endsWith('.md'))
      .map(([file, text]) => {
        const id = file.slice('letters/'.length, -'.md'.length);
        const { title, document } = parse(text).frontMatter;
        return { id, title: title ?? id, document: document ?? '' };
      }),
  };
}

/** The built-in pack's files. Throws a Failure when the installation is broken. */
export function packFiles(io: Io): Readonly<Record<string, string>> {
  return orBroken(() => io.packFiles());
}

/** The variables that the built-in pack's clauses use, by name. Throws a Failure when the installation is broken. */
export function dictionary(io: Io): ReadonlyMap<string, Variable> {
  return readDictionary(packFiles(io)['variables.yaml'] ?? '');
}

/** The built-in pack, opened. Throws a Failure when the installation is broken. */
export function openBuiltIn(io: Io): Opened {
  const files = packFiles(io);
  const known = OPENED.get(files);
  if (known !== undefined) return known;
  const opened = orBroken(() => {
    const pack = openPack(files);
    return { pack, library: libraryOf(pack, files) };
  });
  OPENED.set(files, opened);
  return opened;
}

type Opened = { readonly pack: Pack; readonly library: Library };

/** A memory only: a pack's files do not change while a program runs, and opening them takes longer than most letters. */
const OPENED = new WeakMap<Readonly<Record<string, string>>, Opened>();

function orBroken<T>(make: () => T): T {
  try {
    return make();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Failure(`Proviso's own clause library cannot be read (${reason}). Install Proviso again.`);
  }
}
