import assert from 'node:assert/strict';
import { packClause } from '../../../server/src/core/engine.ts';
import { WHOLE } from '../../../server/src/core/features/pages/language-page.ts';
import { evaluate } from '../../../server/src/core/template/evaluate.ts';
import { parse } from '../../../server/src/core/template/parse.ts';
import { TAG_EXAMPLES } from '../../../server/src/core/template/tag-examples.ts';
import { readData } from '../../../server/src/core/template/values.ts';
import { ENGINE } from '../features/subject.ts';

describe('the examples of the template language', () => {
  for (const [name, { template, data, result }] of Object.entries({ ...TAG_EXAMPLES, 'a whole template': WHOLE })) {
    it(`print what they say: ${name}`, () => {
      const parsed = parse(template, { kinds: ENGINE.kinds });
      const read = readData(parsed, data);
      const letter = evaluate(parsed, read.values, {
        resolve: (path) => packClause(path, ENGINE.packFile),
        tidy: true,
      });
      assert.deepEqual([...parsed.problems, ...read.problems, ...letter.problems], []);
      assert.equal(letter.text.trim(), result);
    });
  }
});
