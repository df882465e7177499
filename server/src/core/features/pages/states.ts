import { record, strings } from '../../clauses/data.ts';
import type { Engine } from '../../engine.ts';
import type { Citation } from '../../law/citation.ts';
import { citationOf, MARKS, standing } from './citations.ts';
import { blocks, bullets, heading, type Links, linked, listed, plain } from './markdown.ts';
import { notice } from './notice.ts';
import { packData } from './pack-data.ts';

/** What the law of a state adds: for people to read, never part of a check. */
export type StateNote = {
  readonly subject: string;
  readonly note: string;
  readonly citations: readonly Citation[];
  readonly asOf: string;
  readonly mark: Citation['mark'];
  /** The clauses that it matters to. */
  readonly clauses: readonly string[];
};
export type State = { readonly id: string; readonly name: string; readonly notes: readonly StateNote[] };

/** The states that the pack has notes on, in its order. */
export function statesOf(engine: Engine): readonly State[] {
  return Object.entries(packData(engine, 'states.yaml')).map(([id, raw]) => {
    const { name, notes } = record(raw);
    const all = Array.isArray(notes) ? notes : [];
    return { id, name: String(name ?? id), notes: all.map((one) => readNote(record(one), engine)) };
  });
}

/** A state by its two letters or its name, in whatever case. */
export function stateOf(engine: Engine, wanted: string): State | undefined {
  const word = wanted.toLowerCase().replace(/[\s-]+/g, ' ');
  return statesOf(engine).find(({ id, name }) => id.toLowerCase() === word || name.toLowerCase() === word);
}

/** The notes that matter to a clause, each with its state. */
export function notesOn(clause: string, engine: Engine): readonly (StateNote & { readonly state: State })[] {
  return statesOf(engine).flatMap((state) =>
    state.notes.filter(({ clauses }) => clauses.includes(clause)).map((note) => ({ ...note, state })),
  );
}

/** A note as Markdown on one line: its state, subject and words, how it was checked, and what it rests on. */
export function noteLine(note: StateNote & { readonly state: State }, links: Links): string {
  const state = linked(`**${plain(note.state.name)}**`, `state/${note.state.id}`, links);
  return `${state}, ${noteWords(note, links)}`;
}

/** What is said above every set of notes. */
export const STATES_VARY = 'Only these states were looked at; the law of others differs, and all of it changes.';

/** The page of a state: every note on it. */
export function statePage(state: State, engine: Engine, links: Links): string {
  return blocks(stateSection(state, links), STATES_VARY, '---', notice(engine));
}

/** The notes on a state under a heading of this level. */
export function stateSection({ name, notes }: State, links: Links, level = 1): string {
  return blocks(heading(level, plain(name)), bullets(notes.map((note) => `For ${noteWords(note, links)}`)));
}

function noteWords({ subject, note, citations, asOf, mark }: StateNote, links: Links): string {
  const rests = citations.map(
    (one) => `${linked(plain(one.citation), `citation/${one.id}`, links)} (${standing(one).replace(/\.$/, '')})`,
  );
  const checked = `${mark === 'V' ? MARKS.V : `**${MARKS[mark]}**`}, as of ${plain(asOf)}`;
  return `${plain(subject)}: ${plain(note)} *Note: ${checked}.* ${rests.length === 0 ? '' : `It rests on ${listed(rests)}.`}`.trim();
}

function readNote(raw: Readonly<Record<string, unknown>>, engine: Engine): StateNote {
  return {
    subject: String(raw.subject ?? ''),
    note: String(raw.note ?? '').trim(),
    citations: strings(raw.citations).flatMap((id) => citationOf(engine, id) ?? []),
    asOf: String(raw.as_of ?? 'an unknown day'),
    mark: raw.mark === 'V' || raw.mark === 'V2' ? raw.mark : 'K',
    clauses: strings(raw.clauses),
  };
}
