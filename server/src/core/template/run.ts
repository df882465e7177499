import type { Problem, Span } from '../text/span.ts';
import { problemSink } from './problems.ts';
import type { Limits, Settings } from './settings.ts';
import type { Resolve } from './types.ts';
import type { Inclusion, Writer } from './writer.ts';

/** One making of a letter: what it writes to, what it may use, and where it stands. */
export type Run = {
  readonly writer: Writer;
  readonly settings: Settings;
  readonly limits: Limits;
  readonly resolve: Resolve | undefined;
  readonly escape: boolean;
  readonly problems: readonly Problem[];
  /** Reports an error once, at its place in the template itself: inside an included file, at the `render` tag. */
  readonly report: (rule: string, span: Span, message: string) => void;
  inclusion: Inclusion | undefined;
  /** The paths of the files being included, outermost first. */
  readonly including: string[];
  rounds: number;
  stopped: boolean;
};

export function createRun(parts: Pick<Run, 'writer' | 'settings' | 'limits' | 'resolve' | 'escape'>): Run {
  const sink = problemSink();
  const seen = new Set<string>();
  const run: Run = {
    ...parts,
    problems: sink.problems,
    report: (rule, span, message) => {
      const place = run.inclusion?.tag ?? span;
      const said = run.inclusion ? `${message} (In ${run.inclusion.path}.)` : message;
      const key = `${place.start} ${rule} ${said}`;
      if (seen.has(key)) return;
      seen.add(key);
      sink.error(rule, place, said);
    },
    inclusion: undefined,
    including: [],
    rounds: 0,
    stopped: false,
  };
  return run;
}

/** Ends the making of a letter that grew past a limit, once. */
export function stopRun(run: Run, span: Span, message: string): void {
  if (!run.stopped) run.report('template/limit', span, message);
  run.stopped = true;
}
