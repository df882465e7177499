import type { Nodes, Root } from 'mdast';
import type { Field } from '../template/types.ts';
import { type Block, blocksOf } from './blocks.ts';
import { type OpenEnd, openEndOf } from './cuts.ts';
import { parseMarkdown } from './markdown.ts';
import { visibleText } from './visible.ts';

/** A variable as its readers see it: where it stands is the business of its place in the letter. */
export type PassageField = Pick<Field, 'variable' | 'type' | 'filters' | 'known'>;

/** A part of a text that reads the same wherever it stands: whole top-level blocks. Offsets are its own. */
export type Passage = {
  readonly id: number;
  readonly length: number;
  /** The text as readers see it, offsets kept. */
  readonly visible: string;
  readonly fields: ReadonlyMap<number, PassageField>;
  readonly blocks: readonly Block[];
  /** It defines targets of links, which may stand elsewhere. */
  readonly defines: boolean;
  /** It may hold such a link. */
  readonly refers: boolean;
  /** Present where its last block reaches over the blank line behind it. */
  readonly openEnd?: OpenEnd;
};

/** Reads a part of a text. */
export function passageOf(id: number, text: string, fields: ReadonlyMap<number, PassageField>): Passage {
  const root = parseMarkdown(text);
  const visible = visibleText(text, root);
  const openEnd = openEndOf(text, root);
  return {
    id,
    length: text.length,
    visible,
    fields,
    blocks: blocksOf(root, text, visible),
    defines: text.includes(']:') && holdsDefinition(root),
    refers: text.includes('['),
    ...(openEnd ? { openEnd } : {}),
  };
}

/** A loop, as nested lists may be deeper than the stack. */
function holdsDefinition(root: Root): boolean {
  const open: Nodes[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'definition') return true;
    if ('children' in node) for (const child of node.children) open.push(child);
  }
  return false;
}
