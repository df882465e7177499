import type { Checked } from '../../core/lint.ts';
import type { CheckedFile } from '../checked.ts';
import type { FileEngine } from '../engine.ts';
import type { Io } from '../io.ts';
import type { Ours } from '../ours.ts';
import type { RunCache } from './cache.ts';
import { type Check, checkCached, checkedFile, checkWith } from './check.ts';
import { deliver, type FixPlan, fixText } from './fixing.ts';
import { openProgress } from './progress.ts';
import type { Measured } from './stats.ts';
import { checkInThreads, threadsFor } from './thread.ts';

/** How the letters of a run are checked. */
export type Loop = {
  readonly engine: FileEngine;
  readonly fixes: FixPlan | undefined;
  readonly cache: RunCache | undefined;
  readonly jobs: number | 'auto';
  readonly measured: Measured;
};

/** What the loop gives: the letters as they stand after their fixes, in the order given, and how many texts a fix changed. */
export type Looped = { readonly files: readonly CheckedFile[]; readonly changed: number };

/** Checks letters one after the other, or some of them in threads first; makes their fixes; tells how far it is. */
export async function checkAll(all: readonly Ours[], loop: Loop, io: Io): Promise<Looped> {
  const { engine, cache, fixes, measured } = loop;
  const progress = openProgress(all.length, io);
  const ready = await inThreads(all, loop, progress.at, io);
  const plain: Check = (text, ours) =>
    (text === ours.input.text ? ready.get(ours) : undefined) ?? checkWith(engine)(text, ours);
  const check = cache === undefined ? plain : checkCached(cache, plain);
  const files: CheckedFile[] = [];
  let changed = 0;
  for (const [at, ours] of all.entries()) {
    const { input, document } = ours;
    if (fixes === undefined)
      files.push(
        checkedFile(
          input,
          document,
          input.text,
          measured('check', () => check(input.text, ours)),
        ),
      );
    else {
      // Only the text that is there and the one that will be are worth keeping, not those that are tried out.
      const first: Check = (text, one) => (text === input.text ? check : plain)(text, one);
      const fixed = measured('fix', () => fixText(ours, fixes, first, engine));
      if (fixed.text !== input.text && fixes.target === 'file') cache?.keep(fixed.text, ours, fixed.checked);
      await progress.clear();
      if (await deliver(ours, fixed, fixes, io)) changed += 1;
      files.push(checkedFile(input, document, fixed.text, fixed.checked));
    }
    ready.delete(ours);
    await progress.at(at + 1);
  }
  await progress.clear();
  cache?.save();
  return { files, changed };
}

/** What threads found, of the letters that no cache knows; nothing where threads would cost more than they save. */
async function inThreads(
  all: readonly Ours[],
  { cache, jobs, measured }: Loop,
  at: (done: number) => Promise<void>,
  io: Io,
): Promise<Map<Ours, Checked>> {
  const ready = new Map<Ours, Checked>();
  const { threads } = io;
  if (threads === undefined || jobs === 1) return ready;
  const open = cache === undefined ? all : all.filter((ours) => cache.known(ours.input.text, ours) === undefined);
  const count = threadsFor(jobs, open, threads);
  if (count < 2) return ready;
  const end = measured.begin('check');
  await checkInThreads(open, count, { threads, today: io.today() }, async (ours, checked) => {
    ready.set(ours, checked);
    await at(all.length - open.length + ready.size);
  });
  end();
  return ready;
}
