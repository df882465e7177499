import type { Span } from '../text/span.ts';

export type Lexeme = {
  readonly kind: 'name' | 'number' | 'string' | 'punctuation' | 'operator' | 'unknown';
  /** As written; of a string, without its quotes. */
  readonly text: string;
  readonly span: Span;
  /** A string in typographic quotes, which Liquid does not know. */
  readonly curly?: boolean;
};

/** Cuts the inside of a tag or output into lexemes, white space left out. Never fails: what is not Liquid is `unknown`. */
export function lex(text: string, span: Span): Lexeme[] {
  const lexemes: Lexeme[] = [];
  let at = span.start;
  while (at < span.end) {
    if (isSpace(text.charCodeAt(at))) {
      at++;
      continue;
    }
    const lexeme = read(text, at, span.end);
    lexemes.push(lexeme);
    at = lexeme.span.end;
  }
  return lexemes;
}

/** True for a letter, digit, underscore or a letter of another script. */
export function isNameCode(code: number): boolean {
  return isDigit(code) || isNameStart(code) || code === 45;
}

function read(text: string, at: number, limit: number): Lexeme {
  const code = text.charCodeAt(at);
  const make = (kind: Lexeme['kind'], end: number): Lexeme => ({
    kind,
    text: text.slice(at, end),
    span: { start: at, end },
  });
  if (isNameStart(code)) {
    let end = at + 1;
    while (end < limit && isNameCode(text.charCodeAt(end))) end++;
    return make('name', end);
  }
  if (isDigit(code) || (code === 45 && isDigit(text.charCodeAt(at + 1))))
    return make('number', numberEnd(text, at + 1, limit));
  const close = QUOTES[text[at] ?? ''];
  if (close !== undefined) {
    let end = at + 1;
    while (end < limit && text[end] !== close && text[end] !== '\n') end++;
    if (end >= limit || text[end] !== close) return make('unknown', at + 1);
    const lexeme = { kind: 'string', text: text.slice(at + 1, end), span: { start: at, end: end + 1 } } as const;
    return close === '"' || close === "'" ? lexeme : { ...lexeme, curly: true };
  }
  for (const operator of OPERATORS) if (text.startsWith(operator, at)) return make('operator', at + operator.length);
  if (text.startsWith('..', at)) return make('punctuation', at + 2);
  if ('|:,.[]()='.includes(text[at] ?? '')) return make('punctuation', at + 1);
  return make('unknown', at + (code >= 0xd800 && code < 0xdc00 && at + 1 < limit ? 2 : 1));
}

function numberEnd(text: string, from: number, limit: number): number {
  let end = from;
  while (end < limit && isDigit(text.charCodeAt(end))) end++;
  if (text[end] !== '.' || !isDigit(text.charCodeAt(end + 1)) || end + 1 >= limit) return end;
  end++;
  while (end < limit && isDigit(text.charCodeAt(end))) end++;
  return end;
}

const QUOTES: Readonly<Record<string, string>> = { '"': '"', "'": "'", '\u201c': '\u201d', '\u2018': '\u2019' };
/** Longest first; those that Liquid lacks are here so that they can be named in a problem. */
const OPERATORS = ['===', '!==', '==', '!=', '<>', '<=', '>=', '=>', '&&', '||', '<', '>'] as const;

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0xfeff;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isNameStart(code: number): boolean {
  if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95) return true;
  return code > 0xbf && /\p{L}/u.test(String.fromCharCode(code));
}
