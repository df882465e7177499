import assert from 'node:assert/strict';
import { pageHtml } from '../../server/src/export/html.ts';
import { readPage } from '../../server/src/export/page.ts';
import { newPartMemory, type Part, previewParts, type Value } from '../../server/src/export/preview/html.ts';
import { partsOf } from '../../server/src/export/preview/parts.ts';
import { ABOUT, LETTERS } from './letters.ts';

const parts = (letter: string, values: readonly Value[] = []): readonly Part[] =>
  previewParts(letter, values, newPartMemory());
const html = (letter: string, values: readonly Value[] = []): string =>
  parts(letter, values)
    .map((part) => part.html)
    .join('');

describe('the parts of a letter on a screen', () => {
  it('follow each other without gaps', () => {
    for (const { text: letter } of LETTERS) {
      const found = partsOf(letter);
      assert.equal(found.map(({ start, end }) => letter.slice(start, end)).join(''), letter);
    }
    assert.deepEqual(partsOf(''), []);
  });

  it('look as the whole does: the same blocks with the same words, numbers and signatures', () => {
    let most = 0;
    for (const { text: letter } of LETTERS) {
      most = Math.max(most, partsOf(letter).length);
      const whole = pageHtml(readPage(letter), { about: ABOUT });
      assert.deepEqual(shape(html(letter)), shape(/<main>([\s\S]*)<\/main>/.exec(whole)?.[1] ?? ''));
    }
    assert.ok(most > 3, `at most ${most} parts`);
  });

  it('are not cut where a border would change something', () => {
    const prose = 'word '.repeat(120);
    for (const whole of [
      `\`\`\`\na\n\n# b\n\`\`\`\n`,
      `1. a\n\n1. ${prose}\n`,
      `[a][b]\n\n${prose}\n\n[b]: https://a.example\n`,
      `Sincerely,\n\nBy: ______\n\nName: A\n`,
      `# A\n\n${prose}\n`,
    ])
      assert.equal(partsOf(whole).length, 1, whole);
    assert.equal(partsOf(`a\n\n${prose}\n\n# b\n\n1. c\n\n2. d\n`).length, 4);
  });

  it('come block by block, and keep their keys when others change', () => {
    const memory = newPartMemory();
    const letter = (word: string): string =>
      `# A letter\n\nDear Ann,\n\n${word} pays.\n\n- one\n- two\n\n${'word '.repeat(120)}\n\nSincerely,\n\nBy: ______\n\nName: A\n`;
    const before = previewParts(letter('Bo'), [], memory);
    const after = previewParts(letter('Ann Lee'), [], memory);
    assert.ok(before.length >= 6, `${before.length}`);
    assert.deepEqual(
      after.flatMap(({ key }, i) => (key === before[i]?.key ? [] : [i])),
      [2],
    );
    for (const [parts, text] of [
      [before, letter('Bo')],
      [after, letter('Ann Lee')],
    ] as const)
      assert.equal(parts.map(({ span: { start, end } }) => text.slice(start, end)).join(''), text);
  });

  it('look the same, whatever was shown before', () => {
    const memory = newPartMemory();
    for (const { text: letter } of LETTERS)
      for (const text of [letter, letter.replace(/\bthe\b/, 'this very'), letter])
        assert.deepEqual(previewParts(text, [], memory), parts(text));
  });
});

describe('values on a screen', () => {
  const letter = 'Pay \\$720 \\& more to **Ann \\*Lee\\***.\n';
  const value = (words: string, more = {}): Value => {
    const start = letter.indexOf(words);
    return { span: { start, end: start + words.length }, variable: 'x', ...more };
  };

  it('are marked with their variable, inside other marks too', () => {
    const shown = html(letter, [value('\\$720'), value('Ann \\*Lee\\*')]);
    assert.match(shown, /data-variable="x"[^>]*>\$720<\/span>/);
    assert.match(shown, /<strong><span[^>]*data-variable="x"[^>]*>Ann \*Lee\*<\/span><\/strong>/);
    assert.equal(shown.replace(/<[^>]+>/g, '').trim(), 'Pay $720 &#x26; more to Ann *Lee*.');
  });

  it('say what is wrong with them', () => {
    assert.match(
      html(letter, [value('\\$720', { problem: 'a "b" <c>' })]),
      /class="value wrong".*data-problem="a &#x22;b&#x22; <c>"/,
    );
  });

  it('have their places in the letter, whatever stands before', () => {
    for (const before of ['', 'Dear Bo,\n\n', `# A\n\n${'word '.repeat(120)}\n\n`]) {
      const whole = `${before}${letter}`;
      const at = whole.indexOf('\\$720');
      const part = parts(whole, [{ span: { start: at, end: at + 5 }, variable: 'x' }]).at(-1);
      const [, start, end] = /data-s="(\d+)" data-e="(\d+)"[^>]*data-variable/.exec(part?.html ?? '') ?? [];
      const offset = part?.span.start ?? 0;
      assert.equal(whole.slice(offset + Number(start), offset + Number(end)), '\\$720');
    }
  });

  for (const attack of [
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '[x](javascript:alert(1))',
    '<a href="javascript:alert(1)">x</a>',
    '![x](https://a.example/x.png)',
    '[x](https://a.example/"onclick="alert(1))',
    '<svg/onload=alert(1)>',
    '\\<script>alert(1)\\</script>',
  ])
    it(`stay text: ${attack}`, () => {
      const tags = html(`A ${attack} b\n`, [
        { span: { start: 2, end: 2 + attack.length }, variable: '"><script>', problem: attack },
      ]);
      for (const tag of tags.match(/<[^<>"]*(?:"[^"]*"[^<>"]*)*>/g) ?? [])
        assert.match(tag, /^<\/?(?:p|span|a|em|strong)(?: (?:data-[a-z]+|class|role|tabindex|href)="[^"]*")*>$/);
      assert.doesNotMatch(tags, /href="(?!https:)/);
    });
});

/** What a reader sees: blocks by name, words, numbers. Where lists begin anew, their numbers go on. */
function shape(text: string): string {
  return text
    .replace(/<\/(ol|ul)>\s*<\1[^>]*>/g, '')
    .replace(/<(ol|ul)[^>]*>/g, '<$1>')
    .replace(/<\/?(?:span|a)\b[^>]*>/g, '')
    .replace(/<(\w+)[^>]*>/g, (_, name) => (/^h\d/.test(name) ? '<h>' : `<${name}>`))
    .replace(/<\/h\d>/g, '</h>')
    .replace(/\s+/g, ' ')
    .replace(/> </g, '><');
}
