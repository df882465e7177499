import assert from 'node:assert/strict';
import { type Block, type Page, type Run, textOf } from '../../server/src/export/model.ts';
import { readPage } from '../../server/src/export/page.ts';

const blocks = (markdown: string): readonly Block[] => readPage(markdown).blocks;
const kinds = (markdown: string): string =>
  blocks(markdown)
    .map(({ kind }) => kind)
    .join(' ');

function runsOf(page: Page): readonly Run[] {
  const of = (block: Block): readonly Run[] => {
    switch (block.kind) {
      case 'heading':
        return block.runs;
      case 'paragraph':
        return [...(block.label ?? []), ...block.runs];
      case 'lines':
        return block.lines.flat();
      case 'list':
        return block.items.flatMap((item) => item.blocks.flatMap(of));
      case 'quote':
        return block.blocks.flatMap(of);
      case 'table':
        return [block.head, ...block.rows].flat().flatMap(({ runs }) => runs);
      case 'signature':
        return [...block.opening.flatMap(of), ...block.lines.flatMap(({ label, runs }) => [...label, ...runs])];
      default:
        return [];
    }
  };
  return page.blocks.flatMap(of);
}

/** Numbers that refer, each with the beginning of what it refers to. */
function referring(markdown: string): readonly string[] {
  const page = readPage(markdown);
  const places = new Map<string, string>();
  const visit = (block: Block): void => {
    if (block.kind !== 'list') return;
    for (const { anchor, number, blocks: inside } of block.items) {
      if (anchor !== undefined) places.set(anchor, `item ${number?.text}`);
      inside.forEach(visit);
    }
  };
  page.blocks.forEach(visit);
  const runs = runsOf(page).flatMap((run) => (run.kind === 'text' ? [run] : []));
  for (const { anchor, text } of runs) if (anchor !== undefined) places.set(anchor, `text ${text}`);
  return runs.flatMap(({ target, text }) => (target === undefined ? [] : [`${text} -> ${places.get(target)}`]));
}

describe('the page of a letter', () => {
  it('has the blocks of Markdown, without HTML and comments', () => {
    assert.equal(
      kinds(
        '# T\n\ntext\n\n1. a\n\n> q\n\n```\nc\n```\n\n---\n\n| a |\n|---|\n| b |\n\nx\\\ny\n\n<div>no</div>\n\n<!-- no -->\n',
      ),
      'heading paragraph list quote code rule table lines',
    );
    const [only] = blocks('a <b onclick="x">b</b> <!-- no -->c');
    assert.equal(only?.kind === 'paragraph' && textOf(only.runs), 'a b c');
  });

  it('is named by its title, its first heading or its file', () => {
    assert.equal(readPage('# A *b*\n', { title: ' T\nU ' }).title, 'T U');
    assert.equal(readPage('# A *b*\n', { name: 'n' }).title, 'A b');
    assert.equal(readPage('x', { name: 'n' }).title, 'n');
    assert.equal(readPage('x', { language: 'de-AT' }).language, 'de-AT');
    assert.equal(readPage('x', { language: '"><script>' }).language, 'en-US');
  });

  it('knows where each word stands', () => {
    const markdown = '3. **One** \\*two\\* &amp; three,\n   four `five`\n\n   - six [seven](https://a.example)\n';
    const page = readPage(markdown);
    const texts = runsOf(page).map((run) =>
      run.kind === 'text' ? [run.text, markdown.slice(run.span.start, run.span.end)] : [],
    );
    assert.deepEqual(texts, [
      ['One', 'One'],
      [' *two* & three, four ', ' \\*two\\* &amp; three,\n   four '],
      ['five', '`five`'],
      ['six ', 'six '],
      ['seven', 'seven'],
    ]);
    for (const block of page.blocks) assert.ok(block.span.end > block.span.start);
  });

  it('keeps printed numbers, their sign and their nesting', () => {
    const [list] = blocks('7) a\n8) b\n   1. c\n   2. d\n');
    assert.ok(list?.kind === 'list');
    assert.deepEqual(
      list.items.map(({ number }) => number?.text),
      ['7)', '8)'],
    );
    const inner = list.items[1]?.blocks[1];
    assert.deepEqual(inner?.kind === 'list' && inner.items.map(({ number }) => number?.text), ['1.', '2.']);
  });

  it('takes numbers that are written as text for labels, and names and sums for words', () => {
    const label = (markdown: string) => {
      const [block] = blocks(markdown);
      return block?.kind === 'paragraph' && block.label ? `${textOf(block.label)}|${textOf(block.runs)}` : '';
    };
    assert.equal(label('(a) first'), '(a)|first');
    assert.equal(label('5.1 Payment is due.'), '5.1|Payment is due.');
    assert.equal(label('**(iv)** fourth'), '(iv)|fourth');
    for (const words of ['J. Smith lives here', '1.5 million dollars', 'I. e. nothing', 'a word'])
      assert.equal(label(words), '');
  });

  it('leads links to the web and to mail only', () => {
    const hrefs = (markdown: string) =>
      runsOf(readPage(markdown)).flatMap((run) => (run.kind === 'text' && run.href ? [run.href] : []));
    assert.deepEqual(hrefs('[a](https://a.example) <mailto:b@a.example> [c][1]\n\n[1]: http://c.example\n'), [
      'https://a.example',
      'mailto:b@a.example',
      'http://c.example',
    ]);
    assert.deepEqual(hrefs('[a](javascript:alert(1)) [b](data:text/html,x) [c](file:///etc) [d](//x) [e](/x)'), []);
  });

  it('finds the numbers that refer to a block of the letter', () => {
    assert.deepEqual(
      referring(
        '1. **One.** See Section 2 and paragraph 9, and 15 U.S.C. section 1.\n\n2. **Two.** See clause (b).\n\n   (a) x\n\n   (b) y\n',
      ),
      ['2 -> item 2.', 'b -> text b'],
    );
    assert.deepEqual(referring('## 4. Four\n\nSee 4.1 in section 4.1, and Section 4.\n\n4.1 One\n\n4.2 Two\n'), [
      '4.1 -> text 4.1',
      '4 -> text 4',
    ]);
    assert.deepEqual(referring('1. a\n\nx\n\n1. b\n\nSection 1 could be either.\n'), []);
  });

  it('says what belongs together', () => {
    const kept = (markdown: string) => blocks(markdown).map(({ keepNext }) => keepNext === true);
    assert.deepEqual(kept('# H\n\nThese:\n\n- a\n\nend\n'), [true, true, false, false]);
    assert.deepEqual(kept('He signs.\n\nBy: ____\n'), [true, false]);
    for (const below of ['Enclosure: form', '**Enclosures:** form', 'Enc.', 'cc: Lee\\\nOrtiz'])
      assert.deepEqual(kept(`By: ____\n\n${below}\n\nMore.\n`), [true, false, false], below);
    assert.deepEqual(kept('By: ____\n\nEnclosure: form\n\ncc: Lee\n\nMore.\n'), [true, true, false, false]);
  });
});

