import type { RecordRow } from '../../core/data/record-row.ts';
import type { Crew } from './crew.ts';
import type { Made } from './letter.ts';
import type { Outcome } from './report.ts';
import type { Started, Steps } from './steps.ts';

type Coming = Pick<Started, 'finish'> & { readonly made: Promise<Made> | undefined };

/**
 * What becomes of each record, in order, however many letters are made at once. Where the data cannot be read any more, the records before
 * that place are brought to their end first.
 */
export async function* outcomesOf(rows: Iterable<RecordRow>, steps: Steps, crew: Crew): AsyncGenerator<Outcome> {
  const coming: Coming[] = [];
  const first = async (): Promise<Outcome> => {
    const { finish, made } = coming.shift()!;
    return finish(await made);
  };
  const reading = rows[Symbol.iterator]();
  for (;;) {
    let row: IteratorResult<RecordRow>;
    try {
      row = reading.next();
    } catch (error) {
      while (coming.length > 0) yield await first();
      throw error;
    }
    if (row.done === true) break;
    const { letter, finish } = steps.start(row.value);
    const made = letter && crew.make(letter.values, letter.data);
    // It is awaited in its turn; until then nobody else may be told of a failure.
    made?.catch(() => undefined);
    coming.push({ finish, made });
    if (coming.length >= crew.atOnce) yield await first();
  }
  while (coming.length > 0) yield await first();
}
