import type { Subject } from '../subject.ts';
import { delimitedAt } from './delimited.ts';
import { completeFrontMatter } from './front-matter.ts';
import { type Completions, NONE } from './item.ts';
import { completeMarkup } from './markup.ts';
import { completeProse } from './prose.ts';
import { verbatimSpans } from './verbatim.ts';
import { yamlPlaceAt } from './yaml-place.ts';

export type CompleteOptions = {
  /** The sign whose typing asked; undefined where somebody asked, or typed a word. */
  readonly trigger?: string | undefined;
  /** Whether clauses are proposed in running text. */
  readonly clauses: boolean;
  /** Whether the document is ours: of another one only `document:` is completed. */
  readonly ours: boolean;
};

/** What can stand at an offset of a document, however broken it is. */
export function complete(subject: Subject, offset: number, { trigger, clauses, ours }: CompleteOptions): Completions {
  const { text, template } = subject.facts;
  const place = yamlPlaceAt(text, offset);
  if (place !== undefined) return completeFrontMatter(subject, place, trigger, ours);
  if (!ours || offset < template.bodyStart) return NONE;
  if (verbatimSpans(template.nodes).some(({ start, end }) => start < offset && offset < end)) return NONE;
  const at = delimitedAt(text, offset, template.bodyStart);
  return at === undefined ? completeProse(subject, offset, trigger, clauses) : completeMarkup(subject, at, trigger);
}
