import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

const read = (file: string): string => readFileSync(file, 'utf8');
const blocks = (file: string): readonly unknown[] =>
  [...read(file).matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, text = '']) => parse(text));
/** The names in the first column of every table. */
const named = (file: string): readonly string[] =>
  [...read(file).matchAll(/^\| (`[^|]+) \|/gm)].flatMap(([, cell = '']) =>
    [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
  );

describe('the pages on builds', () => {
  it('name every input and output of the Action, and its defaults', () => {
    const { inputs, outputs } = parse(read('action.yml'));
    assert.deepEqual(
      [...named('docs/github-action.md')].sort(),
      [...new Set([...Object.keys(inputs), ...Object.keys(outputs)])]
        .flatMap((name) => (name in inputs && name in outputs ? [name, name] : [name]))
        .sort(),
    );
    for (const [name, { default: value }] of Object.entries<{ default: string }>(inputs))
      if (value !== '') assert.ok(read('docs/github-action.md').includes(`| \`${name}\` | \`${value}\` |`), name);
  });

  it('use inputs of the Action that exist', () => {
    const { inputs } = parse(read('action.yml'));
    const [workflow] = blocks('docs/github-action.md') as [
      { jobs: { proviso: { steps: { uses: string; with?: object }[] } } },
    ];
    const step = workflow.jobs.proviso.steps.find(({ uses }) => uses.startsWith('OWNER/proviso'));
    assert.deepEqual(
      Object.keys(step?.with ?? {}).filter((name) => !(name in inputs)),
      [],
    );
  });

  it('name every variable of the GitLab template', () => {
    const template = read('ci/gitlab/proviso.gitlab-ci.yml');
    const used = new Set([...template.matchAll(/\$\{?(PROVISO_\w+)/g)].map(([, name]) => name));
    assert.deepEqual([...named('docs/gitlab.md')].sort(), [...used].sort());
  });

  it('name hooks that exist', () => {
    const ids = (parse(read('.pre-commit-hooks.yaml')) as { id: string; entry: string }[]).map(({ id }) => id);
    assert.deepEqual(named('docs/pre-commit.md'), ids);
    const [remote, local] = blocks('docs/pre-commit.md') as { repos: { hooks: { id: string; entry?: string }[] }[] }[];
    assert.ok(ids.includes(remote?.repos[0]?.hooks[0]?.id ?? ''));
    assert.equal(local?.repos[0]?.hooks[0]?.entry, 'proviso lint --letters-only');
  });
});
