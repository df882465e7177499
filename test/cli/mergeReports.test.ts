import assert from 'node:assert/strict';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { type Log, type Result, sarifText } from '../../server/src/cli/reporters/sarif/log.ts';
import { inWorld, type World } from './io.ts';

const letter = (more: string): string =>
  `---\ndocument: validation-request\n---\n# Request\n\nPlease send {{ }}.\n\n${more}\n`;
const WAIVER = '<!-- proviso-disable-next-line leftover/bracket -- filled in by hand; by Dana -->\n';
const LETTERS = {
  '.git/HEAD': '',
  'in/a.md': letter('To [NAME].'),
  'in/B.md': letter(`${WAIVER}To [NAME].`),
  'in/c c.md': letter('The debt is valid and owed é.'),
  'in/d/e.md': letter('Nothing.'),
  'in/z.md': letter('To [NAME].\n\nTo [NAME].'),
};
const SHARDS = [['in/z.md', 'in/B.md'], ['in/c c.md'], ['in/d/e.md', 'in/a.md', 'in/gone.md']];

/** Runs the parts, each into a file of its own, and gives their names, the last first. */
async function parts({ run, put }: World, form: string, more: readonly string[] = []): Promise<readonly string[]> {
  for (const [i, files] of SHARDS.entries()) {
    const there = files.filter((file) => file !== 'in/gone.md');
    put(`parts/${i}.${form}`, (await run('lint', ...there, '--format', form, ...more)).out);
  }
  return SHARDS.map((_, i) => `parts/${i}.${form}`).reverse();
}

describe('proviso merge-reports', () => {
  for (const form of ['sarif', 'json']) {
    it(`gives the report of the whole from those of its parts, byte for byte: ${form}`, () =>
      inWorld(LETTERS, async (world) => {
        const whole = (await world.run('lint', 'in', '--format', form)).out;
        const merged = await world.run('merge-reports', ...(await parts(world, form)), '--format', form);
        assert.deepEqual([merged.code, merged.err], [0, '']);
        assert.ok(whole.length > 3000);
        assert.equal(merged.out, whole);
      }));

    it(`does so against a baseline, with what is gone: ${form}`, () =>
      inWorld({ ...LETTERS, 'in/gone.md': LETTERS['in/a.md'] }, async (world) => {
        await world.run('lint', 'in', '--baseline', 'known.json', '--update-baseline');
        rmSync(path.join(world.folder, 'in/gone.md'));
        world.put('in/z.md', letter('To [SOMEBODY].'));
        const more = ['--baseline', 'known.json'];
        const whole = (await world.run('lint', 'in', '--format', form, ...more)).out;
        await parts(world, form, more);
        const merged = await world.run('merge-reports', `parts/*.${form}`, '--out', 'all/report');
        assert.deepEqual([merged.code, merged.out], [0, '']);
        assert.match(whole, /absent/);
        assert.equal(readFileSync(path.join(world.folder, 'all/report'), 'utf8'), whole);
      }));
  }

  it('keeps the gravest where there are too many, and counts what is left out, whole or in parts', () => {
    const result = (line: number): Result => ({
      ruleId: 'a/b',
      level: line % 3 === 0 ? 'error' : 'note',
      message: { text: 'x' },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'a.md', uriBaseId: '%SRCROOT%' },
            region: { startLine: line, startColumn: 1, endLine: line, endColumn: 2 },
          },
        },
      ],
      partialFingerprints: { primaryLocationLineHash: String(line).padStart(32, '0') },
    });
    const log = (results: readonly Result[]): Log => ({
      $schema: '',
      version: '2.1.0',
      runs: [
        {
          tool: { driver: { name: 'Proviso', version: '1.0.0', semanticVersion: '1.0.0', rules: [] } },
          automationDetails: { id: 'proviso/' },
          columnKind: 'utf16CodeUnits',
          originalUriBaseIds: {},
          results,
        },
      ],
    });
    const all = Array.from({ length: 90 }, (_, i) => result(i + 1));
    const whole = sarifText(log(all), 0, 40);
    const read = (text: string): Log => JSON.parse(text) as Log;
    const kept = read(whole).runs[0]!.results;
    assert.equal(kept.length, 40);
    assert.equal(kept.filter(({ level }) => level === 'error').length, 30);
    assert.match(whole, /"leftOut": 50/);
    const halves = [all.slice(0, 45), all.slice(45)].map((half) => read(sarifText(log(half), 0, 40)));
    const merged = sarifText(log(halves.flatMap(({ runs }) => runs[0]!.results)), 10, 40);
    assert.equal(merged, whole);
  });

  it('refuses what is no report, is cut off, is of another form, or says two things of one file', () =>
    inWorld({ ...LETTERS, 'x.json': '{}', 'cut.json': '{"version": 1, ' }, async (world) => {
      const { run, put } = world;
      await parts(world, 'sarif');
      const [json] = await parts(world, 'json');
      const fails = async (message: RegExp, ...args: string[]): Promise<void> => {
        const { code, out, err } = await run('merge-reports', ...args);
        assert.deepEqual([code, out], [2, ''], args.join(' '));
        assert.match(err, message);
      };
      await fails(/x\.json is no JSON report of Proviso/, 'x.json');
      await fails(/cut\.json is no valid JSON.*cut off/, 'cut.json');
      await fails(/there is no report none\.json/, 'none.json');
      await fails(/no report matches/, 'none/*.json');
      await fails(/2\.json is no SARIF report of Proviso/, json!, 'parts/0.sarif');
      await fails(/is no SARIF report of Proviso/, 'parts/0.sarif', json!, '--format', 'sarif');
      put('other.json', readFileSync(path.join(world.folder, json!), 'utf8').replace('"error"', '"info"'));
      await fails(/differ in what they say of in\//, json!, 'other.json');
      put(
        'other.sarif',
        readFileSync(path.join(world.folder, 'parts/0.sarif'), 'utf8').replaceAll('0.0.0-test', '9.9.9'),
      );
      await fails(
        /two versions of Proviso, 0\.0\.0-test and 9\.9\.9|9\.9\.9 and 0\.0\.0/,
        'parts/1.sarif',
        'other.sarif',
      );
    }));
});
