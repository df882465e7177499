import type { ClauseResult, ElementResult, Evidence } from '../clauses/types.ts';
import type { Severity, Span } from '../text/span.ts';
import { documentAnchor, firstLineOf } from './anchor.ts';
import type { Facts } from './facts.ts';
import type { Complaint, Related, Rule } from './types.ts';
import { wordsOf } from './words.ts';

/** What a rule needs to know of a clause of the pack. */
export type ClauseName = { readonly id: string; readonly title: string; readonly purpose?: string };

/** The rule of one clause of the pack: is it there, whole, and does it stand, on every path through the template? */
export function clauseRule(clause: ClauseName): Rule {
  return {
    id: `clause/${clause.id}`,
    family: 'clause',
    says: `The clause “${clause.title}” is there, is whole, and no other sentence takes it back.`,
    severity: 'error',
    docs:
      clause.purpose ?? 'The kind of the document decides whether the clause is required, recommended or out of place.',
    // What a clause must say and must not say is data of the pack, and so are its examples.
    examples: { fires: [], silent: [] },
    check: (facts) =>
      facts.coverage.clauses.filter(({ id }) => id === clause.id).flatMap((result) => judged(result, facts)),
  };
}

function judged(clause: ClauseResult, facts: Facts): readonly Complaint[] {
  if (clause.requirement === 'forbidden') return outOfPlace(clause, facts);
  switch (clause.state) {
    case 'not-applicable':
      return [];
    case 'missing':
      return missing(clause, facts);
    case 'contradicted':
      return takenBack(clause, facts);
    case 'unclear':
      return unclear(clause, facts);
    case 'incomplete':
      // What nobody asked for and is not whole: one note is enough.
      return clause.requirement === 'optional'
        ? incomplete(clause, facts)
        : [...incomplete(clause, facts), ...lesserElements(clause, facts)];
    case 'present':
      return lesserElements(clause, facts);
  }
}

function missing(clause: ClauseResult, facts: Facts): readonly Complaint[] {
  if (clause.requirement === 'optional') return [];
  const required = clause.requirement === 'required';
  // What only has to be absent is satisfied by a document that says nothing.
  const needed = clause.elements.filter(({ severity, state }) => severity === 'error' && state !== 'satisfied');
  const says = needed.length === 0 ? '' : ` It would say: ${listed(needed)}`;
  return [
    {
      severity: required ? 'error' : 'info',
      message: `${named(clause)} is missing.${says}${where(clause)} Insert {% render "clauses/${clause.id}" %} or write it in your own words.`,
      span: documentAnchor(facts.template),
      about: [],
      ...branch(clause),
    },
  ];
}

function incomplete(clause: ClauseResult, facts: Facts): readonly Complaint[] {
  const grave = clause.elements.filter(({ severity, state }) => severity === 'error' && state !== 'satisfied');
  const lacking = grave.length > 0 ? grave : clause.elements.filter(({ state }) => state !== 'satisfied');
  const severity: Severity =
    clause.requirement === 'required' && grave.length > 0
      ? 'error'
      : clause.requirement === 'optional'
        ? 'info'
        : 'warning';
  return [
    {
      severity,
      message: `${named(clause)} is incomplete: it does not say: ${listed(lacking)}${where(clause)} Add the words to the sentence.`,
      span: placeOf(clause, facts),
      ...(lacking.length === 1 ? { element: lacking[0]!.id } : {}),
      about: lacking.map(({ id }) => id),
      ...branch(clause),
    },
  ];
}

/** One complaint for each stretch of words that takes the clause back: each has to be struck or rewritten. */
function takenBack(clause: ClauseResult, facts: Facts): readonly Complaint[] {
  const severity: Severity = clause.requirement === 'required' ? 'error' : 'warning';
  const harms = [
    ...clause.evidence.map((evidence) => ({ evidence, element: undefined })),
    ...clause.elements.flatMap((element) => element.evidence.map((evidence) => ({ evidence, element }))),
  ].filter(({ evidence }) => evidence.role === 'harms');
  const distinct = outermost(harms);
  if (distinct.length === 0) {
    const message = `${named(clause)} is taken back by another part of the document.${where(clause)} Read both together and strike what takes it back.`;
    return [{ severity, message, span: placeOf(clause, facts), ...branch(clause) }];
  }
  return distinct.map(({ evidence, element }) => ({
    severity,
    message: `${named(clause)} is taken back by ${quoted(evidence, facts)}${against(element)}${reason(evidence)}.${where(clause)} Strike or rewrite these words.`,
    span: evidence.span,
    about: [wordsOf(evidence, facts.text)],
    ...(element === undefined ? {} : { element: element.id }),
    ...relatedClause(clause, facts, evidence.span),
    ...branch(clause),
  }));
}

