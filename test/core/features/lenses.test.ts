import assert from 'node:assert/strict';
import { countCoverage } from '../../../server/src/core/features/coverage-view.ts';
import {
  coverageTitle,
  insertTitle,
  lensesOf,
  usesOf,
  usesTitle,
} from '../../../server/src/core/features/lenses/lenses.ts';
import { WHOLE } from './letters.ts';
import { subjectOf } from './subject.ts';

describe('lenses', () => {
  it('stand on the first line of a letter and on each variable', () => {
    const { subject, spans } = subjectOf(
      '«---»\ndocument: settlement-offer\nvariables:\n  «lien»: flag\n  «sum»: money\n---\n',
    );
    assert.deepEqual(
      lensesOf(subject).map(({ kind, span }) => ({ kind, span })),
      [
        { kind: 'coverage', span: spans[0] },
        { kind: 'insert', span: spans[0] },
        { kind: 'uses', span: spans[1] },
        { kind: 'uses', span: spans[2] },
      ],
    );
  });

  it('say nothing of clauses in a file without a kind', () => {
    const { subject } = subjectOf('---\nvariables:\n  lien: flag\n---\n');
    assert.deepEqual(
      lensesOf(subject).map(({ kind }) => kind),
      ['uses'],
    );
  });

  it('count what is there and name what is missing', () => {
    const letter = WHOLE;
    const whole = subjectOf(letter).subject;
    const { needed } = countCoverage(whole.facts.coverage);
    assert.ok(needed > 8);
    assert.equal(coverageTitle(whole), `${needed} of ${needed} protections`);
    assert.deepEqual(insertTitle(whole), { title: 'Insert a clause' });
    const without = subjectOf(letter.replace('{% render "clauses/jurisdiction" %}', 'Nothing.')).subject;
    assert.equal(coverageTitle(without), `${needed - 1} of ${needed} protections`);
    assert.deepEqual(insertTitle(without), {
      title: 'Insert missing: Law and courts',
      clause: 'jurisdiction',
    });
  });

  it('name two of many that are missing', () => {
    const { subject } = subjectOf('---\ndocument: settlement-agreement\n---\n# Agreement\n\nNothing yet.\n');
    assert.match(insertTitle(subject).title, /^Insert missing: [^,]+, [^,]+ and \d+ more$/);
    assert.equal(insertTitle(subject).clause, undefined);
  });

  it('list the places where a variable is used, a render tag among them', () => {
    const { subject, spans } = subjectOf(
      '---\nvariables:\n  lien: flag\n---\n{% if «lien» %}{{ «lien» }}{% endif %}{% for lien in list %}{{ lien }}{% endfor %}\n«{% render "parts/lien" %}»\n',
      { files: { 'parts/lien': '{{ lien }} {{ lien }}\n' } },
    );
    assert.deepEqual(usesOf({ name: 'lien' }, subject), spans);
    assert.deepEqual([0, 1, 3].map(usesTitle), ['not used', '1 use', '3 uses']);
  });
});
