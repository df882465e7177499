import { readFileSync } from 'node:fs';

declare const PROVISO_BUILT_PACK: string;

/** The files of the built-in pack as they are shipped: built anew from `templates/` for each run of the tests. */
export const PACK_FILES: Readonly<Record<string, string>> = JSON.parse(readFileSync(PROVISO_BUILT_PACK, 'utf8'));
