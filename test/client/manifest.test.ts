import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { BUNDLE, textsOf } from '../../scripts/l10n.mjs';
import { loadPack } from '../../scripts/pack.mjs';
import { snippetsOf } from '../../scripts/snippets.mjs';

type Menu = { readonly command?: string; readonly submenu?: string };
const read = (file: string): string => readFileSync(file, 'utf8');
const manifest = JSON.parse(read('package.json'));
const names: Record<string, string> = JSON.parse(read('package.nls.json'));
const sources = readdirSync('client/src', { recursive: true })
  .map(String)
  .filter((file) => file.endsWith('.ts'))
  .map((file) => read(`client/src/${file}`))
  .join('\n');

describe('the manifest of the extension', () => {
  const { contributes } = manifest;
  const commands: string[] = contributes.commands.map(({ command }: { command: string }) => command);

  it('names every text once, and has no name to spare', () => {
    const used = new Set([...JSON.stringify(manifest).matchAll(/"%([\w.-]+)%"/g)].map(([, name]) => name));
    assert.deepEqual([...used].sort(), Object.keys(names).sort());
  });

  it('declares the commands that the client carries out, and no others', () => {
    const registered = [...sources.matchAll(/^ {4}'?([\w.]+)'?: \(.*\) =>/gm)].map(([, name]) => `proviso.${name}`);
    assert.deepEqual([...new Set(registered)].filter((name) => commands.includes(name)).sort(), [...commands].sort());
  });

  it('puts only declared commands into menus and walkthroughs', () => {
    const menus = Object.values(contributes.menus as Record<string, readonly Menu[]>).flat();
    const inMenus = menus.flatMap(({ command }) => (command === undefined ? [] : [command]));
    const inTexts = Object.values(names).flatMap((text) =>
      [...text.matchAll(/\(command:(proviso[\w.]+)\)/g)].map(([, name]) => name ?? ''),
    );
    assert.deepEqual(
      [...inMenus, ...inTexts].filter((name) => !commands.includes(name)),
      [],
    );
  });

  it('hides from the palette what only makes sense on a row of the view', () => {
    const hidden = contributes.menus.commandPalette.map(({ command }: { command: string }) => command);
    assert.deepEqual(hidden.sort(), commands.filter((name) => name.startsWith('proviso.coverage.')).sort());
  });

  it('has the settings that the server reads, each with a default, a scope and a text', () => {
    const settings: Record<string, { default?: unknown; scope?: string; markdownDescription?: string }> = Object.assign(
      {},
      ...contributes.configuration.map(({ properties }: { properties: object }) => properties),
    );
    assert.deepEqual(Object.keys(settings).sort(), [
      ...['proviso.codeLens.enable', 'proviso.completion.clauses', 'proviso.enable', 'proviso.inlayHints.clauses'],
      ...['proviso.inlayHints.values', 'proviso.rules', 'proviso.run', 'proviso.today', 'proviso.trace.server'],
      'proviso.wholeWorkspace',
    ]);
    for (const [name, { default: value, scope, markdownDescription }] of Object.entries(settings)) {
      assert.notEqual(value, undefined, name);
      assert.ok(scope === 'resource' || scope === 'window', name);
      assert.ok(markdownDescription?.startsWith('%'), name);
    }
  });

  it('is what the README tells of: every command for people, every setting', () => {
    const readme = read('README.md');
    const told = contributes.commands
      .filter(({ command }: { command: string }) => !command.startsWith('proviso.coverage.'))
      .map(({ title }: { title: string }) => names[title.slice(1, -1)] ?? '');
    assert.deepEqual(
      told.filter(
        (title: string) =>
          !readme.includes(`| Proviso: ${title} |`) &&
          !readme.includes(`, ${title} |`) &&
          !readme.includes(`: ${title}, `),
      ),
      [],
    );
    const settings = contributes.configuration.flatMap(({ properties }: { properties: object }) =>
      Object.keys(properties),
    );
    const sister: Record<string, string> = { 'proviso.inlayHints.clauses': '`.clauses`' };
    assert.deepEqual(
      settings.filter(
        (name: string) => name !== 'proviso.trace.server' && !readme.includes(sister[name] ?? `\`${name}\``),
      ),
      [],
    );
  });

  it('brings a bundle for browsers that asks for nothing but the editor', () => {
    const asked = [...read('dist/client.web.js').matchAll(/\brequire\("([^"]+)"\)/g)].map(([, name]) => name);
    assert.deepEqual([...new Set(asked)], ['vscode']);
  });

  it('points to files that are there, or that the build makes', () => {
    const paths = [...JSON.stringify(contributes).matchAll(/"(?:\.\/)?((?:media|docs|syntaxes|schemas)\/[^"]+)"/g)].map(
      ([, file]) => file ?? '',
    );
    assert.ok(paths.length > 8);
    assert.deepEqual(
      paths.filter((file) => !existsSync(file)),
      [],
    );
    for (const file of ['main', 'browser']) assert.match(manifest[file], /^\.\/dist\/client\.(?:node\.cjs|web\.js)$/);
  });
});

describe('texts of the extension', () => {
  it('are all in the bundle for translators', () => {
    assert.deepEqual(JSON.parse(read(BUNDLE)), textsOf('client/src'), 'run node scripts/l10n.mjs');
    assert.ok(Object.keys(textsOf('client/src')).length > 40);
  });
});

describe('snippets', () => {
  const pack = loadPack('templates');
  const snippets = snippetsOf(pack);
  const all = Object.values(snippets);

  it('are one for each clause, with its wording, and some for tags', () => {
    const clauses = Object.keys(pack).filter((file) => file.startsWith('clauses/'));
    const prefixes = all.map(({ prefix }) => prefix);
    for (const file of clauses) assert.ok(prefixes.includes(`proviso-clause-${file.slice(8, -3)}`), file);
    assert.equal(new Set(prefixes).size, prefixes.length);
    const noFault = all.find(({ prefix }) => prefix === 'proviso-clause-no-fault');
    assert.ok(pack['clauses/no-fault.md']?.endsWith(`${noFault?.body.join('\n')}\n`));
  });

  it('stay out of the way of other Markdown: each prefix begins with the name of the product', () => {
    for (const { prefix } of all) assert.match(String(prefix), /^proviso-/);
  });

  it('offer every kind and every clause, and escape what a snippet would read', () => {
    const letter = all.find(({ prefix }) => prefix === 'proviso-letter');
    assert.match(letter?.body[1] ?? '', /^document: \$\{1\|settlement-agreement,.*dispute-record\|\}$/);
    const made = snippetsOf({
      ...pack,
      'clauses/x.md': '---\nid: x\ntitle: X\norder: 1\npurpose: P\n---\nPay $5 \\ now.\n',
    });
    assert.deepEqual(made['Proviso: clause “X”']?.body, ['Pay \\$5 \\\\ now.']);
  });
});
