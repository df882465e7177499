import { names, type Sentence } from '../language/analysis.ts';
import { mentionsBetween } from '../language/mentions.ts';
import type { Role } from '../language/parties.ts';
import type { Span } from '../language/segments.ts';
import { subjectStart } from '../language/subjects.ts';
import type { Token } from '../language/tokens.ts';
import { anyOneOf, isOneOf, wordSet } from '../language/word-set.ts';
import { bindsBothToThis } from './bound-by-this.ts';
import type { Bound } from './conditions.ts';
import type { Match, Scope } from './match.ts';
import { namesBoth, saysMutual } from './mutual.ts';
import { areEachOther } from './reciprocal.ts';
import { isAskingPaper, isByNeutral, isByOnePerson, isViewOfOne, isWithoutOfOne } from './stranger.ts';

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
    const said = found.filter(({ agreeing }) => agreeing.size === 0);
    if (said.length > 0) return said;
  }
  const bearers = found.flatMap((match) => [
    ...(by === 'agreed' && match.agreeing.size > 0 ? match.agreeing : match.bearers),
  ]);
  if (areBoth(new Set(bearers))) return found;
  if (bearers.length > 0) {
    if (areBoth(new Set([...bearers, ...scope.sentences.flatMap(echoing)]))) return found;
    if (scope.sentences.some((sentence) => isAnsweredBy(sentence, found, scope))) return found;
    const others = found.some((match) => denies(scope, match)) ? scope.sentences.flatMap(noneBy) : [];
    if (areBoth(new Set([...bearers, ...others]))) return found;
  }
  if (areEachOther(found, scope)) return found;
  // Nobody is named as the one who acts: then the document speaks for all who sign it, unless one person speaks in it.
  const isSided = bearers.some((role) => role === 'company' || role === 'customer');
  const flat = found.filter((match) => {
    const isFlat = match.flat || isToEverybody(match, scope);
    return isFlat && !(isSided && isFragment(match, scope)) && (match.agreeing.size === 0 || areBoth(match.agreeing));
  });
  if (flat.length > 0 && !speaksAlone(scope)) return flat;
  if (scope.sentences.some((one) => saysMutual(one) || bindsBothToThis(one))) return found;
  return found.filter((match) => isReciprocal(match, scope));
}

/** `Nothing in this inquiry acknowledges it`, `that she is indebted`: said in a paper of one side, or of one person. */
function isOneSided({ sentence: index, mention, bearers, agreeing }: Match, { sentences }: Scope): boolean {
  const sentence = sentences[index];
  if (sentence && isWithoutOfOne(sentence, mention.from)) return true;
  if (!sentence || areBoth(bearers) || areBoth(agreeing)) return false;
  const segment = sentence.segments[sentence.segmentOf[mention.from] ?? 0];
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
  return !segments[own]?.verb && segments.every(({ to }, at) => at === own || tokens[to - 1]?.text === ':');
}

/** The company says it of itself; what it only agrees to may be said of the customer or of the document. */
function isOnlyCompanys({ bearers, agreeing }: Match): boolean {
  return agreeing.size === 0 && bearers.has('company') && !bearers.has('customer');
}

function areBoth(roles: ReadonlySet<Role>): boolean {
  return roles.has('company') && roles.has('customer');
}

const FIRST_PERSON = wordSet('i my');
const FIRST_PERSON_PLURAL = wordSet('we us');

/** One person's letter: `I`, and nobody else agrees to anything in it. */
function speaksAlone({ sentences }: Scope): boolean {
  const says = (words: ReadonlySet<string>) => sentences.some(({ tokens }) => anyOneOf(tokens, words));
  const isShared = sentences.some((one) => names(one, 'both_parties') || names(one, 'neither_party'));
  return says(FIRST_PERSON) && !says(FIRST_PERSON_PLURAL) && !isShared;
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
  const segment = sentence?.segments[sentence.segmentOf[match.mention.from] ?? 0];
  if (!sentence || !segment) return false;
  const subject = subjectWords(sentence, segment.subject);
  if (!anyOneOf(subject, WHICHEVER) && !pointsToParty(subject)) return false;
  // `Either party may ask for it. The other party must then remove it.`
  const before = scope.sentences[match.sentence - 1];
  return namesBoth(sentence) || (before !== undefined && namesBoth(before));
}

const DOES = wordSet('do does');
const GOES_FOR = wordSet(
  'go goes hold holds apply applies bind binds run runs rest rests fall falls lie lies extend extends',
);
const POINTS_BACK = wordSet('that this it same promise duty rule');

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

/** Who does the same as was said of somebody else: `Company will do the same`, `that goes for Company too`. */
function echoing(sentence: Sentence): readonly Role[] {
  return sentence.segments.flatMap(({ from, to, verb, subject }, at) => {
    const stance = sentence.stances[at];
    if (!verb || stance?.standing !== 'agreed' || stance.modality === 'may') return [];
    const end = commaBehind(sentence, verb.head, to);
    if (isInverted(sentence, from, end, verb.head)) return rolesBehind(sentence, verb.head + 1, end);
    if ((sentence.denied[verb.head] ?? 0) % 2 === 1)
      return doesNotEither(sentence, verb, to) ? [...stance.subject] : [];
    if (isUnderTheSame(sentence, verb, to)) return [...stance.subject];
    const given = sameFrom(sentence, verb.to, to);
    // Whoever `you` are here, the promise is now that of the two.
    if (given !== undefined)
      return isOneOf(sentence.tokens[given], SPOKEN_TO) ? BOTH_SIDES : rolesBehind(sentence, given, to);
    const head = sentence.tokens[verb.head];
    if (doesTheSame(sentence, verb.from, to)) return [...stance.subject];
    if (isOneOf(head, AGREES) && isOneOf(sentence.tokens[verb.to], TOO)) return [...stance.subject];
    const goesFor = isOneOf(head, GOES_FOR) && anyOneOf(sentence.tokens.slice(subject.from, subject.to), POINTS_BACK);
    return goesFor && subject.from >= from ? rolesBehind(sentence, verb.to, to) : [];
  });
}

