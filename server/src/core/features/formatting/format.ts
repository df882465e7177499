import type { Template } from '../../template/types.ts';
import { areDisjoint } from '../../text/edits.ts';
import type { Edit, Span } from '../../text/span.ts';
import { renumber } from '../numbering/renumber.ts';
import { frontMatterEdits } from './frontMatter.ts';
import { type EndOptions, finalNewlineEdits, trailingSpaceEdits } from './lines.ts';
import { tagEdits } from './tags.ts';

/** What the editor's user wants at the ends of lines and of the text; what is not said is done. */
export type FormatOptions = EndOptions;

/**
 * The edits that put a whole template in order: one space where there should be one in front matter and tags, none at the ends of
 * lines, one line break at the end, clauses numbered anew. The letter's words stay as they are; formatting twice changes nothing.
 */
export function format(template: Template, options: FormatOptions = {}): readonly Edit[] {
  const ending = finalNewlineEdits(template, options);
  const spacing = [
    ...spacingEdits(template, options).filter((edit) => !ending.some((one) => holds(one, edit))),
    ...ending,
  ];
  const all = [...spacing, ...renumber(template).edits];
  return inOrder(areDisjoint(all) ? all : spacing);
}

/** The same for a stretch of the text. Numbers stay: they are a matter of the whole. */
export function formatRange(template: Template, range: Span, options: FormatOptions = {}): readonly Edit[] {
  return inOrder(
    spacingEdits(template, options).filter(({ span }) => range.start <= span.start && span.end <= range.end),
  );
}

function spacingEdits(template: Template, options: FormatOptions): readonly Edit[] {
  return [...frontMatterEdits(template), ...tagEdits(template), ...trailingSpaceEdits(template, options)];
}

function inOrder(edits: readonly Edit[]): readonly Edit[] {
  return [...edits].sort((a, b) => a.span.start - b.span.start);
}

function holds({ span: outer }: Edit, { span: inner }: Edit): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
