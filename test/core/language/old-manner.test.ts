import assert from 'node:assert/strict';
import type { Modality } from '../../../server/src/core/language/verbs.ts';
import { markedToken, PACK, sentenceOf } from './sentence.ts';

/** What a clause around the mark says: how it stands to the document, its force, how often the word is denied. */
type Reading = readonly [marked: string, standing: string, force: Modality, denials: 0 | 1 | 2];

const CASES: readonly Reading[] = [
  // Old forms of the third person are those of today.
  ['The Company «covenanteth this.', 'agreed', 'is', 0],
  ['The Customer «disputeth the debt.', 'agreed', 'is', 0],
  ['Nothing here «admitteth a debt.', 'agreed', 'is', 1],
  ['The Creditor «denieth it.', 'agreed', 'is', 0],
  // A modal before its subject.
  ['If a mark be found, then shall both parties «disavow it.', 'agreed', 'must', 0],
  ['So often shall that party «withdraw it.', 'agreed', 'must', 0],
  ['Nor doth it «revive the term.', 'agreed', 'is', 1],
  ['Nor shall any period that hath run, or that now runneth, be hereby «waived.', 'agreed', 'must', 1],
  // A duty in the subjunctive.
  ['They covenant that any mark upon the file, whether old or new, be «withdrawn.', 'agreed', 'is', 0],
  ['If, notwithstanding, a mark be «found, both disavow it.', 'open', 'is', 0],
  ['Unless the law so require, no form shall be «filed.', 'agreed', 'must', 1],
  ['A statement, and whether it stand here or elsewhere, shall be «withdrawn.', 'agreed', 'must', 0],
  ['If any such be set, then both parties, their heirs and assigns, shall «disown it.', 'agreed', 'must', 0],
  ['They covenant henceforth, so often as the other shall require, to «expunge it.', 'agreed', 'is', 0],
  // A denial behind its verb.
  ['A bare total «sufficeth not.', 'agreed', 'is', 1],
  // A proviso that stands first and speaks of the paper itself says something of its own.
  ['Provided always that naught herein shall «admit a debt.', 'agreed', 'must', 1],
  ['Provided always that naught herein shall «prevent a report.', 'open', 'must', 1],
  ['Provided always that no payment «be late.', 'open', 'is', 1],
  // Behind a semicolon all begins anew.
  ['No entry shall stand; which obligation «endureth.', 'agreed', 'is', 0],
  ['It promises nothing if the terms be accepted; nor doth it «toll the term.', 'agreed', 'is', 1],
];

describe('archaic drafting', () => {
  for (const [marked, standing, force, denials] of CASES)
    it(marked, () => {
      const { sentence, at } = markedToken(marked);
      const stance = sentence.stances[sentence.segmentOf[at] ?? 0];
      assert.deepEqual([stance?.standing, stance?.modality, sentence.denied[at]], [standing, force, denials]);
    });

  it('an old form is a verb even where the form of today may be a noun', () => {
    const { segments } = sentenceOf('The Customer, within thirty days, disputeth the debt and requireth proof.');
    assert.ok(segments[0]?.verb);
  });

  it('knows the old form of every verb, and takes no numeral for one', () => {
    assert.equal(PACK.lexicon.old.get('committeth'), 'commits');
    assert.equal(PACK.lexicon.old.get('twentieth'), undefined);
  });
});
