import assert from 'node:assert/strict';
import { pageOf } from '../../../../server/src/core/features/pages/pages.ts';
import { notesOn, stateOf, statesOf } from '../../../../server/src/core/features/pages/states.ts';
import { filesBelow } from '../../../house/sources.ts';
import { ENGINE } from '../subject.ts';

describe('notes on the law of states', () => {
  const notes = statesOf(ENGINE).flatMap((state) => state.notes.map((note) => ({ state, ...note })));

  it('say what they rest on, when they were checked and how, and to which clauses they matter', () => {
    assert.ok(notes.length > 20);
    const clauses = new Set(ENGINE.library.clauses.map(({ id }) => id));
    for (const { state, subject, note, citations, asOf, mark, clauses: to } of notes) {
      const where = `${state.name}, ${subject}`;
      assert.match(state.id, /^[A-Z]{2}$/);
      assert.match(note, /\.$/, where);
      assert.match(asOf, /^\d{4}-\d\d-\d\d$/, where);
      assert.ok(citations.length > 0 && to.length > 0, where);
      assert.deepEqual(
        to.filter((id) => !clauses.has(id)),
        [],
        where,
      );
      // What nobody read is left out; a note is no surer than what it rests on.
      assert.notEqual(mark, 'K', where);
      const main = citations[0];
      assert.ok(main !== undefined && main.mark !== 'K' && (main.mark === 'V' || mark === 'V2'), where);
    }
  });

  it('stand on the pages of their clauses and states, with date, status and mark', () => {
    const clause = pageOf('clause/time-barred-reservation', ENGINE, () => undefined) ?? '';
    assert.ok(notesOn('time-barred-reservation', ENGINE).length > 10);
    for (const part of ['## In some states', '**Texas**, time to sue', 'secondary source only', 'as of 2026-11-22'])
      assert.ok(clause.includes(part), part);
    assert.match(pageOf('state/CA', ENGINE, () => undefined) ?? '', /Contested as of/);
    assert.doesNotMatch(pageOf('clause/no-fault', ENGINE, () => undefined) ?? '', /In some states/);
    assert.equal(stateOf(ENGINE, 'new york')?.id, 'NY');
    assert.equal(stateOf(ENGINE, 'Atlantis'), undefined);
  });

  it('are read by no check', () => {
    const readers = filesBelow(['server/src'], ['.ts']).filter(({ text }) => text.includes('states.yaml'));
    assert.deepEqual(
      readers.map(({ path }) => path),
      ['server/src/core/features/pages/states.ts'],
    );
  });
});