describe('a signature', () => {
  const signature = (markdown: string) =>
    blocks(markdown).map((block) =>
      block.kind === 'signature'
        ? [
            ...block.opening.map(
              (one) => `<${one.kind === 'lines' ? one.lines.map(textOf).join('/') : textOf(one.runs)}>`,
            ),
            ...block.lines.map(({ label, runs, signed }) => `${textOf(label)}|${textOf(runs)}${signed ? '!' : ''}`),
          ].join(' ')
        : block.kind,
    );

  for (const [name, markdown, read] of [
    [
      'a letter',
      'Text.\n\nSincerely,\n\n____________\\\nDana Whitfield\n\nEnclosure: form',
      ['paragraph', '<Sincerely,> |____________! |Dana Whitfield', 'paragraph'],
    ],
    [
      'an agreement',
      '**Acme Inc.**\n\nBy: ____________\\\nName: A. Ortiz\\\nTitle: VP\\\nDate: ________',
      ['<Acme Inc.> By:|____________! Name:|A. Ortiz Title:|VP Date:|________!'],
    ],
    [
      'paragraphs of one line',
      'COMPANY\n\nBy: \\_\\_\\_\\_\\_\\_\n\nName: A. Ortiz\n\nDate: ______\n\nMore.',
      ['<COMPANY> By:|______! Name:|A. Ortiz Date:|______!', 'paragraph'],
    ],
    [
      'lines without breaks',
      'By: ____________\nName: Lee\nDate: ________',
      ['By:|____________! Name:|Lee Date:|________!'],
    ],
    ['blanks that are not drawn', 'By:\\\nName: Lee\\\nDate:', ['By:|! Name:|Lee Date:|!']],
    ['a mark of hand', '/s/ Dana Whitfield\\\nDana Whitfield', ['|/s/ Dana Whitfield! |Dana Whitfield']],
    ['a blank in a sentence', 'He pays $____ on the ________ day of the month.', ['paragraph']],
    ['an address', 'Dana Whitfield\\\n1 Elm Street', ['lines']],
  ] as const)
    it(`is recognised: ${name}`, () => assert.deepEqual(signature(markdown), read));

  it('in a table keeps the table together', () => {
    const [table] = blocks('| Company | Customer |\n|---|---|\n| By: ____ | By: ____ |\n');
    assert.ok(table?.kind === 'table' && table.signature);
    const [other] = blocks('| Due | Sum |\n|---|---|\n| May | $5 |\n');
    assert.ok(other?.kind === 'table' && !other.signature);
  });
});
