import assert from 'node:assert/strict';
import { loadPack } from '../../../scripts/pack.mjs';
import { checkPack } from '../../../server/src/core/pack-check.ts';

describe('the built-in pack', () => {
  it('is judged as its own examples say', () => {
    const files = loadPack('templates');
    const { examples, faults } = checkPack(files, files);
    assert.ok(examples > 600, `only ${examples} examples`);
    assert.deepEqual(
      faults.map(({ file, message, text = '' }) => `${file}: ${message}: ${text.slice(0, 80)}`),
      [],
    );
  });
});
