import { leadOf } from './lists.ts';
import type { Lead, Reading } from './reading.ts';

/** The lead-ins that lettered paragraphs hang on, outermost first, each with the style of the letters below it. */
export type Letters = { style: LetterStyle; lead: Lead }[];
type LetterStyle = 'letters' | 'romans';

/**
 * The lead-in of a paragraph that begins with `(a)` or `(ii)`, as if it were the item of a list; `open` holds the lead-ins so
 * far and is changed. Undefined where nothing was left open.
 */
export function leadOfLettered(letter: string, open: Letters, reading: Reading): Lead | undefined {
  const before = reading.sentences.at(-1);
  if (open.length === 0 || before?.words.colon) {
    const lead = leadOf(reading);
    const inner = open.at(-1)?.lead;
    if (lead) open.push({ style: styleOf(letter, []), lead: inner ? { ...lead, inner } : lead });
  } else {
    const style = styleOf(letter, open);
    while (open.length > 1 && open.at(-1)?.style !== style) open.pop();
  }
  return open.at(-1)?.lead;
}

/** `(i)` follows `(h)`, and begins a list of its own everywhere else. */
function styleOf(letter: string, open: Letters): LetterStyle {
  if (!/^[ivx]+$/.test(letter)) return 'letters';
  return open.length > 0 && open.every(({ style }) => style === 'letters') ? 'letters' : 'romans';
}
