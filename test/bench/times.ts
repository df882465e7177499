/** How long runs take, in milliseconds, and how long the measure took that ran in turn with them. */
export type Times = { readonly runs: readonly number[]; readonly unit: number };

/** Every so many runs the measure runs once, so that both meet the same machine. */
const EVERY = 5;

/** Times several runs in turn with the measure that they are told by. `run` gets the number of its round. */
export function timesOf(rounds: number, measure: () => unknown, run: (round: number) => unknown): Times {
  const runs: number[] = [];
  const units: number[] = [];
  for (let round = 0; round < rounds; round++) {
    if (round % EVERY === 0 || rounds <= EVERY) units.push(timed(measure));
    runs.push(timed(() => run(round)));
  }
  return { runs, unit: quantile(units, 0.5) };
}

/** The time below which this share of all times lies. */
export function quantile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

function timed(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}
