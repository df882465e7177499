import type { Fonts } from '../export/options.ts';
import type { Files } from './files.ts';

/** What the server needs from the machine that it runs on. */
export type Host = {
  readonly version: string;
  /** The built-in pack: path in the pack → text. Read when first asked for; throws when the installation is broken. */
  readonly packFiles: () => Readonly<Record<string, string>>;
  /** Civil date of today, `2026-11-22`. */
  readonly today: () => string;
  /** Files of the scheme `file:`, where there is a disk. */
  readonly files?: Files | undefined;
  /** The fonts of a PDF, where they can be read. */
  readonly fonts?: (() => Fonts) | undefined;
};
