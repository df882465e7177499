import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inWorld, type World } from '../io.ts';

const HEAD = `---
document: settlement-agreement
variables:
  company_name: { type: party, label: Company, example: Northgate Recovery LLC }
  customer_name: { type: party, label: Customer, example: Jordan Example }
---
{{ company_name }} ("Company") and {{ customer_name }} ("Customer") agree:
`;
const GOOD = `The Parties settle in good faith. This bill has never been proved to be a valid debt.
Neither Company nor Customer admits fault or liability.`;
const BAD = GOOD.replace('Neither Company nor Customer admits', 'Company does not admit');
const PAY = 'Customer shall pay Company $720.00 within 30 days after Customer receives a signed copy.';
const LETTER = `${HEAD}\n1. ${GOOD}\n\n2. ${PAY}\n`;
const WEAK = `${HEAD}\n1. ${BAD}\n\n2. ${PAY}\n`;
const INCLUDES = `${HEAD}\n1. {% render "parts/fault" %}\n\n2. ${PAY}\n`;

type Report = {
  version: number;
  files: {
    path: string;
    oldPath?: string;
    newDocument?: string | null;
    losses: { rule: string; waived?: unknown; changes: { before?: string; after?: string }[] }[];
    gains: { rule: string }[];
  }[];
  gone: string[];
  come: string[];
  summary: { files: number; losses: number; waived: number; gains: number };
};

describe('proviso compare', () => {
  it('shows what was lost, word by word, and fails', () =>
    inWorld({ 'old.md': LETTER, 'new.md': WEAK }, async ({ run }) => {
      const { code, out, err } = await run('compare', 'old.md', 'new.md');
      assert.deepEqual([code, err], [1, '']);
      assert.match(out, /^new\.md:9:\d+ {2}lost {2}clause\/no-fault$/m);
      assert.match(out, /No fault and no admission: was present, is \w+\./);
      assert.match(out, /\[-Neither-\] Company \[-nor Customer admits-\]\{\+does not admit\+\} fault or liability\./);
      assert.match(out, /1 letter compared with old\.md: \d protections? lost or weakened/);
      assert.equal((await run('compare', 'old.md', 'new.md', '--exit-zero')).code, 0);
    }));

  it('is silent where nothing is lost, and lists what was gained', () =>
    inWorld({ 'old.md': LETTER, 'same.md': `${LETTER}\nRegards\n`, 'weak.md': WEAK }, async ({ run }) => {
      assert.deepEqual(await run('compare', 'old.md', 'same.md'), { code: 0, out: '', err: '' });
      const { code, out } = await run('compare', 'weak.md', 'old.md');
      assert.equal(code, 0);
      assert.match(out, /gained {2}clause\/no-fault/);
    }));

  it('compares the letters of two folders by their paths, with the partials of each', () =>
    inWorld(
      {
        'old/a.md': INCLUDES,
        'old/parts/fault.md': GOOD,
        'old/b.md': LETTER,
        'old/c.md': LETTER,
        'new/a.md': INCLUDES,
        'new/parts/fault.md': BAD,
        'new/b.md': LETTER,
        'new/d.md': LETTER,
        '.proviso.yml': 'root: true\n',
      },
      async ({ run }) => {
        const { code, out } = await run('compare', 'old', 'new', '--format', 'json');
        const report = JSON.parse(out) as Report;
        assert.equal(code, 1);
        assert.equal(report.version, 1);
        assert.deepEqual(
          report.files.map((file) => [file.path, file.oldPath, file.losses.map(({ rule }) => rule)]),
          [['new/a.md', 'old/a.md', ['clause/no-fault']]],
        );
        assert.deepEqual([report.gone, report.come], [['old/c.md'], ['new/d.md']]);
        assert.equal(report.summary.files, 2);
      },
    ));

  it('takes a waiver with a reason for consent', () =>
    inWorld(
      {
        'old.md': LETTER,
        'new.md': WEAK.replace('1. ', '<!-- proviso-disable clause/no-fault -- agreed; by Dana -->\n\n1. '),
      },
      async ({ run }) => {
        const { code, out } = await run('compare', 'old.md', 'new.md');
        assert.equal(code, 0);
        assert.match(out, /lost, waived {2}clause\/no-fault/);
        assert.match(out, /Waived by Dana: agreed/);
      },
    ));

  it('does not let a letter escape that is no longer called one', () =>
    inWorld(
      { 'old/a.md': LETTER, 'new/a.md': WEAK.replace('document: settlement-agreement\n', '') },
      async ({ run }) => {
        const { code, out } = await run('compare', 'old', 'new', '--format', 'json');
        const [file] = (JSON.parse(out) as Report).files;
        assert.deepEqual([code, file?.newDocument], [1, null]);
      },
    ));

  it('says what cannot be compared', () =>
    inWorld({ 'old/a.md': LETTER, 'b.md': LETTER }, async ({ run }) => {
      assert.match((await run('compare', 'old', 'b.md')).err, /not of the same sort/);
      assert.match((await run('compare', 'gone.md', 'b.md')).err, /no file or folder gone\.md/);
      assert.equal((await run('compare', 'gone.md', 'b.md')).code, 2);
    }));
});

