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
import type { Lexicon } from './lexicon.ts';
import type { Token } from './tokens.ts';

/** How a verb binds: a duty, a plain statement, a permission, a wish or plan, a request to the reader. */
export type Modality = 'must' | 'is' | 'may' | 'weak' | 'request';

/** A finite verb with its auxiliaries, adverbs and negators: tokens `from` to `to`, `to` excluded; `head` is the main verb. */
export type VerbGroup = {
  readonly from: number;
  readonly to: number;
  readonly head: number;
  readonly modality: Modality;
  readonly passive: boolean;
};

const MUST = new Set(['shall', 'will', 'must']);
const WEAK = new Set(['should', 'would', 'ought', 'might', 'could']);
const PLURAL_SUBJECT = /^(?:i|you|we|they|thou|ye|both|who|which|that|each|all|us|them|parties|sides)$/;

/** What a token can be as a verb, from the lexicon, else by its ending. */
function formsOf(token: Token, lexicon: Lexicon): ReadonlySet<VerbForm> {
  const known = lexicon.words.get(token.key);
  if (known) return known.verb;
  if (token.kind !== 'word' || token.capital) return NONE;
  if (token.key.length > 4 && token.key.endsWith('ing')) return ING;
  if (token.key.length > 4 && token.key.endsWith('ed')) return PAST;
  return NONE;
}
const NONE: ReadonlySet<VerbForm> = new Set();
const ING: ReadonlySet<VerbForm> = new Set(['ing']);
const PAST: ReadonlySet<VerbForm> = new Set(['past', 'participle']);

/** Finds the finite verb groups of a sentence, left to right. */
export function verbGroups(tokens: readonly Token[], lexicon: Lexicon): VerbGroup[] {
  const groups: VerbGroup[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const group = groupAt(tokens, at, lexicon, groups.at(-1));
    if (!group) continue;
    groups.push(group);
    at = group.to - 1;
  }
  return groups;
}

function groupAt(
  tokens: readonly Token[],
  at: number,
  lexicon: Lexicon,
  last: VerbGroup | undefined,
): VerbGroup | undefined {
  const token = tokens[at];
  if (!token || token.kind !== 'word') return undefined;
  if (MODALS.has(token.key) && !(token.key === 'will' && isNounPlace(tokens, at)) && token.key !== 'need')
    return auxiliaryGroup(tokens, at, lexicon);
  if (FINITE_AUX.has(token.key) || (token.key === 'be' && isSubjunctive(tokens, at)))
    return auxiliaryGroup(tokens, at, lexicon);
  if (!isFiniteVerb(tokens, at, lexicon, last)) return undefined;
  const imperative = formsOf(token, lexicon).has('base') && isImperativePlace(tokens, at);
  return { from: at, to: at + 1, head: at, modality: imperative ? 'request' : 'is', passive: false };
}

