import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { inWorkspace } from './runner.ts';

type Job = {
  readonly variables: Readonly<Record<string, string>>;
  readonly script: readonly string[];
  readonly artifacts: { readonly when: string; readonly reports: { readonly codequality: string } };
};
const { proviso: job } = parse(readFileSync('ci/gitlab/proviso.gitlab-ci.yml', 'utf8')) as { readonly proviso: Job };
const BAD = '---\ndocument: settlement-agreement\n---\nPay {{ }} now.\n';

/** Runs the job's script as a runner does, in one shell. In the place of npm stands what puts the built program where npm would. */
function runJob(variables: Readonly<Record<string, string>>, workspace: string) {
  const bin = path.join(workspace, '.bin');
  mkdirSync(bin, { recursive: true });
  const npm = path.join(bin, 'npm');
  writeFileSync(
    npm,
    `#!/bin/sh\nfor last; do :; done\n[ -f "$last" ] || exit 1\nmkdir -p "$3/node_modules/proviso"\nln -s ${path.resolve('dist')} "$3/node_modules/proviso/dist"\n`,
  );
  chmodSync(npm, 0o755);
  writeFileSync(path.join(workspace, 'proviso.tgz'), '');
  const { PATH, HOME } = process.env;
  return spawnSync('sh', ['-e', '-c', job.script.join('\n')], {
    cwd: workspace,
    encoding: 'utf8',
    env: { PATH: `${bin}:${PATH}`, HOME, CI: 'true', PROVISO_PACKAGE: 'proviso.tgz', ...job.variables, ...variables },
  });
}

describe('the GitLab template', () => {
  it('fails on a bad letter and leaves the report that its artifacts name', () =>
    inWorkspace({ 'letters/bad.md': BAD, 'my letters/bad.md': BAD }, (workspace) => {
      const { status, stdout, stderr } = runJob({ PROVISO_PATHS: 'letters\nmy letters' }, workspace);
      assert.equal(status, 1, stdout + stderr);
      assert.match(stdout, /letters\/bad\.md:4/);
      const report = JSON.parse(readFileSync(path.join(workspace, job.artifacts.reports.codequality), 'utf8'));
      assert.equal(job.artifacts.when, 'always');
      const paths = new Set(report.map(({ location }: { location: { path: string } }) => location.path));
      assert.deepEqual([...paths].sort(), ['letters/bad.md', 'my letters/bad.md']);
      const prints = report.map(({ fingerprint }: { fingerprint: string }) => fingerprint);
      assert.equal(new Set(prints).size, prints.length);
    }));

  it('runs nothing of what its variables hold, and takes no pattern apart', () =>
    inWorkspace({ 'a.md': BAD, 'b.md': BAD }, (workspace) => {
      const { status } = runJob(
        { PROVISO_PATHS: '$(touch pwned)\n`touch pwned`\n; touch pwned', PROVISO_ARGS: '$(touch pwned)' },
        workspace,
      );
      assert.equal(status, 2);
      assert.equal(existsSync(path.join(workspace, 'pwned')), false);
      assert.match(runJob({ PROVISO_PATHS: '*.md' }, workspace).stdout, /b\.md:4/);
    }));

  it('says what is to be set', () =>
    inWorkspace({}, (workspace) => {
      const { status, stderr } = runJob({ PROVISO_PACKAGE: '' }, workspace);
      assert.notEqual(status, 0);
      assert.match(stderr, /Set PROVISO_PACKAGE/);
    }));
});
