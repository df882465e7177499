import type { List, ListItem, Paragraph } from 'mdast';
import { rangeOf } from './markdown.ts';
import type { Piece } from './prose.ts';
import { addSentence, boldEnd, type Reading } from './reading.ts';
import { splitSentences } from './split.ts';
import { addTable } from './tables.ts';

/** The beginning of a sentence that goes on in the items of a list. */
type Lead = {
  readonly start: number;
  readonly end: number;
  /** It runs on without a pause: `the parties agree that`. */
  readonly joins: boolean;
  /** It may be a mere announcement: `the terms are:`. */
  readonly announces: boolean;
  /** The lead-in of the list around. */
  readonly inner?: Lead;
};

/**
 * Adds a list's items as sentences. `nextSection` is given when they are whole clauses, and is called before each; else they
 * are read together with the lead-in before the list.
 */
export function addList(list: List, reading: Reading, nextSection?: () => void): void {
  const lead = nextSection ? undefined : leadOf(reading);
  for (const item of list.children) {
    if (nextSection) {
      nextSection();
      reading.block++;
    }
    addItem(item, reading, lead, nextSection !== undefined);
  }
}

function addItem(item: ListItem, reading: Reading, lead: Lead | undefined, clause: boolean): void {
  let open = lead;
  let inner = lead;
  for (const child of item.children) {
    if (child.type === 'paragraph') {
      open = addItemText(child, reading, open, clause);
      const own = leadOf(reading);
      inner = own && lead ? { ...own, inner: lead } : (own ?? lead);
    } else if (child.type === 'list') {
      const innerLead = inner ?? leadOf(reading);
      for (const each of child.children) addItem(each, reading, innerLead, false);
    } else if (child.type === 'table') {
      addTable(child, reading);
    }
  }
}

/** Adds a paragraph of an item: its first sentence ends the lead-in. Gives the lead-in back while no sentence has ended it. */
function addItemText(
  paragraph: Paragraph,
  reading: Reading,
  lead: Lead | undefined,
  clause: boolean,
): Lead | undefined {
  const { start, end } = rangeOf(paragraph);
  const bold = boldEnd(paragraph, start);
  let open = lead;
  for (const range of splitSentences(reading.visible, start, end)) {
    const label = clause && bold !== undefined && range.end <= bold + 1;
    const before = open && !label ? leadPieces(open, reading.visible.charAt(range.start)) : [];
    addSentence(reading, range, label, [...before, range]);
    if (!label) open = undefined;
  }
  return open;
}

const ENDS_OPEN = /[:—–,-]$|\b(?:that|shall|to|not)$/;
const ANNOUNCES = /\b(?:is|are|was|were|follows|following)[:\s]*$/i;
/** Lead-ins whose sentence goes on in the item without a pause. */
const JOINS =
  /\b(?:that|shall|will|must|may|can|not|to|be|been|is|are|was|any|no|by|of|for|with|on|in|from|a|an|the|does|do|would|agrees?|confirms?|undertakes?|mean|means|neither|nor|either|and|or|it|they|which|who)$/i;

/** The last sentence read, when it is left open in this section. */
function leadOf({ sentences, section, visible }: Reading): Lead | undefined {
  const before = sentences.at(-1);
  if (!before || before.section !== section) return undefined;
  const text = visible.slice(before.start, before.end).trimEnd();
  if (!ENDS_OPEN.test(text)) return undefined;
  return {
    start: before.start,
    end: before.start + withoutEnding(text, MARK).length,
    joins: JOINS.test(withoutEnding(text, MARK_OR_SPACE)),
    announces: ANNOUNCES.test(text),
  };
}

const MARK = /[:—–,-]/;
const MARK_OR_SPACE = /[:—–,\s-]/;

/** A text without the characters of one kind at its end; a loop, as a pattern would try every run of them. */
function withoutEnding(text: string, character: RegExp): string {
  let end = text.length;
  while (end > 0 && character.test(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

/** A lead-in, with those of the lists around, as the beginning of a sentence that goes on with the character `next`. */
function leadPieces(lead: Lead, next: string): Piece[] {
  const outer = lead.inner ? leadPieces(lead.inner, next) : [];
  // In `The terms are: Company shall …` the lead-in only announces whole sentences.
  const announces = lead.announces && next !== next.toLowerCase();
  const pause = announces ? [{ words: ';' }] : lead.joins ? [] : [{ words: ',' }];
  return [...outer, { start: lead.start, end: lead.end }, ...pause];
}
