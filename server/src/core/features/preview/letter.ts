import type { Letter } from '../../template/evaluate.ts';
import type { Origin } from '../../template/types.ts';
import { exampleData } from '../../template/values.ts';
import type { Problem, Span } from '../../text/span.ts';
import { mergedLetter, readLetterData } from '../merged.ts';
import type { Subject } from '../subject.ts';

/** Values that a reader tries out in place of those in the data, by variable, as they are typed into a form. */
export type WhatIf = Readonly<Record<string, string | boolean | readonly string[]>>;

/** A letter as the preview shows it. */
export type ShownLetter = {
  /** The subject with the values that are tried out. */
  readonly subject: Subject;
  readonly letter: Letter;
  /** In order: the stretches of the letter that came from data. */
  readonly values: readonly ShownValue[];
  /** What is wrong with a variable's value, by its name. */
  readonly problems: ReadonlyMap<string, string>;
};
export type ShownValue = { readonly span: Span; readonly variable: string; readonly problem?: string };

/** Fills the letter in with the record or the examples, and with what is tried out laid over them. Never throws. */
export function shownLetter(subject: Subject, whatIf: WhatIf = {}): ShownLetter {
  const shown = withValues(subject, whatIf);
  const letter = mergedLetter(shown);
  const problems = problemsByVariable(letter.problems);
  const values = letter.origins.flatMap((origin): ShownValue[] => {
    if (origin.variable === undefined || origin.span.end === origin.span.start) return [];
    const problem = problems.get(nameOf(origin.variable));
    return [{ span: origin.span, variable: origin.variable, ...(problem === undefined ? {} : { problem }) }];
  });
  return { subject: shown, letter, values, problems };
}

function withValues(subject: Subject, whatIf: WhatIf): Subject {
  if (Object.keys(whatIf).length === 0) return subject;
  const { template } = subject.facts;
  const given = subject.data ?? exampleData(template, readLetterData(subject, {}).known);
  return { ...subject, data: Object.fromEntries([...Object.entries(given), ...Object.entries(whatIf)]) };
}

/** Problems with a value begin with the variable's name. */
function problemsByVariable(problems: readonly Problem[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { rule, message } of problems) {
    if (!rule.startsWith('variable/')) continue;
    const name = nameOf(message.split(/[\s,]/, 1)[0] ?? '');
    if (!found.has(name)) found.set(name, message);
  }
  return found;
}

/** The variable of a path: `payments` of `payments.0.amount`. */
export function nameOf(path: string): string {
  return /^[^.[]*/.exec(path)?.[0] ?? path;
}

/**
 * Where the letter comes from, as numbers in fours: a stretch of the letter (start, end) and the template's own range (start, end).
 * Stretches of equal length go together character by character, others as a whole.
 */
export function provenanceOf(origins: readonly Origin[]): readonly number[] {
  return origins.flatMap(({ span, source }) =>
    span.end > span.start ? [span.start, span.end, source.start, source.end] : [],
  );
}
