import { ONE_ACTOR } from './actors.ts';
import {
  areTwo,
  asks,
  goesOnUndone,
  isCaused,
  isCoordinated,
  isDebtOfAnybody,
  isDeclaration,
  isNeverSaid,
  isOfPair,
  isOwnNoun,
  isPromisedFurther,
  isSameGoes,
  isSolemn,
  isSurelyVerb,
  leadsList,
  SHARES_OUT,
} from './declarations.ts';
import { endsItself, isSaidOfPart, opensPartName } from './ends-itself.ts';
import { announcesClause, describesNoun, isDoneBy, isOfPlural, isThatThing, sharesObject } from './finite-clues.ts';
import { endsWithFollowers, isFollower } from './followers.ts';
import {
  BE,
  COORDINATORS,
  DETERMINERS,
  DO,
  FINITE_AUX,
  MODALS,
  NEGATORS,
  PREPOSITIONS,
  SUBJECT_PRONOUNS,
} from './grammar.ts';
import type { VerbForm } from './inflect.ts';
import { actsBehindInsertion, isBehindCapacity, isBehindOpener } from './insertions.ts';
import type { Lexicon } from './lexicon.ts';
import { isImperativePlace, isOrderedBehindCondition, opensObject, PRONOUN_OBJECT } from './orders.ts';
import { staysDue } from './stays-due.ts';
import { isSubjunctiveVerb } from './subjunctive.ts';
import type { Token } from './tokens.ts';
import { formsOf, isOnlyPast, isThirdPersonForm } from './verb-forms.ts';
import { goesOnBehindSemicolon, goesOnWithObject, isInVerbList } from './verb-lists.ts';
import type { VerbGroup } from './verbs.ts';
import { isFormsPart, isPossessive, isStandBound, PLURAL_SUBJECT, wordBefore } from './word-before.ts';
import { isOneOf, wordSet } from './word-set.ts';

/** A word that may be a verb, with what stands before and behind it. */
type Place = {
  readonly tokens: readonly Token[];
  readonly at: number;
  readonly token: Token;
  readonly forms: ReadonlySet<VerbForm>;
  /** The word may be a noun as well. */
  readonly noun: boolean;
  readonly next: Token | undefined;
  /** Behind it stands what can be its object. */
  readonly takesObject: boolean;
  /** The verb group before it. */
  readonly last: VerbGroup | undefined;
};

/** Whether a full verb stands as the finite verb of a clause, from what stands before and behind it. */
export function isFiniteVerb(
  tokens: readonly Token[],
  at: number,
  lexicon: Lexicon,
  last: VerbGroup | undefined,
): boolean {
  const token = tokens[at] as Token;
  if (isFormsPart(tokens, at)) return true;
  const forms = formsOf(token, lexicon);
  if (
    forms.size === 0 ||
    token.key === 'even' ||
    opensPartName(tokens, at) ||
    isOwnNoun(tokens, at) ||
    isFollower(tokens, at)
  )
    return false;
  // `disputeth` is read as `disputes`, but is no noun.
  const noun =
    token.key !== 'asks' && !token.text.toLowerCase().endsWith('eth') && (lexicon.words.get(token.key)?.noun ?? false);
  const next = tokens[at + 1];
  if (tokens[at - 1]?.key === 'never' && isOnlyPast(forms) && !noun) return true;
  if (isSameGoes(tokens, at) || isSurelyVerb(tokens, at) || staysDue(tokens, at)) return true;
  const place = {
    tokens,
    at,
    token,
    forms,
    noun,
    next,
    takesObject: opensObject(next) || opensPartName(tokens, at + 1),
    last,
  };
  if (last === undefined && forms.has('s') && isSaidOfPart(tokens, at)) return true;
  if (last === undefined && (!noun || forms.has('past')) && announcesClause(tokens, at)) return true;
  const before = wordBefore(tokens, at);
  if (before?.key === 'this' && !forms.has('s') && !forms.has('past')) return false; // `about this visit`
  // `the other takes it down`
  const isOther = before?.key === 'other' && tokens[at - 2]?.key === 'the' && forms.has('s') && !noun;
  if (
    before &&
    !isOther &&
    (PREPOSITIONS.has(before.key) ||
      (DETERMINERS.has(before.key) && !MAY_BE_SUBJECT.has(before.key) && !(DEMONSTRATIVES.has(before.key) && !noun)))
  )
    return false;
  const isDescribing = noun || (forms.has('participle') && !opensObject(next) && describesNoun(next));
  if (isDescribing && (isPossessive(before) || isThatThing(tokens, at - 1))) return false;
  if (isImperative(place)) return next !== undefined;
  if (isOrderedBehindCondition(place) || isStandBound(tokens, at)) return true;
  if (isPromise(place) || (forms.has('base') && isDeclaration(tokens, at, last))) return true;
  // Shared subject after a comma: `writes, publishes`; only after a group of the same shape.
  if (!before || before.kind === 'mark')
    return (
      // `the Shortfall (the bill less the payment) arose from a dispute`
      (before?.text === ')' && isOnlyPast(forms) && !noun) ||
      (forms.has('base') && !noun && actsBehindInsertion(tokens, at, last?.to ?? 0, place.takesObject)) ||
      (before?.text === ';' && (forms.has('s') || isOnlyPast(forms)) && !noun && goesOnBehindSemicolon(place)) ||
      (before?.text === ',' &&
        forms.has('s') &&
        (!noun ||
          isInVerbList(place, lexicon, opensObject) ||
          goesOnWithObject(place) ||
          (place.takesObject && isBehindCapacity(tokens, at, last?.to ?? 0))) &&
        (last !== undefined || at > 3))
    );
  if (forms.has('s')) return isThirdPerson(place, before);
  if (forms.has('base')) return isPresent(place, before);
  return forms.has('past') && isPast(place, before);
}

