import assert from 'node:assert/strict';
import { letterRecords } from '../../../server/src/core/features/data-records.ts';
import { mergedLetter } from '../../../server/src/core/features/merged.ts';
import { broken, LETTERS } from './letters.ts';
import { subjectOf } from './subject.ts';

const LETTER = `---
document: settlement-offer
variables:
  customer_name: { type: party, example: Dana Whitfield }
  settlement_amount: { type: money, example: 900 }
  lien: { type: flag, default: false }
---
# Offer

{{ customer_name }} pays {{ settlement_amount | money }}.

{% if lien %}
1. A lien.
{% endif %}

2. {{ customer_name }} signs.
4. {% render "parts/end" %}
`;
const FILES = { 'parts/end': 'The end of {{ company_name }}.\n' };

describe('the merged letter', () => {
  it('is made with the examples, those of the pack too, tidied and numbered anew', () => {
    const { text, problems } = mergedLetter(subjectOf(LETTER, { files: FILES }).subject);
    assert.match(
      text,
      /^# Offer\n\nDana Whitfield pays \$900\.00\.\n\n2\. Dana Whitfield signs\.\n3\. The end of [A-Z].*\.\n$/,
    );
    assert.deepEqual(problems, []);
  });

  it('is made with the chosen record; what it lacks is marked and told once', () => {
    const data = { customer_name: 'Ann *Lee*' };
    const { text, problems } = mergedLetter(subjectOf(LETTER, { files: FILES, data }).subject);
    assert.match(text, /Ann \\\*Lee\\\* pays ⟦settlement_amount⟧\./);
    const missing = problems.filter(({ rule }) => rule === 'variable/missing-value').map(({ message }) => message);
    assert.equal(missing.filter((message) => message.startsWith('settlement_amount ')).length, 1);
  });

  it('knows where every character comes from', () => {
    const { text, origins } = mergedLetter(subjectOf(LETTER, { files: FILES }).subject);
    assert.equal(origins.map(({ span }) => text.slice(span.start, span.end)).join(''), text);
    const at = text.indexOf('Dana');
    const origin = origins.find(({ span }) => span.start <= at && at < span.end);
    assert.equal(origin?.variable, 'customer_name');
    assert.equal(LETTER.slice(origin?.source.start, origin?.source.end), '{{ customer_name }}');
  });

  it('of the library letters misses nothing', () => {
    for (const letter of LETTERS) {
      const { text, problems } = mergedLetter(subjectOf(letter).subject);
      assert.deepEqual(problems, []);
      assert.ok(!text.includes('⟦') && !text.includes('{{'));
      for (const other of broken(letter)) assert.equal(typeof mergedLetter(subjectOf(other).subject).text, 'string');
    }
  });
});

describe('the records of a data file', () => {
  const { subject } = subjectOf(LETTER, { files: FILES });

  it('are named after the customer, else another party, else the first value', () => {
    const csv = 'account,customer_name,settlement_amount\n1,Dana Whitfield,5\n2,,6\n';
    assert.deepEqual(letterRecords(subject, 'a.csv', csv), { records: ['1: Dana Whitfield', '2: 6'] });
    assert.deepEqual(letterRecords(subject, 'a.json', '{ "company_name": "Acme LLC" }'), { records: ['1: Acme LLC'] });
    assert.deepEqual(letterRecords(subject, 'a.yaml', '- lien: true\n- other: 1\n- 3\n'), {
      records: ['1: true', '2: 1', '3'],
    });
  });

  it('are none when the file has nothing of the letter', () => {
    assert.equal(letterRecords(subject, 'a.json', '{ "name": "proviso" }'), undefined);
    assert.equal(letterRecords(subject, 'a.json', '{ "name": '), undefined);
  });

  it('have a problem when a file of the letter cannot be read', () => {
    const read = letterRecords(subject, 'data/a.yaml', 'customer_name: "Dana\n');
    assert.deepEqual(read?.records, []);
    assert.match(read?.problem ?? '', /^data\/a\.yaml, line \d+, column \d+: /);
  });
});
