import { splitSentences } from '../../language/split.ts';
import { FIELD } from '../../template/project.ts';
import type { Template } from '../../template/types.ts';
import type { Span } from '../../text/span.ts';

/** Longer paragraphs have no sentences that anybody selects. */
const LONGEST = 20_000;

/** The sentence at a place of a paragraph: what stands between its list sign, number or title and the next sentence. */
export function sentenceAt(template: Template, paragraph: Span, at: number): Span | undefined {
  if (paragraph.end - paragraph.start > LONGEST) return undefined;
  const text = withoutTags(template.text.slice(paragraph.start, paragraph.end));
  const lead =
    /^\s*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+|#{1,6}[ \t]+)?(?:\*\*[^*\n]{1,120}\*\*[ \t]*)?/.exec(text)?.[0].length ?? 0;
  const found = splitSentences(text, lead, text.length).find(
    ({ start, end }) => paragraph.start + start <= at && at <= paragraph.start + end,
  );
  return found && { start: paragraph.start + found.start, end: paragraph.start + found.end };
}

/** Outputs become as many signs that stand for data, tags as many spaces. */
function withoutTags(text: string): string {
  return text
    .replace(/\{\{[^{}\n]{0,300}\}\}/g, ({ length }) => FIELD.repeat(length))
    .replace(/\{%[^%\n]{0,300}%\}/g, ({ length }) => ' '.repeat(length));
}
