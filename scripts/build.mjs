// Builds what ships (dist/) and, when asked, what only developers run. Usage: node scripts/build.mjs [--eval] [--bench] [--watch]

import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';
import { parse } from 'yaml';
import { loadPack } from './pack.mjs';
import { snippetsOf } from './snippets.mjs';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const want = new Set(process.argv.slice(2));
const shared = {
  bundle: true,
  target: 'node20',
  platform: 'node',
  legalComments: 'none',
  logLevel: 'warning',
  sourcemap: false,
  loader: { '.md': 'text', '.yaml': 'text' },
};

mkdirSync('dist', { recursive: true });
// The built-in pack is read once at build time, so that an installed Proviso opens one file of its own. Its YAML becomes JSON,
// which is YAML too and reads twenty times faster; a clause's front matter lies beside the clause, which stays as it was written.
const pack = Object.entries(loadPack('templates')).flatMap(([file, text]) => {
  if (file.endsWith('.yaml')) return [[file, JSON.stringify(parse(text))]];
  const frontMatter = file.startsWith('clauses/') ? /^---\r?\n([\s\S]*?)\r?\n---\r?\n/.exec(text)?.[1] : undefined;
  if (frontMatter === undefined) return [[file, text]];
  return [
    [file, text],
    [file.replace(/\.md$/, '.json'), JSON.stringify(parse(frontMatter))],
  ];
});
writeFileSync('dist/pack.json', JSON.stringify(Object.fromEntries(pack)));

const { metafile } = await build({
  ...shared,
  entryPoints: { proviso: 'server/src/main.node.ts' },
  outdir: 'dist',
  outExtension: { '.js': '.cjs' },
  format: 'cjs',
  banner: { js: '#!/usr/bin/env node' },
  // A library asks for its own address to load a module; in a CommonJS bundle that address is the bundle's path.
  define: { 'import.meta.url': '__filename' },
  minify: true,
  metafile: true,
});
writeFileSync('dist/meta.json', JSON.stringify(metafile));

// The server in a web worker carries the pack inside.
await build({
  ...shared,
  platform: 'browser',
  // A worker has no document, which a package for browsers may ask for.
  conditions: ['worker'],
  entryPoints: { 'proviso.worker': 'server/src/main.web.ts' },
  outdir: 'dist',
  format: 'iife',
  define: { PROVISO_PACK: JSON.stringify(Object.fromEntries(pack)), PROVISO_VERSION: JSON.stringify(version) },
  minify: true,
});

// The extension of VS Code, for Node and for a browser. VS Code itself is there when they run.
const extension = { ...shared, outdir: 'dist', format: 'cjs', external: ['vscode'], minify: true };
await build({
  ...extension,
  entryPoints: { 'client.node': 'client/src/extension.node.ts' },
  outExtension: { '.js': '.cjs' },
});
await build({ ...extension, platform: 'browser', entryPoints: { 'client.web': 'client/src/extension.web.ts' } });
writeFileSync('dist/snippets.json', JSON.stringify(snippetsOf(loadPack('templates'))));

for (const name of ['eval', 'bench']) {
  const entry = `test/${name}/main.ts`;
  if (want.has(`--${name}`) && existsSync(entry)) {
    await build({
      ...shared,
      entryPoints: { [name]: entry },
      outdir: 'dist',
      outExtension: { '.js': '.mjs' },
      format: 'esm',
      packages: 'external',
    });
  } else {
    rmSync(`dist/${name}.mjs`, { force: true });
  }
}
