import type { Coverage } from '../../clauses/types.ts';
import { applyEdits } from '../../text/edits.ts';
import type { Edit, Span } from '../../text/span.ts';
import type { Subject } from '../subject.ts';
import { anchorsOf } from './anchors.ts';
import { judgedNow, judgeText } from './judged.ts';
import { layoutOf } from './layout.ts';

/** A letter of this length is judged as it is. */
const SHORT = 3000;

/**
 * Judges a clause on as little of a document as it needs, with edits made: the front matter, what defines the parties, and the
 * unit in which the clause stands. A quick look only: what passes is judged again in the whole document.
 */
export function quickJudge(subject: Subject, clause: string, around: Span): (edits: readonly Edit[]) => Coverage {
  const { template, text } = subject.facts;
  const kept = text.length - template.bodyStart <= SHORT ? undefined : keptOf(subject, around);
  return (edits) => {
    if (kept === undefined) return judgeText(subject, applyEdits(text, edits), [clause]);
    const parts = kept.map((span, i) => {
      const own = edits.filter((edit) => edit.span.start >= span.start && edit.span.end <= span.end);
      const moved = own.map((edit) => ({
        ...edit,
        span: { start: edit.span.start - span.start, end: edit.span.end - span.start },
      }));
      const part = applyEdits(text.slice(span.start, span.end), moved);
      return i === 0 ? part : withoutBlocks(part);
    });
    return judgeText(subject, parts.join('\n\n'), [clause]);
  };
}

function keptOf(subject: Subject, around: Span): readonly Span[] {
  const { template, text } = subject.facts;
  const layout = layoutOf(template, anchorsOf(template, judgedNow(subject).clauses, subject.engine));
  const start = layout.starts.findLast((at) => at <= around.start) ?? template.bodyStart;
  const end = layout.starts.find((at) => at >= around.end && at > start) ?? layout.end;
  const unit = { start, end: Math.max(end, around.end) };
  const kept: Span[] = [{ start: 0, end: template.bodyStart }];
  for (let at = template.bodyStart; at < unit.start; ) {
    const blank = /\n[ \t]*\r?\n/.exec(text.slice(at, unit.start));
    const stop = blank ? at + blank.index : unit.start;
    const paragraph = text.slice(at, stop);
    const defines = /\(\s?[^()"“]{0,30}["“][A-Z][^"”]{1,40}["”]\s?\)/.test(paragraph);
    if (defines && !paragraph.includes('{% render')) kept.push({ start: at, end: stop });
    at = blank ? stop + blank[0].length : unit.start;
  }
  return [...kept, unit];
}

/** Halves of blocks of tags would be errors: what stands in the branches is read as one text. */
function withoutBlocks(text: string): string {
  return text.replace(
    /\{%-?\s{0,5}(?:if|elsif|else|endif|unless|endunless|case|when|endcase|for|endfor)\b[^%]{0,300}%\}/g,
    '',
  );
}
