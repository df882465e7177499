import assert from 'node:assert/strict';
import { CONFIG_TABLE, OVERRIDE_TABLE, SETTING_TABLE } from '../../../server/src/core/config/keys.ts';
import { readConfig } from '../../../server/src/core/config/read.ts';
import { namesOf, openEngine } from '../../../server/src/core/engine.ts';
import { PACK_FILES } from '../../pack.ts';

const engine = openEngine(PACK_FILES);
const known = namesOf(engine);

describe('the table of keys', () => {
  for (const { key, example } of [...CONFIG_TABLE, ...OVERRIDE_TABLE, ...SETTING_TABLE])
    it(`has an example of ${key} that is read without a word`, () => {
      assert.ok(example.includes(key));
      assert.deepEqual(readConfig(example, '.proviso.yml', known).problems, []);
    });

  it('has every option of a rule take its own default', () => {
    let count = 0;
    for (const { id, options = [] } of engine.rules)
      for (const option of options) {
        const value = JSON.stringify(option.default);
        const { config, problems } = readConfig(
          `rules: { ${id}: { ${option.name}: ${value} } }`,
          '.proviso.yml',
          known,
        );
        assert.deepEqual(problems, [], `${id} ${option.name}`);
        assert.deepEqual(config?.rules.get(id)?.options.get(option.name)?.value, option.default);
        count++;
      }
    assert.ok(count > 60, String(count));
  });
});
