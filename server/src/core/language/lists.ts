import type { ItemText, List } from './blocks.ts';
import type { Place } from './passages.ts';
import { addSentence, addTable, type Lead, type Reading, type StandingItem, type StandingList } from './reading.ts';

/**
 * Adds a list's items as sentences. `nextSection` is given when they are whole clauses, and is called before each; else they
 * are read together with the lead-in before the list.
 */
export function addList(list: StandingList, reading: Reading, nextSection?: () => void): void {
  const lead = nextSection ? undefined : leadOf(reading);
  for (const item of list.items) {
    if (nextSection) {
      nextSection();
      reading.block++;
    }
    addItem(item, reading, lead, nextSection !== undefined);
  }
}

function addItem({ item, place }: StandingItem, reading: Reading, lead: Lead | undefined, clause: boolean): void {
  let open = lead;
  let inner = lead;
  for (const child of item.content) {
    if (child.kind === 'text') {
      open = addItemText(child, place, reading, open, clause);
      const own = leadOf(reading);
      inner = own && lead ? { ...own, inner: lead } : (own ?? lead);
    } else if (child.kind === 'list') {
      addInnerList(child, place, reading, inner ?? leadOf(reading));
    } else {
      addTable(child, place, reading, inner ?? lead);
    }
  }
}

function addInnerList(list: List, place: Place, reading: Reading, lead: Lead | undefined): void {
  for (const item of list.items) addItem({ item, place }, reading, lead, false);
}

/** Adds a paragraph of an item: its first sentence ends the lead-in. Gives the lead-in back while no sentence has ended it. */
function addItemText(
  text: ItemText,
  place: Place,
  reading: Reading,
  lead: Lead | undefined,
  clause: boolean,
): Lead | undefined {
  let open = lead;
  for (const words of text.words) {
    const label = clause && words.bold;
    addSentence(reading, words, place, label, label ? undefined : open);
    if (!label) open = undefined;
  }
  return open;
}

/** The last sentence read, when it is left open in this section; behind an item, `known`: the lead-in of the items before. */
export function leadOf({ sentences, section }: Reading, known?: Lead): Lead | undefined {
  const before = sentences.at(-1);
  if (known || before?.section !== section || !before.words.open) return known;
  return { words: before.words, open: before.words.open, place: before.place };
}
