import assert from 'node:assert/strict';
import fc from 'fast-check';
import { format, formatRange } from '../../../../server/src/core/features/formatting/format.ts';
import { parse } from '../../../../server/src/core/template/parse.ts';
import { applyEdits } from '../../../../server/src/core/text/edits.ts';
import { runs } from '../../../runs.ts';
import { formatted, LETTERS, letterOf } from './letters.ts';

const HEAD = '---\ndocument: settlement-offer\n';

describe('format', () => {
  const CASES: readonly (readonly [string, string, string])[] = [
    ['outputs', '{{x}} {{  a.b|minus:c,  1 |money}} {{-x-}}\n', '{{ x }} {{ a.b | minus: c, 1 | money }} {{- x -}}\n'],
    ['quoted text stays', '{{ x|default:"a|b :  c" }}\n', '{{ x | default: "a|b :  c" }}\n'],
    [
      'tags',
      '{%if a==1and b%}{%-for x in(1..3)limit:2 -%}{%endfor%}{%endif%}\n',
      '{% if a == 1 and b %}{%- for x in (1..3) limit: 2 -%}{% endfor %}{% endif %}\n',
    ],
    ['render', '{%render"p" ,a:b,c : "d"%}\n', '{% render "p", a: b, c: "d" %}\n'],
    [
      'indices and ranges',
      '{{ a [0] . b }}{% for i in ( 1 .. n ) %}{% endfor %}\n',
      '{{ a[0].b }}{% for i in (1..n) %}{% endfor %}\n',
    ],
    [
      'raw and comment',
      '{%raw%}{{x}}{%endraw%}{%comment%}{{x}}{%endcomment%}\n',
      '{% raw %}{{x}}{% endraw %}{% comment %}{{x}}{% endcomment %}\n',
    ],
    [
      'a tag over lines keeps its lines',
      '{%render "p",\n    a:b,\n    c:d%}\n',
      '{% render "p",\n    a: b,\n    c: d %}\n',
    ],
    [
      'what is not understood stays',
      '{{ a | }} {{b {%foo  x%} {{ a b c }} {{ “x” }}\n',
      '{{ a | }} {{b {%foo  x%} {{ a b c }} {{ “x” }}\n',
    ],
    ['ends of lines', 'a \nb\t\n   \nc  \nd\n', 'a\nb\n\nc  \nd\n'],
    ['a line break that Markdown reads stays', 'a  \nb   \n\n# c  \nd\\ \ne\n', 'a  \nb\n\n# c\nd\\ \ne\n'],
    ['code keeps its blanks', '```\na \n```\n\n`b \nc`\n', '```\na \n```\n\n`b \nc`\n'],
    [
      'blanks behind tags',
      '{% if a %}  \nx\n{% endif %}\t\n{{ x }}  \ny\n',
      '{% if a %}\nx\n{% endif %}\n{{ x }}  \ny\n',
    ],
    ['one line break at the end', 'a\n\n \n\n', 'a\n'],
    ['a line break that is missing', 'a', 'a\n'],
    ['the document’s own line breaks', 'a \r\nb', 'a\r\nb\r\n'],
    ['nothing', '', ''],
    ['numbers', '1. a\n2. b, see section 4\n4. c\n', '1. a\n2. b, see section 3\n3. c\n'],
    [
      'front matter',
      `${HEAD}title :   A  title # note  \nvariables:\n  a:   {type: money,min: 1 ,  max:  2}   \n  b: { type: choice, options: [ x,y ,z ] }\n  c: {}\n--- \n{{a}}`,
      `${HEAD}title: A  title # note  \nvariables:\n  a: { type: money, min: 1, max: 2 }\n  b: { type: choice, options: [x, y, z] }\n  c: {}\n---\n{{ a }}\n`,
    ],
    [
      'texts in front matter',
      `${HEAD}note: |  \n  two  :  blanks  \n  here\nplain: a  b\n  c :d\nlist:\n-   a\n-   b:   1\n    c: 2\n---\n`,
      `${HEAD}note: |\n  two  :  blanks  \n  here\nplain: a  b\n  c :d\nlist:\n-   a\n-   b: 1\n    c: 2\n---\n`,
    ],
    ['front matter that cannot be read', `${HEAD}a: {b:  1\n---\n{{x}}\n`, `${HEAD}a: {b:  1\n---\n{{ x }}\n`],
    ['front matter with bare braces', `${HEAD}a:   {{ b }}\n---\n`, `${HEAD}a:   {{ b }}\n---\n`],
  ];
  for (const [what, before, after] of CASES)
    it(what, () => {
      assert.equal(formatted(before), after);
      assert.equal(formatted(after), after);
    });

  it('of a stretch leaves the rest and the numbers', () => {
    const text = '1. {{a}}\n3. {{b}} \n4. {{c}}';
    const start = text.indexOf('3.');
    const edits = formatRange(parse(text), { start, end: text.indexOf('4.') });
    assert.equal(applyEdits(text, edits), '1. {{a}}\n3. {{ b }}\n4. {{c}}');
  });

  it('keeps blanks and the last line when the editor says so', () => {
    const options = { trimTrailingWhitespace: false, insertFinalNewline: false, trimFinalNewlines: false };
    for (const text of ['a \nb', 'a \n\n\n']) assert.equal(applyEdits(text, format(parse(text), options)), text);
  });
});

/** Loosens or tightens blanks where they have no meaning: inside tags, around colons, at the ends of lines. */
function shaken(text: string, at: readonly number[]): string {
  let next = 0;
  const pick = (): number => at[next++ % at.length]!;
  return text
    .replace(/(\{[{%]-?) | (-?[%}]\})/g, (all, open?: string, close?: string) => {
      const blanks = ['', ' ', '  ', '\t'][pick() % 4]!;
      return open === undefined ? (close === undefined ? all : blanks + close) : open + blanks;
    })
    .replace(/ \| | == |: (?=\w+ [|%}])/g, (sign) => (pick() % 2 === 0 ? sign : ` ${sign} `))
    .replace(/([.\w])\n(?=\n)/g, (all, last: string) => (pick() % 5 === 0 ? `${last} \n` : all))
    .replace(/^( {2,}\w+): (?=\S)/gm, (all, key: string) => (pick() % 3 === 0 ? `${key}:   ` : all));
}

describe('format, on the letters of the library', () => {
  for (const [path, text] of LETTERS) {
    it(`leaves ${path} as it is`, () => assert.equal(formatted(text), text));

    it(`changes no word of ${path}, however its blanks stand, and nothing the second time`, () => {
      const before = letterOf(text);
      fc.assert(
        fc.property(fc.array(fc.nat(100), { minLength: 5, maxLength: 40 }), (at) => {
          const loose = shaken(text, at);
          const after = formatted(loose);
          assert.equal(letterOf(after), before);
          assert.equal(formatted(after), after);
          assert.equal(after, text);
        }),
        { numRuns: runs(10) },
      );
    });
  }
});
