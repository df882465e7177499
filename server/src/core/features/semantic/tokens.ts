import type { Span } from '../../text/span.ts';
import type { Subject } from '../subject.ts';
import { frontMatterTokens } from './frontMatter.ts';
import { proseTokens } from './prose.ts';
import { tagTokens } from './tags.ts';
import type { SemanticToken } from './token.ts';

/**
 * The tokens of a document, in order and without overlap: front matter, outputs and tags, and in the prose its defined terms,
 * sums and dates. Nothing in code, `raw` and comments. With a range, those that touch it.
 */
export function semanticTokens(subject: Subject, range?: Span): readonly SemanticToken[] {
  const all = [...frontMatterTokens(subject), ...tagTokens(subject), ...proseTokens(subject)];
  const found: SemanticToken[] = [];
  for (const one of all.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)) {
    if (one.span.end <= one.span.start || one.span.start < (found.at(-1)?.span.end ?? 0)) continue;
    found.push(one);
  }
  if (range === undefined) return found;
  return found.filter(({ span }) => span.end > range.start && span.start < range.end);
}
