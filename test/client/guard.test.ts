import assert from 'node:assert/strict';
import { type Address, isInside, MAX_BYTES, pathsBetween, textOf } from '../../client/src/files/guard.ts';

const file = (path: string, more: Partial<Address> = {}): Address => ({
  scheme: 'vscode-vfs',
  authority: 'github',
  path,
  ...more,
});
const FOLDERS = [file('/firm/letters'), file('/other/')];

describe('files that are read for the server', () => {
  for (const path of [
    '/firm/letters',
    '/firm/letters/a.md',
    '/firm/letters/deep/er/a.md',
    '/firm/letters/..a/b..md',
    '/other/a.md',
  ])
    it(`lie in the workspace: ${path}`, () => assert.equal(isInside(file(path), FOLDERS), true));

  for (const path of [
    '/firm/letters-old/a.md',
    '/firm/a.md',
    '/',
    '',
    '/firm/letters/../secret.md',
    '/firm/letters/a/../../secret.md',
    '/firm/letters/./a.md',
    '/firm/letters/..',
    '/firm/letters/..\\..\\secret.md',
    '/firm/letters/a\0.md',
  ])
    it(`are refused outside: ${JSON.stringify(path)}`, () => assert.equal(isInside(file(path), FOLDERS), false));

  it('are of the same place: scheme and authority count', () => {
    assert.equal(isInside(file('/firm/letters/a.md', { scheme: 'file' }), FOLDERS), false);
    assert.equal(isInside(file('/firm/letters/a.md', { authority: 'gitlab' }), FOLDERS), false);
    assert.equal(isInside(file('/firm/letters/a.md', { authority: 'GitHub' }), FOLDERS), true);
    assert.equal(isInside(file('/firm/letters/a.md'), []), false);
  });

  it('are looked at step by step on the way down, for links', () => {
    assert.deepEqual(pathsBetween('/a', '/a/b/c.md'), ['/a/b', '/a/b/c.md']);
    assert.deepEqual(pathsBetween('/a/', '/a/c.md'), ['/a/c.md']);
    assert.deepEqual(pathsBetween('/', '/c.md'), ['/c.md']);
    assert.deepEqual(pathsBetween('/a', '/a'), []);
  });

  it('are texts: neither large, nor binary, nor of another encoding', () => {
    assert.equal(textOf(new TextEncoder().encode('Zürich ½')), 'Zürich ½');
    assert.equal(textOf(new TextEncoder().encode('\ufeffa')), '\ufeffa');
    assert.equal(textOf(new Uint8Array([0xff, 0xfe, 0x41])), null);
    assert.equal(textOf(new Uint8Array([0x41, 0, 0x42])), null);
    assert.equal(textOf(new Uint8Array(MAX_BYTES + 1).fill(0x41)), null);
  });
});
