import type { ClauseChoice } from '../../server/src/lsp/protocol.ts';
import { requirementOf, stateOf } from './coverage/states.ts';
import type { Translate } from './translate.ts';

/** One line of the pick of clauses, or a heading of it. */
export type Choice = {
  readonly label: string;
  readonly description: string;
  readonly detail: string;
  readonly clause: ClauseChoice;
};
export type Heading = { readonly heading: string };

/** The clauses to pick from: what is needed and not there first, what is there already last; in the order of an agreement. */
export function choicesOf(clauses: readonly ClauseChoice[], t: Translate): readonly (Choice | Heading)[] {
  const groups: readonly (readonly [heading: string, member: (clause: ClauseChoice) => boolean])[] = [
    [t('required, and missing'), ({ requirement, state }) => requirement === 'required' && state === 'missing'],
    [t('recommended, and missing'), ({ requirement, state }) => requirement === 'recommended' && state === 'missing'],
    [
      t('there, but not whole'),
      ({ state }) => state === 'incomplete' || state === 'unclear' || state === 'contradicted',
    ],
    [t('others'), ({ state }) => state !== 'present'],
    [t('there already'), () => true],
  ];
  const left = new Set(clauses);
  return groups.flatMap(([heading, member]) => {
    const found = [...left].filter(member);
    for (const clause of found) left.delete(clause);
    return found.length === 0 ? [] : [{ heading }, ...found.map((clause) => choiceOf(clause, t))];
  });
}

function choiceOf(clause: ClauseChoice, t: Translate): Choice {
  const { title, purpose, state, requirement } = clause;
  const words = [
    ...(state === undefined ? [] : [stateOf(state, t)]),
    ...(requirement === undefined ? [] : [requirementOf(requirement, t)]),
  ];
  return { label: title, description: words.join(' · '), detail: purpose, clause };
}
