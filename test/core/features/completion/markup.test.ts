import assert from 'node:assert/strict';
import { ask } from './accepted.ts';

const HEAD = `---
document: settlement-agreement
variables:
  company_name: { type: party, label: Company }
  settlement_amount: { type: money, label: Settlement amount }
  billed_amount: { type: money }
  payment_days: { type: days }
  due_date: { type: date }
  medical: { type: flag }
  company_role: { type: choice, options: [debt_buyer, lender, hospital] }
  grounds: { type: list, items: text }
---
`;
const body = (text: string): string => `${HEAD}${text}`;
/** The text behind the front matter after an item was taken. */
const taken = (text: string, label: string): string => ask(body(text)).accept(label).slice(HEAD.length);

describe('completion in outputs', () => {
  it('proposes declared variables before the dictionary', () => {
    const { labels, items } = ask(body('{{ ¦ }}'));
    assert.equal(labels[0], 'billed_amount');
    assert.ok(labels.indexOf('grounds') < labels.indexOf('customer_name'));
    assert.equal(items.find(({ label }) => label === 'settlement_amount')?.signature, 'money');
  });

  it('never doubles a closing delimiter, and sets the missing one', () => {
    for (const [text, after] of [
      ['{{ comp¦ }}', '{{ company_name }}'],
      ['{{¦}}', '{{ company_name }}'],
      ['{{comp¦}}', '{{ company_name }}'],
      ['{{ comp¦any }}', '{{ company_name }}'],
      ['{{- comp¦ -}}', '{{- company_name -}}'],
      ['{{ comp¦}', '{{ company_name }}'],
      ['{{ comp¦ } shall', '{{ company_name }} shall'],
      ['{{ comp¦ %}', '{{ company_name }}'],
      ['{{ comp¦', '{{ company_name }}'],
      ['{{ comp¦ shall pay\nnext line', '{{ company_name }} shall pay\nnext line'],
      ['{{ comp¦\n\n{{ medical }}', '{{ company_name }}\n\n{{ medical }}'],
      ['{{ comp¦ | upcase }}', '{{ company_name | upcase }}'],
    ] as const)
      assert.equal(taken(text, 'company_name'), after, text);
  });

  it('knows the names of loops and assignments where they hold', () => {
    const loop = body('{% for ground in grounds %}{{ ¦ }}{% endfor %}{% assign gap = billed_amount %}');
    assert.deepEqual(ask(loop).labels.slice(0, 1), ['ground']);
    assert.equal(ask(loop).item('ground').signature, 'text');
    assert.ok(ask(loop).labels.includes('forloop'));
    assert.ok(!ask(loop).labels.includes('gap'));
    const after = ask(
      body('{% for ground in grounds %}{% endfor %}{% assign gap = billed_amount | minus: 1 %}{{ ¦ }}'),
    );
    assert.ok(!after.labels.includes('ground'));
    assert.equal(after.item('gap').signature, 'money');
  });

  it('knows the members of loops and lists, also in a half-typed output', () => {
    assert.deepEqual(ask(body('{% for g in grounds %}{{ forloop.¦')).labels.slice(0, 3), ['index', 'index0', 'first']);
    assert.equal(
      taken('{% for g in grounds %}{{ forloop.in¦ }}', 'index'),
      '{% for g in grounds %}{{ forloop.index }}',
    );
    assert.deepEqual(ask(body('{{ grounds.¦ }}')).labels, ['size', 'first', 'last']);
    assert.deepEqual(ask(body('{{ due_date.¦ }}')).labels, []);
  });

  it('declares a name of the dictionary that nobody declares', () => {
    const text = ask(body('{{ customer_n¦ }}')).accept('customer_name');
    assert.match(text, /\n {2}customer_name: \{ type: party, label: Customer, example: Jordan Example \}\n---\n/);
    assert.match(text, /\{\{ customer_name \}\}$/);
  });

  it('declares a name that is used elsewhere with the type that its name suggests', () => {
    const text = ask(body('{{ signing_fee }} {{ ¦ }}')).accept('signing_fee');
    assert.match(text, /\n {2}signing_fee: money\n---\n/);
  });

  it('does not propose the word that is being typed as a name used elsewhere', () => {
    assert.ok(!ask(body('{{ zebra¦ }}')).labels.includes('zebra'));
  });

  it('has nothing to say in raw text and comments', () => {
    assert.deepEqual(ask(body('{% raw %}{{ ¦ }}{% endraw %}')).labels, []);
    assert.deepEqual(ask(body('{% comment %}{{ ¦ }}{% endcomment %}')).labels, []);
  });
});

