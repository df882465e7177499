import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { inWorld } from './io.ts';

type Linted = { files: { problems: { rule: string; severity: string; message: string }[] }[] };
type Covered = { files: { clauses: { id: string; requirement: string; state: string; when?: string }[] }[] };

/** What the library says of itself: its letters pass its own checks, on every path. */
describe('the letters of the library', () => {
  for (const name of readdirSync('templates/letters')) {
    const letter = path.resolve('templates/letters', name);

    it(`${name} has no error`, () =>
      inWorld({}, async ({ run }) => {
        const { code, out } = await run('lint', letter, '--format', 'json');
        const problems = (JSON.parse(out) as Linted).files.flatMap((file) => file.problems);
        const errors = problems.filter(({ severity }) => severity === 'error');
        assert.deepEqual(
          errors.map(({ rule, message }) => `${rule}: ${message}`),
          [],
        );
        assert.equal(code, 0);
      }));

    it(`${name} has every required clause`, () =>
      inWorld({}, async ({ run }) => {
        const { out } = await run('coverage', letter, '--format', 'json');
        const clauses = (JSON.parse(out) as Covered).files.flatMap((file) => file.clauses);
        const open = clauses
          .filter(({ requirement }) => requirement === 'required')
          .filter(({ state }) => state !== 'present' && state !== 'not-applicable');
        assert.ok(clauses.length > 0);
        assert.deepEqual(
          open.map(({ id, state, when }) => `${id}: ${state} ${when ?? ''}`),
          [],
        );
      }));
  }
});
