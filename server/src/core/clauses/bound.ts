import { names, type Sentence } from '../language/analysis.ts';
import type { Segment, Span } from '../language/segments.ts';
import { subjectStart } from '../language/subjects.ts';
import type { Token } from '../language/tokens.ts';
import { anyOneOf, isOneOf, wordSet } from '../language/word-set.ts';
import { isAskedByOne } from './asked-by-one.ts';
import { bindsBothToThis } from './bound-by-this.ts';
import type { Bound } from './conditions.ts';
import { speaksForEach } from './each-speaks.ts';
import { doesTheSame, echoing, noneBy } from './echoes.ts';
import { goesOnAgreed } from './goes-on.ts';
import type { Match, Scope } from './match.ts';
import { areBoth, isOwedByOne, namesBoth, saysMutual } from './mutual.ts';
import { isOneView, viewersOf } from './one-views.ts';
import { areEachOther } from './reciprocal.ts';
import { isAskingPaper, isByNeutral, isByOnePerson, isViewOfOne, isWithoutOfOne } from './stranger.ts';
import { areYouAndNamed } from './you-and-named.ts';

/** Keeps the matches that bind whom the condition wants; for `both`, promises of each side add up. */
export function matchesBound(by: Bound | undefined, all: readonly Match[], scope: Scope): readonly Match[] {
  const isShared = by === 'both' || by === 'agreed';
  const found = isShared ? all.filter((match) => !isOneSided(match, scope)) : all;
  if (!by || found.length === 0) return found;
  if (by === 'company-only') return found.filter(({ bearers }) => bearers.has('company') && !bearers.has('customer'));
  if (by === 'not-company') return found.filter((match) => !isOnlyCompanys(match));
  if (by === 'customer-only') return found.filter(({ bearers }) => bearers.has('customer') && !bearers.has('company'));
  if (by === 'not-customer')
    return found.filter(
      ({ bearers, suffered, agreeing }) =>
        (suffered && agreeing.size === 0) || bearers.has('company') || !bearers.has('customer'),
    );
  if (by !== 'both' && by !== 'agreed')
    return found.filter((match) => match.bearers.has(by) || (match.flat && !speaksAlone(scope)));
  if (by === 'agreed' && found.some(({ agreeing }) => areBoth(agreeing))) return found;
  // The document itself says it, though the act in it has one side for its subject.
  if (by === 'agreed' && !speaksAlone(scope)) {
    const said = found.filter(
      (match) => match.agreeing.size === 0 && !isCustomersDuty(match, scope) && !isOneView(match, scope),
    );
    if (said.length > 0) return said;
  }
  const bearers = found.flatMap((match) => [
    ...(by === 'agreed' && match.agreeing.size > 0 ? match.agreeing : match.bearers),
    ...(match.bearers.size === 0 ? viewersOf(match, scope) : []),
  ]);
  if (areBoth(new Set(bearers))) return found;
  if (bearers.length > 0) {
    if (areBoth(new Set([...bearers, ...scope.sentences.flatMap(echoing)]))) return found;
    if (scope.sentences.some((sentence) => isAnsweredBy(sentence, found, scope))) return found;
    if (areYouAndNamed(found, scope)) return found;
    const others = found.some((match) => denies(scope, match)) ? scope.sentences.flatMap(noneBy) : [];
    if (areBoth(new Set([...bearers, ...others]))) return found;
  }
  if (areEachOther(found, scope)) return found;
  // Nobody is named as the one who acts: then the document speaks for all who sign it, unless one person speaks in it.
  const isSided = bearers.some((role) => role === 'company' || role === 'customer');
  const flat = found.filter((match) => {
    const isFlat = (match.flat && !isOneView(match, scope)) || isToEverybody(match, scope);
    return isFlat && !(isSided && isFragment(match, scope)) && (match.agreeing.size === 0 || areBoth(match.agreeing));
  });
  if (flat.length > 0 && !speaksAlone(scope) && !isOwedByOne(scope.sentences)) return flat;
  if (scope.sentences.some((one) => saysMutual(one) || bindsBothToThis(one))) return found;
  const onward = by === 'agreed' ? found.filter((match) => goesOnAgreed(match, scope)) : [];
  return onward.length > 0 ? onward : found.filter((match) => isReciprocal(match, scope));
}

