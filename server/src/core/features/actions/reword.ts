import type { Way } from '../../clauses/ways.ts';
import type { Template } from '../../template/types.ts';
import type { Edit, Span } from '../../text/span.ts';
import { readable } from './sentences.ts';
import { behindSubject, bothEdits } from './subjects.ts';
import type { Terms } from './terms.ts';
import { type Change, changeOf, type Piece } from './wording.ts';

/** What a way needs beside the sentence. */
export type Setting = {
  readonly template: Template;
  readonly terms: Terms;
  /** A text of the pack in the document's words. */
  readonly words: (text: string) => readonly Piece[];
  /** The words that harm, where the element is harmed. */
  readonly harms: readonly Span[];
};

/** The edits that a way makes in a sentence of the source; none where it does not fit. Judging is the caller's. */
export function reworded(way: Way, sentence: Span, setting: Setting): readonly Change[] {
  const { template, terms, words } = setting;
  const source = template.text.slice(sentence.start, sentence.end);
  const shift = (edits: readonly Edit[]): readonly Change[] =>
    edits.map(({ span, text }) => ({
      span: { start: span.start + sentence.start, end: span.end + sentence.start },
      text,
    }));
  switch (way.kind) {
    case 'both':
      return shift(bothEdits(source, terms));
    case 'behind-subject': {
      const at = behindSubject(source, terms);
      return at === undefined ? [] : [put(sentence.start + at, sentence.start + at, words(way.text))];
    }
    case 'lead':
      return [lead(source, sentence, words(way.text))];
    case 'tail': {
      const at = sentence.start + endOf(source);
      return [put(at, at, [spaceOf(way.text), ...words(way.text)])];
    }
    case 'replace':
      return replaced(way.phrases, source, sentence, words(way.text), setting);
    case 'sentence':
      return [behind(sentence, template, words(terms.person === 'first' ? (way.letter ?? way.text) : way.text))];
  }
}

/** A sentence of its own behind another one, on a line of its own where the lines before are set so. */
export function behind({ start, end }: Span, { text }: Template, pieces: readonly Piece[]): Change {
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const own = /^[ \t]+$/.test(line);
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const stop = /[.!?]["”’)]*$/.test(text.slice(start, end)) ? '' : '.';
  return put(end, end, [`${stop}${own ? newline + line : ' '}`, ...pieces]);
}

function put(start: number, end: number, pieces: readonly Piece[]): Change {
  return changeOf({ start, end }, pieces);
}

/** Before the full stop; a sentence without one ends with its last word. */
function endOf(source: string): number {
  return source.replace(/[.!?;:]["”’)*]*$/, '').trimEnd().length;
}

/** Wordings lose the space that they begin with. */
function spaceOf(text: string): string {
  return text.startsWith(' ') ? ' ' : '';
}

const SMALL = new Set(
  'The This That These No Nothing It Neither Any Each Such All If On In Upon Within After Every'.split(' '),
);

function lead(source: string, { start }: Span, pieces: readonly Piece[]): Change {
  const first = /^\w+/.exec(source)?.[0] ?? '';
  const small = SMALL.has(first) ? first.toLowerCase() : first;
  return put(start, start + first.length, [...pieces, ' ', small]);
}

function replaced(
  phrases: readonly string[],
  source: string,
  sentence: Span,
  pieces: readonly Piece[],
  { harms }: Setting,
): readonly Change[] {
  if (phrases.length === 0) {
    const harm = harms.find((span) => span.start >= sentence.start && span.end <= sentence.end);
    return harm === undefined ? [] : [put(harm.start, harm.end, pieces)];
  }
  const text = readable(source);
  for (const phrase of phrases) {
    const found = findPhrase(text, phrase);
    if (found) return [put(sentence.start + found.start, sentence.start + found.end, pieces)];
  }
  return [];
}

/** Where a phrase stands in a text as whole words; any white space counts as one space, case does not count. */
export function findPhrase(text: string, phrase: string): Span | undefined {
  const words = phrase.toLowerCase().split(' ');
  const lower = text.toLowerCase();
  for (let start = lower.indexOf(words[0]!); start >= 0; start = lower.indexOf(words[0]!, start + 1)) {
    if (isWordSign(lower.charAt(start - 1))) continue;
    let at = start;
    const whole = words.every((word, i) => {
      if (i > 0) {
        const before = at;
        while (/\s/.test(lower.charAt(at))) at++;
        if (at === before) return false;
      }
      if (!lower.startsWith(word, at)) return false;
      at += word.length;
      return true;
    });
    if (whole && !isWordSign(lower.charAt(at))) return { start, end: at };
  }
  return undefined;
}

function isWordSign(char: string): boolean {
  return /[\p{L}\p{N}]/u.test(char);
}
