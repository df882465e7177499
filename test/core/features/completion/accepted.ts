import assert from 'node:assert/strict';
import { type CompleteOptions, complete } from '../../../../server/src/core/features/completion/complete.ts';
import type { Completion } from '../../../../server/src/core/features/completion/item.ts';
import { applyEdits } from '../../../../server/src/core/text/edits.ts';
import { subjectOf } from '../subject.ts';

export type Asked = {
  readonly items: readonly Completion[];
  /** In the order in which an editor shows them. */
  readonly labels: readonly string[];
  /** The text after the item of this label was taken, as plain text, with what it changes elsewhere. */
  readonly accept: (label: string) => string;
  readonly item: (label: string) => Completion;
};

/** Asks for completions at `¦`, as somebody who asks for them or, with `trigger`, who has typed that sign. */
export function ask(
  marked: string,
  options: Partial<CompleteOptions> = {},
  around: Parameters<typeof subjectOf>[1] = {},
): Asked {
  const { subject, text, offset } = subjectOf(marked, around);
  const { items } = complete(subject, offset, { clauses: true, ours: true, ...options });
  for (const { span, label } of items) {
    assert.ok(span.start <= offset && offset <= span.end, `${label} does not hold the place`);
    assert.doesNotMatch(text.slice(span.start, span.end), /[\r\n]/, `${label} replaces more than a line`);
  }
  const sorted = [...items].sort((a, b) => a.rank - b.rank || (a.label.toLowerCase() < b.label.toLowerCase() ? -1 : 1));
  const item = (label: string): Completion => {
    const found =
      items.find((one) => one.label === label) ?? items.find((one) => `${one.label} ${one.signature}` === label);
    return (
      found ??
      assert.fail(
        `no ${label} among ${
          sorted
            .map((one) => one.label)
            .slice(0, 40)
            .join(', ') || 'nothing'
        }`,
      )
    );
  };
  return {
    items,
    labels: sorted.map(({ label }) => label),
    item,
    accept: (label) => {
      const { span, text: inserted, also = [] } = item(label);
      return applyEdits(text, [{ span, text: inserted }, ...also]);
    },
  };
}
