import type { Checked } from '../../core/lint.ts';
import { lineIndex, positionAt } from '../../core/text/lines.ts';
import type { CheckedFile } from '../checked.ts';
import type { FileEngine } from '../engine.ts';
import type { Input } from '../inputs.ts';
import type { Ours } from '../ours.ts';
import type { RunCache } from './cache.ts';

/** Checks a text that may stand in a letter's place: the engine, or one that remembers. */
export type Check = (text: string, ours: Ours) => Checked;

export function checkWith(engine: FileEngine): Check {
  return (text, { input, document }) => engine.check(text, input.file, document);
}

/** Checks with the cache in front of the engine. */
export function checkCached(cache: RunCache, check: Check): Check {
  return (text, ours) => {
    const known = cache.known(text, ours);
    if (known !== undefined) return known;
    const checked = check(text, ours);
    cache.keep(text, ours, checked);
    return checked;
  };
}

/** A checked text as every reporter takes it. */
export function checkedFile(
  { path }: Input,
  document: string | undefined,
  text: string,
  { findings, waived }: Checked,
): CheckedFile {
  const lines = lineIndex(text);
  return {
    path,
    ...(document === undefined ? {} : { document }),
    text,
    findings,
    waived,
    range: ({ start, end }) => ({ start: positionAt(lines, start), end: positionAt(lines, end) }),
  };
}
