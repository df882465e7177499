import { DO, MODALS, NEGATORS, PREPOSITIONS } from './grammar.ts';
import { promisesSingly } from './promised-singly.ts';
import { CLOSING_QUOTES } from './quotes.ts';
import { takesClause } from './that-clauses.ts';
import type { Token } from './tokens.ts';
import { isThirdPersonForm } from './verb-forms.ts';
import type { VerbGroup } from './verbs.ts';
import { isOneOf, wordSet } from './word-set.ts';

/** Words between which a promise has several subjects: `they each covenant`, `the sellers jointly promise`. */
export const SHARES_OUT = wordSet('each both all hereby jointly severally mutually respectively do');

/** `The Parties mutually covenant, for themselves, that …`: a word that may be a noun is the verb. */
export function isSolemn(tokens: readonly Token[], at: number): boolean {
  return /(?:ly|hereby)$/.test(tokens[at - 1]?.key ?? '');
}

const DECLARES = wordSet('note state record certify accept recognize recognise affirm say hold represent');
const LONGEST = 7;

/**
 * Whether a word that may be a noun is the verb of `the agency and the consumer jointly note for the file that …`: it stands behind a
 * word for both, and takes a complement. `last` is the verb group before it.
 */
export function isDeclaration(tokens: readonly Token[], at: number, last: VerbGroup | undefined): boolean {
  if (!isOneOf(tokens[at], DECLARES) || !isOneOf(tokens[at - 1], SHARES_OUT)) return false;
  if (last !== undefined && !tokens.slice(last.to, at).some(({ text }) => text === ',')) return false;
  const behind = tokens.slice(at + 1, at + LONGEST);
  const that = behind.findIndex(({ key }) => key === 'that');
  return that >= 0 && !behind.slice(0, that).some(({ kind, text }) => kind === 'mark' && text !== ',');
}

const ANYBODY = wordSet('anybody anyone somebody someone');
const MONEY = wordSet('debt sum amount money balance claim charge');

/** Whether `debt anybody` of `a debt anybody canceled` stands at a place. */
export function isDebtOfAnybody(tokens: readonly Token[], at: number): boolean {
  return isOneOf(tokens[at], MONEY) && isOneOf(tokens[at + 1], ANYBODY);
}

const GOES_FOR = wordSet('goes holds applies');

/** `and the same goes for Company`. */
export function isSameGoes(tokens: readonly Token[], at: number): boolean {
  return (
    isOneOf(tokens[at], GOES_FOR) &&
    tokens[at - 1]?.key === 'same' &&
    tokens[at - 2]?.key === 'the' &&
    isOneOf(tokens[at + 1], BEHIND_GOES) &&
    (isOneOf(tokens[at + 2], PERSON) || tokens[at + 2]?.capital === true || tokens[at + 3]?.capital === true)
  );
}
const BEHIND_GOES = wordSet('for to of');
const PERSON = wordSet('me you us him her both');

