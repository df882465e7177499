import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { inWorld } from './io.ts';

type Problem = { rule: string; severity: string; message: string };
type Linted = { files: { path: string; problems: Problem[] }[] };
type Clause = { id: string; requirement: string; state: string; when?: string };
type Covered = { files: { path: string; clauses: Clause[] }[] };

const LETTERS = readdirSync('templates/letters').map((name) => path.resolve('templates/letters', name));

/** What the library says of itself: its letters pass its own checks, on every path. */
describe('the letters of the library', function () {
  this.timeout(180_000);
  let linted: Linted;
  let covered: Covered;

  before(() =>
    inWorld({}, async ({ run }) => {
      const lint = await run('lint', ...LETTERS, '--format', 'json');
      linted = JSON.parse(lint.out);
      assert.equal(lint.code, 0);
      covered = JSON.parse((await run('coverage', ...LETTERS, '--format', 'json')).out);
      assert.deepEqual([linted.files.length, covered.files.length], [LETTERS.length, LETTERS.length]);
    }),
  );

  for (const letter of LETTERS) {
    const name = path.basename(letter);

    it(`${name} has no finding`, () => {
      const file = linted.files.find((one) => path.basename(one.path) === name);
      assert.deepEqual(
        file?.problems.map(({ rule, message }) => `${rule}: ${message}`),
        [],
      );
    });

    it(`${name} has every required clause`, () => {
      const file = covered.files.find((one) => path.basename(one.path) === name);
      const open = file?.clauses
        .filter(({ requirement }) => requirement === 'required')
        .filter(({ state }) => state !== 'present' && state !== 'not-applicable')
        .map(({ id, state, when }) => `${id}: ${state} ${when ?? ''}`);
      assert.ok(file !== undefined && file.clauses.length > 0);
      assert.deepEqual(open, []);
    });
  }
});
