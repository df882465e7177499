/** Says after each end of the server whether it may be started again; a few times within a few minutes, not for ever. */
export function restartsOf(now: () => number): () => boolean {
  let ends: readonly number[] = [];
  return () => {
    const time = now();
    ends = [...ends.filter((end) => time - end < MINUTES * 60_000), time];
    return ends.length <= MOST;
  };
}

const MOST = 4;
const MINUTES = 3;
