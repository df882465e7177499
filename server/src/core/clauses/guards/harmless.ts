import type { Mention } from '../../language/mentions.ts';
import type { ClauseDetection } from '../conditions.ts';

/**
 * Whether the words of a condition, an exception or a limit take nothing from the clause: concepts that any clause bears,
 * and those that this one allows. An `if` may also speak of what the clause is for; an exception only of what it carves out.
 */
export function isHarmless(inside: readonly Mention[], detect: ClauseDetection, kind: string): boolean {
  const fine = kind === 'if' ? [...detect.allow, ...detect.carve, 'lawful_carve_out'] : detect.carve;
  // `only after payment`: a weak one lies in the very words of the limit.
  return inside.some(
    ({ concept, weak }) => (concept === 'harmless_adjunct' && !(weak && kind === 'only')) || fine.includes(concept),
  );
}
