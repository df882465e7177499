import type { Evidence } from '../clauses/types.ts';

/** The words that evidence is about: those of an included clause where it has them, else what stands at its span. */
export function wordsOf(evidence: Evidence & { readonly words?: string }, text: string): string {
  return evidence.words ?? text.slice(evidence.span.start, evidence.span.end);
}
