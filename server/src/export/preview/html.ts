import type { Element, ElementContent, Root } from 'hast';
import { type Schema, sanitize } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import { newStore, type Store } from '../../core/language/memory.ts';
import type { Span } from '../../core/text/span.ts';
import { offsetsOf } from '../alignment.ts';
import { blockElements, element, type Look, SCHEMA, text } from '../html-blocks.ts';
import type { TextRun } from '../model.ts';
import { readPage } from '../page.ts';
import { openReading, type ReadMarkdown } from '../reading.ts';
import { partsOf } from './parts.ts';

/** A value of the letter that came from data: where it stands, its variable, and what is wrong with it. */
export type Value = { readonly span: Span; readonly variable: string; readonly problem?: string };

/**
 * A block of the letter as HTML, with what stands before the next one. Elements and words say where they come from, in `data-s` and
 * `data-e`: offsets into the block. Equal keys mean equal HTML.
 */
export type Part = { readonly key: string; readonly span: Span; readonly html: string };

/** What was made before: it changes no result. */
export type PartMemory = {
  readonly read: ReadMarkdown;
  /** The parts of a stretch, as if it stood at the beginning of a letter. */
  readonly stretches: Store<readonly Part[]>;
  readonly blocks: Store<Omit<Part, 'span'>>;
};

/** A new memory; a few long letters have room in it. */
export function newPartMemory(): PartMemory {
  return { read: openReading(), stretches: newStore(MOST_REMEMBERED), blocks: newStore(MOST_REMEMBERED) };
}

/** In characters. */
const MOST_REMEMBERED = 2_000_000;

/** The merged letter as it is shown on a screen; `values` are in order. Text of the letter and of data is never markup. */
export function previewParts(letter: string, values: readonly Value[], memory: PartMemory): readonly Part[] {
  let next = 0;
  return partsOf(letter).flatMap((span) => {
    while ((values[next]?.span.end ?? Number.POSITIVE_INFINITY) <= span.start) next++;
    const own: Value[] = [];
    for (let i = next; (values[i]?.span.start ?? span.end) < span.end; i++)
      own.push({ ...values[i]!, span: moved(values[i]!.span, -span.start) });
    const words = letter.slice(span.start, span.end);
    const made = memory.stretches.recall(`${JSON.stringify(own)}${words}`, () => stretchParts(words, own, memory));
    return made.map((part) => ({ ...part, span: moved(part.span, span.start) }));
  });
}

function moved({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

/** Block by block, so that a change in one leaves the others on the screen as they stand. */
function stretchParts(source: string, values: readonly Value[], memory: PartMemory): readonly Part[] {
  const { blocks } = readPage(source, {}, memory.read);
  const startOf = (i: number): number => (i === 0 ? 0 : (blocks[i]?.span.start ?? source.length));
  return blocks.map((block, i) => {
    const span = { start: startOf(i), end: startOf(i + 1) };
    const look: Look = {
      // What stands before it is not known here, so the writer's own level holds.
      level: 6,
      place: ({ start, end }) => ({ dataS: start - span.start, dataE: end - span.start }),
      words: (run) => piecesOf(run, source, values, span.start),
    };
    const [made] = blockElements([block], look);
    return { ...memory.blocks.recall(JSON.stringify(made), () => cleaned(made!)), span };
  });
}

function cleaned(block: Element): Omit<Part, 'span'> {
  const html = toHtml(sanitize({ type: 'root', children: [block] }, PREVIEW_SCHEMA) as Root);
  return { key: keyOf(html), html };
}

const PREVIEW_SCHEMA: Schema = {
  ...SCHEMA,
  attributes: {
    ...SCHEMA.attributes,
    '*': ['className', 'role', 'ariaLabel', 'dataS', 'dataE'],
    span: ['dataVariable', 'dataProblem', 'tabIndex'],
  },
  protocols: { href: ['http', 'https', 'mailto'] },
};

/** The words of a run, cut where values begin and end; their places are counted from `origin`. */
function piecesOf(run: TextRun, source: string, values: readonly Value[], origin: number): readonly ElementContent[] {
  const { start, end } = run.span;
  const inside = values.filter(({ span }) => span.start < end && start < span.end);
  if (inside.length === 0) return [placed(run.text, moved(run.span, -origin))];
  const offsets = offsetsOf(run.text, source, run.span);
  const indexAt = (offset: number): number => {
    const found = offsets.findIndex((one) => one >= offset);
    return found < 0 ? run.text.length : found;
  };
  const pieces: ElementContent[] = [];
  let at = 0;
  const take = (to: number, span: Span, value?: Value): void => {
    if (to > at) pieces.push(placed(run.text.slice(at, to), moved(span, -origin), value));
    at = Math.max(at, to);
  };
  let from = start;
  for (const value of inside) {
    take(indexAt(value.span.start), { start: from, end: value.span.start });
    take(indexAt(value.span.end), value.span, value);
    from = value.span.end;
  }
  take(run.text.length, { start: from, end });
  return pieces;
}

function placed(words: string, { start, end }: Span, value?: Value): ElementContent {
  const place = { dataS: start, dataE: end };
  if (value === undefined) return element('span', place, [text(words)]);
  const { variable, problem } = value;
  const marks = { className: problem === undefined ? ['value'] : ['value', 'wrong'], role: 'button', tabIndex: -1 };
  const said = problem === undefined ? {} : { dataProblem: problem };
  return element('span', { ...place, ...marks, dataVariable: variable, ...said }, [text(words)]);
}

/** A short name for a text: equal texts have equal names, and others hardly ever. */
function keyOf(words: string): string {
  let a = 0x811c9dc5;
  let b = 0x1b873593;
  for (let i = 0; i < words.length; i++) {
    const code = words.charCodeAt(i);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0x5bd1e995) + i;
  }
  return `${(a >>> 0).toString(36)}${(b >>> 0).toString(36)}${words.length.toString(36)}`;
}
