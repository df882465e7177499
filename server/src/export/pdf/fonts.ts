import { create, type Font, type Glyph, type GlyphRun } from 'fontkit';
import { newStore } from '../../core/language/memory.ts';
import type { Fonts } from '../options.ts';

export type FontName = keyof Fonts;
export const FONT_NAMES: readonly FontName[] = ['regular', 'bold', 'italic', 'boldItalic'];

/** The fonts of a PDF, read, and how wide words are in them. */
export type OpenFonts = {
  readonly of: (name: FontName) => Font;
  /** Width in points. */
  readonly width: (text: string, name: FontName, size: number) => number;
  /** False for a character that would print as an empty box, or that is written from right to left. */
  readonly shows: (character: string) => boolean;
};

/** Reads fonts; the same bytes are read once. */
export function openFonts(fonts: Fonts): OpenFonts {
  const known = OPENED.get(fonts);
  if (known !== undefined) return known;
  const opened = open(fonts);
  OPENED.set(fonts, opened);
  return opened;
}

/** A memory only: reading a font takes longer than writing a letter. */
const OPENED = new WeakMap<Fonts, OpenFonts>();

function open(fonts: Fonts): OpenFonts {
  const read = Object.fromEntries(FONT_NAMES.map((name) => [name, remembering(create(fonts[name]))])) as Record<
    FontName,
    Font
  >;
  const widths = new Map<FontName, Map<string, number>>(FONT_NAMES.map((name) => [name, new Map()]));
  const width = (text: string, name: FontName): number => {
    const memory = widths.get(name)!;
    let found = memory.get(text);
    if (found === undefined) {
      found = read[name].layout(text).advanceWidth / read[name].unitsPerEm;
      if (memory.size > MOST_WORDS) memory.clear();
      memory.set(text, found);
    }
    return found;
  };
  return {
    of: (name) => read[name],
    width: (text, name, size) => width(text, name) * size,
    shows: (character) =>
      !RIGHT_TO_LEFT.test(character) &&
      FONT_NAMES.every((name) => read[name].hasGlyphForCodePoint(character.codePointAt(0) ?? 0)),
  };
}

const MOST_WORDS = 20_000;

/** The words that letters have in common are shaped once, whichever letter they stand in: shaping takes longer than all else. */
function remembering(font: Font): Font {
  const glyph = font.getGlyph.bind(font);
  const glyphs = new Map<string, Glyph>();
  // The library gives a shape the character that first had it, so that a letter would tell of those before it.
  font.getGlyph = (id, characters = []) => {
    const key = `${id} ${characters.join(' ')}`;
    const known = glyphs.get(key);
    if (known !== undefined) return known;
    const { constructor: Shape } = glyph(id, characters);
    const own = new Shape(id, characters, font);
    glyphs.set(key, own);
    return own;
  };
  const layout = font.layout.bind(font);
  const known = newStore<GlyphRun>(MOST_SHAPED);
  font.layout = (text, ...more) => {
    if (more.some((one) => one !== undefined)) return layout(text, ...more);
    const run = known.recall(text, layout);
    // The writer scales the positions that it is given.
    const own = Object.create(Object.getPrototypeOf(run)) as GlyphRun;
    return Object.assign(own, run, { positions: run.positions.map((one) => ({ ...one })) });
  };
  return font;
}

/** Of words, with what each entry weighs: about four thousand of a face. */
const MOST_SHAPED = 1_000_000;
/** Scripts that the writer would print back to front. */
const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Signs that print nothing: soft hyphens, joiners, marks of direction. */
const UNSEEN = /\p{Cf}|\p{Variation_Selector}/gu;

/**
 * A text with nothing in it that the fonts cannot show: letters and their accents put together, signs that print nothing taken out,
 * and in place of each character without a shape its number, `[U+4E2D]`. `lacking` is told each of those.
 */
export function printable(text: string, fonts: OpenFonts, lacking: (character: string) => void): string {
  const plain = text.normalize('NFC').replace(UNSEEN, '');
  if (/^[\x20-\x7e]*$/.test(plain)) return plain;
  let shown = '';
  for (const character of plain.replace(/[\u2000-\u200a\u202f\u205f]/g, ' ')) {
    if (character === '\t' || fonts.shows(character)) shown += character;
    else {
      lacking(character);
      shown += `[${nameOf(character)}]`;
    }
  }
  return shown;
}

/** `U+4E2D`. */
export function nameOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
