import type { Answer } from './answers.ts';

/** The longest text that may be given, in characters. Files may be larger, as on the command line. */
export const MOST_TEXT = 1_000_000;
/** The longest message that is read from the client, in bytes: such a text, escaped, with room for the rest. */
export const MOST_MESSAGE = 8 * 1024 * 1024;
/** The most paths and ids that may be named at once. */
export const MOST_NAMES = 200;

const MOST_PROBLEMS = 500;
const MOST_COVERED = 40;

type Reported = { readonly problems?: readonly unknown[]; readonly clauses?: readonly unknown[] };

/**
 * A report that a reader can take in: the first problems, and the coverage of the first files. `omitted` counts what was left out;
 * the summary still counts everything.
 */
export function shortened(report: Answer): Answer {
  const files = (report.files ?? []) as readonly Reported[];
  let room = MOST_PROBLEMS;
  let omitted = 0;
  const kept = files.flatMap((file, i): readonly Reported[] => {
    if (file.problems === undefined) return i < MOST_COVERED ? [file] : [];
    const problems = file.problems.slice(0, room);
    room -= problems.length;
    omitted += file.problems.length - problems.length;
    return problems.length > 0 || file.problems.length === 0 ? [{ ...file, problems }] : [];
  });
  if (files.some(({ clauses }) => clauses !== undefined)) omitted = files.length - kept.length;
  return omitted === 0 ? report : { ...report, files: kept, omitted };
}
