import { readDate } from '../template/civil-date.ts';
import type { Note } from '../template/notes.ts';
import { nearest } from '../text/distance.ts';
import type { Fix, Span } from '../text/span.ts';

export const DIRECTIVES = ['disable-next-line', 'disable', 'enable', 'disable-file'] as const;
export type DirectiveKind = (typeof DIRECTIVES)[number];

/** What a note says. `rules` are the words that name rules, as written; spans are offsets into the template's text. */
export type Directive = {
  readonly kind: DirectiveKind;
  readonly note: Note;
  readonly rules: readonly { readonly id: string; readonly span: Span }[];
  readonly reason?: string;
  /** The last civil day on which it holds, `2026-12-31`. */
  readonly until?: string;
  /** Who answers for it. */
  readonly by?: string;
};

/** Why a note cannot be understood. */
export type Fault = { readonly message: string; readonly span: Span; readonly fix?: Fix };

/** Reads `proviso-disable-next-line RULE [RULE…] -- reason; until DATE; by NAME`. */
export function readDirective(text: string, note: Note): Directive | Fault {
  const { inner } = note;
  if (!note.whole) {
    const message =
      'This comment is cut by a tag or never closed, so it waives nothing. Close it with --> before any tag.';
    return { message, span: note.span };
  }
  const words = text.slice(inner.start, Math.min(inner.end, inner.start + LONGEST));
  const head = /^proviso-([a-z-]+)(?![^\s,])/.exec(words);
  const kind = DIRECTIVES.find((known) => known === head?.[1]);
  if (head === null || kind === undefined) return unknownKind(words, inner.start);
  const rest = words.slice(head[0].length);
  const dash = /(?:^|\s)(?:--+|—|–)(?=\s|$)/.exec(rest);
  const named = dash === null ? rest : rest.slice(0, dash.index);
  const base = inner.start + head[0].length;
  const rules = [...named.matchAll(/[^\s,]+/g)].map(({ 0: id, index }) => ({
    id,
    span: { start: base + index, end: base + index + id.length },
  }));
  if (rules.length === 0 && kind !== 'enable') {
    const message = `This waiver names no rule, so it waives nothing. Write the rule's id behind it: proviso-${kind} leftover/tbd -- why.`;
    return { message, span: note.span };
  }
  const stray = rules.find(({ id }) => !/^[\w-]+(?:\/(?:[\w-]+|\*))?$/.test(id));
  if (stray !== undefined) {
    const message = `“${stray.id}” is not the id of a rule, so the waiver waives nothing. Put the reason behind two hyphens: RULE -- why.`;
    return { message, span: stray.span };
  }
  const said = dash === null ? '' : rest.slice(dash.index + dash[0].length);
  const terms = readTerms(said, note.span);
  return 'message' in terms ? terms : { kind, note, rules, ...terms };
}

/** A waiver longer than this has a novel for a reason. */
const LONGEST = 4000;

type Terms = Pick<Directive, 'reason' | 'until' | 'by'>;

/** `reason; until DATE; by NAME`: the last two in any order, each at most once, and only behind the reason. */
function readTerms(said: string, span: Span): Terms | Fault {
  const parts = said.split(';').map((part) => part.replace(/\s+/g, ' ').trim());
  const terms: { reason?: string; until?: string; by?: string } = {};
  for (let last = parts.at(-1); last !== undefined; last = parts.at(-1)) {
    const term = /^(until|by)(?: (.*))?$/i.exec(last);
    const name = term?.[1]?.toLowerCase() as 'until' | 'by' | undefined;
    if (last !== '' && (name === undefined || terms[name] !== undefined)) break;
    parts.pop();
    if (name === undefined) continue;
    const value = term?.[2] ?? '';
    if (name === 'until' && readDate(value) === undefined) {
      const message = `“${last}” is no date on the calendar, so the waiver waives nothing. Write it as in until 2026-12-31.`;
      return { message, span };
    }
    if (value !== '') terms[name] = value;
  }
  const reason = parts.filter((part) => part !== '').join('; ');
  return { ...terms, ...(reason === '' ? {} : { reason }) };
}

function unknownKind(words: string, start: number): Fault {
  const written =
    /^proviso[-\s:_]*(?:(?:dis|en)able(?:[-\s_]+(?:next[-\s_]?line|file)(?![\w-]))?|[\w-]*)/i.exec(words)?.[0] ??
    'proviso';
  const wanted = written
    .toLowerCase()
    .replace(/[\s:_]+/g, '-')
    .replace('nextline', 'next-line');
  const names = DIRECTIVES.map((kind) => `proviso-${kind}`);
  const meant = names.find((name) => name === wanted) ?? nearest(wanted, names);
  const span = { start, end: start + written.length };
  const way = meant === undefined ? `Proviso knows ${names.join(', ')}.` : `Did you mean ${meant}?`;
  const message = `“${written}” is no comment that Proviso knows, so it waives nothing. ${way}`;
  if (meant === undefined) return { message, span };
  return { message, span, fix: { title: `Change to ${meant}`, safe: false, edits: [{ span, text: meant }] } };
}
