import type { Sentence } from '../language/analysis.ts';
import { mentionsBetween } from '../language/mentions.ts';
import type { Role } from '../language/parties.ts';
import type { Span } from '../language/segments.ts';
import { anyOneOf, isOneOf, wordSet } from '../language/word-set.ts';
import { isTheirsToo, saysAsMuch } from './echoed-words.ts';

const DOES = wordSet('do does');
const GOES_FOR = wordSet(
  'go goes hold holds apply applies bind binds run runs rest rests fall falls lie lies extend extends',
);
const POINTS_BACK = wordSet('that this it same promise duty rule');

/** Who does the same as was said of somebody else: `Company will do the same`, `that goes for Company too`. */
export function echoing(sentence: Sentence): readonly Role[] {
  // `**What we agree.** Company alone shall …`: a title joins nobody to what stands below it.
  if (sentence.label || sentence.tokens[0]?.key === 'what') return [];
  return sentence.segments.flatMap(({ from, to, verb, subject }, at) => {
    const stance = sentence.stances[at];
    if (!verb || stance?.standing !== 'agreed' || stance.modality === 'may') return [];
    const end = commaBehind(sentence, verb.head, to);
    if (isInverted(sentence, from, end, verb.head)) return rolesBehind(sentence, verb.head + 1, end);
    if ((sentence.denied[verb.head] ?? 0) % 2 === 1)
      return doesNotEither(sentence, verb, to) || saysNotTheirs(sentence, at) ? [...stance.subject] : [];
    if (isUnderTheSame(sentence, verb, to)) return [...stance.subject];
    const given = sameFrom(sentence, verb.to, to);
    // Whoever `you` are here, the promise is now that of the two.
    if (given !== undefined)
      return isOneOf(sentence.tokens[given], SPOKEN_TO) ? BOTH_SIDES : rolesBehind(sentence, given, to);
    const head = sentence.tokens[verb.head];
    if (doesTheSame(sentence, verb.from, to)) return [...stance.subject];
    if (isOneOf(head, AGREES) && (isOneOf(sentence.tokens[verb.to], TOO) || isAll(sentence, verb.to)))
      return [...stance.subject];
    if ((isOneOf(head, SAYS) || isOneOf(head, AGREES)) && saysTheSame(sentence.tokens, verb.to))
      return [...stance.subject];
    if (saysAsMuch(sentence.tokens, verb.head, to)) return [...stance.subject];
    if (isTheirsToo(sentence.tokens, Math.max(from, subject.from), verb.head, to))
      return rolesBehind(sentence, from, to);
    if (head?.key === 'joins' || head?.key === 'join')
      return isJoining(sentence.tokens, verb.to) ? [...stance.subject] : [];
    const goesFor = isOneOf(head, GOES_FOR) && anyOneOf(sentence.tokens.slice(subject.from, subject.to), POINTS_BACK);
    return goesFor && subject.from >= from ? rolesBehind(sentence, verb.to, to) : [];
  });
}

const NONE = wordSet('none nothing');

/** Who does as little as another: `No admission is made by Company, and none is made by Customer`. */
export function noneBy({ tokens, segments, stances }: Sentence): readonly Role[] {
  return segments.flatMap(({ from, to, verb, subject }, at) => {
    if (!verb || to - from > LONGEST_ECHO + 2 || subject.from < from) return [];
    const isNone = anyOneOf(tokens.slice(subject.from, subject.to), NONE) || isOneOf(tokens[verb.to], NONE);
    return isNone ? [...(stances[at]?.bearers ?? [])] : [];
  });
}

const ALIKE = wordSet('neither nor so as');
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
const OWES = wordSet(
  'owe owes has have bears bear assume assumes accept accepts take takes undertake undertakes carry carries give gives shoulder shoulders',
);
const LONGEST_SAME = 4;
const AGREES = wordSet('agree agrees agreed undertakes undertake commits commit promises promise covenants pledges');

/** `will do exactly the same`, `undertake to do likewise`. */
export function doesTheSame({ tokens }: Sentence, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const agrees = isOneOf(tokens[at], AGREES) && tokens[at + 1]?.key === 'to';
    const behind = tokens.slice(at + 1, Math.min(to, at + 1 + LONGEST_SAME));
    // `owes Company the same duty`
    const owes = behind.some((one, index) => isOneOf(one, SAME) && isOneOf(behind[index + 1], PROMISED));
    if (isOneOf(tokens[at], OWES) && owes) return true;
    if ((agrees || isOneOf(tokens[at], DOES)) && anyOneOf(behind, SAME)) return true;
  }
  return false;
}

