import type { Span } from '../../text/span.ts';
import { sectionAt } from '../navigation/sections.ts';
import { type Landmark, landmarksOf } from '../outline/landmarks.ts';
import { clauseInPath, clauseOf } from '../pages/clause-text.ts';
import { blocks, plain } from '../pages/markdown.ts';
import type { Subject } from '../subject.ts';

/** The section that a reference at an offset leads to: its title and how it begins. A section's own number says nothing new. */
export function sectionCard(
  subject: Subject,
  offset: number,
): { readonly span: Span; readonly markdown: string } | undefined {
  const { template } = subject.facts;
  const found = sectionAt(template, offset);
  if (found === undefined || !found.references.some(({ span }) => span.start <= offset && offset <= span.end))
    return undefined;
  const landmarks = landmarksOf(template, subject.facts.context.resolve);
  const cards = found.sections.map(({ whole, span }) => {
    const landmark =
      landmarks.find(({ title }) => title.start <= span.start && span.start <= Math.max(title.end, title.start)) ??
      landmarks.find(({ start }) => start === whole.start);
    return landmark === undefined
      ? plain(template.text.slice(whole.start, Math.min(whole.end, whole.start + MOST)))
      : described(landmark, subject);
  });
  return cards.length === 0 ? undefined : { span: found.span, markdown: cards.join('\n\n') };
}

/** A section by its number, as the outline names it. */
export function numberedSection(number: string, subject: Subject): string | undefined {
  const landmark = landmarksOf(subject.facts.template, subject.facts.context.resolve).find(
    ({ name }) => /(?:^|\s)(\d{1,3}(?:\.\d{1,3}){0,3})/.exec(name)?.[1] === number,
  );
  return landmark === undefined ? undefined : described(landmark, subject);
}

const MOST = 300;

function described(landmark: Landmark, { facts, engine }: Subject): string {
  const { text } = facts.template;
  const line = text.slice(landmark.title.start, landmark.title.start + MOST).split(/[\r\n]/)[0] ?? '';
  const tag = /\{%-?\s{0,8}render\s{1,8}["']([^"']{1,200})["']/.exec(line);
  const clause = clauseOf(engine, clauseInPath(tag?.[1] ?? '') ?? '');
  const words = clause?.purpose ?? beginning(text.slice(landmark.title.end, landmark.title.end + MOST + 1));
  return blocks(`**${plain(landmark.name)}**`, words === '' ? undefined : plain(words));
}

function beginning(text: string): string {
  const paragraph = text.split(/\r?\n[ \t]*\r?\n/).find((part) => part.replace(/[*_#.:\s]/g, '') !== '') ?? '';
  const words = paragraph.replace(/^[*_.:\s]+/, '');
  return words.length > MOST - 1 ? `${words.slice(0, MOST - 1)}…` : words;
}
