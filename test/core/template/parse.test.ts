import assert from 'node:assert/strict';
import { parse } from '../../../server/src/core/template/parse.ts';
import { applyEdits } from '../../../server/src/core/text/edits.ts';
import { assertProblems, marked } from './marked.ts';

/** What is wrong, where, and what the template is after its fix. */
type Case = readonly [source: string, rules: string, fixed?: string];

const CASES: readonly Case[] = [
  ['{{ «Debtor Name» }}', 'bad-name', '{{ debtor_name }}'],
  ["{{ «Creditor's Name» | upcase }}", 'bad-name', '{{ creditors_name | upcase }}'],
  ['{{ x «|» }}', 'empty-filter', '{{ x }}'],
  ['{{ x | «mony» }}', 'unknown-filter', '{{ x | money }}'],
  ['{{ x | «frobnicate» }}', 'unknown-filter'],
  ['{{ x | «money: 2» }}', 'bad-argument'],
  ['{{ x | «plus» }}', 'bad-argument'],
  ['{{ x | «default: "a", allow_false: true» }}', 'bad-argument bad-argument'],
  ['«{{ }}»', 'missing-expression'],
  ['«{{ x }» y', 'unclosed-tag', '{{ x }} y'],
  ['«{{ x»', 'unclosed-tag', '{{ x }}'],
  ['«{% if x }}»a{% endif %}', 'unclosed-tag', '{% if x %}a{% endif %}'],
  ['a «{% if x»\n\nb', 'unclosed-tag'],
  ['«{% if x %}»a', 'unclosed-block'],
  ['{% if x %}«{% for y in z %}»a{% endif %}', 'unclosed-block'],
  ['«{% comment %}»a', 'unclosed-block'],
  ['a«{% endif %}»', 'unexpected-end', 'a'],
  ['{% if x %}a«{% endfor %}»', 'unexpected-end', '{% if x %}a{% endif %}'],
  ['{% if x %}a{% «elif» y %}b{% endif %}', 'unknown-tag', '{% if x %}a{% elsif y %}b{% endif %}'],
  ['{% if x %}a{% «else if» y %}b{% endif %}', 'unknown-tag', '{% if x %}a{% elsif y %}b{% endif %}'],
  ['{% if x %}a{% «end» %}', 'unknown-tag', '{% if x %}a{% endif %}'],
  ['{% «asign» x = 1 %}', 'unknown-tag', '{% assign x = 1 %}'],
  ['{% «include» "a" %}', 'unknown-tag', '{% render "a" %}'],
  ['{% «capture» x %}a{% endcapture %}', 'unknown-tag'],
  ['{% «#» note %}', 'unknown-tag'],
  ['{% if «a ==» %}b{% endif %}', 'bad-condition'],
  ['«{% if %}»b{% endif %}', 'bad-condition'],
  ['{% if a «=» "b" %}b{% endif %}', 'bad-condition', '{% if a == "b" %}b{% endif %}'],
  ['{% if a «&&» b %}b{% endif %}', 'bad-condition', '{% if a and b %}b{% endif %}'],
  ['{% if «not» a %}b{% endif %}', 'bad-condition', '{% if a == false %}b{% endif %}'],
  ['{% if «(a or b) and c» %}b{% endif %}', 'bad-condition'],
  ['{% if a == «“x”» %}b{% endif %}', 'syntax', '{% if a == "x" %}b{% endif %}'],
  ['{% render «"../a"» %}', 'outside-root'],
  ['{% render «"/etc/passwd"» %}', 'outside-root'],
  ['{% render «"C:/a"» %}', 'outside-root'],
  ['{% render «file» %}', 'bad-argument'],
  ['«{{#if x}}»a{% endif %}', 'syntax unexpected-end', '{% if x %}a{% endif %}'],
  ['{% for x «of» y %}{% endfor %}', 'syntax'],
  ['{% assign x «y» %}', 'syntax'],
  ['{% if a %}{% else %}«{% elsif b %}»{% endif %}', 'syntax'],
  ['«{% when 1 %}»', 'syntax'],
];

