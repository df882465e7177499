import type { Edit } from '../text/span.ts';
import type { Traced } from './rewrite.ts';

/**
 * The edits that make a unit of time agree with a value of one in front of it: `one (1) days` is sent as `one (1) day`, and
 * `1 days' notice` as `1 day's notice`. Only the template's own word behind a value is touched. Spans are offsets of the letter.
 */
export function agreementEdits({ text, origins }: Traced): Edit[] {
  return origins.flatMap(({ span, variable }) => {
    if (variable === undefined || !ONE.has(text.slice(span.start, span.end).toLowerCase())) return [];
    const unit = UNIT.exec(text.slice(span.end, span.end + LONGEST));
    if (unit === null) return [];
    const [, before = '', one = '', possessive = ''] = unit;
    const start = span.end + before.length + one.length;
    const edit = {
      span: { start, end: start + 1 + possessive.length },
      text: possessive === '' ? '' : `${possessive}s`,
    };
    return overlapsValue(edit, origins) ? [] : [edit];
  });
}

const ONE: ReadonlySet<string> = new Set(['1', 'one', 'one (1)']);
const UNIT =
  /^(\s(?:business |calendar |working |banking |full |clear )?)(day|week|month|year|hour)s(['’]?)(?![\p{L}\p{N}])/u;
const LONGEST = 40;

/** Words that came from data as well are the data's. */
function overlapsValue({ span }: Edit, origins: Traced['origins']): boolean {
  return origins.some(
    (origin) => origin.variable !== undefined && origin.span.start < span.end && origin.span.end > span.start,
  );
}
