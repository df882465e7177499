import {
  ADVERBS,
  BE,
  COORDINATORS,
  DETERMINERS,
  DO,
  FINITE_AUX,
  HAVE,
  MODALS,
  NEGATORS,
  PREPOSITIONS,
  SUBJECT_PRONOUNS,
} from './grammar.ts';
import type { VerbForm } from './inflect.ts';
import { isListedSubject, isNegativeOpening, isTurnedRound } from './inversions.ts';
import type { Lexicon } from './lexicon.ts';
import { occasionEnd } from './occasions.ts';
import type { Token } from './tokens.ts';
import { formsOf, isInfinitive } from './verb-forms.ts';
import type { Modality, VerbGroup } from './verbs.ts';
import { isOneOf, wordSet } from './word-set.ts';

/** What the auxiliaries read so far want next: `shall` a base form, `has` a participle, `is` a participle or an `-ing` form. */
type Wants = 'base' | 'have' | 'be' | 'none';

/** The group that an auxiliary at `from` opens: `shall not be placed`, `is to be acknowledged`, `Should a mark appear`. */
export function auxiliaryGroup(tokens: readonly Token[], from: number, lexicon: Lexicon): VerbGroup {
  const first = tokens[from]?.key ?? '';
  let head = from;
  let passive = false;
  let wants: Wants = wantedBy(first);
  let modality = modalityOf(first);
  let at = from + 1;
  for (; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (token.kind === 'mark') {
      // Adverbs between commas: `shall, at all times, remove`.
      if (token.text === ',' && wants === 'base' && at - from > 1 && endsAdverbial(tokens, at, from, lexicon)) continue;
      if (head === from && wants === 'base' && opensInversion(tokens, from) && isListedSubject(tokens, from, at))
        continue;
      const close = token.text === ',' && wants !== 'none' ? insertionEnd(tokens, at, lexicon) : undefined;
      if (close === undefined) break;
      at = close;
      continue;
    }
    const { key } = token;
    const occasion = head === from && wants === 'base' ? occasionEnd(tokens, at, lexicon) : undefined;
    if (occasion !== undefined) {
      at = occasion;
      continue;
    }
    const be = RELATIVE.has(key) && at - from > 1 && isInverted(tokens, from) ? beBehind(tokens, at) : undefined;
    if (be !== undefined) {
      at = be - 1;
      continue;
    }
    const forms = isObjectOfAdverbial(tokens, at, from, lexicon) ? NO_FORMS : formsOf(token, lexicon);
    if (BE.has(key) || (HAVE.has(key) && wants !== 'have' && wants !== 'none')) {
      wants = BE.has(key) ? 'be' : 'have';
      head = at;
      continue;
    }
    // `will re-establish`
    if (DENIES_VERB.has(key) || isFloating(tokens, at) || (key === 're' && tokens[at + 1]?.joined)) continue;
    if (key === 'to' && (wants === 'be' || wants === 'have') && isInfinitive(tokens[at + 1], lexicon)) {
      if (modality === 'is') modality = 'must';
      wants = 'base';
      continue;
    }
    // `Should the subject account be listed`: a word that could be a verb belongs to the subject.
    if (wants === 'base' && forms.has('base') && tokens[at + 1]?.key === 'be' && isInverted(tokens, from)) continue;
    const participle =
      (wants === 'be' || wants === 'have') &&
      forms.has('participle') &&
      (!forms.has('base') || isBehindHave(tokens, at));
    const continuous = wants === 'be' && forms.has('ing') && !DETERMINERS.has(key);
    if (participle || continuous || (wants === 'base' && forms.has('base'))) {
      passive = participle && wants === 'be';
      head = at++;
      break;
    }
    if (isAdverb(key, lexicon)) continue;
    if (head !== from) break;
    // `shall continuously and at all times remove`
    if ((wants === 'base' || wants === 'have') && at - from <= LONGEST_ADVERBIAL && isInAdverbial(tokens, at, from))
      continue;
    if (wants === 'be' && at - from <= LONGEST_IN_NO_WISE && IN_NO_WISE.has(key)) continue;
    // Inversion: `Should a mark appear`, `Had Company objected`, `Nor will either of them place`.
    if (tokens[from - 1]?.key === 'nor' && at - from <= LONGEST_BEHIND_NOR && key !== 'that' && key !== 'but') continue;
    if (key === 'that' && at - from > 1) break;
    if (at - from > LONGEST_INVERTED || (PREPOSITIONS.has(key) && key !== 'of') || !isInverted(tokens, from)) break;
  }
  // The group ends behind the last word that belongs to it, not behind the adverbs that were looked through.
  let to = head + 1;
  while (to < at && NEGATORS.has(tokens[to]?.key ?? '')) to++;
  return { from, to, head, modality, passive };
}

