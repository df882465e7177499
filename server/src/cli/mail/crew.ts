import type { ReadData } from '../../core/template/values.ts';
import type { Io, LetterThread } from '../io.ts';
import type { Made, Maker } from './letter.ts';
import type { Record, Setup } from './thread.ts';

/** Makes letters, several at once where that pays. */
export type Crew = {
  /** The letter of a record; `data` is what was read of it. */
  readonly make: (record: Record, data: ReadData) => Promise<Made>;
  /** So many may be asked for before the first is awaited. */
  readonly atOnce: number;
  /** Why letters that a thread failed to make were made here, and how many; undefined when none were. */
  readonly failed: () => { readonly why: string; readonly letters: number } | undefined;
  readonly end: () => void;
};

/** So many letters are made before threads are started: for a few, starting them takes longer. */
const ALONE = 40;
/** Each thread takes as much memory as the program. */
const MOST = 64;
/** A thread that has so much to do waits for nobody. */
const QUEUE = 4;

/**
 * Opens a crew of so many threads; with fewer than two, or where there are none, the letters are made here. So is what a thread failed
 * to make: what is wrong with it is then told here.
 */
export function openCrew(
  maker: Maker,
  jobs: number,
  setup: () => Setup,
  { letterThreads: threads }: Pick<Io, 'letterThreads'>,
): Crew {
  if (jobs < 2 || threads === undefined)
    return { make: (_, data) => maker.make(data), atOnce: 1, failed: () => undefined, end: () => undefined };
  const crew: { readonly thread: LetterThread; busy: number }[] = [];
  let made = 0;
  let failed: ReturnType<Crew['failed']>;
  return {
    atOnce: Math.min(jobs, MOST) * QUEUE,
    make: async (record, data) => {
      made += 1;
      if (made <= ALONE) return maker.make(data);
      if (crew.length === 0) {
        const first = setup();
        for (let i = 0; i < Math.min(jobs, MOST); i++) crew.push({ thread: threads.start(first), busy: 0 });
      }
      const idle = crew.reduce((best, one) => (one.busy < best.busy ? one : best));
      idle.busy += 1;
      try {
        return (await idle.thread.ask(record)) as Made;
      } catch (error) {
        const here = await maker.make(data);
        // A letter that cannot be made here either is told of as a letter.
        failed = {
          why: error instanceof Error ? error.message : String(error),
          ...failed,
          letters: (failed?.letters ?? 0) + 1,
        };
        return here;
      } finally {
        idle.busy -= 1;
      }
    },
    failed: () => failed,
    end: () => {
      for (const { thread } of crew) thread.end();
    },
  };
}

/** How many threads `auto` means: those formats that take long to write are written on every processor, up to four. */
export function autoJobs(format: string, { letterThreads: threads }: Pick<Io, 'letterThreads'>): number {
  return format === 'docx' || format === 'pdf' ? Math.min(4, threads?.processors ?? 1) : 1;
}
