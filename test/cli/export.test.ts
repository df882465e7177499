import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { docxText, htmlText, partOf } from '../export/docx-text.ts';
import { readPdf } from '../export/pdf-text.ts';
import { inWorld } from './io.ts';

const LETTER = `---
title: A <title> & more
variables:
  customer_name: { type: party, example: Dana Whitfield }
---
# Settlement

{{ customer_name }} shall pay **$5**.
`;
/** Says what kind of document it is, and then lacks what such a document needs. */
const FAULTY = LETTER.replace('variables:', 'document: settlement-agreement\nvariables:');

const bytes = (folder: string, name: string): Uint8Array => readFileSync(path.join(folder, name));

describe('proviso merge --to', () => {
  it('writes every format, by name or by the ending of the file', () =>
    inWorld({ 'a.md': LETTER }, async ({ folder, run }) => {
      for (const args of [
        ['--out', 'b.html'],
        ['--out', 'b.docx'],
        ['--out', 'b.pdf', '--paper', 'a4'],
        ['--to', 'pdf', '--out', 'b.bin'],
      ]) {
        const { code, out, err } = await run('merge', 'a.md', ...args);
        assert.deepEqual([code, out], [0, ''], err);
        assert.ok(err.endsWith(`Wrote ${args.find((one) => one.startsWith('b.'))}.\n`), err);
      }
      const said = /Dana Whitfield shall pay \$5\./;
      assert.match(htmlText(readFileSync(path.join(folder, 'b.html'), 'utf8')), said);
      assert.match(docxText(bytes(folder, 'b.docx')), said);
      assert.match(readPdf(bytes(folder, 'b.pdf')).pages.join(' '), said);
      assert.match(Buffer.from(bytes(folder, 'b.pdf')).toString('latin1'), /MediaBox \[0 0 595/);
      assert.match(Buffer.from(bytes(folder, 'b.bin')).toString('latin1'), /^%PDF-1\.7/);
      assert.deepEqual(readdirSync(folder).sort(), ['a.md', 'b.bin', 'b.docx', 'b.html', 'b.pdf']);
    }));

  it('writes into the file what it is made of, and no path of this machine', () =>
    inWorld({ 'in/a.md': LETTER }, async ({ folder, run }) => {
      await run('merge', 'in/a.md', '--out', 'b.docx');
      const core = partOf(bytes(folder, 'b.docx'), 'docProps/core.xml');
      assert.match(core, /Template a\.md, Proviso clause library 0\.0\.0-test, 2026-11-22/);
      assert.match(core, /A &lt;title&gt; &amp; more/);
      assert.ok(!core.includes(folder));
    }));

  it('sends bytes down a pipe and never to a terminal', async () => {
    await inWorld({ 'a.md': LETTER }, async ({ run }) => {
      const { code, out } = await run('merge', 'a.md', '--to', 'docx');
      assert.deepEqual([code, out.slice(0, 2)], [0, 'PK']);
    });
    await inWorld(
      { 'a.md': LETTER },
      async ({ run }) => {
        const { code, out, err } = await run('merge', 'a.md', '--to', 'docx');
        assert.deepEqual([code, out], [2, '']);
        assert.match(err, /cannot be shown in a terminal\. Add --out letter\.docx/);
        assert.equal((await run('merge', 'a.md', '--to', 'html')).code, 0);
      },
      { isTerminal: true },
    );
  });

  it('refuses an ending that says something else', () =>
    inWorld({ 'a.md': LETTER }, async ({ folder, run }) => {
      const { code, err } = await run('merge', 'a.md', '--to', 'pdf', '--out', 'b.docx');
      assert.equal(code, 2);
      assert.match(err, /ends like a docx file, and --to says pdf/);
      assert.equal((await run('merge', 'a.md', '--to', 'odt')).code, 2);
      assert.deepEqual(readdirSync(folder), ['a.md']);
    }));

  it('marks a letter in which lint finds errors, says so, and ends with 1', () =>
    inWorld({ 'a.md': FAULTY }, async ({ folder, run }) => {
      const { code, err } = await run('merge', 'a.md', '--out', 'b.pdf');
      assert.equal(code, 1);
      assert.match(
        err,
        /a\.md has \d+ errors \(clause\/[\w-]+, .*\), so the letter is marked DRAFT; --allow-errors leaves the mark out\./,
      );
      assert.match(err, /Proviso lint a\.md shows them\./);
      assert.match(readPdf(bytes(folder, 'b.pdf')).artifacts.join(' '), /DRAFT/);
      assert.match((await run('merge', 'a.md')).out, /^DRAFT\n\n# Settlement/);
    }));

  it('leaves the mark out for those who insist', () =>
    inWorld({ 'a.md': FAULTY }, async ({ folder, run }) => {
      const { code, err } = await run('merge', 'a.md', '--out', 'b.pdf', '--allow-errors');
      assert.equal(code, 1);
      assert.match(err, /has \d+ errors .* and was written as it is\./);
      assert.doesNotMatch(readPdf(bytes(folder, 'b.pdf')).artifacts.join(' '), /DRAFT/);
    }));

  it('marks what was asked to be a draft, missing values or not', () =>
    inWorld({ 'a.md': LETTER, 'd.yaml': '{}\n' }, async ({ run }) => {
      assert.deepEqual(
        await run('merge', 'a.md', '--draft', '--to', 'txt').then(({ code, out }) => [code, out.slice(0, 7)]),
        [0, 'DRAFT\n\n'],
      );
      for (const [option, code, start] of [
        ['--draft', 0, /^DRAFT\n\n# Settlement\n\n⟦customer_name⟧/],
        ['--allow-missing', 0, /^DRAFT\n\n# Settlement\n\n⟦customer_name⟧/],
        ['--allow-errors', 1, /^# Settlement\n\n⟦customer_name⟧/],
      ] as const) {
        const ran = await run('merge', 'a.md', '--data', 'd.yaml', option);
        assert.equal(ran.code, code, option);
        assert.match(ran.out, start);
      }
    }));

  it('writes no PDF with characters that it cannot show, unless it is a draft', () =>
    inWorld({ 'a.md': LETTER, 'd.yaml': 'customer_name: 王伟\n' }, async ({ folder, run }) => {
      const refused = await run('merge', 'a.md', '--data', 'd.yaml', '--out', 'b.pdf');
      assert.equal(refused.code, 2);
      assert.match(refused.err, /no shape for 王 \(U\+738B\), 伟 \(U\+4F1F\)\. Write the letter as docx or html/);
      assert.deepEqual(readdirSync(folder).sort(), ['a.md', 'd.yaml']);
      assert.equal((await run('merge', 'a.md', '--data', 'd.yaml', '--out', 'b.docx')).code, 0);
      assert.equal((await run('merge', 'a.md', '--data', 'd.yaml', '--out', 'b.pdf', '--draft')).code, 0);
    }));

  it('keeps data and names of files text', () =>
    inWorld(
      { '<img src=x>.md': LETTER, 'd.yaml': 'customer_name: "<script>alert(1)</script> *O\'Neil_*"\n' },
      async ({ run }) => {
        const { out } = await run('merge', '<img src=x>.md', '--data', 'd.yaml', '--to', 'html');
        assert.doesNotMatch(out.replace(/"[^"]*"/g, '""'), /<script|<img/);
        assert.match(htmlText(out), /<script>alert\(1\)<\/script> \*O'Neil_\* shall pay/);
      },
    ));
});