function wantedBy(first: string): Wants {
  if (BE.has(first)) return 'be';
  if (HAVE.has(first)) return 'have';
  return MODALS.has(first) || DO.has(first) ? 'base' : 'none';
}

const MUST = wordSet('shall will must');
const MAY = wordSet('may can');
const WEAK = wordSet('should would ought might could');

function modalityOf(first: string): Modality {
  if (MUST.has(first)) return 'must';
  if (WEAK.has(first)) return 'weak';
  return MAY.has(first) ? 'may' : 'is';
}

/** In `has not put an end to` the word is a participle, whatever else it may be. */
function isBehindHave(tokens: readonly Token[], at: number): boolean {
  let back = at - 1;
  while (back > 0 && NEGATORS.has(tokens[back]?.key ?? '')) back--;
  return back < at - 1 && HAVE.has(tokens[back]?.key ?? '');
}

/** Negators that stand inside a verb group; the others belong to an object. */
const DENIES_VERB: ReadonlySet<string> = new Set(
  [...NEGATORS].filter((word) => !['no', 'none', 'nothing', 'without', 'nobody'].includes(word)),
);

function isAdverb(key: string, lexicon: Lexicon): boolean {
  return (ADVERBS.has(key) || key.endsWith('ly')) && !lexicon.words.get(key)?.noun;
}

/** Words of a stretch like `at any time and in every event` between a modal and its verb. */
const IN_ADVERBIAL = wordSet(
  `and or at in on from all times time any every each event case a an the no way circumstances basis continuing ongoing such
  to both jointly upon whenever request with without during limit of ever after there therein`,
);
const LONGEST_ADVERBIAL = 12;
/** `is in no wise forgiven`, `was at all times disputed` */
const IN_NO_WISE = wordSet('in at by no all any every wise way manner means time times point stage event');
const LONGEST_IN_NO_WISE = 4;
/** Prepositions with which such a stretch may begin, right behind the modal or its adverbs. */
const OPENS_ADVERBIAL = wordSet('within on upon at in from without after following by for during under with');

const NO_FORMS: ReadonlySet<VerbForm> = new Set();

/** In `shall within seven days of a request delete` all words behind the preposition stand before the verb. */
function isInAdverbial(tokens: readonly Token[], at: number, from: number): boolean {
  if (IN_ADVERBIAL.has(tokens[at]?.key ?? '')) return true;
  let first = from + 1;
  while (first < at && ADVERBS.has(tokens[first]?.key ?? '')) first++;
  return OPENS_ADVERBIAL.has(tokens[first]?.key ?? '');
}

/** In `shall within a week of the request, delete it` the verb follows behind the comma. */
function endsAdverbial(tokens: readonly Token[], comma: number, from: number, lexicon: Lexicon): boolean {
  const next = tokens[comma + 1];
  if (!next || comma - from > LONGEST_ADVERBIAL || !OPENS_ADVERBIAL.has(tokens[from + 1]?.key ?? '')) return false;
  const behind = tokens[comma + 2];
  const isListed = behind?.kind === 'mark' || COORDINATORS.has(behind?.key ?? '');
  return !isListed && formsOf(next, lexicon).has('base') && isInfinitive(next, lexicon);
}

