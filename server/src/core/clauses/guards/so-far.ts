import type { Sentence } from '../../language/analysis.ts';
import { holdsOne, sought } from '../../language/sought.ts';
import { anyOneOf, isOneOf, wordSet } from '../../language/word-set.ts';
import { type GuardWords, NO_GUARDS } from './guard.ts';

const DEGREE = wordSet('far extent degree measure');
const AS = wordSet('as that to');
const ABLE = wordSet(
  `allow allows permit permits support supports suit suits able can practical practicable possible convenient feasible agree agrees accept
  accepts enable enables let lets manage manages`,
);
const LAW = wordSet(
  'law laws lawful lawfully statute statutes rule rules court courts regulation regulations regulator act code order legally tell tells see know knows section sections fcra fdcpa venue',
);
const LONGEST = 12;
const HOW_FAR = sought(DEGREE, ['insofar']);

/** `so far as Company's system allows`, `to the degree that its vendor agrees`: as much of it as one side can or likes. */
export function soFar({ tokens }: Sentence): readonly GuardWords[] {
  if (!holdsOne(tokens, HOW_FAR)) return NO_GUARDS;
  return tokens.flatMap((token, at): GuardWords[] => {
    const opens = token.key === 'insofar' || (isOneOf(token, DEGREE) && isOneOf(tokens[at + 1], AS));
    if (!opens) return [];
    const end = tokens.findIndex(({ kind }, place) => place > at && kind === 'mark');
    const to = Math.min(end < 0 ? tokens.length : end, at + LONGEST);
    const words = tokens.slice(at + 1, to);
    const isAble = words.some(
      (word, place) => isOneOf(word, ABLE) && words[place + 1]?.key !== 'not' && word.key !== 'cannot',
    );
    // `so far as 15 USC 1692i allows`
    if (!isAble || anyOneOf(words, LAW) || words.some(({ kind, text }) => kind === 'number' || text === '§')) return [];
    return [{ from: at, to, role: 'doubt', kind: 'so-far', why: 'leaves open how much of it is done' }];
  });
}
