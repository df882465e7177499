import assert from 'node:assert/strict';
import type { Report } from '../../server/src/cli/doctor/report.ts';
import { inWorld, type World } from './io.ts';

const LETTER = '---\ndocument: payment-receipt\n---\nReceived.\n';

async function report({ run }: World, ...args: string[]): Promise<Report & { readonly code: number }> {
  const { code, out } = await run('doctor', '--format', 'json', ...args);
  return { ...(JSON.parse(out) as Report), code };
}

describe('doctor', () => {
  it('says versions, what the library has, and which letters are checked', () =>
    inWorld({ 'a.md': LETTER }, async (world) => {
      const { code, version, program, pack, files, problems } = await report(world);
      assert.deepEqual([code, version, problems], [0, 1, []]);
      assert.deepEqual(program, { proviso: '0.0.0-test', node: '22.1.0', platform: 'linux x64' });
      assert.ok(pack.clauses > 30 && pack.rules > 100 && pack.letters > 15);
      assert.deepEqual(
        files.map(({ path, checked, document }) => [path, checked, document]),
        [['a.md', true, 'payment-receipt']],
      );
    }));

  it('says of every other file why it is not checked', () =>
    inWorld(
      {
        '.proviso.yml': 'ignore: [drafts]\nfiles: { "old/*.md": payment-receipt }\n',
        'a.md': LETTER,
        'old/plain.md': 'Received.\n',
        'drafts/a.md': LETTER,
        'readme.md': '# Hello\n',
        'partial.md': '---\nvariables: { name: party }\n---\nDear {{ name }},\n',
        'slip.md': '---\ndocument: payment-reciept\n---\nReceived.\n',
        'page.markdown': LETTER,
        'latin.md': Uint8Array.from([0x63, 0x61, 0x66, 0xe9]),
        'large.md': 'x'.repeat(5 * 1024 * 1024 + 1),
        'node_modules/other/a.md': LETTER,
      },
      async (world) => {
        const { code, files, problems } = await report(world);
        assert.deepEqual(
          files.map(({ path, checked, reason }) => [path, checked, reason]),
          [
            ['a.md', true, 'checked'],
            ['drafts/a.md', false, 'ignored'],
            ['large.md', false, 'too-large'],
            ['latin.md', false, 'not-text'],
            ['old/plain.md', true, 'checked'],
            ['page.markdown', false, 'not-markdown'],
            ['partial.md', false, 'partial'],
            ['readme.md', false, 'no-document'],
            ['slip.md', true, 'unknown-document'],
          ],
        );
        assert.equal(code, 1);
        assert.equal(problems.length, 3);
        for (const [i, said] of [
          /large\.md has 5\.0 MB/,
          /latin\.md is not UTF-8: byte 3/,
          /slip\.md says document: payment-reciept/,
        ].entries())
          assert.match(problems[i] ?? '', said);
        assert.match(files[1]?.why ?? '', /ignored by \.proviso\.yml:1 \(drafts\)/);
        const { out } = await world.run('doctor');
        assert.match(out, /^ {2}readme\.md +It is not checked: /m);
      },
    ));

  it('says which configuration counts, and what is wrong with it', () =>
    inWorld(
      {
        '.proviso.yml': 'rules: {}\n',
        '.proviso.json': '{}',
        'a.md': LETTER,
        'b/.proviso.yml': 'rulez: {}\n',
        'b/a.md': LETTER,
      },
      async (world) => {
        const { code, configurations, files, problems } = await report(world);
        assert.equal(code, 1);
        assert.deepEqual(
          configurations.map(({ path, counts }) => [path, counts]),
          [
            ['.proviso.json', false],
            ['.proviso.yml', true],
            ['b/.proviso.yml', true],
          ],
        );
        assert.equal(files.find(({ path }) => path === 'b/a.md')?.reason, 'configuration');
        assert.match(problems.join('\n'), /b\/\.proviso\.yml:1:1 .*rulez/);
        assert.match(problems.join('\n'), /\.proviso\.yml counts, and \.proviso\.json beside it does not/);
      },
    ));

  it('names packs, what is extended, and ignore files with the line that decides', () =>
    inWorld(
      {
        '.proviso.yml': 'extends: [./firm-pack, ./base.yml]\n',
        'base.yml': 'rules: { leftover/blank: off }\n',
        'firm-pack/pack.yaml': 'name: firm\nversion: "1.2.0"\neffective: { until: 2020-01-01 }\n',
        '.provisoignore': '# not these\ndrafts/\n',
        'a.md': LETTER,
        'drafts/a.md': LETTER,
      },
      async (world) => {
        const { code, configurations, packs, ignoreFiles, files, problems } = await report(world);
        assert.deepEqual(
          configurations.map(({ path, counts }) => [path, counts]),
          [
            ['.proviso.yml', true],
            ['base.yml', true],
          ],
        );
        assert.deepEqual(packs, [{ path: 'firm-pack', name: 'firm', version: '1.2.0' }]);
        assert.deepEqual(ignoreFiles, ['.provisoignore']);
        assert.equal(files[1]?.why, 'It is ignored by .provisoignore:2 (drafts/).');
        assert.equal(code, 1);
        assert.match(problems.join(), /firm/);
        assert.match((await world.run('doctor')).out, /^ {2}pack firm 1\.2\.0 \(firm-pack\)$/m);
      },
    ));

  it('knows a configuration by another name', () =>
    inWorld(
      { 'a.md': LETTER, '.provisorc': '', 'b/proviso.yml': '', 'b/a.md': LETTER, 'b/proviso.md': LETTER },
      async (world) => {
        const { code, configurations, problems } = await report(world);
        assert.equal(code, 1);
        assert.deepEqual(
          configurations.map(({ path, counts }) => [path, counts]),
          [
            ['.provisorc', false],
            ['b/proviso.yml', false],
          ],
        );
        assert.match(problems.join('\n'), /^\.provisorc is not read\. A configuration is called \.proviso\.yml, /);
      },
    ));

  it('looks at what is named, and fails where nothing is', () =>
    inWorld({ 'a.md': LETTER, 'b/b.md': 'Hello.\n' }, async (world) => {
      assert.deepEqual(
        (await report(world, 'b/b.md')).files.map(({ reason, checked }) => [reason, checked]),
        [['no-document', true]],
      );
      const empty = await report(world, 'b');
      assert.equal(empty.code, 1);
      assert.match(empty.problems.join(), /^No letter was found/);
      const { code, err } = await world.run('doctor', 'absent');
      assert.equal(code, 2);
      assert.match(err, /No file matches absent/);
    }));

  it('knows a Node.js that is too old', () =>
    inWorld(
      { 'a.md': LETTER },
      async (world) => {
        const { code, problems } = await report(world);
        assert.equal(code, 1);
        assert.match(problems.join(), /Node\.js 20\.9\.0 is too old/);
      },
      { runtime: { node: '20.9.0', platform: 'linux x64' } },
    ));

  it('lets no file name reach the terminal as it is', () =>
    inWorld({ 'a\u001b[31m.md': LETTER }, async ({ run }) => {
      const { out } = await run('doctor');
      assert.ok(out.includes('a␛[31m.md') && !out.includes('\u001b'));
    }));

  it('shows the first of many files and counts the rest', () =>
    inWorld(Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`${i}.md`, LETTER])), async ({ run }) => {
      const { out } = await run('doctor');
      assert.match(out, /^60 letters are checked$/m);
      assert.match(out, /… and 10 more/);
    }));
});
