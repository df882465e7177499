import { notesOf } from '../template/notes.ts';
import type { Template } from '../template/types.ts';
import { type LineIndex, lineIndex, lineOf } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import { blockFrom, isBlank, lineText } from './blocks.ts';
import { type Directive, type Fault, readDirective } from './directive.ts';

/** A rule, or a family (`clause/*`), that a waiver names: where in the comment, and over which stretch of the text. */
export type WaivedRule = { readonly id: string; readonly span: Span; readonly range: Span };

/** A comment that takes findings aside, with the reason that somebody gave. */
export type Waiver = {
  readonly kind: 'disable-next-line' | 'disable' | 'disable-file';
  /** The comment. */
  readonly span: Span;
  readonly rules: readonly WaivedRule[];
  readonly reason?: string;
  /** The last civil day on which it holds. */
  readonly until?: string;
  readonly by?: string;
};

/** The waivers of a text, what in them cannot be understood, and the ends that end nothing. */
export type Waivers = {
  readonly waivers: readonly Waiver[];
  readonly faults: readonly Fault[];
  /** `proviso-enable` for what was never disabled. */
  readonly idle: readonly Span[];
};

/** Reads the waivers that a template's own text holds. Those of included files are none of its business. */
export function readWaivers(template: Template): Waivers {
  const notes = notesOf(template);
  if (notes.length === 0) return NONE;
  const { text } = template;
  const lines = lineIndex(text);
  const waivers: Open[] = [];
  const faults: Fault[] = [];
  const idle: Span[] = [];
  const below = firstWithWords(text, lines, new Set(notes.map(({ span }) => lineOf(lines, span.start))));
  for (const note of notes) {
    const directive = readDirective(text, note);
    if ('message' in directive) faults.push(directive);
    else if (directive.kind === 'enable') idle.push(...enable(directive, waivers));
    else waivers.push(opened(directive, directive.kind, reach(directive, template, lines, below)));
  }
  return { waivers, faults, idle };
}

const NONE: Waivers = { waivers: [], faults: [], idle: [] };

type Open = Omit<Waiver, 'rules'> & { readonly rules: { id: string; span: Span; range: Span }[] };

function opened({ note, rules, reason, until, by }: Directive, kind: Waiver['kind'], range: Span): Open {
  return {
    kind,
    span: note.span,
    rules: rules.map((rule) => ({ ...rule, range })),
    ...(reason === undefined ? {} : { reason }),
    ...(until === undefined ? {} : { until }),
    ...(by === undefined ? {} : { by }),
  };
}

function reach({ kind, note }: Directive, template: Template, lines: LineIndex, below: (line: number) => number): Span {
  const { text } = template;
  if (kind === 'disable-file') return { start: 0, end: text.length };
  if (kind === 'disable') return { start: note.span.end, end: text.length };
  const line = below(lineOf(lines, note.span.end) + 1);
  const start = lines.starts[line];
  if (start === undefined) return { start: text.length, end: text.length };
  const last = note.place === 'body' ? blockFrom(text, lines, line).last : entryFrom(template, lines, line);
  return { start, end: lines.ends[last] ?? text.length };
}

/** The first line from a line on that is neither blank nor a note. Remembers the last stretch, since notes stand in stacks. */
function firstWithWords(text: string, lines: LineIndex, notes: ReadonlySet<number>): (line: number) => number {
  let from = 0;
  let to = -1;
  return (line) => {
    if (line >= from && line <= to) return to;
    let at = line;
    while (at < lines.starts.length && (notes.has(at) || isBlank(lineText(text, lines, at)))) at++;
    [from, to] = [line, at];
    return at;
  };
}

/** The last line of an entry of the front matter: the lines indented deeper belong to it. */
function entryFrom({ text, bodyStart }: Template, lines: LineIndex, first: number): number {
  const indent = indentation(lineText(text, lines, first));
  let last = first;
  for (let line = first + 1; (lines.starts[line] ?? bodyStart) < bodyStart; line++) {
    const next = lineText(text, lines, line);
    if (next.trim() === '') continue;
    if (indentation(next) <= indent) break;
    last = line;
  }
  return last;
}

function indentation(line: string): number {
  return line.length - line.trimStart().length;
}

/** Ends what is disabled. Gives the words that end nothing. */
function enable({ note, rules }: Directive, waivers: readonly Open[]): readonly Span[] {
  const named = rules.length === 0 ? [{ id: undefined, span: note.span }] : rules;
  return named.flatMap(({ id, span }) => {
    const open = waivers
      .filter(({ kind }) => kind === 'disable')
      .flatMap((waiver) => waiver.rules)
      .filter((rule) => rule.range.end > note.span.start && (id === undefined || rule.id === id));
    for (const rule of open) rule.range = { start: rule.range.start, end: note.span.start };
    return open.length === 0 ? [span] : [];
  });
}
