import type { Span } from '../text/span.ts';

/**
 * The stretches of a Markdown text that are not prose: fenced code, inline code and HTML comments. A cheap line scan for
 * looking through a template's source; clause detection reads real Markdown. Takes linear time.
 */
export function unreadSpans(text: string): readonly Span[] {
  return [...codeSpans(text), ...commentSpans(text)];
}

/** Fenced code (its last line break left out) and inline code, signs included. As cheap, and as linear. */
export function codeSpans(text: string): readonly Span[] {
  const spans: Span[] = [];
  let paragraph = 0;
  let fence: { readonly mark: string; readonly start: number } | undefined;
  for (let at = 0; at <= text.length; ) {
    const found = text.indexOf('\n', at);
    const end = found < 0 ? text.length : found;
    const line = text.slice(at, Math.min(end, at + 200));
    const mark = /^[ \t>]*(```+|~~~+)/.exec(line)?.[1];
    if (fence) {
      if (mark?.startsWith(fence.mark)) {
        spans.push({ start: fence.start, end });
        fence = undefined;
        paragraph = end;
      }
    } else if (mark || line.trim() === '') {
      inlineCode(text, paragraph, at, spans);
      paragraph = end;
      if (mark) fence = { mark, start: at };
    }
    if (found < 0) break;
    at = end + 1;
  }
  if (fence) spans.push({ start: fence.start, end: text.length });
  else inlineCode(text, paragraph, text.length, spans);
  return spans;
}

function commentSpans(text: string): readonly Span[] {
  const spans: Span[] = [];
  for (let at = text.indexOf('<!--'); at >= 0; ) {
    const close = text.indexOf('-->', at);
    if (close < 0) break;
    spans.push({ start: at, end: close + 3 });
    at = text.indexOf('<!--', close);
  }
  return spans;
}

/** Pairs of backtick runs of equal length within one paragraph. */
function inlineCode(text: string, start: number, end: number, spans: Span[]): void {
  const runs = [...text.slice(start, end).matchAll(/`+/g)].map((match) => ({
    at: start + match.index,
    size: match[0].length,
  }));
  const bySize = new Map<number, { readonly runs: number[]; next: number }>();
  for (const [i, { size }] of runs.entries()) {
    const same = bySize.get(size);
    if (same) same.runs.push(i);
    else bySize.set(size, { runs: [i], next: 0 });
  }
  for (let i = 0; i < runs.length; i++) {
    const run = runs[i];
    const same = run && bySize.get(run.size);
    if (!run || !same) continue;
    while ((same.runs[same.next] ?? Number.POSITIVE_INFINITY) <= i) same.next++;
    const closing = same.runs[same.next];
    const close = closing === undefined ? undefined : runs[closing];
    if (!close || closing === undefined) continue;
    spans.push({ start: run.at, end: close.at + close.size });
    i = closing;
  }
}
