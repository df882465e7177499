import { type Block, type Item, type List, type Page, type Run, type Signature, textOf } from '../model.ts';
import { BODY, type Box, type Entry, GAP, INK, LEADING, type Line, STEP, type Tag } from './boxes.ts';
import type { OpenFonts } from './fonts.ts';
import { linesOf, type Setting, withBlank, wordWidth } from './lines.ts';
import { tableBoxes } from './table.ts';

/** The blocks of a letter as boxes to be set from top to bottom. `width` is that between the margins, in points. */
export function boxesOf(page: Page, fonts: OpenFonts, width: number): readonly Box[] {
  const levels = { last: 0 };
  return page.blocks.flatMap((block) => blockBoxes(block, { fonts, x: 0, width, levels }));
}

type Around = {
  readonly fonts: OpenFonts;
  readonly x: number;
  readonly width: number;
  readonly levels: { last: number };
  readonly parent?: Tag;
  readonly gap?: number;
  readonly inItem?: boolean;
};

const HEADINGS = [
  { size: 16, before: 0, align: 'center' },
  { size: 13, before: 18 },
  { size: BODY, before: 15 },
  { size: BODY, before: 12, emphasis: true },
] as const;

function blockBoxes(block: Block, around: Around): readonly Box[] {
  const { fonts, x, width, gap = GAP } = around;
  const tagOf = (type: Tag['type']): Tag => ({ type, ...(around.parent ? { parent: around.parent } : {}) });
  const setting: Setting = { fonts, x, width, tag: tagOf('P') };
  const keep = block.keepNext ? { keepNext: true } : {};
  switch (block.kind) {
    case 'heading': {
      // No level is left out on the way down.
      around.levels.last = Math.min(block.level, around.levels.last + 1);
      const { before, ...look } = { ...HEADINGS[Math.min(block.level, HEADINGS.length) - 1]! };
      const tag = tagOf(`H${around.levels.last}` as Tag['type']);
      const lines = linesOf(block.runs, { ...setting, ...look, strong: block.level < 4, tag });
      const entry = { title: textOf(block.runs), level: around.levels.last };
      return [{ lines: beginning(lines, entry), before, after: block.level === 1 ? 14 : 7, whole: true, ...keep }];
    }
    case 'paragraph':
      if (block.label !== undefined)
        return [{ lines: labelledLines(block.label, block.runs, setting), before: 0, after: gap, ...keep }];
      return [{ lines: linesOf(block.runs, setting), before: 0, after: gap, ...keep }];
    case 'lines':
      return [
        {
          lines: block.lines.flatMap((runs) => linesOf(runs, setting).map(withBlank)),
          before: 0,
          after: gap + 2,
          whole: true,
          ...keep,
        },
      ];
    case 'list':
      return listBoxes(block, { ...around, parent: tagOf('L') });
    case 'table':
      return tableBoxes(block, setting);
    case 'quote': {
      const inside = { ...around, x: x + STEP, width: width - 2 * STEP, parent: tagOf('BlockQuote') };
      return block.blocks.flatMap((one) => blockBoxes(one, inside));
    }
    case 'code': {
      const runs = block.text
        .split('\n')
        .flatMap((text, i): Run[] => [...(i > 0 ? [BREAK] : []), plain(text.replace(/ /g, '\u00a0'))]);
      return [{ lines: linesOf(runs, { ...setting, size: 10.5 }), before: 0, after: gap, ...keep }];
    }
    case 'rule': {
      const strokes = [{ x, width, y: 4, thick: 0.75, color: INK }];
      return [{ lines: [{ height: 8, pieces: [], strokes }], before: 4, after: gap + 3, ...keep }];
    }
    case 'signature':
      return [signatureBox(block, { ...around, parent: tagOf('Sect') })];
  }
}

/** The same lines, the first of which is where the entry leads. */
function beginning(lines: readonly Line[], entry: Entry): readonly Line[] {
  return lines.map((line, i) => (i === 0 ? { ...line, entry } : line));
}

const BREAK: Run = { kind: 'break', span: { start: 0, end: 0 } };

function plain(text: string): Run {
  return { kind: 'text', text, span: { start: 0, end: 0 } };
}

/** A number, then the words, all of them as far in. */
function labelledLines(label: readonly Run[], runs: readonly Run[], setting: Setting): readonly Line[] {
  const shift = Math.max(STEP, wordWidth(`${textOf(label)} `, setting));
  const [head] = linesOf(label, setting);
  const [first, ...others] = linesOf(runs, { ...setting, x: setting.x + shift, width: setting.width - shift });
  return first ? [{ ...first, pieces: [...(head?.pieces ?? []).map(spaced), ...first.pieces] }, ...others] : [];
}

