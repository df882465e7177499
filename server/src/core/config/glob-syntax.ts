/** A part of a pattern. `folders` is a leading or inner `**` with its slash, `deep` a `**` at the end or within a name. */
export type Piece =
  | { readonly kind: 'char'; readonly char: string }
  | { readonly kind: 'any' | 'star' | 'folders' | 'deep' }
  | { readonly kind: 'set'; readonly has: (char: string) => boolean }
  | { readonly kind: 'either'; readonly options: readonly (readonly Piece[])[] };

/** The parts of a pattern, or what is wrong with it as the end of a sentence. */
export type ReadGlob = { readonly pieces: readonly Piece[] } | { readonly fault: string };

export function readGlob(pattern: string): ReadGlob {
  const reader: Reader = { chars: [...pattern], at: 0, depth: 0, fault: undefined };
  const pieces = sequence(reader);
  return reader.fault === undefined ? { pieces } : { fault: reader.fault };
}

type Reader = { readonly chars: readonly string[]; at: number; depth: number; fault: string | undefined };

/** How deep choices may stand in choices. */
const DEEPEST = 20;

function sequence(reader: Reader): readonly Piece[] {
  const pieces: Piece[] = [];
  while (reader.at < reader.chars.length && reader.fault === undefined) {
    const char = reader.chars[reader.at]!;
    if (reader.depth > 0 && (char === ',' || char === '}')) break;
    reader.at++;
    if (char === '*') pieces.push(star(reader));
    else if (char === '?') pieces.push({ kind: 'any' });
    else if (char === '[') pieces.push(set(reader));
    else if (char === '{') pieces.push(either(reader));
    else if (char === '\\') {
      const literal = reader.chars[reader.at++];
      if (literal === undefined) reader.fault = 'ends with a backslash';
      else pieces.push({ kind: 'char', char: literal });
    } else pieces.push({ kind: 'char', char });
  }
  return pieces;
}

/** `**` crosses folders only where it stands for whole folders; within a name it is no more than `*`. */
function star(reader: Reader): Piece {
  const before = reader.chars[reader.at - 2];
  const start = reader.at;
  while (reader.chars[reader.at] === '*') reader.at++;
  const next = reader.chars[reader.at];
  if (reader.at === start || !isBorder(before)) return { kind: 'star' };
  if (next === '/') {
    reader.at++;
    return { kind: 'folders' };
  }
  return { kind: next === undefined || next === ',' || next === '}' ? 'deep' : 'star' };
}

function isBorder(char: string | undefined): boolean {
  return char === undefined || '/{,'.includes(char);
}

function set(reader: Reader): Piece {
  const { chars } = reader;
  const not = chars[reader.at] === '!' || chars[reader.at] === '^';
  if (not) reader.at++;
  const ranges: (readonly [from: number, to: number])[] = [];
  for (let first = true; reader.at < chars.length; first = false) {
    if (chars[reader.at] === ']' && !first) {
      reader.at++;
      const holds = (code: number) => ranges.some(([from, to]) => from <= code && code <= to);
      return { kind: 'set', has: (char) => holds(char.codePointAt(0) ?? 0) !== not };
    }
    const from = literal(reader);
    if (chars[reader.at] === '-' && reader.at + 1 < chars.length && chars[reader.at + 1] !== ']') {
      reader.at++;
      ranges.push([from, literal(reader)]);
    } else ranges.push([from, from]);
  }
  reader.fault = 'opens [ and never closes it';
  return { kind: 'any' };
}

function literal(reader: Reader): number {
  if (reader.chars[reader.at] === '\\') reader.at++;
  return reader.chars[reader.at++]?.codePointAt(0) ?? 0;
}

function either(reader: Reader): Piece {
  const options: (readonly Piece[])[] = [];
  reader.depth++;
  if (reader.depth > DEEPEST) reader.fault = 'nests { } too deep';
  while (reader.fault === undefined) {
    options.push(sequence(reader));
    const char = reader.chars[reader.at++];
    if (char === '}') break;
    if (char === undefined) reader.fault ??= 'opens { and never closes it';
  }
  reader.depth--;
  return { kind: 'either', options };
}
