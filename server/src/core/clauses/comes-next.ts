import type { Sentence } from '../language/analysis.ts';
import type { Mention } from '../language/mentions.ts';
import type { Segment } from '../language/segments.ts';
import { anyOneOf, isOneOf, wordSet } from '../language/word-set.ts';
import type { Scope, Spoken } from './match.ts';
import { areBoth } from './mutual.ts';

const EMPTY = wordSet('there it this that they these');

/** `There is no forgiveness here. …`: what it is said of may come next. */
export function comesNext(
  scope: Scope,
  { sentence, index, mention }: Spoken,
  { subject }: Segment,
  isWanted: (mention: Mention) => boolean,
): boolean {
  const next = scope.sentences[index + 1];
  if (next && agreesSo(next) && next.mentions.some(isWanted)) return true;
  if (isSummedUp(scope, index, isWanted)) return true;
  // `You have canceled nothing. We both agree that the rest …`
  if (next && takesNothing(sentence, mention) && areAgreed(next) && isOfDispute(next, isWanted)) return true;
  // `No forgiveness of debt occurs when Company accepts less. The part not paid is in dispute.`
  if (next && happensNot(sentence, mention, subject) && isOfDispute(next, isWanted)) return true;
  const words = sentence.tokens.slice(subject.from, subject.to);
  if (words.length === 0 || words.length > 2) return false;
  if (isNobody(words)) return saysNext(scope, index, isWanted);
  return words.every((token) => EMPTY.has(token.key)) && (next?.mentions.some(isWanted) ?? false);
}

const THAT_IS = wordSet('is was');
const MOST_FRAGMENTS = 5;
const EACH = wordSet('both each parties');

/** `Not canceled. Not forgiven. That is what both agree about the difference …`: words without a verb, which the next whole sentence takes up. */
function isSummedUp({ sentences }: Scope, index: number, isWanted: (mention: Mention) => boolean): boolean {
  if (sentences[index]?.segments.some(({ verb }) => verb)) return false;
  for (const next of sentences.slice(index + 1, index + 1 + MOST_FRAGMENTS)) {
    if (next.tokens[0]?.key === 'that' && isOneOf(next.tokens[1], THAT_IS))
      return next.mentions.some(isWanted) && anyOneOf(next.tokens, AGREE) && anyOneOf(next.tokens, EACH);
    if (next.tokens.length > LONGEST_NEXT) return false;
  }
  return false;
}

const HAPPENS = wordSet('occurs occur takes take happens happen results result arises arise exists exist occurred');
const NO = wordSet('no neither');

/** `No cancellation of debt, and no forgiveness of debt, occurs …`: the act is the subject, and it does not happen. */
function happensNot(
  { tokens, segments, segmentOf }: Sentence,
  { from, kind }: Mention,
  subject: Segment['subject'],
): boolean {
  const verb = segments[segmentOf[from] ?? 0]?.verb;
  if (kind === 'verb' || !verb || from < subject.from || from >= subject.to) return false;
  return isOneOf(tokens[verb.head], HAPPENS) && isOneOf(tokens[subject.from], NO);
}

const NOBODY = wordSet('nobody nothing anyone anybody noone');
const SUCH = wordSet('one debt');
const MOST_NEXT = 3;
const LONGEST_NEXT = 14;

/** `nobody`, `no one`, `no debt`, and `anyone` in a question. */
function isNobody(words: Sentence['tokens']): boolean {
  if (words.length === 1) return isOneOf(words[0], NOBODY);
  return words[0]?.key === 'no' && isOneOf(words[1], SUCH);
}

/** `No debt is forgiven. No debt is canceled. Both agree that the $500 not being paid …`: what it is said of comes behind short ones. */
function saysNext({ sentences }: Scope, index: number, isWanted: (mention: Mention) => boolean): boolean {
  for (const next of sentences.slice(index + 1, index + 1 + MOST_NEXT)) {
    if (next.mentions.some(isWanted)) return true;
    if (next.tokens.length > LONGEST_NEXT) return false;
  }
  return false;
}

const AGREE = wordSet(
  'agree agrees confirm confirms stipulate stipulates state declare characterize characterise describe treat regard understand',
);

/** `Provider and Guarantor so agree with reference to the difference …` */
function agreesSo({ tokens, segments }: Sentence): boolean {
  const verb = segments[0]?.verb;
  return verb !== undefined && isOneOf(tokens[verb.head], AGREE) && tokens[verb.from - 1]?.key === 'so';
}

const ANY = wordSet('anything nothing');
const A = wordSet('a any no');
const DEBT = wordSet('debt debts indebtedness obligation');
const WHOM = wordSet('me us her him it them');

/** `cancels no debt`, `has not forgiven me anything`: what is done has no thing of its own for its object. */
function takesNothing({ tokens }: Sentence, { to, kind }: Mention): boolean {
  if (kind !== 'verb') return false;
  const paired = isOneOf(tokens[to], PAIRS) ? to + 2 : to;
  const at = isOneOf(tokens[paired], WHOM) ? paired + 1 : paired;
  return isOneOf(tokens[at], ANY) || (isOneOf(tokens[at], A) && isOneOf(tokens[at + 1], DEBT));
}
const PAIRS = wordSet('or nor and');

/** Both agree to what the sentence says. */
function areAgreed({ segments, stances, tokens }: Sentence): boolean {
  return segments.some(
    ({ verb }, at) => verb !== undefined && isOneOf(tokens[verb.head], AGREE) && areBoth(stances[at]?.bearers),
  );
}

const DISPUTED: ReadonlySet<string> = new Set(['dispute_verb', 'disputed_adj', 'unproven_adj']);

/** The thing, and that it was disputed. */
function isOfDispute({ mentions }: Sentence, isWanted: (mention: Mention) => boolean): boolean {
  return mentions.some(isWanted) && mentions.some(({ concept }) => DISPUTED.has(concept));
}
