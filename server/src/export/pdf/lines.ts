import type { Run, TextRun } from '../model.ts';
import { BODY, LEADING, type Line, type Piece, type Tag } from './boxes.ts';
import type { FontName, OpenFonts } from './fonts.ts';

/** How running text is set. `x` is where it begins, from the left margin; points. */
export type Setting = {
  readonly fonts: OpenFonts;
  readonly x: number;
  readonly width: number;
  readonly tag: Tag;
  readonly size?: number;
  readonly leading?: number;
  readonly strong?: boolean;
  readonly emphasis?: boolean;
  readonly align?: 'left' | 'center' | 'right';
};

type Part = { readonly text: string; readonly run: TextRun };
/** What a line is not broken in: a word with the signs at it, and the blanks behind it. */
type Word = { readonly parts: readonly Part[]; readonly width: number; readonly blank: number };

/** Breaks running text into lines: at blanks, behind hyphens between letters, and inside a word only when it is wider than a line. */
export function linesOf(runs: readonly Run[], setting: Setting): readonly Line[] {
  const lines: Line[] = [];
  let words: Word[] = [];
  const end = (): void => {
    lines.push(...filled(words, setting));
    words = [];
  };
  for (const chunk of chunksOf(runs)) {
    if (chunk === 'break') {
      end();
      lines.push(...lines.splice(-1).map(withBlank));
    } else words.push(...fitted(chunk, setting));
  }
  end();
  return lines;
}

/** A blank at the end, which nobody sees, keeps the words of two lines apart for those who listen. */
export function withBlank(line: Line): Line {
  const last = line.pieces.at(-1);
  return last ? { ...line, pieces: [...line.pieces.slice(0, -1), { ...last, text: `${last.text} ` }] } : line;
}

/** How wide a label is. */
export function wordWidth(text: string, { fonts, size = BODY, strong, emphasis }: Setting): number {
  return fonts.width(text, fontOf({ strong, emphasis }), size);
}

function filled(words: readonly Word[], setting: Setting): readonly Line[] {
  const lines: Line[] = [];
  let now: Word[] = [];
  let width = 0;
  for (const word of words) {
    if (now.length > 0 && width + word.width > setting.width + 0.01) {
      lines.push(line(now, setting));
      now = [];
      width = 0;
    }
    now.push(word);
    width += word.width + word.blank;
  }
  return [...lines, line(now, setting)];
}

function line(words: readonly Word[], setting: Setting): Line {
  const { size = BODY, leading = (LEADING * size) / BODY, fonts, tag, align = 'left' } = setting;
  const baseline = leading * 0.5 + size * 0.32;
  const total = words.reduce((sum, word, i) => sum + word.width + (i < words.length - 1 ? word.blank : 0), 0);
  let x = setting.x + (align === 'left' ? 0 : (setting.width - total) / (align === 'right' ? 1 : 2));
  const pieces: Piece[] = [];
  for (const part of words.flatMap(({ parts }) => parts)) {
    const font = fontOf({ strong: part.run.strong || setting.strong, emphasis: part.run.emphasis || setting.emphasis });
    const width = fonts.width(part.text, font, size);
    const last = pieces.at(-1);
    const { strike, href, target, anchor } = part.run;
    const same = last?.font === font && last.strike === strike && last.href === href;
    if (same && last.target === target && last.anchor === anchor)
      pieces[pieces.length - 1] = { ...last, text: last.text + part.text, width: last.width + width };
    else
      pieces.push({
        text: part.text,
        x,
        baseline,
        width,
        font,
        size,
        tag,
        ...(strike ? { strike } : {}),
        ...(href ? { href } : {}),
        ...(target ? { target } : {}),
        ...(anchor ? { anchor } : {}),
      });
    x += width;
  }
  return { height: leading, pieces };
}

/** The words of runs, with a sign where a line ends. A word may begin in one run and end in another. */
function* chunksOf(runs: readonly Run[]): Generator<readonly Part[] | 'break'> {
  let open: Part[] = [];
  for (const run of runs) {
    if (run.kind === 'break') {
      if (open.length > 0) yield open;
      open = [];
      yield 'break';
      continue;
    }
    for (const [text] of run.text
      .replace(/\t/g, ' ')
      .matchAll(/[^ ]*? +|(?:[^ -]|(?<!\p{L})-|-(?!\p{L}))*(?<=\p{L})-(?=\p{L})|[^ ]+/gu)) {
      open.push({ text, run });
      if (/ $/.test(text) || /\p{L}-$/u.test(text)) {
        yield open;
        open = [];
      }
    }
  }
  if (open.length > 0) yield open;
}

/** A word with its width; cut where it is wider than a line. */
function fitted(parts: readonly Part[], setting: Setting): readonly Word[] {
  const word = measured(parts, setting);
  if (word.width <= setting.width) return [word];
  const words: Word[] = [];
  let open: Part[] = [];
  let width = 0;
  for (const { text, run } of parts)
    for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)) {
      const part = { text: segment, run };
      const size = measured([part], setting).width;
      if (open.length > 0 && width + size > setting.width) {
        words.push(measured(open, setting));
        open = [];
        width = 0;
      }
      const last = open.at(-1);
      if (last?.run === run) open[open.length - 1] = { text: last.text + segment, run };
      else open.push(part);
      width += size;
    }
  return [...words, measured(open, setting)];
}

function measured(parts: readonly Part[], { fonts, size = BODY, strong, emphasis }: Setting): Word {
  let width = 0;
  let blank = 0;
  for (const { text, run } of parts) {
    const font = fontOf({ strong: run.strong || strong, emphasis: run.emphasis || emphasis });
    const words = text.trimEnd();
    const whole = fonts.width(text, font, size);
    const without = words === text ? whole : fonts.width(words, font, size);
    width += blank + without;
    blank = whole - without;
  }
  return { parts, width, blank };
}

function fontOf({
  strong,
  emphasis,
}: {
  readonly strong: boolean | undefined;
  readonly emphasis: boolean | undefined;
}): FontName {
  if (strong) return emphasis ? 'boldItalic' : 'bold';
  return emphasis ? 'italic' : 'regular';
}
