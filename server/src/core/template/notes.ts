import { type LineIndex, lineIndex, lineOf } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import type { Node, Template, TextNode } from './types.ts';
import { isInCode } from './written.ts';
import { opensQuote, yamlTextLines } from './yaml-text.ts';

/**
 * A comment to Proviso itself: `<!-- proviso-… -->` in the body, `# proviso-…` in the front matter. It is no part of the
 * letter: who reads the prose does not meet it, and no letter that is sent holds it.
 */
export type Note = {
  readonly place: 'body' | 'front-matter';
  /** The whole comment, its signs included. */
  readonly span: Span;
  /** What stands between its signs, without the white space around it. */
  readonly inner: Span;
  /** False when the comment never ends, or a tag stands in it: such a note is not understood, and nothing is hidden. */
  readonly whole: boolean;
};

/** The notes of a template, in order. What stands in code, in `raw` or in a comment of the template is none. */
export function notesOf(template: Template): readonly Note[] {
  const known = NOTES.get(template);
  if (known) return known;
  const notes = MAY_HAVE.test(template.text) ? [...frontMatterNotes(template), ...bodyNotes(template)] : [];
  NOTES.set(template, notes);
  return notes;
}

/** The parts of a text node that print: what white-space control leaves, without notes. It reaches over a note. */
export function printedParts(template: Template, node: TextNode): readonly Span[] {
  const hidden = hiddenSpans(template);
  if (hidden.length === 0) return [node.printed];
  const parts: Span[] = [];
  let { start } = node.printed;
  for (let i = firstEndingAfter(hidden, start); i < hidden.length; i++) {
    const span = hidden[i]!;
    if (span.start >= node.printed.end) break;
    if (span.start > start) parts.push({ start, end: span.start });
    const trimmedHere = start === node.printed.start && start > node.span.start && span.start <= start;
    start = trimmedHere ? trimmed(template.text, span.end, node.span.end).start : span.end;
  }
  if (start < node.printed.end) return [...parts, { start, end: node.printed.end }];
  const last = parts.at(-1);
  if (last === undefined || start === node.printed.end || node.printed.end === node.span.end) return parts;
  return [...parts.slice(0, -1), trimmed(template.text, last.start, last.end, false)];
}

/** What of the body does not print because of notes: a note with its line, when nothing else stands there. In order. */
export function hiddenSpans(template: Template): readonly Span[] {
  const known = HIDDEN.get(template);
  if (known) return known;
  const notes = notesOf(template).filter(({ place, whole }) => place === 'body' && whole);
  const hidden = notes.length === 0 ? [] : hiddenBy(notes, template);
  HIDDEN.set(template, hidden);
  return hidden;
}

const MAY_HAVE = /(?:<!--|#)\s{0,20}proviso/i;
/** Slips of the pen such as `proviso: disable` count, so that somebody is told. */
const IN_BODY = /^proviso(?:-[a-z]|[ \t:_]{1,3}(?:dis|en)able)/i;
const IN_YAML = /(?:^|[ \t])#[ \t]*proviso(?:-[a-z]|[ \t:_]{1,3}(?:dis|en)able)/i;

/** Memories only: a letter asks once for each stretch that it prints. */
const NOTES = new WeakMap<Template, readonly Note[]>();
const HIDDEN = new WeakMap<Template, readonly Span[]>();

function frontMatterNotes({ text, frontMatter, bodyStart }: Template): readonly Note[] {
  if (frontMatter.span === undefined) return [];
  const notes: Note[] = [];
  const isText = yamlTextLines();
  const head = text.slice(0, Math.min(frontMatter.span.end, bodyStart));
  const { starts, ends } = lineIndex(head);
  for (let i = 1; i < starts.length; i++) {
    const start = starts[i]!;
    const end = ends[i]!;
    const line = head.slice(start, Math.min(end, start + LONGEST_LINE));
    if (isText(line)) continue;
    const sign = IN_YAML.exec(line);
    if (sign === null || opensQuote(line.slice(0, sign.index))) continue;
    const at = start + line.indexOf('#', sign.index);
    const inner = trimmed(head, at + 1, end);
    notes.push({ place: 'front-matter', span: { start: at, end: inner.end }, inner, whole: true });
  }
  return notes;
}

const LONGEST_LINE = 2000;

function bodyNotes(template: Template): readonly Note[] {
  const { text } = template;
  const notes: Note[] = [];
  const opening = finder(text, '<!--');
  const closing = finder(text, '-->');
  for (const { start, end } of textSpans(template.nodes)) {
    for (let at = opening(start); at < end; ) {
      const close = closing(at + 4);
      const whole = close + 3 <= end;
      const inner = trimmed(text, at + 4, whole ? close : end);
      const stop = whole ? close + 3 : firstLineEnd(text, at, end);
      if (IN_BODY.test(text.slice(inner.start, inner.start + 20)) && !isInCode(template, at))
        notes.push({
          place: 'body',
          span: { start: at, end: stop },
          inner: { ...inner, end: Math.min(inner.end, stop) },
          whole,
        });
      at = opening(whole ? stop : end);
    }
  }
  return notes;
}

function* textSpans(nodes: readonly Node[]): Generator<Span> {
  for (const node of nodes) {
    if (node.kind === 'text') yield node.span;
    else if (node.kind === 'for') {
      yield* textSpans(node.body);
      yield* textSpans(node.otherwise ?? []);
    } else if ('branches' in node) for (const branch of node.branches) yield* textSpans(branch.body);
  }
}

function hiddenBy(notes: readonly Note[], template: Template): readonly Span[] {
  const lines = lineIndex(template.text);
  return notes.map((note) => hiddenWith(note, template, lines));
}

/** A note alone on its line goes with the line, and with the blank lines below it when a blank line stands above. */
function hiddenWith({ span }: Note, { text, bodyStart }: Template, lines: LineIndex): Span {
  const line = lineOf(lines, span.start);
  const last = lineOf(lines, span.end);
  const start = Math.max(bodyStart, lines.starts[line]!);
  const end = lines.ends[last]!;
  if (!/^[ \t>]*$/.test(text.slice(start, span.start)) || text.slice(span.end, end).trim() !== '') {
    const spaced = /[ \t]/.test(text.charAt(span.start - 1)) && /[ \t\r\n]/.test(text.charAt(span.end));
    return spaced ? { start: span.start - 1, end: span.end } : span;
  }
  const isBlank = (at: number) => text.slice(lines.starts[at], lines.ends[at]).trim() === '';
  let next = last + 1;
  if (start === bodyStart || isBlank(line - 1)) while (next < lines.starts.length && isBlank(next)) next++;
  return { start, end: lines.starts[next] ?? text.length };
}

function firstLineEnd(text: string, start: number, most: number): number {
  let end = start;
  while (end < most && !/[\r\n]/.test(text.charAt(end))) end++;
  return end;
}

function firstEndingAfter(spans: readonly Span[], at: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.end <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** `indexOf` with a memory, for searches from growing positions; infinity when there is none. */
function finder(text: string, needle: string): (from: number) => number {
  let last = -1;
  return (from) => {
    if (last < from) {
      last = text.indexOf(needle, from);
      if (last < 0) last = Number.POSITIVE_INFINITY;
    }
    return last;
  };
}

function trimmed(text: string, start: number, end: number, both = true): Span {
  let from = start;
  let to = Math.max(start, end);
  while (both && from < to && /\s/.test(text.charAt(from))) from++;
  while (to > from && /\s/.test(text.charAt(to - 1))) to--;
  return { start: from, end: to };
}