const SAYS = wordSet(
  'say says state states confirm confirms declare declares affirm affirms acknowledge acknowledges accept accepts',
);
const LONGEST_AGREES = 8;

/** `Company states that it is not forgiven, and Customer states the same`. */
function saysTheSame(tokens: Sentence['tokens'], from: number): boolean {
  if (takesEach(tokens, isOneOf(tokens[from], AGREES_TO) ? from + 1 : from)) return true;
  if (tokens[from]?.key === 'the' && tokens[from + 1]?.key === 'same')
    return tokens[from + 2]?.kind !== 'word' || isForItself(tokens, from + 2) || isOfThat(tokens, from + 2);
  if (isOneOf(tokens[from], IT) && isOneOf(tokens[from + 1], LIKEWISE)) return true;
  return isOneOf(tokens[from], LIKEWISE) && tokens[from + 1]?.kind !== 'word';
}

/** `promises the same for himself and his heirs`, `in return` */
function isForItself(tokens: Sentence['tokens'], at: number): boolean {
  const next = tokens[at + 1];
  return (tokens[at]?.key === 'for' && isOneOf(next, ITSELF)) || (tokens[at]?.key === 'in' && isOneOf(next, RETURN));
}
const ITSELF = wordSet('itself himself herself themselves myself ourselves its his her their my our');
const RETURN = wordSet('return turn');

/** `declares the same of that amount` */
function isOfThat(tokens: Sentence['tokens'], at: number): boolean {
  return isOneOf(tokens[at], OF) && isOneOf(tokens[at + 1], THAT);
}
const AGREES_TO = wordSet('to with');
const EACH = wordSet('both each all these those every');
const STATEMENTS = wordSet('statements sentences points declarations acknowledgments');
const OF_THESE = wordSet('of these those the');
const FARTHEST_STATEMENT = 4;

/** `I agree to both statements`, `accepts each of these sentences`: whatever was said before. */
function takesEach(tokens: Sentence['tokens'], from: number): boolean {
  if (!isOneOf(tokens[from], EACH)) return false;
  const end = tokens.findIndex(({ kind }, at) => at > from && kind === 'mark');
  const words = tokens.slice(from + 1, end < 0 ? undefined : end);
  if (words.length === 0 || isOneOf(words[0], STATEMENTS)) return true;
  return words.length < FARTHEST_STATEMENT && isOneOf(words[0], OF_THESE) && anyOneOf(words, STATEMENTS);
}

const OF = wordSet('of about regarding concerning');
const IT = wordSet('this it that');
const LIKEWISE = wordSet('likewise too so');
const STATED = wordSet('statement stipulation agreement acknowledgment this it');

/** `Borrower joins in the stipulation` */
function isJoining(tokens: Sentence['tokens'], from: number): boolean {
  return tokens[from]?.key === 'in' && tokens.slice(from + 1, from + 3).some((token) => isOneOf(token, STATED));
}

/** `Customer agrees.`: a sentence that says nothing else agrees to the one before it. */
function isAll({ tokens }: Sentence, to: number): boolean {
  return tokens[to]?.text === '.' && to === tokens.length - 1 && tokens.length <= LONGEST_AGREES;
}

const THAT = wordSet('that this it so the');
const LONGEST_ECHOED = 7;

/** `and you won't do that to me either`. */
function doesNotEither({ tokens }: Sentence, { from }: Span, to: number): boolean {
  const words = tokens.slice(from, Math.min(to, from + LONGEST_ECHOED));
  const does = words.findIndex(({ key }) => key === 'do');
  return does >= 0 && isOneOf(words[does + 1], THAT) && words.some(({ key }) => key === 'either' || key === 'same');
}

const THEIRS = wordSet('yours mine his hers theirs ours');
const LONGEST_THEIRS = 4;

/** `You are not saying it was yours`, after `I am not saying it was my fault`. */
function saysNotTheirs({ tokens, segments }: Sentence, at: number): boolean {
  const next = segments[at + 1];
  if (!next?.verb || next.parent !== at) return false;
  const words = tokens.slice(next.from, next.to).filter(({ kind }) => kind === 'word');
  return words.length <= LONGEST_THEIRS && isOneOf(words.at(-1), THEIRS);
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
  if (isOneOf(words[0], SO_TOO) || isOneOf(tokens[behind - 2], SO_TOO))
    return anyOneOf(tokens.slice(from, behind), BOUND_WORDS);
  return (
    isOneOf(words[0], UNDER) && words.some((word, at) => isOneOf(word, ALIKE_WORDS) && isOneOf(words[at + 1], WAYS))
  );
}

const SO_TOO = wordSet('likewise');
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
