import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Liquid } from 'liquidjs';
import { evaluate } from '../../../server/src/core/template/evaluate.ts';
import { parse } from '../../../server/src/core/template/parse.ts';
import { looseValue } from '../../../server/src/core/template/value.ts';
import { runs } from '../../runs.ts';

/** Data in all the kinds that the accepted language works on. */
const DATA = {
  name: 'Dana Whitfield',
  vacant: '',
  yes: true,
  no: false,
  zero: 0,
  n: 7,
  big: 1840.25,
  list: ['a', 'b', 'c'],
  none: [] as string[],
  rows: [
    { x: 1, y: 'one' },
    { x: 2, y: 'two' },
  ],
  group: { a: 'inner', b: { c: 3 } },
};

const scalar = fc.constantFrom(
  'name',
  'n',
  'big',
  'zero',
  'group.a',
  'group.b.c',
  'rows[0].y',
  "group['a']",
  'list[1]',
  'list.size',
  'list.first',
);
const literal = fc.constantFrom('"text"', "'it\"s'", '3', '2.5', '-4', 'true', 'false');
const numeric = fc.constantFrom('n', 'zero', 'group.b.c', '3', '12', '-4', '2.5');
const textual = fc.constantFrom('name', 'group.a', '"mixed Case text"', 'rows[1].y');
const text = fc.constantFrom(
  'a',
  ' b ',
  '\n',
  '  \n ',
  'é📄',
  '{ ',
  '}',
  '%',
  '{ { ',
  '* _x_ ',
  '\t',
  '`{%`x'.slice(0, 1),
);

const filtered = fc.oneof(
  scalar,
  literal,
  fc.tuple(numeric, fc.constantFrom('plus', 'minus', 'times'), numeric).map(([a, f, b]) => `${a} | ${f}: ${b}`),
  fc.tuple(textual, fc.constantFrom('upcase', 'downcase', 'capitalize', 'size')).map(([a, f]) => `${a} | ${f}`),
  fc.constantFrom(
    'list | join: ", "',
    'list | join',
    'none | size',
    'list | size',
    'no | default: "d"',
    'vacant | default: 1',
    'none | default: name',
    'name | default: "d" | upcase',
    'zero | default: 9',
  ),
  fc.constantFrom(
    '"2026-03-05" | date: "%B %-d, %Y"',
    '"2024-02-29" | date: "%d/%m/%y %a %A %b %j"',
    '"2026-11-30" | date: "%e %u %w %y"',
  ),
);

const ordered = fc
  .tuple(numeric, fc.constantFrom('<', '>', '<=', '>=', '==', '!='), numeric)
  .map((parts) => parts.join(' '));
const equal = fc
  .tuple(fc.oneof(scalar, literal), fc.constantFrom('==', '!='), fc.oneof(scalar, literal))
  .map((parts) => parts.join(' '));
const test = fc.oneof(
  fc.constantFrom(
    'yes',
    'no',
    'zero',
    'vacant',
    'none',
    'name',
    'nil',
    'true',
    'list contains "b"',
    'name contains "Whit"',
    'vacant == blank',
    'none == empty',
    'name == nil',
    'no == false',
    'no == blank',
    'name != empty',
  ),
  ordered,
  equal,
);
// Mixed "and" and "or" is an error here, so each condition joins by one of them.
const condition = fc.oneof(
  test,
  fc.tuple(test, test).map((parts) => parts.join(' and ')),
  fc.tuple(test, test, test).map((parts) => parts.join(' or ')),
);

const dash = fc.constantFrom('', '', '-');
const mark = (open: string, close: string) => (body: fc.Arbitrary<string>) =>
  fc.tuple(dash, body, dash).map(([l, inner, r]) => `${open}${l} ${inner} ${r}${close}`);
const output = mark('{{', '}}');
const tag = mark('{%', '%}');
const fixed = (word: string) => tag(fc.constant(word));

