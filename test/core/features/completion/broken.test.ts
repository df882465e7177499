import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { complete } from '../../../../server/src/core/features/completion/complete.ts';
import { hoverAt } from '../../../../server/src/core/features/hover/hover.ts';
import { NO_LINKS } from '../../../../server/src/core/features/pages/markdown.ts';
import { applyEdits, areDisjoint } from '../../../../server/src/core/text/edits.ts';
import { runs } from '../../../runs.ts';
import { subjectOf } from '../subject.ts';

// Without its kind nothing is judged: judging is slow, and another matter.
const NAMES = ['lump-sum-settlement', 'medical-settlement', 'payment-plan-settlement'];
const letterOf = (name: string): string =>
  readFileSync(`templates/letters/${name}.md`, 'utf8').replace(/^document:.*\n/m, '');

/** Asks for everything at a place, and looks at what comes back. */
function askAt(text: string, offset: number): void {
  const { subject } = subjectOf(text);
  for (const trigger of [undefined, '{', ' ', '.', '"', ':']) {
    const { items } = complete(subject, offset, { trigger, clauses: true, ours: true });
    for (const { label, span, text: inserted, also = [] } of items) {
      assert.ok(span.start <= offset && offset <= span.end, `${label} at ${offset}`);
      assert.doesNotMatch(text.slice(span.start, span.end), /[\r\n]/, label);
      const edits = [{ span, text: inserted }, ...also];
      assert.ok(areDisjoint(edits), label);
      const more =
        (applyEdits(text, edits).match(/\}{3}|%\}\}/g)?.length ?? 0) - (text.match(/\}{3}|%\}\}/g)?.length ?? 0);
      assert.ok(
        more <= 0,
        `${label} doubles a delimiter: ${applyEdits(text, [{ span, text: inserted }]).slice(span.start - 20, span.end + 40)}`,
      );
    }
  }
  const card = hoverAt(subject, offset, NO_LINKS);
  if (card !== undefined) assert.ok(card.span.start <= offset && offset <= card.span.end);
}

describe('completion and hover in broken documents', () => {
  it('answer at the end of a letter that is cut off anywhere', () => {
    fc.assert(
      fc.property(fc.constantFrom(...NAMES), fc.double({ min: 0, max: 1, noNaN: true }), (name, part) => {
        const letter = letterOf(name);
        const text = letter.slice(0, Math.floor(letter.length * part));
        askAt(text, text.length);
      }),
      { numRuns: runs(60) },
    );
  });

  it('answer wherever signs are thrown into a letter', () => {
    const signs = fc.constantFrom(
      '{{',
      '{%',
      '}}',
      '%}',
      '}',
      '|',
      '"',
      "'",
      '.',
      ':',
      '[',
      ']',
      '{ ',
      '\n',
      '\n\n',
      '---\n',
      '- ',
      '#',
      '{% if ',
      '{% render "',
      '{{ a | date: "',
      'variables:',
      '\u2028',
      '\ud83d',
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...NAMES),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.array(signs, { minLength: 1, maxLength: 4 }),
        (name, part, thrown) => {
          const letter = letterOf(name);
          const at = Math.floor(letter.length * part);
          const before = letter.slice(Math.max(0, at - 1500), at);
          const head = letter.slice(0, Math.min(at, 600));
          const text = `${head}${at > 2100 ? `\n---\n${before}` : ''}${thrown.join('')}`;
          askAt(`${text}${letter.slice(at, at + 400)}`, text.length);
        },
      ),
      { numRuns: runs(60) },
    );
  });

  it('take time that grows with the text, whatever it repeats', function () {
    this.timeout(120_000);
    for (const unit of [
      '{{ ',
      '{% if a %}',
      '{',
      '"',
      '[{',
      'a: {',
      '("A',
      '§ 1 ',
      'section 1.1',
      'U. S. C. ',
      '\n- ',
      'A B ',
      '**',
    ])
      for (const head of ['', '---\nvariables:\n']) {
        const text = head + unit.repeat(20_000 / unit.length);
        askAt(text, text.length);
        askAt(text, text.length >> 1);
      }
  });
});
