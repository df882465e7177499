import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readEntries, writtenEntries } from '../../../server/src/cli/lint/cache-file.ts';
import { filesBelow } from '../../house/sources.ts';
import { inWorld, type World } from '../io.ts';

const LETTER = '---\ndocument: hardship-request\n---\nPay {{ }} now.\n\n{% render "parts/a" %}\n';
const FILES = {
  '.proviso.yml': 'root: true\n',
  'in/a.md': LETTER,
  'in/b.md': `${LETTER}More.\n`,
  'parts/a.md': 'Text.',
};

/** What a cached run prints, and how many of the files it knew. */
async function cached({ run }: World, ...args: string[]) {
  const { out, err, code } = await run('lint', 'in', '--format', 'json', '--stats', ...args);
  return { out, code, known: Number(/^cache: (\d+) of/m.exec(err)?.[1]) };
}

describe('proviso lint --cache', () => {
  it('gives what a run without it gives, and checks what has changed', () =>
    inWorld(FILES, async (world) => {
      const plain = (await world.run('lint', 'in', '--format', 'json')).out;
      assert.deepEqual(await cached(world, '--cache'), { out: plain, code: 1, known: 0 });
      assert.deepEqual(await cached(world, '--cache'), { out: plain, code: 1, known: 2 });
      world.put('in/b.md', LETTER.replace('Pay', 'Send'));
      assert.equal((await cached(world, '--cache')).known, 1);
      // Both letters take it in.
      world.put('parts/a.md', 'Other text {{ }}.');
      assert.equal((await cached(world, '--cache')).known, 0);
      assert.equal((await cached(world, '--cache')).known, 2);
    }));

  it('depends on the configuration, the day, the version and the kind of document', () =>
    inWorld(FILES, async (world) => {
      await cached(world, '--cache', 'kept');
      assert.equal((await cached(world, '--cache', 'kept')).known, 2);
      world.put('.proviso.yml', 'root: true\nrules: { template/*: off }\n');
      const off = await cached(world, '--cache', 'kept');
      assert.equal(off.known, 0);
      assert.ok(!off.out.includes('template/missing-expression'));
      world.put('.proviso.yml', 'root: true\n');
      assert.equal((await cached(world, '--cache', 'kept')).known, 2);
    }));

  it('holds from day to day where no waiver has a last one', () =>
    inWorld(FILES, async (world) => {
      world.put(
        'in/a.md',
        LETTER.replace('Pay', '<!-- proviso-disable-next-line template/* -- open; until 2026-11-30 -->\nPay'),
      );
      await cached(world, '--cache');
      Object.assign(world.io, { today: () => '2026-12-01' });
      const later = await cached(world, '--cache');
      assert.equal(later.known, 1);
      assert.match(later.out, /suppression\/expired/);
      assert.equal(later.out, (await world.run('lint', 'in', '--format', 'json')).out);
      // Whoever asks for the day elsewhere makes results depend on it, and this cache must know.
      const asking = filesBelow(
        ['server/src/core/rules', 'server/src/core/clauses', 'server/src/core/lint.ts'],
        ['.ts'],
      )
        .filter(({ text }) => /\btoday\b(?!['’ ])/.test(text.replace(/\/\*\*.*?\*\/|'[^'\n]*'/gs, '')))
        .map(({ path: file }) => file);
      assert.deepEqual(asking, ['server/src/core/lint.ts', 'server/src/core/rules/facts.ts']);
    }));

  it('ignores a cache that is broken, and makes it anew', () =>
    inWorld(FILES, async (world) => {
      const whole = await cached(world, '--cache', 'kept');
      const file = path.join(world.folder, 'kept');
      const text = readFileSync(file, 'utf8');
      for (const broken of [
        '',
        'nonsense',
        text.slice(0, -40),
        text.replace('"span"', '"spam"'),
        `${text}\0{[`,
        '\n\n[1,2]\n',
      ]) {
        writeFileSync(file, broken);
        const again = await cached(world, '--cache', 'kept');
        assert.deepEqual([again.out, again.code], [whole.out, whole.code], JSON.stringify(broken.slice(0, 20)));
        assert.equal((await cached(world, '--cache', 'kept')).known, 2);
      }
    }));

  it('takes a folder, and refuses a letter for a cache', () =>
    inWorld({ ...FILES, 'kept/x.txt': '' }, async (world) => {
      await cached(world, '--cache', 'kept');
      assert.ok(readFileSync(path.join(world.folder, 'kept/.provisocache'), 'utf8').startsWith('proviso-cache-'));
      const { code, err } = await world.run('lint', 'in', '--cache', 'in/a.md');
      assert.deepEqual([code, /no place for a cache/.test(err)], [2, true]);
      const swallowed = await world.run('lint', '--cache', 'in', 'in/b.md');
      assert.deepEqual([swallowed.code, /in would be the place of the cache/.test(swallowed.err)], [2, true]);
      assert.equal(readFileSync(path.join(world.folder, 'in/a.md'), 'utf8'), LETTER);
    }));

  it('keeps a fixed text as what it now is', () =>
    inWorld({ 'in/a.md': '---\ndocument: hardship-request\n---\n{% elif x %}\n{{ Amount }}\n' }, async (world) => {
      await cached(world, '--cache', '--fix');
      assert.equal((await cached(world, '--cache', '--fix')).known, 1);
    }));

  it('is bounded: what was used longest ago goes first', () => {
    const entry = { findings: [], waived: [], includes: [] };
    const many = new Map(Array.from({ length: 20_100 }, (_, at) => [`k${at}`, entry] as const));
    const kept = readEntries(writtenEntries(many));
    assert.equal(kept.length, 20_000);
    assert.deepEqual([kept[0]?.[0], kept.at(-1)?.[0]], ['k100', 'k20099']);
  });
});
