import assert from 'node:assert/strict';
import { globFault, globOf } from '../../../server/src/core/config/glob.ts';

/** pattern, paths that it means, paths that it does not mean */
const CASES: readonly (readonly [pattern: string, yes: readonly string[], no: readonly string[]])[] = [
  ['*.md', ['a.md', 'x/a.md', '.md', 'x/y/.hidden.md'], ['a.mdx', 'a', 'a/md']],
  ['/*.md', ['a.md'], ['x/a.md']],
  ['letters/*.md', ['letters/a.md'], ['letters/x/a.md', 'x/letters/a.md']],
  ['letters/**', ['letters/a.md', 'letters/x/a.md'], ['letters', 'x/letters/a.md']],
  ['letters/**/*.md', ['letters/a.md', 'letters/x/y/a.md'], ['lettersa.md', 'a.md']],
  ['**/old/*.md', ['old/a.md', 'x/y/old/a.md'], ['xold/a.md', 'old/x/a.md']],
  ['**', ['a', 'x/a'], []],
  ['drafts', ['drafts', 'drafts/a.md', 'x/drafts/y/a.md'], ['drafts.md', 'mydrafts/a.md']],
  ['drafts/', ['drafts/a.md', 'x/drafts/a.md'], ['drafted']],
  ['/drafts', ['drafts/a.md'], ['x/drafts/a.md']],
  ['./a/b', ['a/b', 'a/b/c'], ['x/a/b']],
  ['a?.md', ['ab.md'], ['a.md', 'a/.md', 'abc.md']],
  ['[a-c]x', ['ax', 'cx'], ['dx', '/x']],
  ['[!a-c]x', ['dx'], ['ax', '/x']],
  ['[]]', [']'], ['a']],
  ['{a,b/*}.md', ['a.md', 'b/c.md'], ['c.md', 'b.md']],
  ['{a,{b,c}d}', ['a', 'bd', 'cd'], ['b', 'ad']],
  ['a{,b}', ['a', 'ab'], ['b']],
  ['\\*', ['*'], ['a']],
  ['a**b', ['ab', 'axxb'], ['a/b']],
  ['x/a**/b', ['x/a/b', 'x/ac/b'], ['x/ab', 'x/a/c/b']],
  ['é📄?', ['é📄é'], ['é📄']],
];

describe('patterns', () => {
  for (const [pattern, yes, no] of CASES) {
    it(pattern, () => {
      assert.equal(globFault(pattern), undefined);
      const glob = globOf(pattern);
      assert.deepEqual([...yes, ...no].filter(glob), yes);
    });
  }

  it('say what is wrong with them', () => {
    assert.match(globFault('../a') ?? '', /leads out/);
    assert.match(globFault('a/../b') ?? '', /leads out/);
    assert.match(globFault('a[b') ?? '', /opens \[/);
    assert.match(globFault('a{b') ?? '', /opens \{/);
    assert.match(globFault('C:\\letters') ?? '', /drive/);
    assert.match(globFault('letters\\a') ?? '', /write \//);
    assert.match(globFault('a\\') ?? '', /ends with a backslash/);
    assert.match(globFault('') ?? '', /names nothing/);
    assert.match(globFault('./') ?? '', /names nothing/);
    assert.match(globFault('a'.repeat(2000)) ?? '', /longer than/);
    assert.match(globFault('{'.repeat(100)) ?? '', /too deep/);
  });

  it('match in bounded time', () => {
    const path = `${'a'.repeat(2000)}/${'a/'.repeat(500)}`;
    for (const pattern of [
      `${'*a'.repeat(100)}b`,
      `${'**/'.repeat(100)}b`,
      '{a,aa}'.repeat(100),
      `${'{a,'.repeat(15)}${'*}'.repeat(15)}b`,
      `${'[a-z]*'.repeat(100)}b`,
    ])
      assert.equal(globOf(pattern)(path), false, pattern);
  }).timeout(20_000);

  it('never throw on what they refuse', () => {
    for (const pattern of ['', '[', '{', '{a', '\\', '!', '..']) assert.equal(globOf(pattern)('letters/a.md'), false);
  });
});
