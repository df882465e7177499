import type { PreviewClause, Words } from '../messages.ts';
import { button, filled } from './build.ts';
import { elementAt } from './paper.ts';

const SIGNS: Readonly<Record<string, string>> = { present: '✓', incomplete: '◐', unclear: '?', contradicted: '✕' };

/** Puts a quiet mark for each clause into the margin, where the letter has it. */
export function drawMarks(
  layer: HTMLElement,
  sheet: HTMLElement,
  article: HTMLElement,
  clauses: readonly PreviewClause[],
  words: Words,
  go: (clause: PreviewClause) => void,
): void {
  const frame = sheet.getBoundingClientRect();
  const scale = frame.width / sheet.offsetWidth || 1;
  const taken = new Map<number, number>();
  const marks = clauses.flatMap((clause) => {
    const element = clause.at === undefined ? undefined : elementAt(article, clause.at);
    const block = element?.closest('li,p,h1,h2,h3,h4,h5,h6,tr,pre') ?? element;
    if (block === undefined) return [];
    const top = Math.round((block.getBoundingClientRect().top - frame.top) / scale);
    const place = taken.get(top) ?? 0;
    taken.set(top, place + 1);
    const mark = button(SIGNS[clause.state] ?? '', () => go(clause), {
      class: `mark ${clause.state}`,
      title: saidOf(clause, words),
      'aria-label': saidOf(clause, words),
      tabindex: -1,
    });
    mark.style.top = `${top}px`;
    mark.style.left = `${62 - place * 24}px`;
    return [mark];
  });
  if (marks[0] !== undefined) marks[0].tabIndex = 0;
  layer.replaceChildren(...marks);
}

function saidOf({ title, state, when, lacks }: PreviewClause, words: Words): string {
  const name = words[state as 'present' | 'incomplete' | 'unclear' | 'contradicted'];
  const where = when === undefined ? '' : `, ${filled(words.where, when)}`;
  const says = lacks.length === 0 ? '' : `. ${filled(words.lacks, lacks.join(' · '))}`;
  return `${title}: ${name}${where}${says}`;
}
