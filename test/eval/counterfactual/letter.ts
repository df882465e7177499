import { isOneParagraph } from './change.ts';

/** How the letter around a clause is laid out. */
export type LetterStyle = 'headings' | 'numbers' | 'bold';

/** Terms that a settlement has beside the one under test, and that say nothing for or against any of the clauses. */
const BEFORE: readonly (readonly [title: string, text: string])[] = [
  ['Delivery', 'Papers under this agreement travel by tracked mail to the address of the one who receives them.'],
  ['Copies', 'Two originals are made, and each side keeps one with its own records.'],
];
const AFTER: readonly (readonly [title: string, text: string])[] = [
  ['Weekends', 'A last day that falls on a weekend or a holiday moves to the next working day.'],
  ['Headings', 'Titles are there to help the reader and carry no meaning of their own.'],
  ['Language', 'The English text governs; a translation is for comfort only.'],
];

/**
 * The text in the middle of a whole letter. Undefined where it has a layout of its own (headings, numbers) that would not
 * stand in that letter.
 */
export function inLetter(text: string, style: LetterStyle): string | undefined {
  if (/^(?:#|---)/m.test(text)) return undefined;
  if (style === 'headings') {
    const sections = [...BEFORE, ['The term agreed', text] as const, ...AFTER];
    return `# Agreement\n\n${sections.map(([title, body]) => `## ${title}\n\n${body}`).join('\n\n')}\n`;
  }
  if (!isOneParagraph(text) || /^\s*(?:\*\*|\()/.test(text)) return undefined;
  if (style === 'numbers') {
    const sections = [...BEFORE.map(([, body]) => body), text, ...AFTER.map(([, body]) => body)];
    return `# Agreement\n\n${sections.map((body, index) => `${index + 1}. ${body}`).join('\n\n')}\n`;
  }
  const sections = [...BEFORE, ['Agreed', text] as const, ...AFTER];
  return `# Agreement\n\n${sections.map(([title, body]) => `**${title}.** ${body}`).join('\n\n')}\n`;
}
