import assert from 'node:assert/strict';
import { ask } from './accepted.ts';

const HEAD = '---\ndocument: settlement-agreement\nvariables:\n  company_name: { type: party }\n---\n';

describe('completion in prose', () => {
  it('finds clauses by name and by what they protect', () => {
    for (const [typed, title] of [
      ['no fault', 'No fault and no admission'],
      ['no fau', 'No fault and no admission'],
      ['hipaa', 'Health information'],
      ['forgive', 'No canceled or forgiven debt'],
      ['seven day', 'Removal within seven days'],
    ] as const) {
      const { labels } = ask(`${HEAD}1. ${typed}¦\n`);
      assert.ok(labels.includes(title), `${typed}: ${labels.join(', ')}`);
    }
    assert.ok(ask(`${HEAD}credit¦`).labels.some((label) => /credit/i.test(label)));
  });

  it('puts a clause in as a tag or as wording, at the place of the words', () => {
    const { accept, item } = ask(`${HEAD}3. no fault¦\n`);
    assert.equal(accept('No fault and no admission render').slice(HEAD.length), '3. {% render "clauses/no-fault" %}\n');
    const wording = item('No fault and no admission wording');
    assert.match(wording.text, /^\*\*No fault\.\*\* The parties/i);
    assert.match(wording.text, /\n {3}\S/, 'lines go on under the words of the item');
  });

  it('declares what a wording asks for', () => {
    const text = ask(`${HEAD}payment¦\n`).accept('Payment wording');
    assert.match(text, /\n {2}settlement_amount: \{ type: money/);
  });

  it('leaves places to fill in where there is no front matter', () => {
    const { item, items } = ask('# Agreement\n\npayment¦\n');
    assert.ok(items.every(({ signature }) => signature === 'wording'));
    const payment = item('Payment wording');
    assert.doesNotMatch(payment.text, /\{\{/);
    assert.match(payment.snippet ?? '', /\$\{1:\[/);
    assert.equal(payment.also, undefined);
  });

  it('keeps quiet in the middle of a sentence, in code, and where clauses are not wanted', () => {
    for (const text of [
      'The Company shall pay. no fault¦',
      'This is a longer line about no fault¦',
      '```\nno fault¦\n```',
      '<!-- no fault¦ -->',
      'zebra¦',
    ])
      assert.deepEqual(ask(HEAD + text).labels, [], text);
    assert.deepEqual(ask(`${HEAD}no fault¦`, { clauses: false }).labels, []);
    assert.deepEqual(ask(`${HEAD}no fault¦`, { trigger: ' ' }).labels, []);
  });

  it('offers every clause on an empty line to whoever asks', () => {
    assert.ok(ask(`${HEAD}1. **Payment.** x\n2. ¦\n`).labels.length >= 40);
  });

  it('offers sections behind the word, with their titles', () => {
    const text = `${HEAD}1. **Payment.** Pay.\n2. {% render "clauses/no-fault" %}\n3. **Law.** As section ¦ says.\n`;
    const { labels, item, accept } = ask(text, { trigger: ' ' });
    assert.deepEqual(labels, ['1', '2', '3']);
    assert.equal(item('1').note, 'Payment');
    assert.equal(item('2').note, 'No fault');
    assert.match(accept('2'), /As section 2 says/);
    assert.deepEqual(ask(text.replace('section ¦', 'Clause 2¦')).labels.includes('2'), true);
  });

  it('offers defined terms behind a capital letter', () => {
    const text = `${HEAD}{{ company_name }} ("Company") owns it (the "Settlement Amount").\n\nHere the Set¦\n`;
    assert.deepEqual(ask(text).labels, ['Settlement Amount']);
    assert.match(ask(text).accept('Settlement Amount'), /Here the Settlement Amount\n/);
  });
});
