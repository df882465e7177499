import type { ClauseResult, ElementResult } from '../../core/clauses/types.ts';
import { countCoverage, placeOfEvidence, purposeOf } from '../../core/features/coverage-view.ts';
import { rangeOf } from '../convert.ts';
import { type ClauseView, COVERAGE, type CoverageRequest, type CoverageView, type ElementView } from '../protocol.ts';
import type { Feature, Opened } from '../session.ts';

/** The coverage of a letter, clause by clause. */
export const coverage: Feature = (session) => {
  session.connection.onRequest(COVERAGE, ({ textDocument: { uri } }: CoverageRequest['params'], token) =>
    session.answer<CoverageRequest['result']>('the coverage', null, token, async () => {
      const opened = await session.subject(uri);
      return opened?.standing === 'letter' ? viewOf(opened) : null;
    }),
  );
  return {};
};

function viewOf(opened: Opened): CoverageView {
  const { facts, engine } = opened.subject;
  const { document } = facts;
  const title = engine.library.kinds.find(({ id }) => id === document)?.title;
  const { present, needed } = countCoverage(facts.coverage);
  return {
    ...(document === undefined ? {} : { document }),
    ...(title === undefined ? {} : { title }),
    present,
    needed,
    clauses: facts.coverage.clauses.map((clause) => clauseView(clause, opened)),
  };
}

function clauseView({ id, title, requirement, state, when, span, elements }: ClauseResult, opened: Opened): ClauseView {
  return {
    id,
    title,
    purpose: purposeOf(id, opened.subject),
    requirement,
    state,
    ...(when === undefined ? {} : { when }),
    ...(span === undefined ? {} : { range: rangeOf(opened.text, span) }),
    elements: elements.map((element) => elementView(element, opened)),
  };
}

function elementView({ id, says, severity, state, evidence }: ElementResult, { text }: Opened): ElementView {
  const span = placeOfEvidence(evidence, state);
  return { id, says, severity, state, ...(span === undefined ? {} : { range: rangeOf(text, span) }) };
}
