/** The part of the writer that is used; the library brings no types. Lengths in points, y from the top of the page. */
declare module 'pdfkit' {
  import type { Font } from 'fontkit';

  /** An element of the structure that assistive technology reads: a paragraph, a list, a cell. */
  export type StructureElement = { add(child: StructureElement | StructureContent): StructureElement; end(): void };
  export type StructureContent = { readonly kind?: never };

  /** The list of contents. `left` is counted from the right edge of the page. */
  export type Outline = {
    addItem(
      title: string,
      options: { readonly pageNumber: number; readonly top: number; readonly left: number; readonly expanded: boolean },
    ): Outline;
  };

  class PDFDocument {
    constructor(options: Readonly<Record<string, unknown>>);
    info: Record<string, unknown>;
    endMetadata: () => void;
    on(event: 'data', listener: (chunk: Uint8Array) => void): this;
    on(event: 'end', listener: () => void): this;
    on(event: 'error', listener: (error: unknown) => void): this;
    addPage(): this;
    bufferedPageRange(): { readonly start: number; readonly count: number };
    switchToPage(page: number): unknown;
    registerFont(name: string, font: Font): this;
    font(name: string): this;
    fontSize(points: number): this;
    widthOfString(text: string): number;
    text(text: string, x: number, y: number, options: Readonly<Record<string, unknown>>): this;
    link(
      x: number,
      y: number,
      width: number,
      height: number,
      url: string,
      options: Readonly<Record<string, unknown>>,
    ): this;
    goTo(
      x: number,
      y: number,
      width: number,
      height: number,
      name: string,
      options: Readonly<Record<string, unknown>>,
    ): this;
    addNamedDestination(name: string, fit: 'XYZ', left: number, top: number, zoom: null): void;
    readonly outline: Outline;
    readonly page: { readonly width: number };
    /** The catalog. */
    readonly _root: { readonly data: Record<string, unknown> };
    struct(type: string, options?: Readonly<Record<string, unknown>>): StructureElement;
    addStructure(element: StructureElement): this;
    markContent(tag: string, options: Readonly<Record<string, unknown>>): this;
    markStructureContent(tag: string): StructureContent;
    endMarkedContent(): this;
    save(): this;
    restore(): this;
    rotate(degrees: number, options: { readonly origin: readonly [number, number] }): this;
    fillColor(color: string): this;
    strokeColor(color: string): this;
    lineWidth(points: number): this;
    moveTo(x: number, y: number): this;
    lineTo(x: number, y: number): this;
    stroke(): this;
    end(): void;
  }

  // biome-ignore lint/style/noDefaultExport: the library's own way
  export { PDFDocument as default };
}

declare module 'fontkit' {
  /** A font that has been read. */
  export type Font = {
    readonly ascent: number;
    readonly unitsPerEm: number;
    hasGlyphForCodePoint(codePoint: number): boolean;
    getGlyph(id: number, characters?: readonly number[]): Glyph;
    layout(text: string, ...more: readonly unknown[]): GlyphRun;
  };
  export type Glyph = {
    readonly codePoints: readonly number[];
    readonly constructor: new (id: number, codePoints: readonly number[], font: Font) => Glyph;
  };
  /** A text as shapes; `advanceWidth` is the sum of the positions as they are when it is asked for. */
  export type GlyphRun = { readonly advanceWidth: number; readonly positions: readonly object[] };
  export function create(bytes: Uint8Array): Font;
}
