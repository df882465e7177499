import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
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
      assert.match(named.err, /^drafts\/a\.md is ignored by \.proviso\.yml:1 \(drafts\), so it was not checked/);
      assert.match(
        (await run('lint', 'drafts')).err,
        /is ignored by the configuration or an ignore file, so nothing was checked/,
      );
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

describe('what is left alone', () => {
  const TREE = {
    '.git/HEAD': '',
    '.gitignore': 'out/\n',
    '.provisoignore': '# ours\nold*.md\n',
    '.proviso.yml': 'ignore: ["!old-but-good.md"]\n',
    'a.md': LETTER,
    'old.md': LETTER,
    'old-but-good.md': LETTER,
    'out/b.md': LETTER,
    'in/.provisoignore': '!old.md\n/c.md\n',
    'in/old.md': LETTER,
    'in/c.md': LETTER,
  };

  it('stands in ignore files of any folder; a configuration has the last word', () =>
    inWorld(TREE, async ({ run }) => {
      const files = (await leftovers(run, '.')).map((line) => line.split(':')[0]);
      assert.deepEqual(files, ['a.md', 'in/old.md', 'old-but-good.md']);
      const all = (await leftovers(run, '.', '--no-ignore')).map((line) => line.split(':')[0]);
      assert.deepEqual(all, ['a.md', 'in/c.md', 'in/old.md', 'old-but-good.md', 'old.md', 'out/b.md']);
    }));

  it('is not checked when it is named either, with the line that says so', () =>
    inWorld(TREE, async ({ run }) => {
      const { code, out, err } = await run('lint', 'out/b.md', 'in/c.md', 'old.md');
      assert.deepEqual([code, out], [0, '']);
      assert.match(err, /^out\/b\.md is ignored by \.gitignore:1 \(out\/\), so it was not checked\./m);
      assert.match(err, /^in\/c\.md is ignored by in\/\.provisoignore:2 \(\/c\.md\)/m);
      assert.match(err, /^old\.md is ignored by \.provisoignore:2 \(old\*\.md\)/m);
      assert.equal((await run('lint', 'out/b.md', '--no-ignore')).code, 1);
    }));
});

describe('what a configuration extends, on the command line', () => {
  it('counts, and its faults stop the run with their place', () =>
    inWorld(
      {
        '.git/HEAD': '',
        'in/.proviso.yml': 'extends: ../shared/strict.yml\n',
        'shared/strict.yml': '',
        'in/a.md': LETTER,
      },
      async ({ run, put }) => {
        put('shared/strict.yml', 'rules: { leftover/tbd: info }\n');
        assert.deepEqual(await leftovers(run, 'in'), ['in/a.md: info leftover/tbd']);
        put('shared/strict.yml', '\nruls: {}\n');
        const { code, err } = await run('lint', 'in');
        assert.equal(code, 2);
        assert.match(err, /^shared\/strict\.yml:2:1 “ruls” is no key of a configuration/m);
        put('in/.proviso.yml', 'extends: ../../outside.yml\n');
        assert.match((await run('lint', 'in')).err, /^in\/\.proviso\.yml:1:10 .*leads out of the workspace/m);
      },
    ));

  it('is read through no link that leads out of the workspace', () =>
    inWorld(
      { 'ws/.git/HEAD': '', 'ws/.proviso.yml': 'extends: ./link.yml\n', 'ws/a.md': LETTER, 'secret.yml': 'ruls: 1\n' },
      async ({ folder, run }) => {
        symlinkSync(path.join(folder, 'secret.yml'), path.join(folder, 'ws/link.yml'));
        const { code, err } = await run('lint', 'ws');
        assert.equal(code, 2);
        assert.match(err, /There is nothing at “\.\/link\.yml”/);
        assert.doesNotMatch(err, /ruls/);
      },
    ));
});

describe('options of rules', () => {
  it('change what a rule finds', () =>
    inWorld(
      {
        '.proviso.yml':
          'rules:\n  leftover/todo: { words: [CHECK THIS] }\n  leftover/bracket: { allow: [COUNTY SEAL] }\noverrides:\n- files: b.md\n  rules: { leftover/todo: { severity: info } }\n',
        'a.md': `${LETTER}\nCHECK THIS sum, and [COUNTY SEAL] [NAME]. CHECK THISTLE.\n`,
        'b.md': `${LETTER}\nCHECK THIS sum.\n`,
      },
      async ({ run }) => {
        assert.deepEqual(await leftovers(run, '.'), [
          'a.md: error leftover/tbd',
          'a.md: error leftover/todo',
          'a.md: error leftover/bracket',
          'b.md: error leftover/tbd',
          'b.md: info leftover/todo',
        ]);
      },
    ));

  it('that do not exist, or have another type, stop the run', () =>
    inWorld(
      {
        '.proviso.yml':
          'rules:\n  leftover/todo: { wrods: [A] }\n  leftover/blank: { least: many }\n  clause/*: { words: [A] }\n',
        'a.md': LETTER,
      },
      async ({ run }) => {
        const { code, err } = await run('lint', '.');
        assert.equal(code, 2);
        assert.match(err, /^\.proviso\.yml:2:20 “wrods” is no option of leftover\/todo\. Did you mean words\?$/m);
        assert.match(
          err,
          /^\.proviso\.yml:3:28 “least” of leftover\/blank must be a whole number from 3 to 40, not “many”\.$/m,
        );
        assert.match(err, /^\.proviso\.yml:4:15 “words” is no option of clause\/\*/m);
      },
    ));
});

