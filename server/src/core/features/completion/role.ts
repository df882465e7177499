import { type Lexeme, lex } from '../../template/lexer.ts';
import type { Delimited } from './delimited.ts';

/** What the grammar expects at a place in an output or tag, read from what stands before it. */
export type Role =
  | { readonly kind: 'tag-name' }
  | { readonly kind: 'value'; readonly of: 'output' | 'condition' | 'case' | 'loop' | 'render' | 'count' }
  /** Behind the dot of a path. */
  | { readonly kind: 'member'; readonly path: readonly string[] }
  | { readonly kind: 'filter'; readonly input: readonly Lexeme[] }
  | { readonly kind: 'argument'; readonly filter: string; readonly index: number }
  /** Behind a whole value, where a filter may follow. */
  | { readonly kind: 'after-value'; readonly input: readonly Lexeme[]; readonly filtered: boolean }
  | { readonly kind: 'operator'; readonly left: readonly string[] }
  | { readonly kind: 'compared'; readonly left: readonly string[]; readonly operator: string }
  | { readonly kind: 'joint' }
  | { readonly kind: 'option'; readonly used: readonly string[] }
  | { readonly kind: 'word'; readonly words: readonly string[] }
  | { readonly kind: 'new-name' }
  | { readonly kind: 'path' }
  | { readonly kind: 'parameter'; readonly path: string; readonly given: readonly string[] }
  | { readonly kind: 'nothing' };

const NOTHING: Role = { kind: 'nothing' };

/** The role of the word at a place. `tag` is the word of the tag, where the place is behind it. */
export function roleAt(text: string, at: Delimited): { readonly role: Role; readonly tag?: string } {
  const end = at.string ? at.string.span.start - 1 : at.word.start;
  const lexemes = lex(text, { start: at.inner.start, end: Math.max(at.inner.start, end) });
  if (at.kind === 'output') return { role: filtered(lexemes, 0, 'output') };
  const [first] = lexemes;
  if (first === undefined) return { role: at.string ? NOTHING : { kind: 'tag-name' } };
  if (first.kind !== 'name') return { role: NOTHING };
  return { role: inTag(first.text, lexemes, at), tag: first.text };
}

function inTag(tag: string, lexemes: readonly Lexeme[], at: Delimited): Role {
  switch (tag) {
    case 'if':
    case 'elsif':
    case 'unless':
      return condition(lexemes, 1);
    case 'case': {
      const value = afterValue(lexemes, 1);
      return value.next === undefined ? unfinished(value, { kind: 'value', of: 'case' }) : NOTHING;
    }
    case 'when':
      return options(lexemes);
    case 'for':
      return loop(lexemes);
    case 'assign':
      if (lexemes.length < 2) return { kind: 'new-name' };
      return lexemes[2]?.text === '='
        ? filtered(lexemes, 3, 'output')
        : { kind: 'word', words: lexemes.length === 2 ? ['='] : [] };
    case 'render':
      return inRender(lexemes, at);
    default:
      return NOTHING;
  }
}

type Read = { readonly next?: number; readonly path?: readonly string[]; readonly member?: boolean };

/** Reads one value from `at` on. Without `next` it is not finished there: nothing of it stands there yet, or a path ends in a dot. */
function afterValue(lexemes: readonly Lexeme[], at: number): Read {
  const first = lexemes[at];
  if (first === undefined) return {};
  if (first.text === '(' && first.kind === 'punctuation') {
    const close = lexemes.findIndex(({ text, kind }, i) => i > at && text === ')' && kind === 'punctuation');
    if (close >= 0) return { next: close + 1 };
    const last = afterValue(lexemes, lexemes.at(-1)?.text === '..' ? lexemes.length : at + 1);
    return last.next === undefined ? last : { next: lexemes.length };
  }
  if (first.kind !== 'name') return { next: at + 1 };
  const path = [first.text];
  let next = at + 1;
  for (;;) {
    const sign = lexemes[next];
    const name = lexemes[next + 1];
    if (sign?.text === '.' && name === undefined) return { path, member: true };
    if (sign?.text === '.' && name?.kind === 'name') {
      path.push(name.text);
      next += 2;
    } else if (sign?.text === '[' && lexemes[next + 2]?.text === ']') {
      path.push(name?.text ?? '');
      next += 3;
    } else return { next, path };
  }
}

function unfinished({ member, path = [] }: Read, role: Role): Role {
  return member ? { kind: 'member', path } : role;
}

