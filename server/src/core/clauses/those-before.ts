import type { Sentence } from '../language/analysis.ts';
import type { Mention } from '../language/mentions.ts';
import type { Role } from '../language/parties.ts';
import type { Segment, Span } from '../language/segments.ts';
import { isOneOf, wordSet } from '../language/word-set.ts';

const PRONOUNS = wordSet('they it');
const JOINS = wordSet('and nor');
const TOGETHER = wordSet('together along jointly');
const NONE: ReadonlySet<Role> = new Set();

/**
 * Who is meant by the pronoun of `They and Mr. Ruiz shall disown it`, `Together with Customer, it shall …`: those who were the
 * subject of the clause before, in the same sentence or the one before it. The same of `She admits nothing`. Nobody where the subject has no such pronoun.
 */
export function thoseBefore(sentences: readonly Sentence[], index: number, { from }: Mention): ReadonlySet<Role> {
  const sentence = sentences[index];
  const at = sentence?.segmentOf[from] ?? 0;
  const subject = sentence?.segments[at]?.subject;
  if (!sentence || !subject || !(isBesideAnother(sentence, subject) || isPersonAlone(sentence, at))) return NONE;
  const own = lastSubject(sentence, subject.from);
  if (own) return own;
  const before = sentences.slice(0, index).findLast(({ label }) => !label);
  return (before && lastSubject(before, before.tokens.length)) ?? NONE;
}

const PERSON = wordSet('she he');
const OWNS_UP = wordSet(
  'admit admits concede concedes acknowledge acknowledges accept accepts deny denies disclaim disclaims confess confesses',
);

/** `Ms. Ortiz agrees that …. She admits no liability.`, `The Agency has … . It admits no fault.`: the pronoun alone. */
function isPersonAlone({ tokens, segments }: Sentence, at: number): boolean {
  const { subject, verb, kind } = segments[at] as Segment;
  if (kind !== 'main' || !verb || verb.passive || subject.to - subject.from !== 1) return false;
  const pronoun = tokens[subject.from];
  return isOneOf(pronoun, PERSON) || (pronoun?.key === 'it' && isOneOf(tokens[verb.head], OWNS_UP));
}

/** A pronoun joined with somebody else who is named. */
function isBesideAnother({ tokens }: Sentence, { from, to }: Span): boolean {
  for (let at = from; at < to; at++) {
    if (!isOneOf(tokens[at], PRONOUNS)) continue;
    if (at === from && isOneOf(tokens[at + 1], JOINS) && at + 2 < to) return true;
    if (at === to - 1 && at > from && isOneOf(tokens[at - 1], JOINS)) return true;
    const isLed = isOneOf(tokens[from], TOGETHER) && tokens[from + 1]?.key === 'with';
    if (isLed && tokens[at - 1]?.text === ',') return true;
  }
  return false;
}

/** Who is the subject of the last main clause before a token that names anybody. */
function lastSubject({ segments, stances }: Sentence, before: number): ReadonlySet<Role> | undefined {
  const at = segments.findLastIndex(
    ({ kind, verb, to }, place) => verb && to <= before && kind === 'main' && isNamed(stances[place]?.subject),
  );
  return stances[at]?.subject;
}

function isNamed(roles: ReadonlySet<Role> | undefined): boolean {
  return roles !== undefined && (roles.has('company') || roles.has('customer'));
}
