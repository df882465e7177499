import { termsOf } from '../navigation/terms.ts';
import { landmarksOf } from '../outline/landmarks.ts';
import type { Subject } from '../subject.ts';
import type { Completion } from './item.ts';

/** Sections behind “section ”, and defined terms behind a capital letter that somebody typed. `line` ends at the offset. */
export function referenceItems(
  subject: Subject,
  line: string,
  offset: number,
  trigger: string | undefined,
): readonly Completion[] {
  const behind = /(?:^|[^\p{L}])(?:sections?|clauses?|paragraphs?|§)[ \t]{1,4}((?:\d{1,3}\.){0,3}\d{0,3})$/iu.exec(
    line.slice(-40),
  );
  if (behind) return sectionItems(subject, offset, behind[1] ?? '');
  if (trigger !== undefined) return [];
  const words =
    /(?:^|[^\p{L}\p{N}])(\p{Lu}\p{L}{0,30}(?: \p{Lu}\p{L}{0,30}){0,3})$/u.exec(line.slice(-130))?.[1]?.split(' ') ?? [];
  // The first of them may only begin the sentence.
  for (let from = 0; from < words.length; from++) {
    const typed = words.slice(from).join(' ');
    const items = line.trim() === typed ? [] : termItems(subject, offset, typed);
    if (items.length > 0) return items;
  }
  return [];
}

function sectionItems({ facts }: Subject, offset: number, typed: string): readonly Completion[] {
  const seen = new Set<string>();
  return landmarksOf(facts.template, facts.context.resolve).flatMap((landmark, i): Completion[] => {
    const { kind, name } = landmark;
    const number =
      kind === 'signature'
        ? undefined
        : /^(?:(?:section|clause|article|paragraph)\s+)?(\d{1,3}(?:\.\d{1,3}){0,3})(?:[.):]|\s|$)/i.exec(name)?.[1];
    if (number === undefined || seen.has(number)) return [];
    seen.add(number);
    const title = name.slice(name.indexOf(number) + number.length).replace(/^[.):\s]+/, '');
    return [
      {
        label: number,
        kind: 'reference',
        note: title,
        span: { start: offset - typed.length, end: offset },
        text: number,
        filter: `${number} ${title}`,
        rank: i,
        about: `section:${number}`,
      },
    ];
  });
}

function termItems({ facts }: Subject, offset: number, typed: string): readonly Completion[] {
  const { definitions } = termsOf(facts.template);
  const names = [...new Set(definitions.map(({ name }) => name))];
  return names
    .filter((name) => name.startsWith(typed))
    .map(
      (label, i): Completion => ({
        label,
        kind: 'term',
        note: 'defined term',
        span: { start: offset - typed.length, end: offset },
        text: label,
        rank: i,
        about: `term:${label}`,
      }),
    );
}
