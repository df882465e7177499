import assert from 'node:assert/strict';
import fc from 'fast-check';
import { CONFIG_NAMES, type Config, type RuleSettings } from '../../../server/src/core/config/config.ts';
import { readConfig } from '../../../server/src/core/config/read.ts';
import { unmark } from '../../../server/src/core/rules/examples.ts';
import { applyEdits } from '../../../server/src/core/text/edits.ts';
import { runs } from '../../runs.ts';

const known = {
  rules: ['clause/no-fault', 'clause/hipaa', 'leftover/tbd', 'rule/internal'],
  kinds: ['settlement-agreement', 'hardship-request'],
};
const read = (text: string, name = '.proviso.yml') => readConfig(text, name, known);

/** Without places; a rule without options is its severity. */
const plain = (config: Config | undefined) =>
  config && {
    root: config.root,
    extends: config.extends.map(({ value }) => value),
    ignore: config.ignore.map(({ value }) => value),
    files: config.files.map(({ pattern, document }) => ({ pattern, document })),
    rules: plainRules(config.rules),
    overrides: config.overrides.map(({ files, rules }) => ({ files, rules: plainRules(rules) })),
    settings: Object.fromEntries(Object.entries(config.settings).map(([key, one]) => [key, one?.value])),
  };

const plainRules = (rules: RuleSettings) =>
  Object.fromEntries(
    [...rules].map(([id, { severity, options }]) => [
      id,
      options.size === 0
        ? severity?.value
        : { severity: severity?.value, ...Object.fromEntries([...options].map(([name, { value }]) => [name, value])) },
    ]),
  );

const WHOLE = {
  $schema: 'https://example.org/proviso-config.schema.json',
  root: true,
  extends: ['./shared/proviso.yml'],
  ignore: ['drafts/**', '!drafts/final/**'],
  files: { 'letters/*.md': 'settlement-agreement' },
  rules: { 'clause/no-fault': 'warn', 'leftover/*': 'off', 'clause/hipaa': { severity: 'info' } },
  overrides: [{ files: 'forms/**', rules: { 'leftover/tbd': 'error' } }],
  settings: { today: '2026-11-22' },
};
const MEANT = {
  root: true,
  extends: ['./shared/proviso.yml'],
  ignore: ['drafts/**', '!drafts/final/**'],
  files: [{ pattern: 'letters/*.md', document: 'settlement-agreement' }],
  rules: { 'clause/no-fault': 'warning', 'leftover/*': 'off', 'clause/hipaa': 'info' },
  overrides: [{ files: ['forms/**'], rules: { 'leftover/tbd': 'error' } }],
  settings: { today: '2026-11-22' },
};

