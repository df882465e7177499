import type { Fix, Problem, Severity, Span } from '../text/span.ts';

/** Collects problems up to a cap; past it, one last problem says that there are more. */
export type ProblemSink = {
  readonly problems: readonly Problem[];
  /** True when nothing more is taken: who finds problems by the million need not word them. */
  full(): boolean;
  error(rule: string, span: Span, message: string, fix?: Fix): void;
  warn(rule: string, span: Span, message: string, fix?: Fix): void;
};

const CAP = 500;

/** An empty sink. */
export function problemSink(): ProblemSink {
  const problems: Problem[] = [];
  const add = (severity: Severity, rule: string, span: Span, message: string, fix?: Fix) => {
    if (problems.length > CAP) return;
    if (problems.length === CAP) {
      const more = `More than ${CAP} problems were found in this file; the rest are not listed. Correct these first.`;
      problems.push({ rule: 'template/limit', severity: 'error', message: more, span });
      return;
    }
    problems.push(fix ? { rule, severity, message, span, fix } : { rule, severity, message, span });
  };
  return {
    problems,
    full: () => problems.length > CAP,
    error: (rule, span, message, fix) => add('error', rule, span, message, fix),
    warn: (rule, span, message, fix) => add('warning', rule, span, message, fix),
  };
}

/** A fix of one edit. */
export function replaceFix(title: string, span: Span, text: string, safe = false): Fix {
  return { title, safe, edits: [{ span, text }] };
}

/** The text for a message: on one line, cut when long. */
export function quoted(text: string, most = 60): string {
  const line = text.slice(0, 400).replace(/\s+/g, ' ').trim();
  return line.length > most ? `${line.slice(0, most - 1)}…` : line;
}

/**
 * Without repeats: the same thing can be found on reading the data, on filling the letter in and in several clauses. A variable
 * without a value is named once; its name is the first word of the message.
 */
export function distinctProblems(problems: readonly Problem[]): readonly Problem[] {
  const seen = new Set<string>();
  return problems.filter(({ rule, message }) => {
    const key = `${rule} ${rule === 'variable/missing-value' ? message.split(' ', 1)[0] : message}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
