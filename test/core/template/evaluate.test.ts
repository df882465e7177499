import assert from 'node:assert/strict';
import { type EvaluateOptions, evaluate, type Letter } from '../../../server/src/core/template/evaluate.ts';
import { sourceOf, spanToSource } from '../../../server/src/core/template/origins.ts';
import { parse } from '../../../server/src/core/template/parse.ts';
import type { Origin, Resolve } from '../../../server/src/core/template/types.ts';
import { readData } from '../../../server/src/core/template/values.ts';
import { assertProblems, marked } from './marked.ts';

function letterOf(text: string, data: unknown = {}, options: EvaluateOptions = {}): Letter {
  const template = parse(text);
  const letter = evaluate(template, readData(template, data).values, options);
  assertCovers(letter.origins, letter.text);
  return letter;
}

function assertCovers(origins: readonly Origin[], text: string): void {
  let at = 0;
  for (const { span } of origins) {
    assert.equal(span.start, at);
    assert.ok(span.end > span.start);
    at = span.end;
  }
  assert.equal(at, text.length);
}

const files =
  (contents: Record<string, string>): Resolve =>
  (path) =>
    contents[path];

describe('evaluate', () => {
  it('never prints nothing for a name without a value', () => {
    const { text, spans } = marked('A {{ «x» }} b {{ «y.z» | upcase }} {% if «w» %}c{% endif %}');
    const letter = letterOf(text);
    assert.equal(letter.text, 'A ⟦x⟧ b ⟦y.z⟧ ');
    assertProblems(
      letter.problems,
      spans.map(() => 'variable/missing-value'),
      spans,
      text,
    );
  });

  it('reports the same name once a place, and takes a default', () => {
    assert.equal(letterOf('{{ x | default: "d" }}').text, 'd');
    assert.deepEqual(letterOf('{{ x | default: "d" }}').problems, []);
    assert.equal(letterOf('{% for i in (1..3) %}{{ x }}{% endfor %}').problems.length, 1);
  });

  it('keeps data text, whatever Markdown would make of it', () => {
    const cases: [data: string, before: string, printed: string][] = [
      ['*a* _b_ <c> [d](e) `f` |g|', 'x ', '\\*a\\* \\_b\\_ \\<c\\> \\[d\\](e) \\`f\\` \\|g\\|'],
      ['1. one', '', '1\\. one'],
      ['# one', '', '\\# one'],
      ['- one', '3. ', '\\- one'],
      ['a_b@c.d #1 5. x', 'x ', 'a_b@c.d #1 5. x'],
      ['&amp; {{ x }}', 'x ', '\\&amp; \\{{ x }}'],
      ['1 Elm\r\n2. Oak', 'x ', '1 Elm\\\n2\\. Oak'],
      ['1 Elm\n2 Oak', '| ', '1 Elm, 2 Oak'],
      ['1 Elm\n2 Oak', '# ', '1 Elm, 2 Oak'],
    ];
    for (const [data, before, printed] of cases)
      assert.equal(letterOf(`${before}{{ v }}`, { v: data }).text, before + printed);
    assert.equal(letterOf('{{ "*a*" }}').text, '*a*');
    assert.equal(letterOf('{{ v }}', { v: '*a*' }, { escape: false }).text, '*a*');
  });

  it('shows no backslash in code, and lets no datum end it', () => {
    assert.equal(letterOf('A `{{ v }}` and {{ v }}.', { v: 'a_*b*' }).text, 'A `a_*b*` and a\\_\\*b\\*.');
    assert.equal(letterOf('`{{ v }}`', { v: 'a`b``c\nd' }).text, "`a'b''c d`");
    assert.equal(letterOf('~~~\n{{ v }}\n~~~\n', { v: '~~~~ *' }).text, '~~~\n~~ *\n~~~\n');
    assert.equal(letterOf('<!-- {{ v }} -->', { v: '-->' }).text, '<!-- --\\> -->');
    assert.equal(letterOf('`{{ v }} {{ v }}', { v: '*' }).text, '`\\* \\*');
  });

  it('knows where every character comes from', () => {
    const { text, spans } = marked('«Dear »«{{ name | upcase }}»«,»');
    const letter = letterOf(text, { name: 'Ann' });
    assert.deepEqual(
      letter.origins.map(({ source }) => source),
      spans,
    );
    assert.deepEqual(
      letter.origins.map(({ variable }) => variable),
      [undefined, 'name', undefined],
    );
    assert.deepEqual(sourceOf(letter.origins, { start: 2, end: 4 }), { start: 2, end: 4 });
    assert.deepEqual(sourceOf(letter.origins, { start: 3, end: 6 }), { start: 3, end: spans[1]?.end });
  });

  it('puts clauses into their list item and maps them to the tag', () => {
    const { text, spans } = marked('3. A\n4. «{% render "clauses/x", extra: 5 %}»\n5. B {{ own }}\n');
    const clause =
      '---\nid: x\nvariables:\n  own: { type: money, default: 2 }\n---\n\nOne {{ own | money }}.\n\n- two {{ extra }}\n- {% render "y" %}\n';
    const resolve = files({ 'clauses/x': clause, y: 'three\n\nfour' });
    const letter = letterOf(text, { own: '7' }, { resolve });
    assert.equal(letter.text, '3. A\n4. One $7.00.\n\n   - two 5\n   - three\n\n     four\n5. B 7\n');
    const at = letter.text.indexOf('One');
    const place = spanToSource(letter.origins, { start: at, end: at + 3 });
    assert.deepEqual(place.source, spans[0]);
    assert.equal(place.include?.path, 'clauses/x');
    assert.equal(clause.slice(place.include?.source.start, place.include?.source.end), 'One');
    assert.equal(letterOf('{% render "clauses/x" %}', {}, { resolve }).text.slice(0, 10), 'One $2.00.');
  });

  it('isolates what a clause assigns, and prefers arguments', () => {
    const resolve = files({ a: '{% assign x = 1 %}{{ x }}{{ y }}' });
    assert.equal(
      letterOf('{% assign x = 5 %}{% render "a", y: "arg" %}{{ x }}', { y: 'data' }, { resolve }).text,
      '1arg5',
    );
  });

  it('reports files that do not exist, circles and depth at the tag', () => {
    const { text, spans } = marked('{% render «"no/such"» %}«{% render "a" %}»');
    const letter = letterOf(text, {}, { resolve: files({ a: 'a{% render "b" %}', b: 'b{% render "a" %}' }) });
    assert.equal(letter.text, 'ab');
    assertProblems(letter.problems, ['template/unknown-partial', 'template/render-cycle'], spans, text);
    const deep = Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`f${i}`, `{% render "f${i + 1}" %}`]));
    assert.deepEqual(
      letterOf('{% render "f0" %}', {}, { resolve: files(deep) }).problems.map(({ rule }) => rule),
      ['template/limit'],
    );
  });

  it('asks the resolver for safe paths only', () => {
    const asked: string[] = [];
    const resolve: Resolve = (path) => {
      asked.push(path);
      return '';
    };
    for (const path of ['../x', '/x', 'C:/x', 'a/../../x', 'a\\\\..\\\\x', '~/x', 'a\0b', ''])
      letterOf(`{% render "${path}" %}`, {}, { resolve });
    letterOf('{% render "./a/../b/c.md" %}', {}, { resolve });
    assert.deepEqual(asked, ['b/c']);
  });

  it('stops at its limits', () => {
    const bomb = '{% for a in (1..10000) %}{% for b in (1..10000) %}x{% endfor %}{% endfor %}';
    assert.deepEqual(
      letterOf(bomb).problems.map(({ rule }) => rule),
      ['template/limit'],
    );
    const long = letterOf('{% for a in (1..100) %}0123456789{% endfor %}', {}, { limits: { output: 55 } });
    assert.equal(long.text.length, 50);
    assert.deepEqual(
      long.problems.map(({ rule }) => rule),
      ['template/limit'],
    );
    const fan = Object.fromEntries(
      Array.from({ length: 8 }, (_, i) => [`f${i}`, `{% render "f${i + 1}" %}`.repeat(40)]),
    );
    const wide = letterOf('{% render "f0" %}', {}, { resolve: files({ ...fan, f7: 'x' }) });
    assert.ok(wide.problems.some(({ rule }) => rule === 'template/limit'));
    assert.deepEqual(letterOf('{{ (1..99999999) | join }}{% for a in (1..99999999) %}x{% endfor %}').text, '⟦range⟧');
  });

  it('tidies blank lines and numbers, with origins kept', () => {
    const text =
      '\n{% if a %}x{% endif %}\n1. one\n{% if b %}\n2. two\n{% endif %}\n\n\n3. three\n\n```\n\n\n\n```\n# Next\n1. one\n';
    const letter = letterOf(text, { a: false, b: false }, { tidy: true, renumber: true });
    assert.equal(letter.text, '1. one\n\n2. three\n\n```\n\n\n\n```\n# Next\n1. one\n');
    const at = letter.text.indexOf('three');
    const source = sourceOf(letter.origins, { start: at, end: at + 5 });
    assert.equal(text.slice(source.start, source.end), 'three');
    assert.equal(letterOf('a\r\n\r\n\r\n\r\nb', {}, { tidy: true }).text, 'a\r\n\r\nb');
  });

  it('makes a unit of time agree with a value of one', () => {
    const text =
      "pay within {{ n | words_and_figures }} days, give {{ n }} business days' notice, 1 days, {{ n }} {{ unit }}.";
    const sent = letterOf(text, { n: 1, unit: 'days' }, { tidy: true });
    assert.equal(sent.text, "pay within one (1) day, give 1 business day's notice, 1 days, 1 days.");
    assert.equal(sent.origins.at(-1)?.span.end, sent.text.length);
    assert.match(
      letterOf(text, { n: 21, unit: 'days' }, { tidy: true }).text,
      /twenty-one \(21\) days, give 21 business days'/,
    );
    assert.match(letterOf(text, { n: 1, unit: 'days' }).text, /one \(1\) days/);
  });

  it('compares in types, and says when it cannot', () => {
    const typed = '---\nvariables:\n  m: money\n  d: date\n  t: text\n---\n';
    const data = { m: '5.00', d: '2026-03-05', t: 'x' };
    const holds = (condition: string) => letterOf(`${typed}{% if ${condition} %}y{% else %}n{% endif %}`, data);
    for (const condition of [
      'm == 5',
      'm < 5.01',
      'd > "2026-03-04"',
      't == "x"',
      't != "y"',
      't contains "x"',
      'd == "2026-03-05"',
    ]) {
      assert.deepEqual([holds(condition).text, holds(condition).problems], ['y', []], condition);
    }
    assert.deepEqual(
      holds('t < 5').problems.map(({ rule }) => rule),
      ['variable/type'],
    );
  });
});
