import type { ElementContent, Root } from 'hast';
import { type Schema, sanitize } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import type { Store } from '../../core/language/memory.ts';
import type { Span } from '../../core/text/span.ts';
import { offsetsOf } from '../alignment.ts';
import { blockElements, element, SCHEMA, text } from '../html-blocks.ts';
import type { TextRun } from '../model.ts';
import { readPage } from '../page.ts';
import { partsOf } from './parts.ts';

/** A value of the letter that came from data: where it stands, its variable, and what is wrong with it. */
export type Value = { readonly span: Span; readonly variable: string; readonly problem?: string };

/**
 * A stretch of the letter as HTML. Elements and words say where they come from, in `data-s` and `data-e`: offsets into the stretch. Equal
 * keys mean equal HTML.
 */
export type Part = { readonly key: string; readonly span: Span; readonly html: string };

/** A memory only: what each stretch was made into before. */
export type PartMemory = Store<Omit<Part, 'span'>>;

/** The merged letter as it is shown on a screen; `values` are in order. Text of the letter and of data is never markup. */
export function previewParts(letter: string, values: readonly Value[], memory: PartMemory): readonly Part[] {
  let next = 0;
  return partsOf(letter).map((span) => {
    while ((values[next]?.span.end ?? Number.POSITIVE_INFINITY) <= span.start) next++;
    const own: Value[] = [];
    for (let i = next; (values[i]?.span.start ?? span.end) < span.end; i++) own.push(moved(values[i]!, -span.start));
    const words = letter.slice(span.start, span.end);
    const made = memory.recall(`${JSON.stringify(own)}${words}`, () => partOf(words, own));
    return { ...made, span };
  });
}

function moved({ span, ...value }: Value, by: number): Value {
  return { ...value, span: { start: span.start + by, end: span.end + by } };
}

function partOf(source: string, values: readonly Value[]): Omit<Part, 'span'> {
  const blocks = blockElements(readPage(source).blocks, {
    // What stands before it is not known here, so the writer's own level holds.
    level: 6,
    place: (span) => ({ dataS: span.start, dataE: span.end }),
    words: (run) => piecesOf(run, source, values),
  });
  const clean = sanitize({ type: 'root', children: [...blocks] }, PREVIEW_SCHEMA) as Root;
  const html = toHtml(clean);
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

/** The words of a run, cut where values begin and end. */
function piecesOf(run: TextRun, source: string, values: readonly Value[]): readonly ElementContent[] {
  const { start, end } = run.span;
  const inside = values.filter(({ span }) => span.start < end && start < span.end);
  if (inside.length === 0) return [placed(run.text, run.span)];
  const offsets = offsetsOf(run.text, source, run.span);
  const indexAt = (offset: number): number => {
    const found = offsets.findIndex((one) => one >= offset);
    return found < 0 ? run.text.length : found;
  };
  const pieces: ElementContent[] = [];
  let at = 0;
  const take = (to: number, span: Span, value?: Value): void => {
    if (to > at) pieces.push(placed(run.text.slice(at, to), span, value));
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
