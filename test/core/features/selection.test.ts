import assert from 'node:assert/strict';
import { selectionsAt } from '../../../server/src/core/features/selection/selection.ts';
import { LETTERS } from './letters.ts';
import { subjectOf } from './subject.ts';

function steps(marked: string): readonly string[] {
  const { subject, text, offset } = subjectOf(marked);
  return selectionsAt(subject, offset).map(({ start, end }) => text.slice(start, end));
}

describe('selections', () => {
  it('widen in an output: word, argument, filter, expression, output, sentence, item, document', () => {
    assert.deepEqual(steps('1. Pay {{ price | plus: fe¦e | money }} now. Then wait.\n').slice(0, 8), [
      '',
      'fee',
      'plus: fee',
      'price | plus: fee',
      'price | plus: fee | money',
      '{{ price | plus: fee | money }}',
      'Pay {{ price | plus: fee | money }} now.',
      '1. Pay {{ price | plus: fee | money }} now. Then wait.',
    ]);
  });

  it('widen in prose: word, sentence, paragraph, branch, condition, section', () => {
    assert.deepEqual(
      steps('# A\n\nOther.\n\n{% if lien %}\nOne sen¦tence here. And more.\n\nNext.\n{% endif %}\n\n# B\n').slice(0, 9),
      [
        '',
        'sentence',
        'One sentence here.',
        'One sentence here. And more.',
        'One sentence here. And more.\n\nNext.',
        '{% if lien %}\nOne sentence here. And more.\n\nNext.',
        '{% if lien %}\nOne sentence here. And more.\n\nNext.\n{% endif %}',
        '# A\n\nOther.\n\n{% if lien %}\nOne sentence here. And more.\n\nNext.\n{% endif %}',
        '# A\n\nOther.\n\n{% if lien %}\nOne sentence here. And more.\n\nNext.\n{% endif %}\n\n# B\n',
      ],
    );
  });

  it('leave number and title out of a sentence', () => {
    assert.equal(steps('1. **Payment.** Company shall wa¦it. Then.\n')[2], 'Company shall wait.');
  });

  it('widen in a condition: literal, test, condition, tag', () => {
    assert.deepEqual(steps('{% if role == "own¦er" and lien %}\nText.\n{% endif %}\n').slice(0, 6), [
      '',
      'owner',
      '"owner"',
      'role == "owner"',
      'role == "owner" and lien',
      '{% if role == "owner" and lien %}',
    ]);
  });

  it('widen in the front matter: value, pair, group, declaration, all', () => {
    const front = '---\nvariables:\n  price:\n    type: money\n    label: Asking pr¦ice\n---\n';
    assert.deepEqual(steps(`${front}Text.\n`).slice(0, 7), [
      '',
      'price',
      'Asking price',
      'label: Asking price',
      'type: money\n    label: Asking price',
      'price:\n    type: money\n    label: Asking price',
      'variables:\n  price:\n    type: money\n    label: Asking price',
    ]);
  });

  it('always nest, grow and end with the whole text, at every place', () => {
    for (const letter of LETTERS) {
      const { subject, text } = subjectOf(letter);
      for (let at = 0; at <= text.length; at += 97) {
        const spans = selectionsAt(subject, at);
        assert.deepEqual(spans.at(-1), { start: 0, end: text.length });
        spans.forEach((span, i) => {
          const inner = spans[i - 1];
          assert.ok(
            inner === undefined ||
              (span.start <= inner.start && span.end >= inner.end && span.end - span.start > inner.end - inner.start),
          );
        });
      }
    }
  });
});
