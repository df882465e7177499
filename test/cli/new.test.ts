import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { packClause } from '../../server/src/core/engine.ts';
import { inlined } from '../../server/src/core/features/inlined.ts';
import { evaluate } from '../../server/src/core/template/evaluate.ts';
import { knownVariables } from '../../server/src/core/template/known.ts';
import { parse } from '../../server/src/core/template/parse.ts';
import { exampleData, readData } from '../../server/src/core/template/values.ts';
import { ENGINE } from '../core/features/subject.ts';
import { inWorld } from './io.ts';

const NAME = 'lump-sum-settlement';
const text = ENGINE.library.letters.find(({ id }) => id === NAME)?.text ?? assert.fail();

describe('proviso new', () => {
  it('writes the letter under its own name, to a file, into a folder, or to standard output', () =>
    inWorld({}, async ({ run, folder }) => {
      const read = (file: string): string => readFileSync(path.join(folder, file), 'utf8');
      mkdirSync(path.join(folder, 'letters'));
      const first = await run('new', NAME);
      assert.deepEqual([first.code, first.out], [0, '']);
      assert.match(first.err, /^Wrote lump-sum-settlement\.md\..*proviso lint lump-sum-settlement\.md\n$/);
      assert.equal(read(`${NAME}.md`), text);
      assert.equal((await run('new', `${NAME}.md`, '--to', 'letters')).code, 0);
      assert.equal(read(`letters/${NAME}.md`), text);
      assert.equal((await run('new', NAME, '--to', 'letters/dana.md')).code, 0);
      assert.equal(read('letters/dana.md'), text);
      assert.deepEqual(await run('new', NAME, '--to', '-'), { code: 0, out: text, err: '' });
    }));

  it('never replaces a file unless told to', () =>
    inWorld({ 'mine.md': 'mine' }, async ({ run, folder }) => {
      const refused = await run('new', NAME, '--to', 'mine.md');
      assert.equal(refused.code, 2);
      assert.match(refused.err, /mine\.md is there already and was left as it is/);
      assert.equal(readFileSync(path.join(folder, 'mine.md'), 'utf8'), 'mine');
      assert.equal((await run('new', NAME, '--to', 'mine.md', '--force')).code, 0);
      assert.equal(readFileSync(path.join(folder, 'mine.md'), 'utf8'), text);
    }));

  it('refuses an unknown name with the nearest one and the list, and a folder that is not there', () =>
    inWorld({ 'a file': '' }, async ({ run }) => {
      const unknown = await run('new', 'lump-sum-setlement');
      assert.equal(unknown.code, 2);
      assert.match(unknown.err, /Did you mean lump-sum-settlement\? The letters are: .*medical-settlement/);
      for (const to of ['none/x.md', 'none/', 'a file/x.md']) {
        const { code, err } = await run('new', NAME, '--to', to);
        assert.equal(code, 2, to);
        assert.match(err, /there is no folder/, to);
      }
    }));

  it('puts the wording of the clauses in place with --inline', () =>
    inWorld({}, async ({ run }) => {
      const { out } = await run('new', NAME, '--inline', '--to', '-');
      assert.doesNotMatch(out, /\{%-?\s*render/);
      assert.match(out, /^10\. \*\*No fault\.\*\* The Parties/m);
    }));
});

describe('a letter with the wording of its clauses in place', () => {
  for (const letter of ENGINE.library.letters) {
    it(`reads as the letter does, whatever its flags: ${letter.id}`, () => {
      const own = [letter.text, inlined(letter, ENGINE)] as const;
      const flags = [...parse(letter.text).frontMatter.variables.values()].filter(({ type }) => type === 'flag');
      for (const on of [[], ...flags.map(({ name }) => [name]), flags.map(({ name }) => name)]) {
        const [plain, whole] = own.map((one) => merged(one, Object.fromEntries(on.map((name) => [name, true]))));
        assert.deepEqual(whole?.problems, []);
        assert.equal(whole?.text, plain?.text, on.join());
      }
    });
  }
});

function merged(source: string, changes: Readonly<Record<string, unknown>>) {
  const template = parse(source);
  const resolve = (wanted: string): string | undefined => packClause(wanted, ENGINE.packFile);
  const known = knownVariables(template, { resolve, dictionary: ENGINE.dictionary });
  const { values } = readData(template, { ...exampleData(template, known), ...changes }, known);
  return evaluate(template, values, { resolve, tidy: true, renumber: true });
}
