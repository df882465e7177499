import { linkedRanges } from '../../core/features/linked-editing.ts';
import { namesOf } from '../../core/features/navigation/names.ts';
import { offsetOf, rangeOf } from '../convert.ts';
import type { Feature } from '../session.ts';

/** The words of a tag and its end tag change together, and so does a loop's name with its uses. */
export const linkedEditing: Feature = (session) => {
  session.connection.languages.onLinkedEditingRange(({ textDocument: { uri }, position }, token) =>
    session.answer('linked editing', null, token, async () => {
      const opened = await session.subject(uri);
      if (opened === undefined) return null;
      const { template } = opened.subject.facts;
      const found = linkedRanges(template, namesOf(template), offsetOf(opened.text, position));
      if (found === undefined) return null;
      return { ranges: found.spans.map((span) => rangeOf(opened.text, span)), wordPattern: found.pattern };
    }),
  );
  return { linkedEditingRangeProvider: true };
};
