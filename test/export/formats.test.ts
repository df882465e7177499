import assert from 'node:assert/strict';
import { exportLetter } from '../../server/src/export/index.ts';
import type { Format } from '../../server/src/export/options.ts';
import { readPage } from '../../server/src/export/page.ts';
import { pageText } from '../../server/src/export/text.ts';
import { sample } from '../runs.ts';
import { docxText, htmlText, partOf } from './docx-text.ts';
import { LETTERS, OPTIONS, sameWords, words } from './letters.ts';
import { readPdf } from './pdf-text.ts';

const bytesOf = async (markdown: string, format: Format, more = {}): Promise<Uint8Array> => {
  const { content } = await exportLetter(readPage(markdown, { title: 'T' }), format, { ...OPTIONS, ...more });
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
};
const textIn = async (markdown: string, format: Format, more = {}): Promise<string> => {
  const bytes = await bytesOf(markdown, format, more);
  if (format === 'docx') return words(docxText(bytes));
  if (format === 'pdf') return words(readPdf(bytes).pages.join(' '));
  const text = new TextDecoder().decode(bytes);
  return words(format === 'html' ? htmlText(text) : text);
};

/** Plain text without the numbers and strokes of lists, which the others count by themselves. */
const bare = (markdown: string): string =>
  words(pageText(readPage(markdown)).replace(/^ *(?:\d+[.)]|-) (?:(?:\d+[.)]|-) )*/gm, ' '));

describe('a letter of the library', () => {
  it('is found', () => assert.equal(LETTERS.length, 18));

  for (const { name, text } of sample(LETTERS))
    it(`says the same word for word in every format: ${name}`, async () => {
      const expected = bare(text);
      assert.ok(expected.length > 1000);
      for (const format of ['html', 'docx', 'pdf'] as const) sameWords(await textIn(text, format), expected, format);
    });
});

describe('every format', () => {
  const FORMATS = ['md', 'txt', 'html', 'docx', 'pdf'] as const;

  for (const format of FORMATS) {
    it(`gives the same bytes for the same letter and date: ${format}`, async () => {
      const markdown =
        '# T\n\n1. See Section 1 and [a](https://a.example), [b](https://b.example).\n\n| a |\n|---|\n| b |\n';
      const first = await bytesOf(markdown, format);
      await new Promise((resolve) => setTimeout(resolve, 20));
      await bytesOf('1. Other. See Section 1.\n', format);
      assert.deepEqual(Buffer.from(await bytesOf(markdown, format)).equals(Buffer.from(first)), true);
      if (format === 'docx' || format === 'pdf') {
        const later = await bytesOf(markdown, format, { about: { ...OPTIONS.about, date: '2027-01-01' } });
        assert.ok(!Buffer.from(later).equals(Buffer.from(first)));
      }
    });

    it(`marks a draft, and nothing else: ${format}`, async () => {
      const markdown = `Text.\n\n${'Words of a paragraph.\n\n'.repeat(80)}`;
      const marked = (bytes: Uint8Array): string => {
        if (format === 'docx') return partOf(bytes, 'word/header1.xml');
        if (format !== 'pdf') return new TextDecoder().decode(bytes).replace(/<style>[\s\S]*<\/style>/, '');
        const { artifacts } = readPdf(bytes);
        assert.ok(artifacts.length > 2);
        return artifacts.every((text) => text.includes('DRAFT')) ? 'DRAFT' : '';
      };
      assert.match(marked(await bytesOf(markdown, format, { draft: true })), /DRAFT/);
      assert.doesNotMatch(marked(await bytesOf(markdown, format)), /DRAFT/);
      if (format === 'md' || format === 'txt')
        assert.match(new TextDecoder().decode(await bytesOf(markdown, format, { draft: true })), /^DRAFT\n\nText\./);
    });
  }

  it('prints awkward data as it is', async () => {
    const markdown = `Zoë O'Neil-Ångström \\*star\\* a\\_b \\[x\\] 5\\. &amp; \\<b> "q" ’ — ½ §\n\n${'W'.repeat(200)}\n`;
    const expected = words(`Zoë O'Neil-Ångström *star* a_b [x] 5. & <b> "q" ’ — ½ § ${'W'.repeat(200)}`);
    for (const format of ['txt', 'html', 'docx'] as const) sameWords(await textIn(markdown, format), expected, format);
    sameWords((await textIn(markdown, 'pdf')).replace(/W W/g, 'WW'), expected, 'pdf');
  });

  it('is made of an empty letter too', async () => {
    for (const format of FORMATS) sameWords(await textIn('', format), '', format);
  });
});
