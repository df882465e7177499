import type { Finding } from '../../rules/types.ts';
import { areDisjoint } from '../../text/edits.ts';
import type { Edit } from '../../text/span.ts';
import { waiveEdit } from '../../waivers/edit.ts';
import { renumber } from '../numbering/renumber.ts';
import type { Subject } from '../subject.ts';
import { completeElement } from './complete.ts';
import type { Doing, FindingKey } from './doing.ts';
import { extractEdits, extractOf } from './extract.ts';
import { mendHarm } from './harm.ts';
import { insertClause } from './insert.ts';
import { completeClause, fixAll, insertMissing } from './several.ts';
import type { Change } from './wording.ts';

/** The edits of an action, with what its user should know beside them; or why there are none, in a sentence for people. */
export type Done = { readonly edits: readonly Change[]; readonly caution?: string } | { readonly refused: string };

/**
 * Does what an action says, on the document as it is now: it may have changed since the action was offered. `findings` are those
 * of the document now.
 */
export function editsOf(doing: Doing, subject: Subject, findings: readonly Finding[]): Done {
  switch (doing.do) {
    case 'insert':
      return insertClause(subject, doing.clause, doing.asText === true ? { asText: true } : {});
    case 'insert-missing':
      return some(insertMissing(subject), 'None of the missing clauses can be inserted without harm to what is there.');
    case 'complete': {
      const { clause, element } = doing;
      const edits =
        element === undefined ? completeClause(subject, clause) : completeElement(subject, clause, element)?.edits;
      return some(edits ?? [], 'In this document, none of the words that could be added would complete the clause.');
    }
    case 'mend':
      return withFinding(doing.finding, findings, ({ span }) => {
        const mend = mendHarm(subject, doing.clause, span).find(({ kind }) => kind === doing.how);
        return some(mend?.edits ?? [], 'In this document, that would not make the clause stand.');
      });
    case 'fix':
      return withFinding(doing.finding, findings, ({ fix }) => some(fix?.edits ?? [], GONE));
    case 'fix-kind':
      return some(allOfKind(doing.rule, findings), GONE);
    case 'fix-all':
      return { edits: fixAll(subject) };
    case 'renumber':
      return { edits: renumber(subject.facts.template).edits };
    case 'waive':
      return withFinding(doing.finding, findings, (finding) => ({
        edits: [waiver(subject.facts.text, finding, doing.scope)],
      }));
    case 'extract': {
      const { span, words, everywhere } = doing;
      const same = subject.facts.text.slice(span.start, span.end) === words;
      const found = same ? extractOf(subject, span) : undefined;
      const edits = found === undefined ? [] : extractEdits(subject, found, everywhere ? undefined : span);
      return some(edits, 'The words are no longer where they were.');
    }
  }
}

const GONE = 'What this would have fixed is no longer there.';

function some(edits: readonly Change[], refused: string): Done {
  return edits.length > 0 ? { edits } : { refused };
}

/** The finding that was meant: the nearest that says the same. */
function withFinding(
  { rule, message, at }: FindingKey,
  findings: readonly Finding[],
  then: (found: Finding) => Done,
): Done {
  const alike = findings.filter((one) => one.rule === rule && one.message === message);
  const [nearest] = [...alike].sort((a, b) => Math.abs(a.span.start - at) - Math.abs(b.span.start - at));
  return nearest === undefined ? { refused: GONE } : then(nearest);
}

/** The fixes of a rule's findings, without those that touch the same words as one before. */
function allOfKind(rule: string, findings: readonly Finding[]): readonly Edit[] {
  const taken: Edit[] = [];
  for (const { rule: own, fix } of findings) {
    if (own !== rule || fix === undefined) continue;
    const fresh = fix.edits.filter((edit) => !taken.some((one) => isSame(one, edit)));
    const apart = fresh.every(
      ({ span }) => !taken.some((one) => one.span.start === span.start && one.span.end !== span.end),
    );
    if (fresh.length > 0 && apart && areDisjoint([...taken, ...fresh])) taken.push(...fresh);
  }
  return taken;
}

function isSame(a: Edit, b: Edit): boolean {
  return a.text === b.text && a.span.start === b.span.start && a.span.end === b.span.end;
}

const REASON = 'reason';

/** The reason is the user's to write: a tab stop where there are some, and else nothing, so that it is asked for. */
function waiver(text: string, finding: Finding, scope: 'line' | 'file'): Change {
  const said = waiveEdit(text, finding, { reason: REASON, scope });
  const at = said.text.lastIndexOf(`-- ${REASON}`);
  const plain = waiveEdit(text, finding, { reason: '', scope });
  const same = plain.span.start === said.span.start && plain.span.end === said.span.end;
  if (at < 0 || !same) return plain;
  const escaped = (part: string): string => part.replace(/[\\$}]/g, '\\$&');
  const snippet = `${escaped(said.text.slice(0, at))}-- \${1:${REASON}}${escaped(said.text.slice(at + 3 + REASON.length))}`;
  return { ...plain, snippet };
}
