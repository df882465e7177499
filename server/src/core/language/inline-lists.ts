import type { Range } from './tokens.ts';
import { type Words, wordsAt } from './words.ts';

/** A lead that denies what it leads into: `Nothing here shall be read as`, `neither party`, `does not:`. */
const DENIES = /\b(?:nothing|neither|none|no|not|nor|never)\b|n['’]t\b/i;
const NUMBER = /^\(?(?:[a-h]|[ivx]{1,4}|\d)\)\s+/i;
const JOINT = /^(?:or|nor|and)\s+(?:that\s+(?=\())?/i;
/** What every item begins with where they have no numbers: `as proof that …; as an admission …`. */
const SHARED = /^(as|that|by|of|to)\s/i;
/** An item that says something of its own begins with its subject or goes back to what is agreed. */
const OWN_CLAUSE =
  /^(?:and\s+that|provided|it is|they|it|each|both|neither|nothing|no|none|all|any|if|unless|this|these|the (?:parties|company|customer|creditor|provider|patient|lender|borrower))\b/i;
/** `This section does not reach:`, `nothing here prevents:`: what is listed is left free. */
const LEAVES_FREE =
  /\b(?:reach|apply|extend|cover|prevent|limit|restrict|prohibit|bar|preclude|affect|include|forbid|impair|requir|oblige|stop|keep)(?:s|e|es)?(?: to| either \w+ from| any \w+ from| \w+ from)?$/i;
const FEWEST_ITEMS = 2;
const LONGEST_ITEM = 260;
const LONGEST_LEAD = 240;

/**
 * A sentence whose lead denies a list that stands in the same line: `Nothing here shall be read as (i) proof that …; (ii) an admission …; or
 * (iii) …`. Each item is read with the lead, as the items of a list below it would be. Other sentences stay as they are.
 */
export function distributed(words: Words, visible: string): Words[] {
  if (words.pieces || words.label) return [words];
  const text = visible.slice(words.start, words.end);
  const parts = partsOf(text);
  if (parts.length < FEWEST_ITEMS) return [words];
  const first = itemStart(text, parts);
  if (first === undefined) return [words];
  const lead = { start: 0, end: withoutColon(text, first) };
  const items = parts.map((part, index) => itemOf(text, index === 0 ? { start: first, end: part.end } : part));
  const isList = items.every(({ start, end }) => end > start && end - start <= LONGEST_ITEM);
  if (!isList || lead.end < 1 || lead.end > LONGEST_LEAD || !DENIES.test(text.slice(0, lead.end))) return [words];
  if (LEAVES_FREE.test(text.slice(0, lead.end))) return [words];
  if (items.some(({ start }, index) => index > 0 && OWN_CLAUSE.test(bodyOf(text, parts[index] as Range, start))))
    return [words];
  const at = ({ start, end }: Range): Range => ({ start: words.start + start, end: words.start + end });
  return items.map((item) => wordsAt(visible, at(item), false, [at(lead), at(item), { words: '.' }]));
}

/** What stands between semicolons. */
function partsOf(text: string): Range[] {
  const parts: Range[] = [];
  let from = 0;
  for (let at = text.indexOf(';'); at >= 0; at = text.indexOf(';', at + 1)) {
    parts.push({ start: from, end: at });
    from = at + 1;
  }
  if (parts.length > 0) parts.push({ start: from, end: text.replace(/[.\s]+$/, '').length });
  return parts;
}

/** Where the first item begins behind the lead: at a number, behind a colon, or at the word with which all others begin. */
function itemStart(text: string, [first, ...others]: readonly Range[]): number | undefined {
  if (!first) return undefined;
  const opening = text.slice(0, first.end);
  const bodies = others.map((part) => text.slice(part.start, part.end).trimStart().replace(JOINT, ''));
  if (bodies.every((body) => NUMBER.test(body))) {
    const number = /\s\(?(?:a|i|1)\)\s/i.exec(opening);
    return number ? number.index + 1 : undefined;
  }
  const colon = opening.lastIndexOf(':');
  if (colon > 0) return colon + 1;
  const word = SHARED.exec(bodies[0] ?? '')?.[1]?.toLowerCase();
  if (!word || !bodies.every((body) => body.toLowerCase().startsWith(`${word} `))) return undefined;
  const at = opening.toLowerCase().indexOf(` ${word} `);
  return word === 'as' && at > 0 ? at + 1 : undefined;
}

/** An item without the words that join it, and without its number. */
function itemOf(text: string, { start, end }: Range): Range {
  const own = text.slice(start, end);
  const space = own.length - own.trimStart().length;
  const joint = JOINT.exec(own.slice(space))?.[0].length ?? 0;
  const number = NUMBER.exec(own.slice(space + joint))?.[0].length ?? 0;
  return { start: start + space + joint + number, end: start + own.trimEnd().length };
}

/** The words of an item with its joint, as far as they tell whether it says something of its own. */
function bodyOf(text: string, part: Range, start: number): string {
  const joint = text.slice(part.start, start).trim();
  return /^and\b/i.test(joint) && /\bthat\b/i.test(joint) ? 'and that' : text.slice(start, part.end);
}

function withoutColon(text: string, end: number): number {
  return text.slice(0, end).replace(/[:\s]+$/, '').length;
}
