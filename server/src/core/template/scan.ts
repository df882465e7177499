import type { Span } from '../text/span.ts';
import { type ProblemSink, quoted, replaceFix } from './problems.ts';

export type TextToken = { readonly kind: 'text'; readonly span: Span };
/** A delimiter that is never closed. */
export type BrokenToken = { readonly kind: 'broken'; readonly span: Span };
export type MarkToken = {
  readonly kind: 'output' | 'tag';
  readonly span: Span;
  /** Between the delimiters, without their hyphens. */
  readonly inner: Span;
  readonly trimLeft: boolean;
  readonly trimRight: boolean;
};
/** `{% raw %}…{% endraw %}` or a comment, both tags included. */
export type VerbatimToken = {
  readonly kind: 'raw' | 'comment';
  readonly span: Span;
  readonly content: Span;
  readonly trimLeft: boolean;
  readonly trimRight: boolean;
};
export type Token = TextToken | BrokenToken | MarkToken | VerbatimToken;

/**
 * Cuts a template's text from `start` into text, outputs and tags that cover it without gaps. Tags are found in Markdown
 * code too, as Liquid does; the content of `raw` and `comment` stays whole. A delimiter that never closes becomes a
 * `broken` token and a problem; a comment of Handlebars is a comment and a problem. Takes time linear in the text.
 */
export function scan(text: string, start: number, sink: ProblemSink): Token[] {
  const tokens: Token[] = [];
  const find = {
    output: finder(text, '{{'),
    tag: finder(text, '{%'),
    raw: finder(text, '{%'),
    comment: finder(text, '{%'),
    foreign: finder(text, '--}}'),
  };
  const unended = new Set<string>();
  let at = start;
  while (at < text.length) {
    const open = Math.min(find.output(at), find.tag(at));
    if (open > at) tokens.push({ kind: 'text', span: { start: at, end: open } });
    if (open >= text.length) break;
    const foreign = foreignCommentEnd(text, open, find.foreign);
    if (foreign !== undefined) {
      reportForeignComment(text, open, foreign, sink);
      const span = { start: open, end: foreign };
      tokens.push({ kind: 'comment', span, content: span, trimLeft: false, trimRight: false });
      at = foreign;
      continue;
    }
    const mark = readMark(text, open);
    if (mark.problem) reportUnclosed(text, open, mark, sink);
    if (!mark.token) {
      tokens.push({ kind: 'broken', span: { start: open, end: mark.end } });
      if (mark.resume > mark.end) tokens.push({ kind: 'text', span: { start: mark.end, end: mark.resume } });
      at = mark.resume;
      continue;
    }
    const token = mark.token;
    const name =
      token.kind === 'tag'
        ? text.slice(token.inner.start, Math.min(token.inner.end, token.inner.start + 200)).trim()
        : '';
    const verbatim =
      (name === 'raw' || name === 'comment') && !unended.has(name)
        ? readVerbatim(text, token, name, find[name])
        : undefined;
    if ((name === 'raw' || name === 'comment') && !verbatim) {
      unended.add(name);
      const message = `{% ${name} %} is never closed, so nothing was hidden. Add {% end${name} %} where it should end.`;
      sink.error('template/unclosed-block', token.span, message);
      tokens.push({ kind: 'broken', span: token.span });
    } else tokens.push(verbatim ?? token);
    at = (verbatim ?? token).span.end;
  }
  return tokens;
}

const FOREIGN_COMMENT = /\{\{!(?!--)(?:(?!\{\{|\}\}|\n[ \t]*\r?\n).)*\}\}/sy;

/** Where a comment of Handlebars that opens here ends, `{{! … }}` or `{{!-- … --}}`; undefined when there is none that closes. */
function foreignCommentEnd(text: string, open: number, closer: (from: number) => number): number | undefined {
  if (!text.startsWith('{{!', open)) return undefined;
  if (text.startsWith('--', open + 3)) {
    const close = closer(open + 5);
    return close < text.length ? close + '--}}'.length : undefined;
  }
  FOREIGN_COMMENT.lastIndex = open;
  return FOREIGN_COMMENT.test(text) ? FOREIGN_COMMENT.lastIndex : undefined;
}

function reportForeignComment(text: string, start: number, end: number, sink: ProblemSink): void {
  const inner = text.slice(start, end).replace(/^\{\{!(?:--)?|(?:--)?\}\}$/g, '');
  const comment = `{% comment %}${inner}{% endcomment %}`;
  const message = `${quoted(text.slice(start, end))} is a comment in the style of Handlebars. Here it is {% comment %} … {% endcomment %}.`;
  const span = { start, end };
  sink.error('template/syntax', span, message, replaceFix('Change to {% comment %}', span, comment));
}

/** `indexOf` with a memory, for searches from growing positions; the text's length when there is none. */
function finder(text: string, needle: string): (from: number) => number {
  let last = -1;
  return (from) => {
    if (last < from) {
      last = text.indexOf(needle, from);
      if (last < 0) last = text.length;
    }
    return last;
  };
}

