import type { Cited, Law } from './cited.ts';

/** More paragraphs than this are forgotten all at once. */
const MOST_REMEMBERED = 5000;

/**
 * The places of a text from an offset on that cite law. Read paragraph by paragraph, and equal paragraphs once: what a person types
 * changes one of them.
 */
export function citedInText(law: Law, text: string, from: number): readonly Cited[] {
  let memory = READ.get(law);
  if (memory === undefined || memory.size > MOST_REMEMBERED) {
    memory = new Map();
    READ.set(law, memory);
  }
  const found: Cited[] = [];
  let at = from;
  for (const part of text.slice(from).split(/(\n[ \t]*\n)/)) {
    // Law has a number somewhere, unless it is called by a name.
    if (/\d/.test(part) || law.isNamedIn(part)) {
      const cited = memory.get(part) ?? law.cited(part, 0, part.length);
      memory.set(part, cited);
      for (const one of cited) found.push({ ...one, span: { start: one.span.start + at, end: one.span.end + at } });
    }
    at += part.length;
  }
  return found;
}

/** A memory only. */
const READ = new WeakMap<Law, Map<string, readonly Cited[]>>();
