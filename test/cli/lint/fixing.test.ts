import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { openFileEngine } from '../../../server/src/cli/engine.ts';
import { checkWith } from '../../../server/src/cli/lint/check.ts';
import { fixText } from '../../../server/src/cli/lint/fixing.ts';
import { runs } from '../../runs.ts';
import { inWorld } from '../io.ts';

const BODY = `Northgate ("Company") and Jordan Example ("Customer") agree:

1. This bill has never been proved to be a valid debt. Neither Company nor Customer admits fault or liability.

2. Customer shall pay Company {{ amount|money }} within a reasonable time after Customer receives a signed copy.
`;
const HEAD = '---\ndocument: settlement-agreement\nvariables:\n  amount: { type: money, example: 720.00 }\n---\n';
const LETTER = HEAD + BODY;
/** Something that a safe fix mends. */
const CRACKED = LETTER.replace('{{ amount|money }}', '{{ Amount | money }}');

const read = (folder: string, name = 'a.md') => readFileSync(path.join(folder, name), 'utf8');

describe('proviso lint: fixes', () => {
  it('takes the suggestion for a rule that is named, says so, and leaves nothing new', () =>
    inWorld({ 'a.md': LETTER }, async ({ run, folder }) => {
      const before = JSON.parse((await run('lint', 'a.md', '--format', 'json')).out);
      const { err } = await run('lint', 'a.md', '--fix-suggestions', 'clause/attorney-review,clause/seven-day-removal');
      assert.match(err, /^a\.md: Insert the clause “.*” \[clause\/seven-day-removal\]$/m);
      assert.match(read(folder), /render "clauses\/seven-day-removal"/);
      const after = JSON.parse((await run('lint', 'a.md', '--format', 'json')).out);
      const names = (report: typeof before): string[] =>
        report.files[0].problems.map(({ rule }: { rule: string }) => rule);
      assert.ok(names(before).includes('clause/seven-day-removal'));
      assert.ok(!names(after).includes('clause/seven-day-removal'));
      assert.deepEqual(
        names(after).filter((rule) => !names(before).includes(rule)),
        [],
      );
      const again = read(folder);
      await run('lint', 'a.md', '--fix-suggestions', 'clause/seven-day-removal');
      assert.equal(read(folder), again, 'a second run changes nothing');
    }));

  it('names a rule that does not exist', () =>
    inWorld({ 'a.md': LETTER }, async ({ run }) => {
      const { code, err } = await run('lint', 'a.md', '--fix-suggestions', 'clause/no-falt');
      assert.equal(code, 2);
      assert.match(err, /no rule clause\/no-falt\. Did you mean clause\/no-fault\?/);
    }));

  it('writes nothing on a dry run, and tells what would stand', () =>
    inWorld({ 'a.md': LETTER }, async ({ run, folder }) => {
      const { out, err } = await run('lint', 'a.md', '--fix-dry-run', '--fix-suggestions', 'clause/seven-day-removal');
      assert.equal(read(folder), LETTER);
      assert.match(err, /would: Insert the clause/);
      assert.ok(!out.includes('clause/seven-day-removal'));
      assert.match((await run('lint', 'a.md', '--diff', '--fix-dry-run')).err, /Choose one of them/);
    }));

  it('shows a difference that git and patch take, and fails when there is one', () =>
    inWorld({ 'in/a.md': LETTER, 'in/b.md': LETTER }, async ({ run, folder }) => {
      const { code, out } = await run('lint', 'in', '--diff', '--fix-suggestions', 'clause/seven-day-removal');
      assert.equal(code, 1);
      assert.match(out, /^--- a\/in\/a\.md\n\+\+\+ b\/in\/a\.md\n@@ /m);
      assert.equal(read(folder, 'in/a.md'), LETTER);
      writeFileSync(path.join(folder, 'p.diff'), out);
      execFileSync('git', ['-C', folder, 'apply', 'p.diff']);
      await run('lint', 'in/b.md', '--fix-suggestions', 'clause/seven-day-removal');
      execFileSync('git', ['-C', folder, 'apply', '-R', '--include=in/b.md', 'p.diff']);
      assert.match(read(folder, 'in/a.md'), /clauses.seven-day-removal/);
      assert.equal(read(folder, 'in/b.md'), LETTER);
      rmSync(path.join(folder, 'in/a.md'));
      assert.deepEqual(await run('lint', 'in', '--diff'), { code: 0, out: '', err: '' });
    }));

  it('gives the fixed text of standard input on standard output, and findings on standard error', () =>
    inWorld(
      {},
      async ({ run }) => {
        const fixed = await run('lint', '-', '--fix', '--stdin-filename', 'a.md');
        assert.ok(fixed.out.startsWith(HEAD));
        assert.match(fixed.err, /^a\.md:\d+:\d+ {2}error/m);
        assert.match(
          (await run('lint', '-', '--diff', '--fix-suggestions', 'clause/seven-day-removal')).out,
          /^--- a\/<stdin>$/m,
        );
      },
      { readStdin: async () => new TextEncoder().encode(LETTER) },
    ));

  it('leaves a file alone that no fix changes', () =>
    inWorld({ 'a.md': LETTER }, async ({ run, folder }) => {
      const { mtimeNs, ino } = statSync(path.join(folder, 'a.md'), { bigint: true });
      await run('lint', 'a.md', '--fix');
      const after = statSync(path.join(folder, 'a.md'), { bigint: true });
      assert.deepEqual([after.mtimeNs, after.ino], [mtimeNs, ino]);
    }));

  it('fixes twice as it fixes once, whatever the text', () =>
    inWorld({ 'a.md': LETTER }, ({ io, folder }) => {
      const engine = openFileEngine(io);
      const fixed = (text: string): string => {
        const file = path.join(folder, 'a.md');
        const input = { path: 'a.md', file, text, named: true, stdin: false };
        return fixText(
          { input, document: undefined },
          { suggestions: [], target: 'nowhere' },
          checkWith(engine),
          engine,
        ).text;
      };
      const parts = [
        '{{ amount|money }}',
        '{{ Amount }}',
        '{{ amount | }}',
        '[[amount]]',
        '$' + '{amount}',
        '«amount»',
        '{{#if x}}',
        '{% if x %}',
        '{% endif %}',
        '{% elif x %}',
        '  \n',
        '\n\n',
        'TBD ',
        '{% endif',
        'word ',
        '{{ amount',
        '}}',
      ];
      fc.assert(
        fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 12 }), (some) => {
          const once = fixed(`${HEAD}${some.join('')}`);
          assert.equal(fixed(once), once);
        }),
        { numRuns: runs(60) },
      );
      assert.notEqual(fixed(CRACKED), undefined);
    }));
});