/** In `shall upon written request delete` the `request` is a noun. */
function isObjectOfAdverbial(tokens: readonly Token[], at: number, from: number, lexicon: Lexicon): boolean {
  if (at - from < 2) return false;
  const before = tokens[at - 1] as Token;
  // `do each declare`
  if (at - from === 2 && DO.has(tokens[from]?.key ?? '') && OPENS_FLOATING.has(before.key)) return false;
  // `The parties will both speak of it`; behind a parenthesis the verb says on its own who acts.
  if (at - from === 2 && before.key === 'both' && !isInverted(tokens, from) && tokens[from - 1]?.text !== ')')
    return false;
  if (at - from === 2 && isSharedOut(tokens, at, from, lexicon)) return false;
  // `from now on`, `ever after`
  if (before.key === 'on' && STARTS_ON.has(tokens[at - 2]?.key ?? '')) return false;
  if (before.key === 'after' && tokens[at - 2]?.key === 'ever') return false;
  if (!isInAdverbial(tokens, at - 1, from)) return false;
  if (OPENS_ADVERBIAL.has(before.key) || before.key === 'of' || DETERMINERS.has(before.key)) return true;
  const isNoun = lexicon.words.get(tokens[at]?.key ?? '')?.noun ?? false;
  return isNoun && (before.key === 'written' || before.key === 'reasonable' || before.kind === 'number');
}

const SHARES = wordSet('each all');
const BEHIND_VERB = wordSet('to that it them of');

/** `The parties will each state to the bureau …`, `they will all disown it`: the word shares out who acts. */
function isSharedOut(tokens: readonly Token[], at: number, from: number, lexicon: Lexicon): boolean {
  if (!isOneOf(tokens[at - 1], SHARES) || isInverted(tokens, from) || !isInfinitive(tokens[at], lexicon)) return false;
  const next = tokens[at + 1];
  const isNoun = lexicon.words.get(tokens[at]?.key ?? '')?.noun ?? false;
  return !isNoun || isOneOf(next, BEHIND_VERB) || DETERMINERS.has(next?.key ?? '');
}

const WHOM = wordSet('them us you');

/** `They will neither of them speak of it`: who of them, said again within the verb. */
function isFloating(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.key === 'of')
    return isOneOf(tokens[at + 1], WHOM) && isOneOf(tokens[at - 1], OPENS_FLOATING) && isOneOf(tokens[at - 2], AUX);
  return isOneOf(tokens[at], WHOM) && tokens[at - 1]?.key === 'of' && isFloating(tokens, at - 1);
}
const AUX = wordSet('will shall must may can have has had do did are were');

const STARTS_ON = wordSet('now then day here date that time');

const INVERTED = wordSet('should had were');
const LONGEST_INVERTED = 9;
const INVERTS = wordSet('shall will must may can do does did');
/** Words that may stand behind a modal as well (`shall both`): a subject only where the modal stands first. */
const OPENS_FLOATING = wordSet('both each all either neither');
const BEFORE_INVERTED = wordSet('then thereupon nor neither thereafter');
const OPENS_INVERTED = wordSet(
  'the a an its their his her our my your such this that these those it you we they he she',
);

/** `then shall the parties disavow it`, `nor doth it revive`: no verb follows its modal with these words between. */
export function opensInversion(tokens: readonly Token[], at: number): boolean {
  const isTurned = isTurnedRound(tokens, at);
  const opens = INVERTS.has(tokens[at]?.key ?? '') || (isBehindNo(tokens, at) && FINITE_AUX.has(tokens[at]?.key ?? ''));
  if (!(opens || isTurned) || tokens.at(-1)?.text === '?') return false;
  if (isOneOf(tokens[at - 1], BEFORE_INVERTED) && isOneOf(tokens[at + 1], OPENS_FLOATING)) return true;
  if (isTurned || isAtAllTimes(tokens, at) || isNegativeOpening(tokens, at)) return true;
  return isOneOf(tokens[at + 1], OPENS_INVERTED) && !(DO.has(tokens[at]?.key ?? '') && !isBehindNo(tokens, at));
}

