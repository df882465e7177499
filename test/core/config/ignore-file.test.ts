import assert from 'node:assert/strict';
import fc from 'fast-check';
import ignore from 'ignore';
import { type IgnoreAt, ignoredBy, readIgnore } from '../../../server/src/core/config/ignore-file.ts';
import { runs } from '../../runs.ts';

const at = (folder: string, text: string, name = '.provisoignore'): IgnoreAt => ({
  folder,
  file: folder === '' ? name : `${folder}/${name}`,
  lines: readIgnore(text),
});
const isIgnored = (text: string, path: string) => ignoredBy([at('', text)], path) !== undefined;

describe('an ignore file', () => {
  for (const [text, out, kept] of [
    ['drafts', ['drafts', 'drafts/a.md', 'x/drafts/a.md'], ['drafts.md', 'mydrafts/a.md']],
    ['drafts/', ['drafts/a.md', 'x/drafts/a.md'], ['drafts', 'x/drafts']],
    ['/drafts', ['drafts/a.md'], ['x/drafts/a.md']],
    ['x/drafts', ['x/drafts/a.md'], ['y/x/drafts/a.md']],
    ['*.md', ['a.md', 'x/a.md'], ['a.txt']],
    ['# a.md\n\\#b.md\n\n', ['#b.md'], ['a.md']],
    ['a.md   \nb.md\\ ', ['a.md', 'b.md '], ['b.md']],
    ['**/old/*.md', ['old/a.md', 'x/y/old/a.md'], ['old/x/a.md']],
    ['out/**', ['out/a.md', 'out/x/a.md'], ['out']],
    ['*.md\n!keep.md', ['a.md'], ['keep.md', 'x/keep.md']],
    ['drafts/\n!drafts/keep.md', ['drafts/keep.md'], []],
    ['drafts/*\n!drafts/keep/', ['drafts/a.md', 'drafts/x/a.md'], ['drafts/keep/a.md']],
    ['{a,b}.md', ['{a,b}.md'], ['a.md']],
    ['[', [], ['[', 'a.md']],
    ['\uFEFFa.md\r\nb.md\r\n', ['a.md', 'b.md'], ['c.md']],
  ] as const) {
    it(JSON.stringify(text), () => {
      assert.deepEqual(
        out.filter((path) => !isIgnored(text, path)),
        [],
        'must be left out',
      );
      assert.deepEqual(
        kept.filter((path) => isIgnored(text, path)),
        [],
        'must be kept',
      );
    });
  }

  it('speaks of what is below its folder, the nearer one later', () => {
    const files = [at('', '*.md\n!in/**', '.gitignore'), at('in', 'a.md'), at('in', '!a.md', '.later')];
    assert.equal(ignoredBy(files, 'x.md')?.file, '.gitignore');
    assert.equal(ignoredBy(files, 'in/b.md'), undefined);
    assert.equal(ignoredBy(files.slice(0, 2), 'in/a.md')?.file, 'in/.provisoignore');
    assert.equal(ignoredBy(files, 'in/a.md'), undefined);
  });

  it('names the line that decides', () => {
    assert.deepEqual(ignoredBy([at('', '# ours\n\ndrafts/  \n')], 'drafts/a.md'), {
      file: '.provisoignore',
      line: 3,
      pattern: 'drafts/',
    });
  });

  it('leaves out what git’s rules leave out, whatever stands in it', () => {
    const name = fc.constantFrom('a', 'b', 'ab', 'a.md', '*', '*.md', '**', 'a*', '?', '[ab]', '[!a]', 'b?');
    const line = fc
      .tuple(
        fc.constantFrom('', '', '', '!'),
        fc.constantFrom('', '/'),
        fc.array(name, { minLength: 1, maxLength: 3 }),
        fc.constantFrom('', '/'),
      )
      .map(([not, first, parts, last]) => `${not}${first}${parts.join('/')}${last}`);
    const path = fc
      .array(fc.constantFrom('a', 'b', 'ab', 'a.md', 'b.md', 'bb'), { minLength: 1, maxLength: 4 })
      .map((parts) => parts.join('/'));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 4 }), path, (lines, file) => {
        const text = lines.join('\n');
        assert.equal(
          isIgnored(text, file),
          ignore({ ignorecase: false }).add(text).ignores(file),
          `${text}\n → ${file}`,
        );
      }),
      { numRuns: runs(3000) },
    );
  });

  it('takes no longer for a pattern made to hang', () => {
    const text = `${'*a'.repeat(100)}b`;
    const begun = performance.now();
    assert.equal(isIgnored(text, 'a'.repeat(500)), false);
    assert.ok(performance.now() - begun < 3000);
  });
});
