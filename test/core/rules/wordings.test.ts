import assert from 'node:assert/strict';
import type { Conflict, Wording } from '../../../server/src/core/clauses/wordings.ts';
import { openEngine } from '../../../server/src/core/engine.ts';
import { unmark } from '../../../server/src/core/rules/examples.ts';
import { PACK_FILES } from '../../pack.ts';

const engine = openEngine(PACK_FILES);
const { pack } = engine;

/** What the engine reports of one wording or conflict, as `words at offset`. */
function reported(
  text: string,
  family: 'wordings' | 'conflicts',
  { id, kinds }: Wording | Conflict,
): readonly string[] {
  const { coverage } = engine.read(text, { document: kinds[0] ?? 'settlement-agreement' });
  return (coverage[family] ?? [])
    .filter((one) => one.id === id)
    .map(({ span }) => `${text.slice(span.start, span.end)} at ${span.start}`);
}

function triesExamples(one: Wording | Conflict, family: 'wordings' | 'conflicts'): void {
  for (const marked of one.examples.fires)
    it(`fires on ${JSON.stringify(marked.slice(-70))}`, () => {
      const { text, spans } = unmark(marked);
      assert.ok(spans.length > 0, 'the example marks no range');
      assert.deepEqual(
        reported(text, family, one),
        spans.map(({ start, end }) => `${text.slice(start, end)} at ${start}`),
      );
    });
  for (const text of one.examples.silent)
    it(`stays silent on ${JSON.stringify(text.slice(-70))}`, () => assert.deepEqual(reported(text, family, one), []));
  it('says what, why and what to write instead', () => {
    assert.match(one.id, /^[a-z-]+$/);
    assert.match(one.number ?? '', /^(?:HW|XC)\d\d$/);
    for (const said of [one.says, one.why]) assert.match(said, /^\p{Lu}.*[.”]$/su);
    assert.ok(one.why.length > 40);
    assert.ok(one.instead.length > 10);
    for (const said of [one.says, one.why, one.instead]) assert.doesNotMatch(said, /\n| {2}|[*_`]|\.\.\./);
  });
}

describe('harmful wordings', () => {
  for (const wording of pack.wordings)
    describe(wording.id, () => {
      triesExamples(wording, 'wordings');
      it('shows at least three of each', () => {
        assert.ok(wording.examples.fires.length >= 3);
        assert.ok(wording.examples.silent.length >= 3);
      });
    });
});

describe('conflicts', () => {
  for (const conflict of pack.conflicts) describe(conflict.id, () => triesExamples(conflict, 'conflicts'));
});

describe('told words', () => {
  const admits = pack.wordings.find(({ id }) => id === 'partial-payment') as Wording;
  const says = (text: string) => reported(text, 'wordings', admits).length > 0;

  it('are not said: the other side says them, or a sentence is about them', () => {
    assert.equal(says('You asked me for a partial payment.'), false);
    assert.equal(says('Company says that this is a partial payment.'), false);
    assert.equal(says('Please strike the words “partial payment” from the form.'), false);
    assert.equal(says('Your form calls it a “partial payment”.'), false);
    assert.equal(says('Is this a partial payment?'), false);
  });

  it('are said where the document says them itself, in quotation marks or not', () => {
    assert.equal(says('This is a partial payment.'), true);
    assert.equal(says('Company shall book the check as a “partial payment”.'), true);
    assert.equal(says('You asked for the form, and this is a partial payment.'), true);
  });
});
