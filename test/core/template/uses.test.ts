import assert from 'node:assert/strict';
import { declareFix } from '../../../server/src/core/template/declare.ts';
import { parse } from '../../../server/src/core/template/parse.ts';
import { uses } from '../../../server/src/core/template/uses.ts';
import { applyEdits } from '../../../server/src/core/text/edits.ts';
import { marked } from './marked.ts';

describe('uses', () => {
  it('are found wherever a value is asked for', () => {
    const { text, spans } = marked(
      '{{ «a» | default: «b.c» }}{% if «d» == «e» and «f» %}{% elsif «g» %}{% endif %}{% case «h» %}{% when «i» %}{% endcase %}{% for x in «j» limit: «k» %}{% endfor %}{% render "p", q: «l» %}{% assign m = «n» %}{% for x in (1..«o») %}{% endfor %}',
    );
    const found = uses(parse(text));
    assert.deepEqual(
      found.map(({ span }) => span),
      spans,
    );
    assert.ok(found.every(({ local }) => !local));
    assert.deepEqual(found[1]?.path, 'b.c');
    assert.equal(text.slice(found[1]?.nameSpan.start, found[1]?.nameSpan.end), 'b');
  });

  it('tell local names from variables', () => {
    const found = uses(
      parse('{{ x }}{% for x in xs %}{{ x.y }}{{ forloop.index }}{% endfor %}{{ x }}{% assign z = 1 %}{{ z }}'),
    );
    assert.deepEqual(
      found.map(({ name, local }) => `${name} ${local}`),
      ['x false', 'xs false', 'x true', 'forloop true', 'x false', 'z true'],
    );
  });

  it('go into included files on request', () => {
    const text = '{% render "p", given: a %}';
    const found = uses(parse(text), () => '{{ given }}{{ own }}{% assign b = 1 %}{{ b }}');
    assert.deepEqual(
      found.map(({ name, span }) => [name, text.slice(span.start, span.end)]),
      [
        ['a', 'a'],
        ['own', text],
      ],
    );
    assert.equal(found[1]?.include?.path, 'p');
  });
});

describe('declaring', () => {
  const cases: readonly (readonly [before: string, after: string])[] = [
    ['{{ x_amount }}', '---\nvariables:\n  x_amount: money\n---\n{{ x_amount }}'],
    ['---\ntitle: A\n---\nB', '---\ntitle: A\nvariables:\n  x_amount: money\n---\nB'],
    ['---\r\nvariables:\r\n---\r\nB', '---\r\nvariables:\r\n  x_amount: money\r\n---\r\nB'],
    [
      '---\nvariables:\n    a: text\ntitle: A\n---\nB',
      '---\nvariables:\n    a: text\n    x_amount: money\ntitle: A\n---\nB',
    ],
    [
      '---\nvariables:\n  a:\n    type: text\n    label: A\n---\nB',
      '---\nvariables:\n  a:\n    type: text\n    label: A\n  x_amount: money\n---\nB',
    ],
  ];
  for (const [before, after] of cases) {
    it(JSON.stringify(before), () => {
      const fixed = applyEdits(before, declareFix(parse(before), 'x_amount')?.edits ?? []);
      assert.equal(fixed, after);
      assert.equal(parse(fixed).frontMatter.variables.get('x_amount')?.type, 'money');
    });
  }
});
