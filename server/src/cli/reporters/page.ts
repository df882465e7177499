import type { ListItem, Nodes, PhrasingContent, RootContent, Table } from 'mdast';
import { parseMarkdown } from '../../core/language/markdown.ts';
import type { Paint } from './colour.ts';
import { visible, width } from './terminal.ts';

/**
 * A page (Markdown) for a terminal: no marks, wrapped at `columns` cells, lists and code indented; colours where `paint` has
 * them. Ends with a newline.
 */
export function terminalPage(markdown: string, columns: number, paint: Paint): string {
  const lines = blockLines(parseMarkdown(markdown).children, Math.max(24, columns), paint);
  return `${lines.join('\n')}\n`;
}

type Style = (text: string) => string;
/** A stretch of text in one style. */
type Run = { readonly text: string; readonly style: Style };

function blockLines(children: readonly RootContent[], room: number, paint: Paint): readonly string[] {
  const parts = children.map((child) => block(child, room, paint)).filter((lines) => lines.length > 0);
  return parts.flatMap((lines, i) => (i === 0 ? lines : ['', ...lines]));
}

function block(node: RootContent, room: number, paint: Paint): readonly string[] {
  switch (node.type) {
    case 'heading':
      return wrapped(
        runs(node.children, node.depth === 1 ? (text) => paint.bold(paint.underline(text)) : paint.bold, paint),
        room,
      );
    case 'paragraph':
      return wrapped(runs(node.children, plain, paint), room);
    case 'list':
      return node.children.flatMap((item, i) =>
        listItem(item, node.ordered === true ? `${(node.start ?? 1) + i}. ` : '- ', room, paint),
      );
    case 'code':
      return node.value.split('\n').flatMap((line) => codeLine(line, room, paint));
    case 'table':
      return tableLines(node, room, paint);
    case 'blockquote':
      return indented(blockLines(node.children, room - 2, paint), '  ', '  ');
    case 'thematicBreak':
      return [paint.dim('-'.repeat(Math.min(room, 40)))];
    default:
      return [];
  }
}

function listItem(item: ListItem, mark: string, room: number, paint: Paint): readonly string[] {
  return indented(blockLines(item.children, room - mark.length, paint), mark, ' '.repeat(mark.length));
}

/** A line of code, four cells in; what is too long goes on two cells further in. */
function codeLine(line: string, room: number, paint: Paint): readonly string[] {
  const shown = visible(line);
  const own = /^ */.exec(shown)?.[0].length ?? 0;
  const lines = wrapped([{ text: shown.slice(own), style: paint.info }], Math.max(20, room - 6 - own));
  return indented(lines, ' '.repeat(4 + own), ' '.repeat(6 + own)).map((one) => one.trimEnd());
}

/** Columns where they fit; otherwise each row as an item with its cells below it, named by their heads. */
function tableLines({ children }: Table, room: number, paint: Paint): readonly string[] {
  const [head, ...rows] = children.map(({ children: cells }) => cells.map((cell) => runs(cell.children, plain, paint)));
  if (head === undefined) return [];
  const widths = head.map((_, i) => Math.max(...[head, ...rows].map((row) => widthOf(row[i] ?? []))));
  const total = widths.reduce((sum, one) => sum + one + 2, -2);
  if (total <= room) {
    const line = (row: readonly (readonly Run[])[], style: Style): string =>
      row
        .map(
          (cell, i) =>
            style(drawn(cell)) + (i === row.length - 1 ? '' : ' '.repeat(2 + (widths[i] ?? 0) - widthOf(cell))),
        )
        .join('')
        .trimEnd();
    return [line(head, paint.bold), ...rows.map((row) => line(row, plain))];
  }
  return rows.flatMap(([first = [], ...others]) => [
    ...indented(wrapped(first, room - 2), '- ', '  '),
    ...others.flatMap((cell, i) => {
      if (cell.length === 0) return [];
      const name: Run = { text: `${drawn(head[i + 1] ?? [])}: `, style: paint.dim };
      return indented(wrapped([name, ...cell], room - 4), '    ', '    ');
    }),
  ]);
}

function widthOf(cell: readonly Run[]): number {
  return cell.reduce((sum, { text }) => sum + width(text), 0);
}

function drawn(cell: readonly Run[]): string {
  return cell.map(({ text, style }) => style(text)).join('');
}

function runs(nodes: readonly PhrasingContent[], style: Style, paint: Paint): readonly Run[] {
  return nodes.flatMap((node): readonly Run[] => {
    switch (node.type) {
      case 'text':
        return [{ text: visible(node.value.replace(/\r\n?|\n/g, ' ')), style }];
      case 'inlineCode':
        return [{ text: visible(node.value.replace(/\r\n?|\n/g, ' ')), style: (text) => paint.info(style(text)) }];
      case 'strong':
        return runs(node.children, (text) => paint.bold(style(text)), paint);
      case 'break':
        return [{ text: ' ', style }];
      default:
        return 'children' in node
          ? runs((node as Extract<Nodes, { children: PhrasingContent[] }>).children, style, paint)
          : [];
    }
  });
}

/** Breaks styled text at spaces into lines of at most `room` cells. A word that is longer stays whole. */
function wrapped(all: readonly Run[], room: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  let gap = '';
  let word = '';
  let cells = 0;
  const endWord = (): void => {
    if (word === '') return;
    if (used > 0 && used + gap.length + cells > room) {
      lines.push(line);
      line = word;
      used = cells;
    } else {
      line += (used === 0 ? '' : gap) + word;
      used += (used === 0 ? 0 : gap.length) + cells;
    }
    word = '';
    cells = 0;
    gap = '';
  };
  for (const { text, style } of all) {
    for (const part of text.split(/( +)/)) {
      if (part.startsWith(' ')) {
        endWord();
        gap = ' ';
      } else if (part !== '') {
        word += style(part);
        cells += width(part);
      }
    }
  }
  endWord();
  return [...lines, line];
}

function indented(lines: readonly string[], first: string, rest: string): readonly string[] {
  return lines.map((line, i) => (line === '' ? '' : (i === 0 ? first : rest) + line));
}

const plain: Style = (text) => text;
