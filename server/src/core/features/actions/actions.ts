import type { ClauseResult } from '../../clauses/types.ts';
import type { Finding } from '../../rules/types.ts';
import type { Span } from '../../text/span.ts';
import { renumber } from '../numbering/renumber.ts';
import type { Subject } from '../subject.ts';
import { isMostlyThere, saysNothing } from './anchors.ts';
import { completeElement } from './complete.ts';
import type { Action, ActionKind, FindingKey } from './doing.ts';
import { extractOf } from './extract.ts';
import { mendHarm } from './harm.ts';
import { isIncluded } from './homes.ts';
import { lackingElements, missingClauses } from './several.ts';
import { isTemplate } from './values.ts';

/** More elements of a clause than this are completed together only. */
const MOST_ELEMENTS = 4;

/**
 * What can be done at a place: for the findings that touch it (of those that are `meant`), for what is selected, and for the
 * whole document. `wants` tells which kinds are asked for. Titles only: what costs time is done when an action is chosen.
 */
export function actionsAt(
  subject: Subject,
  findings: readonly Finding[],
  span: Span,
  wants: (kind: ActionKind) => boolean,
  meant: readonly Finding[] = findings,
): readonly Action[] {
  const here = meant.filter((finding) => finding.span.start <= span.end && span.start <= finding.span.end);
  const fixes = wants('quickfix') ? here.flatMap((finding) => fixesFor(subject, finding, findings)) : [];
  const waivers = wants('quickfix') ? waiversFor(here) : [];
  return [
    ...withoutRepeats([...fixes, ...waivers]),
    ...(wants('refactor.extract') ? extractions(subject, span) : []),
    ...sources(subject, findings).filter(({ kind }) => wants(kind)),
  ];
}

export function keyOf({ rule, message, span }: Finding): FindingKey {
  return { rule, message, at: span.start };
}

function fixesFor(subject: Subject, finding: Finding, all: readonly Finding[]): readonly Action[] {
  const key = keyOf(finding);
  const own = finding.rule.startsWith('clause/') ? forClause(subject, finding, key) : [];
  if (finding.fix === undefined) return own;
  const alike = all.filter(({ rule, fix }) => rule === finding.rule && fix !== undefined).length;
  const fix: Action = {
    title: finding.fix.title,
    kind: 'quickfix',
    doing: { do: 'fix', finding: key },
    finding: key,
    preferred: true,
  };
  const kind: Action = {
    title: `Fix all of this kind (${finding.rule}, ${alike})`,
    kind: 'quickfix',
    doing: { do: 'fix-kind', rule: finding.rule },
    finding: key,
  };
  return [...own, fix, ...(alike > 1 ? [kind] : [])];
}

function forClause(subject: Subject, finding: Finding, key: FindingKey): readonly Action[] {
  const id = finding.rule.slice('clause/'.length);
  const clause = subject.facts.coverage.clauses.find((one) => one.id === id);
  if (clause === undefined || clause.requirement === 'forbidden') return [];
  switch (clause.state) {
    case 'missing':
      return insertions(subject, clause, key);
    case 'contradicted': {
      // Words added beside words that take the clause back would not make it stand: those are mended first.
      const mended = mendings(subject, clause, finding, key);
      return saysNothing(clause) ? [...mended, ...insertions(subject, clause, key)] : mended;
    }
    case 'unclear':
    case 'incomplete': {
      const mended = [
        ...(clause.state === 'incomplete' ? [] : mendings(subject, clause, finding, key)),
        ...completions(subject, clause, finding, key),
      ];
      // A few words of the clause, or words of another one: then the clause itself is what is wanted.
      const elsewhere = clause.span !== undefined && isIncluded(subject, clause.span);
      const stands = clause.state !== 'incomplete' || isMostlyThere(clause);
      return stands && (!elsewhere || mended.length > 0) ? mended : [...insertions(subject, clause, key), ...mended];
    }
    default:
      return completions(subject, clause, finding, key);
  }
}

function insertions(subject: Subject, { id, title }: ClauseResult, finding: FindingKey): readonly Action[] {
  const insert: Action = {
    title: `Insert the clause “${title}”`,
    kind: 'quickfix',
    doing: { do: 'insert', clause: id },
    finding,
    preferred: true,
  };
  if (!isTemplate(subject)) return [insert];
  return [
    insert,
    {
      title: `Insert the wording of “${title}” as text`,
      kind: 'quickfix',
      doing: { do: 'insert', clause: id, asText: true },
      finding,
    },
  ];
}