type Mark = {
  readonly token?: MarkToken;
  /** Where the token, or what is left of it, ends. */
  readonly end: number;
  /** Where to go on looking for delimiters. */
  readonly resume: number;
  readonly problem?: 'wrong-closer' | 'unclosed';
};

/** Reads from a `{{` or `{%` to its closing delimiter; stops at the next opening one, at a blank line or the text's end. */
function readMark(text: string, open: number): Mark {
  const kind = text[open + 1] === '{' ? 'output' : 'tag';
  let at = open + 2;
  let lineEnd = -1;
  while (at < text.length) {
    const char = text[at];
    if (char === '"' || char === "'") {
      const close = stringEnd(text, at, char);
      at = close < 0 ? at + 1 : close + 1;
      continue;
    }
    if (char === '\n' || (char === '\r' && text[at + 1] !== '\n')) {
      if (lineEnd < 0) lineEnd = at;
      if (blankLineFollows(text, at + 1)) break;
    } else if (char === '{' && (text[at + 1] === '{' || text[at + 1] === '%')) break;
    else if (char === '%' && text[at + 1] === '}') return closed(text, kind, open, at, 2, kind === 'tag');
    else if (char === '}')
      return closed(text, kind, open, at, text[at + 1] === '}' ? 2 : 1, kind === 'output' && text[at + 1] === '}');
    at++;
  }
  const stop = lineEnd < 0 || lineEnd > at ? at : lineEnd;
  let end = stop;
  while (end > open + 2 && (text[end - 1] === ' ' || text[end - 1] === '\t' || text[end - 1] === '\r')) end--;
  return { end, resume: at, problem: 'unclosed' };
}

function closed(text: string, kind: 'output' | 'tag', open: number, at: number, width: number, right: boolean): Mark {
  const trimLeft = text[open + 2] === '-';
  const start = open + (trimLeft ? 3 : 2);
  const trimRight = at - 1 >= start && text[at - 1] === '-';
  const inner = { start: Math.min(start, at), end: trimRight ? at - 1 : at };
  const end = at + width;
  const token: MarkToken = { kind, span: { start: open, end }, inner, trimLeft, trimRight };
  return right ? { token, end, resume: end } : { token, end, resume: end, problem: 'wrong-closer' };
}

/** Where a quoted string closes on its own line; -1 when it does not. */
function stringEnd(text: string, open: number, quote: string): number {
  for (let at = open + 1; at < text.length; at++) {
    const char = text[at];
    if (char === quote) return at;
    if (char === '\n' || char === '\r') return -1;
  }
  return -1;
}

function blankLineFollows(text: string, from: number): boolean {
  for (let at = from; at < text.length; at++) {
    const char = text[at];
    if (char === '\n' || char === '\r') return true;
    if (char !== ' ' && char !== '\t') return false;
  }
  return true;
}

function reportUnclosed(text: string, open: number, mark: Mark, sink: ProblemSink): void {
  if (sink.full()) return;
  const output = text[open + 1] === '{';
  const closer = output ? '}}' : '%}';
  const span = { start: open, end: mark.end };
  const shown = quoted(text.slice(span.start, span.end));
  if (mark.token) {
    const written = { start: mark.token.inner.end + (mark.token.trimRight ? 1 : 0), end: mark.end };
    const message = `"${shown}" is closed by "${text.slice(written.start, written.end)}"; ${output ? 'an output' : 'a tag'} closes with "${closer}".`;
    sink.error('template/unclosed-tag', span, message, replaceFix(`Close with ${closer}`, written, closer));
    return;
  }
  const message = `"${shown}" is never closed. Add "${closer}" where the ${output ? 'output' : 'tag'} ends.`;
  const whole = /^\{[{%]-?[ \t]*[\w.]+(?:[ \t]*\|[ \t]*\w+)?$/.test(text.slice(open, Math.min(mark.end, open + 120)));
  const fix =
    whole && output ? replaceFix(`Close with ${closer}`, { start: mark.end, end: mark.end }, ` ${closer}`) : undefined;
  sink.error('template/unclosed-tag', span, message, fix);
}

function readVerbatim(
  text: string,
  token: MarkToken,
  name: 'raw' | 'comment',
  find: (from: number) => number,
): VerbatimToken | undefined {
  const end = new RegExp(`\\{%-?\\s*end${name}\\s*(-?)%\\}`, 'y');
  for (let at = find(token.span.end); at < text.length; at = find(at + 2)) {
    end.lastIndex = at;
    const match = end.exec(text);
    if (!match) continue;
    const span = { start: token.span.start, end: at + match[0].length };
    // As in liquidjs, white-space control does not reach inside.
    const content = { start: token.span.end, end: at };
    return { kind: name, span, content, trimLeft: token.trimLeft, trimRight: match[1] === '-' };
  }
  return undefined;
}
