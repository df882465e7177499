import assert from 'node:assert/strict';
import { citedInText } from '../../server/src/core/law/reader.ts';
import { ENGINE } from './features/subject.ts';

const { law } = ENGINE;

/** What a text cites: the words, and the ids of the entries; none for law that is not listed. */
function cited(text: string): readonly string[] {
  return citedInText(law, text, 0).map(
    ({ span, citations }) => `${text.slice(span.start, span.end)}: ${citations.map(({ id }) => id).join(' ')}`,
  );
}

describe('cited law', () => {
  for (const [text, expected] of [
    ['See 15 U.S.C. § 1692g(b), and 15 usc 1692i.', ['15 U.S.C. § 1692g(b): C007', '15 usc 1692i: C009']],
    // The subsection decides which entry is meant.
    ['26 USC 108(a)(1)(E)', ['26 USC 108(a)(1)(E): C077']],
    ['26 USC 108(a)(1)(B)', ['26 USC 108(a)(1)(B): C076']],
    ['26 USC 108(h)', ['26 USC 108(h): C077']],
    ['26 USC 108', ['26 USC 108: C076 C077 C079 C080']],
    // Every part of an entry finds it.
    ['Fla. Stat. § 95.04', ['Fla. Stat. § 95.04: C125']],
    ['Nolden v. Nolden (1995)', ['Nolden v. Nolden: C125']],
    ['Zarin v. Commissioner, 916 F.2d 110', ['916 F.2d 110: C087']],
    ['T.C. Memo. 1996-248', ['T.C. Memo. 1996-248: C089']],
    ['45 C.F.R. 164.501 and 45 C.F.R. 164.506', ['45 C.F.R. 164.501: C099', '45 C.F.R. 164.506: C099']],
    ['Cal. Civ. Code 1523', ['Cal. Civ. Code 1523: C067']],
    ['H.R. 917', ['H.R. 917: C078']],
    ['the pay-to-pay advisory opinion', ['pay-to-pay advisory opinion: C025']],
    // Of a kind that is listed, and not listed.
    ['15 USC 1699z', ['15 USC 1699z: ']],
    ['12 C.F.R. § 1006.99(a)', ['12 C.F.R. § 1006.99(a): ']],
    ['123 F.3d 456', ['123 F.3d 456: ']],
    ['U.C.C. § 9-203', ['U.C.C. § 9-203: ']],
    // An act as a whole, and what is no law at all.
    ['15 U.S.C. § 1692 et seq., 15 USC 1692-1692p, 12 CFR 1006', []],
    ['H.R. 4521, Smith v. Jones, 15 apples, 16 March 2026, (a), Section 16, 30 to 45 days, $2,480.00', []],
  ] as const)
    it(`in ${text}`, () => assert.deepEqual(cited(text), expected));

  it('is found for every entry that has a section, a reporter or parties', () => {
    const without = law.citations.filter(({ id, citation }) => {
      const written = citation.split(';')[0] ?? '';
      return !law.cited(written, 0, written.length).some(({ citations }) => citations.some((one) => one.id === id));
    });
    // Of these the text is a list of short names.
    assert.ok(without.length <= 4, without.map(({ citation }) => citation).join(' | '));
  });

  it('has the same places when paragraphs are read again', () => {
    const text = 'One.\n\n15 USC 1692g.\n \nTwo 15 USC 1692g and 1692i.\n\n15 USC 1692g.';
    const spans = () => citedInText(law, text, 0).map(({ span }) => text.slice(span.start, span.end));
    assert.deepEqual(spans(), ['15 USC 1692g', '15 USC 1692g', '15 USC 1692g']);
    assert.deepEqual(spans(), spans());
  });

  it('takes time linear in the text', () => {
    for (const text of [
      '15 USC '.repeat(30_000),
      '1 '.repeat(100_000),
      'U. S. C. '.repeat(20_000),
      '((a)'.repeat(50_000),
    ]) {
      const start = performance.now();
      law.cited(text, 0, text.length);
      assert.ok(performance.now() - start < 5000, text.slice(0, 20));
    }
  });
});

describe('citations that do not stand', () => {
  const found = (body: string) =>
    ENGINE.lint(ENGINE.read(`---\ndocument: settlement-offer\n---\n${body}`, {}))
      .filter(({ rule }) => rule === 'citation/status' || rule === 'wording/vacated-medical-rule')
      .map(({ rule, severity }) => `${rule} ${severity}`);

  it('are told once where a harmful wording tells of the same words', () => {
    assert.deepEqual(found('The CFPB medical debt rule requires you to take this listing down.'), [
      'wording/vacated-medical-rule error',
    ]);
  });

  it('have the severity of their status', () => {
    assert.deepEqual(found('See 87 Fed. Reg. 39,733.'), ['citation/status warning']);
    assert.deepEqual(found('See 15 USC 1699z.'), ['citation/status info']);
    assert.deepEqual(found('See Cal. Civ. Code 1785.27.'), []);
  });

  it('stand in no letter and no clause of the library', () => {
    const texts = [
      ...ENGINE.library.letters.map(({ id, text }) => ({ id, text })),
      ...ENGINE.pack.clauses.map(({ id, body }) => ({ id, text: body })),
    ];
    const gone = texts.flatMap(({ id, text }) =>
      citedInText(law, text, 0)
        .filter(({ citations }) => citations.every(({ status }) => law.standings.of(status) !== undefined))
        .map(({ span }) => `${id}: ${text.slice(span.start, span.end)}`),
    );
    assert.deepEqual(gone, []);
  });
});