function denies({ sentences }: Scope, { sentence, mention }: Match): boolean {
  return (sentences[sentence]?.denied[mention.from] ?? 0) % 2 === 1;
}

const NONE = wordSet('none nothing');

/** Who does as little as another: `No admission is made by Company, and none is made by Customer`. */
function noneBy({ tokens, segments, stances }: Sentence): readonly Role[] {
  return segments.flatMap(({ from, to, verb, subject }, at) => {
    if (!verb || to - from > LONGEST_ECHO + 2 || subject.from < from) return [];
    const isNone = anyOneOf(tokens.slice(subject.from, subject.to), NONE) || isOneOf(tokens[verb.to], NONE);
    return isNone ? [...(stances[at]?.bearers ?? [])] : [];
  });
}

const ALIKE = wordSet('neither nor so');
const AUXILIARY = wordSet('will shall do does must can am is are was were have has had did');
const LONGEST_ECHO = 8;

/** In `and so shall Customer, on a request by Company` only those before the comma do as much. */
function commaBehind({ tokens }: Sentence, head: number, to: number): number {
  const comma = tokens.findIndex(({ text }, at) => at > head && at < to && text === ',');
  return comma < 0 ? to : comma;
}

/** `and neither will I`, `nor shall Company`. */
function isInverted({ tokens }: Sentence, from: number, to: number, head: number): boolean {
  return to - from <= LONGEST_ECHO && isOneOf(tokens[head], AUXILIARY) && isOneOf(tokens[head - 1], ALIKE);
}

const SAME = wordSet('same likewise');
const LONGEST_SAME = 4;
const AGREES = wordSet('agree agrees agreed undertakes undertake commits commit promises');

/** `will do exactly the same`, `undertake to do likewise`. */
function doesTheSame({ tokens }: Sentence, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const agrees = isOneOf(tokens[at], AGREES) && tokens[at + 1]?.key === 'to';
    if (!agrees && !isOneOf(tokens[at], DOES)) continue;
    const behind = tokens.slice(at + 1, Math.min(to, at + 1 + LONGEST_SAME));
    if (anyOneOf(behind, SAME)) return true;
  }
  return false;
}

const THAT = wordSet('that this it so the');
const LONGEST_ECHOED = 7;

/** `and you won't do that to me either`. */
function doesNotEither({ tokens }: Sentence, { from }: Span, to: number): boolean {
  const words = tokens.slice(from, Math.min(to, from + LONGEST_ECHOED));
  const does = words.findIndex(({ key }) => key === 'do');
  return does >= 0 && isOneOf(words[does + 1], THAT) && words.some(({ key }) => key === 'either' || key === 'same');
}

/** `…, and I agree too`. */
const TOO = wordSet('too also likewise');

/** `we take your signature as the same undertaking by you`: where those stand whose promise it is. */
function sameFrom({ tokens }: Sentence, from: number, to: number): number | undefined {
  for (let at = from; at + 3 < to; at++)
    if (isOneOf(tokens[at], ALIKE_WORDS) && isOneOf(tokens[at + 1], PROMISED) && isOneOf(tokens[at + 2], FROM_WHOM))
      return at + 3;
  return undefined;
}

const PROMISED = wordSet('undertaking promise covenant commitment pledge duty obligation restraint');
const SPOKEN_TO = wordSet('you me us');
const BOTH_SIDES: readonly Role[] = ['company', 'customer'];
const FROM_WHOM = wordSet('by from of on upon');
const ALIKE_WORDS = wordSet('same like identical equal');
const UNDER = wordSet('under in by to');
const BINDS = wordSet('bound held is be stands stand shall');
const WAYS = wordSet(
  'way duty duties obligation obligations promise promises restraint restriction extent manner terms undertaking covenant',
);

/** `is bound in the same way`, `shall be under the like restraint`. */
function isUnderTheSame({ tokens }: Sentence, { from, to: behind }: Span, to: number): boolean {
  if (!anyOneOf(tokens.slice(from, behind), BINDS)) return false;
  const words = tokens.slice(behind, Math.min(to, behind + LONGEST_SAME + 1));
  if (words[0]?.key === 'likewise' || tokens[behind - 2]?.key === 'likewise')
    return anyOneOf(tokens.slice(from, behind), BOUND_WORDS);
  return (
    isOneOf(words[0], UNDER) && words.some((word, at) => isOneOf(word, ALIKE_WORDS) && isOneOf(words[at + 1], WAYS))
  );
}

const BOUND_WORDS = wordSet('bound held');

const PRONOUNS: ReadonlyMap<string, Role> = new Map([
  ['you', 'company'],
  ['me', 'customer'],
  ['i', 'customer'],
]);

function rolesBehind({ tokens, mentions }: Sentence, from: number, to: number): readonly Role[] {
  const concepts = mentionsBetween(mentions, from, to).map(({ concept }) => concept);
  const roles: Role[] = [];
  if (concepts.includes('party_company')) roles.push('company');
  if (concepts.includes('party_customer')) roles.push('customer');
  for (const { key } of tokens.slice(from, to)) if (PRONOUNS.has(key)) roles.push(PRONOUNS.get(key) as Role);
  return roles;
}
