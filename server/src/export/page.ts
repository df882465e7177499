import type {
  ListItem,
  Paragraph as MarkdownParagraph,
  Table as MarkdownTable,
  PhrasingContent,
  RootContent,
} from 'mdast';
import { parseMarkdown, rangeOf } from '../core/language/markdown.ts';
import { isSignatureTable, keepingTogether } from './keep.ts';
import { labelled } from './label.ts';
import { type Block, type Item, type Page, printedText, type Run, textOf } from './model.ts';
import type { ReadMarkdown } from './reading.ts';
import { referencesOf } from './references.ts';
import { definitionsOf, type RunContext, runsOf } from './runs.ts';
import { isSignatureText, withSignatures } from './signature.ts';

/** What is known of a letter beside its text. */
export type PageOptions = {
  /** Without one, the first heading is the title, else `name`. */
  readonly title?: string | undefined;
  readonly name?: string | undefined;
  /** A language tag; English of the United States without one. */
  readonly language?: string | undefined;
};

/**
 * Reads a merged letter (Markdown) as what is printed. Raw HTML and comments are left out, links lead to web and mail addresses
 * only, and every block and run knows its place in the text (UTF-16 offsets). `read` may know blocks of earlier letters. Never throws.
 */
export function readPage(source: string, options: PageOptions = {}, read: ReadMarkdown = parseMarkdown): Page {
  const root = read(source);
  const { marked, items } = referencesOf(source, root);
  const context: Context = { source, definitions: definitionsOf(root), marked, items };
  const blocks = blocksOf(root.children, context);
  const heading = blocks.find((block) => block.kind === 'heading');
  const title = oneLine(options.title) || oneLine(heading && textOf(heading.runs)) || oneLine(options.name) || 'Letter';
  return { source, title, language: languageTag(options.language), blocks };
}

type Context = RunContext & { readonly items: ReadonlyMap<number, string> };

function blocksOf(children: readonly RootContent[], context: Context): readonly Block[] {
  return keepingTogether(withSignatures(children.flatMap((child) => block(child, context))));
}

function block(node: RootContent, context: Context): readonly Block[] {
  const span = rangeOf(node);
  switch (node.type) {
    case 'heading': {
      const runs = runsOf(node.children, context);
      return runs.length === 0 ? [] : [{ kind: 'heading', level: node.depth, runs, span }];
    }
    case 'paragraph':
      return paragraph(node, context);
    case 'list': {
      const { ordered, start, spread, children } = node;
      const items = children.map((item, i) => itemOf(item, ordered === true ? (start ?? 1) + i : undefined, context));
      const loose = spread === true || children.some((item) => item.spread === true);
      return [{ kind: 'list', ordered: ordered === true, loose, items, span }];
    }
    case 'table':
      return [table(node, context)];
    case 'blockquote':
      return [{ kind: 'quote', blocks: blocksOf(node.children, context), span }];
    case 'code':
      return [{ kind: 'code', text: printedText(node.value), span }];
    case 'thematicBreak':
      return [{ kind: 'rule', span }];
    default:
      return [];
  }
}

function paragraph(node: MarkdownParagraph, context: Context): readonly Block[] {
  const span = rangeOf(node);
  const written = context.source.slice(span.start, span.end).split(/\r\n?|\n/);
  const plain = written.map((line) => line.replace(/\\$|[*]|\\(?=_)/g, '').trim());
  const children = written.length > 1 && isSignatureText(plain) ? withBreaks(node.children) : node.children;
  const runs = runsOf(children, context);
  if (runs.length === 0) return [];
  if (!runs.some(({ kind }) => kind === 'break')) return [labelled({ kind: 'paragraph', runs, span })];
  return [{ kind: 'lines', lines: linesOf(runs), span }];
}

/** Line ends of Markdown become breaks. */
function withBreaks(children: readonly PhrasingContent[]): readonly PhrasingContent[] {
  return children.flatMap((child): PhrasingContent[] => {
    if (child.type !== 'text') return [child];
    const { start } = rangeOf(child);
    const point = { line: 1, column: 1, offset: start };
    const position = child.position ?? { start: point, end: point };
    return child.value
      .split(/\r\n?|\n/)
      .flatMap((value, i) => [
        ...(i > 0 ? [{ type: 'break' as const, position }] : []),
        { type: 'text' as const, value, position },
      ]);
  });
}

function linesOf(runs: readonly Run[]): readonly (readonly Run[])[] {
  const lines: Run[][] = [[]];
  for (const run of runs) {
    if (run.kind === 'break') lines.push([]);
    else lines.at(-1)?.push(run);
  }
  return lines;
}

function itemOf(node: ListItem, value: number | undefined, context: Context): Item {
  const span = rangeOf(node);
  const anchor = context.items.get(span.start);
  const sign = /^\d{1,9}([.)])/.exec(context.source.slice(span.start, span.start + 11))?.[1] ?? '.';
  return {
    span,
    ...(value === undefined ? {} : { number: { value, text: `${value}${sign}` } }),
    ...(anchor === undefined ? {} : { anchor }),
    blocks: blocksOf(node.children, context),
  };
}

function table(node: MarkdownTable, context: Context): Block {
  const align = (node.align ?? []).map((side) => side ?? 'left');
  const [head = [], ...rows] = node.children.map((row) =>
    align.map((_, i) => {
      const cell = row.children[i];
      return { runs: cell ? runsOf(cell.children, context) : [], span: rangeOf(cell ?? row) };
    }),
  );
  return { kind: 'table', align, head, rows, signature: isSignatureTable([head, ...rows]), span: rangeOf(node) };
}

function oneLine(text: string | undefined): string {
  return printedText(text ?? '')
    .replace(/\s+/g, ' ')
    .trim();
}

function languageTag(language: string | undefined): string {
  return language !== undefined && /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(language) ? language : 'en-US';
}