const POSSESSIVE = /['’]s?$/;

/** `Bad marks, good marks and neutral marks are covered`: behind these stands a noun. */
const TONES = wordSet('bad good negative positive adverse derogatory neutral favorable unfavorable');
const BEFORE_TERM = wordSet('the a an any such said this that each every no');

/** `the Disputed Charges`, `any Credit Entry`: words with capitals behind a determiner name a thing. */
function endsTerm(tokens: readonly Token[], at: number): boolean {
  const isPart = (place: number) => tokens[place]?.capital === true && SMALL.test(tokens[place]?.text ?? '');
  let from = at;
  while (isPart(from)) from--;
  return at - from >= 2 && isOneOf(tokens[from], BEFORE_TERM);
}

/** `Company's own`, `whose name`, `the Disputed Charges` */
export function isOwnNoun(tokens: readonly Token[], at: number): boolean {
  if (endsTerm(tokens, at) || isOneOf(tokens[at - 1], TONES) || tokens[at]?.key === 'bad') return true;
  return (tokens[at]?.key === 'own' && POSSESSIVE.test(tokens[at - 1]?.text ?? '')) || tokens[at - 1]?.key === 'whose';
}

/** `Your client stops furnishing it`, `the holder keeps disavowing it`, `“Neutral Terms” means that …` */
export function isSurelyVerb(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.key === 'means' && tokens[at + 1]?.key === 'that')
    return CLOSING_QUOTES.has(tokens[at - 1]?.text ?? '');
  if (isOfNothing(tokens, at) || promisesSingly(tokens, at)) return true;
  // `its general terms control over this letter`
  if (tokens[at]?.key === 'control' && tokens[at + 1]?.key === 'over') return isOneOf(tokens[at - 1], RULES);
  // `the settlement assigns fault to no one`
  if (isOneOf(tokens[at], LAYS) && isOneOf(tokens[at + 1], BLAME)) return true;
  // `each of the two holds the other blameless`
  if (isOneOf(tokens[at], HOLDS) && isOneOf(tokens[at - 1], TWO))
    return isOneOf(tokens[at + 2], OTHER) && isOneOf(tokens[at + 1], BEFORE_OTHER);
  // `the claim sued on remains …`
  if (isOneOf(tokens[at - 2], LEFT_WITH) && PREPOSITIONS.has(tokens[at - 1]?.key ?? ''))
    return isThirdPersonForm(tokens[at]) && tokens[at]?.key !== 'terms';
  return isOneOf(tokens[at], STOPS) && /ing$/.test(tokens[at + 1]?.key ?? '') && tokens[at - 1]?.kind === 'word';
}
const RULES = wordSet('terms policies conditions rules provisions guidelines ,');
const LAYS = wordSet('assigns lays places puts attributes ascribes imputes casts pins attaches');
const BLAME = wordSet('fault blame liability guilt responsibility');
const HOLDS = wordSet('hold holds');
const TWO = wordSet('two each both parties sides neither party');
const BEFORE_OTHER = wordSet('the each one');
const OTHER = wordSet('other another');
const NOTHING = wordSet('none nothing');
const HAPPENS = wordSet('changes holds lapses ends falls');
const EVENT = wordSet('if when because unless once where even on upon');
const LONGEST_NOTHING = 9;

/** `none of this changes if …`, `nothing in i through iii lapses when …`: a verb that could be a noun. */
function isOfNothing(tokens: readonly Token[], at: number): boolean {
  if (!isOneOf(tokens[at], HAPPENS) || !isOneOf(tokens[at + 1], EVENT)) return false;
  const before = tokens.slice(Math.max(0, at - LONGEST_NOTHING), at);
  const first = before.findLastIndex((token) => isOneOf(token, NOTHING));
  return first >= 0 && !before.slice(first).some(({ kind }) => kind === 'mark');
}

const LEFT_WITH = wordSet('sued relied complained insisted');
const STOPS = wordSet('stops keeps ceases quits avoids starts');

const EVER = wordSet('ever never');

/** `Company never proved, and Customer never admitted, that …`: verbs that still wait for what was said. */
export function isNeverSaid(tokens: readonly Token[], at: number): boolean {
  return isOneOf(tokens[at - 1], EVER) && tokens[at + 1]?.text === ',' && takesClause(tokens[at]);
}

const CAUSES = wordSet('have has had having get gets getting got see keep');
const CAUSED = wordSet('it them him her this these');

/** `shall have it recognised as paid`: what is caused is no clause of its own. */
export function isCaused(tokens: readonly Token[], at: number): boolean {
  return isOneOf(tokens[at - 1], CAUSED) && isOneOf(tokens[at - 2], CAUSES);
}

const ASKED = wordSet('asked requested proposed suggested urged wished hoped');
const WHOM = wordSet('you us me him her them it');

/** `Your client asked that …`, `my letter asked you to …` */
export function asks(tokens: readonly Token[], at: number): boolean {
  if (!isOneOf(tokens[at], ASKED)) return false;
  return tokens[at + 1]?.key === 'that' || (isOneOf(tokens[at + 1], WHOM) && tokens[at + 2]?.key === 'to');
}

