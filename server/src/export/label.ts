import type { Paragraph, TextRun } from './model.ts';

/** `(a)`, `(iv)`, `5.1`, `5.1.`, `a)`, `Section 5.` at the beginning of a paragraph, with the blank behind it. */
const LABEL =
  /^(?:\((?:[a-z]|[ivxl]{1,6}|\d{1,3})\)|\d{1,3}(?:\.\d{1,3}){1,3}[.)]?|(?:[a-z]|[ivxl]{1,6}|\d{1,3})[.)])[ \t]+(?=\S)/i;

/** A paragraph whose first words are its number gets the number as a label, to hang before the others. */
export function labelled(paragraph: Paragraph): Paragraph {
  const text = paragraph.runs.map((run) => (run.kind === 'text' ? run.text : '\n')).join('');
  const found = LABEL.exec(text)?.[0];
  if (found === undefined || !isLabel(found.trim(), text)) return paragraph;
  const label: TextRun[] = [];
  let left = found.length;
  const runs = paragraph.runs.flatMap((run) => {
    if (left <= 0 || run.kind !== 'text') return [run];
    const size = Math.min(left, run.text.length);
    left -= size;
    const head = run.text.slice(0, size).trimEnd();
    const middle = Math.min(run.span.start + size, run.span.end);
    if (head !== '')
      label.push({
        ...run,
        text: head,
        span: { start: run.span.start, end: Math.min(run.span.start + head.length, run.span.end) },
      });
    const rest = run.text.slice(size);
    return rest === '' ? [] : [{ ...run, text: rest, span: { start: middle, end: run.span.end } }];
  });
  return { ...paragraph, label, runs };
}

/** `J. Smith lives here` begins with a name, `1.5 million` with a sum. */
function isLabel(label: string, text: string): boolean {
  if (/^[A-Z]\.$/.test(label)) return false;
  return label.startsWith('(') || !/^\d+\.\d+$/.test(label) || /^[\d.]+[ \t]+[\p{Lu}*"“(]/u.test(text);
}
