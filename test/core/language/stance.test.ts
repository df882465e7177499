import assert from 'node:assert/strict';
import type { Segment } from '../../../server/src/core/language/segments.ts';
import type { Stance } from '../../../server/src/core/language/stance.ts';
import { markedToken, sentenceOf } from './sentence.ts';

/** The clause around the mark, and how the sentence stands to it. */
function clauseAt(marked: string): { readonly segment: Segment; readonly stance: Stance } {
  const { sentence, at } = markedToken(marked);
  const index = sentence.segmentOf[at] ?? 0;
  const segment = sentence.segments[index];
  const stance = sentence.stances[index];
  assert.ok(segment && stance);
  return { segment, stance };
}

describe('clauses of a sentence', () => {
  const KINDS: readonly (readonly [marked: string, kind: Segment['kind']])[] = [
    ['Company «removes the mark.', 'main'],
    ['If a mark «appears, Company removes it.', 'if'],
    ['Should a mark «appear, Company removes it.', 'if'],
    ['Should the law require that it be listed, Company «removes it.', 'main'],
    ['If a mark appears, «remove it.', 'main'],
    ['Company files nothing unless required by law, and it «guarantees the rest.', 'main'],
    ['Company removes it, provided that Customer «pays.', 'except'],
    ['Company removes it unless Customer «objects.', 'unless'],
    ['Company keeps quiet until the payment «clears.', 'until'],
    ['The parties agree that nothing «is owed.', 'that'],
    ['As we discussed by telephone, Company, its heirs and assigns, «has a duty.', 'main'],
    ['Because neither could know how a court would see it, each Party, in its turn, «removes the mark.', 'main'],
    ['Given that it was never proved, each Party, with its heirs and assigns, «has a duty.', 'main'],
    ['Company, which «owns the account, agrees.', 'relative'],
    ['In the event of default Company «owes nothing.', 'main'],
    ['Customer «releases Company from all claims.', 'main'],
    ['They settle because nothing «was proven.', 'reason'],
    ['Company pays when it «receives the letter.', 'when'],
    ['Once paid, the account «is closed.', 'main'],
    ['If not received by June 1, the offer «lapses.', 'main'],
    ['1. Once signed by both of us, this letter «settles the account.', 'main'],
    ['Once you «pay, the account is closed.', 'when'],
    ['After the Effective Date the Company shall «remove it.', 'main'],
    ['State whether you own it or «collect for another.', 'whether'],
    ['While it is being paid the Hospital «suspends all calls.', 'main'],
    ['(i) Nothing is owed; (ii) it pays when it is signed; and (iii) no period «is waived.', 'main'],
    ['Company stops the moment it signs; and it further «promises not to sell it.', 'main'],
    ['Company removes it when Customer signs and «pays.', 'when'],
    ['Customer disowns it if found; yet the buyers «mark it.', 'main'],
    ['Both parties shall for so long as any mark exists «disavow it.', 'main'],
    ['Every remark, wherever published and however old, «is removed by its author.', 'main'],
    ['Company shall have it «recognized as paid.', 'main'],
    ['When completing this form, «leave out the number.', 'main'],
    ['Whoever comes after you «will report nothing.', 'main'],
    ['All holders after it «shall report nothing.', 'main'],
    ['Any time one of us «asks, the other removes it.', 'when'],
    ['At any time Company «removes it.', 'main'],
    ['Any mark that stands after payment «shall be removed.', 'main'],
    ['I want one thing that is plain but that «is not on paper.', 'main'],
    ['I dispute the $340.00 that you «call costs.', 'relative'],
    ['Unless the code and the rules thereunder require it, Bank «issues no form.', 'main'],
  ];
  it('a clause goes on behind a condition between two commas', () => {
    const { segment, stance } = clauseAt('Company shall report it, if it reports it at all, as «paid in full.');
    assert.equal(segment.kind, 'main');
    assert.deepEqual([stance.standing, stance.modality, [...stance.bearers]], ['agreed', 'must', ['company']]);
    const next = clauseAt(
      'Company shall report it, if at all it does so, as paid in full, and shall «inform Customer.',
    );
    assert.deepEqual([...next.stance.bearers], ['company']);
  });

  for (const [marked, kind] of KINDS) it(`${kind}: ${marked}`, () => assert.equal(clauseAt(marked).segment.kind, kind));

  it('cover every token once, in order', () => {
    for (const text of [
      'If a mark appears, the parties, who have agreed that nothing is owed, disavow it until it is gone.',
      'Payment; and no more: that is all.',
      'Company and Customer agree.',
    ]) {
      const { segments, tokens } = sentenceOf(text);
      let at = 0;
      for (const { from, to } of segments) {
        assert.equal(from, at);
        assert.ok(to > from);
        at = to;
      }
      assert.equal(at, tokens.length);
    }
  });

  it('share a subject across “and”', () => {
    const { segment } = clauseAt('Company removes the mark and shall «send a copy.');
    assert.ok(segment.sharesSubject);
  });
});