const SUM_AND_DAY =
  '---\nvariables:\n  sum: { type: money, example: 1840 }\n---\nPay {{ sum | money }} by {{ "today" | date }}.\n';

describe('settings', () => {
  it('are what letters are written with', () =>
    inWorld(
      {
        '.proviso.yml': 'settings: { today: 2026-03-05, currency: GBP, locale: en-GB }\n',
        'a.md':
          '---\nvariables:\n  sum: { type: money, example: 1840 }\n---\nPay {{ sum | money }} by {{ "today" | date }}.\n',
      },
      async ({ run }) => {
        assert.match((await run('merge', 'a.md')).out, /^Pay £1,840\.00 by 5 March 2026\.$/m);
      },
    ));

  it('give the house its style, nearer folders over others', () =>
    inWorld(
      {
        '.git/HEAD': '',
        '.proviso.yml': 'settings: { today: 2026-03-05, date_style: weekday, sum_style: code }\n',
        'a.md': SUM_AND_DAY,
        'uk/.proviso.yml': 'settings: { locale: en-GB }\n',
        'uk/a.md': SUM_AND_DAY,
        'iso/.proviso.yml': 'settings: { date_style: iso }\n',
        'iso/a.md': SUM_AND_DAY,
      },
      async ({ run }) => {
        assert.match((await run('merge', 'a.md')).out, /^Pay USD 1,840\.00 by Thursday, March 5, 2026\.$/m);
        assert.match((await run('merge', 'uk/a.md')).out, /by Thursday 5 March 2026\.$/m);
        assert.match((await run('merge', 'iso/a.md')).out, /^Pay USD 1,840\.00 by 2026-03-05\.$/m);
      },
    ));
});

describe('proviso lint --print-config', () => {
  const TREE = {
    '.git/HEAD': '',
    '.proviso.yml':
      'extends: ./shared.yml\nsettings:\n  today: 2026-01-02\nrules:\n  leftover/todo: { words: [CHECK] }\n',
    'shared.yml': 'rules:\n  leftover/*: warn\nignore: drafts\n',
    'letters/.proviso.yml': 'files: { "*.md": hardship-request }\n',
  };

  it('shows each value with the file and line that say so', () =>
    inWorld(TREE, async ({ run }) => {
      const { code, out } = await run('lint', '--print-config', 'letters/new.md');
      assert.equal(code, 0);
      assert.match(out, /^configurations, the later winning: shared\.yml, \.proviso\.yml, letters\/\.proviso\.yml$/m);
      assert.match(out, /^ {2}document +hardship-request +letters\/\.proviso\.yml:1$/m);
      assert.match(out, /^ {2}settings\.today +2026-01-02 +\.proviso\.yml:3$/m);
      assert.match(out, /^ {2}settings\.currency +USD +standard$/m);
      assert.match(out, /^ {2}leftover\/todo +warning +shared\.yml:2$/m);
      assert.match(out, /^ {2}leftover\/todo words +\["CHECK"\] +\.proviso\.yml:5$/m);
      assert.doesNotMatch(out, /clause\/no-fault/);
      assert.match((await run('lint', '--print-config', 'drafts/a.md')).out, /^ignored by shared\.yml:3 \(drafts\)$/m);
    }));

  it('gives all of it as JSON', () =>
    inWorld(TREE, async ({ run }) => {
      const shown = JSON.parse((await run('lint', '--print-config', 'letters/new.md', '--format', 'json')).out);
      assert.deepEqual(shown.rules['leftover/todo'], {
        severity: { value: 'warning', from: { file: 'shared.yml', line: 2 } },
        options: { words: { value: ['CHECK'], from: { file: '.proviso.yml', line: 5 } } },
      });
      assert.deepEqual(shown.rules['clause/no-fault'], { severity: { value: 'error', from: null } });
      assert.equal(shown.ignored, null);
    }));

  it('is all that is done, and needs nothing else', () =>
    inWorld({ 'a.md': LETTER }, async ({ run }) => {
      assert.equal((await run('lint', '--print-config', 'a.md')).code, 0);
      const { code, err } = await run('lint');
      assert.equal(code, 2);
      assert.match(err, /Name what to check/);
    }));
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
