import { type InsertOptions, insertClause } from '../core/features/actions/insert.ts';
import type { Subject } from '../core/features/subject.ts';
import { applyEdits } from '../core/text/edits.ts';
import { lineIndex, positionAt } from '../core/text/lines.ts';
import type { Range } from './checked.ts';
import type { FileEngine } from './engine.ts';
import { documentOf } from './ours.ts';

/** A text with a clause put in; the edits are those that lead there. `caution` says what a person still has to look at. */
export type Insertion =
  | {
      readonly text: string;
      readonly edits: readonly { readonly range: Range; readonly newText: string }[];
      readonly caution?: string;
    }
  | { readonly refused: string };

/** A text that lies at `file` (absolute), and the kind that it is where it does not say. */
export type Receiving = { readonly text: string; readonly file: string; readonly document?: string | undefined };

/** Reads a text into which clauses are to go. Throws a Failure for a wrong configuration. */
export function receive({ text, file, document }: Receiving, engine: FileEngine): Subject {
  const packs = engine.at(file);
  const kind = documentOf(text, packs.library) ?? document ?? engine.configured(file).document;
  return { facts: engine.read(text, file, kind), engine: packs, partials: [] };
}

/** Puts a clause in at its place, as the editor does. Refused, with the reason, where it would not stand. */
export function insertInto(subject: Subject, clause: string, options: InsertOptions): Insertion {
  const inserted = insertClause(subject, clause, options);
  if ('refused' in inserted) return inserted;
  const { text } = subject.facts;
  const lines = lineIndex(text);
  return {
    text: applyEdits(text, inserted.edits),
    edits: inserted.edits.map(({ span, text: newText }) => ({
      range: { start: positionAt(lines, span.start), end: positionAt(lines, span.end) },
      newText,
    })),
    ...(inserted.caution === undefined ? {} : { caution: inserted.caution }),
  };
}
