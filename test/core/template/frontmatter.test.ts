import assert from 'node:assert/strict';
import { parse } from '../../../server/src/core/template/parse.ts';
import { applyEdits } from '../../../server/src/core/text/edits.ts';
import { assertProblems, marked } from './marked.ts';

const CASES: readonly (readonly [source: string, rules: string, fixed?: string])[] = [
  ['document: «settlement-agreemet»', 'unknown-document', 'document: settlement-agreement'],
  ['«varables»:\n  a: text', 'unknown-key', 'variables:\n  a: text'],
  ['variables:\n  a: «mony»', 'unknown-type', 'variables:\n  a: money'],
  ['variables:\n  a: «string»', 'unknown-type', 'variables:\n  a: text'],
  ['variables:\n  a: { type: text, «lable»: x }', 'unknown-attribute', 'variables:\n  a: { type: text, label: x }'],
  ['variables:\n  a: text\n  «a»: date', 'duplicate-key'],
  ['variables:\n  a: { type: money, example: «12.345» }', 'bad-example'],
  ['variables:\n  a: { type: date, example: «2026-02-30» }', 'bad-example'],
  ['variables:\n  a: { type: flag, default: «maybe» }', 'bad-default'],
  ['variables:\n  a: { type: choice, options: [x, y], default: «z» }', 'bad-default'],
  ['variables:\n  a: { type: «choice» }', 'missing-options'],
  [
    'variables:\n  a: { type: money, less_than: «bb» }\n  bbb: money',
    'bad-reference',
    'variables:\n  a: { type: money, less_than: bbb }\n  bbb: money',
  ],
  ['variables:\n  a: { type: money, less_than: «a» }', 'bad-reference'],
  ['variables:\n  a: { type: money, less_than: «d» }\n  d: date', 'bad-reference'],
  ['variables:\n  a: { type: money, example: «9», less_than: b }\n  b: { type: money, example: 8 }', 'bad-example'],
  ['variables:\n  a: { type: text, «less_than»: b }\n  b: text', 'bad-attribute'],
  ['variables:\n  a: { type: text, required: «perhaps» }', 'bad-attribute'],
  ['variables:\n  «customer name»: text', 'bad-name', 'variables:\n  customer_name: text'],
  ['title: «{{ a }} and b»', 'unquoted-braces', 'title: "{{ a }} and b"'],
  ['title: «*x»', 'syntax'],
  ['a: «&b» [1]\nc: *b', 'syntax'],
  ['- «a»', 'syntax'],
];

describe('front matter', () => {
  for (const [source, rules, fixed] of CASES) {
    it(`${rules}: ${source.replaceAll('\n', '⏎')}`, () => {
      const { text, spans } = marked(`---\n${source}\n---\nBody.`);
      const { problems } = parse(text, { kinds: ['settlement-agreement'] });
      assert.deepEqual(
        problems.map(({ rule }) => rule),
        rules.split(' ').map((rule) => `front-matter/${rule}`),
      );
      if (rules !== 'syntax')
        assertProblems(
          problems,
          problems.map(({ rule }) => rule),
          spans,
          text,
        );
      const [first] = problems;
      assert.equal(first?.fix && applyEdits(text, first.fix.edits), fixed && `---\n${fixed}\n---\nBody.`);
    });
  }

  it('may be absent', () => {
    for (const text of ['', 'Just prose.', '---', '---\n\nProse under a rule.', '# A\n---\nb: c\n---']) {
      const template = parse(text);
      assert.deepEqual(template.problems, [], text);
      assert.equal(template.bodyStart, 0);
      assert.equal(template.frontMatter.span, undefined);
    }
  });

  it('is a problem when never closed, and the body is still read', () => {
    const text = '---\ntitle: A\nvariables:\n  a: text\n\nHello {{ a }}.';
    const { problems, bodyStart, frontMatter } = parse(text);
    assert.deepEqual(
      problems.map(({ rule }) => rule),
      ['front-matter/syntax'],
    );
    assert.equal(text.slice(bodyStart), '\nHello {{ a }}.');
    assert.equal(frontMatter.variables.get('a')?.type, 'text');
    const fixed = applyEdits(text, problems[0]?.fix?.edits ?? []);
    assert.deepEqual(parse(fixed).problems, []);
  });

  it('keeps offsets with a byte-order mark, CRLF and characters outside the plane', () => {
    const source = '\ufeff---\r\ntitle: 📄 x\r\nvariables:\r\n  «a»: { type: «mony» }\r\n---\r\nHi {{ a }}';
    const { text, spans } = marked(source);
    const template = parse(text);
    assertProblems(template.problems, ['front-matter/unknown-type'], spans.slice(1), text);
    assert.deepEqual(template.frontMatter.variables.get('a')?.nameSpan, spans[0]);
    assert.equal(template.frontMatter.title, '📄 x');
    assert.equal(text.slice(template.bodyStart), 'Hi {{ a }}');
  });

  it('keeps money, dates and leading zeros as written', () => {
    const text =
      '---\nvariables:\n  m: { type: money, example: 1840.00 }\n  d: { type: date, example: 2026-03-05 }\n  t: { type: text, example: 0412 }\n  n: { type: days, default: 30 }\n---\n';
    const { variables } = parse(text).frontMatter;
    assert.deepEqual(
      ['m', 'd', 't'].map((name) => variables.get(name)?.example),
      ['1840.00', '2026-03-05', '0412'],
    );
    assert.equal(variables.get('n')?.default, 30);
  });

  it('refuses what would make a reader run out of memory or stack', () => {
    const bomb = `---\na: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nvariables: *c\n---\n`;
    assert.deepEqual(
      parse(bomb).problems.map(({ rule }) => rule),
      ['front-matter/syntax'],
    );
    for (const text of [`---\na: ${'['.repeat(50_000)}\n---\n`, `---\na: "${'x'.repeat(300_000)}"\n---\n`]) {
      const { problems } = parse(text);
      assert.ok(problems.length > 0 && problems.every(({ rule }) => rule.startsWith('front-matter/')));
    }
  });

  it('keeps other keys, and leaves those of a clause file alone', () => {
    const { frontMatter, problems } = parse('---\nid: x\ntitel: y\nelements: [{ id: a1, says: b }]\n---\n');
    assert.deepEqual(problems, []);
    assert.deepEqual(frontMatter.extra, { id: 'x', titel: 'y', elements: [{ id: 'a1', says: 'b' }] });
  });
});
