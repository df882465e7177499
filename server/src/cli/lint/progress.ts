import type { Io } from '../io.ts';

/** A line on the terminal that tells how far a long run is; nothing where standard error is no terminal. */
export type Progress = { readonly at: (done: number) => Promise<void>; readonly clear: () => Promise<void> };

/** Milliseconds before the first drawing, so that a short run stays quiet, and between two of them. */
const PATIENCE = 1000;
const PAUSE = 100;
const BAR = 24;

export function openProgress(total: number, { ticks, stderr }: Pick<Io, 'ticks' | 'stderr'>): Progress {
  if (ticks === undefined) return { at: async () => undefined, clear: async () => undefined };
  const begun = ticks();
  let next = begun + PATIENCE;
  let isDrawn = false;
  return {
    at: async (done) => {
      const now = ticks();
      if (now < next || done >= total) return;
      next = now + PAUSE;
      isDrawn = true;
      await stderr(`\r${progressLine(done, total, (now - begun) / 1000)}\u001b[K`);
    },
    clear: async () => {
      if (!isDrawn) return;
      isDrawn = false;
      await stderr('\r\u001b[K');
    },
  };
}

/** `[######------------------]  25%  100 of 400 files, 12 s left` */
export function progressLine(done: number, total: number, seconds: number): string {
  const part = total === 0 ? 1 : Math.min(1, done / total);
  const full = Math.round(part * BAR);
  const bar = `[${'#'.repeat(full)}${'-'.repeat(BAR - full)}] ${String(Math.floor(part * 100)).padStart(3)}%`;
  const left = done > 0 ? `, ${Math.ceil((seconds / done) * (total - done))} s left` : '';
  return `${bar}  ${done} of ${total} files${left}`;
}