/** `shall not be placed`, `is to be acknowledged`, `has never been proven`, `Should a mark appear`. */
function auxiliaryGroup(tokens: readonly Token[], from: number, lexicon: Lexicon): VerbGroup {
  const first = tokens[from]?.key ?? '';
  let head = from;
  let passive = false;
  let be = BE.has(first);
  let have = HAVE.has(first);
  let wantsBase = MODALS.has(first) || DO.has(first);
  let modality: Modality = MUST.has(first)
    ? 'must'
    : WEAK.has(first)
      ? 'weak'
      : first === 'may' || first === 'can'
        ? 'may'
        : 'is';
  let at = from + 1;
  for (; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token || token.kind === 'mark') {
      // Adverbs between commas: `shall, at all times, remove`.
      const close = token?.text === ',' ? insertionEnd(tokens, at, lexicon, wantsBase || be || have) : undefined;
      if (close === undefined) break;
      at = close;
      continue;
    }
    const key = token.key;
    const forms = formsOf(token, lexicon);
    if (BE.has(key)) {
      be = true;
      have = false;
      wantsBase = false;
      head = at;
      continue;
    }
    if (HAVE.has(key) && (wantsBase || be)) {
      have = true;
      be = false;
      wantsBase = false;
      head = at;
      continue;
    }
    if (
      NEGATORS.has(key) &&
      key !== 'no' &&
      key !== 'none' &&
      key !== 'nothing' &&
      key !== 'without' &&
      key !== 'nobody'
    )
      continue;
    if (key === 'to' && (be || have) && nextVerbIs(tokens, at + 1, lexicon)) {
      if (be || have) modality = modality === 'is' ? 'must' : modality;
      be = false;
      have = false;
      wantsBase = true;
      continue;
    }
    if (wantsBase && forms.has('base')) {
      head = at++;
      break;
    }
    if ((be || have) && forms.has('participle') && !forms.has('base')) {
      passive = be;
      head = at++;
      break;
    }
    if (be && forms.has('ing') && !DETERMINERS.has(key)) {
      head = at++;
      break;
    }
    if ((ADVERBS.has(key) || key.endsWith('ly')) && !lexicon.words.get(key)?.noun) continue;
    // `shall continuously and at all times remove`
    if (
      wantsBase &&
      head === from &&
      at - from <= 9 &&
      /^(?:and|or|at|in|on|from|all|times|time|any|every|each|event|case|a|an|the|no|way|circumstances|basis|continuing|ongoing|such|to|both|jointly|upon|whenever|request|with|without|during|limit|of)$/.test(
        key,
      )
    )
      continue;
    // Inversion: `Should a mark appear`, `Is the charge valid?`
    if (
      head === from &&
      at - from <= 6 &&
      isClauseStart(tokens, from) &&
      !PREPOSITIONS.has(key) &&
      (first === 'should' || first === 'had' || first === 'were')
    )
      continue;
    break;
  }
  // The group ends behind the last word that belongs to it, not behind the adverbs that were looked through.
  let to = Math.max(from + 1, head + 1);
  while (to < at && NEGATORS.has(tokens[to]?.key ?? '')) to++;
  return { from, to, head, modality, passive };
}

/** `if any be found`, `as often as it be asked`: `be` after an opener is finite. */
function isSubjunctive(tokens: readonly Token[], at: number): boolean {
  for (let back = at - 1; back >= 0 && at - back <= 6; back--) {
    const key = tokens[back]?.key ?? '';
    if (MODALS.has(key) || key === 'to' || FINITE_AUX.has(key) || tokens[back]?.kind === 'mark') return false;
    if (/^(?:if|whenever|though|although|unless|whatever|as|that|should|lest)$/.test(key))
      return key !== 'should' && at - back > 1;
  }
  return false;
}

function insertionEnd(
  tokens: readonly Token[],
  comma: number,
  lexicon: Lexicon,
  expecting: boolean,
): number | undefined {
  if (!expecting) return undefined;
  for (let at = comma + 1; at < tokens.length && at - comma <= 14; at++) {
    const token = tokens[at];
    if (token?.text === ',') {
      const next = tokens[at + 1];
      return next && (formsOf(next, lexicon).size > 0 || BE.has(next.key) || NEGATORS.has(next.key)) ? at : undefined;
    }
    if (token?.kind === 'mark' && token.text !== '-') return undefined;
  }
  return undefined;
}

function nextVerbIs(tokens: readonly Token[], at: number, lexicon: Lexicon): boolean {
  const token = tokens[at];
  return token !== undefined && (formsOf(token, lexicon).has('base') || BE.has(token.key) || HAVE.has(token.key));
}

function isClauseStart(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return !before || before.kind === 'mark' || COORDINATORS.has(before.key) || before.key === 'that';
}

function isNounPlace(tokens: readonly Token[], at: number): boolean {
  const before = previous(tokens, at);
  return before !== undefined && (before.key === 'a' || before.key === 'his' || before.key === 'her');
}

function isImperativePlace(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return (
    !before ||
    before.key === 'please' ||
    before.key === 'kindly' ||
    /^[.;:!?*•–—-]$/.test(before.text) ||
    (before.text === ',' && at <= 3)
  );
}

function previous(tokens: readonly Token[], at: number): Token | undefined {
  for (let back = at - 1; back >= 0; back--) {
    const token = tokens[back];
    if (
      token &&
      !(ADVERBS.has(token.key) && !PLURAL_SUBJECT.test(token.key)) &&
      !(token.key.endsWith('ly') && token.kind === 'word')
    )
      return token;
  }
  return undefined;
}