/** `Nothing in this inquiry acknowledges it`, `that she is indebted`: said in a paper of one side, or of one person. */
function isOneSided({ sentence: index, mention, bearers, agreeing }: Match, { sentences }: Scope): boolean {
  const sentence = sentences[index];
  if (sentence && isWithoutOfOne(sentence, mention.from)) return true;
  const segment = sentence?.segments[sentence.segmentOf[mention.from] ?? 0];
  if (sentence && segment && isAskedByOne(sentences, sentence, segment)) return true;
  if (!sentence || areBoth(bearers) || areBoth(agreeing)) return false;
  if (isByNeutral(sentence, segment) || (segment && isViewOfOne(sentence, segment))) return true;
  return isAskingPaper(sentence) || (bearers.size === 0 && segment !== undefined && isByOnePerson(sentence, segment));
}

/** `shall not be construed by anyone as an admission`: what nobody at all may do holds for both. */
function isToEverybody(match: Match, scope: Scope): boolean {
  if (match.bearers.size !== 1 || !match.bearers.has('third') || !denies(scope, match)) return false;
  const { tokens, segmentOf } = scope.sentences[match.sentence] as Sentence;
  const own = segmentOf[match.mention.from];
  return tokens.some(({ key }, at) => key === 'by' && segmentOf[at] === own && isOneOf(tokens[at + 1], ANYBODY));
}

const ANYBODY = wordSet('anyone anybody');

/** `*No admission.* Provider denies fault.`: a title tells of nobody, and what stands behind it of one side. */
function isFragment({ sentence: index, mention }: Match, { sentences }: Scope): boolean {
  const sentence = sentences[index];
  if (!sentence) return false;
  const { tokens, segments, segmentOf } = sentence;
  const own = segmentOf[mention.from] ?? 0;
  // `Act: removal of every statement.`
  const isOrder = sentence.stances[own]?.modality === 'request';
  return (
    (isOrder || !segments[own]?.verb) && segments.every(({ to }, at) => at === own || tokens[to - 1]?.text === ':')
  );
}

/** The company says it of itself; what it only agrees to may be said of the customer or of the document. */
function isOnlyCompanys({ bearers, agreeing }: Match): boolean {
  return agreeing.size === 0 && bearers.has('company') && !bearers.has('customer');
}

/** `Customer will not describe it as forgiven`: what the customer alone promises nobody else says. */
function isCustomersDuty({ sentence: index, mention, bearers }: Match, { sentences }: Scope): boolean {
  if (!bearers.has('customer') || bearers.has('company')) return false;
  const sentence = sentences[index];
  return sentence?.stances[sentence.segmentOf[mention.from] ?? 0]?.modality === 'must';
}

const FIRST_PERSON = wordSet('i my');
const FIRST_PERSON_PLURAL = wordSet('we us');

/** One person's letter: `I`, and nobody else agrees to anything in it. */
function speaksAlone({ sentences }: Scope): boolean {
  const isSaid = (tokens: readonly Token[], at: number) => tokens[at]?.text !== 'i' || tokens[at + 1]?.text !== '.';
  const says = (words: ReadonlySet<string>) =>
    sentences.some(({ tokens }) => tokens.some((token, at) => isOneOf(token, words) && isSaid(tokens, at)));
  const isShared = sentences.some((one) => names(one, 'both_parties') || names(one, 'neither_party'));
  return says(FIRST_PERSON) && !says(FIRST_PERSON_PLURAL) && !isShared && !speaksForEach(sentences);
}

function subjectWords({ tokens }: Sentence, subject: Span): readonly Token[] {
  return tokens.slice(subjectStart(tokens, subject), subject.to);
}

/** Words for whichever side it falls to: `the other`, `the one asked`. */
const WHICHEVER = wordSet('other one whoever requested asked recipient publisher maker speaker latter');

const POINTS_TO = wordSet('that such');
const PARTY = wordSet('party side signer');

/** `If it is traced to one of the parties, that party shall …` */
function pointsToParty(subject: readonly Token[]): boolean {
  return subject.some((token, at) => isOneOf(token, POINTS_TO) && isOneOf(subject[at + 1], PARTY));
}

