import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { inWorld } from './io.ts';

const LETTER = '---\ndocument: settlement-agreement\n---\n# Settlement\n\nPay {{ }} now.\n';
const PLAIN = '# Shopping\n\nMilk, {{ }} and bread.\n';

type Report = {
  version: number;
  files: {
    path: string;
    document: string | null;
    problems: { rule: string; severity: string; range: { start: { line: number; character: number }; end: unknown } }[];
  }[];
  summary: { files: number; errors: number; warnings: number; infos: number };
};

describe('proviso lint', () => {
  it('prints version 1 of the JSON form, zero-based, with a newline at the end', () =>
    inWorld({ 'letters/a.md': LETTER }, async ({ run }) => {
      const { code, out, err } = await run('lint', 'letters/a.md', '--format', 'json');
      const report = JSON.parse(out) as Report;
      assert.equal(code, 1);
      assert.equal(err, '');
      assert.match(out, /\}\n$/);
      assert.deepEqual(Object.keys(report), ['version', 'files', 'summary']);
      assert.equal(report.version, 1);
      const [file] = report.files;
      assert.equal(file?.path, 'letters/a.md');
      assert.equal(file?.document, 'settlement-agreement');
      const problem = file?.problems.find(({ rule }) => rule === 'template/missing-expression');
      assert.deepEqual(problem?.range, { start: { line: 5, character: 4 }, end: { line: 5, character: 9 } });
      const counted = report.files.flatMap(({ problems }) => problems);
      assert.equal(report.summary.errors, counted.filter(({ severity }) => severity === 'error').length);
      assert.equal(report.summary.files, 1);
    }));

  it('names required clauses that are missing, at the document kind', () =>
    inWorld({ 'a.md': LETTER }, async ({ run }) => {
      const { out } = await run('lint', 'a.md', '--format', 'json');
      const problems = (JSON.parse(out) as Report).files[0]?.problems ?? [];
      const missing = problems.find(({ rule }) => rule === 'clause/no-fault');
      assert.equal(missing?.severity, 'error');
      assert.deepEqual(missing?.range.start, { line: 1, character: 10 });
    }));

  it('gives the same bytes for the same files, in the order of their paths', () =>
    inWorld({ 'b/x.md': LETTER, 'a.md': LETTER, 'B.md': LETTER }, async ({ run }) => {
      const first = await run('lint', 'b', 'a.md', 'B.md', 'b/x.md', '--format', 'json');
      const second = await run('lint', '**/*.md', '--format', 'json');
      assert.equal(first.out, second.out);
      assert.deepEqual(
        (JSON.parse(first.out) as Report).files.map((file) => file.path),
        ['B.md', 'a.md', 'b/x.md'],
      );
    }));

  it('takes only what is ours from a folder, and anything that is named', () =>
    inWorld(
      { 'in/letter.md': LETTER, 'in/list.md': PLAIN, 'in/deep/er/two.md': LETTER, 'in/notes.txt': PLAIN },
      async ({ run }) => {
        const paths = async (...args: string[]) =>
          (JSON.parse((await run('lint', ...args, '--format', 'json')).out) as Report).files.map((file) => file.path);
        assert.deepEqual(await paths('in'), ['in/deep/er/two.md', 'in/letter.md']);
        assert.deepEqual(await paths('in', 'in/list.md'), ['in/deep/er/two.md', 'in/letter.md', 'in/list.md']);
      },
    ));

  it('says so when a folder holds Markdown but no letter', () =>
    inWorld({ 'in/list.md': PLAIN }, async ({ run }) => {
      const { code, out, err } = await run('lint', 'in');
      assert.deepEqual([code, out], [0, '']);
      assert.match(err, /not what kind of letter it is.*nothing was checked/);
    }));

  it('shows place, message, line, carets and rule', () =>
    inWorld({ 'a.md': LETTER }, async ({ run }) => {
      const { out } = await run('lint', 'a.md');
      assert.match(out, /^a\.md:6:5 {2}error {2}template\/missing-expression$/m);
      assert.match(out, /^ {2}6 \| Pay \{\{ \}\} now\.\n {4}\| {5}\^{5}$/m);
      assert.match(out, /1 file checked: \d+ errors/);
      assert.ok(!out.includes('\u001b'));
    }));

  it('colours when told to, and only then', () =>
    inWorld({ 'a.md': LETTER }, async ({ run }) => {
      assert.ok((await run('lint', 'a.md', '--color', 'always')).out.includes('\u001b[31m'));
      assert.ok(!(await run('lint', 'a.md', '--color', 'never')).out.includes('\u001b'));
    }));

  it('lets no letter steer the terminal', () =>
    inWorld(
      { 'a.md': '---\ndocument: settlement-agreement\n---\nPay \u001b[2J\u202e{{ }}\u0007 now.\n' },
      async ({ run }) => {
        const { out } = await run('lint', 'a.md');
        assert.match(out, /␛\[2J/);
        for (const char of '\u001b\u0007\u202e') assert.ok(!out.includes(char));
      },
    ));

  it('reads standard input under the name it is given', () =>
    inWorld(
      {},
      async ({ run }) => {
        const named = JSON.parse(
          (await run('lint', '-', '--stdin-filename', 'letters/in.md', '--format', 'json')).out,
        ) as Report;
        assert.equal(named.files[0]?.path, 'letters/in.md');
        const bare = JSON.parse((await run('lint', '-', '--format', 'json')).out) as Report;
        assert.equal(bare.files[0]?.path, '<stdin>');
      },
      { readStdin: async () => new TextEncoder().encode(LETTER) },
    ));

  it('believes --document where the text does not say', () =>
    inWorld({ 'a.md': '# Agreement\n\nThe parties agree.\n' }, async ({ run }) => {
      const rules = async (...args: string[]) =>
        (JSON.parse((await run('lint', 'a.md', '--format', 'json', ...args)).out) as Report).files[0]?.problems.map(
          ({ rule }) => rule,
        ) ?? [];
      assert.deepEqual(await rules(), ['front-matter/missing-document']);
      assert.ok((await rules('--document', 'settlement-agreement')).includes('clause/no-fault'));
    }));

  it('weighs findings by the options', () =>
    inWorld({ 'a.md': '# Agreement\n\nThe parties agree.\n' }, async ({ run }) => {
      assert.equal((await run('lint', 'a.md')).code, 0, 'a warning is no failure');
      assert.equal((await run('lint', 'a.md', '--fail-level', 'warning')).code, 1);
      assert.equal((await run('lint', 'a.md', '--max-warnings', '0')).code, 1);
      assert.equal((await run('lint', 'a.md', '--max-warnings', '1')).code, 0);
      const quiet = await run('lint', 'a.md', '--quiet', '--max-warnings', '0');
      assert.deepEqual([quiet.code, quiet.out], [1, ''], 'hidden warnings count');
    }));

  it('takes in partials of the workspace, and nothing outside it', () =>
    inWorld(
      {
        '.proviso.yml': '',
        'letters/a.md': LETTER.replace('{{ }}', '{% render "parts/b" %}{% render "letters/a" %}'),
        'parts/b.md': 'Text.',
      },
      async ({ run }) => {
        const { out } = await run('lint', 'letters/a.md', '--format', 'json');
        const rules = (JSON.parse(out) as Report).files[0]?.problems
          .map(({ rule }) => rule)
          .filter((rule) => rule.startsWith('template/'));
        assert.deepEqual(rules, ['template/render-cycle']);
      },
    ));

  it('repairs what is safe to repair with --fix', () =>
    inWorld({ 'a.md': LETTER, 'b.md': LETTER }, async ({ folder, run }) => {
      const before = readFileSync(path.join(folder, 'a.md'), 'utf8');
      await run('lint', 'a.md', '--fix');
      assert.equal(readFileSync(path.join(folder, 'a.md'), 'utf8'), before, 'nothing here has a safe fix');
    }));

  it('gives the text of standard input back with --fix, and the findings apart from it', () =>
    inWorld(
      {},
      async ({ run }) => {
        const { code, out, err } = await run('lint', '-', '--fix');
        assert.deepEqual([code, out], [1, LETTER]);
        assert.match(err, /^<stdin>:6:5 {2}error {2}template\/missing-expression$/m);
      },
      { readStdin: async () => new TextEncoder().encode(LETTER) },
    ));
});
