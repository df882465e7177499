import type { Engine } from '../../engine.ts';
import type { Citation } from '../../law/citation.ts';
import { type Links, linked, plain } from './markdown.ts';

/** All citations of the pack, in its order. */
export function citationsOf({ law }: Engine): readonly Citation[] {
  return law.citations;
}

/** A citation by its id (`C061`). */
export function citationOf({ law }: Engine, id: string): Citation | undefined {
  return law.citations.find((one) => one.id === id);
}

/** One line of Markdown: what it is, what it holds, its status and date, and whether the text was read. */
export function citationLine(citation: Citation, links: Links): string {
  return `${linked(`**${plain(citation.citation)}**`, `citation/${citation.id}`, links)}: ${plain(citation.holding)} ${standing(citation)}`;
}

/** `*In force as of 2026-11-22; secondary source only.*` What is not law in force, or was not read, is in bold. */
export function standing({ status, asOf, mark, sourceDate }: Citation): string {
  const state = `${capital(status)} as of ${asOf}`;
  const read = mark === 'V' ? `text read${copyOf(sourceDate)}` : `**${MARKS[mark]}**`;
  return `${status === 'in force' ? state : `**${plain(state)}**`}; ${read}.`;
}

/** The same without marks: for a terminal. */
export function standingWords({ status, asOf, mark, sourceDate }: Citation): string {
  const copy =
    sourceDate === undefined ? '' : sourceDate === 'undated' ? ' in an undated copy' : ` in a copy of ${sourceDate}`;
  return `(${status} as of ${asOf}; ${MARKS[mark]}${mark === 'V' ? copy : ''})`;
}

/** What a mark says of how a citation was checked. */
export const MARKS: Readonly<Record<Citation['mark'], string>> = {
  V: 'text read',
  V2: 'secondary source only',
  K: 'not checked',
};

function copyOf(date: string | undefined): string {
  if (date === undefined) return '';
  return date === 'undated' ? ' in an undated copy' : ` in a copy of ${plain(date)}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
