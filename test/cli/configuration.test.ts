import assert from 'node:assert/strict';
import path from 'node:path';
import { configsAbove } from '../../server/src/cli/configuration.ts';
import { inWorld, type World } from './io.ts';

const LETTER = '---\ndocument: hardship-request\n---\nDear Sir or Madam,\n\nPayment is due TBD.\n';
const PLAIN = '# Shopping\n\nMilk, TBD and bread.\n';

type Report = {
  files: { path: string; document: string | null; problems: { rule: string; severity: string }[] }[];
  summary: { errors: number; waived: number };
};

/** The problems of the family `leftover` in each file: `a.md: error leftover/tbd`. */
async function leftovers(run: World['run'], ...args: string[]): Promise<readonly string[]> {
  const { out } = await run('lint', ...args, '--format', 'json');
  return (JSON.parse(out) as Report).files.flatMap((file) =>
    file.problems
      .filter(({ rule }) => rule.startsWith('leftover/'))
      .map(({ rule, severity }) => `${file.path}: ${severity} ${rule}`),
  );
}

describe('a configuration on the command line', () => {
  it('sets severities, the nearer one winning', () =>
    inWorld(
      {
        '.git/HEAD': '',
        '.proviso.yml': 'rules:\n  leftover/*: warning\n',
        'a.md': LETTER,
        'in/package.json': '{ "proviso": { "rules": { "leftover/tbd": "info" } } }',
        'in/b.md': LETTER,
        'off/.proviso.jsonc': '{ /* none */ "rules": { "leftover/tbd": "off" } }',
        'off/c.md': LETTER,
        'own/.proviso.yaml': 'root: true\n',
        'own/d.md': LETTER,
      },
      async ({ run }) => {
        assert.deepEqual(await leftovers(run, '.'), [
          'a.md: warning leftover/tbd',
          'in/b.md: info leftover/tbd',
          'own/d.md: error leftover/tbd',
        ]);
      },
    ));

  it('counts from any working folder, and ends at .git', () =>
    inWorld(
      {
        '.proviso.yml': 'rules: { leftover/tbd: off }\n',
        'in/a.md': LETTER,
        'own/.git/HEAD': '',
        'own/in/b.md': LETTER,
      },
      async ({ folder, io }) => {
        const roots = (file: string) => {
          const { root, configs } = configsAbove(path.join(folder, file), io);
          return [path.relative(folder, root), configs.length];
        };
        assert.deepEqual(roots('in/a.md'), ['', 1]);
        assert.deepEqual(roots('own/in/b.md'), ['own', 0]);
      },
    ));

  it('says what kind of document files are, and so which are ours', () =>
    inWorld(
      {
        '.proviso.yml': 'files:\n  "old/*.md": hardship-request\n',
        'old/a.md': PLAIN,
        'old/b.md': LETTER.replace('hardship-request', 'dispute-record'),
        'new/c.md': PLAIN,
      },
      async ({ run }) => {
        const { out } = await run('lint', '.', '--format', 'json');
        assert.deepEqual(
          (JSON.parse(out) as Report).files.map((file) => [file.path, file.document]),
          [
            ['old/a.md', 'hardship-request'],
            ['old/b.md', 'dispute-record'],
          ],
        );
        const kind = async (...args: string[]) =>
          (JSON.parse((await run('coverage', ...args, '--format', 'json')).out) as Report).files[0]?.document;
        assert.equal(await kind('old/a.md'), 'hardship-request');
        assert.equal(await kind('old/a.md', '--document', 'dispute-record'), 'dispute-record', 'an option is nearer');
        assert.match((await run('explain', 'old/a.md', '--clause', 'hipaa')).out, /\(hipaa\)/);
      },
    ));

  it('ignores files, and says so of those that were named', () =>
    inWorld({ '.proviso.yml': 'ignore: [drafts]\n', 'drafts/a.md': LETTER, 'b.md': LETTER }, async ({ run }) => {
      assert.deepEqual(await leftovers(run, '.'), ['b.md: error leftover/tbd']);
      const named = await run('lint', 'drafts/a.md');
      assert.deepEqual([named.code, named.out], [0, '']);
      assert.match(named.err, /^drafts\/a\.md is ignored by the configuration/);
      assert.match((await run('lint', 'drafts')).err, /is ignored by the configuration, so nothing was checked/);
    }));

  it('gives standard input back with --fix although it is ignored', () =>
    inWorld(
      { '.proviso.yml': 'ignore: [drafts]\n' },
      async ({ run }) => {
        const { code, out } = await run('lint', '-', '--stdin-filename', 'drafts/a.md', '--fix');
        assert.deepEqual([code, out], [0, LETTER]);
      },
      { readStdin: async () => new TextEncoder().encode(LETTER) },
    ));

  it('sets today', () =>
    inWorld(
      {
        '.proviso.yml': 'settings: { today: 2030-01-01 }\n',
        'a.md':
          '{{ "today" | date }}\n\n<!-- proviso-disable-file leftover/tbd -- for now; until 2029-12-31 -->\n\nTBD\n',
      },
      async ({ run }) => {
        assert.match((await run('merge', 'a.md', '--allow-errors')).out, /^January 1, 2030\n\nTBD\n$/);
        assert.match((await run('lint', 'a.md')).out, /suppression\/expired/);
      },
    ));

  it('stops the run when it is wrong: exit code 2, every place, nothing checked', () =>
    inWorld({ '.proviso.yml': 'ruls: {}\nrules:\n  clause/no-falt: off\n', 'a.md': LETTER }, async ({ run }) => {
      for (const args of [
        ['lint', 'a.md'],
        ['coverage', 'a.md'],
        ['explain', 'a.md', '--clause', 'hipaa'],
        ['merge', 'a.md'],
      ]) {
        const { code, out, err } = await run(...args);
        assert.deepEqual([code, out], [2, ''], args.join(' '));
        assert.match(err, /^proviso: the configuration is wrong/);
        assert.match(err, /^\.proviso\.yml:1:1 “ruls” is no key of a configuration\. Did you mean rules\?$/m);
        assert.match(err, /^\.proviso\.yml:3:3 There is no rule clause\/no-falt\. Did you mean clause\/no-fault\?$/m);
      }
    }));

  it('warns of a second one in the same folder', () =>
    inWorld(
      {
        '.proviso.json': '{ "rules": { "leftover/tbd": "off" } }',
        '.proviso.yml': '',
        'package.json': '{ "name": "letters" }',
        'a.md': LETTER,
      },
      async ({ run }) => {
        const { err } = await run('lint', 'a.md');
        assert.match(err, /^\.proviso\.yml counts, and \.proviso\.json beside it does not\./m);
        assert.deepEqual(await leftovers(run, 'a.md'), ['a.md: error leftover/tbd']);
      },
    ));
});

describe('waivers on the command line', () => {
  const NOTE = '<!-- proviso-disable-next-line leftover/tbd -- agreed by phone on Friday -->\n';

  it('are counted, and fail no run', () =>
    inWorld({ 'a.md': PLAIN.replace('Milk', `${NOTE}Milk`) }, async ({ run }) => {
      const { code, out } = await run('lint', 'a.md', '--document', 'dispute-record', '--format', 'json');
      const { summary } = JSON.parse(out) as Report;
      assert.deepEqual([code, summary.errors, summary.waived], [0, 0, 1]);
      const pretty = await run('lint', 'a.md');
      assert.match(pretty.out, /1 file checked: 1 warning \(1 waived\)\./);
    }));

  it('are in no letter', () =>
    inWorld(
      { 'a.md': `1. One.\n   ${NOTE}2. Two.\n\nText <!-- proviso-enable --> here. <!-- ours -->\n` },
      async ({ run }) => {
        assert.equal((await run('merge', 'a.md')).out, '1. One.\n2. Two.\n\nText here. <!-- ours -->\n');
        assert.equal((await run('merge', 'a.md', '--to', 'txt')).out.includes('proviso'), false);
      },
    ));
});
