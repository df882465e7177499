import type { Checked } from '../../core/lint.ts';

/** What is kept of one text: what was found, and the files that it took in, by a digest of their text. */
export type Entry = Checked & { readonly includes: readonly (readonly [path: string, digest: string | null])[] };

/** By a digest of everything that the result depends on beside those files; what was used last stands last. */
export type Entries = readonly (readonly [key: string, entry: Entry])[];

/** A new number makes older files unknown, and they are written anew. */
const FORM = 'proviso-cache-1';
const MOST_ENTRIES = 20_000;
/** UTF-16 units of the file, about as many bytes. */
const LARGEST = 64 * 1024 * 1024;

/** One line an entry, so that a broken one costs itself alone. What is not understood is left out. */
export function readEntries(text: string): Entries {
  const [form, ...lines] = text.split('\n');
  return form === FORM ? lines.flatMap(readEntry) : [];
}

/** The file's text; the entries used longest ago are left out where there is too much. */
export function writtenEntries(entries: ReadonlyMap<string, Entry>): string {
  const lines: string[] = [];
  let length = 0;
  for (const [key, entry] of [...entries].reverse().slice(0, MOST_ENTRIES)) {
    const line = JSON.stringify([key, entry.findings, entry.waived, entry.includes]);
    length += line.length + 1;
    if (length > LARGEST) break;
    lines.push(line);
  }
  return `${[FORM, ...lines.reverse()].join('\n')}\n`;
}

function readEntry(line: string): Entries {
  if (line === '') return [];
  try {
    const [key, findings, waived, includes] = JSON.parse(line) as [unknown, unknown, unknown, unknown];
    if (typeof key !== 'string' || !isList(findings, isFinding) || !isList(includes, isInclude)) return [];
    if (!isList(waived, isWaived)) return [];
    return [[key, { findings, waived, includes } as unknown as Entry]];
  } catch {
    return [];
  }
}

function isList(
  value: unknown,
  isOne: (one: Readonly<Record<string, unknown>>) => boolean,
): value is readonly unknown[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'object' && one !== null && isOne(one));
}

function isFinding({ rule, message, severity, span }: Readonly<Record<string, unknown>>): boolean {
  return typeof rule === 'string' && typeof message === 'string' && isSeverity(severity) && isSpan(span);
}

function isWaived({ finding, waiver }: Readonly<Record<string, unknown>>): boolean {
  return isList([finding], isFinding) && isList([waiver], ({ span, rules }) => isSpan(span) && Array.isArray(rules));
}

function isInclude(one: unknown): boolean {
  return Array.isArray(one) && typeof one[0] === 'string' && (one[1] === null || typeof one[1] === 'string');
}

function isSeverity(value: unknown): boolean {
  return value === 'error' || value === 'warning' || value === 'info';
}

function isSpan(value: unknown): boolean {
  const { start, end } = (value ?? {}) as { start?: unknown; end?: unknown };
  return typeof start === 'number' && typeof end === 'number' && start >= 0 && end >= start;
}
