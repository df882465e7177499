import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import { parse } from 'yaml';
import { loadPack } from '../../scripts/pack.mjs';
import { schemas } from '../../scripts/schemas/schemas.ts';
import { readConfig } from '../../server/src/core/config/read.ts';
import { namesOf, openEngine } from '../../server/src/core/engine.ts';
import { dataSchema } from '../../server/src/core/features/data-schema.ts';
import { parse as parseTemplate } from '../../server/src/core/template/parse.ts';
import { exampleData, readData } from '../../server/src/core/template/values.ts';
import { filesBelow } from '../house/sources.ts';
import { PACK_FILES } from '../pack.ts';

const pack = loadPack('templates');
const made = schemas(pack);
const engine = openEngine(PACK_FILES);
const known = namesOf(engine);

function validator(file: string): ValidateFunction {
  const ajv = new Ajv({
    allErrors: true,
    allowUnionTypes: true,
    allowMatchingProperties: true,
    formats: { date: true },
  });
  ajv.addKeyword('enumDescriptions');
  return ajv.compile(JSON.parse(made[file] ?? assert.fail(file)));
}

describe('the schemas', () => {
  it('in schemas/ are those that the core makes (if not, run: npm run schemas)', () => {
    const there = readdirSync('schemas', { recursive: true }).map(String);
    assert.deepEqual(there.filter((file) => file.endsWith('.json')).sort(), Object.keys(made).sort());
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
      'settings: { today: "2026-11-22", currency: GBP, locale: en-GB, date_style: iso, sum_style: code }',
      'extends: ./firm-pack',
      'extends: [./firm-pack, "@firm/letters"]',
      'rules: { leftover/todo: { words: [CHECK] }, leftover/blank: { severity: warn, least: 5 }, citation/status: { unknown: false } }',
    ];
    const bad = [
      'ruls: {}',
      'root: 1',
      'ignore: [1]',
      'files: { "*.md": Letter One }',
      'files: [a]',
      'rules: { leftover/nothing: off }',
      'rules: { leftover/blank: { least: 1 } }',
      'rules: { leftover/todo: { word: [CHECK] } }',
      'rules: { leftover/tbd: {} }',
      'extends: [1]',
      'settings: { currency: dollars }',
      'settings: { locale: fr-FR }',
      'settings: { date_style: short }',
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

  describe('of data', () => {
    it('take the examples of the library’s letters, as one record and as a list', () => {
      for (const { id, text } of engine.library.letters) {
        const valid = validator(`data/${id}.schema.json`);
        const record = JSON.parse(JSON.stringify(exampleData(parseTemplate(text)))) as unknown;
        assert.ok(valid(record), `${id}: ${JSON.stringify(valid.errors)}`);
        assert.ok(valid([record, record]), id);
        assert.ok(!valid({}) && !valid([{}]) && !valid('x'), id);
      }
    });

    const variables = `
a: { type: money, min: 10, max: 5000 }
b: { type: date, default: 2026-01-01 }
c: { type: days, max: 90, default: 30 }
d: { type: choice, options: [monthly, "2"], default: monthly }
e: { type: flag, default: false }
f: { type: text, pattern: "##-A*.", required: false }
g: { type: list, items: percent, required: false }
h: { type: integer, min: -3, required: false }`;
    const template = parseTemplate(`---\nvariables:${variables.replaceAll('\n', '\n  ')}\n---\n`);
    const ajv = new Ajv({ allErrors: true, allowUnionTypes: true, formats: { date: true } });
    const valid = ajv.compile(dataSchema(template));
    // The reader takes a record exactly where the schema does.
    const samples: readonly (readonly [good: boolean, record: Readonly<Record<string, unknown>>])[] = [
      [true, { a: 10 }],
      [true, { a: '$1,840.50', b: '2026-02-28', c: '14', d: 2, e: 'yes', f: '12-xy.', g: [7.5, '3%'], h: -3 }],
      [true, { a: '720.00', b: null, c: '', d: null, other: { x: 1 }, $schema: './x.json' }],
      [true, { a: 5000, d: 'monthly', e: 'TRUE' }],
      [false, {}],
      [false, { a: null }],
      [false, { a: 9 }],
      [false, { a: 5001 }],
      [false, { a: -20 }],
      [false, { a: '18.505' }],
      [false, { a: 'ten' }],
      [false, { a: 10, b: 'March 5, 2026' }],
      [false, { a: 10, b: '2026-3-5' }],
      [false, { a: 10, c: 1.5 }],
      [false, { a: 10, c: 91 }],
      [false, { a: 10, c: -1 }],
      [false, { a: 10, d: 'weekly' }],
      [false, { a: 10, e: 'maybe' }],
      [false, { a: 10, f: '1-xy.' }],
      [false, { a: 10, f: '12-xy!' }],
      [false, { a: 10, f: true }],
      [false, { a: 10, g: 7.5 }],
      [false, { a: 10, g: ['much'] }],
      [false, { a: 10, h: -4 }],
    ];
    for (const [good, record] of samples) {
      it(`${good ? 'takes' : 'refuses'} ${JSON.stringify(record)}`, () => {
        assert.equal(valid(record), good, JSON.stringify(valid.errors));
        const { problems } = readData(template, record);
        assert.equal(problems.length === 0, good, JSON.stringify(problems));
      });
    }
  });
});