const PROMISES = wordSet(
  'agree covenant undertake promise pledge engage warrant acknowledge declare confirm stipulate',
);
const BEHIND_PROMISES = wordSet('to that for not with on in hereby and');
const BEHIND_PROMISE = wordSet('to that not each jointly severally mutually with as hereby and');
/** `The Parties, and their assigns, covenant that …`, `all signers (and their successors) agree to …`: a promise behind an insertion. */
function isPromise({ tokens, at, token, forms, noun, next, last }: Place): boolean {
  if (!PROMISES.has(token.key) || !forms.has('base') || !next || at < 2) return false;
  if (isOfPair(tokens, at, last?.to ?? 0) || (!last && leadsList(tokens, at))) return true;
  const duty = token.key === 'undertake' && DETERMINERS.has(next.key);
  if (isPromisedFurther(tokens, at, last?.to)) return true;
  const listed = next.text === ':' && tokens[at + 2]?.key === 'to';
  if (!(BEHIND_PROMISE.has(next.key) || duty || listed || (next.text === ',' && (!noun || isSolemn(tokens, at)))))
    return false;
  // Another verb before it must stand in a clause that a comma has ended.
  if (last !== undefined && !tokens.slice(last.to, at).some(({ text }) => text === ',')) return false;
  const before = tokens[at - 1] as Token;
  if (before.text === ',' && last && goesOnUndone(tokens, last, at)) return false;
  if (before.text === ',' || before.text === ')' || SHARES_OUT.has(before.key)) return true;
  const isInGroup = [before, tokens[at - 2]].some(
    (one) => one !== undefined && (MODALS.has(one.key) || DO.has(one.key) || NEGATORS.has(one.key) || one.key === 'to'),
  );
  return !noun && !isInGroup && before.kind === 'word';
}

const ASKS_POLITELY = wordSet('please kindly');

const PERSONAL = wordSet('i we you they he she it who that which');
/** `None of this binds Company`: a demonstrative is the subject of what can be no noun. */
const DEMONSTRATIVES = wordSet('this these those any such another');
const MAY_BE_SUBJECT = wordSet('each both all neither that which');
function isImperative({ tokens, at, forms, noun, next }: Place): boolean {
  if (!forms.has('base') || forms.has('past') || !isImperativePlace(tokens, at)) return false;
  if (!noun || ASKS_POLITELY.has(tokens[at - 1]?.key ?? '')) return true;
  return next !== undefined && (DETERMINERS.has(next.key) || PRONOUN_OBJECT.has(next.key));
}

/** `Company removes it`; `Company marks it` and not `the marks`. */
function isThirdPerson({ tokens, at, token, noun, takesObject, next, last }: Place, before: Token): boolean {
  const { key, kind, capital } = before;
  if (noun && capital && token.capital && /[a-z]/.test(token.text) && next?.text === ',') return false;
  // `one side reports a remark and wants it withdrawn`
  if (COORDINATORS.has(key) && noun && token.key === 'wants' && (next?.key === 'it' || next?.key === 'them'))
    return last?.modality === 'is';
  if (
    PROMISES.has(token.key.replace(/s$/, '')) &&
    (capital || kind === 'field' || key === 'undersigned') &&
    BEHIND_PROMISES.has(next?.key ?? '')
  )
    return true;
  // `All disputes shall be …`: what stands before an auxiliary is its subject.
  if (noun && !PERSONAL.has(key) && (MODALS.has(next?.key ?? '') || FINITE_AUX.has(next?.key ?? ''))) return false;
  if (key === 'all' || key === 'both') return false; // a plural
  if (SUBJECT_PRONOUNS.has(key) || key === 'which' || key === 'that' || key === 'who') return true;
  // `acknowledges it but disputes Creditor's demand`; `My client cannot pay and asks …`: no modal stands before a third person.
  const goesOn = last?.modality === 'is';
  if (COORDINATORS.has(key) && noun && (token.key === 'demands' || token.key === 'requests'))
    return next?.key === 'that' && isOneOf(tokens[at + 2], ASKED_OF);
  if (COORDINATORS.has(key) && !noun) return goesOn || (key === 'and' && last?.modality === 'must');
  if (COORDINATORS.has(key)) return key === 'but' && goesOn && (takesObject || isPossessive(next));
  if (!noun) return kind !== 'mark';
  if (endsItself({ tokens, at, token, next, last }, before)) return true;
  // `Customer releases Company`: what stands between two names is the verb; also `releases and discharges Company`.
  const object = next?.key === 'and' && isThirdPersonForm(tokens[at + 2]) ? tokens[at + 3] : next;
  const betweenNames = capital && object?.kind === 'word' && object.capital && !token.capital;
  const isSubject = kind === 'field' || capital || PLURAL_SUBJECT.has(key) || ONE_PARTY.has(key);
  if (ONE_ACTOR.has(key) && (takesObject || (last === undefined && isBehindOpener(tokens, at)))) return true;
  return isSubject && (takesObject || betweenNames || next?.text === ',');
}

