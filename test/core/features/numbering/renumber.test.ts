import assert from 'node:assert/strict';
import { renumber } from '../../../../server/src/core/features/numbering/renumber.ts';
import { parse } from '../../../../server/src/core/template/parse.ts';
import { applyEdits } from '../../../../server/src/core/text/edits.ts';

function numbered(text: string): string {
  return applyEdits(text, renumber(parse(text)).edits);
}

describe('renumbering', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['a gap closes', '1. One.\n\n3. Two.\n\n4. Three.\n', '1. One.\n\n2. Two.\n\n3. Three.\n'],
    [
      'a reference follows its clause',
      '1. One, see section 4.\n\n3. Two, under Sections 1, 3 and 4.\n\n4. Three. Clause 3 stays.\n',
      '1. One, see section 3.\n\n2. Two, under Sections 1, 2 and 3.\n\n3. Three. Clause 2 stays.\n',
    ],
    [
      'alternative branches share a number',
      '{% if judgment %}\n2. A.\n{% else %}\n2. B.\n{% endif %}\n\n4. C, see § 2.\n',
      '{% if judgment %}\n1. A.\n{% else %}\n1. B.\n{% endif %}\n\n2. C, see § 1.\n',
    ],
    [
      'a conditional clause counts for those behind it',
      '1. A.\n\n{% if medical %}\n2. B.\n{% endif %}\n\n4. C.\n',
      '1. A.\n\n{% if medical %}\n2. B.\n{% endif %}\n\n3. C.\n',
    ],
    [
      'headings, with their sub-clauses and references to those',
      '## 2. One\n\n2.1 First.\n\n2.2 Second, see 2.1 and section 4.1.\n\n## 4. Two\n\n4.1 Third. Clause 2.2 rules.\n',
      '## 1. One\n\n1.1 First.\n\n1.2 Second, see 2.1 and section 2.1.\n\n## 2. Two\n\n2.1 Third. Clause 1.2 rules.\n',
    ],
    [
      '`## Section 3`',
      '## Section 1\n\nA.\n\n## Section 3 – Pay\n\nSee Section 3.\n',
      '## Section 1\n\nA.\n\n## Section 2 – Pay\n\nSee Section 2.\n',
    ],
    ['bold numbers', '**1. Pay.** A.\n\n**3. End.** B.\n', '**1. Pay.** A.\n\n**2. End.** B.\n'],
    ['`1)` and `(1)`', '1) A\n3) B\n', '1) A\n2) B\n'],
    ['numbers in parentheses', '(1) A.\n\n(4) B (see clause (4)).\n', '(1) A.\n\n(2) B (see clause (2)).\n'],
    ['letters', '(a) A.\n\n(c) B, see clause (c).\n', '(a) A.\n\n(b) B, see clause (b).\n'],
    ['Roman numbers', 'I. A.\n\nII. B.\n\nIV. C, see article IV.\n', 'I. A.\n\nII. B.\n\nIII. C, see article III.\n'],
    [
      'a second count stands by itself',
      '1. A.\n\n3. B.\n\n## Terms\n\n1. C.\n\n3. D, see section 3.\n',
      '1. A.\n\n2. B.\n\n## Terms\n\n1. C.\n\n2. D, see section 2.\n',
    ],
    ['CRLF', '1. A.\r\n\r\n3. B, see section 3.\r\n', '1. A.\r\n\r\n2. B, see section 2.\r\n'],
  ];
  for (const [name, before, after] of cases) it(name, () => assert.equal(numbered(before), after));

  const kept = [
    ['a text in order', '1. A, see section 2.\n\n2. B.\n'],
    ['a list that counts itself', '1. A.\n1. B.\n1. C, see section 3.\n'],
    ['a text without numbers', '## Pay\n\nCustomer shall pay within 30 days.\n'],
    ['sections of laws', '1. Under section 7 of the Act and 15 U.S.C. § 1692, and 45 C.F.R. section 9.\n\n2. B.\n'],
    ['a reference that leads nowhere', '1. See section 9.\n\n2. B.\n'],
    ['numbers in code and front matter', '---\ntitle: x\n---\n```\n1. A\n3. B\n```\n'],
    ['amounts at the start of a line', '1. Pay\n1.5 percent of it.\n\n2. B.\n'],
  ] as const;
  for (const [name, text] of kept) it(`leaves ${name}`, () => assert.equal(numbered(text), text));

  it('is at rest after one turn, whatever the text', () => {
    for (const text of ['3. A {% if', '{{ x', '9) A\n2) B\n2) C\n', '(a) x\n(b) y\n(b) z', '# 5\n# 5\n# 9']) {
      const once = numbered(text);
      assert.equal(numbered(once), once, text);
    }
  });
});
