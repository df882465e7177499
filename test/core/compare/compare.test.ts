import assert from 'node:assert/strict';
import { type Comparison, compareVersions, type Version } from '../../../server/src/core/compare/compare.ts';
import { packClause } from '../../../server/src/core/engine.ts';
import { parse } from '../../../server/src/core/template/parse.ts';
import { ENGINE } from '../features/subject.ts';

const HEAD = `---
document: settlement-agreement
variables:
  company_name: { type: party, label: Company, example: Northgate Recovery LLC }
  customer_name: { type: party, label: Customer, example: Jordan Example }
  medical: flag
---
{{ company_name }} ("Company") and {{ customer_name }} ("Customer") agree:

`;
const NO_FAULT = `The Parties settle in good faith. The Parties agree that this bill has never been proved to be a valid debt.
Neither Company nor Customer admits fault or liability.`;
const PAY =
  '{% if medical %}Customer sees a doctor.{% endif %} Customer shall pay Company $720.00 within 30 days after Customer receives a signed copy.';
const LETTER = `${HEAD}1. ${NO_FAULT}\n\n2. ${PAY}\n`;

function version(text: string, partials: Readonly<Record<string, string>> = {}): Version {
  const template = parse(text);
  const resolve = (path: string) => partials[path] ?? packClause(path, ENGINE.packFile);
  return { template, paths: ENGINE.pathVerdicts(template, { resolve }) };
}

function compared(before: string, after: string): Comparison {
  return compareVersions(version(before), version(after), (rule) => rule);
}

function edited(from: string, to: string): Comparison {
  assert.ok(LETTER.includes(from));
  return compared(
    LETTER,
    LETTER.replace(from, () => to),
  );
}

const rules = ({ losses }: Comparison) => losses.map(({ rule }) => rule);

describe('comparing two versions of a letter', () => {
  it('finds nothing where nothing is lost', () => {
    for (const [from, to] of [
      ['$720.00', '$800.00'],
      ['settle in good faith', 'make this settlement in good faith'],
      ['1. ', '7. '],
      ['sees a doctor', 'saw a doctor'],
    ] as const)
      assert.deepEqual(edited(from, to).losses, [], `${from} → ${to}`);
  });

  it('names the clause that fell, its elements, and the sentence word by word', () => {
    const { losses, gains } = edited('Neither Company nor Customer admits', 'Company does not admit');
    const [loss] = losses;
    assert.equal(loss?.rule, 'clause/no-fault');
    assert.equal(loss.before, 'present');
    assert.notEqual(loss.after, 'present');
    assert.ok(loss.elements.length > 0);
    assert.equal(loss.when, undefined);
    const [change] = loss.changes;
    assert.equal(change?.before, 'Neither Company nor Customer admits fault or liability.');
    assert.equal(change.after, 'Company does not admit fault or liability.');
    assert.deepEqual(
      change.words.filter(({ is }) => is === 'same').map(({ text }) => text.trim()),
      ['Company', 'fault or liability.'],
    );
    assert.deepEqual(gains, []);
  });

  it('finds what is lost on one branch only, and names it', () => {
    const { losses } = compared(LETTER, LETTER.replace(NO_FAULT, `{% if medical %}${NO_FAULT}{% endif %}`));
    assert.equal(losses[0]?.rule, 'clause/no-fault');
    assert.equal(losses[0].when, 'medical is false');
  });

  it('finds a loss on one branch where another branch never had the clause', () => {
    const half = LETTER.replace(NO_FAULT, `{% if medical %}${NO_FAULT}{% endif %}`);
    const none = LETTER.replace(`1. ${NO_FAULT}`, '1. The weather is fine.');
    const { losses } = compared(half, none);
    assert.equal(losses[0]?.rule, 'clause/no-fault');
    assert.equal(losses[0].when, 'medical is true');
  });

  it('finds words that take a clause back, and harmful words that came', () => {
    assert.ok(rules(edited(PAY, `${PAY} Customer admits that the bill is valid.`)).includes('clause/no-fault'));
    const { losses } = edited('within 30 days', 'within a reasonable time');
    const payment = losses.find(({ rule }) => rule === 'clause/payment-terms');
    assert.deepEqual(
      payment?.elements.map(({ id, after }) => [id, after]),
      [['pt4', 'harmful']],
    );
    // The wording `no-deadline` is in the same words, so the clause tells of it.
    assert.ok(!rules({ losses, gains: [], renamed: [] }).includes('wording/no-deadline'));
  });

  it('tells what a repair gave, without a loss', () => {
    const { losses, gains } = compared(LETTER.replace(NO_FAULT, 'The weather is fine.'), LETTER);
    assert.deepEqual(losses, []);
    const gain = gains.find(({ rule }) => rule === 'clause/no-fault');
    assert.deepEqual([gain?.before, gain?.after], ['missing', 'present']);
    assert.ok(gain?.changes.every(({ words }) => words.every(({ is }) => is !== 'removed')));
  });

  it('takes a name that was renamed for the same name', () => {
    const half = LETTER.replace(NO_FAULT, `{% if medical %}${NO_FAULT}{% endif %}`);
    const { losses, renamed } = compared(half, half.replaceAll('medical', 'health_bill'));
    assert.deepEqual(losses, []);
    assert.deepEqual(renamed, [{ from: 'medical', to: 'health_bill' }]);
    // A condition on a name that was there all along is another condition.
    const two = half.replace('  medical: flag', '  medical: flag\n  lien: flag');
    assert.ok(rules(compared(two, two.replace('{% if medical %}The', '{% if lien %}The'))).includes('clause/no-fault'));
  });

  it('sees what an included file lost', () => {
    const letter = `${HEAD}1. {% render "parts/fault" %}\n\n2. ${PAY}\n`;
    const { losses } = compareVersions(
      version(letter, { 'parts/fault': NO_FAULT }),
      version(letter, { 'parts/fault': NO_FAULT.replace('has never been proved to be', 'is') }),
      (rule) => rule,
    );
    const loss = losses.find(({ rule }) => rule === 'clause/no-fault');
    assert.match(loss?.changes[0]?.after ?? '', /this bill is a valid debt/);
  });
});
