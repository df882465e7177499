import type { Template } from '../../template/types.ts';
import { findMarks, type Mark, readableText } from '../numbering/marks.ts';
import { mainSeries, type Series, seriesOf } from '../numbering/series.ts';
import type { Anchor } from './anchors.ts';

/** How a document sets its clauses apart: by numbers, headings, bold beginnings, or not at all. */
export type Layout = {
  readonly kind: 'numbered' | 'headed' | 'titled' | 'plain';
  /** Of a numbered document. */
  readonly series?: Series;
  /** Level of the headings, where clauses have some. */
  readonly level: number;
  /** Where units begin that a clause can stand before: the offsets of their lines, sorted. */
  readonly starts: readonly number[];
  /** Where signatures, or the end of a letter, begin; the text's length without them. */
  readonly end: number;
};

/** The part of the clauses found that have to begin a unit for the units to count as the document's way. */
const SHARE = 0.5;

/** Reads the layout of a document from the clauses that are known to stand in it. */
export function layoutOf(template: Template, all: readonly Anchor[]): Layout {
  const strong = all.filter(({ weak }) => !weak);
  const anchors = strong.length > 0 ? strong : all;
  const text = readableText(template);
  const blocks = blocksOf(text, template);
  const end = endOfTerms(text, template, blocks);
  const headings = withoutTitle(headingsIn(text, template.bodyStart)).filter(({ start }) => start < end);
  const marks = findMarks(template).filter(({ start }) => start < end);
  const series = numberedBy(marks, anchors, template.text);
  if (series)
    return {
      kind: 'numbered',
      series,
      level: series[0]!.heading,
      starts: merged(
        series.map(({ start }) => start),
        headings,
        series[0]!.heading || 6,
      ),
      end,
    };
  const owning = headings.filter((heading, i) => {
    const next = headings[i + 1]?.start ?? end;
    const inside = anchors.filter(({ span }) => span.start >= heading.start && span.start < next);
    return inside.length > 0 && inside.length <= 2;
  });
  const level = mostFrequent(owning.map((one) => one.level)) ?? 2;
  if (isShare(owning.length, anchors.length) && owning.length > 0)
    return { kind: 'headed', level, starts: merged([], headings, level), end };
  const titled = blocks.filter(
    ({ start }) => start < end && /^\s*\*\*[^*\n]{2,80}\*\*/.test(template.text.slice(start, start + 100)),
  );
  const starts = blocks.map(({ start }) => start).filter((start) => start < end && start >= greetingEnd(text, blocks));
  const inTitled = anchors.filter(({ span }) =>
    titled.some((block) => span.start >= block.start && span.start < block.end),
  );
  const kind = titled.length > 1 && isShare(inTitled.length, anchors.length) ? 'titled' : 'plain';
  const units = kind === 'titled' ? titled.map(({ start }) => start) : starts;
  return { kind, level: 0, starts: merged(units, headings, 6), end };
}

function isShare(part: number, whole: number): boolean {
  return part >= whole * SHARE;
}

/** The series whose items begin most clauses; without any clause, the main one when it counts three items. */
function numberedBy(marks: readonly Mark[], anchors: readonly Anchor[], source: string): Series | undefined {
  if (anchors.length === 0) {
    const main = mainSeries(marks);
    return main && main.length > 2 ? main : undefined;
  }
  const owned = seriesOf(marks).map((series) => {
    const ends = series.map((mark, i) => Math.min(firstBlockEnd(source, mark), series[i + 1]?.start ?? source.length));
    const inside = anchors.filter(({ span }) =>
      series.some((mark, i) => span.start >= mark.start && span.start < ends[i]!),
    );
    return { series, share: inside.length };
  });
  const best = owned.sort((a, b) => b.share - a.share || b.series.length - a.series.length)[0];
  return best && best.share > 0 && isShare(best.share, anchors.length) ? best.series : undefined;
}

