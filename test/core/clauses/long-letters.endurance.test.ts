import assert from 'node:assert/strict';
import { analysisOf } from '../language/sentence.ts';

describe('letters of any length', () => {
  const SECTION = (number: number) =>
    `## ${number}. Matter ${number}\n\nThe parties record that the sum of $${number}.00 on account ${number} was contested. ` +
    'Neither party admits fault, and nothing here is canceled or forgiven. Company shall remove entry ' +
    `${number} within seven days of a request.\n\n`;
  const letter = (size: number) => {
    let text = '';
    for (let number = 1; text.length < size; number++) text += SECTION(number);
    return text;
  };
  /** Milliseconds that a look takes. */
  const timed = (look: () => void) => {
    const start = process.hrtime.bigint();
    look();
    return Number(process.hrtime.bigint() - start) / 1e6;
  };

  it('reads a letter of 2 MB to its end, in time that grows no faster than the letter, by a wide margin', () => {
    analysisOf(letter(50_000));
    const small = timed(() => analysisOf(letter(100_000)));
    const text = letter(2_000_000);
    const large = timed(() => {
      const { sentences } = analysisOf(text);
      assert.ok(sentences.length > 10_000);
      assert.ok((sentences.at(-1)?.source.end ?? 0) > text.length - 200);
    });
    // Twenty times the text: a quadratic reader takes four hundred times as long.
    assert.ok(large < 100 * Math.max(small, 20), `${Math.round(small)} ms, then ${Math.round(large)} ms`);
  });
});
