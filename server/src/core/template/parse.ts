import type { Span } from '../text/span.ts';
import { append, type Builder, closeBlock, reportOpen } from './blocks.ts';
import { cursorOver, peek } from './cursor.ts';
import { readFiltered } from './expression.ts';
import { parseFrontMatter } from './frontmatter.ts';
import { handlebarsFix } from './handlebars.ts';
import { type ProblemSink, problemSink, quoted } from './problems.ts';
import { type MarkToken, scan, type Token } from './scan.ts';
import { readTag } from './tag.ts';
import type { Node, Template } from './types.ts';

export type ParseOptions = {
  /** The document kinds that exist; without them `document:` is not checked. */
  readonly kinds?: readonly string[];
};

/**
 * Parses a template: front matter, then the body. Everything wrong is in `problems`, with offsets into `text`; what can be
 * understood is in `nodes`, which cover the body without gaps. Never throws; takes time linear in the text.
 */
export function parse(text: string, options: ParseOptions = {}): Template {
  const sink = problemSink();
  const { frontMatter, bodyStart } = parseFrontMatter(text, options.kinds, sink);
  const nodes = parseBody(text, bodyStart, sink);
  const problems = [...sink.problems].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  return { text, frontMatter, bodyStart, nodes, problems };
}

/** The nodes of a text from `start`: what `parse` reads behind the front matter. */
export function parseBody(text: string, start: number, sink: ProblemSink): Node[] {
  const tokens = scan(text, start, sink);
  const builder: Builder = { text, sink, nodes: [], open: [], tooDeep: 0 };
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token === undefined) continue;
    if (token.kind === 'text')
      append(builder, {
        kind: 'text',
        span: token.span,
        printed: printed(text, token.span, tokens[i - 1], tokens[i + 1]),
      });
    else if (token.kind === 'broken') append(builder, { kind: 'error', span: token.span });
    else if (token.kind === 'comment') append(builder, { kind: 'comment', span: token.span });
    else if (token.kind === 'raw') append(builder, { kind: 'raw', contentSpan: token.content, span: token.span });
    else if (token.kind === 'output') append(builder, readOutput(text, token as MarkToken, sink));
    else readTag(builder, token as MarkToken);
  }
  while (builder.open.length > 0) {
    reportOpen(builder, 'the file ends first');
    closeBlock(builder, text.length);
  }
  return builder.nodes;
}

function readOutput(text: string, token: MarkToken, sink: ProblemSink): Node {
  const cursor = cursorOver(text, token.inner, token.span, sink);
  if (!peek(cursor)) {
    const message = `${quoted(text.slice(token.span.start, token.span.end))} prints nothing. Name a variable in it or take it away.`;
    sink.error('template/missing-expression', token.span, message);
    return { kind: 'output', span: token.span };
  }
  const inner = text.slice(token.inner.start, token.inner.end);
  if (/^\s*[#/^>!&]/.test(inner)) {
    const shown = quoted(text.slice(token.span.start, token.span.end));
    const message = `${shown} is in the style of Handlebars. Here a condition is {% if medical %} … {% endif %}, a loop {% for item in list %} … {% endfor %}.`;
    sink.error('template/syntax', token.span, message, handlebarsFix(inner, token.span));
    return { kind: 'output', span: token.span };
  }
  const expression = readFiltered(cursor);
  return expression ? { kind: 'output', expression, span: token.span } : { kind: 'output', span: token.span };
}

/** What of a text is printed when the tags beside it may take its white space. */
function printed(text: string, span: Span, before: Token | undefined, after: Token | undefined): Span {
  let { start, end } = span;
  if (before && 'trimRight' in before && before.trimRight) while (start < end && isSpace(text, start)) start++;
  if (after && 'trimLeft' in after && after.trimLeft) while (end > start && isSpace(text, end - 1)) end--;
  return { start, end };
}

function isSpace(text: string, at: number): boolean {
  return /\s/.test(text[at] ?? '');
}