/** The end of the paragraph that a mark begins; of a heading, the end of the paragraph below. */
function firstBlockEnd(source: string, { wordsStart, heading }: Mark): number {
  let from = wordsStart;
  for (let blank = heading > 0 ? 2 : 1; blank > 0; blank--) {
    const found = /\n[ \t]*\r?\n\s*/.exec(source.slice(from, from + 20_000));
    if (!found) return source.length;
    from += found.index + found[0].length;
  }
  return from;
}

type Block = { readonly start: number; readonly end: number };

/** Paragraphs and lines set apart by blank lines. A tag alone on its line sets nothing apart. */
function blocksOf(text: string, { bodyStart }: Template): readonly Block[] {
  const blocks: { start: number; end: number }[] = [];
  let open: { start: number; end: number } | undefined;
  for (const { start, end, next } of linesFrom(text, bodyStart)) {
    if (text.slice(start, end).trim() === '') open = undefined;
    else if (open) open.end = next;
    else {
      open = { start, end: next };
      blocks.push(open);
    }
  }
  return blocks;
}

type Line = { readonly start: number; readonly end: number; readonly next: number };

function* linesFrom(text: string, from: number): Generator<Line> {
  for (let start = from; start < text.length; ) {
    const found = text.indexOf('\n', start);
    const next = found < 0 ? text.length : found + 1;
    yield { start, end: found < 0 ? text.length : found, next };
    start = next;
  }
}

type Heading = { readonly start: number; readonly level: number; readonly title: string };

function headingsIn(text: string, from: number): readonly Heading[] {
  const found: Heading[] = [];
  for (const { start, end } of linesFrom(text, from)) {
    const sign = /^ {0,3}(#{1,6})[ \t]+/.exec(text.slice(start, Math.min(end, start + 20)));
    if (sign) found.push({ start, level: sign[1]!.length, title: text.slice(start + sign[0].length, end).trim() });
  }
  return found;
}

/** Starts of units with the headings that end one: those of the level or above. */
function merged(starts: readonly number[], headings: readonly Heading[], level: number): readonly number[] {
  const ending = headings.filter((one) => one.level <= level);
  return [...new Set([...starts, ...ending.map(({ start }) => start)])].sort((a, b) => a - b);
}

const SIGNING = /^(?:signatures?|signed|execution|signing|in witness whereof)\b/i;
const CLOSING =
  /^(?:in witness whereof|sincerely|yours|respectfully|kind regards|regards|best regards|thank you for)\b/i;
const BLANK_TO_SIGN = /^[ \t*|>]*(?:by|signature|signed|sign|name|x)[ \t*]*:?[ \t*|]*_{3,}/i;

function endOfTerms(text: string, { bodyStart }: Template, blocks: readonly Block[]): number {
  const heading = headingsIn(text, bodyStart).find(({ title }) => SIGNING.test(title));
  if (heading) return heading.start;
  for (const [i, { start, end }] of blocks.entries()) {
    const lines = text.slice(start, end).split('\n');
    if (CLOSING.test(lines[0]!.replace(/^[\s*]+/, ''))) return start;
    if (!lines.some((line) => BLANK_TO_SIGN.test(line))) continue;
    // The party's name stands above the line that it signs.
    const before = blocks[i - 1];
    const named =
      before !== undefined && text.slice(before.start, before.end).trim().length < 60 && !BLANK_TO_SIGN.test(lines[0]!);
    return named && !/[.;:]\s*$/.test(text.slice(before.start, before.end)) && before.start > bodyStart
      ? before.start
      : start;
  }
  return text.length;
}

/** The title of the whole document begins no unit. */
function withoutTitle(headings: readonly Heading[]): readonly Heading[] {
  return headings[0]?.level === 1 ? headings.slice(1) : headings;
}

/** The end of a letter's greeting, with the addresses above it; 0 where nobody is greeted. */
function greetingEnd(text: string, blocks: readonly Block[]): number {
  const greeting = blocks.find(({ start, end }) =>
    /^\s*(?:dear\b|to whom it may concern)/i.test(text.slice(start, end)),
  );
  return greeting?.end ?? 0;
}

function mostFrequent(values: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}