function completions(
  subject: Subject,
  clause: ClauseResult,
  { element }: Finding,
  finding: FindingKey,
): readonly Action[] {
  const lacking = element === undefined ? lackingElements(subject, clause.id) : [element];
  const found = lacking
    .slice(0, MOST_ELEMENTS)
    .filter((one) => completeElement(subject, clause.id, one, { quick: true }));
  const single = found.map((one): Action => {
    const says = clause.elements.find(({ id }) => id === one)?.says ?? one;
    return {
      title: `Add to “${clause.title}”: ${says}`,
      kind: 'quickfix',
      doing: { do: 'complete', clause: clause.id, element: one },
      finding,
      preferred: found.length === 1,
    };
  });
  if (found.length < 2) return single;
  const whole: Action = {
    title: `Complete the clause “${clause.title}”`,
    kind: 'quickfix',
    doing: { do: 'complete', clause: clause.id },
    finding,
    preferred: true,
  };
  return [whole, ...single];
}

function mendings(subject: Subject, { id }: ClauseResult, { span }: Finding, finding: FindingKey): readonly Action[] {
  return mendHarm(subject, id, span, { quick: true }).map(({ kind, words }) => ({
    title: kind === 'strike' ? `Strike “${words}”` : `Write what protects instead of “${words}”`,
    kind: 'quickfix',
    doing: { do: 'mend', clause: id, how: kind, finding },
    finding,
  }));
}

/** One pair of actions a rule, behind everything that mends. */
function waiversFor(here: readonly Finding[]): readonly Action[] {
  const rules = new Map(
    here
      .filter(({ rule }) => rule !== 'rule/internal' && !rule.startsWith('suppression/'))
      .map((one) => [one.rule, one]),
  );
  return [...rules.values()].flatMap((one): readonly Action[] => {
    const finding = keyOf(one);
    const waive = (scope: 'line' | 'file', where: string): Action => ({
      title: `Waive ${one.rule} ${where}, with a reason`,
      kind: 'quickfix',
      doing: { do: 'waive', finding, scope },
      finding,
    });
    return [waive('line', 'here'), waive('file', 'in this file')];
  });
}

function extractions(subject: Subject, span: Span): readonly Action[] {
  const found = extractOf(subject, span);
  if (found === undefined) return [];
  const { name, places } = found;
  const words = subject.facts.text.slice(span.start, span.end);
  const extract = (everywhere: boolean, title: string): Action => ({
    title,
    kind: 'refactor.extract',
    doing: { do: 'extract', span, words, everywhere },
  });
  return [
    extract(false, `Make it the variable ${name}`),
    ...(places.length > 1 ? [extract(true, `Make it the variable ${name} everywhere (${places.length} places)`)] : []),
  ];
}

function sources(subject: Subject, findings: readonly Finding[]): readonly Action[] {
  const safe = findings.some(({ fix }) => fix?.safe === true);
  const missing = findings.some(({ rule }) => rule.startsWith('clause/'))
    ? missingClauses(subject.facts.coverage).length
    : 0;
  const disordered = renumber(subject.facts.template).edits.length > 0;
  return [
    ...(safe
      ? [
          {
            title: 'Make all fixes that do not change the letter',
            kind: 'source.fixAll.proviso',
            doing: { do: 'fix-all' },
          } as const,
        ]
      : []),
    ...(missing > 0
      ? [
          {
            title: `Insert all missing clauses (${missing})`,
            kind: 'source.proviso.insertMissing',
            doing: { do: 'insert-missing' },
          } as const,
        ]
      : []),
    ...(disordered
      ? [{ title: 'Number the clauses anew', kind: 'source.proviso.renumber', doing: { do: 'renumber' } } as const]
      : []),
  ];
}

function withoutRepeats(actions: readonly Action[]): readonly Action[] {
  const seen = new Set<string>();
  return actions.filter(({ doing }) => {
    const key = JSON.stringify(doing);
    return !seen.has(key) && seen.add(key) !== undefined;
  });
}
