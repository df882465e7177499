import { LETTERS, type Letters } from '../protocol.ts';
import { enginesOf, type Feature } from '../session.ts';

/** The letters of the library, to start a new one from. */
export const letters: Feature = (session) => {
  const { connection, answer } = session;
  connection.onRequest(LETTERS, () =>
    answer<Letters['result']>('the list of letters', [], undefined, () => {
      const all = enginesOf(session).flatMap(({ library }) => library.letters);
      return [...new Map(all.map((letter) => [letter.id, letter])).values()];
    }),
  );
  return {};
};
