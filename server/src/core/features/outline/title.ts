import { MOST_INCLUDED, openIncluded } from '../../template/library.ts';
import type { Node, OutputNode, RenderNode, Resolve, Template } from '../../template/types.ts';
import type { Span } from '../../text/span.ts';

/** What the words of a line are called by, and where these words stand. */
export type Title = { readonly name: string; readonly span: Span };

/** The outputs and `render` tags of a template, by where they begin. */
export type Tags = ReadonlyMap<number, OutputNode | RenderNode>;

export function tagsOf(nodes: readonly Node[]): Tags {
  const found = new Map<number, OutputNode | RenderNode>();
  const go = (list: readonly Node[]): void => {
    for (const node of list) {
      if (node.kind === 'output' || node.kind === 'render') found.set(node.span.start, node);
      else if (node.kind === 'for') {
        go(node.body);
        go(node.otherwise ?? []);
      } else if ('branches' in node) for (const branch of node.branches) go(branch.body);
    }
  };
  go(nodes);
  return found;
}

/**
 * The title of what begins with these words (a stretch of one line): bold words, the title of the clause that is put in there, a
 * short first sentence, else the first words. `bold` says that the line is in bold already.
 */
export function titleAt(words: Span, bold: boolean, { text }: Template, tags: Tags, resolve?: Resolve): Title {
  const tag = tags.get(words.start);
  if (tag?.kind === 'render') return { name: renderedTitle(tag, resolve), span: tag.span };
  const line = text.slice(words.start, Math.min(words.end, words.start + LONGEST_LINE));
  const run = runIn(bold ? `**${line}` : line);
  if (run !== undefined) {
    const start = words.start + run.start - (bold ? 2 : 0);
    return { name: cleaned(run.title), span: { start, end: start + run.title.length } };
  }
  const first = firstSentence(line);
  return { name: shortened(cleaned(first)), span: { start: words.start, end: words.start + first.length } };
}

/** The bold or underlined words that a line begins with, not only fields. */
export function runIn(line: string): { readonly title: string; readonly start: number } | undefined {
  const open = /^(?:\*\*|__|<u>)/.exec(line)?.[0];
  if (open === undefined) return undefined;
  const close = line.indexOf(open === '<u>' ? '</u>' : open, open.length);
  if (close < 0 || close - open.length > LONGEST_TITLE) return undefined;
  const title = line.slice(open.length, close);
  return /\p{L}/u.test(title.replace(FIELD, '')) ? { title, start: open.length } : undefined;
}

/** What a `render` tag puts in, by name: the title that its wording begins with, else the file's own, else its path. */
export function renderedTitle({ path }: RenderNode, resolve: Resolve | undefined): string {
  if (path === undefined) return 'render';
  return titleInFile(path, resolve, 0) ?? path.split('/').at(-1) ?? path;
}

function titleInFile(path: string, resolve: Resolve | undefined, depth: number): string | undefined {
  const opened = openIncluded(resolve, [], path);
  if ('refused' in opened || depth > MOST_INCLUDED) return undefined;
  const { template, nodes } = opened.included;
  const [first] = nodes;
  const run =
    first?.kind === 'text'
      ? runIn(template.text.slice(first.printed.start, first.printed.start + LONGEST_LINE).trimStart())
      : undefined;
  if (run !== undefined) return cleaned(run.title);
  const { title } = template.frontMatter;
  return title === undefined ? undefined : shortened(title);
}

/** A title without marks of Markdown, its end stop and its fields' signs: `**Payment of {{ sum | money }}.**` → `Payment of {sum}`. */
export function cleaned(title: string): string {
  return title
    .replace(FIELD, (_all, name: string) => `{${name}}`)
    .replace(/\{%[^%]{0,200}%\}/g, ' ')
    .replace(/[*`]|__|<\/?u>|\\(?=[^\s\w])/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/(?<!\.)[.:;]$/, '');
}

function firstSentence(line: string): string {
  const stop = /[.:](?=\s+[\p{Lu}{"“*])/u.exec(line);
  const sentence = stop === null ? undefined : line.slice(0, stop.index);
  return sentence !== undefined && sentence.split(/\s+/).length <= MOST_TITLE_WORDS ? sentence : line.trimEnd();
}

function shortened(title: string): string {
  if (title.length <= LONGEST_NAME) return title;
  const cut = title.slice(0, LONGEST_NAME);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST_NAME / 2)).replace(/[\s,;:.]+$/, '')}…`;
}

const FIELD = /\{\{-?\s*([\w.]{1,80})[^{}]{0,200}\}\}/g;
const LONGEST_LINE = 400;
const LONGEST_TITLE = 120;
const LONGEST_NAME = 60;
const MOST_TITLE_WORDS = 8;
