import { LETTERS, type Letters } from '../protocol.ts';
import type { Feature } from '../session.ts';

/** The letters of the library, to start a new one from. */
export const letters: Feature = ({ connection, engine, answer }) => {
  connection.onRequest(LETTERS, () =>
    answer<Letters['result']>('the list of letters', [], undefined, () => engine.library.letters),
  );
  return {};
};