describe('proviso lint --since', () => {
  const git = ({ folder }: World, ...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.com', '-C', folder, ...args], {
      stdio: 'pipe',
    });
  const committed = (files: Readonly<Record<string, string>>, act: (world: World) => Promise<void>) =>
    inWorld(files, async (world) => {
      git(world, 'init', '-q', '-b', 'main');
      git(world, 'add', '-A');
      git(world, 'commit', '-q', '-m', 'first');
      await act(world);
    });
  const since = async ({ run }: World, ...args: string[]) => {
    const ran = await run('lint', '--since', 'HEAD', '--format', 'json', ...(args.length > 0 ? args : ['.']));
    return { ...ran, report: ran.code === 2 ? undefined : (JSON.parse(ran.out) as Report) };
  };

  it('compares with a commit: a letter, a partial that it takes in, and nothing else', () =>
    committed({ 'in/a.md': LETTER, 'in/b.md': INCLUDES, 'in/c.md': LETTER, 'parts/fault.md': GOOD }, async (world) => {
      assert.deepEqual((await since(world)).report?.files, []);
      world.put('in/a.md', WEAK);
      world.put('parts/fault.md', BAD);
      const { code, report } = await since(world, 'in');
      assert.equal(code, 1);
      assert.deepEqual(
        report?.files.map(({ path: file, losses }) => [file, losses.map(({ rule }) => rule)]),
        [
          ['in/a.md', ['clause/no-fault']],
          ['in/b.md', ['clause/no-fault']],
        ],
      );
    }));

  it('sees a pack weakened that a letter takes a clause from', () =>
    inWorld(
      { '.proviso.yml': 'extends: ./firm\n', 'a.md': `${LETTER}\n3. {% render "clauses/copies-to-counsel" %}\n` },
      async (world) => {
        await world.run('pack', 'init', 'firm');
        git(world, 'init', '-q', '-b', 'main');
        git(world, 'add', '-A');
        git(world, 'commit', '-q', '-m', 'first');
        const clause = 'firm/clauses/copies-to-counsel.md';
        const text = readFileSync(path.join(world.folder, clause), 'utf8');
        world.put(clause, text.replace('\nCompany shall send a copy', '\nCompany may send a copy'));
        const { code, report } = await since(world, 'a.md');
        assert.equal(code, 1);
        assert.deepEqual(
          report?.files[0]?.losses.map(({ rule }) => rule),
          ['clause/copies-to-counsel'],
        );
      },
    ));

  it('follows a renamed file, and leaves the repository as it is', () =>
    committed({ 'in/a.md': LETTER }, async (world) => {
      renameSync(path.join(world.folder, 'in/a.md'), path.join(world.folder, 'in/z.md'));
      world.put('in/z.md', WEAK);
      const before = git(world, 'count-objects', '-v').toString();
      const { code, report } = await since(world);
      assert.equal(code, 1);
      assert.deepEqual([report?.files[0]?.path, report?.files[0]?.oldPath], ['in/z.md', 'in/a.md']);
      assert.deepEqual([report?.gone, report?.come], [[], []]);
      assert.equal(git(world, 'count-objects', '-v').toString(), before);
      assert.match(git(world, 'status', '--porcelain').toString(), /^ D in\/a\.md$/m);
    }));

  it('runs nothing that the repository configures', () =>
    committed({ 'a.md': LETTER, '.gitattributes': '*.md filter=evil diff=evil\n' }, async (world) => {
      const touched = path.join(world.folder, 'touched');
      const script = path.join(world.folder, '.git/evil.sh');
      writeFileSync(script, `#!/bin/sh\ntouch ${touched}\ncat\n`, { mode: 0o755 });
      for (const key of [
        'filter.evil.clean',
        'filter.evil.smudge',
        'diff.evil.textconv',
        'diff.external',
        'core.fsmonitor',
        'core.pager',
      ])
        git(world, 'config', key, script);
      for (const hook of ['post-index-change', 'pre-commit', 'reference-transaction'])
        writeFileSync(path.join(world.folder, '.git/hooks', hook), `#!/bin/sh\ntouch ${touched}\n`, { mode: 0o755 });
      renameSync(path.join(world.folder, 'a.md'), path.join(world.folder, 'b.md'));
      world.put('b.md', WEAK);
      const { code } = await since(world);
      assert.equal(code, 1);
      assert.ok(!existsSync(touched));
    }));

  it('reads the configuration of then: turning a rule off hides no loss', () =>
    committed({ 'a.md': LETTER }, async (world) => {
      world.put('.proviso.yml', 'rules: { clause/no-fault: off }\nignore: [a.md]\n');
      world.put('a.md', WEAK);
      assert.equal((await since(world)).code, 1);
    }));

  it('says so when there is no such commit, no repository or no git', async () => {
    await committed({ 'a.md': LETTER }, async ({ run }) => {
      const { code, err } = await run('lint', '--since', '--output=x', 'a.md');
      assert.deepEqual([code, /knows no commit --output=x/.test(err)], [2, true]);
      assert.match(
        (await run('lint', '--since', 'HEAD', '--fix', 'a.md')).err,
        /--since compares, and --fix and its relatives change/,
      );
    });
    await inWorld({ 'a.md': LETTER }, async ({ run }) => {
      const { code, err } = await run('lint', '--since', 'HEAD', 'a.md');
      assert.deepEqual([code, /not a git repository/.test(err)], [2, true]);
    });
    const none = { run: () => undefined, apart: () => assert.fail() };
    await inWorld(
      { 'a.md': LETTER },
      async ({ run }) => assert.match((await run('lint', '--since', 'HEAD', 'a.md')).err, /git is not installed/),
      { git: none },
    );
  });
});
