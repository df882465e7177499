import { fixAll } from '../../core/features/actions/several.ts';
import type { Change } from '../../core/features/actions/wording.ts';
import { renumber as numberAnew } from '../../core/features/numbering/renumber.ts';
import type { Subject } from '../../core/features/subject.ts';
import { documentEditsOf } from '../changes.ts';
import { type DocumentEdits, FIX_ALL, RENUMBER, type TextDocument } from '../protocol.ts';
import type { Feature } from '../session.ts';

/** Whole documents put in order: numbers with their references, and every fix that leaves the letter as it is. */
export const renumber: Feature = (session) => {
  const { connection, answer } = session;
  const serve = (method: string, name: string, change: (subject: Subject) => readonly Change[]): void => {
    connection.onRequest(method, ({ textDocument: { uri } }: { readonly textDocument: TextDocument }, token) =>
      answer<DocumentEdits>(name, { version: null, edits: [] }, token, async () => {
        const opened = await session.subject(uri);
        return opened === undefined ? { version: null, edits: [] } : documentEditsOf(opened, change(opened.subject));
      }),
    );
  };
  serve(RENUMBER, 'the numbering', ({ facts }) => numberAnew(facts.template).edits);
  serve(FIX_ALL, 'the fixes', fixAll);
  return {};
};
