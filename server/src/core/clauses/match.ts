import type { Sentence } from '../language/analysis.ts';
import type { Mention } from '../language/mentions.ts';
import type { Role } from '../language/parties.ts';
import type { Segment } from '../language/segments.ts';
import type { Stance } from '../language/stance.ts';
import type { Condition } from './conditions.ts';
import { polarityOf } from './polarity-of.ts';

/** Where a condition holds: the anchor's sentence and mention, and who is bound by it. */
export type Match = {
  readonly sentence: number;
  readonly mention: Mention;
  readonly bearers: ReadonlySet<Role>;
  readonly agreeing: ReadonlySet<Role>;
  readonly flat: boolean;
};

/** What a condition may look at: the sentences of one section, in order, and what they carry over from each other. */
export type Scope = { readonly sentences: readonly Sentence[]; readonly rivals: readonly string[] };

/** Every place of a scope where the condition's anchor and all its narrowing parts hold, `by` apart. */
export function matches(condition: Condition, scope: Scope, strict = false): Match[] {
  const found: Match[] = [];
  scope.sentences.forEach((sentence, index) => {
    if (sentence.source.label && !condition.label) return;
    for (const mention of sentence.mentions) {
      if (
        !condition.anchor.includes(mention.concept) ||
        ((strict || condition.strong) && mention.weak && !condition.weak)
      )
        continue;
      if (holds(condition, scope, index, sentence, mention)) {
        const stance = stanceAt(sentence, mention.from);
        found.push({
          sentence: index,
          mention,
          bearers: stance.bearers,
          agreeing: stance.agreeing,
          flat: stance.bearers.size === 0,
        });
      }
    }
  });
  return found;
}

export function stanceAt(sentence: Sentence, at: number): Stance {
  return sentence.stances[sentence.segmentOf[at] ?? 0] as Stance;
}

function holds(condition: Condition, scope: Scope, index: number, sentence: Sentence, mention: Mention): boolean {
  const segment = sentence.segmentOf[mention.from] ?? 0;
  const stance = sentence.stances[segment] as Stance;
  if (condition.as && mention.kind !== condition.as) return false;
  if (mention.kind === 'verb' && !isUsedAsVerb(sentence, mention)) return false;
  if (condition.polarity !== 'name') {
    const polarity = polarityOf(sentence, mention);
    if (polarity !== (condition.polarity === 'say' ? 0 : condition.polarity === 'deny' ? 1 : 2)) return false;
    if (!standingFits(condition, stance)) return false;
  }
  if (condition.duty && stance.modality === 'may') return false;
  if (
    condition.duty &&
    condition.polarity === 'say' &&
    mention.kind !== 'verb' &&
    isSubjectOfDenial(sentence, segment, mention)
  )
    return false;
  if (condition.duty && mention.kind === 'verb' && isInSubject(sentence, segment, mention)) return false;
  if (condition.duty && mention.kind === 'verb' && isOnlyWeighed(sentence, segment, mention)) return false;
  if (condition.may && stance.modality !== 'may') return false;
  if (
    !condition.with.every((group) =>
      sentence.mentions.some((other) => group.includes(other.concept) && other !== mention),
    )
  )
    return false;
  if (
    !condition.near.every((group) =>
      sentence.mentions.some(
        (other) => group.includes(other.concept) && other !== mention && sentence.segmentOf[other.from] === segment,
      ),
    )
  )
    return false;
  if (
    condition.without.some((concept) =>
      sentence.mentions.some(
        (other) => other.concept === concept && !other.weak && sentence.segmentOf[other.from] === segment,
      ),
    )
  )
    return false;
  if (condition.of || (mention.weak && !condition.weak))
    return isAbout(condition.of ?? [], scope, index, sentence, mention, mention.weak && !condition.weak);
  return true;
}

/** `A party asked to remove a statement shall answer`: an act that only describes who acts. */
function isInSubject(sentence: Sentence, segment: number, mention: Mention): boolean {
  const part = sentence.segments[segment];
  return (
    part?.verb !== undefined &&
    mention.from < part.verb.from &&
    mention.from >= part.subject.from &&
    sentence.segmentOf[part.subject.from] === segment
  );
}

const WEIGHS =
  /^(?:consider|considers|try|attempt|offer|begin|start|discuss|propose|endeavor|seek|hope|plan|contemplate|weigh|help|assist|think)$/;

/** `shall consider removing`: the act is not promised, only thought about. */
function isOnlyWeighed(sentence: Sentence, segment: number, mention: Mention): boolean {
  const verb = sentence.segments[segment]?.verb;
  return verb !== undefined && mention.from > verb.head && WEIGHS.test(sentence.tokens[verb.head]?.key ?? '');
}

/** `Written receipts are not issued`: the subject of a denied verb is denied with it. */
function isSubjectOfDenial(sentence: Sentence, segment: number, mention: Mention): boolean {
  const part = sentence.segments[segment];
  return part?.verb !== undefined && mention.to <= part.verb.from && (sentence.denied[part.verb.head] ?? 0) % 2 === 1;
}