/** `When either party asks, the other shall …`: whoever is asked acts, so both are bound. */
function isReciprocal(match: Match, scope: Scope): boolean {
  const sentence = scope.sentences[match.sentence];
  if (!sentence) return false;
  // `the other will see that it is deleted`
  for (let at = sentence.segmentOf[match.mention.from]; at !== undefined; at = sentence.segments[at]?.parent)
    if (isSaidOfEither(sentence, sentence.segments[at] as Segment, sentenceBefore(scope, match.sentence))) return true;
  return false;
}

/** The sentence before one, titles left out. */
function sentenceBefore({ sentences }: Scope, index: number): Sentence | undefined {
  return sentences.slice(0, index).findLast(({ label }) => !label);
}

function isSaidOfEither(sentence: Sentence, { subject }: Segment, before: Sentence | undefined): boolean {
  const words = subjectWords(sentence, subject);
  if (!anyOneOf(words, WHICHEVER) && !pointsToParty(words)) return false;
  // `Either party may ask for it. The other party must then remove it.`
  const from = subjectStart(sentence.tokens, subject);
  const beside = {
    ...sentence,
    mentions: sentence.mentions.filter((one) => one.from < from || one.from >= subject.to),
  };
  return namesBoth(beside) || namesOneOfThem(beside) || (before !== undefined && namesBoth(before));
}

const ONE = wordSet('one a any');
const BY = wordSet('by from of');
const IS = wordSet('is was shall');

function endsThere(token: Token | undefined): boolean {
  return token?.kind === 'mark' || isOneOf(token, IS);
}

const WHO = wordSet('that who which');
const OF_TWO = wordSet('us them you both parties sides');

/** `Upon demand by one party the other shall …`, where neither of the two is named. */
function namesOneOfThem(sentence: Sentence): boolean {
  if (names(sentence, 'party_company') || names(sentence, 'party_customer')) return false;
  return sentence.tokens.some((token, at, tokens) => {
    // `counted from a request by either, …`
    if (token.key === 'either' && isOneOf(tokens[at - 1], BY) && endsThere(tokens[at + 1])) return true;
    // `The party that learns of it may ask; the other shall remove it.`
    if (isOneOf(token, PARTY) && tokens[at - 1]?.key === 'the' && isOneOf(tokens[at + 1], WHO)) return true;
    if (!isOneOf(token, ONE)) return false;
    if (isOneOf(tokens[at + 1], PARTY)) return true;
    const of = tokens[at + 1]?.key === 'of' ? at + 2 : -1;
    return of > 0 && (isOneOf(tokens[of], OF_TWO) || isOneOf(tokens[of + 1], OF_TWO));
  });
}

const SPEAKERS = wordSet('you we i');
const SPOKEN_OF = wordSet('he she');

/** `Upon demand Acme will delete it. You undertake to do likewise`: whoever `you` are, they are the other side of the one named. */
function isAnsweredBy(sentence: Sentence, found: readonly Match[], scope: Scope): boolean {
  return sentence.segments.some(({ from, to, verb, subject }, at) => {
    const stance = sentence.stances[at];
    if (!verb || stance?.standing !== 'agreed' || stance.modality === 'may') return false;
    if ((sentence.denied[verb.head] ?? 0) % 2 === 1 || !doesTheSame(sentence, Math.max(from, verb.from), to))
      return false;
    // `You agree to withdraw it. She agrees to the same`
    if (isOneOf(sentence.tokens[subject.from], SPOKEN_OF)) return found.every((match) => isSpokenBy(match, scope));
    return isOneOf(sentence.tokens[subject.from], SPEAKERS) && !found.some((match) => isSpokenBy(match, scope));
  });
}

function isSpokenBy({ sentence: index, mention }: Match, { sentences }: Scope): boolean {
  const sentence = sentences[index];
  const subject = sentence?.segments[sentence.segmentOf[mention.from] ?? 0]?.subject;
  return !subject || anyOneOf(subjectWords(sentence, subject), SPEAKERS);
}

function denies({ sentences }: Scope, { sentence, mention }: Match): boolean {
  return (sentences[sentence]?.denied[mention.from] ?? 0) % 2 === 1;
}
