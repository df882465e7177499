import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { type Action, inWorkspace, runAction } from './runner.ts';

const BAD = '---\ndocument: settlement-agreement\n---\nPay {{ }} now.\n';
const GOOD = readFileSync('templates/letters/write-only-request.md', 'utf8');
const action = parse(readFileSync('action.yml', 'utf8')) as Action;

describe('the GitHub Action', () => {
  it('never puts what it is given into a script', () => {
    assert.equal(action.runs.using, 'composite');
    for (const { run, shell } of action.runs.steps) {
      assert.equal(shell, 'bash');
      assert.doesNotMatch(run, /\$\{\{/);
    }
  });

  it('describes every input and output, and uses every input', () => {
    const used = JSON.stringify(action.runs.steps);
    for (const [name, { description }] of Object.entries(action.inputs)) {
      assert.ok(description.length > 10, name);
      assert.ok(used.includes(`inputs.${name} }}`), name);
    }
    for (const { description } of Object.values(action.outputs)) assert.ok(description.length > 10);
  });

  it('fails on a bad letter, marks the lines, counts, and writes SARIF', () =>
    inWorkspace({ 'letters/bad.md': BAD, 'letters/good.md': GOOD }, (workspace) => {
      const { code, log, outputs, summary } = runAction(
        action,
        { paths: 'letters\n', 'sarif-file': 'out/p.sarif' },
        workspace,
      );
      assert.equal(code, 1, log);
      assert.match(log, /^::error .*file=letters\/bad\.md,line=2/m);
      assert.equal(outputs.files, '2');
      assert.ok(Number(outputs.errors) > 3 && outputs.warnings !== '' && outputs.notes !== '');
      assert.equal(outputs['exit-code'], '1');
      assert.equal(outputs['sarif-file'], path.join('out', 'p.sarif'));
      const sarif = JSON.parse(readFileSync(path.join(workspace, 'out/p.sarif'), 'utf8'));
      assert.equal(sarif.version, '2.1.0');
      assert.match(summary, /bad\.md/);
    }));

  it('passes whole letters in a folder of their own, with arguments that are given', () =>
    inWorkspace({ 'firm/letters/good.md': GOOD, 'firm/my drafts/good.md': GOOD }, (workspace) => {
      const given = {
        'working-directory': 'firm',
        paths: 'letters\n\n  \nmy drafts',
        args: '--quiet',
        'fail-level': 'error',
      };
      const { code, log, outputs } = runAction(action, given, workspace);
      assert.equal(code, 0, log);
      assert.equal(outputs.files, '2');
      assert.equal(outputs.errors, '0');
      assert.equal(outputs['sarif-file'], '');
    }));

  it('runs nothing of what it is given', () =>
    inWorkspace({ 'good.md': GOOD }, (workspace) => {
      const before = readdirSync(workspace);
      const evil = `"; touch pwned #'; touch pwned; '\`touch pwned\`$(touch pwned)\n$(touch pwned)`;
      for (const name of ['paths', 'args', 'fail-level', 'baseline', 'reporters', 'working-directory']) {
        const { code } = runAction({ ...action, runs: onlyCheck(action) }, { [name]: evil }, workspace);
        assert.notEqual(code, 0, name);
        assert.deepEqual(readdirSync(workspace), before, name);
      }
    }));

  it('says why it could not check', () =>
    inWorkspace({}, (workspace) => {
      const { code, log, outputs } = runAction(action, { paths: 'absent' }, workspace);
      assert.equal(code, 2);
      assert.equal(outputs['exit-code'], '2');
      assert.match(log, /No file matches absent/);
      assert.match(log, /^::error::Proviso could not check/m);
    }));
});

/** The step that checks, alone: the program is what echoes its arguments and fails, so that only bash stands in the way. */
function onlyCheck({ runs }: Action): Action['runs'] {
  const step = runs.steps.find(({ id }) => id === 'check')!;
  return { ...runs, steps: [{ ...step, env: { ...step.env, PROGRAM: '/dev/null/none' } }] };
}
