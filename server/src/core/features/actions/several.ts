import type { Coverage } from '../../clauses/types.ts';
import { fix } from '../../fix.ts';
import type { Facts } from '../../rules/facts.ts';
import { applyEdits } from '../../text/edits.ts';
import type { Subject } from '../subject.ts';
import { completeElement } from './complete.ts';
import { insertClause } from './insert.ts';
import { resolverOf } from './judged.ts';
import { lineEdits } from './line-edits.ts';
import type { Change } from './wording.ts';

// Changes that are several in a row: each is made on the text that the one before it gave.

/** Inserts every clause that the document's kind requires and that is missing, in the pack's order. */
export function insertMissing(subject: Subject): readonly Change[] {
  return inTurn(subject, missingClauses(subject.facts.coverage), (now, id) => {
    const inserted = insertClause(now, id, { strict: true });
    return 'refused' in inserted ? [] : inserted.edits;
  });
}

/** The ids of the clauses that are required and missing. */
export function missingClauses({ clauses }: Coverage): readonly string[] {
  return clauses
    .filter(({ requirement, state }) => requirement === 'required' && state === 'missing')
    .map(({ id }) => id);
}

/** Completes what a clause lacks: its error-level elements, or the others where it lacks none of those. */
export function completeClause(subject: Subject, clause: string): readonly Change[] {
  return inTurn(
    subject,
    lackingElements(subject, clause),
    (now, element) => completeElement(now, clause, element)?.edits ?? [],
  );
}

/** The elements that a clause lacks and that matter most. */
export function lackingElements({ facts }: Subject, clause: string): readonly string[] {
  const elements = facts.coverage.clauses.find(({ id }) => id === clause)?.elements ?? [];
  const lacking = elements.filter(({ state }) => state === 'missing');
  const grave = lacking.filter(({ severity }) => severity === 'error');
  const wanted = grave.length > 0 ? grave : lacking.filter(({ severity }) => severity === 'warning');
  return wanted.map(({ id }) => id);
}

/** All fixes that cannot change what the letter says. */
export function fixAll(subject: Subject): readonly Change[] {
  const { engine, facts } = subject;
  const { text } = fix(facts.text, (now) => engine.lint(reread(subject, now).facts));
  return lineEdits(facts.text, text);
}

function inTurn<T>(
  subject: Subject,
  items: readonly T[],
  change: (now: Subject, item: T) => readonly Change[],
): readonly Change[] {
  let now = subject;
  let made: readonly Change[] = [];
  let turns = 0;
  for (const item of items) {
    const edits = change(now, item);
    if (edits.length === 0) continue;
    turns += 1;
    made = edits;
    now = reread(subject, applyEdits(now.facts.text, edits));
  }
  // Tab stops hold only as long as nothing moves them.
  return turns < 2 ? made : lineEdits(subject.facts.text, now.facts.text);
}

/** The document as it would be with another text. */
export function reread(subject: Subject, text: string): Subject {
  const { engine, facts } = subject;
  const read: Facts = engine.read(text, { ...facts.context, document: facts.document, resolve: resolverOf(subject) });
  return { ...subject, facts: read };
}
