import type { Subject } from '../core/features/subject.ts';
import type { Finding } from '../core/rules/types.ts';
import type { Edit } from '../core/text/span.ts';
import type { FileEngine } from './engine.ts';
import { insertInto, receive } from './insertion.ts';
import type { Ours } from './ours.ts';
import type { ReportedFile } from './reported.ts';

/** Finds one edit that answers a finding beyond its own fix; undefined where there is none. Asked by reporters that carry suggestions. */
export type Suggest = (file: Pick<ReportedFile, 'path' | 'text'>, finding: Finding) => Edit | undefined;

/** No reviewer reads a suggestion that goes over more lines of the letter than this. */
const MOST_LINES = 40;

/** Suggests the clause that is missing, at its place: only where it stands at once, harms nothing and is near in one piece. */
export function suggestClauses(ours: readonly Ours[], engine: FileEngine): Suggest {
  const byPath = new Map(ours.map((one) => [one.input.path, one]));
  // A memory only: one letter lacks several clauses.
  const read = new Map<string, Subject>();
  return ({ path, text }, { rule, element, about, span }) => {
    const one = byPath.get(path);
    if (one === undefined || !rule.startsWith('clause/') || element !== undefined) return undefined;
    // Half of a clause that stands in another clause's tag is that one's words: the clause itself is missing.
    const isMissing = about?.length === 0 || text.startsWith('{% render', span.start);
    if (!isMissing) return undefined;
    const subject = read.get(path) ?? receive({ text, file: one.input.file, document: one.document }, engine);
    read.set(path, subject);
    const made = insertInto(subject, rule.slice('clause/'.length), { strict: true });
    if ('refused' in made) return undefined;
    const edit = difference(text, made.text);
    return text.slice(edit.span.start, edit.span.end).split('\n').length > MOST_LINES ? undefined : edit;
  };
}

/** The one edit, of whole lines, that makes the second text of the first. */
function difference(before: string, after: string): Edit {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  start = before.lastIndexOf('\n', start - 1) + 1;
  let tail = 0;
  const most = Math.min(before.length, after.length) - start;
  while (tail < most && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  const line = before.indexOf('\n', before.length - tail);
  const end = line < 0 ? before.length : line + 1;
  return { span: { start, end }, text: after.slice(start, after.length - (before.length - end)) };
}