describe('completion of filters', () => {
  it('begins with those that take the value', () => {
    assert.equal(ask(body('{{ settlement_amount | ¦ }}')).labels[0], 'money');
    assert.equal(ask(body('{{ due_date | ¦ }}')).labels[0], 'date');
    assert.equal(ask(body('{{ grounds | ¦ }}')).labels[0], 'default');
    assert.equal(ask(body('{{ grounds | ¦ }}')).labels[1], 'join');
    assert.equal(ask(body('{{ settlement_amount | money | ¦ }}')).labels[0], 'upcase');
  });

  it('sets spaces, delimiters and tab stops', () => {
    assert.equal(taken('{{ due_date |¦}}', 'date'), '{{ due_date | date }}');
    assert.equal(taken('{{ due_date | da¦', 'date'), '{{ due_date | date }}');
    assert.equal(ask(body('{{ due_date | ¦')).item('add_days').snippet, `add_days: \${1:days} \\}\\}`);
    assert.equal(taken('{{ due_date ¦ }}', 'date'), '{{ due_date | date }}');
    assert.equal(taken('{{ due_date¦x | money }}', 'due_date'), '{{ due_date | money }}');
  });

  it('knows what stands as an argument', () => {
    const formats = ask(body('{{ due_date | date: ¦ }}'));
    assert.equal(formats.labels[0], '"%B %-d, %Y"');
    assert.equal(formats.item('"%B %-d, %Y"').note, 'March 5, 2026');
    assert.equal(taken('{{ due_date | date: "¦ }}', '%m/%d/%Y"'), '{{ due_date | date: "%m/%d/%Y" }}');
    assert.equal(taken('{{ due_date | date: "¦" }}', '%m/%d/%Y'), '{{ due_date | date: "%m/%d/%Y" }}');
    assert.equal(ask(body('{{ due_date | add_days: ¦ }}')).labels[0], 'payment_days');
    assert.equal(ask(body('{{ billed_amount | minus: ¦ }}')).labels[0], 'billed_amount');
    assert.deepEqual(ask(body('{{ billed_amount | money: ¦ }}')).labels, []);
  });
});

