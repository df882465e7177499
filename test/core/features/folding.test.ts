import assert from 'node:assert/strict';
import { foldsOf } from '../../../server/src/core/features/folding/folding.ts';
import { subjectOf } from './subject.ts';

function folded(
  marked: string,
  headings = true,
): { readonly found: readonly string[]; readonly wanted: readonly string[] } {
  const { subject, text, spans } = subjectOf(marked);
  const shown = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);
  return {
    found: foldsOf(subject, { headings }).map(({ span }) => shown(span)),
    wanted: [...spans].sort((a, b) => a.start - b.start).map(shown),
  };
}

describe('folds', () => {
  it('are the front matter and each group in it', () => {
    const { found, wanted } = folded(`---«
document: settlement-offer
variables:«
  customer_name:«
    type: party
    label: Customer»
  lien: flag
  reasons:«
    type: list
    items: text
    example:«
      - one
      - two»»»
---»
Text.
`);
    assert.deepEqual(found, wanted);
  });

  it('are branches, up to the line before the next tag', () => {
    const { found, wanted } = folded(`{% if lien %}«
One.»
{% elsif other %}«
Two.

Three.»
{% else %}«
Four.»
{% endif %}
{% for reason in reasons %}«
- {{ reason }}»
{% endfor %}
`);
    assert.deepEqual(found, wanted);
  });

  it('are a choice as a whole and each of its options', () => {
    const { found, wanted } = folded(
      '{% case role %}«\n{% when "a" %}«\nOne.»\n{% when "b" %}«\nTwo.»»\n{% endcase %}\n',
    );
    assert.deepEqual(found, wanted);
  });

  it('are comments, raw text and notes, by kind', () => {
    const text = '{% comment %}\nA\n{% endcomment %}\n\n{% raw %}\nB\n{% endraw %}\n';
    assert.deepEqual(
      foldsOf(subjectOf(text).subject, { headings: true }).map(({ kind }) => kind),
      ['comment', undefined],
    );
  });

  it('are clauses and sections', () => {
    const { found, wanted } = folded(
      '# Agreement«\n\n1. **One.** Text«\n   goes on.»\n2. **Two.** Short.\n\n## End«\n\nText.»»\n',
    );
    assert.deepEqual(found, wanted);
  });

  it('leave headings to the editor when it folds them', () => {
    assert.deepEqual(folded('# Agreement\n\nText.\n', false).found, []);
  });

  it('count how many are around each', () => {
    const { subject } = subjectOf('{% if a %}\n{% if b %}\n{% if c %}\nText.\n{% endif %}\n{% endif %}\n{% endif %}\n');
    assert.deepEqual(
      foldsOf(subject, { headings: true }).map(({ depth }) => depth),
      [0, 1, 2],
    );
  });

  it('are one for each line: the longest', () => {
    const { found, wanted } = folded('{% if a %}«{% if b %}\nOne.\n{% endif %}\nTwo.»\n{% endif %}\n');
    assert.deepEqual(found, wanted);
  });

  it('end where an unclosed branch ends', () => {
    const { found, wanted } = folded('{% if lien %}«\nOne.\nTwo.»\n');
    assert.deepEqual(found, wanted);
  });
});
