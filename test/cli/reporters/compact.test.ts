import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { inWorld } from '../io.ts';

const LETTER = '---\ndocument: settlement-agreement\n---\n# Settlement\n\nPay {{ }} now.\n';

type Pattern = Record<'file' | 'line' | 'column' | 'severity' | 'message' | 'code', number> & { regexp: string };
type Problem = {
  rule: string;
  severity: string;
  message: string;
  range: { start: Record<'line' | 'character', number> };
};

describe('the compact form of findings', () => {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
    contributes: { problemMatchers: { pattern: Pattern }[] };
  };

  it('is read by the problem matcher of the extension, each finding whole', () =>
    inWorld({ 'letters/a.md': LETTER }, async ({ run }) => {
      const pattern = manifest.contributes.problemMatchers[0]!.pattern;
      const { code, out } = await run('lint', 'letters', '--format', 'compact');
      const json = await run('lint', 'letters', '--format', 'json');
      const { problems } = (JSON.parse(json.out) as { files: { problems: Problem[] }[] }).files[0]!;
      assert.equal(code, 1);
      const read = out
        .trimEnd()
        .split('\n')
        .map((line) => {
          const match = new RegExp(pattern.regexp).exec(line);
          assert.ok(match, `not read: ${line}`);
          const { file, line: row, column, severity, message, code: rule } = pattern;
          return [match[file], Number(match[row]), Number(match[column]), match[severity], match[message], match[rule]];
        });
      assert.deepEqual(
        read,
        problems.map(({ rule, severity, message, range: { start } }) => [
          'letters/a.md',
          start.line + 1,
          start.character + 1,
          severity,
          message,
          rule,
        ]),
      );
    }));

  it('is empty when nothing was found, and hides warnings under --quiet', () =>
    inWorld({ 'a.md': LETTER, 'b.md': '---\ndocument: dispute-record\n---\n# Record\n' }, async ({ run }) => {
      const { out } = await run('lint', 'a.md', '--format', 'compact', '--quiet');
      assert.doesNotMatch(out, /: (?:warning|info): /);
      assert.equal((await run('lint', 'b.md', '--format', 'compact', '--quiet')).out, '');
    }));
});
