import { hiddenSpans, notesOf } from '../template/notes.ts';
import type { Template } from '../template/types.ts';
import { lineIndex, lineOf } from '../text/lines.ts';
import type { Edit, Span } from '../text/span.ts';
import type { Waiver } from './waiver.ts';

/** What goes with each comment when it is taken away (its line, when nothing else stands there), by where it starts. */
export type WholeNotes = ReadonlyMap<number, Span>;

export function wholeNotes(template: Template): WholeNotes {
  const notes = notesOf(template);
  const inBody = notes.filter(({ place, whole }) => place === 'body' && whole);
  const hidden = hiddenSpans(template);
  const lines = lineIndex(template.text);
  const whole = new Map<number, Span>();
  inBody.forEach(({ span }, i) => {
    whole.set(span.start, hidden[i] ?? span);
  });
  for (const { span } of notes.filter(({ place }) => place === 'front-matter')) {
    const line = lineOf(lines, span.start);
    const start = lines.starts[line] ?? span.start;
    const alone = template.text.slice(start, span.start).trim() === '';
    whole.set(span.start, alone ? { start, end: lines.starts[line + 1] ?? span.end } : span);
  }
  return whole;
}

/** The edit that takes a rule (by its place) out of a waiver; with its last rule the whole comment goes. */
export function removeRule(waiver: Waiver, rule: Span, whole: WholeNotes): Edit {
  const at = waiver.rules.findIndex(({ span }) => span.start === rule.start);
  const next = waiver.rules[at + 1];
  const before = waiver.rules[at - 1];
  if (next !== undefined) return { span: { start: rule.start, end: next.span.start }, text: '' };
  if (before !== undefined) return { span: { start: before.span.end, end: rule.end }, text: '' };
  return { span: whole.get(waiver.span.start) ?? waiver.span, text: '' };
}
