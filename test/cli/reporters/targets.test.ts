import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Asked, targetsOf } from '../../../server/src/cli/reporters/targets.ts';
import { inWorld } from '../io.ts';

const FORMS = ['pretty', 'json', 'sarif'].map((name) => ({ name, says: name }));
const asked = (wanted: Asked): readonly string[] =>
  targetsOf(wanted, FORMS, { cwd: '/w' }).map(({ reporter, file }) => `${reporter.name} ${file ?? '-'}`);

const LETTER = '---\ndocument: settlement-agreement\n---\n# Settlement\n\nPay {{ }} now.\n';

describe('which reports go where', () => {
  it('prints for people unless something else is asked for', () => {
    assert.deepEqual(asked({}), ['pretty -']);
    assert.deepEqual(asked({ format: 'json' }), ['json -']);
    assert.deepEqual(asked({ reporter: ['json'] }), ['json -']);
    assert.deepEqual(asked({ reporter: ['json:a/b.json', 'sarif:c.sarif'] }), [
      'pretty -',
      'json /w/a/b.json',
      'sarif /w/c.sarif',
    ]);
    assert.deepEqual(asked({ format: 'sarif', reporter: ['json:a.json'] }), ['sarif -', 'json /w/a.json']);
    assert.deepEqual(asked({ reporter: ['sarif', 'json:C:x'] }), ['sarif -', 'json /w/C:x']);
  });

  it('says what is wrong, and the way out', () => {
    assert.throws(() => asked({ format: 'sarfi' }), /no report form sarfi\. Did you mean sarif\?/);
    assert.throws(() => asked({ reporter: ['jsn:a'] }), /no report form jsn\. Did you mean json\?/);
    assert.throws(() => asked({ reporter: ['json', 'sarif'] }), /json and sarif cannot both .* --reporter sarif:FILE/);
    assert.throws(() => asked({ format: 'pretty', reporter: ['json'] }), /cannot both/);
    assert.throws(() => asked({ reporter: ['json:a', 'sarif:./a'] }), /two reports would be written to a/);
    assert.throws(() => asked({ reporter: ['json:'] }), /names no file/);
  });

  it('exits with 2, before anything is checked or written', () =>
    inWorld({ 'a.md': LETTER }, async ({ run, folder }) => {
      for (const wrong of [
        ['--format', 'nope'],
        ['--reporter', 'nope:x'],
        ['--reporter', 'json:x', '--reporter', 'sarif:x'],
        ['--reporter', 'json:a.md'],
      ]) {
        const { code, out, err } = await run('lint', 'a.md', ...wrong);
        assert.equal(code, 2, wrong.join(' '));
        assert.equal(out, '');
        assert.match(err, /^proviso: /);
      }
      assert.deepEqual(readdirSync(folder), ['a.md']);
      assert.equal(readFileSync(path.join(folder, 'a.md'), 'utf8'), LETTER);
    }));

  it('writes files whole, into folders that it makes, and leaves nothing beside them', () =>
    inWorld({ 'a.md': LETTER, 'out/old.json': 'old' }, async ({ run, folder }) => {
      const there = ['--reporter', 'json:out/old.json', '--reporter', 'junit:out/deep/er/j.xml'];
      const { code, out } = await run('lint', 'a.md', ...there, '--color', 'always');
      assert.equal(code, 1);
      assert.ok(out.includes('\u001b['), 'people still see theirs');
      const json = readFileSync(path.join(folder, 'out/old.json'), 'utf8');
      assert.equal(json, (await run('lint', 'a.md', '--format', 'json')).out);
      assert.deepEqual(readdirSync(path.join(folder, 'out')).sort(), ['deep', 'old.json']);
      assert.match(readFileSync(path.join(folder, 'out/deep/er/j.xml'), 'utf8'), /<testsuites /);
      await run('lint', 'a.md', '--reporter', 'pretty:out/p.txt', '--color', 'always');
      assert.ok(!readFileSync(path.join(folder, 'out/p.txt'), 'utf8').includes('\u001b'));
    }));

  it('names a place that cannot be written', () =>
    inWorld({ 'a.md': LETTER, file: '' }, async ({ run }) => {
      const { code, err } = await run('lint', 'a.md', '--reporter', 'json:file/x.json');
      assert.equal(code, 2);
      assert.match(err, /folder file cannot be made|file\/x\.json cannot be written/);
    }));

  it('names documents by the root of the repository, wherever it is run', () =>
    inWorld({ 'sub/letters/a.md': LETTER, '.git/HEAD': '' }, async ({ run, io, folder }) => {
      const names = async (cwd: string, wanted: string) => {
        (io as { cwd: string }).cwd = cwd;
        return (JSON.parse((await run('lint', wanted, '--format', 'gitlab')).out) as { location: { path: string } }[])
          .map(({ location }) => location.path)
          .filter((name, i, all) => all.indexOf(name) === i);
      };
      const top = await names(folder, 'sub');
      assert.deepEqual(top, ['sub/letters/a.md']);
      assert.deepEqual(await names(path.join(folder, 'sub', 'letters'), 'a.md'), top);
      writeFileSync(path.join(folder, 'sub', 'b.txt'), '');
      assert.deepEqual(await names(path.join(folder, 'sub'), '.'), top);
    }));
});

describe('the summary of a step of GitHub Actions', () => {
  const env = (folder: string, io: object) => {
    (io as { env: object }).env = { GITHUB_STEP_SUMMARY: path.join(folder, 'summary.md') };
  };

  it('gets the table behind what it has, within its limit', () =>
    inWorld({ 'a.md': LETTER, 'summary.md': 'Before.\n' }, async ({ run, io, folder, put }) => {
      env(folder, io);
      const { out } = await run('lint', 'a.md', '--reporter', 'github');
      const text = readFileSync(path.join(folder, 'summary.md'), 'utf8');
      assert.match(text, /^Before\.\n## Proviso: \d+ errors/);
      assert.match(out, /^::error file=a\.md,line=/);
      put('summary.md', 'x'.repeat(1024 * 1024 - 3000));
      await run('lint', 'a.md', '--reporter', 'github');
      const full = readFileSync(path.join(folder, 'summary.md'));
      assert.ok(full.length <= 1024 * 1024, String(full.length));
      assert.match(full.toString('utf8'), /more findings? left out: there is no room here for all\./);
    }));
});
