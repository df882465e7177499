import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { lineEdits } from '../../../../server/src/core/features/actions/line-edits.ts';
import { fixAll } from '../../../../server/src/core/features/actions/several.ts';
import { evaluate } from '../../../../server/src/core/template/evaluate.ts';
import { readData } from '../../../../server/src/core/template/values.ts';
import { applyEdits } from '../../../../server/src/core/text/edits.ts';
import { subjectOf } from '../subject.ts';

const HEAD = `---
document: hardship-request
variables:
  a: { type: flag, required: false }
  b: { type: flag, required: false }
  name: { type: text, required: false }
  debtor_name: { type: party, required: false }
---
`;

describe('safe fixes', () => {
  const slips = [
    '{{ name | }}',
    '{{ name | | upcase }}',
    '{{ name | append: “ Esq.” }}',
    '{{ “plain” }}',
    '{{ Debtor Name }}',
    '{{ Debtor Name | upcase }}',
    '{% if a && b %}x{% endif %}',
    '{% if a || b %}x{% endif %}',
    '{% if a = b %}x{% else %}y{% endif %}',
    '{% if not a %}x{% endif %}',
    '{% if not a and b %}x{% endif %}',
    '{% if a %}x{% elif b %}y{% else %}z{% endif %}',
    '{% if a %}x{% else if b %}y{% endif %}',
    '{% if a %}x{% fi %}',
    '{% unless a %}x{% end %}',
    '{% if name = “Ann” %}x{% endif %}',
  ];
  const values = [undefined, true, false];
  for (const slip of slips)
    it(`leave the letter as it is: ${slip}`, () => {
      const { subject, text } = subjectOf(`${HEAD}Before ${slip} after.\n`);
      const edits = fixAll(subject);
      assert.ok(edits.length > 0, 'nothing was fixed');
      const after = subjectOf(applyEdits(text, edits)).subject;
      for (const a of values)
        for (const b of values)
          for (const name of [undefined, 'Ann', 'Bo "B" Lee']) {
            const data = { a, b, name, debtor_name: name };
            const letter = (one: typeof subject): string => {
              const { template } = one.facts;
              return evaluate(template, readData(template, data).values).text;
            };
            assert.equal(letter(after), letter(subject), JSON.stringify(data));
          }
    });

  it('are not made where the reader would see a change', () => {
    for (const body of ['{{ nmae }}', '[NAME]', '{{ name | upcas }}', '{% endif %}', '{% include "x" %}']) {
      const { subject } = subjectOf(`${HEAD}${body}\n`);
      assert.deepEqual(fixAll(subject), [], body);
    }
  });
});

describe('edits by line', () => {
  it('lead from one text to the other, and leave what is in both', () => {
    const letter = readFileSync('templates/letters/lump-sum-settlement.md', 'utf8');
    const other = letter
      .replace('3. {% render', 'New.\n\n4. {% render')
      .replace(/ {2}medical:\n(?: {4}.*\n)+/, '')
      .replace('## Signatures', '## Signed');
    const edits = lineEdits(letter, other);
    assert.equal(applyEdits(letter, edits), other);
    assert.ok(edits.length >= 3);
    assert.ok(edits.every(({ span }) => span.end - span.start < 400));
  });

  it('lead anywhere', () => {
    const texts = ['', 'a', 'a\n', 'a\nb\nc\n', 'c\nb\na\n', 'x\na\na\nb', '\n\n\n', 'a\r\nb\r\n'];
    for (const from of texts) for (const to of texts) assert.equal(applyEdits(from, lineEdits(from, to)), to);
  });
});
