import type { Part } from './blocks.ts';
import { type Letters, leadOfLettered } from './lettered.ts';
import { addList } from './lists.ts';
import type { Place } from './passages.ts';
import { addSentence, addTable, type ProseSentence, type Reading, type Standing } from './reading.ts';
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
  const letters: Letters = [];
  for (const each of all) {
    reading.block++;
    if ('list' in each) {
      addList(each.list, reading, isClauseList(each.list, reading.sentences.at(-1)) ? nextSection : undefined);
      if (isClauseList(each.list)) number = undefined;
    } else if (each.block.kind === 'heading') {
      nextSection();
      number = undefined;
      for (const words of each.block.words) addSentence(reading, words, each.place);
    } else if (each.block.kind === 'paragraph') {
      for (const part of each.block.parts) {
        const lead = part.letter === undefined ? undefined : leadOfLettered(part.letter, letters, reading);
        if (!lead) {
          letters.length = 0;
          if (!isHeading(last) && (!goesOn(part, number, last) || isTitle(part))) nextSection();
        }
        if (part.major !== undefined) number = part.major;
        reading.block++;
        part.words.forEach((words, index) => {
          addSentence(reading, words, each.place, words.label, index === 0 && !words.label ? lead : undefined);
        });
      }
    } else if (each.block.kind === 'table') {
      addTable(each.block, each.place, reading);
    }
    last = each;
  }
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
