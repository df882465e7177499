import { BadData } from '../core/data/bad-data.ts';

/** Something that stops the command: exit code 2. The message names the file, the place and the way out. */
export class Failure extends Error {
  override readonly name = 'Failure';
}

/** The message of a failure, or undefined when the error is not one of ours (a bug, then). */
export function failureMessage(error: unknown): string | undefined {
  return error instanceof Failure || error instanceof BadData ? error.message : undefined;
}

/** Says in words why the file system refused. */
export function whyRefused(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return REASONS[code] ?? (error instanceof Error ? error.message : String(error));
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'you do not have permission',
  EPERM: 'you do not have permission',
  EROFS: 'the disk is read-only',
  ENOENT: 'there is no such file or folder',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of the path is a file, not a folder',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  ELOOP: 'its symbolic links go in a circle',
  ENAMETOOLONG: 'the name is too long',
  EMFILE: 'too many files are open',
  EBUSY: 'another program is using it',
};