describe('stance', () => {
  const STANDINGS: readonly (readonly [marked: string, standing: Stance['standing']])[] = [
    ['The bill «is disputed.', 'agreed'],
    ['The parties agree that the bill «is disputed.', 'agreed'],
    ['Both parties confirm that nothing «is owed.', 'agreed'],
    ['Company claims that the bill «is owed.', 'position'],
    ['Customer believes that nothing «is owed.', 'position'],
    ['Customer has asked that the mark «is removed.', 'cancelled'],
    ['Company proposes that the mark «is removed.', 'cancelled'],
    ['If a mark «appears, both parties disavow it.', 'open'],
    ['Company will consider whether the mark «is removed.', 'open'],
  ];
  for (const [marked, standing] of STANDINGS)
    it(`${standing}: ${marked}`, () => assert.equal(clauseAt(marked).stance.standing, standing));

  const MODALITIES: readonly (readonly [marked: string, modality: Stance['modality']])[] = [
    ['Company shall «remove it.', 'must'],
    ['Company will «remove it.', 'must'],
    ['Company must «remove it.', 'must'],
    ['Company «removes it.', 'is'],
    ['Company may «remove it.', 'may'],
    ['Company might «remove it.', 'weak'],
    ['Company should «remove it.', 'weak'],
    ['I want you to «remove it.', 'weak'],
    ['I «want it to be clear that you are bound.', 'is'],
  ];
  for (const [marked, modality] of MODALITIES)
    it(`${modality}: ${marked}`, () => assert.equal(clauseAt(marked).stance.modality, modality));

  it('knows the party behind a variable', () => {
    const { stances } = sentenceOf('{{ company_name }} shall remove it.');
    assert.deepEqual([...(stances[0]?.bearers ?? [])], ['company']);
  });

  const BEARERS: readonly (readonly [marked: string, roles: readonly string[]])[] = [
    ['Company shall «remove it.', ['company']],
    ['Customer shall «remove it.', ['customer']],
    ['The Parties shall «remove it.', ['company', 'customer']],
    ['Neither party shall «place a mark.', ['company', 'customer']],
    ['Company and Customer shall «remove it.', ['company', 'customer']],
    ['The mark shall be «removed by Company.', ['company']],
    ['If one is found, Company, and anyone who follows it, shall «remove it.', ['assigns', 'company']],
    [
      'Where one is found, the clinic and the patient and those who follow them shall «remove it.',
      ['assigns', 'company', 'customer'],
    ],
    ['Company and whoever may one day come to own the account will «remove it.', ['assigns', 'company']],
    ['Company and any firm that it hands the account to will «remove it.', ['assigns', 'company']],
    ['Company and those to whom it may pass the account will «remove it.', ['assigns', 'company']],
    ['Company and each purchaser of the account will «remove it.', ['assigns', 'company']],
    [
      'Neither Company nor any company to which it has sold or may sell the claim shall «report it.',
      ['assigns', 'company'],
    ],
    ['Anyone who buys a newspaper will «read it.', []],
    [
      'It is incumbent upon both parties, and upon those who hold under them, to «recall it.',
      ['assigns', 'company', 'customer'],
    ],
    ['Company will delete every item that it placed, and «inform each bureau.', ['company']],
    ['Company does not admit it (Customer is free to say so), and will «remove it.', ['company']],
    ['It is agreed by Company, and is to bind all who follow it, that nothing «is owed.', ['company']],
    ['Company shall, within a week of the request, «remove it.', ['company']],
    ['Company shall within a week of the request, «remove it.', ['company']],
    ['Company shall sign a release; «record in the county that release; and send copies to Customer.', ['company']],
    ['Company shall sign a release; record it; and «send copies to Customer.', ['company']],
    ['Customer disputes what you call a debt and «demands that you verify it.', ['customer']],
    ['You and I shall «remove it.', ['company', 'customer']],
    ['I will «remove it.', ['customer']],
    ['Neither of you «is at fault.', ['company', 'customer']],
    ['Building and Resident agree that nothing «is owed.', ['company', 'customer']],
    ['The clinic shall «remove it.', ['company']],
    ['Further to our call of May 3, Customer shall «remove it.', ['customer']],
    ['The patient shall «remove it.', ['customer']],
    ['The parties agree that nothing «is owed.', ['company', 'customer']],
    ['Customer agrees that it was contested; accordingly nothing «is owed.', ['customer']],
    ['Company, as holder of the note, «discharges the lien.', ['company']],
    ['Writing to you «revives nothing.', []],
    ['Once the money is in, Company, to be clear, «is done with it.', ['company']],
    ['The bill, as I said on the phone, «is settled by the Parties.', ['company', 'customer']],
  ];
  for (const [marked, roles] of BEARERS)
    it(`${roles.join(' and ')}: ${marked}`, () => assert.deepEqual([...clauseAt(marked).stance.bearers].sort(), roles));
});