/** `disputes it and demands that you verify it` */
const ASKED_OF = wordSet('you it the they your all any no collection');
const ONE_PARTY = wordSet('party side signatory signer one');
const BEHIND_PARTICIPLE = wordSet('by hereto herein above below');
const DESCRIBES_PARTIES = wordSet('named concerned involved listed identified bound affected interested');

/** `The parties settled`; not `the parties named above`, `a mark placed by Company`. */
function isPast({ tokens, at, token, forms, takesObject, next, last }: Place, before: Token): boolean {
  if (!forms.has('participle')) return true;
  if (isCaused(tokens, at)) return false;
  if (before.key === 'parties') return !BEHIND_PARTICIPLE.has(next?.key ?? '') && !DESCRIBES_PARTIES.has(token.key);
  // `and in particular of that evidenced by …`: the word points to a thing.
  if (before.key === 'that' && next?.key === 'by') return false;
  if (tokens[at - 2]?.key === 'be') return false; // `be it lodged here or there`
  if (PERSONAL.has(before.key) || (asks(tokens, at) && !BE.has(before.key))) return true;
  const isActor = before.capital || before.kind === 'field';
  if (isActor && (sharesObject(tokens, at) || (takesObject && next?.key !== 'by'))) return true;
  if (before.capital && isNeverSaid(tokens, at)) return true;
  // `a debt that both of us accepted`
  if (isOneOf(before, OF_THEM) && tokens[at - 2]?.key === 'of' && isOneOf(tokens[at - 3], SOME) && next?.key !== 'by')
    return true;
  // `a debt anybody canceled`
  if (isDebtOfAnybody(tokens, at - 2)) return true;
  return !isDoneBy(before, next) && last === undefined && isBehindOpener(tokens, at);
}

const OF_THEM = wordSet('us them you');
const SOME = wordSet('both each either neither one none all');
const PERSONAL_PLURAL = wordSet('i you we they');
const PRESENT_SUBJECT = wordSet('i you we they who');

/** `They remove it`, `Company and Customer agree`, `the parties settle it`. */
function isPresent({ tokens, at, token, noun, takesObject, last }: Place, before: Token): boolean {
  if (last?.to === at) return false;
  const { key } = before;
  if (key === 'to' || MODALS.has(key) || DO.has(key)) return false;
  if (key === 'each' && token.capital && at > 1) return false; // `each Mark that may arise`
  if (PRESENT_SUBJECT.has(key) || (!noun && COUNTED.has(key) && tokens[at - 2]?.key === 'the')) return true;
  // `I neither admit it nor promise it`
  if (key === 'neither' && isOneOf(tokens[at - 2], PERSONAL_PLURAL)) return true;
  // `I dispute it, deny that I owe it, and ask you to …`
  if (COORDINATORS.has(key) && SPEAKS_ON.has(token.key) && takesObject)
    return last?.modality === 'is' && isOneOf(tokens[last.from - 1], WRITER);
  // `Customer agree that`: a promise, whoever typed it.
  if (PROMISES.has(token.key) && (before.capital || before.kind === 'field') && tokens[at + 1]?.key === 'that')
    return true;
  if (key === 'that' && isOneOf(tokens[at - 2], ALL) && isOneOf(tokens[at + 1], PREPOSITIONS)) return true;
  if (!noun && isSubjunctiveVerb(tokens, at, last?.to ?? 0)) return true;
  if (!noun && last === undefined && endsWithFollowers(tokens, at)) return true;
  if (noun && !takesObject) return false;
  if (key === 'which' || key === 'that') return !noun;
  if (STAYS.has(token.key) && before.kind !== 'mark' && (/[^s]s$/.test(key) || isOfPlural(tokens, at))) return true;
  if (PLURAL_SUBJECT.has(key)) return true;
  if (takesObject && ONE_ACTOR.has(key) && areTwo(tokens, at, before)) return true;
  if (before.capital && !token.capital) return /s$/i.test(before.text) || isCoordinated(tokens, at);
  return before.kind === 'word' && /[^s]s$/.test(key) && takesObject;
}

const STAYS = wordSet('remain become prevail survive');
const COUNTED = wordSet('two three four');
/** `all that claim under them` */
const ALL = wordSet('all any those');

/** With these the writer of a letter goes on from one statement to the next. */
export const SPEAKS_ON = wordSet('ask request demand require dispute deny');
const WRITER = wordSet('i we');
