import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { LetterThread, LetterThreads } from './io.ts';

/** The threads of this machine; `file` is the program that each of them runs. */
export function letterThreadsOf(file: string): LetterThreads {
  return { processors: availableParallelism(), start: (setup) => start(file, setup) };
}

type Waiting = { readonly resolve: (answer: unknown) => void; readonly reject: (error: Error) => void };

function start(file: string, setup: unknown): LetterThread {
  const worker = new Worker(file, { workerData: setup });
  const waiting = new Map<number, Waiting>();
  let count = 0;
  let ended: Error | undefined;
  const end = (error: Error): void => {
    ended ??= error;
    for (const { reject } of waiting.values()) reject(ended);
    waiting.clear();
  };
  worker.on('message', ({ id, answer, error }: { id: number; answer?: unknown; error?: string }) => {
    const one = waiting.get(id);
    waiting.delete(id);
    if (error === undefined) one?.resolve(answer);
    else one?.reject(new Error(error));
  });
  worker.on('error', (error) => end(error instanceof Error ? error : new Error(String(error))));
  worker.on('exit', () => end(new Error('The thread has ended.')));
  return {
    ask: (question) =>
      new Promise((resolve, reject) => {
        if (ended !== undefined) return reject(ended);
        count += 1;
        waiting.set(count, { resolve, reject });
        worker.postMessage({ id: count, question });
      }),
    end: () => void worker.terminate(),
  };
}
