import type { Nodes, Root } from 'mdast';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/** CommonMark with the two extensions that letters need: tables and strikethrough. */
const processor = unified().use(remarkParse);
processor.data('micromarkExtensions', [gfmTable(), gfmStrikethrough()]);
processor.data('fromMarkdownExtensions', [gfmTableFromMarkdown(), gfmStrikethroughFromMarkdown()]);
processor.freeze();

/** The Markdown tree of a text; every node carries offsets into it. */
export function parseMarkdown(text: string): Root {
  // The parser drops a byte-order mark, and then every offset is one too small.
  return processor.parse(text.startsWith('\ufeff') ? ` ${text.slice(1)}` : text);
}

/** A node's offsets. */
export function rangeOf(node: Nodes): { start: number; end: number } {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}
