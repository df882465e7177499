import type { Part } from './blocks.ts';
import { addList, leadOf } from './lists.ts';
import type { Place } from './passages.ts';
import { addSentence, addTable, type Lead, type ProseSentence, type Reading, type Standing } from './reading.ts';
import { isClauseList, isOneSection } from './sections.ts';

/** Reads the passages of a text as sentences. Their `start` and `end` are offsets of the whole text. */
export function readProse(places: readonly Place[]): readonly ProseSentence[] {
  const reading: Reading = { sentences: [], section: 0, block: 0 };
  readBlocks(standing(places), reading);
  return reading.sentences;
}

/** All blocks in order; a list that goes on in the next passage is one list. */
function standing(places: readonly Place[]): Standing[] {
  const all: Standing[] = [];
  for (const place of places) {
    place.passage.blocks.forEach((block, index) => {
      if (block.kind !== 'list') {
        all.push({ block, place });
        return;
      }
      const before = all.at(-1);
      const items = block.items.map((item) => ({ item, place }));
      const goesOn =
        index === 0 &&
        before !== undefined &&
        'list' in before &&
        before.list.ordered === block.ordered &&
        before.list.marker === block.marker;
      if (goesOn) for (const item of items) before.list.items.push(item);
      else all.push({ list: { ordered: block.ordered, marker: block.marker, items } });
    });
  }
  return all;
}

function readBlocks(all: readonly Standing[], reading: Reading): void {
  const one = isOneSection(all);
  const nextSection = () => {
    if (!one && reading.sentences.length > 0) reading.section++;
  };
  let number: string | undefined;
  let last: Standing | undefined;
  let lead: Lead | undefined;
  let isUnder = false;
  for (const [index, each] of all.entries()) {
    reading.block++;
    if ('list' in each) {
      addList(each.list, reading, isClauseList(each.list, reading.sentences.at(-1)) ? nextSection : undefined);
      if (isClauseList(each.list)) number = undefined;
    } else if (each.block.kind === 'heading') {
      nextSection();
      number = undefined;
      isUnder = holdsTogether(all, index);
      for (const words of each.block.words) addSentence(reading, words, each.place);
    } else if (each.block.kind === 'paragraph') {
      for (const part of each.block.parts) {
        const isItem = part.item && leadOf(reading, lead) !== undefined;
        const closing = isItem ? undefined : closingOf(part, reading);
        if (
          !isHeading(last) &&
          !isItem &&
          !closing &&
          !part.pointsBack &&
          (isTitle(part) || !(goesOn(part, number, last) || (isUnder && part.major === undefined)))
        )
          nextSection();
        lead = isItem ? leadOf(reading, lead) : undefined;
        if (part.major !== undefined) number = part.major;
        reading.block++;
        addPart(part, each.place, reading, lead ?? closing);
      }
    } else if (each.block.kind === 'table') {
      addTable(each.block, each.place, reading, leadOf(reading));
    }
    if (!('block' in each) || each.block.kind !== 'paragraph') lead = undefined;
    last = each;
  }
}

/** What the line behind a list goes on with that begins in the midst of a sentence: `…; or (c) sold, and so ends the matter.` */
function closingOf({ words: [first] }: Part, { sentences, section }: Reading): Lead | undefined {
  const last = sentences.at(-1);
  if (!first || first.capital || first.label || !last?.lead || last.section !== section) return undefined;
  const { visible } = last.place.passage;
  const mark = visible.charAt(last.words.end - 1);
  if (!GOES_ON.test(mark)) return undefined;
  const end = /[,;]/.test(mark) ? last.words.end - 1 : last.words.end;
  const open = { end, joins: false, announces: false, agrees: false, states: false, disclaims: false };
  return { words: last.words, open, place: last.place, inner: last.lead };
}
const GOES_ON = /[,;\p{L})]/u;

/** Adds a paragraph's sentences; the first goes on with the lead-in that it is an item of. */
function addPart(part: Part, place: Place, reading: Reading, lead: Lead | undefined): void {
  let open = lead;
  for (const words of part.words) {
    addSentence(reading, words, place, words.label, words.label ? undefined : open);
    if (!words.label) open = undefined;
  }
}

/** Paragraphs under a heading, no more than these, are one section. */
const MOST_UNDER_HEADING = 3;

/** Whether what stands under a heading is short enough to be one clause; a document's own title has many under it. */
function holdsTogether(all: readonly Standing[], heading: number): boolean {
  const title = all[heading];
  if (!title || !('block' in title) || title.block.kind !== 'heading' || title.block.depth < 2) return false;
  const next = all.slice(heading + 1, heading + MOST_UNDER_HEADING + 2);
  const end = next.findIndex(isHeading);
  return end >= 0 || next.length <= MOST_UNDER_HEADING;
}

/** Whether a paragraph belongs to the section of the number before it. */
function goesOn({ major }: Part, number: string | undefined, last: Standing | undefined): boolean {
  return major === undefined ? number !== undefined || last === undefined : major === number;
}

function isTitle({ major, titled }: Part): boolean {
  return major === undefined && titled;
}

function isHeading(one: Standing | undefined): boolean {
  return one !== undefined && 'block' in one && one.block.kind === 'heading';
}
