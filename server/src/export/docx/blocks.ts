import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  type FileChild,
  HeadingLevel,
  type IParagraphOptions,
  LeaderType,
  Paragraph,
  type ParagraphChild,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx';
import { columnShares } from '../columns.ts';
import {
  type Block,
  type Cell,
  type Item,
  type List,
  type Table as PageTable,
  type Signature,
  type SignatureLine,
  textOf,
} from '../model.ts';
import { type Anchors, bookmarkName, childrenOf, tab } from './inline.ts';
import { type Numbering, type Placement, STEP } from './numbering.ts';

/** Where a block stands, and what the whole document shares. Lengths in twips. */
export type Around = {
  readonly numbering: Numbering;
  readonly anchors: Anchors;
  /** Between the margins. */
  readonly width: number;
  readonly depth: number;
  readonly indent: number;
  readonly list?: Placement;
  readonly style?: string;
  /** Small distances, between the items of a tight list. */
  readonly tight?: boolean;
};

const HEADINGS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
];

/** A block of the letter as paragraphs and tables of Word. `first` is what an item of a list begins with. */
export function blockOf(block: Block, around: Around, first: Partial<IParagraphOptions> = {}): readonly FileChild[] {
  const { anchors, indent } = around;
  const place: Partial<IParagraphOptions> = {
    ...(indent > 0 ? { indent: { left: indent } } : {}),
    ...(around.style === undefined ? {} : { style: around.style }),
    ...(around.tight ? { spacing: { after: 60 } } : {}),
    ...(block.keepNext ? { keepNext: true } : {}),
    ...first,
  };
  switch (block.kind) {
    case 'heading':
      return [
        paragraph(childrenOf(block.runs, anchors), {
          ...place,
          heading: HEADINGS[block.level - 1] ?? HeadingLevel.HEADING_6,
        }),
      ];
    case 'paragraph': {
      if (block.label === undefined) return [paragraph(childrenOf(block.runs, anchors), place)];
      const children = [...childrenOf(block.label, anchors), tab(), ...childrenOf(block.runs, anchors)];
      const hanging = Math.max(STEP, textOf(block.label).length * 130 + 160);
      return [
        paragraph(children, {
          ...place,
          ...('numbering' in first ? {} : { indent: { left: indent + hanging, hanging } }),
        }),
      ];
    }
    case 'lines': {
      const children = block.lines.flatMap((runs, i) => [
        ...(i > 0 ? [new TextRun({ break: 1 })] : []),
        ...childrenOf(runs, anchors),
      ]);
      return [paragraph(children, { ...place, keepLines: true })];
    }
    case 'list':
      return list(block, around);
    case 'table':
      return [table(block, around), new Paragraph({ spacing: { after: 120, line: 120, lineRule: 'exact' } })];
    case 'quote':
      return block.blocks.flatMap((one) => blockOf(one, { ...around, indent: indent + STEP, style: 'Quote' }));
    case 'code': {
      const lines = block.text.split('\n');
      return [
        paragraph(
          lines.map((text, i) => new TextRun({ text, ...(i > 0 ? { break: 1 } : {}) })),
          { ...place, style: 'Code' },
        ),
      ];
    }
    case 'rule':
      return [
        paragraph([], {
          ...place,
          border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '111111' } },
        }),
      ];
    case 'signature':
      return signature(block, around);
  }
}

function paragraph(children: readonly ParagraphChild[], options: Partial<IParagraphOptions>): Paragraph {
  return new Paragraph({ ...options, children });
}

function list(block: List, around: Around): readonly FileChild[] {
  const place = around.numbering.of(block, around.depth, around.list);
  const inside: Around = {
    ...around,
    depth: around.depth + 1,
    indent: STEP * (place.level + 1),
    tight: !block.loose,
  };
  const after = around.tight ? 60 : 180;
  return block.items.flatMap((item, i) =>
    itemOf(item, { ...inside, list: { ...place } }, place, i === block.items.length - 1 ? after : undefined),
  );
}

