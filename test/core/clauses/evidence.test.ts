import assert from 'node:assert/strict';
import type { ClauseResult, Evidence } from '../../../server/src/core/clauses/types.ts';
import { shown, verdictOn } from './verdicts.ts';

/** The words that a piece of evidence points at. */
const wordsOf = (text: string, evidence: readonly Evidence[], role: Evidence['role']) =>
  evidence.filter((one) => one.role === role).map(({ span }) => text.slice(span.start, span.end));
const elementOf = (result: ClauseResult, id: string) => {
  const element = result.elements.find((one) => one.id === id);
  assert.ok(element, shown(result));
  return element;
};

describe('evidence', () => {
  it('points at the words that satisfy an element', () => {
    const text =
      'Both parties and their assigns shall at all times remove every adverse statement about this account, bureau entries included, within seven (7) days of a request.';
    const result = verdictOn('seven-day-removal', text);
    assert.deepEqual(wordsOf(text, elementOf(result, 'sr4').evidence, 'satisfies'), ['seven (7) days']);
    assert.ok(wordsOf(text, elementOf(result, 'sr2').evidence, 'satisfies').includes('remove'));
    assert.ok(wordsOf(text, elementOf(result, 'sr1').evidence, 'satisfies').includes('at all times'));
  });

  it('points at the words that harm it', () => {
    const text =
      'The Parties and their assigns have a continuing duty to remove adverse statements, bureau entries included, within seven (10) days of a request.';
    const element = elementOf(verdictOn('seven-day-removal', text), 'sr4');
    assert.equal(element.state, 'harmful');
    assert.deepEqual(wordsOf(text, element.evidence, 'harms'), ['seven (10) days']);
    assert.match(element.evidence[0]?.why ?? '', /words and figures/);
  });

  it('points at the words beside a clause that leave it in doubt', () => {
    const text =
      'The Parties agree that the difference between bill and payment is neither canceled nor forgiven debt, unless the weather turns.';
    const result = verdictOn('no-forgiveness', text);
    assert.equal(result.state, 'unclear', shown(result));
    assert.ok(
      wordsOf(text, result.evidence, 'doubt').some((words) => words.includes('unless the weather turns')),
      shown(result),
    );
  });

  it('is in the template’s own offsets, behind front matter, comments and conditions', () => {
    const clause =
      'The Parties agree that the difference of {{ difference_amount | money }} is neither canceled nor forgiven debt.';
    const text = `---\ntitle: A test\n---\n{% if long %}\nThe scan was on a Monday. <!-- note -->\n{% endif %}\n\n${clause}\n`;
    const result = verdictOn('no-forgiveness', text);
    assert.equal(result.state, 'present', shown(result));
    const found = wordsOf(text, elementOf(result, 'ng3').evidence, 'satisfies');
    assert.ok(
      found.some((words) => words.startsWith('forgiven')),
      found.join(' | '),
    );
    assert.ok(result.span);
    assert.equal(text.slice(result.span.start, result.span.end), clause);
  });

  it('gives a missing clause no place', () => {
    const result = verdictOn('no-fault', 'Payment is due on Friday.');
    assert.equal(result.state, 'missing');
    assert.equal(result.span, undefined);
    assert.deepEqual(
      wordsOf(
        '',
        result.elements.flatMap((element) => element.evidence),
        'satisfies',
      ),
      [],
    );
  });

  it('lies inside the text, whatever the text', () => {
    const texts = [
      '',
      '{{ ',
      '{% if x %}',
      '---\n',
      '| a |\n|---|\n| Neither party admits fault. |',
      '~~The Parties~~ agree that the difference is neither canceled nor forgiven debt.',
      '* Neither\n* party\n  * admits\n\n\n> fault',
      '\u{1F600} Both parties agree the bill is unproven\u0000 and neither admits fault.',
    ];
    for (const text of texts) {
      for (const clause of ['no-fault', 'no-forgiveness', 'boilerplate', 'payment-terms']) {
        const result = verdictOn(clause, text);
        for (const { span } of [...result.evidence, ...result.elements.flatMap(({ evidence }) => evidence)]) {
          assert.ok(
            span.start >= 0 && span.start <= span.end && span.end <= text.length,
            JSON.stringify({ text, span }),
          );
        }
      }
    }
  });
});
