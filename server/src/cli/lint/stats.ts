import type { CheckedFile } from '../checked.ts';
import type { Io } from '../io.ts';
import { plural } from '../reporters/summary.ts';
import { visible } from '../reporters/terminal.ts';

/** How long the steps of a run took together. */
export type Measured = {
  <T>(step: Step, act: () => T): T;
  /** For a step that does not end in one call. */
  readonly begin: (step: Step) => () => void;
  readonly steps: ReadonlyMap<Step, number>;
};
export type Step = 'read' | 'check' | 'fix' | 'report';

/** Measures with the clock that there is; without one, nothing. */
export function measuring({ clock }: Pick<Io, 'clock'>): Measured {
  const steps = new Map<Step, number>();
  const begin = (step: Step): (() => void) => {
    const begun = clock?.() ?? 0;
    return () => {
      if (clock !== undefined) steps.set(step, (steps.get(step) ?? 0) + clock() - begun);
    };
  };
  const measured = <T>(step: Step, act: () => T): T => {
    const end = begin(step);
    try {
      return act();
    } finally {
      end();
    }
  };
  return Object.assign(measured, { begin, steps });
}

/** What a run did, as lines for people: files, findings by rule, time by step, answers from the cache. */
export function statsText(files: readonly CheckedFile[], steps: Measured['steps'], hits: number | undefined): string {
  const counts = new Map<string, number>();
  for (const { rule } of files.flatMap(({ findings }) => findings)) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  const byCount = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const waived = files.reduce((sum, file) => sum + file.waived.length, 0);
  const times = [...steps].map(([step, ms]) => `${step} ${seconds(ms)}`);
  const size = files.reduce((sum, { text }) => sum + text.length, 0);
  const width = Math.max(0, ...byCount.map(([, count]) => String(count).length));
  return [
    `${plural(files.length, 'file')}, ${Math.ceil(size / 1024)} KB; ${plural(total, 'finding')}, ${waived} waived`,
    ...byCount.map(([rule, count]) => `  ${String(count).padStart(width)}  ${visible(rule)}`),
    ...(times.length === 0 ? [] : [`time: ${times.join(', ')}`]),
    ...(hits === undefined ? [] : [`cache: ${hits} of ${plural(files.length, 'file')} known`]),
  ]
    .map((line) => `${line}\n`)
    .join('');
}

function seconds(ms: number): string {
  return ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`;
}