function filtered(lexemes: readonly Lexeme[], from: number, of: 'output'): Role {
  const value = afterValue(lexemes, from);
  if (value.next === undefined) return unfinished(value, { kind: 'value', of });
  let at = value.next;
  let isFiltered = false;
  while (at < lexemes.length) {
    if (lexemes[at]?.text !== '|') return NOTHING;
    const input = lexemes.slice(from, at);
    const name = lexemes[at + 1];
    if (name === undefined) return { kind: 'filter', input };
    isFiltered = true;
    at += 2;
    if (lexemes[at]?.text !== ':') continue;
    for (let index = 0; ; index++) {
      const argument = afterValue(lexemes, at + 1);
      if (argument.next === undefined) return unfinished(argument, { kind: 'argument', filter: name.text, index });
      at = argument.next;
      if (lexemes[at]?.text !== ',') break;
    }
  }
  return { kind: 'after-value', input: lexemes.slice(from), filtered: isFiltered };
}

const OPERATORS: ReadonlySet<string> = new Set(['==', '!=', '<', '>', '<=', '>=', 'contains', '=', '===', '<>']);

function condition(lexemes: readonly Lexeme[], from: number): Role {
  for (let at = from; ; ) {
    const left = afterValue(lexemes, at);
    if (left.next === undefined) return unfinished(left, { kind: 'value', of: 'condition' });
    const operator = lexemes[left.next];
    if (operator === undefined) return { kind: 'operator', left: left.path ?? [] };
    at = left.next + 1;
    if (OPERATORS.has(operator.text) && operator.kind !== 'string') {
      const right = afterValue(lexemes, at);
      if (right.next === undefined)
        return unfinished(right, { kind: 'compared', left: left.path ?? [], operator: operator.text });
      if (right.next >= lexemes.length) return { kind: 'joint' };
      at = right.next + 1;
      if (!isJoint(lexemes[right.next])) return NOTHING;
    } else if (!isJoint(operator)) return NOTHING;
  }
}

function isJoint(lexeme: Lexeme | undefined): boolean {
  return lexeme?.kind === 'name' && (lexeme.text === 'and' || lexeme.text === 'or');
}

function options(lexemes: readonly Lexeme[]): Role {
  const used = lexemes.flatMap(({ kind, text }) => (kind === 'string' ? [text] : []));
  const last = lexemes.at(-1);
  const asks = lexemes.length === 1 || last?.text === ',' || (last?.kind === 'name' && last.text === 'or');
  return asks ? { kind: 'option', used } : { kind: 'word', words: ['or'] };
}

function loop(lexemes: readonly Lexeme[]): Role {
  if (lexemes.length < 2) return { kind: 'new-name' };
  if (lexemes[2]?.text !== 'in') return { kind: 'word', words: lexemes.length === 2 ? ['in'] : [] };
  const list = afterValue(lexemes, 3);
  if (list.next === undefined) return unfinished(list, { kind: 'value', of: 'loop' });
  const last = lexemes.at(-1);
  if (last?.text === ':') return { kind: 'value', of: 'count' };
  const given = new Set(lexemes.slice(list.next).map(({ text }) => text));
  return { kind: 'word', words: ['limit:', 'offset:', 'reversed'].filter((word) => !given.has(word.replace(':', ''))) };
}

function inRender(lexemes: readonly Lexeme[], at: Delimited): Role {
  const path = lexemes[1];
  if (path === undefined) return { kind: 'path' };
  if (path.kind !== 'string' || at.string) return NOTHING;
  const given = lexemes.flatMap(({ kind, text }, i) => (kind === 'name' && lexemes[i + 1]?.text === ':' ? [text] : []));
  const last = lexemes.at(-1);
  if (last?.text === ':') return { kind: 'value', of: 'render' };
  if (last?.text === '.' && lexemes.at(-2)?.kind === 'name') return { kind: 'member', path: pathBefore(lexemes) };
  return { kind: 'parameter', path: path.text, given };
}

/** The path that the last lexeme, a dot, goes on. */
function pathBefore(lexemes: readonly Lexeme[]): readonly string[] {
  const path: string[] = [];
  for (let at = lexemes.length - 1; lexemes[at]?.text === '.' && lexemes[at - 1]?.kind === 'name'; at -= 2)
    path.unshift(lexemes[at - 1]?.text ?? '');
  return path;
}
