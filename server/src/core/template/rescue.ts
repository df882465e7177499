import { blank } from '../text/mask.ts';
import type { Fix, Span } from '../text/span.ts';
import { snakeName } from './expression.ts';
import { codeSpans } from './markdown-code.ts';
import { type ForeignStyle, PLACEHOLDER_STYLES } from './placeholders.ts';
import { replaceFix } from './problems.ts';
import { isSignatureBlank } from './signature-blank.ts';
import type { Node, Template } from './types.ts';

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
export function foreignPlaceholders(template: Template): readonly ForeignPlaceholder[] {
  const prose = proseOf(template);
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
function proseOf(template: Template): string {
  const parts: string[] = [];
  let at = 0;
  const keep = (nodes: readonly Node[]) => {
    for (const node of nodes) {
      if (node.kind === 'text') {
        parts.push(
          blank(template.text.slice(at, node.span.start)),
          template.text.slice(node.span.start, node.span.end),
        );
        at = node.span.end;
      } else if (node.kind === 'for') {
        keep(node.body);
        keep(node.otherwise ?? []);
      } else if ('branches' in node) for (const branch of node.branches) keep(branch.body);
    }
  };
  keep(template.nodes);
  parts.push(blank(template.text.slice(at)));
  const text = parts.join('');
  const code = [...codeSpans(text)].sort((a, b) => a.start - b.start);
  const masked: string[] = [];
  let end = 0;
  for (const span of code) {
    if (span.end <= end) continue;
    const start = Math.max(span.start, end);
    masked.push(text.slice(end, start), blank(text.slice(start, span.end)));
    end = span.end;
  }
  masked.push(text.slice(end));
  return masked.join('');
}

/** The labels of link references and footnotes that the text defines. */
function referencesOf(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(/^ {0,3}\[([^\]\r\n]{1,100})\]:/gm)].map((match) => (match[1] ?? '').toLowerCase()));
}
