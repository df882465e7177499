import type { Checked } from '../../core/lint.ts';
import { type FileEngine, openFileEngine } from '../engine.ts';
import type { Io, Thread, Threads } from '../io.ts';
import type { Ours } from '../ours.ts';

/** A letter to check in another thread. `today` is the day of the run: all threads must agree on it. */
type Question = {
  readonly text: string;
  readonly file: string;
  readonly document: string | undefined;
  readonly today: string;
};

/** Answers in a thread: gives the function that checks what `checkInThreads` asks. */
export function answering(io: Io): (question: unknown) => Checked {
  let day = '';
  let engine: FileEngine | undefined;
  return (question) => {
    const { text, file, document, today } = question as Question;
    if (engine === undefined || day !== today) engine = openFileEngine({ ...io, today: () => today });
    day = today;
    const { findings, waived } = engine.check(text, file, document);
    return { findings, waived };
  };
}

/** Letters worth checking (UTF-16 units of text that no thread has read before) to make one more thread worth its start. */
const WORTH = 50_000;
const MOST_THREADS = 16;

/** How many threads to use: as many as asked for, or as pay for themselves. 1 means none beside this one. */
export function threadsFor(jobs: number | 'auto', letters: readonly Ours[], threads: Threads | undefined): number {
  if (threads === undefined || letters.length < 2) return 1;
  if (jobs !== 'auto') return Math.min(jobs, letters.length, MOST_THREADS * 4);
  const length = letters.reduce((sum, { input }) => sum + input.text.length, 0);
  return Math.max(1, Math.min(threads.cores, MOST_THREADS, Math.floor(length / WORTH)));
}

/**
 * Checks letters in threads; `done` is told of each as it comes. What a thread does not answer, because it broke or ran out of
 * memory, is left to whoever asked.
 */
export async function checkInThreads(
  letters: readonly Ours[],
  count: number,
  { threads, today }: { readonly threads: Threads; readonly today: string },
  done: (ours: Ours, checked: Checked) => Promise<void>,
): Promise<void> {
  let next = 0;
  const work = async (thread: Thread): Promise<void> => {
    try {
      for (let ours = letters[next++]; ours !== undefined; ours = letters[next++]) {
        const { input, document } = ours;
        const question: Question = { text: input.text, file: input.file, document, today };
        await done(ours, (await thread.ask(question)) as Checked);
      }
    } catch {
      // The letter that broke the thread is checked in this one, which says what is wrong.
    } finally {
      await thread.stop();
    }
  };
  await Promise.all(Array.from({ length: count }, () => work(threads.start())));
}