function standingFits(condition: Condition, stance: Stance): boolean {
  if (stance.standing === 'agreed' || condition.open) return true;
  if (stance.standing === 'position')
    return condition.position || (stance.bearers.has('company') && stance.bearers.has('customer'));
  return false;
}

/** `report` in `credit report` and `the claim` are no verbs, whatever the vocabulary allows. */
function isUsedAsVerb(sentence: Sentence, mention: Mention): boolean {
  const before = sentence.tokens[mention.from - 1];
  if (mention.form !== 'base' && mention.form !== 's') return true;
  return !(
    before &&
    /^(?:a|an|the|this|that|his|her|its|their|our|my|your|no|any|every|of|such|said|in|on|by|for|with)$/.test(
      before.key,
    )
  );
}

const CENTRAL = new Set(['bill', 'billed_sum', 'difference']);

/** Whether what is said is said of one of the concepts: in its clause, its subject, the clauses it hangs on, or carried over. */
function isAbout(
  concepts: readonly string[],
  scope: Scope,
  index: number,
  sentence: Sentence,
  mention: Mention,
  weak: boolean,
): boolean {
  if (concepts.length === 0) return !weak || sentence.mentions.length > 1;
  const segmentIndex = sentence.segmentOf[mention.from] ?? 0;
  const segment = sentence.segments[segmentIndex];
  if (!segment) return false;
  const isWanted = (other: Mention) =>
    concepts.includes(other.concept) && !(other.from === mention.from && other.concept === mention.concept);
  const subject = sentence.mentions.filter(
    (other) => other.from >= segment.subject.from && other.from < segment.subject.to,
  );
  const rival = subject.some((other) => scope.rivals.includes(other.concept));
  const central = subject.some(
    (other) =>
      CENTRAL.has(other.concept) &&
      !subject.some((one) => scope.rivals.includes(one.concept) && one.from <= other.from && other.to <= one.to),
  );
  if (rival && !central) return false;
  if (subject.some(isWanted)) return true;
  if (isForeignSubject(sentence, segment, mention) && (sentence.stances[segmentIndex]?.subject.size ?? 0) === 0)
    return false;
  if (sentence.mentions.some((other) => isWanted(other) && sentence.segmentOf[other.from] === segmentIndex))
    return true;
  for (let up = segment.parent; up !== undefined; up = sentence.segments[up]?.parent) {
    if (sentence.mentions.some((other) => isWanted(other) && sentence.segmentOf[other.from] === up)) return true;
  }
  if (weak && !isPronoun(sentence, segment)) return false;
  if (sentence.mentions.some(isWanted)) return true;
  // Carried over: `It is not cancelled.`, `Neither concedes anything.`
  for (let back = index - 1; back >= 0 && index - back <= 2; back--) {
    const other = scope.sentences[back];
    if (!other) break;
    if (other.mentions.some(isWanted)) return true;
    if (other.mentions.some((one) => scope.rivals.includes(one.concept)) && !other.source.label) return false;
  }
  const next = scope.sentences[index + 1];
  return next !== undefined && isEmptySubject(sentence, segment.subject) && next.mentions.some(isWanted);
}

/** In `the complaint about the calls was not established` the subject is what is spoken of, and it is something else. */
function isForeignSubject(sentence: Sentence, segment: Segment, mention: Mention): boolean {
  const verb = segment.verb;
  if (!verb || mention.from < verb.from || segment.sharesSubject) return false;
  const head = sentence.tokens[verb.head]?.key ?? '';
  if (
    !verb.passive &&
    !/^(?:is|are|was|were|be|been|remains?|stands?|stays?|represents?|constitutes?|becomes?)$/.test(head)
  )
    return false;
  const subject = sentence.tokens
    .slice(segment.subject.from, segment.subject.to)
    .filter((token) => token.kind !== 'mark');
  if (subject.length < 2 || subject.length > 14) return false;
  return !subject.some(
    (token) =>
      /^(?:it|this|that|they|these|those|which|who|what|whatever|there|nothing|none|neither|nobody|each|same|such|former|latter|question|point|fact|amount|sum|figure|money|part|portion|rest)$/.test(
        token.key,
      ) ||
      token.kind === 'field' ||
      token.kind === 'money',
  );
}

/** `It is not a debt annulled`: the subject only points back. */
function isPronoun(sentence: Sentence, segment: Segment): boolean {
  const words = sentence.tokens.slice(segment.subject.from, segment.subject.to);
  return (
    words.length > 0 &&
    words.length <= 3 &&
    words.some((token) => /^(?:it|this|that|they|these|which|neither|them)$/.test(token.key))
  );
}

/** `There is no forgiveness here. …`: what it is said of may come next. */
function isEmptySubject(sentence: Sentence, subject: { from: number; to: number }): boolean {
  if (subject.to - subject.from > 2) return false;
  for (let at = subject.from; at < subject.to; at++)
    if (!/^(?:there|it|this|that|they|these)$/.test(sentence.tokens[at]?.key ?? '')) return false;
  return true;
}
