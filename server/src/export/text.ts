import type { Nodes, Parents, Table } from 'mdast';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';

/**
 * A Markdown letter as plain text, for an e-mail or a form field: no marks, lists with their numbers, tables with aligned
 * columns, a blank line between blocks, one newline at the end. HTML comments are left out.
 */
export function plainText(markdown: string): string {
  const tree = reader().parse(markdown);
  const text = blocks(tree).join('\n\n').trim();
  return text === '' ? '' : `${text}\n`;
}

function reader(): Processor<import('mdast').Root> {
  const processor = unified().use(remarkParse);
  const data = processor.data() as { micromarkExtensions?: unknown[]; fromMarkdownExtensions?: unknown[] };
  data.micromarkExtensions = [gfmTable()];
  data.fromMarkdownExtensions = [gfmTableFromMarkdown()];
  return processor as unknown as Processor<import('mdast').Root>;
}

function blocks(parent: Parents): readonly string[] {
  return parent.children.map((child) => block(child)).filter((text) => text !== '');
}

function block(node: Nodes): string {
  switch (node.type) {
    case 'heading':
    case 'paragraph':
      return inline(node);
    case 'list':
      return node.children
        .map((item, i) => {
          const mark = node.ordered === true ? `${(node.start ?? 1) + i}. ` : '- ';
          return mark + indented(blocks(item).join(item.spread === true ? '\n\n' : '\n'), mark.length);
        })
        .join(node.spread === true ? '\n\n' : '\n');
    case 'blockquote':
      return indented(`    ${blocks(node).join('\n\n')}`, 4);
    case 'code':
      return node.value;
    case 'table':
      return table(node);
    case 'thematicBreak':
      return '----------';
    default:
      return '';
  }
}

function inline(node: Nodes): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      // A line end inside a paragraph is a space to its reader.
      return node.value.replace(/\r\n?|\n/g, ' ');
    case 'break':
      return '\n';
    case 'image':
      return node.alt ?? '';
    case 'link': {
      const text = node.children.map(inline).join('');
      return text === node.url || node.url === `mailto:${text}` ? text : `${text} (${node.url})`;
    }
    default:
      return 'children' in node ? node.children.map((child) => inline(child)).join('') : '';
  }
}

function indented(text: string, by: number): string {
  return text.replace(/\n(?=[^\n])/g, `\n${' '.repeat(by)}`);
}

function table(node: Table): string {
  const rows = node.children.map((row) => row.children.map((cell) => inline(cell)));
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, i) => Math.max(0, ...rows.map((row) => (row[i] ?? '').length)));
  return rows
    .map((row) =>
      widths
        .map((width, i) => (row[i] ?? '').padEnd(width))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
