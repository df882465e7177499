import assert from 'node:assert/strict';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { inWorld, type World } from './io.ts';

const LETTER = '---\ndocument: validation-request\n---\n# Request\n\nPlease send {{ }} to [NAME].\n';
const HELD = ['--baseline', 'known.json'] as const;

type Report = {
  files: { path: string; problems: { rule: string; baseline?: string; fingerprint: string }[] }[];
  summary: { known: number; absent: number };
  absent: { rule: string; file: string }[];
};

const letters = (act: (world: World) => Promise<void>): Promise<void> =>
  inWorld({ '.git/HEAD': '', 'in/a.md': LETTER, 'in/b.md': LETTER }, async (world) => {
    const taken = await world.run('lint', 'in', ...HELD, '--update-baseline');
    assert.deepEqual([taken.code, taken.out], [0, '']);
    assert.match(taken.err, /^known\.json: \d+ known findings, \d+ added, 0 removed\.\n$/);
    await act(world);
  });
const report = async ({ run }: World, ...paths: string[]): Promise<Report> =>
  JSON.parse((await run('lint', ...(paths.length > 0 ? paths : ['in']), ...HELD, '--format', 'json')).out) as Report;
const told = ({ files }: Report, standing: string): readonly string[] =>
  files.flatMap((file) => file.problems.filter((one) => one.baseline === standing).map(({ rule }) => rule));

describe('lint --baseline', () => {
  it('counts nothing that it knows, and says how much that is', () =>
    letters(async (world) => {
      const { code, out, err } = await world.run('lint', 'in', ...HELD);
      assert.deepEqual([code, out, err], [0, '', '']);
      const json = await report(world);
      assert.deepEqual(told(json, 'new'), []);
      assert.equal(told(json, 'unchanged').length, json.summary.known);
      assert.ok(json.summary.known > 4);
    }));

  it('counts what is new alone, though lines have moved', () =>
    letters(async (world) => {
      world.put(
        'in/a.md',
        LETTER.replace('# Request', '# Request\n\nA word before.\n').replace('[NAME]', '[NAME] or [WHO]'),
      );
      const { code, out } = await world.run('lint', 'in', ...HELD);
      assert.equal(code, 1);
      assert.match(out, /leftover\/bracket/);
      assert.doesNotMatch(out, /missing-expression/);
      assert.match(out, /2 files checked: 1 error\. \d+ known findings in the baseline\./);
      assert.deepEqual(told(await report(world), 'new'), ['leftover/bracket']);
    }));

  it('tells what no longer occurs, of files that were looked at or are gone, and takes it out when told to', () =>
    letters(async (world) => {
      world.put('in/a.md', LETTER.replace(' to [NAME]', ''));
      const { code, err } = await world.run('lint', 'in', ...HELD);
      assert.equal(code, 0);
      assert.match(
        err,
        /^One finding of the baseline no longer occurs\. --update-baseline takes it out of known\.json\.\n {2}in\/a\.md {2}leftover\/bracket\n$/,
      );
      assert.deepEqual(
        (await report(world)).absent.map(({ file, rule }) => `${file} ${rule}`),
        ['in/a.md leftover/bracket'],
      );
      assert.deepEqual((await report(world, 'in/b.md')).absent, [], 'a.md was not looked at');
      rmSync(path.join(world.folder, 'in/b.md'));
      const gone = await report(world);
      assert.ok(gone.absent.length > 3 && gone.absent.some(({ file }) => file === 'in/b.md'));
      const taken = await world.run('lint', 'in', ...HELD, '--update-baseline');
      assert.match(taken.err, new RegExp(` 0 added, ${gone.absent.length} removed\\.`));
      assert.deepEqual((await report(world)).absent, []);
    }));

  it('keeps what it knows of files that were not looked at', () =>
    letters(async (world) => {
      const before = readFileSync(path.join(world.folder, 'known.json'), 'utf8');
      await world.run('lint', 'in/a.md', ...HELD, '--update-baseline');
      assert.equal(readFileSync(path.join(world.folder, 'known.json'), 'utf8'), before);
    }));

  it('is told in SARIF: new, unchanged, absent', () =>
    letters(async (world) => {
      world.put('in/a.md', LETTER.replace('[NAME]', '[WHO]'));
      const { out } = await world.run('lint', 'in', ...HELD, '--format', 'sarif');
      const { results } = (JSON.parse(out) as { runs: { results: { ruleId: string; baselineState: string }[] }[] })
        .runs[0]!;
      const of = (state: string) => results.filter((one) => one.baselineState === state).map(({ ruleId }) => ruleId);
      assert.deepEqual([of('new'), of('absent')], [['leftover/bracket'], ['leftover/bracket']]);
      assert.equal(of('unchanged').length, results.length - 2);
    }));

  it('does not know what has become graver', () =>
    letters(async (world) => {
      const file = path.join(world.folder, 'known.json');
      world.put('known.json', readFileSync(file, 'utf8').replaceAll('"error"', '"warning"'));
      assert.equal((await world.run('lint', 'in', ...HELD)).code, 1);
    }));

  it('leaves a waived finding to its waiver', () =>
    letters(async (world) => {
      const waiver = '<!-- proviso-disable-next-line leftover/bracket -- filled in by hand -->\n';
      world.put('in/a.md', LETTER.replace('Please', `${waiver}Please`));
      const { err } = await world.run('lint', 'in', ...HELD);
      assert.equal(err, '', 'it still occurs');
    }));

  it('stops with 2 and the place when it cannot be read', () =>
    letters(async ({ run, put }) => {
      const fails = async (content: string, message: RegExp) => {
        put('known.json', content);
        for (const more of [[], ['--update-baseline']]) {
          const { code, out, err } = await run('lint', 'in', ...HELD, ...more);
          assert.deepEqual([code, out], [2, '']);
          assert.match(err, message);
        }
      };
      await fails(
        '{ "proviso": "baseline",\n  "version": 1,\n  "entries": [ oops ] }',
        /known\.json:3:\d+ This is not valid JSON/,
      );
      await fails('{"rules": {}}', /known\.json:1:1 This is no baseline of Proviso/);
      assert.match(
        (await run('lint', 'in', '--baseline', 'none.json')).err,
        /no baseline none\.json\. Add --update-baseline/,
      );
      for (const beside of [
        [],
        ['--baseline', 'x', '--diff'],
        ['--baseline', 'x', '--fix-dry-run'],
        ['--baseline', 'x', '--shard', '1/2'],
      ]) {
        const { code, err } = await run('lint', 'in', '--update-baseline', ...beside);
        assert.equal(code, 2);
        assert.match(err, /^proviso: --update-baseline /);
      }
    }));
});
