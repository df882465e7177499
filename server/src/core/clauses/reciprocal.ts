import type { Sentence } from '../language/analysis.ts';
import type { Segment, Span } from '../language/segments.ts';
import type { Token } from '../language/tokens.ts';
import { isOneOf, wordSet } from '../language/word-set.ts';
import type { Match, Scope } from './match.ts';

/**
 * `You shall not disparage the Company. The Company shall not disparage you`: two promises, each by the one whom the other is about,
 * bind both, whoever they are.
 */
export function areEachOther(found: readonly Match[], scope: Scope): boolean {
  const promises = found.flatMap((match) => promiseOf(match, scope) ?? []);
  return promises.some((one) =>
    promises.some((other) => intersects(one.makers, other.about) && intersects(other.makers, one.about)),
  );
}

/** Words for those who make a promise, and the words for persons that stand behind its verb. */
type Promised = { readonly makers: ReadonlySet<string>; readonly about: ReadonlySet<string> };

function promiseOf({ sentence: index, mention }: Match, { sentences }: Scope): Promised | undefined {
  const sentence = sentences[index];
  const at = sentence?.segmentOf[mention.from];
  if (!sentence || at === undefined) return undefined;
  const segment = sentence.segments[at];
  if (!segment?.verb || sentence.stances[at]?.standing !== 'agreed') return undefined;
  const makers = new Set<string>();
  for (let up: number | undefined = at; up !== undefined; up = sentence.segments[up]?.parent)
    for (const key of personsIn(sentence, (sentence.segments[up] as Segment).subject)) makers.add(key);
  const about = personsIn(sentence, { from: segment.verb.to, to: withOccasion(sentence, at) });
  for (const key of about) makers.delete(key);
  return { makers, about };
}

/** `will take it down when Harbor asks`: up to the end of the occasion that hangs on the promise. */
function withOccasion({ segments }: Sentence, at: number): number {
  const next = segments[at + 1];
  const isOccasion = next !== undefined && (next.kind === 'when' || next.kind === 'if') && next.parent === at;
  return (isOccasion ? next : segments[at])?.to ?? 0;
}

function personsIn({ tokens }: Sentence, { from, to }: Span): Set<string> {
  const persons = new Set<string>();
  for (let at = from; at < to; at++) if (isPerson(tokens[at])) persons.add(nameOf(tokens[at] as Token));
  return persons;
}

const PRONOUNS = wordSet('you me i us we');
const SAME: ReadonlyMap<string, string> = new Map([
  ['me', 'i'],
  ['us', 'we'],
]);
/** Words that stand with a capital and name no one of the two. */
const NO_PERSON = wordSet('agreement party parties section paragraph account bill state each neither both either');

/** A pronoun for a speaker, or a name or term with a capital; not `Company's`, which only owns something. */
function isPerson(token: Token | undefined): boolean {
  if (!token || isOneOf(token, NO_PERSON) || /['’]s?$/.test(token.text)) return false;
  return isOneOf(token, PRONOUNS) || (token.kind === 'word' && token.capital);
}

function nameOf({ key }: Token): string {
  return SAME.get(key) ?? key;
}

function intersects(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  for (const key of one) if (other.has(key)) return true;
  return false;
}
