import assert from 'node:assert/strict';
import { builtinModules } from 'node:module';
import { build, transform } from 'esbuild';
import { filesBelow, type SourceFile } from './sources.ts';

/** Every floor of the core. The files directly in core/ are its top floor. */
const CORE = [
  'text',
  'law',
  'data',
  'template',
  'language',
  'clauses',
  'rules',
  'waivers',
  'compare',
  'config',
  'packs',
  'features',
  'core',
];

/** What each floor may import of the house. `core` stands for the files directly in core/. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  text: ['text'],
  law: ['text', 'law'],
  data: ['text', 'data'],
  template: ['text', 'template'],
  language: ['text', 'language'],
  clauses: ['text', 'template', 'language', 'clauses'],
  rules: ['text', 'law', 'config', 'template', 'language', 'clauses', 'rules'],
  waivers: ['text', 'template', 'rules', 'waivers'],
  compare: ['text', 'template', 'clauses', 'compare'],
  config: ['text', 'config'],
  packs: ['text', 'config', 'template', 'language', 'clauses', 'packs'],
  features: CORE,
  core: CORE,
  export: [...CORE, 'export'],
  cli: [...CORE, 'export', 'cli'],
  lsp: [...CORE, 'export', 'lsp', 'protocol'],
  main: ['text', 'data', 'core', 'cli', 'lsp', 'export'],
  client: ['client', 'protocol'],
};

type Import = { readonly from: string; readonly to: string; readonly external: boolean };

describe('the house', () => {
  const sources = filesBelow(['server/src', 'client/src'], ['.ts']);
  let imports: readonly Import[] = [];

  before(async () => {
    const { metafile } = await build({
      entryPoints: sources.map(({ path }) => path),
      outdir: 'unwritten',
      bundle: true,
      write: false,
      metafile: true,
      platform: 'node',
      format: 'esm',
      packages: 'external',
      splitting: true,
      logLevel: 'silent',
      loader: { '.md': 'text', '.yaml': 'text' },
    });
    imports = Object.entries(metafile.inputs).flatMap(([from, input]) =>
      input.imports.map((one) => ({ from, to: one.path, external: one.external === true })),
    );
  });

  it('is seen whole', () => {
    assert.ok(imports.length > 20, `only ${imports.length} imports seen`);
    assert.deepEqual(
      sources.filter(({ path }) => floorOf(path) === undefined),
      [],
    );
  });

  it('builds each floor on the ones below it only', () => {
    const wrong = imports
      .filter(({ external }) => !external)
      .filter(({ from, to }) => !(MAY_IMPORT[floorOf(from) ?? ''] ?? []).includes(reachable(to)));
    assert.deepEqual(
      wrong.map(({ from, to }) => `${from} imports ${to}`),
      [],
    );
  });

  it('keeps the core free of Node, of VS Code and of the protocol', () => {
    const refused = new Set([...builtinModules, ...builtinModules.map((name) => `node:${name}`)]);
    const wrong = imports
      .filter(({ from, external }) => external && CORE.includes(floorOf(from) ?? ''))
      .filter(({ to }) => refused.has(to) || to.startsWith('node:') || to.startsWith('vscode'));
    assert.deepEqual(
      wrong.map(({ from, to }) => `${from} imports ${to}`),
      [],
    );
  });

  it('keeps clock, chance, promises and globals of a platform out of the core', async () => {
    const wrong =
      /\b(?:Date|Promise|async|await(?!["'])|setTimeout|setInterval|performance|crypto|globalThis|require)\b|Math\.random/;
    const core = sources.filter(({ path }) => CORE.includes(floorOf(path) ?? ''));
    assert.deepEqual(await offenders(core, wrong), []);
  });

  it('lets the two mains for Node alone touch the process', async () => {
    const others = sources.filter(
      ({ path }) => path !== 'server/src/main.node.ts' && path !== 'client/src/extension.node.ts',
    );
    assert.deepEqual(await offenders(others, /\bprocess\s*[.[]|['"](?:node:)?process['"]/), []);
  });

  it('has no file past 300 lines', () => {
    const long = sources.filter(({ text }) => text.split('\n').length > 301);
    assert.deepEqual(
      long.map(({ path }) => path),
      [],
    );
  });
});

/** The floor of a file; undefined for a file that stands nowhere. */
function floorOf(path: string): string | undefined {
  const core =
    /^server\/src\/core\/(?:(text|law|data|template|language|clauses|rules|waivers|compare|config|packs|features)\/|[\w-]+\.ts$)/.exec(
      path,
    );
  if (core !== null) return core[1] ?? 'core';
  const face = /^server\/src\/(cli|lsp|export)\//.exec(path);
  if (face !== null) return face[1];
  if (/^server\/src\/main\.\w+\.ts$/.test(path)) return 'main';
  return path.startsWith('client/src/') ? 'client' : undefined;
}

/** The protocol is all of the server that the client may know. */
function reachable(path: string): string {
  return /^server\/src\/lsp\/protocol(?:-\w+)?\.ts$/.test(path) ? 'protocol' : (floorOf(path) ?? 'nowhere');
}

/** Files whose code matches, without comments, types and the contents of strings. */
async function offenders(files: readonly SourceFile[], pattern: RegExp): Promise<readonly string[]> {
  const found: string[] = [];
  for (const { path, text } of files) {
    const { code } = await transform(text, { loader: 'ts', target: 'es2022', legalComments: 'none' });
    const hit = pattern.exec(withoutProse(code));
    if (hit !== null) found.push(`${path}: ${hit[0]}`);
  }
  return found;
}

/** Strings with a space in them are prose; short ones stay, so that a module's name is still seen. */
function withoutProse(code: string): string {
  return code.replace(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\$]|\\.)*`/g, (quoted) =>
    quoted.includes(' ') ? '""' : quoted,
  );
}
