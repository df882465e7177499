import { isNode, parseDocument } from 'yaml';
import { SEVERITY_RANK, type Severity, type Span } from './text/span.ts';

/** A finding that was there when the baseline was taken. */
export type BaselineEntry = {
  /** The document's path from the root of the repository, with forward slashes. */
  readonly file: string;
  readonly rule: string;
  readonly element?: string;
  readonly severity: Severity;
  readonly fingerprint: string;
};

/** What a file says, or why it is no baseline and where (offsets into its text). */
export type ReadBaseline =
  | { readonly entries: readonly BaselineEntry[] }
  | { readonly fault: string; readonly span: Span };

/**
 * The text of a baseline: JSON, sorted, an entry a line. The list closes with an entry of its own, so that each line ends in a
 * comma and two branches that add or take away lines can be merged without a hand.
 */
export function writeBaseline(entries: readonly BaselineEntry[]): string {
  const lines = [...new Map(entries.map((entry) => [entry.fingerprint, entry])).values()]
    .sort(inOrder)
    .map(({ file, rule, element, severity, fingerprint }) => {
      const fields = { file, rule, ...(element === undefined ? {} : { element }), severity, fingerprint };
      return `    ${JSON.stringify(fields)},\n`;
    });
  return `{\n  "proviso": "baseline",\n  "version": 1,\n  "entries": [\n${lines.join('')}    { "end": true }\n  ]\n}\n`;
}

/** Reads a baseline. An entry that stands twice, as after a merge, counts once. */
export function readBaseline(text: string): ReadBaseline {
  const conflict = /^(?:<{7}|={7}|>{7})(?: |\r?$)/m.exec(text);
  if (conflict !== null)
    return {
      fault: 'A merge was left unfinished here. Resolve it, or take the baseline anew with --update-baseline.',
      span: { start: conflict.index, end: conflict.index + 7 },
    };
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return { fault: 'This is not valid JSON. Correct it.', span: faultIn(text) };
  }
  const { proviso, version, entries } = fieldsOf(value);
  if (proviso !== 'baseline' || !Array.isArray(entries))
    return { fault: 'This is no baseline of Proviso. Name one that --update-baseline wrote.', span: START };
  if (version !== 1)
    return { fault: 'This baseline is of a later version of Proviso. Use that one.', span: placeOf(text, ['version']) };
  const read: BaselineEntry[] = [];
  for (const [i, raw] of entries.entries()) {
    const entry = entryOf(raw);
    if (entry === undefined)
      return {
        fault: 'An entry needs file, rule, severity (error, warning or info) and fingerprint, each a text.',
        span: placeOf(text, ['entries', i]),
      };
    if (entry !== 'end') read.push(entry);
  }
  return { entries: [...new Map(read.map((entry) => [entry.fingerprint, entry])).values()] };
}

/** By file, rule and fingerprint; never by place, which moves. */
export function inOrder(a: BaselineEntry, b: BaselineEntry): number {
  return compare(a.file, b.file) || compare(a.rule, b.rule) || compare(a.fingerprint, b.fingerprint);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function entryOf(raw: unknown): BaselineEntry | 'end' | undefined {
  const { file, rule, element, severity, fingerprint, end } = fieldsOf(raw);
  if (end === true) return 'end';
  if (typeof file !== 'string' || typeof rule !== 'string' || typeof fingerprint !== 'string') return undefined;
  if (!isSeverity(severity) || (element !== undefined && typeof element !== 'string')) return undefined;
  return { file, rule, ...(element === undefined ? {} : { element }), severity, fingerprint };
}

function isSeverity(value: unknown): value is Severity {
  return typeof value === 'string' && Object.hasOwn(SEVERITY_RANK, value);
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

const START: Span = { start: 0, end: 0 };

/** Where JSON breaks off: engines say it in different words, a reader with places says it in one way. */
function faultIn(text: string): Span {
  const [error] = composed(text)?.errors ?? [];
  return error === undefined ? START : { start: error.pos[0], end: error.pos[1] };
}

function placeOf(text: string, path: readonly (string | number)[]): Span {
  const node = composed(text)?.getIn(path, true);
  return isNode(node) && node.range ? { start: node.range[0], end: node.range[1] } : START;
}

/** Undefined where brackets nest too deep to be read: the place is then the file's beginning. */
function composed(text: string) {
  try {
    return parseDocument(text, { prettyErrors: false, logLevel: 'silent', schema: 'json', uniqueKeys: false });
  } catch {
    return undefined;
  }
}
