import path from 'node:path';
import { decode } from '../decode.ts';
import { type FileEngine, openFileEngine } from '../engine.ts';
import { Failure } from '../failure.ts';
import { type Input, readInputs, readText } from '../inputs.ts';
import type { Io } from '../io.ts';
import { type Ours, oursOf } from '../ours.ts';
import { byCodeUnit, isInside, printedPath, slashed } from '../paths.ts';
import type { LetterPair } from './compared.ts';
import { gitDisk } from './git-disk.ts';
import { readBlobs, readTree, renames } from './git-tree.ts';
import { overlaid } from './overlay.ts';

/** The letters to compare, in the order of their paths, and those that stand on one side only, as printed. */
export type Pairs = {
  readonly pairs: readonly LetterPair[];
  readonly gone: readonly string[];
  readonly come: readonly string[];
};

/** Two files, or the letters of two folders by their paths below. Throws a Failure when that cannot be compared. */
export async function pairsOfTwo(old: string, now: string, document: string | undefined, io: Io): Promise<Pairs> {
  const [from, to] = [path.resolve(io.cwd, old), path.resolve(io.cwd, now)];
  const [kindFrom, kindTo] = [io.disk.kind(from), io.disk.kind(to)];
  for (const [kind, name] of [
    [kindFrom, old],
    [kindTo, now],
  ] as const)
    if (kind === 'nothing') throw new Failure(`There is no file or folder ${name}. Check the spelling.`);
  if (kindFrom !== kindTo)
    throw new Failure(
      `${old} and ${now} are not of the same sort. Name two files or two folders, the older one first.`,
    );
  const folders = kindFrom === 'folder' ? ([from, to] as const) : ([path.dirname(from), path.dirname(to)] as const);
  const around = { past: sideIo(folders[0], io), today: sideIo(folders[1], io), document, io };
  if (kindFrom === 'file') return paired([readFile(from, io)], [readFile(to, io)], () => from, around);
  const inputs = (folder: string) => readInputs([folder], { errorOnUnmatched: false }, io);
  return paired(await inputs(from), await inputs(to), (file) => path.join(from, path.relative(to, file)), around);
}

function readFile(file: string, io: Io): Input {
  return { path: printedPath(file, io), file, text: readText(file, io), named: true, stdin: false };
}

/** What a file takes in may lie in the compared folder itself, which then stands for the workspace's root. */
function sideIo(folder: string, io: Io): Io {
  return { ...io, cwd: folder, disk: overlaid(folder, io) };
}

/** The letters that the arguments name, against what they were at a commit. Throws a Failure where git cannot tell. */
export async function pairsSince(
  ref: string,
  paths: readonly string[],
  options: { readonly document?: string | undefined; readonly errorOnUnmatched: boolean },
  io: Io,
): Promise<Pairs> {
  const tree = readTree(ref, io);
  const disk = gitDisk(tree, io);
  const then: Io = { ...io, disk };
  const now = await readInputs(paths, { errorOnUnmatched: options.errorOnUnmatched }, io);
  const below = (file: string): string => slashed(path.relative(tree.root, file));
  const gone = [...tree.files].filter(
    ([name]) => name.endsWith('.md') && io.disk.kind(path.join(tree.root, name)) === 'nothing',
  );
  const come = now.filter(({ file }) => isInside(file, tree.root) && !tree.files.has(below(file)));
  const texts = new Map(come.map(({ file, text }) => [below(file), new TextEncoder().encode(text)]));
  const renamed = renames(gone, texts, tree.root, io);
  const oldFile = (file: string): string => path.join(tree.root, renamed.get(below(file)) ?? below(file));
  const asked = paths.map((one) => path.resolve(io.cwd, one));
  const removed = gone.filter(([name]) => asked.some((one) => isInside(path.join(tree.root, name), one)));
  const wanted = [...now.map(({ file }) => below(oldFile(file))), ...removed.map(([name]) => name)].filter((name) =>
    tree.files.has(name),
  );
  const blobs = readBlobs(
    wanted.map((name) => tree.files.get(name)?.oid ?? ''),
    tree.root,
    io,
  );
  const before = [...new Set(wanted)].flatMap((name): readonly Input[] => {
    const bytes = blobs.get(tree.files.get(name)?.oid ?? '');
    const file = path.join(tree.root, name);
    const text = bytes && readable(bytes, name);
    const named = now.some((input) => input.named && oldFile(input.file) === file);
    return text === undefined ? [] : [{ path: printedPath(file, io), file, text, named, stdin: false }];
  });
  return paired(before, now, oldFile, { past: then, today: io, document: options.document, io });
}

/** What cannot be read as text was no letter. */
function readable(bytes: Uint8Array, name: string): string | undefined {
  try {
    return decode(bytes, name);
  } catch {
    return undefined;
  }
}

type Around = { readonly past: Io; readonly today: Io; readonly document: string | undefined; readonly io: Io };

/** A letter is compared when it is one on either side: one that is no longer called a letter must not escape. */
async function paired(
  before: readonly Input[],
  after: readonly Input[],
  oldFile: (file: string) => string,
  { past, today, document, io }: Around,
): Promise<Pairs> {
  const [engineThen, engineNow] = [openFileEngine(past), openFileEngine(today)];
  const was = await lettersOf(before, document, engineThen, past);
  const is = await lettersOf(after, document, engineNow, today);
  const byFile = new Map(before.map((input) => [input.file, input]));
  const pairs = after.flatMap((input): readonly LetterPair[] => {
    const old = byFile.get(oldFile(input.file));
    if (old === undefined || !(was.has(old.file) || is.has(input.file))) return [];
    return [
      {
        path: input.path,
        ...(old.file === input.file ? {} : { oldPath: old.path }),
        before: { file: old.file, text: old.text, engine: engineThen, document: was.get(old.file)?.document },
        after: { file: input.file, text: input.text, engine: engineNow, document: is.get(input.file)?.document },
      },
    ];
  });
  const met = new Set(after.map(({ file }) => oldFile(file)));
  for (const line of engineNow.warnings()) await io.stderr(line);
  return {
    pairs: [...pairs].sort((a, b) => byCodeUnit(a.path, b.path)),
    gone: before.filter(({ file }) => was.has(file) && !met.has(file)).map((input) => input.path),
    come: after.filter(({ file }) => is.has(file) && !byFile.has(oldFile(file))).map((input) => input.path),
  };
}

async function lettersOf(
  inputs: readonly Input[],
  document: string | undefined,
  engine: FileEngine,
  io: Io,
): Promise<ReadonlyMap<string, Ours>> {
  const ours = await oursOf(inputs, document, engine, { ...io, stderr: async () => undefined });
  return new Map(ours.map((one) => [one.input.file, one]));
}