const FARTHEST_ACTOR = 5;

/** In `plaintiff and defendant jointly disown it` the subject is made of two, in small letters. */
export function areTwo(tokens: readonly Token[], at: number, before: Token): boolean {
  const own = tokens.lastIndexOf(before, at);
  const and = tokens[own - 1]?.key === 'the' ? own - 2 : own - 1;
  return at - own <= FARTHEST_ACTOR && tokens[and]?.key === 'and' && tokens[and - 1]?.kind === 'word';
}

const FARTHEST_AND = 8;

/** In `Company and Customer agree` the subject is made of two. */
export function isCoordinated(tokens: readonly Token[], at: number): boolean {
  for (let back = at - 1; back >= 0 && at - back <= FARTHEST_AND; back--) {
    const { key, kind, text } = tokens[back] as Token;
    if (key === 'and') return true;
    if (kind === 'mark' && text !== ',' && text !== '.') return false;
  }
  return false;
}

const LONGEST_PAIR = 6;
const BETWEEN_PROMISE = wordSet('with each one another other and further hereby mutually jointly');

/** `the Issuer and the Cardholder covenant with each other continually to disown it`: behind two names the noun is the verb. */
export function isOfPair(tokens: readonly Token[], at: number, last: number): boolean {
  if (last > 0 && !tokens.slice(last, at).some(({ text }) => text === ';')) return false;
  if (!tokens[at - 1]?.capital || tokens[at]?.capital) return false;
  if (!tokens.slice(Math.max(0, at - LONGEST_PAIR), at).some(({ key }) => key === 'and')) return false;
  let next = at + 1;
  while (isOneOf(tokens[next], BETWEEN_PROMISE) || tokens[next]?.key.endsWith('ly')) next++;
  return isOneOf(tokens[next], TO_OR_THAT);
}
const TO_OR_THAT = wordSet('to that');

const FURTHER = wordSet('further also likewise additionally moreover');
const PROMISERS = wordSet('parties sides assigns successors assignees heirs signatories signers undersigned we they');

/** `The Parties and their assigns further covenant continuously to disown it`: the adverb stands behind those who promise. */
export function isPromisedFurther(tokens: readonly Token[], at: number, last: number | undefined): boolean {
  const actor = tokens[at - 2];
  if (last !== undefined && !tokens.slice(last, at).some(({ kind }) => kind === 'mark')) return false;
  if (!isOneOf(tokens[at - 1], FURTHER) || !(actor?.capital || isOneOf(actor, PROMISERS))) return false;
  let next = at + 1;
  while (isOneOf(tokens[next], BETWEEN_PROMISE) || tokens[next]?.key.endsWith('ly')) next++;
  return isOneOf(tokens[next], OPENS_PROMISED);
}
const OPENS_PROMISED = wordSet('to that not never always at');

const FARTHEST_OR = 10;

/** `does not acknowledge the claim, undertake to pay it, or waive …`: the list goes on with what is not done. */
export function goesOnUndone(tokens: readonly Token[], last: VerbGroup, at: number): boolean {
  const group = tokens.slice(last.from, last.to);
  if (!group.some(({ key }) => NEGATORS.has(key)) || !group.some(({ key }) => DO.has(key) || MODALS.has(key)))
    return false;
  const behind = tokens.slice(at, at + FARTHEST_OR);
  return behind.some(({ key }, index) => key === 'or' && behind[index - 1]?.text === ',');
}

const FOLLOWERS = wordSet('assigns successors affiliates assignees agents heirs parties');
const OPENS_ITEM = wordSet('to never not');

/** `Creditor and its assigns promise: to disown …`: a promise that leads to the items of a list. */
export function leadsList(tokens: readonly Token[], at: number): boolean {
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  if (!(next?.text === ':' || next?.text === ',') || !isOneOf(tokens[at + 2], OPENS_ITEM)) return false;
  return isOneOf(before, FOLLOWERS) || before?.kind === 'field' || before?.capital === true;
}

const SMALL = /\p{Ll}/u;
