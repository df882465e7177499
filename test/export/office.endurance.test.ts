import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { installed, located } from '../../scripts/debian.mjs';
import { exportLetter } from '../../server/src/export/index.ts';
import { readPage } from '../../server/src/export/page.ts';
import { pageText } from '../../server/src/export/text.ts';
import { LETTERS, OPTIONS, sameWords, words } from './letters.ts';

/** Numbers that others refer to, deeper lists, lists that start elsewhere, a table that crosses a page. */
const AGREEMENT = `# Agreement

3. **One.** See Section 4 and clause (b).

   (a) first

   (b) second

4. **Two.** These:

   1. inner
   2. inner too

   And these:

   1. inner again
      - deeper
      - deeper too

   5) from five

5. **Three.** More:

   1. counted anew

| Due | Sum |
|---|--:|
${Array.from({ length: 60 }, (_, i) => `| day ${i + 1} | $${i}.00 |`).join('\n')}

Then:

9. nine
10. ten

He signs.

**Acme Inc.**

By: ______________________________\\
Name: A. Ortiz
`;

describe('other programs', function () {
  this.timeout(480_000);
  let folder = '';
  // With PROVISO_OFFICE=all they are installed, and not having them is a failure.
  before(() => {
    const absent = located('soffice') === undefined || located('pdftotext') === undefined;
    if (absent && process.env.PROVISO_OFFICE === 'all')
      assert.equal(installed(['libreoffice-writer-nogui', 'poppler-utils', 'fonts-liberation']), undefined);
    folder = mkdtempSync(path.join(tmpdir(), 'proviso-office-'));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('LibreOffice reads in a Word letter what the letter says, numbers included', async function () {
    const office = located('soffice');
    if (office === undefined) {
      console.log('      (skipped: LibreOffice is not installed)');
      return this.skip();
    }
    const letters = [...LETTERS, { name: 'agreement', text: AGREEMENT }];
    for (const { name, text } of letters) {
      const { content } = await exportLetter(readPage(text, { title: name }), 'docx', OPTIONS);
      writeFileSync(path.join(folder, `${name}.docx`), content);
    }
    const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`;
    const files = letters.map(({ name }) => path.join(folder, `${name}.docx`));
    const to = ['--headless', '--convert-to', 'txt:Text (encoded):UTF8', '--outdir', folder];
    const { status, stderr } = spawnSync(office, [profile, ...to, ...files], { encoding: 'utf8', timeout: 200_000 });
    assert.equal(status, 0, stderr);
    for (const { name, text } of letters) {
      const read = readFileSync(path.join(folder, `${name}.txt`), 'utf8').replace(/^\ufeff/, '');
      // As text, LibreOffice writes the signs of deeper lists in its own way.
      const signs = read.replace(/[◦▪]/g, '•');
      const expected = pageText(readPage(text)).replace(/^( *)- /gm, '$1• ');
      sameWords(words(signs), words(expected), name);
    }
  });

  it('Poppler reads in a PDF what the letter says, page by page, and finds its fonts inside', async function () {
    if (located('pdftotext') === undefined || located('pdffonts') === undefined) {
      console.log('      (skipped: poppler-utils is not installed)');
      return this.skip();
    }
    for (const { name, text } of [...LETTERS, { name: 'agreement', text: AGREEMENT }]) {
      const file = path.join(folder, `${name}.pdf`);
      const { content } = await exportLetter(readPage(text, { title: name }), 'pdf', OPTIONS);
      writeFileSync(file, content);
      const { stdout } = spawnSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' });
      const pages = stdout.split('\f').slice(0, -1);
      const read = pages.map((page, i) => {
        const foot = `Page ${i + 1} of ${pages.length}`;
        assert.ok(page.includes(foot), `${name}: ${foot}`);
        return page.replace(foot, '').replace(i > 0 ? /^Due Sum\n/ : /^$/, '');
      });
      sameWords(words(read.join(' ')), words(pageText(readPage(text)).replace(/^( *)- /gm, '$1• ')), name);
      const fonts = spawnSync('pdffonts', [file], { encoding: 'utf8' }).stdout.split('\n').slice(2, -1);
      assert.ok(fonts.length > 0 && fonts.every((line) => /Tinos.* yes yes yes /.test(line)), fonts.join('\n'));
    }
  });
});
