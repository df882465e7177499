import { cutsOf } from '../../core/language/cuts.ts';
import type { Span } from '../../core/text/span.ts';

/**
 * A letter as stretches, in order, that can each be read alone and look as they do in the whole: a change in one leaves the others
 * as they are. Where it is not certain that a border changes nothing (inside code, in the midst of a signature, between items that
 * Markdown would number itself), there is none.
 */
export function partsOf(letter: string): readonly Span[] {
  if (letter === '') return [];
  const borders = READ_WHOLE.test(letter) ? [] : bordersOf(letter);
  return [0, ...borders].map((start, i) => ({ start, end: borders[i] ?? letter.length }));
}

/** What a definition of a link says holds everywhere, and some HTML goes on over blank lines. */
const READ_WHOLE = /^ {0,3}(?:\[[^\]\n]+\]:|<(?:!|\?|script|pre|style|textarea))/im;

function bordersOf(letter: string): readonly number[] {
  const cuts = cutsOf(letter);
  const borders: number[] = [];
  let before = block(letter, 0, cuts[0] ?? letter.length);
  let inFence = leavesFence(before, false);
  let number = lastNumber(before, 0);
  cuts.forEach((cut, i) => {
    const here = block(letter, cut, cuts[i + 1] ?? letter.length);
    if (!inFence && standsAlone(here, number) && !reachesOn(before)) borders.push(cut);
    inFence = leavesFence(here, inFence);
    number = lastNumber(here, number);
    before = here;
  });
  return borders;
}

function block(letter: string, from: number, to: number): string {
  return letter.slice(from, to).trimEnd();
}

/** Nothing before it can take it in: a heading, the next item of a numbered list, or more words than a signature has. */
function standsAlone(text: string, number: number): boolean {
  if (/^#{1,6}[ \t]/.test(text)) return true;
  const item = /^(\d{1,9})[.)][ \t]/.exec(text);
  if (item) return Number(item[1]) === number + 1 && number > 0;
  return !/^(?:[-*+][ \t]|>|\|)/.test(text) && text.length > LONGEST_SIGNED;
}

/** Three lines of the longest kind that a signature has. */
const LONGEST_SIGNED = 500;

/** What belongs on one page with the next block. */
function reachesOn(text: string): boolean {
  return /^#{1,6}[ \t]/.test(text) || /(?::|\*\*|__)$/.test(text);
}

function lastNumber(text: string, known: number): number {
  let last = known;
  for (const [, number] of text.matchAll(/^(\d{1,9})[.)][ \t]/gm)) last = Number(number);
  return last;
}

function leavesFence(text: string, inFence: boolean): boolean {
  let inside = inFence;
  for (const _ of text.matchAll(/^ {0,3}(?:`{3}|~{3})/gm)) inside = !inside;
  return inside;
}
