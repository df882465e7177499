import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { pageHtml } from '../../server/src/export/html.ts';
import { STYLE_HASHES, styleSheet } from '../../server/src/export/html-style.ts';
import { PAPERS } from '../../server/src/export/options.ts';
import { readPage } from '../../server/src/export/page.ts';
import { ABOUT, LETTERS } from './letters.ts';

const html = (markdown: string, title = 'T', more = {}): string =>
  pageHtml(readPage(markdown, { title }), { about: ABOUT, ...more });
const body = (markdown: string): string => /<main>([\s\S]*)<\/main>/.exec(html(markdown))?.[1] ?? '';

describe('an HTML letter', () => {
  it('names its language, title and origin, and its paper', () => {
    const page = pageHtml(readPage('x', { title: 'A & B', language: 'en-GB' }), { about: ABOUT, paper: 'a4' });
    for (const part of [
      /^<!doctype html>\n?<html lang="en-GB">/,
      /<title>A &#x26; B<\/title>/,
      /<meta name="proviso-template" content="letter\.md">/,
      /<meta name="proviso-pack" content="1\.2\.3">/,
      /<meta name="date" content="2026-11-22">/,
      /@page\{size:595\.28pt 841\.89pt/,
    ])
      assert.match(page, part);
  });

  it('lets in its own style alone', () => {
    for (const paper of PAPERS) {
      const page = html('x', 'T', { paper });
      const style = /<style>([\s\S]*?)<\/style>/.exec(page)?.[1] ?? '';
      assert.equal(style, styleSheet(paper));
      assert.equal(createHash('sha256').update(style).digest('base64'), STYLE_HASHES[paper]);
      assert.ok(
        page.replaceAll('&#x27;', "'").includes(`default-src 'none'; style-src 'sha256-${STYLE_HASHES[paper]}'`),
      );
      assert.doesNotMatch(page, /\sstyle=|<script|<img|<link|url\(/);
    }
  });

  it('keeps what is enclosed on the page of the signature', () => {
    assert.match(
      body('______\\\nDana\n\nEnclosure: a form\n\ncc: Lee\n'),
      /<section class="signature next".*<p class="next">Enclosure: a form<\/p><p>cc: Lee/s,
    );
    assert.match(body('______\\\nDana\n\nMore.\n'), /<section class="signature" /);
  });

  for (const attack of [
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt&#58;alert(1))',
    '[x](data:text/html,<script>alert(1)</script>)',
    '<a href="javascript:alert(1)">x</a>',
    '![x](https://a.example/x.png)',
    '[x](https://a.example/"onclick="alert(1))',
    '\\<script>alert(1)\\</script>',
    '`<script>alert(1)</script>`',
    '| <b onclick=x> |\n|---|\n| </style><script> |',
    '    <script>alert(1)</script>',
  ])
    it(`keeps text text: ${attack.slice(0, 40)}`, () => {
      const made = html(`a\n\n${attack}\n`);
      const tags = [...made.matchAll(/<(\w+)([^>]*)>/g)];
      for (const [whole, name, attributes = ''] of tags) {
        assert.doesNotMatch(name ?? '', /^(?:script|img|iframe|object|svg|form)$/, whole);
        assert.doesNotMatch(attributes.replace(/"[^"]*"/g, '""'), /\bon\w+\s*=/i, whole);
        const href = /href="([^"]*)"/.exec(attributes)?.[1];
        if (href !== undefined) assert.match(href, /^(?:https?:|mailto:|#)/, whole);
      }
    });

  it('keeps titles and template names text', () => {
    const made = pageHtml(readPage('x', { title: '</title><script>alert(1)</script>' }), {
      about: { ...ABOUT, template: '"><script>alert(1)</script>.md' },
    });
    assert.doesNotMatch(made.replace(/"[^"]*"/g, '""'), /<script/);
  });

  it('has headings in order, whatever the letter has', () => {
    const levels = (markdown: string) => [...body(markdown).matchAll(/<h(\d)>/g)].map(([, level]) => level).join('');
    assert.equal(levels('### a\n\n# b\n\n#### c\n\n## d\n'), '1122');
    for (const { text } of LETTERS) assert.doesNotMatch(levels(text), /13|24|^[2-6]/);
  });

  it('has numbers, headers of columns, and places to go to', () => {
    assert.match(body('3) a\n4) b\n'), /<ol class="tight parenthesis" start="3">/);
    assert.match(body('| a | b |\n|---|--:|\n| c | d |\n'), /<th scope="col">a<\/th>[\s\S]*<td class="right">d<\/td>/);
    assert.match(body('1. See Section 2.\n2. b\n'), /<a href="#ref-1" class="number">2<\/a>[\s\S]*<li id="ref-1">/);
    assert.match(body('**A**\n\nBy: ____\n'), /<section class="signature" role="group" aria-label="Signature">/);
  });
});
