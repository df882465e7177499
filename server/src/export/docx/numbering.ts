import { AlignmentType, type INumberingOptions, LevelFormat } from 'docx';
import type { List } from '../model.ts';

/** Indentation of one level of a list, in twips (1/20 point). */
export const STEP = 560;
/** Word knows nine levels. */
const DEEPEST = 8;

type Level = { readonly ordered: boolean; readonly start: number; readonly sign: string };
/** A list of Word: its levels, and which of them are taken by a list whose item is still open. */
type Definition = { readonly reference: string; readonly levels: Map<number, Level> };

/** The lists of a document as Word numbers them, made while the document is written. */
export type Numbering = {
  /** The list that a list of the letter is, at a depth counted from 0, in an item of the list around it: one placement an item. */
  readonly of: (list: List, depth: number, around: Placement | undefined) => Placement;
  readonly config: () => INumberingOptions['config'];
};
export type Placement = { readonly reference: string; readonly level: number };

/**
 * Lists below the items of one list are its deeper levels, so that Word counts and indents them on; a list that would count
 * otherwise there (another start, another sign, a second list in the same item) becomes a list of its own.
 */
export function openNumbering(): Numbering {
  const definitions = new Map<string, Definition>();
  /** The items that have a list already. */
  const taken = new Set<Placement>();
  const create = (level: number, wanted: Level): Placement => {
    const reference = `list-${definitions.size + 1}`;
    definitions.set(reference, { reference, levels: new Map([[level, wanted]]) });
    return { reference, level };
  };
  return {
    of: ({ ordered, items }, depth, around) => {
      const first = items[0]?.number;
      const level = Math.min(depth, DEEPEST);
      const wanted = { ordered, start: first?.value ?? 1, sign: first?.text.slice(-1) ?? '.' };
      const home = around && !taken.has(around) ? definitions.get(around.reference) : undefined;
      if (around) taken.add(around);
      if (home === undefined || level !== (around?.level ?? -1) + 1) return create(level, wanted);
      const known = home.levels.get(level);
      if (known !== undefined && !same(known, wanted)) return create(level, wanted);
      home.levels.set(level, wanted);
      return { reference: home.reference, level };
    },
    config: () =>
      [...definitions.values()].map(({ reference, levels }) => ({
        reference,
        levels: Array.from({ length: DEEPEST + 1 }, (_, level) => levelOf(level, levels.get(level))),
      })),
  };
}

function same(a: Level, b: Level): boolean {
  return a.ordered === b.ordered && a.start === b.start && a.sign === b.sign;
}

function levelOf(level: number, { ordered, start, sign }: Level = { ordered: true, start: 1, sign: '.' }) {
  return {
    level,
    format: ordered ? LevelFormat.DECIMAL : LevelFormat.BULLET,
    text: ordered ? `%${level + 1}${sign}` : '•',
    start,
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: STEP * (level + 1), hanging: STEP } } },
  };
}
