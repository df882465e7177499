import assert from 'node:assert/strict';
import { foldsOf } from '../../../server/src/core/features/folding/folding.ts';
import { valueHints } from '../../../server/src/core/features/hints/hints.ts';
import { lensesOf, usesOf } from '../../../server/src/core/features/lenses/lenses.ts';
import { mergedLetter } from '../../../server/src/core/features/merged.ts';
import { outlineOf } from '../../../server/src/core/features/outline/outline.ts';
import { selectionsAt } from '../../../server/src/core/features/selection/selection.ts';
import { semanticTokens } from '../../../server/src/core/features/semantic/tokens.ts';
import type { Subject } from '../../../server/src/core/features/subject.ts';
import { broken, LETTERS } from './letters.ts';
import { subjectOf } from './subject.ts';

const FEATURES: Readonly<Record<string, (subject: Subject) => unknown>> = {
  outline: outlineOf,
  folds: (subject) => foldsOf(subject, { headings: true }),
  selections: (subject) => selectionsAt(subject, subject.facts.text.length / 2),
  colours: (subject) => semanticTokens(subject),
  values: (subject) => valueHints(subject, { start: 0, end: subject.facts.text.length }),
  lenses: lensesOf,
  uses: (subject) => usesOf({ name: 'customer_name' }, subject),
  'merged letter': (subject) => mergedLetter(subject),
};

/** A subject that fails when somebody asks for what is slow. */
function withoutCoverage(subject: Subject): Subject {
  const get = (): never => assert.fail('coverage was asked for');
  return { ...subject, facts: Object.create(subject.facts, { coverage: { get } }) };
}

describe('features that must be quick', () => {
  for (const [name, feature] of Object.entries(FEATURES))
    it(`${name}: no coverage, and an answer for every broken letter`, () => {
      for (const letter of LETTERS)
        for (const text of [letter, ...broken(letter), ''])
          assert.notEqual(feature(withoutCoverage(subjectOf(text).subject)), undefined);
    });

  it('take time linear in the text', () => {
    const letter = LETTERS[0] ?? '';
    const body = letter.slice(letter.indexOf('\n---\n') + 5);
    const front = letter.slice(0, letter.indexOf('\n---\n') + 5);
    const { subject } = subjectOf(front + body.repeat(30));
    const start = performance.now();
    for (const feature of Object.values(FEATURES)) feature(withoutCoverage(subject));
    const hostile = ['{% if a %}\n', '{{ a ', '1. **', '# ', '(“A”) ', '________\n\n', '{% if ', '`', '<!--', '"A" '];
    for (const sign of hostile) {
      const { subject: one } = subjectOf(`---\ndocument: settlement-offer\n---\n${sign.repeat(10_000)}`);
      for (const feature of Object.values(FEATURES)) feature(withoutCoverage(one));
    }
    assert.ok(performance.now() - start < 20_000, `${performance.now() - start} ms`);
  });
});