const { template } = fc.letrec<{ template: string; piece: string }>((tie) => ({
  template: fc.array(tie('piece'), { maxLength: 5 }).map((pieces) => pieces.join('')),
  piece: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    text,
    output(filtered),
    tag(fc.tuple(fc.constantFrom('made', 'other'), filtered).map(([name, value]) => `assign ${name} = ${value}`)).chain(
      (assign) =>
        output(fc.constantFrom('made | default: "unset"', 'other | default: 0')).map((shown) => assign + shown),
    ),
    fc
      .tuple(
        tag(condition.map((c) => `if ${c}`)),
        tie('template'),
        tag(condition.map((c) => `elsif ${c}`)),
        tie('template'),
        fixed('else'),
        tie('template'),
        fixed('endif'),
      )
      .map((parts) => parts.join('')),
    fc
      .tuple(
        tag(condition.map((c) => `unless ${c}`)),
        tie('template'),
        fixed('else'),
        tie('template'),
        fixed('endunless'),
      )
      .map((parts) => parts.join('')),
    fc
      .tuple(
        tag(scalar.map((s) => `case ${s}`)),
        text.map(() => '\n'),
        tag(fc.tuple(literal, scalar).map(([a, b]) => `when ${a}, ${b}`)),
        tie('template'),
        tag(fc.tuple(literal, literal).map(([a, b]) => `when ${a} or ${b}`)),
        tie('template'),
        fixed('else'),
        tie('template'),
        fixed('endcase'),
      )
      .map((parts) => parts.join('')),
    fc
      .tuple(
        tag(
          fc.constantFrom(
            'for r in rows',
            'for r in list limit: 2',
            'for r in list reversed',
            'for r in list offset: 1 limit: 1',
            'for r in none',
            'for r in (1..n) limit: 3',
            'for r in rows reversed offset: 1',
          ),
        ),
        output(fc.constantFrom('forloop.index', 'forloop.rindex0', 'forloop.first', 'forloop.last', 'forloop.length')),
        tie('template'),
        fixed('else'),
        tie('template'),
        fixed('endfor'),
      )
      .map((parts) => parts.join('')),
    fc
      .tuple(fixed('comment'), fc.constantFrom('note', '{{ | }}', ''), fixed('endcomment'))
      .map((parts) => parts.join('')),
    fc
      .tuple(
        fixed('raw'),
        fc.constantFrom(' {{ x }} ', '{% if %}', 'a'),
        fc.constantFrom('{% endraw %}', '{% endraw -%}'),
      )
      .map((parts) => parts.join('')),
    fc.constantFrom('{% render "part", given: name, n: 3 %}', '{%- render "part", given: group.a, n: n -%}'),
  ),
}));

const PART = 'P{{ given }}{% if n > 3 %}!{% endif %}{% assign made = n | plus: 1 %}{{ made }}';
const liquid = new Liquid({ templates: { part: PART } });

function ours(source: string): string {
  const parsed = parse(source);
  assert.deepEqual(parsed.problems, [], source);
  const data = new Map(Object.entries(DATA).map(([name, value]) => [name, looseValue(value)]));
  const letter = evaluate(parsed, data, { escape: false, resolve: () => PART });
  assert.deepEqual(
    letter.problems.filter(({ rule }) => rule !== 'variable/type'),
    [],
    source,
  );
  return letter.text;
}

describe('agreement with liquidjs', () => {
  it('holds on generated templates', () => {
    fc.assert(
      fc.property(template, (source) => {
        assert.equal(ours(source), liquid.parseAndRenderSync(source, structuredClone(DATA)));
      }),
      { numRuns: runs(2000) },
    );
  });

  it('ends where we are stricter', () => {
    const rules = (source: string) =>
      [...parse(source).problems, ...evaluate(parse(source), new Map()).problems].map(({ rule }) => rule);
    assert.equal(liquid.parseAndRenderSync('{{ nobody }}'), '');
    assert.deepEqual(rules('{{ nobody }}'), ['variable/missing-value']);
    assert.equal(liquid.parseAndRenderSync('{{ 0.1 | plus: 0.2 }}'), '0.30000000000000004');
    assert.equal(ours('{{ 0.1 | plus: 0.2 }}'), '0.3');
    assert.equal(liquid.parseAndRenderSync('{{ "abc" | plus: 1 }}'), '1');
    assert.ok(rules('{{ "abc" | plus: 1 }}').includes('template/bad-argument'));
    assert.equal(liquid.parseAndRenderSync('{% if true or false and false %}y{% endif %}'), 'y');
    assert.ok(rules('{% if true or false and false %}y{% endif %}').includes('template/mixed-and-or'));
  });
});
