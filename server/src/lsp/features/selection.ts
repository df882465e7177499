import type { SelectionRange } from 'vscode-languageserver';
import { selectionsAt } from '../../core/features/selection/selection.ts';
import { offsetOf, rangeOf } from '../convert.ts';
import type { Feature } from '../session.ts';

/** What a selection widens to, step by step. */
export const selection: Feature = (session) => {
  const { connection, answer } = session;
  connection.onSelectionRanges(({ textDocument: { uri }, positions }, token) =>
    answer<SelectionRange[] | null>('the selection', null, token, async () => {
      const opened = await session.subject(uri);
      if (opened === undefined) return null;
      return positions.map((position) => {
        const spans = selectionsAt(opened.subject, offsetOf(opened.text, position));
        const widest = { range: rangeOf(opened.text, { start: 0, end: opened.text.length }) };
        return spans.reduceRight<SelectionRange>(
          (parent, span) => ({
            range: rangeOf(opened.text, span),
            ...(parent === widest && covers(span, opened.text) ? {} : { parent }),
          }),
          widest,
        );
      });
    }),
  );
  return { selectionRangeProvider: true };
};

function covers({ start, end }: { readonly start: number; readonly end: number }, text: string): boolean {
  return start === 0 && end === text.length;
}
