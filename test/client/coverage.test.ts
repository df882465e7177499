import assert from 'node:assert/strict';
import { iconOf } from '../../client/src/coverage/states.ts';
import { type Row, rowsOf, totalsOf } from '../../client/src/coverage/tree.ts';
import type { ClauseView, CoverageView, ElementView } from '../../server/src/lsp/protocol.ts';
import { t } from './translate.ts';

const at = (line: number) => ({ start: { line, character: 0 }, end: { line, character: 5 } });
const element = (id: string, state: ElementView['state'], more: Partial<ElementView> = {}): ElementView => ({
  id,
  says: `Says ${id}.`,
  severity: 'error',
  state,
  ...more,
});
const clause = (id: string, state: ClauseView['state'], more: Partial<ClauseView> = {}): ClauseView => ({
  id,
  title: `Title of ${id}`,
  purpose: `Purpose of ${id}.`,
  requirement: 'required',
  state,
  elements: [],
  ...more,
});
const view = (...clauses: ClauseView[]): CoverageView => ({ present: 1, needed: 3, clauses });
const row = (key: string, rows: readonly Row[]): Row => {
  const found = rows.flatMap((one) => [one, ...one.children]).find((one) => one.key === key);
  assert.ok(found, `no row ${key}`);
  return found;
};

describe('the rows of the coverage view', () => {
  it('are the clauses in their order, each with its parts', () => {
    const rows = rowsOf(
      view(
        clause('b', 'incomplete', {
          range: at(7),
          elements: [element('b1', 'satisfied', { range: at(8) }), element('b2', 'missing')],
        }),
        clause('a', 'missing'),
      ),
      t,
    );
    assert.deepEqual(
      rows.map(({ key, label, description, context }) => [key, label, description, context]),
      [
        ['b', 'Title of b', 'incomplete', 'clause.incomplete'],
        ['a', 'Title of a', 'missing', 'clause.missing'],
      ],
    );
    assert.deepEqual(
      row('b', rows).children.map(({ key, label, description }) => [key, label, description]),
      [
        ['b/b1', 'Says b1.', 'said'],
        ['b/b2', 'Says b2.', 'not said'],
      ],
    );
  });

  it('lead to the place of a part, and of its clause where the part is not said', () => {
    const rows = rowsOf(
      view(
        clause('b', 'incomplete', {
          range: at(7),
          elements: [element('b1', 'satisfied', { range: at(8) }), element('b2', 'missing')],
        }),
      ),
      t,
    );
    assert.equal(row('b/b1', rows).range?.start.line, 8);
    assert.equal(row('b/b2', rows).range?.start.line, 7);
    assert.equal(row('a', rowsOf(view(clause('a', 'missing')), t)).range, undefined);
  });

  it('put into groups at the end what is not needed, so that it hides nothing', () => {
    const rows = rowsOf(
      view(
        clause('x', 'not-applicable'),
        clause('o', 'missing', { requirement: 'optional' }),
        clause('f', 'missing', { requirement: 'forbidden' }),
        clause('a', 'missing', { requirement: 'recommended' }),
      ),
      t,
    );
    assert.deepEqual(
      rows.map(({ key, children }) => [key, children.map((child) => child.key)]),
      [
        ['a', []],
        ['unused', ['o', 'f']],
        ['elsewhere', ['x']],
      ],
    );
  });

  it('show an optional clause that is there, and a forbidden one, among the others', () => {
    const rows = rowsOf(
      view(clause('o', 'present', { requirement: 'optional' }), clause('f', 'present', { requirement: 'forbidden' })),
      t,
    );
    assert.deepEqual(
      rows.map(({ key }) => key),
      ['o', 'f'],
    );
    assert.equal(row('f', rows).description, 'present · must not be here');
    assert.equal(row('f', rows).icon.name, 'error');
  });

  it('say to a screen reader what the icon shows, the branch and the purpose', () => {
    const rows = rowsOf(view(clause('a', 'contradicted', { when: 'medical is true', requirement: 'recommended' })), t);
    assert.equal(row('a', rows).spoken, 'Title of a: taken back, where medical is true, recommended. Purpose of a.');
  });

  it('keep what a letter says out of the Markdown of a tooltip', () => {
    const rows = rowsOf(view(clause('a', 'present', { purpose: '[x](command:evil) <b>' })), t);
    assert.ok(row('a', rows).tooltip.includes('\\[x\\](command:evil) \\<b\\>'), row('a', rows).tooltip);
  });

  it('tell states apart by shape, not by colour alone', () => {
    const states = ['present', 'incomplete', 'unclear', 'contradicted', 'missing', 'not-applicable'] as const;
    const shapes = new Set(states.map((state) => iconOf({ state, requirement: 'required' }).name));
    assert.equal(shapes.size, states.length);
  });
});

describe('the sum of the coverage view', () => {
  it('counts what needs a look: required and not present, taken back, forbidden and there', () => {
    const { badge, message } = totalsOf(
      view(
        clause('a', 'present'),
        clause('b', 'missing'),
        clause('c', 'missing', { requirement: 'recommended' }),
        clause('d', 'contradicted', { requirement: 'recommended' }),
        clause('e', 'present', { requirement: 'forbidden' }),
        clause('f', 'not-applicable'),
        clause('g', 'missing', { requirement: 'forbidden' }),
      ),
      t,
    );
    assert.deepEqual(badge, { value: 3, tooltip: '3 clauses need a look.' });
    assert.equal(message, '1 of 3 protections present. 3 clauses need a look.');
  });

  it('is quiet when nothing does', () => {
    assert.equal(totalsOf(view(clause('a', 'present')), t).badge.value, 0);
    assert.equal(totalsOf(view(clause('a', 'unclear')), t).badge.tooltip, '1 clause needs a look.');
  });
});
