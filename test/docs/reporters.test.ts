import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { COVERAGE_REPORTERS } from '../../server/src/cli/reporters/coverage/index.ts';
import { LINT_REPORTERS } from '../../server/src/cli/reporters/index.ts';
import { inWorld } from '../cli/io.ts';

/** Without white space at the beginnings of lines, as a part is shown further to the left, and without how many rules come before one. */
const flush = (text: string): string =>
  text
    .replace(/^ +/gm, '')
    .replace(/"ruleIndex": \d+/g, '"ruleIndex": 0')
    .trim();

describe('the page on reports', () => {
  const page = readFileSync('docs/reporters.md', 'utf8');

  it('names every form', () => {
    for (const { name } of [...LINT_REPORTERS, ...COVERAGE_REPORTERS]) assert.ok(page.includes(`\`${name}\``), name);
  });

  it('shows what is printed', () => {
    const letter = /```markdown\n(---\n[\s\S]*?)```/.exec(page)?.[1] ?? assert.fail('no letter');
    const shown = [...page.matchAll(/<!-- shown: ([\w-]+) -->\n```\w+\n([\s\S]*?)```\n/g)];
    assert.ok(shown.length >= 10);
    return inWorld({ 'letters/receipt.md': letter, '.git/HEAD': '' }, async ({ run, folder }) => {
      const asked = shown.flatMap(([, form]) => ['--reporter', `${form}:out/${form}`]);
      await run('lint', 'letters', '--quiet', ...asked);
      for (const [, form = '', text = ''] of shown) {
        const report = readFileSync(path.join(folder, 'out', form), 'utf8');
        assert.ok(flush(report).includes(flush(text)), `${form} now gives:\n${report.slice(0, 3000)}`);
      }
    });
  });
});
