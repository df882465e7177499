import { type Engine, openEngine, packClause } from '../../../server/src/core/engine.ts';
import type { Subject } from '../../../server/src/core/features/subject.ts';
import type { Span } from '../../../server/src/core/text/span.ts';
import { PACK_FILES } from '../../pack.ts';

/** The built-in pack, opened once for each test file. */
export const ENGINE: Engine = openEngine(PACK_FILES);

export type MarkedSubject = {
  readonly subject: Subject;
  readonly text: string;
  /** Where `¦` stood; 0 when there was none. */
  readonly offset: number;
  /** What stood between `«` and `»`, in order. */
  readonly spans: readonly Span[];
};

/** Reads a text as a feature gets it. `¦` marks a place, `«…»` ranges; the marks are taken out. `files` are partials by path. */
export function subjectOf(
  marked: string,
  {
    files = {},
    data,
  }: { readonly files?: Readonly<Record<string, string>>; readonly data?: Readonly<Record<string, unknown>> } = {},
): MarkedSubject {
  let text = '';
  let offset = 0;
  const spans: Span[] = [];
  const open: number[] = [];
  for (const char of marked) {
    if (char === '¦') offset = text.length;
    else if (char === '«') open.push(text.length);
    else if (char === '»') spans.push({ start: open.pop() ?? 0, end: text.length });
    else text += char;
  }
  const resolve = (path: string): string | undefined =>
    packClause(path, ENGINE.packFile) ?? (Object.hasOwn(files, path) ? files[path] : undefined);
  const facts = ENGINE.read(text, { resolve, today: '2026-11-22' });
  const partials = Object.keys(files).sort();
  return { subject: { facts, engine: ENGINE, partials, ...(data === undefined ? {} : { data }) }, text, offset, spans };
}