describe('a configuration', () => {
  it('is read from JSON, JSONC, package.json and YAML alike', () => {
    const json = JSON.stringify(WHOLE, undefined, '\t');
    for (const [name, text] of [
      ['.proviso.json', json],
      ['.proviso.jsonc', `// ours\n${json.replace('"root"', '/* ends\n here */ "root"')}`],
      ['.proviso.yaml', `\uFEFF${json.replaceAll('\t', '  ')}`],
      ['package.json', JSON.stringify({ name: 'letters', proviso: WHOLE })],
    ] as const) {
      const { config, problems } = read(text, name);
      assert.deepEqual(problems, [], name);
      assert.deepEqual(plain(config), MEANT, name);
    }
    const yaml =
      'root: true\nextends: ./shared/proviso.yml\nignore: [drafts/**, "!drafts/final/**"]\nfiles:\n  letters/*.md: settlement-agreement\nrules:\n  clause/no-fault: warn\n  leftover/*: off\n  clause/hipaa: { severity: info }\noverrides:\n  - files: [forms/**]\n    rules: { leftover/tbd: error }\nsettings:\n  today: 2026-11-22\n';
    assert.deepEqual(read(yaml).problems, []);
    assert.deepEqual(plain(read(yaml).config), MEANT);
  });

  it('may be empty, and is none in a package.json that does not speak of it', () => {
    assert.deepEqual(read('').problems, []);
    assert.deepEqual(read('# nothing yet\n').problems, []);
    assert.deepEqual(read('{"name": "proviso"}', 'package.json'), { config: undefined, problems: [] });
    assert.deepEqual(read('{"name": ', 'package.json'), { config: undefined, problems: [] });
  });

  // text with the place, the slug, the message; the language where it is not YAML
  const WRONG: readonly (readonly [marked: string, slug: string, message: RegExp, name?: string])[] = [
    ['«ruls»:\n  clause/no-fault: off\n', 'unknown-key', /Did you mean rules\?/],
    ['«colour»: red\n', 'unknown-key', /The keys are \$schema, root/],
    ['rules:\n  «clause/no-falt»: off\n', 'unknown-rule', /Did you mean clause\/no-fault\?/],
    ['rules:\n  «no-fault»: off\n', 'unknown-rule', /Did you mean clause\/no-fault\?/],
    ['rules:\n  «claus/*»: off\n', 'unknown-rule', /Did you mean clause\/\*\?/],
    ['rules:\n  clause/no-fault: «eror»\n', 'bad-value', /Did you mean error\?/],
    ['rules:\n  clause/no-fault: «3»\n', 'bad-value', /one of off, info, warn, warning, error/],
    ['rules:\n  clause/no-fault: { severity: off, «level»: 1 }\n', 'unknown-key', /It takes severity/],
    ['rules: [«clause/no-fault»]\n', 'bad-value', /must be a group of rules/],
    ['root: «yes»\n', 'bad-value', /must be true or false, not “yes”/],
    ['files:\n  "*.md": «settlement-agrement»\n', 'unknown-document', /Did you mean settlement-agreement\?/],
    ['files: «letters»\n', 'bad-value', /each with its kind/],
    ['ignore: ["«../a»"]\n', 'bad-pattern', /leads out of the folder/],
    ['ignore:\n  - «3»\n', 'bad-value', /a list of patterns/],
    ['overrides:\n  - files: ["«!a»"]\n', 'bad-pattern', /Only “ignore”/],
    ['overrides:\n  - «rules»: {}\n', 'bad-value', /does not say for which files/],
    ['overrides:\n  - files: a\n    «rule»: {}\n', 'unknown-key', /Did you mean rules\?/],
    ['settings:\n  today: «2026-02-30»\n', 'bad-value', /a day on the calendar/],
    ['settings:\n  «todya»: 2026-02-03\n', 'unknown-key', /Did you mean today\?/],
    ['«one text»', 'bad-value', /must be a group of keys/],
    ['a: «&x» 1\n', 'syntax', /Anchors/],
    ['root: true\n«root»: false\n', 'syntax', /“root” is there twice/],
    ['{ "rules": { "«clause/no-falt»": "off" } }', 'unknown-rule', /Did you mean/, '.proviso.json'],
    ['{ "root": «/* no */» true }', 'syntax', /JSON has no comments/, '.proviso.json'],
    ["{ «'»root': true }", 'syntax', /double quotes/, '.proviso.json'],
    ['{ "proviso": { "«ruls»": {} } }', 'unknown-key', /Did you mean rules/, 'package.json'],
  ];
  for (const [marked, slug, message, name] of WRONG) {
    it(`says what is wrong with ${JSON.stringify(marked)}`, () => {
      const { text, spans } = unmark(marked);
      const { problems } = read(text, name);
      const problem = problems[0] ?? assert.fail('no problem');
      assert.equal(problem.rule, `configuration/${slug}`);
      assert.equal(problem.severity, 'error');
      assert.match(problem.message, message);
      if (slug !== 'syntax' || name !== undefined) assert.deepEqual(problem.span, spans[0]);
      if (!/Did you mean/.test(problem.message)) return;
      const mended = read(applyEdits(text, problem.fix?.edits ?? []), name).problems;
      assert.deepEqual(mended, [], 'the fix mends it');
    });
  }

  it('takes any text', () => {
    const pieces = fc.constantFrom(
      'rules:',
      'files',
      ': ',
      '\n',
      '  ',
      '- ',
      '{',
      '}',
      '[',
      ']',
      '"',
      '*',
      '&a',
      '/*',
      'off',
      '"proviso"',
      '\t',
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(pieces, fc.string()), { maxLength: 30 }),
        fc.constantFrom(...CONFIG_NAMES),
        (parts, name) => {
          const text = parts.join('');
          for (const { span } of read(text, name).problems)
            assert.ok(span.start >= 0 && span.end >= span.start && span.end <= text.length);
        },
      ),
      { numRuns: runs(500) },
    );
    for (const text of [
      '[{'.repeat(20_000),
      'a: '.repeat(20_000),
      '? '.repeat(5000),
      '"'.repeat(50_000),
      '/*'.repeat(50_000),
    ])
      for (const name of CONFIG_NAMES) read(text, name);
  }).timeout(30_000);
});
