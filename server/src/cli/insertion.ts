import { type InsertOptions, insertClause } from '../core/features/actions/insert.ts';
import { applyEdits } from '../core/text/edits.ts';
import { lineIndex, positionAt } from '../core/text/lines.ts';
import type { Range } from './checked.ts';
import type { FileEngine } from './engine.ts';
import type { Io } from './io.ts';
import { documentOf } from './ours.ts';
import { resolver } from './workspace.ts';

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

/** Puts a clause in at its place, as the editor does. Refused, with the reason, where it would not stand. Throws a Failure for a wrong configuration. */
export function insertInto(
  { text, file, document }: Receiving,
  clause: string,
  options: InsertOptions,
  engine: FileEngine,
  io: Io,
): Insertion {
  const configured = engine.configured(file);
  const kind = documentOf(text, engine.library) ?? document ?? configured.document;
  const facts = engine.core.read(text, {
    document: kind,
    resolve: resolver(file, io),
    today: configured.today ?? io.today(),
    severityOf: configured.severityOf,
  });
  const inserted = insertClause({ facts, engine: engine.core, partials: [] }, clause, options);
  if ('refused' in inserted) return inserted;
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
