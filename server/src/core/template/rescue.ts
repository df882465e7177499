import { mask } from '../text/mask.ts';
import type { Fix, Span } from '../text/span.ts';
import { snakeName } from './expression.ts';
import { unreadSpans } from './markdown-code.ts';
import { type ForeignStyle, PLACEHOLDER_STYLES } from './placeholders.ts';
import { replaceFix } from './problems.ts';
import { isSignatureBlank } from './signature-blank.ts';
import type { Template } from './types.ts';
import { writtenText } from './written.ts';

/** Something in the prose that somebody meant to fill in, and that no data will. */
export type ForeignPlaceholder = {
  readonly style: ForeignStyle;
  /** The name in it, as the front matter would declare it. */
  readonly name?: string;
  readonly span: Span;
  /** Makes it an output of this language, where it has a name. */
  readonly fix?: Fix;
};

/**
 * Finds placeholders of other systems in a template's prose, in order: `[[x]]`, `«x»`, `${x}`, `<<x>>`, `{x}`, `[NAME]`,
 * `<NAME>`, `%NAME%`, `__NAME__`, blanks, TBD and TODO. Code, comments, links, footnotes, task boxes, citations and the
 * blanks of a signature block are none. Foreign tags and `{{#if}}` are problems of `parse`, which sees them first.
 */
export function foreignPlaceholders(template: Template, prose = proseOf(template)): readonly ForeignPlaceholder[] {
  const references = referencesOf(prose);
  const found: ForeignPlaceholder[] = [];
  const taken = new Set<number>();
  for (const { style, pattern, accepts } of PLACEHOLDER_STYLES) {
    for (const match of prose.matchAll(pattern)) {
      const span = { start: match.index, end: match.index + match[0].length };
      const written = (match[1] ?? '').trim();
      if (taken.has(span.start) || taken.has(span.end - 1) || (accepts && !accepts(written))) continue;
      if (style === 'bracket' && references.has(written.toLowerCase())) continue;
      if (style === 'blank' && isSignatureBlank(prose, span)) continue;
      for (let at = span.start; at < span.end; at++) taken.add(at);
      const name = written === '' ? undefined : snakeName(written);
      found.push(
        name === undefined
          ? { style, span }
          : { style, name, span, fix: replaceFix(`Make it {{ ${name} }}`, span, `{{ ${name} }}`) },
      );
    }
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

/** The source with everything that is not running text blanked: front matter, tags, code, comments. */
export function proseOf(template: Template): string {
  const text = writtenText(template);
  return mask(text, unreadSpans(text));
}

/** The labels of link references and footnotes that the text defines. */
function referencesOf(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(/^ {0,3}\[([^\]\r\n]{1,100})\]:/gm)].map((match) => (match[1] ?? '').toLowerCase()));
}
