import assert from 'node:assert/strict';
import { newStore } from '../../server/src/core/language/memory.ts';
import { pageHtml } from '../../server/src/export/html.ts';
import { readPage } from '../../server/src/export/page.ts';
import { type Part, previewParts, type Value } from '../../server/src/export/preview/html.ts';
import { partsOf } from '../../server/src/export/preview/parts.ts';
import { ABOUT, LETTERS } from './letters.ts';

const parts = (letter: string, values: readonly Value[] = []): readonly Part[] =>
  previewParts(letter, values, newStore(100_000));
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

  it('are made once for the same words and values, and keep their keys when others change', () => {
    const memory = newStore<Omit<Part, 'span'>>(100_000);
    const prose = (n: number): string => `${n} ${'word '.repeat(120)}`;
    const keys = (text: string): readonly string[] => previewParts(text, [], memory).map(({ key }) => key);
    const before = keys(`${prose(1)}\n\n${prose(2)}\n\n${prose(3)}\n`);
    const after = keys(`${prose(1)}\n\nx ${prose(2)}\n\n${prose(3)}\n`);
    assert.deepEqual([after[0] === before[0], after[1] === before[1], after[2] === before[2]], [true, false, true]);
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

  it('have their places in the letter', () => {
    const shown = html(letter, [value('\\$720')]);
    const [, start, end] = /data-s="(\d+)" data-e="(\d+)"[^>]*data-variable/.exec(shown) ?? [];
    assert.equal(letter.slice(Number(start), Number(end)), '\\$720');
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
