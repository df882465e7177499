import assert from 'node:assert/strict';
import { inWorld } from './io.ts';

const SNIPPET =
  'This bill is not an established debt. The parties settle in good faith for practical reasons, and neither party admits any fault or liability.\n';

type Report = {
  version: number;
  files: {
    path: string;
    document: string | null;
    clauses: {
      id: string;
      requirement: string;
      state: string;
      range?: { start: { line: number } };
      elements: { id: string; says: string; severity: string; state: string; range?: unknown }[];
    }[];
  }[];
};

describe('proviso coverage', () => {
  it('prints version 1 of the JSON form', () =>
    inWorld({ 'a.md': '---\ndocument: settlement-agreement\n---\n# Settlement\n' }, async ({ run }) => {
      const { code, out } = await run('coverage', 'a.md', '--format', 'json');
      const report = JSON.parse(out) as Report;
      assert.equal(code, 0);
      assert.match(out, /\}\n$/);
      assert.deepEqual([report.version, report.files.length, report.files[0]?.path], [1, 1, 'a.md']);
      const noFault = report.files[0]?.clauses.find(({ id }) => id === 'no-fault');
      assert.deepEqual([noFault?.requirement, noFault?.state, noFault?.range], ['required', 'missing', undefined]);
      for (const { elements } of report.files[0]?.clauses ?? []) {
        for (const element of elements)
          assert.deepEqual(Object.keys(element).slice(0, 4), ['id', 'says', 'severity', 'state']);
      }
    }));

  it('judges exactly the clauses that are asked for, on any snippet', () =>
    inWorld({ 'a.md': SNIPPET }, async ({ run }) => {
      const { out } = await run('coverage', 'a.md', '--clauses', 'no-fault,hipaa', '--format', 'json');
      const clauses = (JSON.parse(out) as Report).files[0]?.clauses ?? [];
      assert.deepEqual(clauses.map(({ id }) => id).sort(), ['hipaa', 'no-fault']);
    }));

  it('draws a table with a mark, a state and what is not said', () =>
    inWorld({ 'a.md': '---\ndocument: settlement-agreement\n---\n# Settlement\n' }, async ({ run }) => {
      const { out } = await run('coverage', 'a.md');
      assert.match(out, /^a\.md {2}settlement-agreement$/m);
      assert.match(out, /^ {2}✗ .+ {2}missing \(required\)$/m);
      assert.match(out, /\d+ of \d+ required clauses present or not needed\./);
    }));

  it('says so when the document has no kind', () =>
    inWorld({ 'a.md': '# Agreement\n' }, async ({ run }) => {
      assert.match((await run('coverage', 'a.md')).out, /Nothing is required of a document without a kind/);
    }));
});

describe('proviso explain', () => {
  it('names every element of the clause and the words that decided', () =>
    inWorld({ 'a.md': SNIPPET }, async ({ run }) => {
      const { code, out } = await run('explain', 'a.md', '--clause', 'no-fault');
      assert.equal(code, 0);
      assert.match(out, /\(no-fault\): (present|incomplete|unclear)/);
      for (const id of ['nf1', 'nf2', 'nf3'])
        assert.match(out, new RegExp(`^${id} {2}(satisfied|missing|harmful) `, 'm'));
      assert.match(out, /1:\d+ satisfies: .*«.*»/);
      assert.match(out, /Why it matters:\n {2}\S/);
      assert.match(out, /It rests on:\n {2}- .*as of \d{4}-\d\d-\d\d; /);
      assert.match(out, /not a lawyer/);
    }));
});

describe('proviso list', () => {
  it('lists clauses, rules, document kinds and letters', () =>
    inWorld({}, async ({ run }) => {
      assert.match((await run('list', 'clauses')).out, /^no-fault +/m);
      assert.match((await run('list', 'documents')).out, /^settlement-agreement +Settlement agreement: Both sides/m);
      assert.match((await run('list', 'templates')).out, /^lump-sum-settlement +.*\(settlement-agreement\)$/m);
      const rules = JSON.parse((await run('list', 'rules', '--format', 'json')).out) as { rules: { id: string }[] };
      const ids = rules.rules.map(({ id }) => id);
      assert.ok(
        [
          'clause/no-fault',
          'template/syntax',
          'front-matter/missing-document',
          'variable/undeclared',
          'leftover/tbd',
        ].every((id) => ids.includes(id)),
      );
    }));
});

describe('help', () => {
  for (const command of ['lint', 'coverage', 'merge', 'explain', 'list']) {
    it(`of ${command} goes to standard output with examples`, () =>
      inWorld({}, async ({ run }) => {
        const { code, out, err } = await run(command, '--help');
        assert.deepEqual([code, err], [0, '']);
        assert.match(out, new RegExp(`Usage: proviso ${command}`));
        assert.match(out, new RegExp(`Examples:\\n {2}proviso ${command} `));
      }));
  }
  it('is what one gets without a command, as a usage error', () =>
    inWorld({}, async ({ run }) => {
      const { code, out, err } = await run();
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, /Usage: proviso/);
      assert.equal((await run('--version')).out, '0.0.0-test\n');
    }));
});
