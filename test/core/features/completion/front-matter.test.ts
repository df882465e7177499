import assert from 'node:assert/strict';
import { ask } from './accepted.ts';

describe('completion in front matter', () => {
  it('proposes the keys that are not there', () => {
    assert.deepEqual(ask('---\n¦\n---\n').labels, ['document', 'title', 'variables', 'lang']);
    assert.deepEqual(ask('---\ndocument: settlement-offer\nt¦\n---\n').labels, ['title', 'variables', 'lang']);
    assert.equal(ask('---\ndoc¦\n---\n').accept('document'), '---\ndocument: \n---\n');
    assert.equal(ask('---\ndoc¦: x\n---\n').accept('document'), '---\ndocument: x\n---\n');
    assert.deepEqual(ask('---\ndoc¦').labels, ['document', 'title', 'variables', 'lang']);
  });

  it('proposes kinds of document, found by id and title, also where nothing closes the front matter', () => {
    const asked = ask('---\ndocument: ¦\n---\n');
    assert.equal(asked.labels[0], 'settlement-agreement');
    assert.notEqual(asked.item('validation-request').note ?? '', '');
    assert.equal(ask('---\ndocument:¦\n---\n').accept('settlement-offer'), '---\ndocument: settlement-offer\n---\n');
    assert.equal(
      ask('---\ndocument: settle¦ment\n---\n').accept('settlement-offer'),
      '---\ndocument: settlement-offer\n---\n',
    );
    assert.ok(ask('---\ndocument: ¦').labels.includes('hardship-request'));
    assert.ok(ask('---\ndocument: ¦\n---\n', { ours: false }).labels.includes('hardship-request'));
  });

  it('leaves a file that is not ours alone but for that', () => {
    assert.deepEqual(ask('---\n¦\n---\n', { ours: false }).labels, ['document']);
    assert.deepEqual(ask('---\nlayout: post\nvariables:\n  ¦\n---\n', { ours: false }).labels, []);
    assert.deepEqual(ask('Text\n¦', { ours: false }).labels, []);
    assert.deepEqual(ask('{{ ¦ }}', { ours: false }).labels, []);
  });

  it('proposes names: what the letter asks for first, each with what is known of it, in the style of the others', () => {
    const flow = '---\nvariables:\n  company_name: { type: party }\n  ¦\n---\n{{ settlement_amount }} {{ zebra_fee }}';
    const { labels, accept } = ask(flow);
    assert.deepEqual(labels.slice(0, 2), ['settlement_amount', 'zebra_fee']);
    assert.ok(!labels.includes('company_name'));
    assert.match(
      accept('customer_name'),
      /\n {2}customer_name: \{ type: party, label: Customer, example: Jordan Example \}\n---/,
    );
    assert.match(accept('zebra_fee'), /\n {2}zebra_fee: money\n---/);
    const block = '---\nvariables:\n  company_name:\n    type: party\n  cust¦\n---\n';
    assert.match(ask(block).accept('customer_name'), /\n {2}customer_name:\n {2}type: party\n {2}label: Customer\n/);
    assert.equal(
      ask('---\nvariables:\n  cust¦: party\n---\n').accept('customer_name'),
      '---\nvariables:\n  customer_name: party\n---\n',
    );
  });

  it('proposes types, in block and in flow style', () => {
    assert.deepEqual(ask('---\nvariables:\n  sum: ¦\n---\n').labels.slice(0, 4), ['text', 'party', 'address', 'money']);
    assert.equal(
      ask('---\nvariables:\n  sum: { type: mo¦ }\n---\n').accept('money'),
      '---\nvariables:\n  sum: { type: money }\n---\n',
    );
    assert.ok(ask('---\nvariables:\n  sum:\n    type: ¦\n---\n').labels.includes('date'));
    assert.ok(!ask('---\nvariables:\n  sum: { type: list, items: ¦ }\n---\n').labels.includes('list'));
  });

  it('proposes the attributes that mean something for the type and are not there', () => {
    const date = ask('---\nvariables:\n  day: { type: date, label: Day, ¦ }\n---\n').labels;
    assert.ok(date.includes('before') && date.includes('after') && date.includes('min'));
    for (const one of ['type', 'label', 'less_than', 'options', 'items', 'pattern'])
      assert.ok(!date.includes(one), one);
    const block = ask('---\nvariables:\n  day:\n    type: text\n    ¦\n---\n').labels;
    assert.ok(block.includes('pattern') && !block.includes('before') && !block.includes('type'));
    assert.equal(ask('---\nvariables:\n  day: { ¦ }\n---\n').labels[0], 'type');
    assert.equal(ask('---\nvariables:\n  day: { type: date, ¦').labels[0], 'label');
    const over = '---\nvariables:\n  day: {\n    type: date,\n    ¦\n  }\n---\n';
    assert.ok(ask(over).labels.includes('before'));
  });

  it('proposes what an attribute can have', () => {
    const head = '---\nvariables:\n  a: { type: money }\n  b: { type: money, less_than: ¦ }\n  c: date\n---\n';
    assert.deepEqual(ask(head).labels, ['a']);
    assert.deepEqual(ask('---\nvariables:\n  a: date\n  b:\n    type: date\n    after: ¦\n---\n').labels, ['a']);
    assert.deepEqual(ask('---\nvariables:\n  a: { type: flag, default: ¦ }\n---\n').labels, ['true', 'false']);
    assert.deepEqual(ask('---\nvariables:\n  a: { type: date, required: ¦ }\n---\n').labels, ['true', 'false']);
    const options = '---\nvariables:\n  a:\n    type: choice\n    options: [money order, check]\n    default: ¦\n---\n';
    assert.deepEqual(ask(options).labels, ['money order', 'check']);
    assert.deepEqual(ask('---\nvariables:\n  customer_name: { type: party, example: ¦ }\n---\n').labels, [
      'Jordan Example',
    ]);
  });

  it('works where the YAML is broken elsewhere', () => {
    const broken = '---\nvariables:\n  bad: { type: money\n  "oops\n  day: { type: ¦\n---\n';
    assert.doesNotThrow(() => ask(broken));
    assert.ok(ask('---\ntitle: "open\nvariables:\n  day: { type: da¦ }\n---\n').labels.includes('date'));
  });

  it('has nothing to say in comments, running text and foreign keys', () => {
    assert.deepEqual(ask('---\n# ¦\n---\n').labels, []);
    assert.deepEqual(ask('---\ntitle: |\n  ¦\n---\n').labels, []);
    assert.deepEqual(ask('---\ntitle: ¦\n---\n').labels, []);
    assert.deepEqual(ask('---\nauthor:\n  name: ¦\n---\n').labels, []);
    assert.deepEqual(ask('---\nSome words under a rule.\n\nMore ¦\n').labels, []);
  });

  it('is asked for by few signs only', () => {
    assert.ok(ask('---\ndocument: ¦\n---\n', { trigger: ' ' }).items.length > 0);
    assert.ok(ask('---\ndocument:¦\n---\n', { trigger: ':' }).items.length > 0);
    assert.ok(ask('---\nvariables:\n  a: { ¦ }\n---\n', { trigger: ' ' }).items.length > 0);
    assert.equal(ask('---\nvariables:\n ¦\n---\n', { trigger: ' ' }).items.length, 0);
    assert.equal(ask('---\ntitle: a¦\n---\n', { trigger: '/' }).items.length, 0);
  });
});
