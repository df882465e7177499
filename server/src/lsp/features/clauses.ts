import { insertClause } from '../../core/features/actions/insert.ts';
import { judgedNow } from '../../core/features/actions/judged.ts';
import { previewOf } from '../../core/features/actions/previews.ts';
import { documentEditsOf } from '../changes.ts';
import { CLAUSES, type ClausesRequest, INSERT_CLAUSE, type InsertClause } from '../protocol.ts';
import type { Feature } from '../session.ts';

/** The clauses that can be inserted, and their insertion. */
export const clauses: Feature = (session) => {
  const { connection, answer } = session;
  connection.onRequest(CLAUSES, ({ textDocument: { uri } }: ClausesRequest['params'], token) =>
    answer<ClausesRequest['result']>('the list of clauses', [], token, async () => {
      const opened = await session.subject(uri);
      if (opened === undefined) return [];
      const { subject } = opened;
      const judged = new Map(judgedNow(subject).clauses.map((one) => [one.id, one]));
      return subject.engine.pack.clauses.map((clause) => {
        const result = judged.get(clause.id);
        const need = subject.engine.pack.kinds
          .get(subject.facts.document ?? '')
          ?.needs.find((one) => one.clause === clause.id);
        const requirement = result?.requirement ?? need?.requirement;
        return {
          id: clause.id,
          title: clause.title,
          purpose: clause.purpose,
          preview: previewOf(clause, subject),
          ...(result === undefined ? {} : { state: result.state }),
          ...(requirement === undefined ? {} : { requirement }),
        };
      });
    }),
  );
  connection.onRequest<InsertClause['result'], void>(
    INSERT_CLAUSE,
    ({ textDocument: { uri }, clause, asText }: InsertClause['params'], token) =>
      answer<InsertClause['result']>('the insertion', { refused: FAILED }, token, async () => {
        const opened = await session.subject(uri);
        if (opened === undefined) return { refused: 'This document is none that Proviso checks.' };
        const inserted = insertClause(opened.subject, String(clause), asText === true ? { asText } : {});
        if ('refused' in inserted) return inserted;
        if (inserted.caution !== undefined) connection.window.showInformationMessage(inserted.caution);
        return documentEditsOf(opened, inserted.edits);
      }),
  );
  return {};
};

const FAILED = 'The clause could not be inserted; see Proviso’s output.';
