import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { ENGINE, subjectOf } from '../features/subject.ts';

const FOLDER = 'templates/letters';

/** What the library says of itself: its letters pass its own checks, on every path. */
describe('the letters of the library', function () {
  this.timeout(180_000);
  for (const name of readdirSync(FOLDER))
    it(`${name} has no finding and every clause that it needs`, () => {
      const { facts } = subjectOf(readFileSync(`${FOLDER}/${name}`, 'utf8')).subject;
      assert.deepEqual(
        ENGINE.lint(facts).map(({ rule, message }) => `${rule}: ${message}`),
        [],
      );
      const needed = facts.coverage.clauses.filter(({ requirement }) => requirement === 'required');
      assert.notEqual(facts.coverage.clauses.length, 0);
      assert.deepEqual(
        needed
          .filter(({ state }) => state !== 'present' && state !== 'not-applicable')
          .map(({ id, state, when }) => `${id}: ${state} ${when ?? ''}`),
        [],
      );
    });
});
