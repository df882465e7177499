import assert from 'node:assert/strict';
import { type OutlineItem, outlineOf, withoutHeadings } from '../../../server/src/core/features/outline/outline.ts';
import { broken, LETTERS } from './letters.ts';
import { subjectOf } from './subject.ts';

const FRONT =
  '---\ndocument: settlement-agreement\nvariables:\n  lien: flag\n  customer_name: { type: party, label: Customer }\n---\n';

/** The outline as indented lines, front matter left out. */
function shown(items: readonly OutlineItem[], depth = 0): readonly string[] {
  return items
    .filter(({ kind }) => kind !== 'front-matter')
    .flatMap(({ kind, name, children }) => [`${'  '.repeat(depth)}${kind} ${name}`, ...shown(children, depth + 1)]);
}

function outlined(body: string, files: Readonly<Record<string, string>> = {}): readonly string[] {
  return shown(outlineOf(subjectOf(FRONT + body, { files }).subject));
}

describe('the outline', () => {
  it('begins with the front matter and its variables', () => {
    const { subject, text, spans } = subjectOf(
      '---\ndocument: settlement-offer\nvariables:\n  «lien»: flag\n  «customer_name: { type: party, label: Customer }»\n---\n',
    );
    const [front] = outlineOf(subject);
    assert.equal(front?.detail, 'settlement-offer');
    assert.deepEqual(
      front?.children.map(({ name, detail }) => `${name} ${detail}`),
      ['lien flag', 'customer_name party: Customer'],
    );
    assert.deepEqual(front?.children[0]?.selection, spans[0]);
    assert.deepEqual(front?.children[1]?.span, spans[1], text);
  });

  it('has clauses by number and title: in bold, in a short sentence, of what is put in', () => {
    const body = `# Agreement

1. **Payment.** Company shall wait.
2. Release. Each Party releases the other.
3. {% render "clauses/no-fault" %}
4. {% render "parts/closing" %}
5. Company shall send the signed copy to Customer before anything else at all is done by anyone.
`;
    assert.deepEqual(outlined(body, { 'parts/closing': '---\ntitle: Closing words\n---\nThe end.\n' }), [
      'heading Agreement',
      '  clause 1. Payment',
      '  clause 2. Release',
      '  clause 3. No fault',
      '  clause 4. Closing words',
      '  clause 5. Company shall send the signed copy to Customer before…',
    ]);
  });

  it('has clauses in other styles: bold numbers, words before numbers, numbers with dots, no numbers', () => {
    assert.deepEqual(
      outlined(`**1. Payment of {{ sum | money }}.** Text.

## Section 2. Release

2.1 Scope. All of it.

2.2 Limits. None.

**Advice.** Customer was advised.

{% render "clauses/no-fault" %}
`),
      [
        'clause 1. Payment of {sum}',
        'heading Section 2. Release',
        '  clause 2.1 Scope',
        '  clause 2.2 Limits',
        '  clause Advice',
        '  clause No fault',
      ],
    );
  });

  it('has conditions as containers, named as they are written', () => {
    assert.deepEqual(
      outlined(`# Agreement{% if lien %} on a lien{% endif %}

1. **Payment.** At once.
   {% if lien %}
   It covers the lien.
   {% endif %}

{% if lien %}
2. **Lien.** It ends.
{% elsif other %}
2. **Other.** It ends.
{% else %}
2. **None.** Nothing ends.
{% endif %}
{% case role %}
{% when "owner", "agent" %}
## Owner
{% endcase %}
{% for reason in reasons %}
- {{ reason }}
{% else %}
none
{% endfor %}
`),
      [
        'heading Agreement on a lien',
        '  clause 1. Payment',
        '    condition if lien',
        '  condition if lien',
        '    clause 2. Lien',
        '  condition elsif other',
        '    clause 2. Other',
        '  condition else',
        '    clause 2. None',
        '  condition when role is "owner" or "agent"',
        '    heading Owner',
        '  loop for reason in reasons',
        '  loop else',
      ],
    );
  });

  it('has the lines to sign, with the name above them', () => {
    const { subject, spans, text } = subjectOf(`1. **Payment.** Text.

## Signatures

«**{{ customer_name }}**

Signature: ____________
Date: ____________

By: ____________»

Copy to the file.
`);
    const signatures = outlineOf(subject).flatMap(({ children }) => children);
    assert.deepEqual(
      signatures.map(({ kind, span }) => [kind, text.slice(span.start, span.end)]),
      [['signature', text.slice(spans[0]!.start, spans[0]!.end)]],
    );
  });

  it('ends a clause with its own words, not with the paragraph behind it', () => {
    const { subject, spans } = subjectOf(
      '«1. **Payment.** At once,\nor later.\n\n   In the same item.»\n\nThe Parties sign below.\n',
    );
    assert.deepEqual(outlineOf(subject)[0]?.span, spans[0]);
  });

  it('reads nothing in code, comments and raw text', () => {
    assert.deepEqual(
      outlined(
        '```\n1. code\n# code\n```\n\n{% comment %}\n1. note\n{% endcomment %}\n{% raw %}\n1. raw\n{% endraw %}\n<!-- \n# no\n-->\n',
      ),
      [],
    );
  });

  it('can leave headings out: what stands under them moves up', () => {
    const items = withoutHeadings(
      outlineOf(subjectOf(`${FRONT}# A\n\n1. **One.** x\n\n## B\n\n2. **Two.** y\n`).subject),
    );
    assert.deepEqual(shown(items), ['clause 1. One', 'clause 2. Two']);
  });

  it('nests every span in the one above and keeps the order, also in broken letters', () => {
    for (const letter of LETTERS)
      for (const text of [letter, ...broken(letter)]) {
        const check = (items: readonly OutlineItem[], start: number, end: number): void => {
          let at = start;
          for (const { span, selection, children, name } of items) {
            assert.ok(span.start >= at && span.end <= end, `${name}: ${span.start}-${span.end} in ${at}-${end}`);
            assert.ok(selection.start >= span.start && selection.end <= span.end, name);
            assert.ok(name.trim() !== '');
            check(children, span.start, span.end);
            at = span.end;
          }
        };
        check(outlineOf(subjectOf(text).subject), 0, text.length);
      }
  });
});