/** `and at all times shall both parties disavow it` */
function isAtAllTimes(tokens: readonly Token[], at: number): boolean {
  if (tokens[at - 1]?.key !== 'times' || tokens[at - 2]?.key !== 'all' || tokens[at - 3]?.key !== 'at') return false;
  const before = tokens[at - 4];
  const opens = before === undefined || before.kind === 'mark' || COORDINATORS.has(before.key);
  return opens && (isOneOf(tokens[at + 1], OPENS_FLOATING) || tokens[at + 1]?.capital === true);
}

const OCCASION = wordSet('time point stage way wise event sense moment circumstances');
const AT_NO = wordSet('at in by on under');
const BEFORE_INVERTED_DO = wordSet('nor neither thus so thereby hereby never');

/** `The parties do the same`: here it is a full verb. */
function isBehindNo(tokens: readonly Token[], at: number): boolean {
  // `and at no time has it cancelled that sum`
  if (isOneOf(tokens[at - 1], OCCASION) && tokens[at - 2]?.key === 'no' && isOneOf(tokens[at - 3], AT_NO)) return true;
  return isOneOf(tokens[at - 1], BEFORE_INVERTED_DO);
}

/** Whether an auxiliary stands before its subject: at the beginning of a clause. */
function isInverted(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (before?.key === 'nor' || opensInversion(tokens, at)) return true;
  if (!INVERTED.has(tokens[at]?.key ?? '')) return false;
  return !before || before.kind === 'mark' || COORDINATORS.has(before.key) || before.key === 'that';
}

const LONGEST_BEHIND_NOR = 9;

const RELATIVE = wordSet('that which who');
const LONGEST_RELATIVE = 20;
const BEFORE_BE = wordSet('to shall will must may can would should could might not');

/** In `nor shall any period that has run be extended` the verb stands behind a clause that describes its subject. */
function beBehind(tokens: readonly Token[], from: number): number | undefined {
  for (let at = from + 2; at < tokens.length && at - from <= LONGEST_RELATIVE; at++) {
    if (/^[;:.]$/.test(tokens[at]?.text ?? '')) return undefined;
    if (tokens[at]?.key === 'be') return isOneOf(tokens[at - 1], BEFORE_BE) ? undefined : at;
  }
  return undefined;
}

const LONGEST_INSERTION = 40;
const FINITE_BE = wordSet('is are was were');
const INDEFINITE = wordSet('a an any');
/** `shall, now and later, whenever one is found, disown it` */
const OPENS_OCCASION = wordSet('so each every whenever when if once');
const INSIDE_INSERTION: ReadonlySet<string> = new Set(['-', '(', ')']);

/** `must, each time it is asked, delete it` */
const EACH_TIME = wordSet('time occasion instance and such');

/** The comma that closes an insertion into a verb group; undefined when no verb goes on behind it. */
function insertionEnd(tokens: readonly Token[], comma: number, lexicon: Lexicon): number | undefined {
  // `if something must, you promise to …`: the verb is left out.
  const isEach = tokens[comma + 1]?.key === 'each' && isOneOf(tokens[comma + 2], EACH_TIME);
  if (SUBJECT_PRONOUNS.has(tokens[comma + 1]?.key ?? '') && !isEach) return undefined;
  let depth = 0;
  for (let at = comma + 1; at < tokens.length && at - comma <= LONGEST_INSERTION; at++) {
    const token = tokens[at];
    if (token?.text === '(') depth++;
    if (token?.text === ')') depth--;
    if (token?.text === ',' && depth === 0) {
      const next = tokens[at + 1];
      // `Once my payment is in, this bill, to be clear, is over`: another verb begins.
      if (!next || FINITE_BE.has(next.key)) return undefined;
      if (formsOf(next, lexicon).size > 0 || BE.has(next.key) || NEGATORS.has(next.key)) return at;
      if (next.key.endsWith('ly') && tokens[at + 2] && formsOf(tokens[at + 2] as Token, lexicon).has('base')) return at;
      const goesOn = PREPOSITIONS.has(next.key) || COORDINATORS.has(next.key) || INDEFINITE.has(next.key);
      if (!goesOn && !OPENS_OCCASION.has(next.key)) return undefined;
    } else if (token?.kind === 'mark' && depth === 0 && !INSIDE_INSERTION.has(token.text)) return undefined;
  }
  return undefined;
}
