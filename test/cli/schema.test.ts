import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { inWorld } from './io.ts';

describe('proviso schema', () => {
  it('prints the schema of a template, named or on standard input', () =>
    inWorld(
      {
        'a.md':
          '---\nvariables: { sum: { type: money, min: 1 }, note: { type: text, required: false } }\n---\n{{ sum }}{{ note }}',
      },
      async ({ run }) => {
        const { code, out, err } = await run('schema', 'a.md');
        assert.deepEqual([code, err], [0, '']);
        const { record } = (JSON.parse(out) as { definitions: { record: Record<string, unknown> } }).definitions;
        assert.deepEqual(record.required, ['sum']);
        assert.deepEqual(Object.keys(record.properties ?? {}), ['$schema', 'sum', 'note']);
      },
    ));

  it('is the one in schemas/ for a letter of the library', () =>
    inWorld({}, async ({ run }) => {
      const { out } = await run('schema', 'lump-sum-settlement');
      assert.equal(out, readFileSync('schemas/data/lump-sum-settlement.schema.json', 'utf8'));
    }));

  it('refuses a head that cannot be read, and a file that is not there', () =>
    inWorld({ 'a.md': '---\nvariables: { sum: mony }\n---\n' }, async ({ run }) => {
      const { code, err } = await run('schema', 'a.md');
      assert.equal(code, 2);
      assert.match(err, /a\.md:2:19 There is no type "mony".*\[front-matter\/unknown-type\]/);
      assert.equal((await run('schema', 'b.md')).code, 2);
    }));
});
