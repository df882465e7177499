import { parentPort, workerData } from 'node:worker_threads';
import { openThread, type Record, type Setup } from './cli/mail/thread.ts';

// A thread of a mail merge: makes the letter of each record that it is sent. It touches no file.

const make = openThread(workerData as Setup);

parentPort?.on('message', ({ id, question }: { readonly id: number; readonly question: Record }) => {
  make(question).then(
    (answer) => {
      const { content } = answer;
      const whole = typeof content === 'object' && content.byteLength === content.buffer.byteLength;
      parentPort?.postMessage({ id, answer }, whole ? [content.buffer as ArrayBuffer] : []);
    },
    (error: unknown) => parentPort?.postMessage({ id, error: String(error) }),
  );
});
