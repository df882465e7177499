import { watch as watchFiles } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { type MessagePort, Worker } from 'node:worker_threads';
import type { Io, Thread, Threads } from './io.ts';

/** Threads that run a program's file (absolute), which answers in them with `serveThread`. */
export function threadsOf(program: string): Threads {
  return { cores: availableParallelism(), start: () => start(program) };
}

function start(program: string): Thread {
  const worker = new Worker(program, { argv: [], stdin: false });
  let broken: Error | undefined;
  let reject: ((error: Error) => void) | undefined;
  const fail = (error: Error): void => {
    broken ??= error;
    reject?.(broken);
  };
  worker.on('error', fail);
  worker.on('exit', () => fail(new Error('the thread ended')));
  return {
    ask: (question) =>
      new Promise((resolve, refuse) => {
        if (broken !== undefined) return refuse(broken);
        reject = refuse;
        worker.once('message', resolve);
        worker.postMessage(question);
      }),
    stop: async () => {
      await worker.terminate();
    },
  };
}

/** Answers what the other side of `threadsOf` asks. An answer that throws ends the thread. */
export function serveThread(port: MessagePort, answer: (question: unknown) => unknown): void {
  port.on('message', (question) => port.postMessage(answer(question)));
}

/** Watches a folder with all below it. */
export const watch: NonNullable<Io['watch']> = (folder, changed) => {
  const watcher = watchFiles(folder, { recursive: true }, (_, name) => {
    if (name !== null) changed(path.join(folder, name));
  });
  // A folder that goes away, or one that may not be read, is watched no longer; the others are.
  watcher.on('error', () => watcher.close());
  return watcher;
};
