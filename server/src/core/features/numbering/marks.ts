import { unreadSpans } from '../../template/markdown-code.ts';
import type { Template } from '../../template/types.ts';
import { writtenText } from '../../template/written.ts';
import { mask } from '../../text/mask.ts';
import type { Span } from '../../text/span.ts';
import { type Numeral, readNumeral } from './numerals.ts';

/** A number that begins a line: `5.`, `(5)`, `5.1`, `**5.`, `## 5.`, `## Section 5`, `(b)`. */
export type Mark = {
  /** The number itself, without the signs around it. */
  readonly span: Span;
  /** The number, part by part: `[5, 1]` for `5.1`. */
  readonly numbers: readonly number[];
  readonly kind: Numeral;
  readonly capital: boolean;
  /** Everything of the line before the number (`## Section `) and between the number and the words (`. `). */
  readonly before: string;
  readonly after: string;
  /** Where the line begins, after the tags that stand before it, and where its words begin. */
  readonly start: number;
  readonly wordsStart: number;
  /** Marks of one series look alike: heading level, signs, depth, indentation. */
  readonly look: string;
  /** Heading level; 0 where it is none. */
  readonly heading: number;
};

/** The marks of a template's body, in order. Code, comments and what tags hold are none. */
export function findMarks(template: Template): readonly Mark[] {
  const text = readableText(template);
  const marks: Mark[] = [];
  for (let at = template.bodyStart; at < text.length; ) {
    const found = text.indexOf('\n', at);
    const end = found < 0 ? text.length : found;
    const mark = markOf(text, template.text, at, end);
    if (mark) marks.push(mark);
    at = end + 1;
  }
  return withoutStrays(marks);
}

/** The source as a reader of numbers sees it: front matter, tags, code and comments blanked, offsets kept. */
export function readableText(template: Template): string {
  const known = READABLE.get(template);
  if (known !== undefined) return known;
  const written = writtenText(template);
  const text = mask(written, unreadSpans(written));
  READABLE.set(template, text);
  return text;
}

/** A memory only: several features look at one template. */
const READABLE = new WeakMap<Template, string>();

const MARK =
  /^([ \t]*)(#{1,6}[ \t]{1,8})?((?:\*\*|__)?)((?:(?:section|clause|article|paragraph|sec\.)[ \t]{1,3}|§[ \t]{0,2})?)(\(?)(\d{1,3}(?:\.\d{1,3}){0,3}|[a-z]|[ivxl]{2,6})(?![a-z0-9])(\)|\.\)|[.:])?((?:\*\*|__)?)([ \t]*(?:[—–-][ \t]+)?)(?=\S|$)/i;
/** No more of a line than this can be a mark. */
const LONGEST_MARK = 90;

function markOf(text: string, source: string, lineStart: number, lineEnd: number): Mark | undefined {
  const line = text.slice(lineStart, Math.min(lineEnd, lineStart + LONGEST_MARK + 200)).trimEnd();
  // A tag before the number is no indentation.
  const blanks = line.length - line.trimStart().length;
  const tagged = source.slice(lineStart, lineStart + blanks).trim() !== '';
  const start = tagged ? lineStart + blanks : lineStart;
  const match = MARK.exec(text.slice(start, Math.min(lineEnd, start + LONGEST_MARK)));
  if (!match) return undefined;
  const [whole, indent = '', heading = '', bold = '', word = '', open = '', written = '', close = '', boldEnd = ''] =
    match;
  const gap = match[9] ?? '';
  const depth = written.split('.').length;
  const plain = close === '' && word === '' && heading === '';
  if (gap === '' && plain) return undefined;
  if (plain && depth < 2) return undefined;
  if (open === '(' && close !== ')') return undefined;
  // `1.5 million` goes on with a sentence; `1.5 Payment` begins a clause.
  if (plain && !/[\p{Lu}*_"“({\s]/u.test(source.charAt(start + whole.length))) return undefined;
  // `30 days` after a heading sign is a number, `5th` is none; letters want a sign of their own.
  if (gap === '' && boldEnd === '' && start + whole.length < lineEnd && close === '') return undefined;
  const kind: Numeral = /^\d/.test(written) ? 'figures' : written.length > 1 ? 'roman' : 'letters';
  if (kind !== 'figures' && close === '' && word === '') return undefined;
  if (kind === 'letters' && open === '' && close === ':') return undefined;
  const numbers = written.split('.').map((part) => readNumeral(part, kind));
  if (numbers.some((number) => number === undefined)) return undefined;
  // What a tag prints is words too.
  let wordsStart = start + whole.length - (match[9] ?? '').length;
  while (wordsStart < start + whole.length && /[ \t—–-]/.test(source.charAt(wordsStart))) wordsStart++;
  const at = start + indent.length + heading.length + bold.length + word.length + open.length;
  const level = heading.trim().length;
  return {
    span: { start: at, end: at + written.length },
    numbers: numbers as number[],
    kind,
    capital: written === written.toUpperCase() && kind !== 'figures',
    before: text.slice(start, at),
    after: text.slice(at + written.length, wordsStart),
    start,
    wordsStart,
    look: [indent.length, level, bold, word.trim().toLowerCase(), open, depth, close, boldEnd].join(' '),
    heading: level,
  };
}

/** Single letters belong to a Roman series when it begins `I, II`; a letter that stands alone is no number. */
function withoutStrays(marks: readonly Mark[]): readonly Mark[] {
  const looks = new Map<string, Mark[]>();
  for (const mark of marks) looks.set(mark.look, [...(looks.get(mark.look) ?? []), mark]);
  const read = new Map<Mark, Mark>();
  for (const series of looks.values()) {
    const roman = series.some(({ kind }) => kind === 'roman');
    if (series.length < 2 && series[0]?.kind !== 'figures') continue;
    for (const mark of series) {
      const again = roman && mark.kind === 'letters' ? asRoman(mark) : mark;
      if (again) read.set(mark, again);
    }
  }
  return marks.flatMap((mark) => read.get(mark) ?? []);
}

function asRoman(mark: Mark): Mark | undefined {
  const value = readNumeral(String.fromCharCode(96 + (mark.numbers[0] ?? 0)), 'roman');
  return value === undefined ? undefined : { ...mark, kind: 'roman', numbers: [value] };
}
