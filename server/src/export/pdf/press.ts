import type PDFDocument from 'pdfkit';
import type { StructureElement } from 'pdfkit';
import { INK, LINK, type Line, type Piece, type Stroke, type Tag } from './boxes.ts';
import type { Press } from './flow.ts';

/** Puts lines on the pages of a document, each piece of text in the element of the structure that it belongs to. */
export type TaggedPress = Press & { readonly end: () => void };

export function pressOn(document: PDFDocument, left: number): TaggedPress {
  const elements = new Map<Tag, StructureElement>();
  const roots: StructureElement[] = [];
  let open: Tag | undefined;

  const elementOf = (tag: Tag): StructureElement => {
    const known = elements.get(tag);
    if (known !== undefined) return known;
    const made = document.struct(tag.type, tag.type === 'TH' ? { scope: 'Column' } : {});
    elements.set(tag, made);
    if (tag.parent === undefined) {
      document.addStructure(made);
      roots.push(made);
    } else elementOf(tag.parent).add(made);
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
  const links = new Map<Tag, { readonly href: string; readonly tag: Tag }>();
  const print = (piece: Piece, y: number): void => {
    if (piece.href === undefined) links.delete(piece.tag);
    else {
      // A link that goes on in the next line is a second place to click on.
      leave();
      const tag: Tag = { type: 'Link', parent: piece.tag };
      links.set(piece.tag, { href: piece.href, tag });
      enter(tag);
    }
    if (piece.href === undefined) enter(piece.tag);
    ink(document, piece, left, y);
    if (piece.href !== undefined) {
      const { tag } = links.get(piece.tag)!;
      leave();
      const options = { structParent: elementOf(tag), Contents: new String(piece.href) };
      document.link(
        left + piece.x,
        y + piece.baseline - piece.size,
        piece.width,
        piece.size * 1.2,
        piece.href,
        options,
      );
      elementOf(tag).end();
    }
  };
  const artifact = (draw: () => void): void => {
    leave();
    document.markContent('Artifact', { type: 'Layout' });
    draw();
    document.endMarkedContent();
  };

  return {
    line: ({ pieces, strokes = [] }, y) => {
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
      for (const root of roots) root.end();
    },
  };
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
