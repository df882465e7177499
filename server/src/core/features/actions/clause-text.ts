import type { Clause } from '../../clauses/pack.ts';
import type { Template } from '../../template/types.ts';
import type { Layout } from './layout.ts';
import type { Piece } from './wording.ts';

/** The words of a clause, and whether they begin with its title in bold. */
export type Words = { readonly title: string; readonly pieces: readonly Piece[]; readonly isRendered: boolean };

/** Cuts the bold title off a wording: `**No fault.** The Parties …`. */
export function wordsOf(clause: Clause, pieces: readonly Piece[]): Words {
  const [first, ...rest] = pieces;
  const title = typeof first === 'string' ? /^\*\*([^*]{1,80}?)[.:]?\*\*\s+/.exec(first) : null;
  if (!title) return { title: clause.title, pieces, isRendered: false };
  return { title: title[1]!, pieces: [(first as string).slice(title[0].length), ...rest], isRendered: false };
}

/**
 * A clause as a unit of the document: with its number (where it has one), its title as the others have theirs, and its lines set
 * as theirs are.
 */
export function asUnit(
  words: Words,
  number: string | undefined,
  template: Template,
  layout: Layout,
  newline: string,
): readonly Piece[] {
  const { text } = template;
  const title = titleFor(words.title, template, layout);
  if (layout.kind === 'numbered' && number !== undefined) {
    const mark = layout.series!.at(-1)!;
    const opening = `${mark.before}${number}${mark.after}`;
    if (mark.heading > 0) return [`${opening}${title}${newline}${newline}`, ...body(words, '', newline, true)];
    const inBold = mark.before.includes('**') && !mark.after.includes('**');
    const indent = ' '.repeat(indentOf(template, layout, opening.length));
    const lines = body(words, indent, newline, hasLines(template, layout));
    if (words.isRendered) return [`${inBold ? opening.replace('**', '') : opening}`, ...lines];
    if (inBold) return [`${opening}${title}.** `, ...lines];
    return [`${opening}${runIn(title, text, layout)}`, ...lines];
  }
  const lines = body(words, '', newline, hasLines(template, layout));
  if (layout.kind === 'headed') return [`${'#'.repeat(layout.level)} ${title}${newline}${newline}`, ...lines];
  // Beside numbered clauses, what has no number has a title at least.
  return layout.kind !== 'plain' && !words.isRendered ? [`**${title}${titleEnd(template)}** `, ...lines] : lines;
}

function body({ pieces }: Words, indent: string, newline: string, keepLines: boolean): readonly Piece[] {
  return pieces.map((piece) =>
    typeof piece === 'string' ? piece.replace(/\r?\n[ \t]*/g, keepLines ? newline + indent : ' ') : piece,
  );
}

/**
 * The title as the items have theirs before their words: `**Payment.** `, `PAYMENT. `, `Payment. `, or none. What a `render` tag puts in
 * counts for none of them.
 */
function runIn(title: string, text: string, { series }: Layout): string {
  const own = series!
    .map(({ wordsStart }) => text.slice(wordsStart, wordsStart + 80))
    .filter((words) => !words.startsWith('{%'));
  const most = (pattern: RegExp): boolean => own.filter((words) => pattern.test(words)).length * 2 >= own.length;
  if (own.length === 0 || most(/^\*\*/)) return `**${title}.** `;
  if (most(/^\p{Lu}[\p{Lu} ,&’'-]{2,60}\.\s/u)) return `${title.toUpperCase()}. `;
  return most(/^\p{Lu}[\p{L} ,&’'-]{2,40}\.\s+\p{Lu}/u) ? `${title}. ` : '';
}

function startsOf({ kind, series, starts }: Layout): readonly number[] {
  return kind === 'numbered' ? series!.map(({ start }) => start) : starts;
}

/** Whether the document breaks its lines within paragraphs. */
function hasLines({ text }: Template, layout: Layout): boolean {
  const own = startsOf(layout).map((start) => text.slice(start, start + 4000).split(/\r?\n/));
  const broken = own.filter(
    ([first = '', second = '']) =>
      second.trim() !== '' && !/^\s*(?:[#>|]|\{%|\d|[-*] )/.test(second) && !first.startsWith('#'),
  );
  const long = own.filter(([first = '']) => first.length > 160);
  return broken.length > 0 || long.length === 0;
}

/** How far the second line of an item is indented: as the others are; in a Markdown list, as far as its words. */
function indentOf({ text }: Template, { series }: Layout, width: number): number {
  for (const { start, span, wordsStart } of series!) {
    const second = text.slice(start, start + 4000).split(/\r?\n/)[1] ?? '';
    if (second.trim() === '' || /^\s*(?:\{%|#)/.test(second)) continue;
    const indent = second.length - second.trimStart().length;
    return indent === wordsStart - start ? width : Math.min(indent, width + (span.end - span.start));
  }
  return width;
}

function titleEnd({ text, bodyStart }: Template): string {
  const found = /^\*\*[^*\n]{2,80}?([.:]?)\*\*/m.exec(text.slice(bodyStart));
  return found?.[1] ?? '.';
}

const SMALL_WORDS = new Set('a an the and or of to for in on at by with no'.split(' '));

/** The title in the case that the document's titles have. */
function titleFor(title: string, template: Template, layout: Layout): string {
  const titles = startsOf(layout)
    .map(
      (start) =>
        /^(?:[#*\s\d.)(§]|section|article|clause){0,12}([\p{L}][^*\n:]{3,80})/iu.exec(
          template.text.slice(start, start + 120),
        )?.[1] ?? '',
    )
    .filter((one) => /\s\p{L}{4}/u.test(one) && one.split(' ').length < 8);
  if (titles.length === 0) return title;
  if (titles.every((one) => one === one.toUpperCase())) return title.toUpperCase();
  const capitals = titles.filter((one) =>
    one
      .split(/\s+/)
      .filter((word) => word.length > 3)
      .every((word) => /^\P{Ll}/u.test(word)),
  );
  if (capitals.length * 2 <= titles.length) return title;
  return title
    .split(' ')
    .map((word, i) => (i > 0 && SMALL_WORDS.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join(' ');
}
