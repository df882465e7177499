import type { Block, Item, Table } from './blocks.ts';
import type { Place } from './passages.ts';
import type { Opening, Words } from './words.ts';

/** A sentence as a reader takes it in: a list item together with its lead-in, a table cell with its headings. */
export type ProseSentence = {
  readonly words: Words;
  readonly place: Place;
  readonly lead?: Lead;
  /** Where its own words stand in the whole text. */
  readonly start: number;
  readonly end: number;
  readonly section: number;
  readonly block: number;
  /** A heading, or a short bold beginning like `No fault.` */
  readonly label: boolean;
};

/** The beginning of a sentence that goes on in the items of a list; `inner` is the lead-in of the list around. */
export type Lead = { readonly words: Words; readonly open: Opening; readonly place: Place; readonly inner?: Lead };

/** A top-level block where it stands; a list may have items from several passages. */
export type Standing =
  | { readonly block: Exclude<Block, { kind: 'list' }>; readonly place: Place }
  | { readonly list: StandingList };
export type StandingList = { readonly ordered: boolean; readonly marker: string; readonly items: StandingItem[] };
export type StandingItem = { readonly item: Item; readonly place: Place };

/** What is read so far: the sentences found, and the section and block that the next one belongs to. */
export type Reading = { readonly sentences: ProseSentence[]; section: number; block: number };

/** Adds a sentence at the place reached. */
export function addSentence(reading: Reading, words: Words, place: Place, label = words.label, lead?: Lead): void {
  reading.sentences.push({
    words,
    place,
    start: place.base + words.start,
    end: place.base + words.end,
    section: reading.section,
    block: reading.block,
    label,
    ...(lead ? { lead } : {}),
  });
}

/** Adds the cells of a table, row by row, and the duties that they make together; one that binds nobody goes on with the lead-in. */
export function addTable(table: Table, place: Place, reading: Reading, lead?: Lead): void {
  for (const row of table.rows) {
    reading.block++;
    for (const words of row) addSentence(reading, words, place);
  }
  for (const { words, bound } of table.duties) {
    reading.block++;
    addSentence(reading, words, place, false, bound ? undefined : lead);
  }
}
