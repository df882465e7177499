import type { Finding } from './rules/types.ts';
import { lineIndex, lineOf } from './text/lines.ts';

/** What fingerprints are taken of: the findings of one text, waived ones included, in reading order. */
export type Fingerprinted = {
  /** What the document is called wherever it is checked: its path from the root of the repository, with forward slashes. */
  readonly document: string;
  readonly text: string;
  readonly findings: readonly Finding[];
};

/** A digest that never changes for the same text: names are kept in files for years. */
export type Digest = (text: string) => string;

/**
 * A name for each finding that stays when the text around it moves or changes: of the rule, the document, the element, the
 * branch, and what the finding is about (see `Finding.about`), or else the words at its place. Not of the line. Findings that
 * share all this are told apart by their order, so no two have the same name.
 */
export function fingerprintsOf(
  { document, text, findings }: Fingerprinted,
  digest: Digest,
): ReadonlyMap<Finding, string> {
  const lines = lineIndex(text);
  const seen = new Map<string, number>();
  const names = new Map<Finding, string>();
  for (const finding of findings) {
    const { rule, element = '', when = '', about } = finding;
    const what = about === undefined ? ['at', wordsAt(finding, text, lines)] : ['about', ...about.map(inOneLine)];
    const key = JSON.stringify([rule, element, when, ...what]);
    const occurrence = (seen.get(key) ?? 0) + 1;
    seen.set(key, occurrence);
    names.set(finding, digest(JSON.stringify([document, key, occurrence])));
  }
  return names;
}

/** The words that a finding marks; where it marks none, those of its line. */
function wordsAt({ span }: Finding, text: string, lines: ReturnType<typeof lineIndex>): string {
  const words = inOneLine(text.slice(span.start, span.end));
  if (words !== '') return words;
  const line = lineOf(lines, span.start);
  return inOneLine(text.slice(lines.starts[line] ?? 0, lines.ends[line] ?? text.length));
}

/** A paragraph that is wrapped anew says the same. */
function inOneLine(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}