describe('completion in tags', () => {
  it('closes what is open first', () => {
    assert.equal(ask(body('{% if medical %}x{% ¦')).labels[0], 'endif');
    assert.equal(taken('{% if medical %}x{% e¦', 'endif'), '{% if medical %}x{% endif %}');
    assert.equal(ask(body('{% if medical %}{% for g in grounds %}{% ¦ %}')).labels[0], 'endfor');
    assert.equal(ask(body('{% case company_role %}{% ¦ %}')).labels[0], 'endcase');
    assert.equal(taken('{% if medical %}x{%¦}', 'endif'), '{% if medical %}x{% endif %}');
  });

  it('goes on with a block only as it can go on', () => {
    const inIf = ask(body('{% if medical %}{% ¦ %}{% endif %}')).labels;
    assert.ok(inIf.includes('elsif') && inIf.includes('else') && !inIf.includes('when'));
    const afterElse = ask(body('{% if medical %}{% else %}{% ¦ %}{% endif %}')).labels;
    assert.ok(!afterElse.includes('elsif') && !afterElse.includes('else'));
    const inCase = ask(body('{% case company_role %}{% when "lender" %}{% ¦ %}{% endcase %}')).labels;
    assert.ok(inCase.includes('when') && inCase.includes('else') && !inCase.includes('elsif'));
    const outside = ask(body('{% ¦ %}')).labels;
    for (const name of ['else', 'elsif', 'when', 'endif']) assert.ok(!outside.includes(name), name);
  });

  it('writes whole blocks, on lines of their own where the tag has one', () => {
    assert.equal(ask(body('{% i¦')).item('if … endif').snippet, `if \${1:condition} %\\}\n$0\n{% endif %\\}`);
    assert.equal(ask(body('Text {% i¦ %}')).item('if … endif').snippet, `if \${1:condition} %\\}$0{% endif`);
    assert.ok(!ask(body('{% i¦ medical %}')).labels.includes('if … endif'));
  });

  it('proposes flags and choices in a condition, and what they can be compared with', () => {
    assert.deepEqual(ask(body('{% if ¦ %}')).labels.slice(0, 2), ['company_role', 'medical']);
    assert.deepEqual(ask(body('{% if company_role == ¦ %}')).labels.slice(0, 3), ['debt_buyer', 'lender', 'hospital']);
    assert.equal(taken('{% if company_role == ¦ %}', 'lender'), '{% if company_role == "lender" %}');
    assert.equal(taken('{% if company_role == "le¦', 'lender'), '{% if company_role == "lender" %}');
    assert.equal(taken('{% if company_role == "le¦" %}', 'lender'), '{% if company_role == "lender" %}');
    assert.equal(taken('{% if company_role == "le¦"', 'lender'), '{% if company_role == "lender" %}');
    assert.deepEqual(ask(body('{% if medical == ¦ %}')).labels.slice(0, 2), ['true', 'false']);
    assert.deepEqual(ask(body('{% if billed_amount > ¦ %}')).labels.slice(0, 1), ['settlement_amount']);
    assert.deepEqual(ask(body('{% if medical ¦ %}')).labels, ['==', '!=', 'and', 'or']);
    assert.deepEqual(ask(body('{% if medical == true ¦ %}')).labels, ['and', 'or']);
    assert.equal(ask(body('{% if medical and ¦ %}')).labels[0], 'company_role');
  });

  it('proposes the options that a case has left', () => {
    const text = '{% case company_role %}{% when "lender" %}a{% when ¦ %}b{% endcase %}';
    assert.deepEqual(ask(body(text)).labels, ['debt_buyer', 'hospital']);
    assert.match(taken(text, 'hospital'), /when "hospital" %\}b/);
  });

  it('proposes lists for a loop and what may follow', () => {
    assert.equal(ask(body('{% for g in ¦ %}')).labels[0], 'grounds');
    assert.deepEqual(ask(body('{% for g ¦ %}')).labels, ['in']);
    assert.deepEqual(ask(body('{% for g in grounds limit: 2 ¦ %}')).labels, ['offset:', 'reversed']);
    assert.ok(ask(body('{% assign gap = ¦ %}')).labels.includes('billed_amount'));
  });

  it('proposes clauses and files in render, and the names that they ask for', () => {
    const { labels, item } = ask(
      body('{% render "¦" %}'),
      {},
      { files: { 'parts/opening': 'Dear {{ customer_name }}' } },
    );
    assert.ok(labels.includes('clauses/no-fault') && labels.includes('parts/opening'));
    assert.equal(item('clauses/no-fault').note, 'No fault and no admission');
    assert.equal(taken('{% render "cl¦ %}', 'clauses/hipaa'), '{% render "clauses/hipaa" %}');
    assert.equal(taken('{% render ¦', 'clauses/hipaa'), '{% render "clauses/hipaa" %}');
    assert.equal(taken('{% render "clauses/h¦ipaa" %}', 'clauses/hipaa'), '{% render "clauses/hipaa" %}');
    const files = { 'parts/opening': 'Dear {{ customer_name }} of {{ company_name }}' };
    const parameters = ask(body('{% render "parts/opening"¦ %}'), {}, { files });
    assert.deepEqual(parameters.labels, ['customer_name:', 'company_name:']);
    assert.equal(
      parameters.accept('customer_name:').slice(HEAD.length),
      '{% render "parts/opening", customer_name:  %}',
    );
    const second = ask(body('{% render "parts/opening", customer_name: company_name, ¦ %}'), {}, { files });
    assert.deepEqual(second.labels, ['company_name:']);
  });
});

describe('signs that ask for completions', () => {
  const asks = (text: string, trigger: string): boolean => ask(body(text), { trigger }).items.length > 0;

  it('do so where something is expected', () => {
    for (const [text, trigger] of [
      ['{{¦}}', '{'],
      ['{{ ¦', ' '],
      ['{{ due_date |¦', '|'],
      ['{{ grounds.¦', '.'],
      ['{%¦', '%'],
      ['{% if ¦', ' '],
      ['{% if company_role == "¦', '"'],
      ['{% render "¦', '"'],
      ['{% render "clauses/¦', '/'],
      ['{{ due_date | add_days:¦', ':'],
      ['As section ¦\n\n1. **Payment.** x', ' '],
    ] as const)
      assert.ok(asks(text, trigger), text);
  });

  it('and nowhere else', () => {
    for (const [text, trigger] of [
      ['The Company ¦', ' '],
      ['¦', ' '],
      ['Note:¦', ':'],
      ['He said "¦', '"'],
      ['and/¦', '/'],
      ['A sentence.¦', '.'],
      ['{¦', '{'],
      ['50%¦', '%'],
      ['| a |¦', '|'],
      ['{{ due_date ¦ }}', ' '],
      ['{% if medical ¦ %}', ' '],
      ['{% render "clauses/hipaa" ¦ %}', ' '],
    ] as const)
      assert.ok(!asks(text, trigger), text);
  });
});