/** A blank behind a label, so that who copies the text gets words. */
function spaced<T extends { readonly text: string }>(piece: T): T {
  return { ...piece, text: `${piece.text} ` };
}

function listBoxes(list: List, around: Around): readonly Box[] {
  const boxes = list.items.flatMap((item) => itemBoxes(item, list, around));
  const last = boxes.at(-1);
  return last
    ? [
        ...boxes.slice(0, -1),
        { ...last, after: Math.max(last.after, around.gap ?? GAP), ...(list.keepNext ? { keepNext: true } : {}) },
      ]
    : [];
}

function itemBoxes({ number, anchor, blocks }: Item, { loose }: List, around: Around): readonly Box[] {
  const item: Tag = { type: 'LI', ...(around.parent ? { parent: around.parent } : {}) };
  const mark: Setting = { ...around, tag: { type: 'Lbl', parent: item } };
  const text = number?.text ?? '•';
  const shift = Math.max(STEP, wordWidth(`${text} `, mark) + 2);
  const inside = {
    ...around,
    x: around.x + shift,
    width: around.width - shift,
    parent: { type: 'LBody', parent: item } as Tag,
    gap: loose ? GAP : 3,
    inItem: true,
  };
  const boxes = blocks.flatMap((block) => blockBoxes(block, inside));
  const label = linesOf([plain(text)], mark)[0]?.pieces.map(spaced) ?? [];
  const [first, ...others] = boxes;
  const [top, ...below] = first?.lines ?? [];
  if (first === undefined || top === undefined)
    return [{ lines: [{ height: LEADING, pieces: label }], before: 0, after: 3 }];
  // The number stands on the line of the first words, however large they are.
  const baseline = top.pieces[0]?.baseline ?? label[0]?.baseline ?? 0;
  const marked = anchor === undefined ? {} : { anchor };
  const pieces = [...label.map((piece) => ({ ...piece, baseline, ...marked })), ...top.pieces];
  const title = number === undefined ? undefined : titleOf(blocks[0]);
  const entry =
    title === undefined || around.inItem ? {} : { entry: { title: `${text} ${title}`, level: around.levels.last + 1 } };
  return [{ ...first, lines: [{ ...top, pieces, ...entry }, ...below] }, ...others];
}

/** The bold words that a section of an agreement begins with. */
function titleOf(block: Block | undefined): string | undefined {
  if (block?.kind !== 'paragraph') return undefined;
  const end = block.runs.findIndex((run) => run.kind === 'break' || run.strong !== true);
  const title = textOf(end < 0 ? block.runs : block.runs.slice(0, end)).trim();
  return title === '' ? undefined : title.replace(/[.:]$/, '');
}

/** Where the words behind `Name:` begin, and how long a line is that somebody signs on. */
const BESIDE = 63;
const BLANK = 190;
/** Room for a hand above a line that is signed. */
const ROOM = 17;

function signatureBox({ opening, lines, keepNext }: Signature, around: Around): Box {
  const { fonts, x, width } = around;
  const parent = around.parent ? { parent: around.parent } : {};
  const above = opening.flatMap((block) => blockBoxes(block, { ...around, gap: 2 }).flatMap((box) => box.lines));
  const signed = lines.flatMap(({ label, runs, signed: byHand }): readonly Line[] => {
    const setting: Setting = { fonts, x, width, tag: { type: 'P', ...parent } };
    const room: Line[] = byHand ? [{ height: ROOM, pieces: [] }] : [];
    const shift = label.length === 0 ? 0 : Math.max(BESIDE, wordWidth(`${textOf(label)} `, setting) + 4);
    const [head] = label.length === 0 ? [] : linesOf(label, setting);
    const [first, ...others] = linesOf(runs, { ...setting, x: x + shift, width: width - shift });
    const blank =
      byHand && runs.length === 0
        ? { strokes: [{ x: x + shift, width: BLANK, y: LEADING - 2, thick: 0.75, color: INK }] }
        : {};
    const pieces = [...(head?.pieces ?? []).map(spaced), ...(first?.pieces ?? [])];
    return [...room, { height: LEADING, pieces, ...blank }, ...others];
  });
  return { lines: [...above, ...signed], before: 14, after: 20, whole: true, ...(keepNext ? { keepNext: true } : {}) };
}
