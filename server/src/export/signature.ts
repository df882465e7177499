import { isSignatureBlank } from '../core/template/signature-blank.ts';
import {
  type Block,
  type Lines,
  type Paragraph,
  type Run,
  type Signature,
  type SignatureLine,
  textOf,
} from './model.ts';

/**
 * Brings together what one person signs: a closing or a party's name, the line for the signature, and the name, title and date
 * below it, whether they stand in one paragraph or in several. Other blocks stay as they are.
 */
export function withSignatures(blocks: readonly Block[]): readonly Block[] {
  const made: Block[] = [];
  for (let at = 0; at < blocks.length; ) {
    const block = blocks[at]!;
    if (!isSigned(block)) {
      made.push(block);
      at++;
      continue;
    }
    const opening: (Paragraph | Lines)[] = [];
    while (opening.length < MOST_OPENING && isOpening(made.at(-1))) opening.unshift(made.pop() as Paragraph | Lines);
    const parts = [block];
    for (at++; isContinuation(blocks[at]); at++) parts.push(blocks[at]!);
    made.push(signature(opening, parts));
  }
  return made;
}

/** Whether the lines of a paragraph are a signature's, so that each stays a line of its own even where Markdown would join them. */
export function isSignatureText(lines: readonly string[]): boolean {
  return lines.some(isSignedLine) && lines.every(isShortLine);
}

const MOST_OPENING = 2;
const LABEL =
  /^(?:signature|signed|sign|by|print(?:ed)? name|name|title|date|dated|date signed|its|capacity|position|role|witness|notary(?: public)?|initials?|attest|phone|telephone|e-?mail|address|company|for)\b[^:]{0,30}:/i;
/** A label behind which somebody writes by hand. */
const HAND =
  /^(?:(?:signature|signed|sign|by|date|dated|date signed|print(?:ed)? name|name|title|its|initials?)[ \t]*:)[ \t]*$/i;
const BLANK = /_{3,}|\.{6,}|…{3,}|[-–—]{8,}/;
const CLOSING =
  /^(?:yours?\b|very truly|truly\b|sincerely|respectfully|(?:best|kind|warm|with)\b.{0,12}\bregards|regards|cordially|faithfully|with thanks|thank you)[^.;:]{0,30},?$/i;

function linesOf(block: Block | undefined): readonly (readonly Run[])[] {
  if (block?.kind === 'lines') return block.lines;
  return block?.kind === 'paragraph' && block.label === undefined ? [block.runs] : [];
}

function isSigned(block: Block): boolean {
  const lines = linesOf(block).map(textOf);
  if (lines.length === 0 || !lines.every(isShortLine)) return false;
  return lines.some((line) => isSignedLine(line) && !/^(?:date|dated|name|title)\b/i.test(line)) || handLines(lines);
}

/** `By:` and `Date:` with nothing behind them, as some forms have it. */
function handLines(lines: readonly string[]): boolean {
  return lines.some((line) => /^(?:signature|signed|sign|by)\b/i.test(line) && HAND.test(line));
}

function isSignedLine(line: string): boolean {
  if (/^\/s\/[ \t]*\S/.test(line)) return true;
  const blank = BLANK.exec(line);
  if (blank === null) return false;
  if (!blank[0].startsWith('_')) return LABEL.test(line) || line.trim() === blank[0];
  return isSignatureBlank(line, { start: blank.index, end: blank.index + blank[0].length });
}

/** Nothing of a sentence: a line of a signature is a label, a name, a title, a blank. */
function isShortLine(line: string): boolean {
  const words = line.trim().split(/\s+/);
  return (
    line.length <= 160 &&
    words.length <= 14 &&
    !/[\p{Ll}]{3,}[.;!?]$/u.test(line.replace(/\b(?:Inc|Corp|Co|Ltd|Esq|Jr|Sr)\.$/, ''))
  );
}

/** `Name: …`, `Date: …` behind the signature, in paragraphs of their own. */
function isContinuation(block: Block | undefined): boolean {
  const lines = linesOf(block).map(textOf);
  return (
    lines.length > 0 &&
    lines.every((line) => isShortLine(line) && LABEL.test(line) && !/^(?:signature|signed|by)\b/i.test(line))
  );
}

function isOpening(block: Block | undefined): boolean {
  const lines = linesOf(block);
  if (lines.length === 0 || lines.length > 3) return false;
  return lines.every((runs) => {
    const line = textOf(runs).trim();
    if (line.split(/\s+/).length > 10 || BLANK.test(line)) return false;
    const strong = runs.every((run) => run.kind === 'text' && run.strong === true);
    return strong || CLOSING.test(line) || isName(line);
  });
}

const FIRM = /\b(?:Inc|Corp|Co|Ltd|P\.?C|P\.?A|N\.?A|L\.?P|L\.?L\.?C|L\.?L\.?P|S\.?A|Esq)\.$/;

/** `COMPANY`, `Northside Radiology LLC`, `Agreed and accepted:`. */
function isName(line: string): boolean {
  if (/[,;]$/.test(line) || (line.endsWith('.') && !FIRM.test(line))) return false;
  if (line.endsWith(':')) return line.split(/\s+/).length <= 6;
  const words = line.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length > 0 && words.every((word) => /^[\p{Lu}\p{N}]/u.test(word) || /^(?:of|and|the|for|s)$/.test(word));
}

function signature(opening: readonly (Paragraph | Lines)[], parts: readonly Block[]): Signature {
  const start = (opening[0] ?? parts[0])!.span.start;
  const lines = parts.flatMap((part) => linesOf(part).map((runs) => lineOf(runs, part)));
  return { kind: 'signature', span: { start, end: parts.at(-1)!.span.end }, opening, lines };
}

function lineOf(runs: readonly Run[], { span }: Block): SignatureLine {
  const [first, ...others] = runs;
  const text = textOf(runs);
  const place = { start: first?.span.start ?? span.start, end: runs.at(-1)?.span.end ?? span.end };
  const signed = isSignedLine(text) || HAND.test(text);
  const cut =
    LABEL.test(text) || (signed && /^[^:_]{1,16}:/.test(text))
      ? /^([^:]{1,40}:)[ \t]*/.exec(textOf(first ? [first] : []))
      : null;
  if (first?.kind !== 'text' || cut === null) return { span: place, label: [], runs, signed };
  const label = { ...first, text: cut[1]!, span: { start: first.span.start, end: first.span.start + cut[1]!.length } };
  const rest = first.text.slice(cut[0].length);
  const next = { ...first, text: rest, span: { start: first.span.start + cut[0].length, end: first.span.end } };
  return { span: place, label: [label], runs: trimStart(rest === '' ? others : [next, ...others]), signed };
}

function trimStart([first, ...others]: readonly Run[]): readonly Run[] {
  if (first?.kind !== 'text') return first === undefined ? [] : [first, ...others];
  return [{ ...first, text: first.text.trimStart() }, ...others];
}
