import assert from 'node:assert/strict';
import { fingerprintOf } from '../../../server/src/core/config/fingerprint.ts';
import { readConfig } from '../../../server/src/core/config/read.ts';
import { resolveConfig } from '../../../server/src/core/config/resolve.ts';
import { digestOf } from '../../../server/src/core/text/digest.ts';

const rules = [{ id: 'clause/no-fault' }, { id: 'leftover/tbd' }];
const known = { rules: rules.map(({ id }) => id), kinds: ['settlement-agreement'] };

function of(yaml: string, changes: Partial<Parameters<typeof fingerprintOf>[0]> = {}, path = 'a.md'): string {
  const config = readConfig(yaml, '.proviso.yml', known).config ?? assert.fail();
  const resolved = resolveConfig([{ folder: '', config, file: '.proviso.yml', text: yaml }], path);
  return fingerprintOf({
    resolved,
    rules,
    document: undefined,
    today: '2026-11-22',
    packs: 'p',
    version: '1',
    ...changes,
  });
}

describe('what a result depends on beside the text', () => {
  it('is the same for configurations that come to the same', () => {
    assert.equal(of('rules: { leftover/tbd: off }'), of('rules: { leftover/*: error, leftover/tbd: off }'));
    assert.equal(of('overrides: [{ files: b.md, rules: { leftover/tbd: off } }]'), of(''));
  });

  it('differs by severity, kind, day, packs and version', () => {
    const all = [
      of(''),
      of('rules: { leftover/tbd: off }'),
      of('rules: { leftover/tbd: info }'),
      of('', { document: 'settlement-agreement' }),
      of('', { today: '2026-11-23' }),
      of('', { packs: 'q' }),
      of('', { version: '2' }),
    ];
    assert.equal(new Set(all).size, all.length);
  });

  it('tells texts apart by where they end', () => {
    const all = [digestOf('ab', 'c'), digestOf('a', 'bc'), digestOf('abc'), digestOf('abc', ''), digestOf('', 'abc')];
    assert.equal(new Set(all).size, all.length);
  });
});
