import type { Span } from '../../text/span.ts';

/** A section of federal law that a text cites. */
export type Cited = {
  readonly span: Span;
  /** `15 usc 1692e(8)`, then without its last part, down to the section itself. */
  readonly keys: readonly string[];
};

/** The sections of the United States Code and the Code of Federal Regulations that a text cites, in whichever style. Linear. */
export function citedLaw(text: string): readonly Cited[] {
  const found: Cited[] = [];
  for (const match of text.matchAll(CITED)) {
    const [whole, title = '', code = '', section = '', parts = '', more = ''] = match;
    const name = `${title} ${code.replace(/[^a-z]/gi, '').toLowerCase()} `;
    const end = match.index + whole.length - more.length;
    found.push({ span: { start: match.index, end }, keys: keysOf(name, section, parts) });
    for (const next of more.matchAll(FURTHER)) {
      const start = end + next.index + next[0].length - (next[1] ?? '').length - (next[2] ?? '').length;
      found.push({
        span: { start, end: end + next.index + next[0].length },
        keys: keysOf(name, next[1] ?? '', next[2] ?? ''),
      });
    }
  }
  return found;
}

const SECTION = String.raw`\d{1,5}(?:\.\d{1,4})?[A-Z]{0,2}(?:-\d{1,3})?(?![\w.]\d)`;
const PARTS = String.raw`(?:\(\w{1,5}\)){0,5}`;
const CITED = new RegExp(
  String.raw`\b(\d{1,2})[ \t\u00a0]{1,3}(U\.?[ ]?S\.?[ ]?C\.?|C\.?[ ]?F\.?[ ]?R\.?)[ \t\u00a0]{1,3}(?:§{1,2}[ \t\u00a0]{0,3}|(?:sections?|sec\.|part)[ \t]{1,3})?(${SECTION})(${PARTS})((?:,[ ]\d{1,5}\.\d{1,4}(?:\(\w{1,5}\)){0,5}){0,5})`,
  'gi',
);
const FURTHER = /,[ ](\d{1,5}\.\d{1,4})((?:\(\w{1,5}\)){0,5})/g;

function keysOf(name: string, section: string, parts: string): readonly string[] {
  const all = parts.match(/\(\w{1,5}\)/g) ?? [];
  return Array.from({ length: all.length + 1 }, (_, i) =>
    (name + section + all.slice(0, all.length - i).join('')).toLowerCase(),
  );
}
