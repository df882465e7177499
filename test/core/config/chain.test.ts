import assert from 'node:assert/strict';
import { chainOf, type WantedPack } from '../../../server/src/core/config/chain.ts';
import type { ConfigFiles } from '../../../server/src/core/config/extends.ts';
import { resolveConfig } from '../../../server/src/core/config/resolve.ts';

/** A workspace as an object: path → text. */
function filesOf(tree: Readonly<Record<string, string>>): ConfigFiles {
  const isFolder = (path: string) => Object.keys(tree).some((file) => file.startsWith(path === '' ? '' : `${path}/`));
  return {
    kind: (path) => (Object.hasOwn(tree, path) ? 'file' : isFolder(path) ? 'folder' : 'nothing'),
    text: (path) => (Object.hasOwn(tree, path) ? tree[path] : undefined),
    names: (folder) => [
      ...new Set(
        Object.keys(tree)
          .filter((file) => file.startsWith(folder === '' ? '' : `${folder}/`))
          .map((file) => file.slice(folder === '' ? 0 : folder.length + 1).split('/')[0] ?? ''),
      ),
    ],
  };
}

const RULES = ['leftover/tbd', 'leftover/todo', 'clause/ours'];
/** `clause/ours` exists where a pack counts. */
const known = (packs: readonly WantedPack[]) => ({
  rules: packs.length > 0 ? RULES : RULES.slice(0, 2),
  kinds: ['settlement-agreement'],
});

function read(tree: Readonly<Record<string, string>>, folders: readonly string[] = ['']) {
  const found = folders.map((folder) => {
    const text = tree[folder === '' ? '.proviso.yml' : `${folder}/.proviso.yml`] ?? '';
    return { folder, name: '.proviso.yml', text };
  });
  const chain = chainOf(found, filesOf(tree), known);
  const said = chain.problems.map(
    ({ file, text, span, message }) => `${file} «${text.slice(span.start, span.end)}» ${message}`,
  );
  return {
    ...chain,
    said,
    severity: (rule: string, path: string) => resolveConfig(chain.configs, path).said.severity(rule),
  };
}

describe('what a configuration extends', () => {
  it('counts below it, the later entry winning, and is seen from the folder that extends', () => {
    const { said, severity, configs } = read(
      {
        '.proviso.yml': 'root: true\n',
        'letters/.proviso.yml': 'extends: [../shared/a.yml, ../shared/b.json]\nrules: { leftover/todo: off }\n',
        'shared/a.yml':
          'root: true\nrules: { leftover/tbd: info, leftover/todo: info }\noverrides: [{ files: "forms/*", rules: { leftover/tbd: off } }]\n',
        'shared/b.json': '{ "rules": { "leftover/tbd": "warn" } }',
      },
      ['', 'letters'],
    );
    assert.deepEqual(said, []);
    assert.deepEqual(severity('leftover/tbd', 'letters/a.md'), { value: 'warning', file: 'shared/b.json', line: 1 });
    assert.deepEqual(severity('leftover/todo', 'letters/a.md'), {
      value: 'off',
      file: 'letters/.proviso.yml',
      line: 2,
    });
    assert.equal(severity('leftover/tbd', 'letters/forms/a.md')?.value, 'warning');
    assert.equal(severity('leftover/tbd', 'shared/a.md'), undefined);
    assert.deepEqual(
      configs.map(({ config }) => config.root),
      [true, false, false, false],
      'root says nothing in a file that is extended',
    );
  });

  it('may be packages and packs, whose names then exist', () => {
    const { said, packs, severity } = read({
      '.proviso.yml': 'extends: ["@firm/letters", ./pack]\nrules: { clause/ours: warn }\n',
      'node_modules/@firm/letters/.proviso.yml': 'rules: { leftover/tbd: off, clause/ours: error }\n',
      'node_modules/@firm/letters/pack.yaml': 'name: firm',
      'pack/pack.yaml': 'name: own',
    });
    assert.deepEqual(said, []);
    assert.deepEqual(
      packs.map(({ folder }) => folder),
      ['node_modules/@firm/letters', 'pack'],
    );
    assert.equal(severity('clause/ours', 'a.md')?.value, 'warning');
    assert.equal(severity('leftover/tbd', 'a.md')?.file, 'node_modules/@firm/letters/.proviso.yml');
  });

  it('is looked for in the packages of the folders above', () => {
    const tree = {
      'in/deep/.proviso.yml': 'extends: firm/strict.yml\n',
      'node_modules/firm/strict.yml': 'rules: { leftover/tbd: off }',
    };
    assert.equal(read(tree, ['in/deep']).severity('leftover/tbd', 'in/deep/a.md')?.value, 'off');
  });

  for (const [entry, said] of [
    ['./nothing.yml', /There is nothing at “\.\/nothing\.yml”/],
    ['./shard', /Did you mean shared\?/],
    ['../outside.yml', /leads out of the workspace/],
    ['./shared/../../x.yml', /leads out of the workspace/],
    ['firm', /There is no package firm below node_modules/],
    ['shared', /For the path, write \.\/shared\./],
    ['shared/../../x', /is no name of a package/],
    ['/etc/proviso.yml', /is no path from this file/],
    ['https://example.org/a.yml', /is no path from this file/],
    ['C:\\a.yml', /is no path from this file/],
    ['./notes.md', /is no configuration/],
    ['./empty', /holds neither pack\.yaml nor a configuration/],
  ] as const) {
    it(`says what is wrong with ${entry}`, () => {
      const text = `rules: {}\nextends:\n- ${JSON.stringify(entry)}\n`;
      const found = read({ '.proviso.yml': text, 'shared/a.yml': '', 'notes.md': '', 'empty/readme.txt': '' }).said;
      assert.equal(found.length, 1, found.join('\n'));
      assert.match(found[0] ?? '', said);
      assert.ok(found[0]?.startsWith(`.proviso.yml «${JSON.stringify(entry).slice(1, -1)}»`), found[0]);
    });
  }

  it('goes in no circle, and names the way round', () => {
    const { said, configs } = read({
      '.proviso.yml': 'extends: ./a.yml\n',
      'a.yml': 'extends: ./b.yml\n',
      'b.yml': 'extends: [./b.yml, ./a.yml]\nrules: { leftover/tbd: off }\n',
    });
    assert.equal(said.length, 2);
    assert.match(said[0] ?? '', /^b\.yml «\.\/b\.yml» .* in a circle: b\.yml → b\.yml\./);
    assert.match(said[1] ?? '', /^b\.yml «\.\/a\.yml» .* in a circle: a\.yml → b\.yml → a\.yml\./);
    assert.equal(configs.length, 3);
  });

  it('stays small however often files name each other', () => {
    const tree = Object.fromEntries(
      Array.from({ length: 30 }, (_, at) => [`c${at}.yml`, `extends: [./c${at + 1}.yml, ./c${at + 1}.yml]\n`]),
    );
    const { configs, said } = read({ ...tree, '.proviso.yml': 'extends: ./c0.yml\n', 'c30.yml': '' });
    assert.ok(configs.length < 200, String(configs.length));
    assert.ok(said.some((one) => one.includes('So many configurations')));
  });

  it('tells the problems of each file in that file, and once', () => {
    const { said } = read({
      '.proviso.yml': 'extends: ./a.yml\nrules: { leftover/tdb: off }\n',
      'a.yml': 'ruls: {}\nrules: { clause/ours: off }\n',
    });
    assert.deepEqual(
      said.map((one) => one.split('»')[0]),
      ['a.yml «ruls', 'a.yml «clause/ours', '.proviso.yml «leftover/tdb'],
    );
  });
});
