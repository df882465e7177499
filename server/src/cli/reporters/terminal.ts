/**
 * Text that is safe to print: control characters become visible signs and characters that reorder a line become their
 * code, so that a letter cannot move the cursor, recolour the terminal or make a line read differently. Tabs become spaces.
 */
export function visible(text: string): string {
  let out = '';
  for (const char of text) {
    const code = char.codePointAt(0)!;
    if (char === '\t') out += '    ';
    else if (code < 0x20) out += String.fromCodePoint(0x2400 + code);
    else if (code === 0x7f) out += '\u2421';
    else if (code < 0xa0 && code >= 0x80) out += '\uFFFD';
    else if (REORDERING.has(code)) out += `<U+${code.toString(16).toUpperCase()}>`;
    else out += char;
  }
  return out;
}

/** How many terminal cells a text takes: two for East Asian wide characters and most emoji, none for combining marks. */
export function width(text: string): number {
  let cells = 0;
  for (const char of text) {
    const code = char.codePointAt(0)!;
    if (code < 0x300) cells += 1;
    else if (/\p{Mark}|\u200d|[\ufe00-\ufe0f]/u.test(char)) cells += 0;
    else cells += isWide(code) ? 2 : 1;
  }
  return cells;
}

/** Breaks a message at spaces into lines of at most `room` cells. A word that is longer stays whole. */
export function wrap(text: string, room: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && width(line) + 1 + width(word) > room) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}

const REORDERING = new Set([
  0x200e, 0x200f, 0x061c, 0x2028, 0x2029, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069,
]);

/** Unicode's East Asian Width, blocks that are wide as a whole. */
function isWide(code: number): boolean {
  return (
    (code >= 0x1100 && code <= 0x115f) ||
    (code >= 0x2e80 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0xffe0 && code <= 0xffe6) ||
    (code >= 0x1f300 && code <= 0x1faff) ||
    (code >= 0x20000 && code <= 0x3fffd)
  );
}
