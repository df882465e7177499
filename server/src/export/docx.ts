import { Document, Footer, Header, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import { TextWatermark } from 'docx/watermarks';
import { blockOf } from './docx/blocks.ts';
import type { Anchors } from './docx/inline.ts';
import { openNumbering } from './docx/numbering.ts';
import { settled } from './docx/settled.ts';
import { stylesOf } from './docx/styles.ts';
import type { Block, Page, Run } from './model.ts';
import { DRAFT, type ExportOptions, PAPER_SIZES, provenanceOf } from './options.ts';

/** An inch, in twips. */
const MARGIN = 1440;

/**
 * A letter as a Word document: styles, lists that Word counts (with the numbers printed in the letter), tables with a header
 * that repeats, signatures that stay on one page, cross-references as fields, page numbers. The same letter and options give
 * the same bytes.
 */
export async function pageDocx(
  page: Page,
  { paper = 'letter', draft = false, about }: ExportOptions,
): Promise<Uint8Array> {
  const [width, height] = PAPER_SIZES[paper].map((points) => Math.round(points * 20)) as [number, number];
  const numbering = openNumbering();
  const around = { numbering, anchors: anchorsOf(page.blocks), width: width - 2 * MARGIN, depth: 0, indent: 0 };
  const children = page.blocks.flatMap((block) => blockOf(block, around));
  const mark = draft ? [new TextWatermark({ text: DRAFT, color: 'A04030', opacity: 0.25 })] : [];
  const document = new Document({
    title: page.title,
    subject: provenanceOf(about),
    creator: 'Proviso',
    lastModifiedBy: 'Proviso',
    description: provenanceOf(about),
    customProperties: [
      { name: 'Template', value: about.template },
      { name: 'Pack version', value: about.packVersion },
      { name: 'Date', value: about.date },
    ],
    styles: stylesOf(page.language),
    numbering: { config: numbering.config() },
    sections: [
      {
        properties: {
          page: {
            size: { width, height },
            margin: { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN, footer: 620 },
          },
        },
        headers: { default: new Header({ children: [new Paragraph({ style: 'Header', children: mark })] }) },
        footers: { default: new Footer({ children: [new Paragraph({ style: 'Footer', children: [pageOf()] })] }) },
        children,
      },
    ],
  });
  return settled(compiler.compile(document), about.date);
}

/** The writer's own step before it packs the parts; what it packed would only be unpacked here again. */
const { compiler } = Packer as unknown as {
  readonly compiler: { readonly compile: (document: Document) => ReadonlyMap<string, string | Uint8Array> };
};

function pageOf(): TextRun {
  return new TextRun({ children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] });
}

/** What bears the numbers that others refer to: an item that Word counts, or text. */
function anchorsOf(blocks: readonly Block[]): Anchors {
  const found = new Map<string, 'number' | 'text'>();
  const runs = (all: readonly Run[]): void => {
    for (const run of all) if (run.kind === 'text' && run.anchor !== undefined) found.set(run.anchor, 'text');
  };
  const visit = (block: Block): void => {
    if (block.kind === 'heading') runs(block.runs);
    if (block.kind === 'paragraph') runs([...(block.label ?? []), ...block.runs]);
    if (block.kind === 'quote') block.blocks.forEach(visit);
    if (block.kind === 'list')
      for (const { anchor, blocks: inside } of block.items) {
        const [head] = inside;
        if (anchor !== undefined && head?.kind === 'paragraph' && head.label === undefined) found.set(anchor, 'number');
        inside.forEach(visit);
      }
  };
  blocks.forEach(visit);
  return found;
}