/** Whether a full verb stands as the finite verb of a clause, from what stands before and behind it. */
function isFiniteVerb(tokens: readonly Token[], at: number, lexicon: Lexicon, last: VerbGroup | undefined): boolean {
  const token = tokens[at] as Token;
  const forms = formsOf(token, lexicon);
  if (forms.size === 0) return false;
  if (token.key === 'own' && tokens[at - 1] && /['’]s?$/.test(tokens[at - 1]?.text ?? '')) return false;
  const noun = lexicon.words.get(token.key)?.noun ?? false;
  const before = previous(tokens, at);
  const next = tokens[at + 1];
  if (
    before &&
    (PREPOSITIONS.has(before.key) ||
      (DETERMINERS.has(before.key) && !/^(?:each|both|all|neither|that|which)$/.test(before.key)))
  )
    return false;
  if (
    forms.has('base') &&
    !forms.has('past') &&
    isImperativePlace(tokens, at) &&
    (!noun || (next !== undefined && (DETERMINERS.has(next.key) || PRONOUN_OBJECT.test(next.key))))
  )
    return tokens.length > at + 1;
  if (!before || before.kind === 'mark') {
    // Shared subject after a comma: `writes, publishes`; only after a group of the same shape.
    return before?.text === ',' && forms.has('s') && !noun && last !== undefined;
  }
  const afterSubject =
    before.kind === 'field' || before.capital || SUBJECT_PRONOUNS.has(before.key) || PLURAL_SUBJECT.test(before.key);
  const takesObject =
    next !== undefined &&
    (DETERMINERS.has(next.key) ||
      next.kind === 'money' ||
      next.kind === 'field' ||
      NEGATORS.has(next.key) ||
      PRONOUN_OBJECT.test(next.key) ||
      next.key === 'to');
  if (forms.has('s')) {
    if (SUBJECT_PRONOUNS.has(before.key) || before.key === 'which' || before.key === 'that' || before.key === 'who')
      return true;
    if (COORDINATORS.has(before.key)) return !noun && last !== undefined && last.modality === 'is';
    if (noun) return afterSubject && (takesObject || next?.text === ',');
    return before.kind === 'word' || before.kind === 'field' || before.kind === 'number';
  }
  if (forms.has('past') && !forms.has('base')) {
    if (forms.has('participle')) {
      if (before.key === 'parties')
        return (
          !/^(?:by|hereto|herein|above|below)$/.test(next?.key ?? '') &&
          !/^(?:named|concerned|involved|listed|identified|bound|affected|interested)$/.test(token.key)
        );
      if (/^(?:i|we|you|they|he|she|it|who|that|which)$/.test(before.key)) return true;
      return (before.capital || before.kind === 'field') && takesObject && next?.key !== 'by'
        ? true
        : isOpening(tokens, at) && last === undefined;
    }
    return true;
  }
  if (forms.has('base')) {
    if (before.key === 'to' || MODALS.has(before.key) || DO.has(before.key)) return false;
    if (/^(?:i|you|we|they|thou|who)$/.test(before.key)) return true;
    if (noun && !takesObject) return false;
    if (PLURAL_SUBJECT.test(before.key) && before.key !== 'that' && before.key !== 'which') return true;
    if (before.key === 'which' || before.key === 'that') return !noun;
    if (before.capital && !token.capital) return /s$/i.test(before.text) || hasCoordination(tokens, at);
    return before.kind === 'word' && /[^s]s$/.test(before.key) && takesObject;
  }
  return false;
}

const PRONOUN_OBJECT = /^(?:it|them|me|us|you|him|her|that|what|whatever|nothing|something|anything)$/;

/** In `once the check cleared`: a short clause opened by a conjunction. */
function isOpening(tokens: readonly Token[], at: number): boolean {
  for (let back = at - 1; back >= 0 && at - back <= 6; back--) {
    if (/^(?:once|when|after|if|until|unless|before)$/.test(tokens[back]?.key ?? '')) return true;
  }
  return false;
}

function hasCoordination(tokens: readonly Token[], at: number): boolean {
  for (let back = at - 1; back >= 0 && at - back <= 8; back--) {
    if (tokens[back]?.key === 'and') return true;
    if (tokens[back]?.kind === 'mark' && tokens[back]?.text !== ',' && tokens[back]?.text !== '.') return false;
  }
  return false;
}
