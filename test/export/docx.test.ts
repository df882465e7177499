import assert from 'node:assert/strict';
import { unzipSync } from 'fflate';
import { pageDocx } from '../../server/src/export/docx.ts';
import { readPage } from '../../server/src/export/page.ts';
import { partOf } from './docx-text.ts';
import { ABOUT } from './letters.ts';

const docx = (markdown: string, more = {}) =>
  pageDocx(readPage(markdown, { title: 'A & "B"' }), { about: ABOUT, ...more });
const bodyOf = async (markdown: string): Promise<string> => partOf(await docx(markdown), 'word/document.xml');
/** The paragraphs of a body, each as its XML. */
const paragraphs = async (markdown: string): Promise<readonly string[]> =>
  (await bodyOf(markdown)).match(/<w:p>[\s\S]*?<\/w:p>|<w:p\/>/g) ?? [];

describe('a Word letter', () => {
  it('bears its title, its origin and the date it is given', async () => {
    const made = await docx('x');
    const core = partOf(made, 'docProps/core.xml');
    assert.match(core, /<dc:title>A &amp; (?:"|&quot;)B/);
    assert.match(core, /Template letter\.md, Proviso clause library 1\.2\.3, 2026-11-22/);
    assert.equal(core.match(/2026-11-22T00:00:00Z/g)?.length, 2);
    const custom = partOf(made, 'docProps/custom.xml');
    for (const value of ['letter.md', '1.2.3', '2026-11-22']) assert.ok(custom.includes(value), value);
  });

  it('is on the paper asked for, in its language, with numbered pages', async () => {
    const size = async (paper: 'letter' | 'a4') =>
      /<w:pgSz[^>]*>/.exec(partOf(await docx('x', { paper }), 'word/document.xml'))?.[0] ?? '';
    assert.match(await size('letter'), /w:w="12240"/);
    assert.match(await size('a4'), /w:w="11906"/);
    const made = await pageDocx(readPage('x', { language: 'fr-FR' }), { about: ABOUT });
    assert.match(partOf(made, 'word/styles.xml'), /<w:lang w:val="fr-FR"/);
    const footer = partOf(made, 'word/footer1.xml');
    assert.match(footer, /PAGE<[\s\S]*NUMPAGES</);
  });

  it('has lists that Word counts, with the numbers of the letter', async () => {
    const made = await docx('4. a\n5. b\n   1. c\n   2. d\n\nText\n\n7) e\n');
    const body = partOf(made, 'word/document.xml');
    const numbering = partOf(made, 'word/numbering.xml');
    const lists = [...body.matchAll(/<w:ilvl w:val="(\d)"\/><w:numId w:val="(\d+)"\/>/g)].map(
      ([, level, id]) => `${id}:${level}`,
    );
    assert.deepEqual(
      lists.map((one) => one.split(':')[1]),
      ['0', '0', '1', '1', '0'],
    );
    assert.equal(lists[0]?.split(':')[0], lists[2]?.split(':')[0], 'the inner list is a level of the outer one');
    assert.notEqual(lists[0]?.split(':')[0], lists[4]?.split(':')[0]);
    assert.match(
      numbering,
      /<w:lvl w:ilvl="0"[^>]*><w:start w:val="4"\/><w:numFmt w:val="decimal"\/>[\s\S]{0,200}?<w:lvlText w:val="%1\."\/>/,
    );
    assert.match(
      numbering,
      /<w:start w:val="7"\/><w:numFmt w:val="decimal"\/>[\s\S]{0,200}?<w:lvlText w:val="%1\)"\/>/,
    );
    assert.doesNotMatch(body, />4\.|>7\)/);
  });

  it('counts two lists in one item each from its own start', async () => {
    const body = await bodyOf('1. a\n\n   1. b\n   2. c\n\n   and\n\n   1. d\n\n2. e\n\n   1. f\n');
    const ids = [...body.matchAll(/<w:ilvl w:val="1"\/><w:numId w:val="(\d+)"\/>/g)].map(([, id]) => id);
    assert.equal(ids.length, 4);
    assert.equal(ids[0], ids[1]);
    assert.notEqual(ids[1], ids[2]);
  });

  it('refers by fields to what bears the number, with the number in them', async () => {
    const body = await bodyOf('1. See Section 2 and clause (b).\n\n2. Two\n\n   (a) x\n\n   (b) y\n');
    assert.match(body, /<w:fldSimple w:instr="REF _ref_1 \\n \\h"><w:r><w:t[^>]*>2<\/w:t>/);
    assert.match(body, /<w:fldSimple w:instr="REF _ref_2 \\h"><w:r><w:t[^>]*>b<\/w:t>/);
    for (const name of ['_ref_1', '_ref_2']) assert.ok(body.includes(`<w:bookmarkStart w:name="${name}"`), name);
    assert.equal(body.match(/<w:bookmarkStart/g)?.length, 2, 'nothing else is marked');
    assert.doesNotMatch(await bodyOf('1. See 15 U.S.C. section 2.\n2. b\n'), /REF/);
  });

  it('keeps a signature on one page', async () => {
    const all = await paragraphs('He signs.\n\n**Acme**\n\nBy: ______\\\nName: A\\\nDate: ____\n\nMore.\n');
    assert.deepEqual(
      all.map((one) => /<w:keepNext\/>/.test(one)),
      [true, true, true, true, false, false],
    );
    assert.ok(all.slice(1, 5).every((one) => /<w:pStyle w:val="Signature"\/>/.test(one)));
    assert.match(all[4] ?? '', /<w:keepNext w:val="false"\/>/);
  });

  it('repeats the header of a table and breaks no row', async () => {
    const body = await bodyOf('| a | b |\n|:-:|--:|\n| c | d |\n');
    assert.equal(body.match(/<w:tblHeader\/>/g)?.length, 1);
    assert.equal(body.match(/<w:cantSplit\/>/g)?.length, 2);
    assert.match(body, /<w:tblStyle w:val="LetterTable"\/>/);
    assert.match(body, /<w:jc w:val="right"\/>/);
    assert.match(partOf(await docx('x'), 'word/styles.xml'), /w:styleId="LetterTable"/);
  });

  it('uses styles for what they are for', async () => {
    const all = (await paragraphs('# H\n\n## I\n\n> q\n\n- l\n\n```\nc\n```\n')).map(
      (one) => /<w:pStyle w:val="(\w+)"/.exec(one)?.[1],
    );
    assert.deepEqual(all, ['Heading1', 'Heading2', 'Quote', 'ListParagraph', 'Code']);
  });

  it('is well formed and has no empty field, whatever stands in it', async () => {
    const made = await docx('# <&>"\'\n\n\u0000\u0008\ud800 \\& [x](https://a.example/?a=1&b="2") 😀\n');
    for (const [name, bytes] of Object.entries(unzipSync(made))) {
      if (!name.endsWith('.xml')) continue;
      const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
      assert.doesNotMatch(text, /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i, name);
      assert.ok(!/\p{Cc}/u.test(text.replace(/[\t\r\n]/g, '')), name);
      assert.doesNotMatch(text, /MERGEFIELD|\{\{|w:instr=""/, name);
    }
  });
});
