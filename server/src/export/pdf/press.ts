import type PDFDocument from 'pdfkit';
import type { Outline, StructureElement } from 'pdfkit';
import { type Entry, INK, LINK, type Line, type Piece, type Stroke, type Tag } from './boxes.ts';
import type { Press } from './flow.ts';

/** Puts lines on the pages of a document, each piece of text in the element of the structure that it belongs to. */
export type TaggedPress = Press & { readonly end: () => void };

export function pressOn(document: PDFDocument, left: number): TaggedPress {
  const elements = new Map<Tag, StructureElement>();
  const whole = document.struct('Document');
  document.addStructure(whole);
  let open: Tag | undefined;

  const elementOf = (tag: Tag): StructureElement => {
    const known = elements.get(tag);
    if (known !== undefined) return known;
    const made = document.struct(tag.type, tag.type === 'TH' ? { scope: 'Column' } : {});
    elements.set(tag, made);
    (tag.parent === undefined ? whole : elementOf(tag.parent)).add(made);
    return made;
  };
  const leave = (): void => {
    if (open !== undefined) document.endMarkedContent();
    open = undefined;
  };
  const enter = (tag: Tag): void => {
    if (open === tag) return;
    leave();
    const element = elementOf(tag);
    element.add(document.markStructureContent(tag.type));
    open = tag;
  };
  const print = (piece: Piece, y: number): void => {
    const { tag, href, target, anchor } = piece;
    const top = y + piece.baseline - piece.size;
    if (anchor !== undefined) document.addNamedDestination(anchor, 'XYZ', 0, top - ABOVE, null);
    if (href === undefined && target === undefined) {
      enter(tag);
      ink(document, piece, left, y);
      return;
    }
    // A link that goes on in the next line is a second place to click on.
    const link: Tag = { type: 'Link', parent: tag };
    enter(link);
    ink(document, piece, left, y);
    leave();
    const options = { structParent: elementOf(link), Contents: new String(href ?? piece.text.trim()) };
    const place = [left + piece.x, top, piece.width, piece.size * 1.2] as const;
    if (href !== undefined) document.link(...place, href, options);
    else if (target !== undefined) document.goTo(...place, target, options);
    elementOf(link).end();
  };
  const entries: PlacedEntry[] = [];
  const artifact = (draw: () => void): void => {
    leave();
    document.markContent('Artifact', { type: 'Layout' });
    draw();
    document.endMarkedContent();
  };

  return {
    line: ({ pieces, strokes = [], entry }, y) => {
      if (entry) entries.push({ ...entry, page: document.bufferedPageRange().count - 1, top: Math.max(0, y - ABOVE) });
      for (const piece of pieces) print(piece, y);
      if (strokes.length > 0) artifact(() => rules(document, strokes, left, y));
    },
    repeated: ({ pieces, strokes = [] }: Line, y) =>
      artifact(() => {
        for (const piece of pieces) ink(document, piece, left, y);
        rules(document, strokes, left, y);
      }),
    newPage: () => {
      leave();
      document.addPage();
    },
    end: () => {
      leave();
      whole.end();
      contents(document, entries);
    },
  };
}

/** Where a link leads, there is some white above the words. */
const ABOVE = 8;

type PlacedEntry = Entry & { readonly page: number; readonly top: number };

/** The list of contents, for a letter that one does not see at a glance. */
function contents(document: PDFDocument, entries: readonly PlacedEntry[]): void {
  if (document.bufferedPageRange().count < 2 || entries.length < 3) return;
  // It is there for who asks for it: the letter opens as a letter.
  document._root.data.PageMode = 'UseNone';
  const open: { readonly level: number; readonly item: Outline }[] = [];
  for (const { title, level, page, top } of entries) {
    while ((open.at(-1)?.level ?? 0) >= level) open.pop();
    const item = (open.at(-1)?.item ?? document.outline).addItem(title, {
      pageNumber: page,
      top,
      left: document.page.width,
      expanded: true,
    });
    open.push({ level, item });
  }
}

function ink(
  document: PDFDocument,
  { text, x, baseline, width, font, size, strike, href }: Piece,
  left: number,
  y: number,
): void {
  if (text === '') return;
  const color = href === undefined ? INK : LINK;
  // Its width is known; the writer would measure it once more.
  const place = { lineBreak: false, baseline: 'alphabetic', textWidth: width, wordCount: 1 };
  document
    .font(font)
    .fontSize(size)
    .fillColor(color)
    .text(text, left + x, y + baseline, place);
  if (!strike) return;
  const through = y + baseline - size * 0.25;
  document
    .lineWidth(0.7)
    .strokeColor(color)
    .moveTo(left + x, through)
    .lineTo(left + x + width, through)
    .stroke();
}

function rules(document: PDFDocument, strokes: readonly Stroke[], left: number, top: number): void {
  for (const { x, width, y, thick, color } of strokes)
    document
      .lineWidth(thick)
      .strokeColor(color)
      .moveTo(left + x, top + y)
      .lineTo(left + x + width, top + y)
      .stroke();
}