function unclear(clause: ClauseResult, facts: Facts): readonly Complaint[] {
  const lacking = clause.elements.some(({ severity, state }) => severity === 'error' && state !== 'satisfied');
  const severity: Severity =
    clause.requirement === 'required' && lacking ? 'error' : clause.requirement === 'optional' ? 'info' : 'warning';
  const all = [...clause.evidence, ...clause.elements.flatMap(({ evidence }) => evidence)];
  const doubt = all.find(({ role }) => role === 'doubt');
  const words =
    doubt === undefined
      ? 'something beside it is not understood'
      : `the words ${quoted(doubt, facts)} are not understood`;
  const why = doubt === undefined ? '' : reason(doubt);
  const span = doubt?.span ?? placeOf(clause, facts);
  return [
    {
      severity,
      message: `${named(clause)} must be read by a person: ${words}${why}.${where(clause)} Say it more plainly, or in a sentence of its own.`,
      span,
      ...(doubt === undefined ? {} : { about: [wordsOf(doubt, facts.text)] }),
      ...relatedClause(clause, facts, span),
      ...branch(clause),
    },
  ];
}

/**
 * Elements below `error`: a careful attorney would want them, the clause stands without them. One complaint each. Of a clause that
 * nobody asked for, only what harms them is told.
 */
function lesserElements(clause: ClauseResult, facts: Facts): readonly Complaint[] {
  const lacking = clause.elements.filter(
    ({ severity, state }) =>
      severity !== 'error' && (state === 'harmful' || (state === 'missing' && clause.requirement !== 'optional')),
  );
  // An incomplete clause without error-level elements has named them already.
  if (clause.state === 'incomplete' && !clause.elements.some((e) => e.severity === 'error' && e.state !== 'satisfied'))
    return [];
  return lacking.map((element) => {
    const harm = element.evidence.find(({ role }) => role === 'harms');
    const message =
      harm === undefined
        ? `${named(clause)} would be stronger if it said: ${listed([element])}${where(clause)}`
        : `${named(clause)} is weakened by ${quoted(harm, facts)}${against(element)}${reason(harm)}.${where(clause)}`;
    return {
      severity: element.severity,
      message,
      span: harm?.span ?? placeOf(clause, facts),
      about: harm === undefined ? [] : [wordsOf(harm, facts.text)],
      element: element.id,
      ...branch(clause),
    };
  });
}

function outOfPlace(clause: ClauseResult, facts: Facts): readonly Complaint[] {
  if (clause.state === 'missing' || clause.state === 'not-applicable') return [];
  const kind = facts.document === undefined ? 'document' : `document of the kind ${facts.document}`;
  return [
    {
      severity: clause.state === 'present' ? 'error' : 'warning',
      message: `${named(clause)} does not belong in a ${kind}.${where(clause)} Take it out.`,
      span: placeOf(clause, facts),
      ...branch(clause),
    },
  ];
}

function named(clause: ClauseResult): string {
  return `The clause “${clause.title}”`;
}

function listed(elements: readonly ElementResult[]): string {
  return elements.map(({ says }) => `“${sentence(says)}”`).join(' ');
}

/** Why these words count, as an aside: it is a phrase of the pack, not a sentence. */
function reason({ why }: Evidence): string {
  const phrase = why.trim().replace(/[.]$/, '');
  return phrase === '' ? '' : ` (${phrase})`;
}

function sentence(text: string): string {
  const trimmed = text.trim();
  return /[.!?]$/.test(trimmed) || trimmed === '' ? trimmed : `${trimmed}.`;
}

function where(clause: ClauseResult): string {
  return clause.when === undefined || clause.when === '' ? '' : ` This is so where ${clause.when}.`;
}

function branch(clause: ClauseResult): { readonly when?: string } {
  return clause.when === undefined || clause.when === '' ? {} : { when: clause.when };
}

/** A range is one line, so that code review tools can show it; the clause's first line stands for the clause. */
function placeOf(clause: ClauseResult, facts: Facts): Span {
  return clause.span === undefined ? documentAnchor(facts.template) : firstLineOf(facts.text, clause.span);
}

function quoted(evidence: Evidence, facts: Facts): string {
  const words = wordsOf(evidence, facts.text)
    .split(/\s+/)
    .filter((word) => word !== '');
  const shown = words.length <= 24 ? words.join(' ') : `${words.slice(0, 24).join(' ')} …`;
  return `“${shown}”`;
}

function relatedClause(clause: ClauseResult, facts: Facts, span: Span): { readonly related?: readonly Related[] } {
  if (clause.span === undefined) return {};
  const place = firstLineOf(facts.text, clause.span);
  if (place.start <= span.start && span.end <= place.end) return {};
  return { related: [{ span: place, message: `${named(clause)} stands here.` }] };
}

type Harm = { readonly evidence: Evidence; readonly element: ElementResult | undefined };

/** Without the words that lie within other words of the list: the larger stretch is what has to be rewritten. */
function outermost(harms: readonly Harm[]): readonly Harm[] {
  const sorted = [...harms].sort(
    (a, b) => a.evidence.span.start - b.evidence.span.start || b.evidence.span.end - a.evidence.span.end,
  );
  let end = -1;
  return sorted.filter(({ evidence: { span } }) => {
    if (span.end <= end) return false;
    end = Math.max(end, span.end);
    return true;
  });
}

/** What the clause would have said. */
function against(element: ElementResult | undefined): string {
  return element === undefined ? '' : `, against “${sentence(element.says)}”`;
}
