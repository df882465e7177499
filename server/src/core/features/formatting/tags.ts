import { type Lexeme, lex } from '../../template/lexer.ts';
import { problemSink } from '../../template/problems.ts';
import { type MarkToken, scan, type Token } from '../../template/scan.ts';
import type { Template } from '../../template/types.ts';
import type { Edit, Span } from '../../text/span.ts';

/**
 * Spacing inside outputs and tags: `{{ a.b | minus: c }}`, `{% if a == 1 %}`. Quoted text and line breaks inside stay, and so does
 * a tag that is not understood.
 */
export function tagEdits(template: Template): readonly Edit[] {
  const { text, bodyStart } = template;
  const problems = template.problems.filter(({ rule }) => NOT_UNDERSTOOD.has(rule));
  let next = 0;
  return scan(text, bodyStart, problemSink()).flatMap((token) => {
    while (next < problems.length && problems[next]!.span.end <= token.span.start) next++;
    const isWrong = next < problems.length && problems[next]!.span.start < token.span.end;
    return isWrong ? [] : parts(token, text).flatMap((part) => respaced(text, part));
  });
}

/** What the letter may show as it is written, or what a reader must put right first. */
const NOT_UNDERSTOOD: ReadonlySet<string> = new Set([
  'template/syntax',
  'template/unclosed-tag',
  'template/unknown-tag',
  'template/unexpected-end',
  'template/missing-expression',
  'template/bad-name',
  'template/limit',
]);

/** The inside of a tag, between its signs and their hyphens. */
function parts(token: Token, text: string): readonly Span[] {
  if (token.kind === 'output' || token.kind === 'tag') {
    const { span, inner } = token as MarkToken;
    const closed = text.startsWith(token.kind === 'output' ? '}}' : '%}', span.end - 2);
    return closed ? [inner] : [];
  }
  if (token.kind !== 'raw' && token.kind !== 'comment') return [];
  return [
    { start: token.span.start, end: token.content.start },
    { start: token.content.end, end: token.span.end },
  ].map(({ start, end }) => ({
    start: start + (text[start + 2] === '-' ? 3 : 2),
    end: end - (text[end - 3] === '-' ? 3 : 2),
  }));
}

function respaced(text: string, inner: Span): readonly Edit[] {
  const lexemes = lex(text, inner);
  if (lexemes.length === 0 || lexemes.length > MOST_LEXEMES || lexemes.some(({ kind }) => kind === 'unknown'))
    return [];
  const edits: Edit[] = [];
  const gap = (start: number, end: number, wanted: string): void => {
    const now = text.slice(start, end);
    if (now !== wanted && !/[\r\n]/.test(now)) edits.push({ span: { start, end }, text: wanted });
  };
  gap(inner.start, lexemes[0]!.span.start, ' ');
  lexemes.forEach((lexeme, i) => {
    const next = lexemes[i + 1];
    if (next !== undefined) gap(lexeme.span.end, next.span.start, between(lexeme, next));
  });
  gap(lexemes.at(-1)!.span.end, inner.end, ' ');
  return edits.length > 0 && readsTheSame(text, inner, lexemes, edits) ? edits : [];
}

const MOST_LEXEMES = 500;

function between(a: Lexeme, b: Lexeme): string {
  if (b.kind === 'punctuation' && TIGHT_BEFORE.has(b.text)) return '';
  if (a.kind === 'punctuation' && TIGHT_AFTER.has(a.text)) return '';
  // `list[0]`, while `in (1..5)` and `= [` keep their distance.
  if (b.text === '[' && b.kind === 'punctuation') return a.kind === 'name' || a.text === ']' ? '' : ' ';
  return ' ';
}

const TIGHT_BEFORE: ReadonlySet<string> = new Set([',', ':', '.', '..', ']', ')']);
const TIGHT_AFTER: ReadonlySet<string> = new Set(['.', '..', '[', '(']);

/** With other gaps, signs could run into one another: only what reads the same is written. */
function readsTheSame(text: string, inner: Span, lexemes: readonly Lexeme[], edits: readonly Edit[]): boolean {
  let now = '';
  let at = inner.start;
  for (const { span, text: written } of edits) {
    now += text.slice(at, span.start) + written;
    at = span.end;
  }
  now += text.slice(at, inner.end);
  const again = lex(now, { start: 0, end: now.length });
  return (
    again.length === lexemes.length &&
    again.every((one, i) => one.kind === lexemes[i]!.kind && one.text === lexemes[i]!.text)
  );
}
