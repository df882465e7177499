import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A composite action, as far as ours uses one. */
export type Action = {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default?: string }>>;
  readonly outputs: Readonly<Record<string, { readonly description: string; readonly value: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
};
export type Step = {
  readonly id: string;
  readonly shell: string;
  readonly env: Readonly<Record<string, string>>;
  readonly run: string;
};

/** What a run of an action left behind: its log, the code of the last step, its outputs and the summary of the steps. */
export type Ran = {
  readonly log: string;
  readonly code: number;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
};

/**
 * Runs the steps of an action one after the other as a runner does: expressions are filled into the environment, each step is a
 * script of its own for bash, outputs come from a file, and the first step that fails ends the run. Anything in an expression
 * but inputs, outputs of steps and the action's path throws.
 */
export function runAction(action: Action, given: Readonly<Record<string, string>>, workspace: string): Ran {
  const temp = realpathSync(mkdtempSync(path.join(tmpdir(), 'proviso-')));
  const inputs = Object.fromEntries(Object.entries(action.inputs).map(([name, input]) => [name, input.default ?? '']));
  const steps: Record<string, Record<string, string>> = {};
  const filled = (text: string): string =>
    text.replace(/\$\{\{\s*([^}]*?)\s*\}\}/g, (_, expression: string) => {
      const [scope, id = '', ...rest] = expression.split('.');
      if (expression === 'github.action_path') return path.resolve('.');
      if (scope === 'inputs' && id in inputs) return given[id] ?? inputs[id] ?? '';
      if (scope === 'steps' && rest[0] === 'outputs') return steps[id]?.[rest[1] ?? ''] ?? '';
      throw new Error(`no such expression: ${expression}`);
    });
  let log = '';
  let code = 0;
  const summary = path.join(temp, 'summary');
  try {
    for (const step of action.runs.steps) {
      const output = path.join(temp, `output-${step.id}`);
      const script = path.join(temp, `${step.id}.sh`);
      for (const file of [output, summary]) if (!existsSync(file)) writeFileSync(file, '');
      writeFileSync(script, step.run);
      const env = Object.fromEntries(Object.entries(step.env).map(([name, value]) => [name, filled(value)]));
      const ran = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', script], {
        cwd: workspace,
        encoding: 'utf8',
        env: {
          PATH: process.env.PATH,
          HOME: process.env.HOME,
          CI: 'true',
          GITHUB_ACTIONS: 'true',
          GITHUB_OUTPUT: output,
          GITHUB_STEP_SUMMARY: summary,
          GITHUB_WORKSPACE: workspace,
          RUNNER_TEMP: temp,
          ...env,
        },
      });
      log += ran.stdout + ran.stderr;
      code = ran.status ?? -1;
      steps[step.id] = outputsIn(readFileSync(output, 'utf8'));
      if (code !== 0) break;
    }
    const outputs = Object.entries(action.outputs).map(([name, { value }]) => [name, filled(value)]);
    return { log, code, outputs: Object.fromEntries(outputs), summary: readFileSync(summary, 'utf8') };
  } finally {
    rmSync(temp, { recursive: true, force: true });
  }
}

function outputsIn(text: string): Record<string, string> {
  const lines = text.split('\n').filter((line) => line !== '');
  return Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]));
}

/** A temporary workspace with these files, removed afterwards. */
export function inWorkspace(files: Readonly<Record<string, string>>, act: (workspace: string) => void): void {
  const workspace = realpathSync(mkdtempSync(path.join(tmpdir(), 'proviso-')));
  try {
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(workspace, file)), { recursive: true });
      writeFileSync(path.join(workspace, file), text);
    }
    act(workspace);
  } finally {
    rmSync(workspace, { recursive: true, force: true });
  }
}
