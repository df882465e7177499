// Builds what ships (dist/) and, when asked, what only developers run. Usage: node scripts/build.mjs [--eval] [--bench] [--watch]

import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';
import { importBundled } from './bundled.mjs';
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

/** The formats with libraries of their own, and what their file exports. */
const FORMATS = { html: 'pageHtml', docx: 'pageDocx', pdf: 'pagePdf' };
const TINOS = 'node_modules/@expo-google-fonts/tinos';
const FONTS = {
  'regular.ttf': '400Regular/Tinos_400Regular.ttf',
  'bold.ttf': '700Bold/Tinos_700Bold.ttf',
  'italic.ttf': '400Regular_Italic/Tinos_400Regular_Italic.ttf',
  'boldItalic.ttf': '700Bold_Italic/Tinos_700Bold_Italic.ttf',
  LICENSE: 'LICENSE_FONT',
};

/** What is imported when it is asked for stands in a file of its own: the formats, and the reader of workbooks. */
function partsApart() {
  return {
    name: 'parts apart',
    setup(/** @type {import('esbuild').PluginBuild} */ build) {
      build.onResolve({ filter: /^\.\/(?:html|docx|pdf)\.ts$/ }, ({ kind, path, importer }) =>
        kind === 'dynamic-import' && /[\\/]export[\\/]index\.ts$/.test(importer)
          ? { path: `./export.${path.slice(2, -3)}.cjs`, external: true }
          : undefined,
      );
      build.onResolve({ filter: /^\.\/xlsx\.ts$/ }, ({ kind }) =>
        kind === 'dynamic-import' ? { path: './data.xlsx.cjs', external: true } : undefined,
      );
      build.onResolve({ filter: /^\.\.\/mcp\/server\.ts$/ }, ({ kind }) =>
        kind === 'dynamic-import' ? { path: './mcp.cjs', external: true } : undefined,
      );
    },
  };
}

/** The package brings a validator of JSON Schemas that makes code at run time; it is for questions to the person, which are never asked. */
const withoutValidator = {
  name: 'without a validator',
  setup(/** @type {import('esbuild').PluginBuild} */ build) {
    build.onResolve({ filter: /\/ajv-provider\.js$/ }, () => ({ path: 'validator', namespace: 'left out' }));
    build.onLoad({ filter: /.*/, namespace: 'left out' }, () => ({
      contents: 'export class AjvJsonSchemaValidator {}',
    }));
  },
};

mkdirSync('dist', { recursive: true });
// The built-in pack is read once at build time, so that an installed Proviso opens one file of its own.
const { buildPack } = await importBundled('server/src/core/pack-build.ts');
const pack = JSON.stringify(buildPack(loadPack('templates')));
writeFileSync('dist/pack.json', pack);

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
  plugins: [partsApart()],
});
writeFileSync('dist/meta.json', JSON.stringify(metafile));

// What a thread of a mail merge runs.
await build({
  ...shared,
  entryPoints: { 'merge.thread': 'server/src/main.merge.ts' },
  outdir: 'dist',
  outExtension: { '.js': '.cjs' },
  format: 'cjs',
  minify: true,
  plugins: [partsApart()],
});

// The libraries of a format stand in a file of their own, which is read when the format is asked for. They are those for browsers,
// so that they touch nothing of Node.
const parts = [
  ...Object.entries(FORMATS).map(([format, exported]) => [`export.${format}`, `export/${format}.ts`, exported]),
  ['data.xlsx', 'cli/mail/xlsx.ts', 'readWorkbook'],
];
for (const [name, file, exported] of parts) {
  await build({
    ...shared,
    platform: 'browser',
    conditions: ['worker'],
    entryPoints: { [String(name)]: `server/src/${file}` },
    outdir: 'dist',
    outExtension: { '.js': '.cjs' },
    format: 'cjs',
    // Tells Node which names an `import()` of the file gives.
    // A library asks where it lies, for a file that is not needed.
    define: { 'import.meta.url': '"file:///"' },
    footer: { js: `0 && (module.exports = { ${exported} });` },
    minify: true,
  });
}
// The server for the Model Context Protocol: what it answers is in the main bundle.
await build({
  ...shared,
  entryPoints: { mcp: 'server/src/cli/mcp/server.ts' },
  outdir: 'dist',
  outExtension: { '.js': '.cjs' },
  format: 'cjs',
  footer: { js: '0 && (module.exports = { makeServer, serveStdio });' },
  minify: true,
  plugins: [withoutValidator],
});
mkdirSync('dist/fonts', { recursive: true });
for (const [name, file] of Object.entries(FONTS)) copyFileSync(`${TINOS}/${file}`, `dist/fonts/${name}`);

// The server in a web worker carries the pack inside.
await build({
  ...shared,
  platform: 'browser',
  // A worker has no document, which a package for browsers may ask for.
  conditions: ['worker'],
  entryPoints: { 'proviso.worker': 'server/src/main.web.ts' },
  outdir: 'dist',
  format: 'iife',
  // A library asks where it lies, for a file that is not needed.
  define: { PROVISO_PACK: pack, PROVISO_VERSION: JSON.stringify(version), 'import.meta.url': '"file:///"' },
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
// What runs inside the preview: a page of a browser. Its fonts are those of the PDF.
await build({
  ...shared,
  platform: 'browser',
  target: 'es2022',
  entryPoints: { preview: 'client/src/preview/view/main.ts' },
  outdir: 'dist',
  format: 'iife',
  minify: true,
});
await build({
  ...shared,
  platform: 'browser',
  target: 'es2022',
  entryPoints: { preview: 'client/src/preview/view/style.css' },
  outdir: 'dist',
  external: ['./fonts/*'],
  minify: true,
});
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
