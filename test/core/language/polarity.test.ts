import assert from 'node:assert/strict';
import { markedToken } from './sentence.ts';

/** How often the word behind the mark is denied: not at all, once, twice. */
const CASES: readonly (readonly [marked: string, denials: 0 | 1 | 2])[] = [
  ['Customer «admits the claim.', 0],
  ['Customer does not «admit the claim.', 1],
  ["Customer doesn't «admit the claim.", 1],
  ['Customer cannot «admit the claim.', 1],
  ['Customer will never «admit the claim.', 1],
  ['Neither party «admits the claim.', 1],
  ['No party «admits the claim.', 1],
  ['Nobody «admits the claim.', 1],
  ['None of the parties «admits the claim.', 1],
  ['Nothing in this letter «admits the claim.', 1],
  ['Neither party admits fault, nor does either «concede liability.', 1],
  ['The difference is neither canceled nor «forgiven.', 1],
  ['The rest is not canceled, nor is any part of it «forgiven.', 1],
  ['Nor, the parties further agree, has any of it been «forgiven.', 1],
  ['Both agree that the sum was never shown to be due, and that neither of them «admits anything.', 1],
  ['Both agree that it was never proved; and that no part of it is «waived.', 1],
  ['It is recorded by both that the claim was never tested; and that the file «closes.', 0],
  ['You are not cancelling that $40.00 and you are not «forgiving it.', 1],
  ['It is not a debt we once held and then «tore up.', 1],
  ['None of the gap between what was billed and what is paid is «canceled.', 1],
  ['Neither side disputes that the bill is «valid.', 2],
  ['Blame: none. The file «closes.', 0],
  ['«Blame: none on either side.', 1],
  ['The said sum is in no wise «forgiven.', 1],
  ['You are not admitting you did «anything.', 1],
  ['The difference is not canceled and not «forgiven.', 1],
  ['The difference is not canceled or «forgiven.', 1],
  ['No adverse mark and no «mark of any kind is placed.', 1],
  ['Company places no «mark.', 1],
  ['Not to be reported: settled; «charged off.', 1],
  ['Forbidden words: settled, «compromised.', 1],
  ['Not one of us forgets it: Company «pays.', 0],
  ['Company shall omit the code, the «remark and the note.', 1],
  ['Company will file no «1099 for it.', 1],
  ['Company paid invoice no. «1207 for it.', 0],
  ['Company adds no remark that it was «settled.', 1],
  ['I do not accept that I owe it; I do not «waive the time limit.', 1],
  ['Company shall not list it, if it lists it at all, as «settled.', 1],
  ['Company shall place neither a mark nor an «entry.', 1],
  ['Company pays without «interest.', 1],
  ['The payment is free of «interest.', 1],
  ['Company removes the entry instead of «disputing it.', 1],
  ['The bill has yet to be «established.', 1],
  ['The bill is far from «established.', 1],
  ['Nobody denies that the bill is not «owed.', 1],
  ['Neither party denies that the claim is «valid.', 2],
  ['Nobody says that it was never «owed.', 2],
  ['The bill is not without «merit.', 2],
  ['The parties agree that the bill is not «valid.', 1],
  ['The parties do not agree that the bill is «valid.', 1],
  ['Company denies that the bill is «valid.', 1],
  ['Nothing here means that the bill is «valid.', 1],
  ['Company shall refrain from making adverse «statements.', 1],
  ['Company shall refrain from harsh, unkind or adverse «statements.', 1],
  ['Company shall refrain from calls, and upon payment shall close the «account.', 0],
  ['Company will keep from making unkind «statements.', 1],
  ['Both sides wish to avoid the «expense.', 0],
  ['Nothing in this section limits a «complaint.', 2],
  ['Nobody shall say anything, except in «testimony.', 0],
  ['Forbidden: any unkind «statement.', 1],
  ['At no time: «sale of the account.', 1],
  ['Company shall say nothing, and that includes a «review.', 0],
  ['Company shall «pay no later than Friday.', 0],
  ['No later than Friday Company «removes the entry.', 0],
  ['Invoice no. 4471 is «contested.', 0],
  ['The sum not paid under this agreement may be «sold.', 0],
  ['Failure to sign shall «void the agreement.', 0],
  ['The letter is sent without any admission that Customer «owes the sum.', 1],
  ['I am not denying that the sum is «owed.', 2],
  ['There is no question that the sum is «owed.', 0],
  ['The difference is neither canceled indebtedness nor «forgiven.', 1],
  ['The excess neither has been nor will be «forgiven.', 1],
  ['The excess has not been and will not be «forgiven.', 1],
  ['It is neither debt that was written off nor debt that was «forgiven.', 1],
  ['It is not a debt that was written off and not one that was «forgiven.', 1],
  ['Company shall not only remove but also «disavow the mark.', 0],
  ['Whether or not a payment is late, Company «removes the mark.', 0],
  ['No matter what happens, Company «removes the mark.', 0],
  ['The duty lasts without end and «binds both parties.', 0],
  ['Company shall not place a mark but shall «remove one.', 0],
  ['Company agrees not to place a mark and to «disavow any that appears.', 0],
  ['Company charges no interest and a «fee of $5.00.', 0],
  ['If no payment is made, Company «keeps the claim.', 0],
  ['The bill is not valid. Customer «pays all the same.', 0],
  ['The no-fault and removal terms «survive payment.', 0],
  ['This is a friendly, no-«fault compromise.', 1],
];

describe('denials', () => {
  for (const [marked, expected] of CASES) {
    it(`${expected}: ${marked}`, () => {
      const { sentence, at } = markedToken(marked);
      assert.equal(sentence.denied[at], expected);
    });
  }

  it('are counted for every token', () => {
    const { sentence } = markedToken('Neither party «admits fault, and nothing is owed.');
    assert.equal(sentence.denied.length, sentence.tokens.length);
    assert.ok(sentence.denied.every((count) => count <= 2));
  });
});
