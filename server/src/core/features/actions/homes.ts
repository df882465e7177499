import type { Clause } from '../../clauses/pack.ts';
import type { ClauseResult } from '../../clauses/types.ts';
import type { Span } from '../../text/span.ts';
import type { Subject } from '../subject.ts';
import { anchorsOf } from './anchors.ts';
import { judgedNow } from './judged.ts';
import { layoutOf } from './layout.ts';

/**
 * Where a clause can be completed: where it was found, unless that is a file that the document takes in; then the units of the
 * document itself that bear a word of the clause's title in theirs.
 */
export function homesOf(subject: Subject, clause: Clause, { span }: ClauseResult): readonly Span[] {
  if (span === undefined) return [];
  if (!isIncluded(subject, span)) return [span];
  const { template, text } = subject.facts;
  const layout = layoutOf(template, anchorsOf(template, judgedNow(subject).clauses, subject.engine));
  const own = new Set([...stemsOf(clause.title), ...stemsOf(/^\*\*([^*]{1,80})\*\*/m.exec(clause.body)?.[1] ?? '')]);
  return layout.starts.flatMap((start, i): readonly Span[] => {
    const end = layout.starts[i + 1] ?? layout.end;
    const unit = text.slice(start, Math.min(end, start + 200));
    const title = /^[^\n*]{0,20}\*\*([^*\n]{1,80})\*\*/.exec(unit)?.[1] ?? /^#{1,6}[^\n]*/.exec(unit)?.[0] ?? '';
    return stemsOf(title).some((stem) => own.has(stem)) ? [{ start, end }] : [];
  });
}

/** Whether a clause stands in a file that the document takes in: its words are not here to be changed. */
export function isIncluded({ facts: { template } }: Subject, span: Span): boolean {
  return /^\s*\{%-?\s*render\b[^%]*%\}\s*$/.test(template.text.slice(span.start, Math.min(span.end, span.start + 300)));
}

/** Words of a title that tell it from others, without their endings. */
function stemsOf(title: string): readonly string[] {
  return [...title.toLowerCase().matchAll(/\p{L}{5,}/gu)].map(([word]) => word.slice(0, 6));
}
