import path from 'node:path';
import { Failure } from '../failure.ts';
import type { GitAnswer, Io } from '../io.ts';
import { visible } from '../reporters/terminal.ts';

/** The files of a commit: path from the repository's root (forward slashes) → the name of its content. Links and submodules are left out. */
export type GitTree = {
  /** The repository's root, seen from the working folder, absolute. */
  readonly root: string;
  readonly commit: string;
  readonly files: ReadonlyMap<string, GitFile>;
};
export type GitFile = { readonly oid: string; readonly size: number };

/** Reads what files a commit has. Throws a Failure where git, the repository or the commit is missing. */
export function readTree(ref: string, io: Io): GitTree {
  const up = asked(['rev-parse', '--show-cdup'], io, io.cwd);
  if (!up.ok)
    throw new Failure(`git says that ${io.cwd} cannot be compared: ${firstLine(up)} Run this inside the repository.`);
  const root = path.resolve(io.cwd, line(up));
  const commit = asked(['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`], io, root);
  if (!commit.ok) throw new Failure(noCommit(ref, io, root));
  const oid = line(commit);
  const tree = asked(['ls-tree', '-r', '-l', '-z', '--full-tree', oid], io, root);
  if (!tree.ok) throw new Failure(`git cannot list the files of ${visible(ref)}: ${firstLine(tree)}`);
  return { root, commit: oid, files: new Map(decoded(tree).split('\0').flatMap(entryOf)) };
}

/** The contents of files of a commit, by their names, in one go. What git cannot give is left out. */
export function readBlobs(oids: readonly string[], root: string, io: Io): ReadonlyMap<string, Uint8Array> {
  const wanted = [...new Set(oids)];
  if (wanted.length === 0) return new Map();
  const { ok, stdout } = asked(['cat-file', '--batch'], io, root, `${wanted.join('\n')}\n`);
  return ok ? blobsIn(stdout) : new Map();
}

/**
 * Which files of a commit (`gone`) are now under another name (`come`, path from the root → absolute file), as git finds renames:
 * new path → old path. Nothing is written to the repository.
 */
export function renames(
  gone: readonly (readonly [path: string, file: GitFile])[],
  come: ReadonlyMap<string, Uint8Array>,
  root: string,
  io: Io,
): ReadonlyMap<string, string> {
  if (gone.length === 0 || come.size === 0) return new Map();
  const objects = asked(['rev-parse', '--git-path', 'objects'], io, root);
  if (!objects.ok) return new Map();
  const treeOf = (run: Run, entries: readonly string[]): string | undefined => {
    const emptied = run(['read-tree', '--empty']);
    const put = run(['update-index', '-z', '--index-info'], entries.map((entry) => `${entry}\0`).join(''));
    const written = run(['write-tree']);
    return emptied?.ok && put?.ok && written?.ok ? line(written) : undefined;
  };
  return io.git.apart(root, path.resolve(root, line(objects)), (run) => {
    const before = treeOf(
      run,
      gone.map(([name, { oid }]) => `100644 ${oid}\t${name}`),
    );
    const hashed = [...come].flatMap(([name, bytes]) => {
      const made = run(['hash-object', '-w', '--stdin'], bytes);
      return made?.ok ? [`100644 ${line(made)}\t${name}`] : [];
    });
    const after = treeOf(run, hashed);
    if (before === undefined || after === undefined) return new Map();
    const found = run([
      'diff-tree',
      '-r',
      '-M',
      '-z',
      '--name-status',
      '--diff-filter=R',
      '--no-ext-diff',
      before,
      after,
    ]);
    return found?.ok ? renamesIn(decoded(found)) : new Map();
  });
}

type Run = (args: readonly string[], input?: string | Uint8Array) => GitAnswer | undefined;

function asked(args: readonly string[], io: Io, cwd: string, input?: string): GitAnswer {
  const answer = io.git.run(args, input === undefined ? { cwd } : { cwd, input });
  if (answer === undefined)
    throw new Failure(
      'git is not installed, or not on the PATH. Install it, or compare two folders: proviso compare OLD NEW.',
    );
  return answer;
}

function noCommit(ref: string, io: Io, root: string): string {
  const shallow = line(asked(['rev-parse', '--is-shallow-repository'], io, root)) === 'true';
  const way = shallow
    ? 'This is a shallow clone: fetch the whole history first (git fetch --unshallow; in GitHub Actions, fetch-depth: 0).'
    : 'Name a branch, a tag or a commit, as in main, origin/main or HEAD~1.';
  return `git knows no commit ${visible(ref)}. ${way}`;
}

function entryOf(entry: string): readonly (readonly [string, GitFile])[] {
  const found = /^(100644|100755|100664) blob ([0-9a-f]+) +(\d+)\t(.+)$/s.exec(entry);
  return found === null ? [] : [[found[4] ?? '', { oid: found[2] ?? '', size: Number(found[3]) }]];
}

/** `OID blob SIZE\n`, the bytes and a line end, again and again; `OID missing\n` for what is not there. */
function blobsIn(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const blobs = new Map<string, Uint8Array>();
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf(10, at);
    if (end < 0) break;
    const [oid = '', kind, size] = new TextDecoder().decode(bytes.subarray(at, end)).split(' ');
    at = end + 1;
    if (size === undefined) continue;
    if (kind === 'blob') blobs.set(oid, bytes.slice(at, at + Number(size)));
    at += Number(size) + 1;
  }
  return blobs;
}

function renamesIn(said: string): ReadonlyMap<string, string> {
  const parts = said.split('\0');
  const found = new Map<string, string>();
  for (let at = 0; at + 2 < parts.length; at += 3) found.set(parts[at + 2] ?? '', parts[at + 1] ?? '');
  return found;
}

function decoded({ stdout }: GitAnswer): string {
  return new TextDecoder().decode(stdout);
}

function line(answer: GitAnswer): string {
  return decoded(answer).replace(/\r?\n$/, '');
}

/** What git says, as a sentence. */
function firstLine({ stderr }: GitAnswer): string {
  const said = visible(stderr.split('\n')[0] ?? '').replace(/^(?:fatal|error): /, '');
  return said === '' ? 'it gives no reason.' : `${said.replace(/\.$/, '')}.`;
}
