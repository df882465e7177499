import type { Sentence } from '../../language/analysis.ts';
import type { Segment } from '../../language/segments.ts';

const IN_IT: ReadonlySet<string> = new Set(['party_company', 'party_customer', 'both_parties', 'assigns', 'follower']);

/** `this Agreement does not bind the bureaus`: those who sign nothing. */
export function bindsOnlyOthers({ tokens, mentions }: Sentence, { verb, to }: Pick<Segment, 'verb' | 'to'>): boolean {
  if (!verb || !/^(?:bind|binds)$/.test(tokens[verb.head]?.key ?? '')) return false;
  const behind = mentions.filter((one) => one.from >= verb.to && one.from < to && !one.weak);
  if (behind.some(({ concept }) => IN_IT.has(concept))) return false;
  return behind.some(({ concept, from }) => concept === 'credit_bureau' && from <= verb.to + 2);
}

/** `does not bind Customer until a copy signed by an officer has come`: when it begins, and no end. */
export function waitsForCopy(sentence: Sentence, { verb, to }: Pick<Segment, 'verb' | 'to'>): boolean {
  if (!verb || !/^(?:bind|binds|bound)$/.test(sentence.tokens[verb.head]?.key ?? '')) return false;
  const next = sentence.segments.find(({ from, kind }) => from >= to && (kind === 'until' || kind === 'unless'));
  if (!next) return false;
  const inside = sentence.mentions.filter(({ from, weak }) => from >= next.from && !weak);
  return ['signed_copy', 'copy_noun', 'sign_verb'].some((concept) => inside.some((one) => one.concept === concept));
}
