import type { Field } from '../template/types.ts';
import { cutsOf, type OpenEnd } from './cuts.ts';
import type { Memory } from './memory.ts';
import { type Passage, type PassageField, passageOf } from './passage.ts';
import { fieldWords } from './wording.ts';

/** A passage where it stands: `base` is its offset in the whole text. */
export type Place = { readonly passage: Passage; readonly base: number };

/** A text with the fields in it, by offset in growing order. */
export type FieldText = { readonly text: string; readonly fields: ReadonlyMap<number, Field> };

/** How often a part that ends in the midst of a block is begun anew before the rest of the text is read in one. */
const MOST_EXTENDED = 4;

/** A text as passages, in order, that together read as the whole text does. `memory` saves work and changes no result. */
export function passagesOf(source: FieldText, memory: Memory): readonly Place[] {
  const read = reader(source, memory);
  const { text } = source;
  const cuts = [...cutsOf(text), text.length];
  const places: Place[] = [];
  let next = 0;
  for (let from = 0; from < text.length; ) {
    let to = cuts[next++] ?? text.length;
    let passage = read(from, to);
    for (let tries = 0; to < text.length && reachesOver(passage, text.charAt(to)); tries++) {
      const end = tries < MOST_EXTENDED ? endOfLine(text, to, passage.openEnd) : text.length;
      while ((cuts[next - 1] ?? text.length) < end) next++;
      to = cuts[next - 1] ?? text.length;
      passage = read(from, to);
    }
    places.push({ passage, base: from });
    from = to;
  }
  return isLinked(places) ? wholeOf(source, memory) : places;
}

/** The whole text as one passage: the reference that all cutting must agree with. */
export function wholeOf(source: FieldText, memory: Memory): readonly Place[] {
  const { text } = source;
  return text === '' ? [] : [{ passage: reader(source, memory)(0, text.length), base: 0 }];
}

/** Reads stretches of a text, from left to right; the last one may be read again to a later end. */
function reader({ text, fields }: FieldText, memory: Memory): (from: number, to: number) => Passage {
  const all = [...fields];
  let first = 0;
  return (from, to) => {
    while (first < all.length && (all[first]?.[0] ?? 0) < from) first++;
    let last = first;
    let told = '';
    for (; last < all.length && (all[last]?.[0] ?? 0) < to; last++) {
      const [offset, field] = all[last] as [number, Field];
      told += `${offset - from} ${fieldWords(field)} `;
    }
    const words = text.slice(from, to);
    // No text without fields begins as a key with fields does.
    const key = told === '' && !words.startsWith('\0') ? words : `\0${told.length}|${told}${words}`;
    return memory.passages.recall(key, (kept) => {
      const own = all.slice(first, last).map(([offset, field]): [number, PassageField] => [offset - from, field]);
      return passageOf(++memory.count, kept.slice(kept.length - words.length), new Map(own));
    });
  };
}

function reachesOver({ openEnd }: Passage, next: string): boolean {
  return openEnd !== undefined && !openEnd.mayPrecede(next);
}

/** The end of the first line behind an offset that ends the block; the text's end when none does. */
function endOfLine(text: string, from: number, openEnd: OpenEnd | undefined): number {
  for (let start = from; start < text.length; ) {
    const lineBreak = text.indexOf('\n', start);
    const end = lineBreak < 0 ? text.length : lineBreak;
    if (openEnd?.closes(text.slice(start, end))) return Math.max(end, from + 1);
    start = end + 1;
  }
  return text.length;
}

/** Whether a link in one passage may point to what another defines: then they must be read together. */
function isLinked(places: readonly Place[]): boolean {
  return places.some(({ passage }) => passage.defines) && places.filter(({ passage }) => passage.refers).length > 1;
}
