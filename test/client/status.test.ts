import assert from 'node:assert/strict';
import { coverageLine, dataLine, documentLine, nameOf } from '../../client/src/status/text.ts';
import type { DocumentStatus } from '../../server/src/lsp/protocol.ts';
import { t } from './translate.ts';

const STATUS: DocumentStatus = {
  checked: true,
  why: 'It is checked.',
  document: 'settlement-agreement',
  title: 'Settlement agreement',
  errors: 0,
  warnings: 0,
};

describe('the status lines', () => {
  it('name the kind and count what was found', () => {
    const said = (errors: number, warnings: number) => documentLine({ ...STATUS, errors, warnings }, 'running', t);
    assert.deepEqual(
      [said(0, 0), said(1, 2), said(0, 1)].map(({ text, detail, level }) => [text, detail, level]),
      [
        ['Settlement agreement', 'No errors, no warnings', 'information'],
        ['Settlement agreement', '1 error, 2 warnings', 'error'],
        ['Settlement agreement', '1 warning', 'warning'],
      ],
    );
    assert.equal(said(3, 0).spoken, 'Settlement agreement. 3 errors. It is checked.');
  });

  it('say why a file is not checked, and that nothing is while the server does not run', () => {
    const other = documentLine({ ...STATUS, checked: false, why: 'It has no kind.' }, 'running', t);
    assert.deepEqual(
      [other.text, other.detail, other.level],
      ['Not checked by Proviso', 'It has no kind.', 'information'],
    );
    assert.equal(documentLine(STATUS, 'stopped', t).level, 'error');
    assert.equal(documentLine(undefined, 'starting', t).text, 'Proviso is starting');
  });

  it('fall back to the kind’s id when it has no title', () => {
    const { title: _, ...untitled } = STATUS;
    assert.equal(documentLine(untitled, 'running', t).text, 'settlement-agreement');
  });

  it('count protections, and say with which record the letter is shown, from 1', () => {
    const line = coverageLine({ present: 9, needed: 11, clauses: [] }, t);
    assert.deepEqual([line.text, line.level], ['9 of 11 protections', 'warning']);
    assert.equal(coverageLine({ present: 2, needed: 2, clauses: [] }, t).level, 'information');
    assert.equal(dataLine(STATUS, t).text, 'Shown with examples');
    const chosen = dataLine({ ...STATUS, data: { file: 'file:///a/my%20clients.csv', record: 1 } }, t);
    assert.deepEqual([chosen.text, chosen.detail], ['Shown with my clients.csv', 'record 2']);
    assert.equal(nameOf('file:///a/100%.csv'), '100%.csv');
  });
});
