import type { Io } from '../io.ts';

/** A line on the terminal that tells how far a run is; nothing where there is no terminal. */
export type Progress = {
  /** `share` is how much of the data was read, from 0 to 1. */
  readonly at: (letters: number, share: number) => Promise<void>;
  readonly clear: () => Promise<void>;
};

const BAR = 24;
/** Milliseconds between two drawings. */
const PAUSE = 100;

export function openProgress({ ticks, stderr }: Pick<Io, 'ticks' | 'stderr'>): Progress {
  if (ticks === undefined) return { at: async () => undefined, clear: async () => undefined };
  const begun = ticks();
  let drawn = Number.NEGATIVE_INFINITY;
  return {
    at: async (letters, share) => {
      const now = ticks();
      if (now - drawn < PAUSE) return;
      drawn = now;
      await stderr(`\r${progressLine(letters, share, (now - begun) / 1000)}\u001b[K`);
    },
    clear: async () => {
      if (drawn !== Number.NEGATIVE_INFINITY) await stderr('\r\u001b[K');
    },
  };
}

/** `[######------------------] 25%  1,250 letters, 310 a second, 12 s left` */
export function progressLine(letters: number, share: number, seconds: number): string {
  const part = Math.min(1, Math.max(0, share));
  const full = Math.round(part * BAR);
  const bar = `[${'#'.repeat(full)}${'-'.repeat(BAR - full)}] ${String(Math.floor(part * 100)).padStart(3)}%`;
  const speed = seconds > 0 ? `, ${Math.round(letters / seconds)} a second` : '';
  const left = part > 0.01 && part < 1 ? `, ${Math.ceil((seconds / part) * (1 - part))} s left` : '';
  return `${bar}  ${letters.toLocaleString('en-US')} letters${speed}${left}`;
}
