import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { disk } from '../../server/src/cli/disk.ts';
import { inWorld } from './io.ts';

const LETTER = '---\ndocument: settlement-agreement\n---\n# Settlement\n';
const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);

/** Every refusal is exit code 2, nothing on standard output, one message and no stack trace. */
const REFUSED: readonly (readonly [what: string, args: readonly string[], message: RegExp])[] = [
  ['a file that is not there', ['lint', 'nothing.md'], /No file matches nothing\.md\. Check the path/],
  ['a pattern that matches nothing', ['lint', 'none/**/*.md'], /No file matches none\/\*\*\/\*\.md/],
  ['a folder without letters', ['lint', 'empty'], /The folder empty holds no Markdown file/],
  ['a folder where a file is needed', ['merge', 'empty'], /empty is a folder\. Name one Markdown file/],
  ['UTF-16', ['lint', 'wide.md'], /wide\.md is UTF-16 \(little endian\), seen at byte 0/],
  ['Latin-1', ['coverage', 'latin.md'], /latin\.md is not UTF-8: byte 3 \(0xe9\)/],
  ['a binary file', ['lint', 'binary.md'], /binary\.md has a NUL byte at byte 2/],
  ['10 MB', ['lint', 'big.md'], /big\.md has 10\.0 MB; Proviso reads files up to 5 MB/],
  ['an unknown command', ['lnit', 'a.md'], /unknown command 'lnit'.*Did you mean one of init, lint/s],
  ['an unknown option', ['lint', 'a.md', '--formt', 'json'], /unknown option '--formt'.*Did you mean --format/s],
  ['an unknown format', ['lint', 'a.md', '--format', 'xml'], /no report form xml\. There are pretty, compact, json/],
  ['a bad number', ['lint', 'a.md', '--max-warnings', 'few'], /Give a whole number, 0 or more/],
  ['no path', ['lint'], /Name what to check/],
  [
    'an unknown clause',
    ['coverage', 'a.md', '--clauses', 'no-falt'],
    /There is no clause no-falt\. Did you mean no-fault\?/,
  ],
  [
    'an unknown clause to explain',
    ['explain', 'a.md', '--clause', 'hippa'],
    /There is no clause hippa\. Did you mean hipaa\?/,
  ],
  ['an unknown document kind', ['lint', 'a.md', '--document', 'settlement'], /There is no document kind settlement\./],
  ['a data file that is not there', ['merge', 'a.md', '--data', 'no.yaml'], /There is no file no\.yaml/],
  [
    'data in an unknown form',
    ['merge', 'a.md', '--data', 'data.toml'],
    /data\.toml is no data file: its name must end in/,
  ],
  [
    'data that is no object',
    ['merge', 'a.md', '--data', 'text.yaml'],
    /text\.yaml does not hold named values: a single text/,
  ],
  [
    'data with an error',
    ['merge', 'a.md', '--data', 'broken.yaml'],
    /broken\.yaml, line \d, column \d+: this is not valid YAML/,
  ],
  ['JSON with an error', ['merge', 'a.md', '--data', 'broken.json'], /broken\.json is not valid JSON/],
  ['a YAML bomb', ['merge', 'a.md', '--data', 'bomb.yaml'], /bomb\.yaml uses YAML aliases/],
  [
    'a record too many',
    ['merge', 'a.md', '--data', 'rows.csv', '--record', '3'],
    /rows\.csv has 2 records; --record 3 does not exist/,
  ],
  ['record zero', ['merge', 'a.md', '--data', 'rows.csv', '--record', '0'], /Give a whole number, 1 or more/],
  [
    'an output that is a folder',
    ['merge', 'a.md', '--out', 'empty'],
    /empty is a folder, so the letter cannot be written/,
  ],
  ['an output in no folder', ['merge', 'a.md', '--out', 'no/such/a.md'], /there is no folder no\/such\. Make it first/],
  ['an output over the template', ['merge', 'a.md', '--out', './a.md'], /is the template itself/],
];

describe('bad input', () => {
  const files = {
    'a.md': LETTER,
    'empty/.keep': '',
    'wide.md': bytes(0xff, 0xfe, 0x61, 0),
    'latin.md': bytes(0x63, 0x61, 0x66, 0xe9),
    'binary.md': bytes(0x50, 0x4b, 0, 3),
    'big.md': new Uint8Array(10 * 1024 * 1024).fill(0x61),
    'data.toml': 'a = 1',
    'text.yaml': 'only words\n',
    'broken.yaml': 'a: 1\nb: [1, 2\nc: 3\n',
    'broken.json': '{"a": 1,}',
    'bomb.yaml': 'a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n',
    'deep.json': '['.repeat(100_000),
    'deep.yaml': '['.repeat(100_000),
    'rows.csv': 'customer_name\nDana\nLee\n',
  };

  for (const [what, args, message] of REFUSED) {
    it(`names file, place and remedy: ${what}`, () =>
      inWorld(files, async ({ run }) => {
        const { code, out, err } = await run(...args);
        assert.equal(code, 2);
        assert.equal(out, '');
        assert.match(err, message);
        assert.doesNotMatch(err, /\n {4}at |node:/, 'a stack trace');
      }));
  }

  it('may be expected to match nothing', () =>
    inWorld({}, async ({ run }) =>
      assert.equal((await run('lint', '*.md', '--no-error-on-unmatched-pattern')).code, 0),
    ));

  it('is a finding where it is about the text: an empty file, a bomb in the front matter', () =>
    inWorld({ 'empty.md': '', 'bomb.md': '---\na: &a [x]\nb: [*a]\n---\nText.\n' }, async ({ run }) => {
      const empty = await run('lint', 'empty.md');
      assert.match(empty.out, /empty\.md:1:1 {2}warning {2}front-matter\/missing-document/);
      assert.match((await run('lint', 'bomb.md')).out, /front-matter\//);
    }));

  it('accepts UTF-8 with a byte-order mark', () =>
    inWorld({ 'a.md': `\uFEFF${LETTER}` }, async ({ run }) => {
      const { out } = await run('lint', 'a.md', '--format', 'json');
      assert.equal((JSON.parse(out) as { files: { document: string }[] }).files[0]?.document, 'settlement-agreement');
    }));

  it('cannot lead outside the workspace through a symbolic link', function () {
    if (process.platform === 'win32') this.skip();
    return inWorld(
      { 'secret.md': 'SECRET', 'site/.proviso.yml': '', 'site/a.md': '{% render "linked" %}' },
      async ({ folder, run }) => {
        symlinkSync(path.join(folder, 'secret.md'), path.join(folder, 'site/linked.md'));
        const { code, out, err } = await run('merge', 'site/a.md');
        assert.equal(code, 2);
        assert.doesNotMatch(out + err, /SECRET/);
      },
    );
  });

  it('says why the file system refused', () =>
    inWorld(
      { 'a.md': LETTER },
      async ({ run }) => {
        const { code, err } = await run('lint', 'a.md');
        assert.equal(code, 2);
        assert.match(err, /a\.md cannot be read: you do not have permission/);
      },
      {
        disk: {
          ...disk,
          readFile: () => {
            throw Object.assign(new Error('EACCES'), { code: 'EACCES' });
          },
        },
      },
    ));

  it('does not blame the user for a broken installation or a mistake of ours', () =>
    inWorld(
      { 'a.md': LETTER },
      async ({ run }) => {
        const { code, err } = await run('lint', 'a.md');
        assert.equal(code, 2);
        assert.match(err, /own clause library cannot be read \(gone\)\. Install Proviso again/);
      },
      {
        packFiles: () => {
          throw new Error('gone');
        },
      },
    ));
});
