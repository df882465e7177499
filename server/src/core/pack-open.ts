import { type Engine, openEngine } from './engine.ts';
import { lacksOf } from './pack-lacks.ts';
import { layPack } from './packs/lay.ts';
import { type Manifest, readManifest } from './packs/manifest.ts';
import { type PackFiles, type PackProblem, packProblem } from './packs/problems.ts';
import { digestOf } from './text/digest.ts';

/** A pack that a configuration names: its folder, as problems name it, and its files. */
export type PackSource = { readonly folder: string; readonly files: PackFiles };

/** Packs laid over the built-in one. */
export type OpenedPacks = {
  readonly engine: Engine;
  readonly packs: readonly OpenedPack[];
  /** In the order of the packs; what has a problem is left out of the engine, and the rest counts. */
  readonly problems: readonly (PackProblem & { readonly folder: string; readonly text: string })[];
  /** Names all of it by what it holds. */
  readonly digest: string;
};
export type OpenedPack = PackSource & { readonly manifest: Manifest };

/** So many sets of packs are kept: a workspace has one or two, and each has a vocabulary of its own. */
const MOST_KEPT = 4;

/**
 * Opens packs over a base. The same packs give the same engine again: memories of what was read hang on it. `base` is opened when
 * it is first asked for.
 */
export function packOpener(
  base: () => PackFiles,
  openBase: () => Engine,
): (packs: readonly PackSource[]) => OpenedPacks {
  const kept = new Map<string, OpenedPacks>();
  return (packs) => {
    const key = digestOf(...packs.flatMap(({ folder, files }) => [folder, digestOfPack(files)]));
    const known = kept.get(key) ?? (packs.length === 0 ? alone(openBase(), base()) : open(openBase(), base(), packs));
    kept.delete(key);
    kept.set(key, known);
    const [oldest] = kept.keys();
    if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
    return known;
  };
}

/** A pack's name by what it holds. */
export function digestOfPack(files: PackFiles): string {
  const known = DIGESTS.get(files) ?? digestOf(...Object.entries(files).flat());
  DIGESTS.set(files, known);
  return known;
}

/** A memory only: the files of a pack are read once. */
const DIGESTS = new WeakMap<PackFiles, string>();

function alone(engine: Engine, base: PackFiles): OpenedPacks {
  return { engine, packs: [], problems: [], digest: digestOfPack(base) };
}

function open(_builtIn: Engine, base: PackFiles, packs: readonly PackSource[]): OpenedPacks {
  const problems: (PackProblem & { folder: string; text: string })[] = [];
  let files = base;
  const opened = packs.map(({ folder, files: own }, at): OpenedPack => {
    const tell = (found: readonly PackProblem[]): void => {
      for (const one of found) problems.push({ ...one, folder, text: own[one.file] ?? '' });
    };
    const laid = layPack(files, own, `p${at + 1}`);
    tell(laid.problems);
    const readable = withoutUnreadable(laid.files, own);
    tell(readable.problems);
    files = readable.files;
    return { folder, files: own, manifest: readManifest(own['pack.yaml'] ?? '').manifest };
  });
  const engine = openEngine(files);
  for (const { folder, files: own } of opened)
    for (const one of lacksOf(engine, own)) problems.push({ ...one, folder, text: own[one.file] ?? '' });
  return {
    engine,
    packs: opened,
    problems,
    digest: digestOf(digestOfPack(base), ...packs.map((one) => digestOfPack(one.files))),
  };
}

/** The files of which an engine can be made: those of the pack that stop it are left out, each with what is wrong. */
function withoutUnreadable(files: PackFiles, own: PackFiles): { files: PackFiles; problems: readonly PackProblem[] } {
  const problems: PackProblem[] = [];
  let rest = files;
  for (let round = 0; round <= Object.keys(own).length; round++) {
    try {
      openEngine(rest);
      return { files: rest, problems };
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      const file = Object.keys(own).find((path) => reason.startsWith(`${path}`));
      if (file === undefined) throw error;
      const message = reason.slice(file.length).replace(/^[:\s]+/, '');
      const words = /“([^”]+)”/.exec(message)?.[1];
      problems.push(packProblem(file, sentence(message), own[file] ?? '', words));
      const { [file]: _, ...others } = rest;
      rest = others;
    }
  }
  return { files: rest, problems };
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?]$/.test(text) ? '' : '.'}`;
}
