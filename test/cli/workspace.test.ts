import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { isInside, printedPath } from '../../server/src/cli/paths.ts';
import { resolver, workspaceRoot } from '../../server/src/cli/workspace.ts';
import { inWorld } from './io.ts';

describe('the workspace', () => {
  it('has its root at the nearest configuration or .git, else where the command runs', () =>
    inWorld(
      { 'a/.proviso.yml': '', 'a/b/c.md': '', 'd/.git/HEAD': '', 'd/e.md': '', 'f/g.md': '' },
      ({ folder, io }) => {
        const root = (file: string): string => path.relative(folder, workspaceRoot(path.join(folder, file), io));
        assert.deepEqual(['a/b/c.md', 'd/e.md', 'f/g.md'].map(root), ['a', 'd', '']);
      },
    ));

  it('finds clauses in the pack and partials below the root', () =>
    inWorld({ 'letters/a.md': '', 'parts/b.md': 'B', 'parts/c': 'C' }, ({ folder, io }) => {
      const resolve = resolver(path.join(folder, 'letters/a.md'), io);
      assert.match(resolve('clauses/no-fault') ?? '', /^---\nid: no-fault/);
      assert.equal(resolve('parts/b'), 'B');
      assert.equal(resolve('parts/b.md'), 'B');
      assert.equal(resolve('parts/none'), undefined);
      assert.equal(resolve('clauses/none'), undefined);
      assert.equal(resolve('clauses/../documents.yaml'), undefined);
    }));

  it('gives nothing from outside, by whatever road', () =>
    inWorld({ 'secret.md': 'S', 'in/.proviso.json': '{}', 'in/a.md': '' }, ({ folder, io }) => {
      symlinkSync('..', path.join(folder, 'in/up'));
      symlinkSync('../secret.md', path.join(folder, 'in/link.md'));
      const resolve = resolver(path.join(folder, 'in/a.md'), io);
      for (const wanted of [
        '../secret',
        'up/secret',
        'link',
        path.join(folder, 'secret.md'),
        '..\\secret',
        'a\0',
        '.',
      ]) {
        assert.equal(resolve(wanted), undefined, JSON.stringify(wanted));
      }
    }));

  it('prints paths relative and with forward slashes', () => {
    const cwd = path.resolve('/base/one');
    assert.equal(printedPath(path.join(cwd, 'a', 'b.md'), { cwd }), 'a/b.md');
    assert.equal(printedPath(path.resolve('/base/two/c.md'), { cwd }), '../two/c.md');
    assert.ok(isInside(path.resolve('/base/one/..x'), cwd));
    assert.ok(!isInside(path.resolve('/base/oneself'), cwd));
  });
});
