import type { Sentence } from '../../language/analysis.ts';
import { anyOneOf, wordSet } from '../../language/word-set.ts';
import type { Guard } from './guard.ts';

type Elements = ReadonlyMap<string, { readonly satisfies: readonly { readonly sentence: number }[] }>;

/** What makes less of a promise that was made before: who wills it, what is true, what is paid. */
const TAKES_BACK = wordSet(
  `only unless except agree agrees consent consents wish wishes choose chooses elect elects approve approves decide decides satisfied
  willing able pleases like likes want wants practicable possible feasible reasonable appropriate necessary permitted policy
  accurate inaccurate true untrue false correct incorrect wrong error mistaken verified proved proven valid justified unjustified
  owed default defaults late missed overdue paid pay pays payment payments current bankruptcy sold assigned first new`,
);

/**
 * The guards of a section without the conditions of sentences that only add to it: where sentences without any guard give every element that
 * counts (`errors`), `If the login is gone, it shall ask the operator within the same seven days` says what more is done. `evidence` are
 * the sentences that give elements.
 */
export function withoutSecondConditions(
  guards: Guard[],
  evidence: readonly number[],
  errors: readonly { readonly id: string }[],
  elements: Elements,
  sentences: readonly Sentence[],
): Guard[] {
  const isSecond = ({ kind, role }: Guard) => kind === 'if' && role === 'doubt';
  if (errors.length === 0 || !guards.some(isSecond)) return guards;
  const plain = new Set(evidence.filter((index) => !guards.some(({ sentence }) => sentence === index)));
  const isWhole = errors.every(({ id }) => elements.get(id)?.satisfies.some(({ sentence }) => plain.has(sentence)));
  if (!isWhole) return guards;
  return guards.filter((guard) => {
    const words = sentences[guard.sentence]?.tokens.slice(guard.from, guard.to) ?? [];
    return !isSecond(guard) || anyOneOf(words, TAKES_BACK);
  });
}
