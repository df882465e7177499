import type { Lexicon, Member } from './lexicon.ts';
import { findMentions, type Mention } from './mentions.ts';
import type { Parties } from './parties.ts';
import { rolesIn } from './roles.ts';
import type { Token } from './tokens.ts';

/** Whoever is named, in whatever way, as the concepts `party_company` and `party_customer`. */
export function partyMentions(tokens: readonly Token[], found: readonly Mention[], parties: Parties): Mention[] {
  return tokens.flatMap((_, at) => {
    const roles = rolesIn(tokens, found, parties, at, at + 1);
    const member = { kind: 'noun', weak: false, from: at, to: at + 1 } as const;
    return [
      ...(roles.has('company') ? [{ ...member, concept: 'party_company' }] : []),
      ...(roles.has('customer') ? [{ ...member, concept: 'party_customer' }] : []),
    ];
  });
}

/** What a defined term can stand for; acts in a definition are not said by every use of the term. */
const THINGS = new Set(
  'bill billed_sum difference settlement_sum remaining_claim mark adverse statement_noun credit_report credit_bureau third_parties signed_copy assigns request_noun agreement_noun payment_noun any_kind whole_matter'.split(
    ' ',
  ),
);

/** Defined things by name, with the concepts that their definitions give them. */
export type Defined = readonly { readonly words: readonly string[]; readonly members: readonly Member[] }[];

/** What the definitions of a document stand for: `Delta` is a difference where it was defined as one. */
export function definedThings(parties: Parties, lexicon: Lexicon): Defined {
  return [...parties.definitions].map(([name, definition]) => {
    const members = new Map<string, Member>();
    for (const mention of findMentions(definition.slice(0, 14), lexicon)) {
      if (mention.kind === 'verb' && mention.to - mention.from < 2) continue;
      if (THINGS.has(mention.concept))
        members.set(mention.concept, { concept: mention.concept, kind: 'noun', weak: false });
    }
    const subtracts = definition
      .slice(0, 14)
      .some((token) =>
        /^(?:minus|less|exceeds|exceed|difference|remains|remaining|deducted|subtracted|left)$/.test(token.key),
      );
    if (subtracts) members.set('difference', { concept: 'difference', kind: 'noun', weak: false });
    if (members.has('difference')) for (const part of ['bill', 'billed_sum', 'settlement_sum']) members.delete(part);
    return { words: name.split(' '), members: [...members.values()] };
  });
}

/** The defined things of a sentence, as mentions. */
export function definedMentions(tokens: readonly Token[], defined: Defined): Mention[] {
  const found: Mention[] = [];
  for (const { words, members } of defined) {
    for (let at = 0; at + words.length <= tokens.length; at++) {
      if (
        !tokens[at]?.capital ||
        !words.every((word, index) => tokens[at + index]?.key === word && tokens[at + index]?.capital)
      )
        continue;
      for (const member of members) found.push({ ...member, from: at, to: at + words.length });
    }
  }
  return found;
}

/** Sums that are one sum of the document less another: what is left between a bill and its settlement. */
export function differences(sentences: readonly (readonly Token[])[]): Set<number> {
  const values = [
    ...new Set(
      sentences.flatMap((tokens) =>
        tokens
          .filter((token) => token.kind === 'money' && (token.value ?? 0) > 0)
          .map((token) => Math.round((token.value ?? 0) * 100)),
      ),
    ),
  ];
  const found = new Set<number>();
  if (values.length > 12) return found;
  const known = new Set(values);
  const paid = new Set(
    sentences.flatMap((tokens) =>
      tokens
        .filter(
          (token, at) =>
            token.kind === 'money' &&
            tokens
              .slice(Math.max(0, at - 6), at)
              .some((one) => /^(?:pay|pays|paid|paying|settlement|sending|send|accepted)$/.test(one.key)),
        )
        .map((token) => Math.round((token.value ?? 0) * 100)),
    ),
  );
  for (const whole of values)
    for (const part of values)
      if (part < whole && known.has(whole - part) && !paid.has(whole - part)) found.add(whole - part);
  return found;
}

/** `the $1,110.00`, where the bill was $1,760.00 and $650.00 is paid: the difference, by arithmetic. */
export function arithmetic(tokens: readonly Token[], figures: ReadonlySet<number>): Mention[] {
  return tokens.flatMap((token, at) =>
    token.kind === 'money' && (figures.has(Math.round((token.value ?? 0) * 100)) || isRest(tokens, at))
      ? [{ concept: 'difference', kind: 'noun' as const, weak: false, from: at, to: at + 1 }]
      : [],
  );
}

/** `the remaining $1,890`, `the other $2,110`, `$5,400 left`. */
function isRest(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.key ?? '';
  const after = tokens.slice(at + 1, at + 8).map((token) => token.key);
  return (
    /^(?:remaining|other|unpaid|uncollected|residual|leftover|left)$/.test(before) ||
    /^(?:left|remaining|unpaid|separating|uncollected|between)$/.test(after[0] ?? '') ||
    (after.includes('not') && after.some((key) => /^(?:paid|collected|collecting|paying)$/.test(key)))
  );
}
