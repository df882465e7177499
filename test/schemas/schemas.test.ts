import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import { parse } from 'yaml';
import { loadPack } from '../../scripts/pack.mjs';
import { schemas } from '../../scripts/schemas/schemas.ts';
import { readConfig } from '../../server/src/core/config/read.ts';
import { openEngine } from '../../server/src/core/engine.ts';
import { parse as parseTemplate } from '../../server/src/core/template/parse.ts';
import { filesBelow } from '../house/sources.ts';

const pack = loadPack('templates');
const made = schemas(pack);
const engine = openEngine(pack);
const known = { rules: engine.rules.map(({ id }) => id), kinds: engine.kinds };

function validator(file: string): ValidateFunction {
  const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });
  ajv.addKeyword('enumDescriptions');
  return ajv.compile(JSON.parse(made[file] ?? assert.fail(file)));
}

describe('the schemas', () => {
  it('in schemas/ are those that the core makes (if not, run: npm run schemas)', () => {
    assert.deepEqual(Object.keys(made).length, 2);
    for (const [file, text] of Object.entries(made)) assert.equal(readFileSync(`schemas/${file}`, 'utf8'), text, file);
  });

  describe('of a configuration', () => {
    const valid = validator('proviso-config.schema.json');
    // Both the schema and the reader must take the good ones and refuse the bad ones.
    const good = [
      '{}',
      '',
      '$schema: x\nroot: true',
      'ignore: drafts\nfiles: { "*.md": hardship-request }',
      'rules: { clause/*: off, leftover/tbd: { severity: warn }, suppression/unused: error }',
      'overrides: [{ files: [a, b], rules: { clause/no-fault: info } }, { files: a }]',
      'settings: { today: "2026-11-22" }',
    ];
    const bad = [
      'ruls: {}',
      'root: 1',
      'ignore: [1]',
      'files: { "*.md": letter }',
      'files: [a]',
      'rules: { clause/nothing: off }',
      'rules: { clause/*: loud }',
      'rules: { clause/*: { level: off } }',
      'overrides: { files: a }',
      'overrides: [{ rules: {} }]',
      'overrides: [{ files: a, rule: {} }]',
      'settings: { now: 1 }',
      'settings: { today: tomorrow }',
      '[]',
    ];
    for (const text of good) {
      it(`takes ${JSON.stringify(text)}`, () => {
        assert.ok(valid(parse(text)), JSON.stringify(valid.errors));
        assert.deepEqual(readConfig(text, '.proviso.yml', known).problems, []);
      });
    }
    for (const text of bad) {
      it(`refuses ${JSON.stringify(text)}`, () => {
        assert.ok(!valid(parse(text)));
        assert.notDeepEqual(readConfig(text, '.proviso.yml', known).problems, []);
      });
    }
  });

  describe('of front matter', () => {
    const valid = validator('proviso-front-matter.schema.json');

    it('takes the library’s letters', () => {
      const letters = filesBelow(['templates/letters'], ['.md']);
      assert.ok(letters.length > 0);
      for (const { path, text } of letters) {
        const { frontMatter } = parseTemplate(text);
        const yaml = text.slice(frontMatter.span?.start, frontMatter.span?.end).replaceAll('---', '');
        assert.ok(valid(parse(yaml, { schema: 'core' })), `${path}: ${JSON.stringify(valid.errors)}`);
      }
    });

    // The reader finds a problem exactly where the schema does.
    const samples: readonly (readonly [good: boolean, yaml: string])[] = [
      [true, 'document: hardship-request\nlayout: letter'],
      [true, 'variables:\n  a: money\n  straße: { type: text, pattern: "##" }'],
      [true, 'variables: { a: { type: choice, options: [x, y], default: x } }'],
      [true, 'variables: { a: { type: list, items: money } }'],
      [false, 'document: letter'],
      [false, 'variables: { a: mony }'],
      [false, 'variables: { a b: text }'],
      [false, 'variables: { a: { example: 3 } }'],
      [false, 'variables: { a: { type: text, exampel: x } }'],
      [false, 'variables: { a: { type: choice } }'],
      [false, 'variables: { a: { type: text, min: 3 } }'],
      [false, 'variables: { a: { type: text, required: perhaps } }'],
      [false, 'variables: { a: { type: list, items: list } }'],
      [false, 'variables: [a]'],
    ];
    for (const [good, yaml] of samples) {
      it(`${good ? 'takes' : 'refuses'} ${JSON.stringify(yaml)}`, () => {
        assert.equal(valid(parse(yaml)), good, JSON.stringify(valid.errors));
        const { problems } = parseTemplate(`---\n${yaml}\n---\n`, { kinds: engine.kinds });
        assert.equal(problems.length === 0, good, JSON.stringify(problems));
      });
    }
  });
});
