import assert from 'node:assert/strict';
import { semanticTokens } from '../../../server/src/core/features/semantic/tokens.ts';
import { LETTERS } from './letters.ts';
import { subjectOf } from './subject.ts';

const FRONT = `---
document: settlement-offer
variables:
  price: { type: money, less_than: billed }
  billed: money
  reasons: { type: list, items: text }
---
`;

/** The tokens of the body as `text kind.modifiers`; with `front`, those of the front matter. */
function tokens(text: string, front = false, files: Readonly<Record<string, string>> = {}): readonly string[] {
  const { subject } = subjectOf(text, { files });
  const { bodyStart } = subject.facts.template;
  return semanticTokens(subject)
    .filter(({ span }) => span.end <= bodyStart === front)
    .map(({ span, kind, modifiers }) => [`${text.slice(span.start, span.end)} ${kind}`, ...modifiers].join('.'));
}

describe('semantic tokens', () => {
  it('of the front matter: our keys, declared variables, types, variables that an attribute names', () => {
    assert.deepEqual(tokens(`---\nauthor: me\n${FRONT.slice(4)}`, true), [
      'document property.defaultLibrary',
      'settlement-offer enumMember',
      'variables property.defaultLibrary',
      'price variable.declaration.readonly',
      'type property.defaultLibrary',
      'money type.defaultLibrary',
      'less_than property.defaultLibrary',
      'billed variable.readonly',
      'billed variable.declaration.readonly',
      'money type.defaultLibrary',
      'reasons variable.declaration.readonly',
      'type property.defaultLibrary',
      'list type.defaultLibrary',
      'items property.defaultLibrary',
      'text type.defaultLibrary',
    ]);
  });

  it('of outputs: variable, known variable, property, filter, literals, operators', () => {
    assert.deepEqual(
      tokens(`${FRONT}{{ price | plus: 2.50 | default: "x" }} {{ customer_name }} {{ reasons.first | odd }}\n`),
      [
        'price variable.readonly',
        '| operator',
        'plus function.defaultLibrary',
        '2.50 number',
        '| operator',
        'default function.defaultLibrary',
        '"x" string',
        'customer_name variable.readonly.defaultLibrary',
        'reasons variable.readonly',
        'first property',
        '| operator',
        'odd function',
      ],
    );
  });

  it('of tags: key words, names that they bring in, arguments, paths', () => {
    const body = `{% assign gap = billed | minus: price %}
{% for reason in reasons limit: 2 %}{{ reason }}{{ forloop.index }}{% endfor %}
{%- if price >= 5 and gap == nil -%}{% render "clauses/no-fault", sum: price %}{% endif %}
`;
    assert.deepEqual(tokens(FRONT + body), [
      'assign keyword',
      'gap variable.declaration',
      '= operator',
      'billed variable.readonly',
      '| operator',
      'minus function.defaultLibrary',
      'price variable.readonly',
      'for keyword',
      'reason variable.declaration',
      'in keyword',
      'reasons variable.readonly',
      'limit keyword',
      '2 number',
      'reason variable',
      'forloop variable.readonly.defaultLibrary',
      'index property',
      'endfor keyword',
      'if keyword',
      'price variable.readonly',
      '>= operator',
      '5 number',
      'and keyword',
      'gap variable',
      '== operator',
      'nil keyword',
      'render keyword',
      '"clauses/no-fault" namespace',
      'sum parameter',
      'price variable.readonly',
      'endif keyword',
    ]);
  });

  it('of tags that cannot be read: what their signs are', () => {
    assert.deepEqual(tokens(`${FRONT}{% if price > %} {{ | money }} {% elif "x" %}\n`), [
      'if keyword',
      'price variable.readonly',
      '> operator',
      '| operator',
      'money function.defaultLibrary',
      'elif keyword',
      '"x" string',
    ]);
  });

  it('of prose: parties and other defined terms, sums, percentages and dates', () => {
    const body =
      'Lakeside LLC ("Company") and {{ customer_name }} (the "Patient") agree on the sum ("Closing Figure").\n' +
      'Company takes the Closing Figure of $1,200.50, or 5%, from Patient by March 5, 2026 or 2026-03-05.\n';
    assert.deepEqual(tokens(FRONT + body), [
      'Company class.definition',
      'customer_name variable.readonly.defaultLibrary',
      'Patient class.definition',
      'Closing Figure type.definition',
      'Company class',
      'Closing Figure type',
      '$1,200.50 number',
      '5% number',
      'Patient class',
      'March 5, 2026 number',
      '2026-03-05 number',
    ]);
  });

  it('of terms that a file defines which is taken in', () => {
    const files = { 'parts/terms': 'The bill (the "Account") is disputed.\n' };
    assert.ok(
      tokens(`${FRONT}{% render "parts/terms" %}\n\nThe Account is closed.\n`, false, files).includes('Account type'),
    );
  });

  it('none in code, raw text and comments', () => {
    const body =
      '`{{ price }} $5` text\n\n```\n{{ price }} $5.00\n```\n\n{% comment %}{{ price }} $5{% endcomment %}\n<!-- $5 -->\n';
    assert.deepEqual(tokens(FRONT + body), []);
    assert.deepEqual(tokens(`${FRONT}{% raw %}{{ price }}{% endraw %}\n`), ['raw keyword', 'endraw keyword']);
  });

  it('stand in order without overlap, also in a range', () => {
    for (const letter of LETTERS) {
      const { subject } = subjectOf(letter);
      const all = semanticTokens(subject);
      for (const [i, { span }] of all.entries())
        assert.ok(span.start >= (all[i - 1]?.span.end ?? 0) && span.end > span.start);
      const middle = all[Math.floor(all.length / 2)]?.span.start ?? 0;
      const range = { start: middle, end: middle + 500 };
      const part = semanticTokens(subject, range);
      assert.ok(part.length > 0 && part.length < all.length);
      assert.deepEqual(
        part,
        all.filter(({ span }) => span.end > range.start && span.start < range.end),
      );
    }
  });
});
