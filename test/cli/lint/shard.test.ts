import assert from 'node:assert/strict';
import fc from 'fast-check';
import { chosenShard, shardOf } from '../../../server/src/cli/lint/shard.ts';
import type { Ours } from '../../../server/src/cli/ours.ts';
import { inWorld } from '../io.ts';

const LETTER = '---\ndocument: settlement-agreement\n---\nPay {{ }} now.\n';

const letters = (sizes: readonly number[]): readonly Ours[] =>
  sizes.map((size, at) => {
    const path = `l${String(at).padStart(4, '0')}.md`;
    return {
      input: { path, file: `/${path}`, text: 'x'.repeat(size), named: false, stdin: false },
      document: undefined,
    };
  });

describe('proviso lint --shard', () => {
  it('deals each letter to one shard, keeps their order, and shares the work', () =>
    fc.assert(
      fc.property(fc.array(fc.nat(500), { maxLength: 40 }), fc.integer({ min: 1, max: 7 }), (sizes, total) => {
        const all = letters(sizes);
        const shards = Array.from({ length: total }, (_, at) => shardOf(all, { index: at + 1, total }));
        assert.deepEqual(new Set(shards.flat()), new Set(all));
        assert.equal(shards.flat().length, all.length);
        const paths = (some: readonly Ours[]): string[] => some.map(({ input }) => input.path);
        for (const shard of shards) assert.deepEqual(paths(shard), paths(shard).sort());
        const loads = shards.map((shard) => shard.reduce((sum, { input }) => sum + input.text.length + 1, 0));
        assert.ok(Math.max(...loads) - Math.min(...loads) <= Math.max(0, ...sizes) + 1);
      }),
    ));

  it('asks the build machine, whichever way it counts', () => {
    const auto = { index: 'auto' } as const;
    assert.deepEqual(chosenShard(auto, { CI_NODE_INDEX: '2', CI_NODE_TOTAL: '3' }), { index: 2, total: 3 });
    assert.deepEqual(chosenShard(auto, { CIRCLE_NODE_INDEX: '0', CIRCLE_NODE_TOTAL: '3' }), { index: 1, total: 3 });
    const buildkite = { BUILDKITE_PARALLEL_JOB: '2', BUILDKITE_PARALLEL_JOB_COUNT: '3' };
    assert.deepEqual(chosenShard(auto, buildkite), { index: 3, total: 3 });
    assert.deepEqual(chosenShard({ index: 'auto', total: 4 }, { JOB_COMPLETION_INDEX: '3' }), { index: 4, total: 4 });
    assert.deepEqual(chosenShard({ index: 2, total: 4 }, { CI_NODE_INDEX: '1', CI_NODE_TOTAL: '4' }), {
      index: 2,
      total: 4,
    });
  });

  it('stops where the environment names no shard, or one that cannot be', () => {
    const auto = { index: 'auto' } as const;
    assert.throws(() => chosenShard(auto, {}), /finds no shard/);
    assert.throws(() => chosenShard(auto, { JOB_COMPLETION_INDEX: '0' }), /--shard auto\/4/);
    assert.throws(() => chosenShard(auto, { CI_NODE_INDEX: '0', CI_NODE_TOTAL: '3' }), /from 1 to 3/);
    assert.throws(() => chosenShard(auto, { CIRCLE_NODE_INDEX: '3', CIRCLE_NODE_TOTAL: '3' }), /from 0 to 2/);
    assert.throws(() => chosenShard(auto, { CI_NODE_INDEX: 'x', CI_NODE_TOTAL: '3' }), /CI_NODE_INDEX is x/);
  });

  it('gives together what one run gives', () =>
    inWorld({ 'in/a.md': LETTER, 'in/b.md': `${LETTER}More.\n`, 'in/c.md': LETTER }, async ({ run }) => {
      const files = async (...args: string[]) =>
        JSON.parse((await run('lint', 'in', '--format', 'json', ...args)).out).files;
      const parts = [...(await files('--shard', '1/2')), ...(await files('--shard', '2/2'))];
      const byPath = (a: { path: string }, b: { path: string }): number => (a.path < b.path ? -1 : 1);
      assert.deepEqual(parts.sort(byPath), await files());
      for (const wrong of ['0/2', '3/2', '1', 'auto/0', 'x'])
        assert.equal((await run('lint', 'in', '--shard', wrong)).code, 2, wrong);
    }));
});
