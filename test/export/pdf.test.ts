import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import type { Exported } from '../../server/src/export/options.ts';
import { readPage } from '../../server/src/export/page.ts';
import { openFonts } from '../../server/src/export/pdf/fonts.ts';
import { showable } from '../../server/src/export/pdf/showable.ts';
import { pagePdf } from '../../server/src/export/pdf.ts';
import { runs } from '../runs.ts';
import { FONTS } from './fonts.ts';
import { OPTIONS, words } from './letters.ts';
import { type PdfText, readPdf } from './pdf-text.ts';

const pdf = (markdown: string, more = {}): Promise<Exported> =>
  pagePdf(readPage(markdown, { title: 'T' }), { ...OPTIONS, ...more });
const read = async (markdown: string, more = {}): Promise<PdfText> =>
  readPdf((await pdf(markdown, more)).content as Uint8Array);
const source = async (markdown: string, more = {}): Promise<string> =>
  Buffer.from((await pdf(markdown, more)).content as Uint8Array).toString('latin1');

describe('a PDF letter', () => {
  it('is tagged, and bears title, language, paper and date', async () => {
    const made = await pagePdf(readPage('x', { title: 'A & <B>', language: 'de-DE' }), { ...OPTIONS, paper: 'a4' });
    const text = Buffer.from(made.content as Uint8Array).toString('latin1');
    for (const part of [
      '/Marked true',
      '/Lang (de-DE)',
      '(A & <B>)',
      'A &#38; &#60;B&#62;',
      '(D:20261122000000Z)',
      '/MediaBox [0 0 595.28 841.89]',
      '(letter.md)',
      '(1.2.3)',
    ])
      assert.ok(text.includes(part), part);
    assert.doesNotMatch(text, /<rdf:li[^>]*>[^<]*&(?!#)/);
  });

  it('does not depend on the letters that were written before it', async () => {
    const plain = 'Zoë owes 5\u00b7K: it is \u03a9 \u00b5 ffi - a b\n';
    const other = '```\na b\n```\n\na\u00a0b \u2010 \u2011 \u2126 \u03bc \u2219 \u0394 \u2206 e\u0301 fi\n';
    const bytes = async (fonts: typeof FONTS, ...letters: readonly string[]): Promise<Uint8Array> => {
      let last = new Uint8Array();
      for (const letter of letters) last = (await pdf(letter, { fonts })).content as Uint8Array<ArrayBuffer>;
      return last;
    };
    assert.deepEqual(await bytes({ ...FONTS }, other, plain), await bytes({ ...FONTS }, plain));
    assert.deepEqual(await bytes({ ...FONTS }, plain, other), await bytes({ ...FONTS }, other));
  });

  it('says what each part is', async () => {
    const { tags } = await read('# H\n\ntext\n\n1. a\n\n| b |\n|---|\n| c |\n\n> [q](https://a.example)\n');
    assert.equal(tags.filter((tag, i) => tag !== tags[i - 1]).join(' '), 'H1 P Lbl P TH TD Link');
    const text = await source('1. a\n\n> q\n\nBy: ____\n');
    for (const type of ['/S /L\n', '/S /LI\n', '/S /LBody\n', '/S /BlockQuote\n', '/S /Sect\n'])
      assert.ok(text.includes(type), type);
  });

  it('numbers its pages, which are no part of the text', async () => {
    const { pages, artifacts } = await read('Words of a paragraph.\n\n'.repeat(60));
    assert.equal(pages.length, 3);
    assert.deepEqual(
      artifacts.map((text) => text.trim()),
      ['Page 1 of 3', 'Page 2 of 3', 'Page 3 of 3'],
    );
  });

  it('leads from a reference to the section that it names', async () => {
    const text = await source(`1. **Payment.** See Section 2 and Section 9.\n\n2. **Release.** As above.\n`);
    assert.equal(text.match(/\/S \/GoTo/g)?.length, 1);
    const [, to] = /\/S \/GoTo\n\/D \(([^)]*)\)/.exec(text) ?? [];
    assert.ok(to && text.includes(`(${to}) [`), to);
    assert.match(text, /\/Contents \(2\)/);
  });

  it('has a list of contents when it is longer than a page: headings, and sections by number and name', async () => {
    const filler = 'Words of a paragraph.\n\n'.repeat(60);
    const letter = `# Agreement\n\n1. **Payment.** Now.\n\n   1. **Not this.** a\n\n2. **No fault.** None.\n\n${filler}## Annex\n\n1. plain\n`;
    const text = await source(letter);
    const titles = [
      ...text.matchAll(/\/Dest \[\d+ 0 R \/XYZ 0 [\d.]+ 0\]\n(?:\/Parent \d+ 0 R\n)?\/Title \(([^)]*)\)/g),
    ];
    assert.deepEqual(titles.map(([, title]) => title).sort(), ['1. Payment', '2. No fault', 'Agreement', 'Annex']);
    assert.match(text, /\/PageMode \/UseNone/);
    assert.doesNotMatch(await source('# A\n\n## B\n\n## C\n\n## D\n'), /\/Outlines/);
  });

  it('repeats the header of a table on every page', async () => {
    const { pages, artifacts } = await read(`| Due | Sum |\n|---|---|\n${'| May | $5 |\n'.repeat(60)}`);
    assert.ok(pages.length > 1);
    assert.equal(pages.join(' ').match(/Due/g)?.length, 1);
    assert.ok(artifacts.slice(1).every((text) => /Due.*Sum/.test(text)));
  });

  it('keeps a signature with the words before it', async () => {
    for (let lines = 20; lines < 50; lines++) {
      const { pages } = await read(
        `${'Filler.\n\n'.repeat(lines)}He signs here.\n\nSincerely,\n\n______\\\nDana Whitfield\n`,
      );
      const page = pages.find((text) => text.includes('______')) ?? '';
      assert.match(words(page), /He signs here\. Sincerely, ______ Dana Whitfield$/, String(lines));
    }
  });

  it('keeps what is enclosed, and who gets a copy, with the signature', async () => {
    for (let lines = 20; lines < 50; lines++) {
      const { pages } = await read(
        `${'Filler.\n\n'.repeat(lines)}Sincerely,\n\n______\\\nDana Whitfield\n\nEnclosures: a form\n\ncc: A. Ortiz\\\nB. Ortiz\n`,
      );
      const page = pages.find((text) => text.includes('______')) ?? '';
      assert.match(
        words(page),
        /Sincerely, ______ Dana Whitfield Enclosures: a form cc: A\. Ortiz B\. Ortiz$/,
        String(lines),
      );
    }
  });

  it('covers Latin, Greek and Cyrillic letters in every cut', async () => {
    const alphabets = 'ÀÿŁłŒœŠžĞğİıŐű ΑΩαωάώ АЯаяЇїЎў € £ § © “” ‘’ – — … • ½ №';
    const markdown = `${alphabets}\n\n**${alphabets}**\n\n*${alphabets}*\n\n***${alphabets}***\n`;
    const { problems } = await pdf(markdown);
    assert.deepEqual(problems, []);
    assert.ok(words((await read(markdown)).pages.join(' ')).startsWith(alphabets.normalize('NFC')));
  });

  it('names what its fonts cannot show, and prints no empty boxes', async () => {
    const { problems } = await pdf('Mr. 王 and שלום 😀\n');
    assert.equal(problems.length, 1);
    for (const part of ['王 (U+738B)', 'ש (U+05E9)', '😀 (U+1F600)'])
      assert.ok(problems[0]?.message.includes(part), part);
    assert.match((await read('Mr. 王\n')).pages[0] ?? '', /\[U\+738B\]/);
    assert.deepEqual((await pdf('soft\u00adhyphen, zero\u200bwidth, e\u0301\n')).problems, []);
  });

  it('prints a missing value as a bold name in brackets, without a complaint', async () => {
    const { problems } = await pdf('Pay ⟦settlement_amount⟧, `⟦a.b⟧`.\n\n______\\\n⟦customer_name⟧\n');
    assert.deepEqual(problems, []);
    const { pages } = await read('Pay ⟦sum⟧, now.\n');
    assert.match(words(pages[0] ?? ''), /^Pay \[sum\], now\.$/);
    assert.equal((await pdf('⟦no name⟧\n')).problems.length, 1);
    const [bold] = showable(readPage('Pay ⟦sum⟧.\n'), openFonts(FONTS), () => undefined).blocks;
    assert.deepEqual(
      bold?.kind === 'paragraph' && bold.runs.map((run) => run.kind === 'text' && [run.text, run.strong === true]),
      [
        ['Pay ', false],
        ['[sum]', true],
        ['.', false],
      ],
    );
  });

  it('breaks a word that is wider than a line, and a row that is higher than a page', async () => {
    const { pages } = await read(`${'W'.repeat(300)}\n\n| a |\n|---|\n| ${'word '.repeat(3000)} |\n`);
    assert.ok(pages.length > 3);
    assert.equal(pages.join(' ').match(/word/g)?.length, 3000);
    assert.equal(pages.join('').match(/W/g)?.length, 300);
  });

  it('needs fonts', () => assert.rejects(() => pagePdf(readPage('x'), { about: OPTIONS.about }), /needs fonts/));

  it('writes two hundred pages', async function () {
    this.timeout(60_000);
    const clause = `**Payment.** ${'Company shall stop all collection of the Account on payment of the sum. '.repeat(14)}`;
    const markdown = Array.from({ length: runs(740) }, (_, i) => `${i + 1}. ${clause}\n`).join('\n');
    const page = readPage(markdown);
    const { content } = await pagePdf(page, OPTIONS);
    assert.ok(readPdf(content as Uint8Array).pages.length >= runs(200));
  });

  it('has the licence of its fonts beside them', () => {
    assert.match(
      readFileSync('node_modules/@expo-google-fonts/tinos/LICENSE_FONT', 'utf8'),
      /SIL OPEN FONT LICENSE Version 1\.1/i,
    );
    if (existsSync('dist/fonts')) assert.ok(existsSync('dist/fonts/LICENSE'));
  });
});
