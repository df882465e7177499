import { lineIndex } from '../../text/lines.ts';
import type { Span } from '../../text/span.ts';
import { blockAt } from '../../waivers/blocks.ts';
import { type Entry, entriesOf } from '../outline/entries.ts';
import { type OutlineItem, outlineOf } from '../outline/outline.ts';
import type { Subject } from '../subject.ts';
import { sentenceAt } from './sentence.ts';
import { tagsAround } from './tags.ts';

/**
 * What a place can be widened to, from the word at it to the whole document: each span lies in the next one and is smaller. In the
 * prose: word, path, expression, output, sentence, paragraph or list item, branch, condition, clause, section; in the front matter:
 * value, pair, group.
 */
export function selectionsAt(subject: Subject, offset: number): readonly Span[] {
  const { template } = subject.facts;
  const at = Math.max(0, Math.min(offset, template.text.length));
  const inFront = template.frontMatter.span !== undefined && at < template.bodyStart;
  const around = inFront
    ? [...entriesAround(entriesOf(template), at), template.frontMatter.span]
    : [...bodyAround(subject, at), { start: template.bodyStart, end: template.text.length }];
  const all = [
    { start: at, end: at },
    ...wordAt(template.text, at),
    ...around,
    { start: 0, end: template.text.length },
  ];
  return nested(all.filter((span) => span !== undefined && span.start <= at && at <= span.end) as Span[]);
}

function bodyAround(subject: Subject, at: number): readonly Span[] {
  const { template } = subject.facts;
  const { text, bodyStart } = template;
  const lines = lineIndex(text);
  const { first, last } = blockAt(text, lines, bodyStart, at);
  const paragraph = trimmed(text, {
    start: Math.max(bodyStart, lines.starts[first] ?? 0),
    end: lines.ends[last] ?? text.length,
  });
  const sentence = sentenceAt(template, paragraph, at);
  return [
    ...tagsAround(template, at),
    ...(sentence ? [sentence] : []),
    paragraph,
    ...partsAround(outlineOf(subject), at),
  ];
}

function partsAround(items: readonly OutlineItem[], at: number): readonly Span[] {
  return items
    .filter(({ span }) => span.start <= at && at <= span.end)
    .flatMap(({ span, children }) => [span, ...partsAround(children, at)]);
}

function entriesAround(entries: readonly Entry[], at: number): readonly Span[] {
  return entries
    .filter(({ span }) => span.start <= at && at <= span.end)
    .flatMap(({ keySpan, value, span, children, items }) => [
      keySpan,
      ...(value ? [value] : []),
      span,
      ...items,
      ...entriesAround(children, at),
    ]);
}

/** The word at a place: letters, digits and underscores, with apostrophes and hyphens inside. */
function wordAt(text: string, at: number): readonly Span[] {
  const isWord = (index: number): boolean => WORD.test(text.charAt(index));
  const isJoint = (index: number): boolean =>
    /['’-]/.test(text.charAt(index)) && isWord(index - 1) && isWord(index + 1);
  let start = at;
  let end = at;
  while (start > 0 && isWord(start - 1)) start--;
  while (end < text.length && isWord(end)) end++;
  const inner = { start, end };
  if (start === end) return [];
  while (start > 0 && (isWord(start - 1) || isJoint(start - 1))) start--;
  while (end < text.length && (isWord(end) || isJoint(end))) end++;
  return [inner, { start, end }];
}

const WORD = /[\p{L}\p{N}\p{M}_]/u;

/** Smallest first; what does not hold the one before it is left out. */
function nested(spans: readonly Span[]): readonly Span[] {
  const sorted = [...spans].sort((a, b) => a.end - a.start - (b.end - b.start));
  const kept: Span[] = [];
  for (const span of sorted) {
    const inner = kept.at(-1);
    if (inner === undefined || (span.start <= inner.start && inner.end <= span.end && size(span) > size(inner)))
      kept.push(span);
  }
  return kept;
}

function size({ start, end }: Span): number {
  return end - start;
}

function trimmed(text: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text.charAt(from))) from++;
  while (to > from && /\s/.test(text.charAt(to - 1))) to--;
  return { start: from, end: to };
}
