import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { packClause } from '../../../server/src/core/engine.ts';
import { evaluate } from '../../../server/src/core/template/evaluate.ts';
import { parse } from '../../../server/src/core/template/parse.ts';
import { readData } from '../../../server/src/core/template/values.ts';
import { plainText } from '../../../server/src/export/text.ts';
import { ENGINE } from '../features/subject.ts';
import { AWKWARD_WORDS, awkwardData, combinations } from './facts.ts';

const FOLDER = 'templates/letters';
const MOST = 60;

describe('letters with awkward data', function () {
  this.timeout(120_000);
  for (const name of readdirSync(FOLDER))
    it(`${name} merges on its combinations of facts, and says the data as they are`, () => {
      const template = parse(readFileSync(`${FOLDER}/${name}`, 'utf8'));
      const { variables } = template.frontMatter;
      combinations(variables, MOST).forEach((set, turn) => {
        const word = AWKWARD_WORDS[turn % AWKWARD_WORDS.length] as string;
        const data = awkwardData(variables, { word, turn, set });
        const { values, problems } = readData(template, data);
        const letter = evaluate(template, values, {
          resolve: (path) => packClause(path, ENGINE.packFile),
          tidy: true,
          renumber: true,
        });
        assert.deepEqual([...problems, ...letter.problems], [], JSON.stringify(set));
        const text = plainText(letter.text);
        // The text is wrapped at 72 columns.
        assert.ok(
          text.replace(/\s+/g, ' ').includes(word),
          `the letter does not say ${word} as it is:\n${text.slice(0, 600)}`,
        );
        assert.doesNotMatch(text, /\bundefined\b|\bNaN\b|⟦|\n{4}/);
      });
    });
});
