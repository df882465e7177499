import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'yaml';
import { installed, located } from '../../scripts/debian.mjs';
import { inWorld } from '../cli/io.ts';
import { cleanCheckout, ran } from './checkout.ts';

const BAD =
  '---\ndocument: settlement-agreement\nvariables:\n  name: party\n---\nPay {{ name | default: “you” }} {{ }} now.\n';
const OTHER = '# A page\n\nTemplates have {{ }} in them, and [BLANKS].\n';
type Hook = { readonly id: string; readonly entry: string; readonly types_or: readonly string[] };
const HOOKS = parse(readFileSync('.pre-commit-hooks.yaml', 'utf8')) as readonly Hook[];

describe('the hooks for pre-commit', () => {
  it('are a check and a repair, and their commands run on the files that they get', () =>
    inWorld(
      { 'bad.md': BAD, 'other.md': OTHER, 'drafts/bad.md': BAD, '.proviso.yml': 'ignore: [drafts]\n' },
      async (world) => {
        assert.deepEqual(
          HOOKS.map(({ id }) => id),
          ['proviso', 'proviso-fix'],
        );
        for (const { id, entry, types_or: types } of HOOKS) {
          assert.deepEqual(types, ['markdown']);
          const [program, ...args] = entry.split(' ');
          assert.equal(program, 'proviso');
          const { code, out } = await world.run(...args, 'bad.md', 'other.md', 'drafts/bad.md');
          assert.equal(code, 1, id);
          assert.match(out, /^bad\.md:/m);
          assert.doesNotMatch(out, /other\.md|drafts/);
          assert.equal((await world.run(...args, 'other.md', 'drafts/bad.md')).code, 0);
        }
        assert.match(readFileSync(path.join(world.folder, 'bad.md'), 'utf8'), /default: "you"/);
        assert.equal(readFileSync(path.join(world.folder, 'drafts/bad.md'), 'utf8'), BAD);
      },
    ));

  describe('as pre-commit installs and runs them', function () {
    this.timeout(420_000);
    let folder = '';
    let ours = '';
    const preCommit = (...args: string[]) =>
      spawnSync('pre-commit', args, {
        cwd: ours,
        encoding: 'utf8',
        env: { ...process.env, ...QUIET, PRE_COMMIT_HOME: path.join(folder, 'home') },
      });

    // With PROVISO_KIT=all it is installed where that can be done.
    before(function () {
      const wanted = process.env.PROVISO_KIT === 'all';
      const refused = located('pre-commit') !== undefined || !wanted ? undefined : installed(['pre-commit']);
      if (located('pre-commit') === undefined || !wanted) {
        console.log(`      (skipped: ${wanted ? `pre-commit is not there; ${refused}` : 'PROVISO_KIT=all runs it'})`);
        return this.skip();
      }
      folder = mkdtempSync(path.join(tmpdir(), 'proviso-'));
      const hooks = path.join(folder, 'hooks');
      cleanCheckout(hooks);
      ours = path.join(folder, 'letters');
      mkdirSync(ours);
      commit(hooks);
      const rev = ran('git', ['rev-parse', 'HEAD'], { cwd: hooks }).trim();
      const listed = HOOKS.map(({ id }) => `      - id: ${id}\n        language_version: system\n`).join('');
      const config = `repos:\n  - repo: ${hooks}\n    rev: ${rev}\n    hooks:\n${listed}`;
      writeFileSync(path.join(ours, '.pre-commit-config.yaml'), config);
      writeFileSync(path.join(ours, 'bad.md'), BAD);
      writeFileSync(path.join(ours, 'other.md'), OTHER);
      commit(ours);
    });
    after(() => {
      if (folder !== '') rmSync(folder, { recursive: true, force: true });
    });

    it('the check fails on a bad letter and leaves every file as it is', () => {
      const { status, stdout, stderr } = preCommit('run', 'proviso', '--all-files');
      assert.equal(status, 1, stdout + stderr);
      assert.match(stdout, /bad\.md:\d+:\d+ {2}error/);
      assert.doesNotMatch(stdout, /other\.md/);
      assert.equal(readFileSync(path.join(ours, 'bad.md'), 'utf8'), BAD);
    });

    it('the repair changes what is safe and says so', () => {
      const { status, stdout, stderr } = preCommit('run', 'proviso-fix', '--all-files');
      assert.equal(status, 1, stdout + stderr);
      assert.match(stdout, /files were modified by this hook/);
      assert.match(readFileSync(path.join(ours, 'bad.md'), 'utf8'), /default: "you"/);
      assert.equal(readFileSync(path.join(ours, 'other.md'), 'utf8'), OTHER);
    });

    it('passes letters that are whole', () => {
      const { status, stdout } = preCommit('run', 'proviso', '--files', 'other.md');
      assert.equal(status, 0, stdout);
      assert.match(stdout, /Passed/);
    });
  });
});

const QUIET = { npm_config_prefer_offline: 'true', npm_config_audit: 'false', npm_config_fund: 'false' };

function commit(folder: string): void {
  const git = (...args: string[]) =>
    ran('git', ['-c', 'user.name=test', '-c', 'user.email=test@example.org', ...args], { cwd: folder });
  git('init', '--quiet');
  git('add', '--all');
  git('-c', 'core.hooksPath=/dev/null', 'commit', '--quiet', '--message', 'files');
}
