import assert from 'node:assert/strict';
import vm from 'node:vm';
import { build } from 'esbuild';
import { docxText } from './docx-text.ts';
import { OPTIONS, words } from './letters.ts';
import { readPdf } from './pdf-text.ts';

const ENTRY = `
import { exportLetter } from './server/src/export/index.ts';
import { readPage } from './server/src/export/page.ts';
globalThis.write = (markdown, format, options) => exportLetter(readPage(markdown), format, options);
`;

type Worker = {
  readonly write: (markdown: string, format: string, options: unknown) => Promise<{ content: Uint8Array | string }>;
};

/** What a worker has, as far as it is asked for: no process, no Buffer, no module loader, no document. */
const worker = () => ({
  ...{ atob, btoa, TextEncoder, TextDecoder, URL, Blob, crypto, queueMicrotask, setTimeout },
  // The bytes of the fonts come from outside, and are to be known for bytes inside.
  ...{ Uint8Array, ArrayBuffer, DataView },
});

describe('the formats in a web worker', () => {
  it('are written with nothing of Node', async function () {
    this.timeout(60_000);
    const { outputFiles } = await build({
      stdin: { contents: ENTRY, resolveDir: process.cwd(), loader: 'ts' },
      bundle: true,
      write: false,
      platform: 'browser',
      conditions: ['worker'],
      format: 'iife',
      target: 'node20',
      logLevel: 'silent',
      define: { 'import.meta.url': '"file:///"' },
    });
    const context = vm.createContext(worker());
    vm.runInContext(outputFiles[0]?.text ?? '', context);
    const made = async (format: string): Promise<Uint8Array | string> =>
      (await (context as unknown as Worker).write('# T\n\nZoë pays.\n', format, OPTIONS)).content;
    assert.equal(words(readPdf((await made('pdf')) as Uint8Array).pages.join(' ')), 'T Zoë pays.');
    assert.equal(words(docxText((await made('docx')) as Uint8Array)), 'T Zoë pays.');
    assert.match((await made('html')) as string, /<p>Zoë pays\.<\/p>/);
    assert.equal(await made('txt'), 'T\n\nZoë pays.\n');
  });
});