function itemOf(
  { blocks, anchor }: Item,
  around: Around,
  { reference, level }: Placement,
  after?: number,
): readonly FileChild[] {
  const numbering = { reference, level };
  const [head, ...others] = blocks;
  const numbered = head && (head.kind === 'paragraph' || head.kind === 'lines' || head.kind === 'heading');
  const spacing = after !== undefined && others.length === 0 ? { spacing: { after } } : {};
  const begin = numbered
    ? blockOf(head, { ...around, indent: 0 }, { numbering, ...spacing })
    : [paragraph([], { numbering, keepNext: true })];
  const rest = (numbered ? others : blocks).flatMap((block) => blockOf(block, around));
  return [
    ...(anchor === undefined ? begin : anchored(begin, head, anchor, around, { numbering, ...spacing })),
    ...rest,
  ];
}

/** The first paragraph of an item that others refer to bears a bookmark. */
function anchored(
  begin: readonly FileChild[],
  head: Block | undefined,
  anchor: string,
  around: Around,
  first: Partial<IParagraphOptions>,
): readonly FileChild[] {
  if (head?.kind !== 'paragraph' || head.label !== undefined) return begin;
  const [start, ...others] = childrenOf(head.runs, around.anchors);
  const marked = new Bookmark({ id: bookmarkName(anchor), children: start === undefined ? [] : [start] });
  const { keepNext } = head;
  return [
    paragraph([marked, ...others], {
      ...(around.tight ? { spacing: { after: 60 } } : {}),
      ...(keepNext ? { keepNext: true } : {}),
      ...first,
    }),
  ];
}

function table({ head, rows, align, signature: signed }: PageTable, { anchors, width, indent }: Around): Table {
  const whole = width - indent;
  const widths = columnShares([head, ...rows]).map((share) => Math.round(share * whole));
  const titled = head.some(({ runs }) => runs.length > 0);
  const row = (cells: readonly Cell[], style: string, keepNext: boolean): TableRow =>
    new TableRow({
      tableHeader: style === 'TableHeading',
      cantSplit: true,
      keepNext,
      children: cells.map(
        ({ runs }, i) =>
          new TableCell({
            width: { size: widths[i] ?? 0, type: WidthType.DXA },
            children: [
              paragraph(childrenOf(runs, anchors), { style, alignment: AlignmentType[SIDES[align[i] ?? 'left']] }),
            ],
          }),
      ),
    });
  return new Table({
    style: 'LetterTable',
    width: { size: whole, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    ...(indent > 0 ? { indent: { size: indent, type: WidthType.DXA } } : {}),
    rows: [
      ...(titled ? [row(head, 'TableHeading', true)] : []),
      ...rows.map((cells, i) => row(cells, 'TableText', signed && i < rows.length - 1)),
    ],
  });
}

const SIDES = { left: 'LEFT', center: 'CENTER', right: 'RIGHT' } as const;
/** Where the words behind `Name:` begin, and where a blank ends. */
const BESIDE = 1260;
const BLANK_END = 5400;

function signature({ opening, lines, keepNext }: Signature, around: Around): readonly FileChild[] {
  const above = opening.flatMap((block, i) =>
    blockOf(
      { ...block, keepNext: true },
      { ...around, style: 'Signature' },
      { spacing: { before: i === 0 ? 240 : 120, after: 40 } },
    ),
  );
  return [...above, ...lines.map((line, i) => signatureLine(line, around, i === lines.length - 1, keepNext === true))];
}

function signatureLine(
  { label, runs, signed }: SignatureLine,
  { anchors, indent }: Around,
  last: boolean,
  keepNext: boolean,
): Paragraph {
  const blank = signed && runs.length === 0 ? [new TextRun({ children: [new Tab()] })] : childrenOf(runs, anchors);
  const children = label.length === 0 ? blank : [...childrenOf(label, anchors), tab(), ...blank];
  return new Paragraph({
    style: 'Signature',
    keepLines: true,
    keepNext: !last || keepNext,
    indent: label.length > 0 ? { left: indent + BESIDE, hanging: BESIDE } : { left: indent },
    tabStops: [
      { type: TabStopType.LEFT, position: indent + BESIDE },
      { type: TabStopType.LEFT, position: indent + BLANK_END, leader: LeaderType.UNDERSCORE },
    ],
    spacing: { before: signed ? 320 : 0, after: last ? 280 : 40 },
    children,
  });
}
