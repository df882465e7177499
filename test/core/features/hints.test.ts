import assert from 'node:assert/strict';
import { clauseHints, type Hint, valueHints } from '../../../server/src/core/features/hints/hints.ts';
import { WHOLE } from './letters.ts';
import { type MarkedSubject, subjectOf } from './subject.ts';

const FRONT = `---
document: settlement-agreement
variables:
  settlement_amount: { type: money, label: Settlement amount, example: 900 }
  billed_amount: { type: money, example: 1500 }
  payment_days: { type: days, default: 30 }
  court: text
  lien: { type: flag, default: false }
  reasons: { type: list, items: text, example: [one, two] }
---
`;

function hinted({ subject, text }: MarkedSubject, make: typeof valueHints = valueHints): readonly string[] {
  return make(subject, { start: 0, end: text.length }).map(
    ({ offset, label }) => `${text.slice(text.lastIndexOf('{{', offset), offset)} ${label}`,
  );
}

function only(hints: readonly Hint[]): Hint {
  assert.equal(hints.length, 1);
  return hints[0]!;
}

describe('hints of values', () => {
  it('say what an output prints: example, default, nothing', () => {
    assert.deepEqual(
      hinted(
        subjectOf(
          `${FRONT}{{ settlement_amount | money }} {{ payment_days }} {{ court }} {{ "a" }} {{ "a" | upcase }}\n`,
        ),
      ),
      [
        '{{ settlement_amount | money }} $900.00',
        '{{ payment_days }} 30',
        '{{ court }} no value',
        '{{ "a" | upcase }} A',
      ],
    );
  });

  it('follow the chosen record', () => {
    const record = { settlement_amount: '450.5', payment_days: 7 };
    const made = subjectOf(`${FRONT}{{ settlement_amount | money }} {{ payment_days }}\n`, { data: record });
    assert.deepEqual(hinted(made), ['{{ settlement_amount | money }} $450.50', '{{ payment_days }} 7']);
    const [first] = valueHints(made.subject, { start: 0, end: made.text.length }, 'record 2 of accounts.csv');
    assert.equal(first?.tooltip, 'settlement_amount (Settlement amount), from record 2 of accounts.csv.');
  });

  it('are there in branches that the letter leaves out, and say so', () => {
    const made = subjectOf(`${FRONT}{% if lien %}{{ settlement_amount | money }}{% endif %}\n`);
    const hint = only(valueHints(made.subject, { start: 0, end: made.text.length }));
    assert.equal(hint.label, '$900.00');
    assert.match(hint.tooltip, /leaves this place out/);
  });

  it('name what a value is made from', () => {
    const made = subjectOf(`${FRONT}{% assign gap = billed_amount | minus: settlement_amount %}{{ gap | money }}\n`);
    const hint = only(valueHints(made.subject, { start: 0, end: made.text.length }));
    assert.equal(hint.label, '$600.00');
    assert.match(hint.tooltip, /^gap, made in the template from billed_amount/);
  });

  it('show the first round of a loop', () => {
    assert.deepEqual(hinted(subjectOf(`${FRONT}{% for reason in reasons %}{{ reason }}{% endfor %}\n`)), [
      '{{ reason }} one (1 of 2)',
    ]);
  });

  it('are short, on one line, as it is: nothing escaped', () => {
    const court = `a *b* <c>\nd\u202e ${'x'.repeat(100)}`;
    const [hint] = hinted(subjectOf(`${FRONT}{{ court }}\n`, { data: { court } }));
    assert.match(hint ?? '', /^\{\{ court \}\} a \*b\* <c> d x{20,40}…$/);
  });

  it('are those of the range only', () => {
    const { subject, spans } = subjectOf(`${FRONT}{{ payment_days }}\n«{{ court }}»\n{{ payment_days }}\n`);
    assert.equal(only(valueHints(subject, spans[0]!)).label, 'no value');
  });
});

describe('hints of clauses', () => {
  const prose = `1. **No fault.** The Parties agree that this bill has never been proved to be a valid debt.
   Neither Party admits fault or liability.
`;

  it('say behind its title which clause stands there and whether it is whole', () => {
    const made = subjectOf(`${FRONT}${prose.replace('.**', '.**¦')}`);
    const hint = only(
      clauseHints(made.subject, { start: 0, end: made.text.length }).filter(({ label }) =>
        label.startsWith('no-fault'),
      ),
    );
    assert.match(hint.label, /^no-fault: (?:present|incomplete|unclear|contradicted)$/);
    assert.equal(hint.offset, made.offset);
    assert.match(hint.tooltip, /^No fault and no admission: /);
  });

  it('say at a render tag what is put in', () => {
    const made = subjectOf(`${FRONT}1. {% render "clauses/no-fault" %}¦\n2. {% render "parts/none" %}\n`);
    const hint = only(clauseHints(made.subject, { start: 0, end: made.text.length }));
    assert.equal(hint.offset, made.offset);
    assert.match(hint.label, /^No fault/);
  });

  it('stand in order in a library letter, each in the text', () => {
    const { subject, text } = subjectOf(WHOLE);
    const hints = clauseHints(subject, { start: 0, end: text.length });
    assert.ok(hints.length > 15);
    for (const [i, { offset }] of hints.entries()) assert.ok(offset >= (hints[i - 1]?.offset ?? 0));
    const half = clauseHints(subject, { start: 0, end: text.length / 2 });
    assert.deepEqual(
      half,
      hints.filter(({ offset }) => offset <= text.length / 2),
    );
  });
});
