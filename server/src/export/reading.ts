import type { List, Nodes, Root, RootContent } from 'mdast';
import { cutsOf, openEndOf } from '../core/language/cuts.ts';
import { parseMarkdown, rangeOf } from '../core/language/markdown.ts';
import { newStore } from '../core/language/memory.ts';

/** Gives the Markdown tree of a letter; every node carries offsets (UTF-16) into it. */
export type ReadMarkdown = (letter: string) => Root;

/**
 * Reads letters that have most of their words in common: a block that stood in an earlier one is not parsed again. The trees are those of
 * `parseMarkdown`, but for lines and columns, which mean nothing in them.
 */
export function openReading(): ReadMarkdown {
  const known = newStore<Part>(MOST_REMEMBERED);
  return (letter) => {
    const cuts = cutsOf(letter);
    const children: RootContent[] = [];
    let from = 0;
    for (const to of [...cuts, letter.length]) {
      const part = known.recall(letter.slice(from, to), readPart);
      // It reaches over its end, or holds what other parts refer to: such letters are read in one.
      if (part === 'in one') return parseMarkdown(letter);
      for (const child of part) add(children, moved(child, from), letter);
      from = to;
    }
    return { type: 'root', children };
  };
}

/** In characters: the blocks of a hundred letters. */
const MOST_REMEMBERED = 1_000_000;

type Part = readonly RootContent[] | 'in one';

function readPart(text: string): Part {
  const root = parseMarkdown(text);
  return openEndOf(text, root) !== undefined || endsOpen(root) || text.includes(']:') ? 'in one' : root.children;
}

/** Code and HTML at the end of an item or a quotation take in the blank lines that end the part, and none in a whole letter. */
function endsOpen({ children }: Root): boolean {
  let last: Nodes | undefined = children.at(-1);
  if (last === undefined || !('children' in last)) return false;
  while (last !== undefined && 'children' in last) last = last.children.at(-1);
  return last?.type === 'code' || last?.type === 'html';
}

/** The next block; where a list goes on in the next part, its items are added. */
function add(children: RootContent[], next: RootContent, letter: string): void {
  const last = children.at(-1);
  if (last?.type !== 'list' || next.type !== 'list' || signOf(last, letter) !== signOf(next, letter)) {
    children.push(next);
    return;
  }
  const position = last.position && next.position && { start: last.position.start, end: next.position.end };
  const whole: List = { ...last, spread: true, children: [...last.children, ...next.children] };
  children[children.length - 1] = position === undefined ? whole : { ...whole, position };
}

/** What makes an item one of its list: its bullet, or the sign behind its number. */
function signOf({ children }: List, letter: string): string {
  const start = rangeOf(children.at(-1)!).start;
  return /^\s*\d*(.)/.exec(letter.slice(start, start + 16))?.[1] ?? '';
}

function moved<T extends Nodes>(node: T, by: number): T {
  const { start, end } = rangeOf(node);
  const position = { start: { ...POINT, offset: start + by }, end: { ...POINT, offset: end + by } };
  return 'children' in node
    ? { ...node, position, children: node.children.map((child) => moved(child, by)) }
    : { ...node, position };
}

const POINT = { line: 1, column: 1 };