describe('parse', () => {
  for (const [source, rules, fixed] of CASES) {
    it(`${rules}: ${source}`, () => {
      const { text, spans } = marked(source);
      const { problems } = parse(text);
      const [first] = problems;
      assert.ok(first, 'no problem was found');
      assert.deepEqual(
        problems.map((problem) => problem.rule),
        rules.split(' ').map((rule) => `template/${rule}`),
      );
      assertProblems([first], [first.rule], spans, text);
      assert.equal(first.fix && applyEdits(text, first.fix.edits), fixed);
    });
  }

  it('decides the order of and/or by a fix that is itself clean', () => {
    const { text, spans } = marked('A {% if «a and b or c == "d"» %}x{% else %}y{% endif %}');
    const { problems } = parse(text);
    assertProblems(problems, ['template/mixed-and-or'], spans, text);
    const fixed = applyEdits(text, problems[0]?.fix?.edits ?? []);
    assert.deepEqual(parse(fixed).problems, []);
    assert.ok(fixed.includes('{% if any_of_these %}x{% else %}y{% endif %}'));
  });

  it('accepts the whole language', () => {
    const text = `{%- assign a = b.c[0]["d"] | default: "x" | upcase -%}{{- a -}}{% if a == nil or a contains "x" %}{% elsif a >= -1.5 %}{% else %}{% endif %}
{% unless a %}{% endunless %}{% case a %}{% when 1, "b" or c %}{% else %}{% endcase %}{% for x in (1..a) reversed limit: 2 offset: 1 %}{{ forloop.index }}{% else %}{% endfor %}
{% render "clauses/x", name: a, other: 3 %}{% comment %}{{ |{% endcomment %}{% raw %}{{ | }}{% if %}{% endraw %}{{ a | plus: 1 | times: 2 | words_and_figures }}`;
    assert.deepEqual(parse(text).problems, []);
  });

  it('reads comments of Handlebars as comments, and says what to write instead', () => {
    const { nodes, problems } = parse("a{{!-- not {{ this }} --}}b{{! nor what isn't here }}c {{!-- open {{ d }} ");
    assert.deepEqual(nodes.map(({ kind }) => kind).slice(0, 5), ['text', 'comment', 'text', 'comment', 'text']);
    assert.deepEqual(
      problems.slice(0, 2).map(({ fix }) => fix?.edits[0]?.text),
      ['{% comment %} not {{ this }} {% endcomment %}', "{% comment %} nor what isn't here {% endcomment %}"],
    );
  });

  it('keeps what raw and comment hold', () => {
    const { nodes, problems } = parse('a{% raw %}{{ x {% if %}{% endraw %}b{% comment %}{% if %}{% endcomment %}c');
    assert.deepEqual(problems, []);
    assert.deepEqual(
      nodes.map(({ kind }) => kind),
      ['text', 'raw', 'text', 'comment', 'text'],
    );
  });

  it('lets white-space control take from the text beside it only', () => {
    const text = 'a \n {{- x -}} \n b {% if y -%} c {%- endif %}';
    const { nodes } = parse(text);
    const printed = nodes.flatMap((node) =>
      node.kind === 'text' ? [text.slice(node.printed.start, node.printed.end)] : [],
    );
    assert.deepEqual(printed, ['a', 'b ']);
  });

  it('reports many errors in one pass and goes on', () => {
    const { problems, nodes } = parse('{{ a b | zzz }} {% foo %} {{ }} {% if x %}{{ ok }}');
    assert.deepEqual(
      problems.map(({ rule }) => rule.slice(9)),
      [...['bad-name', 'unknown-filter', 'unknown-tag', 'missing-expression', 'unclosed-block']],
    );
    assert.equal(nodes.at(-1)?.kind, 'if');
  });
});
