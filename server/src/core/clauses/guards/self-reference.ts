import { sought } from '../../language/sought.ts';
import type { Token } from '../../language/tokens.ts';
import { anyOneOf, isOneOf, wordSet } from '../../language/word-set.ts';

/** Words by which a document names its own parts and promises: `this section`, `the foregoing`. */
export const OF_ITSELF = wordSet(
  `section clause paragraph provision promise promises agreement undertaking protection understanding duty obligation
  article term terms foregoing above stipulation denial covenant reservation`,
);

/** Names of several parts, or promises, of a document at once. */
export const SEVERAL_OF_ITSELF = wordSet(
  `duties obligations undertakings covenants provisions sections clauses paragraphs commitments assurances protections`,
);

/** Nouns for a part of a document, or for what it promises. */
const PART = wordSet(
  `section subsection sections clause clauses paragraph paragraphs sentence sentences provision provisions promise promises
  undertaking undertakings duty duties obligation obligations covenant covenants stipulation statement statements article recital
  acknowledgment commitment commitments`,
);
const POINTS = wordSet('this these those such foregoing above preceding previous last said');
const STATED = wordSet('stated made given set described named said');
const HERE = wordSet('here above herein');
/** `the statements made above` */
const MADE = wordSet('made said given promised agreed');
const ALONE = wordSet('foregoing hereof hereunder');
const ABOVE = wordSet('above preceding foregoing');
/** How far before its noun the word that points may stand. */
const FARTHEST_POINT = 3;

/** Where none of these stands, `isItself` holds of no token. */
export const ITSELF = sought(ALONE, PART, ['above']);

/** Whether the document speaks of its own words at a token: `this Section`, `the foregoing`, `clause 2`, `the duties above`. */
export function isItself(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (isOneOf(token, ALONE)) return true;
  const next = tokens[at + 1];
  if (token?.key === 'above' && isOneOf(tokens[at - 1], MADE)) return true;
  if (token?.key === 'above') return tokens[at - 1]?.key === 'the' && next?.kind !== 'number' && next?.kind !== 'field';
  if (!isOneOf(token, PART)) return false;
  // `The duties stated here`
  if (isOneOf(next, STATED) && isOneOf(tokens[at + 2], HERE)) return true;
  if (next?.kind === 'number' || tokens[at - 1]?.key === 'that') return true;
  // `the paragraph above`, `the sentence before this one`
  if (isOneOf(next, ABOVE)) return true;
  return anyOneOf(tokens.slice(Math.max(0, at - FARTHEST_POINT), at), POINTS);
}

/** Whether the document speaks of its own words between two tokens, `to` excluded. */
export function speaksOfItself(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = Math.max(0, from); at < to && at < tokens.length; at++) if (isItself(tokens, at)) return true;
  return false;
}

const PARTS = wordSet('sections clauses paragraphs articles');
/** Where none of these stands, `isNumbered` holds of no token. */
export const NUMBERED_PARTS = sought(PARTS);

/** `Sections 4 through 10` */
export function isNumbered(tokens: readonly Token[], at: number): boolean {
  return isOneOf(tokens[at], PARTS) && tokens[at + 1]?.kind === 'number';
}

const LEADS = wordSet(
  'the a an this these those such that each every all any of under in by from only sole first second last entire whole very what everything',
);
const BEHIND = wordSet(
  'above foregoing preceding agreement letter says provides states promises of this the one before',
);
const ADVERBIAL = wordSet('after upon on at until during with for before when once following');

/**
 * Whether words between two tokens, `to` excluded, name the document's own part or promise and nothing else: `paragraph 2`,
 * `the foregoing`, `Company's only duty under this section`, `what the paragraph above says`.
 */
export function isOnlyItself(tokens: readonly Token[], from: number, to: number): boolean {
  let start = from;
  if (isOneOf(tokens[from], ADVERBIAL)) while (start < to && !isItself(tokens, start)) start++;
  let at = start;
  while (at < to && !isItself(tokens, at)) at++;
  if (at === to) return false;
  const isLead = (token: Token) =>
    isOneOf(token, LEADS) ||
    isOneOf(token, POINTS) ||
    isOneOf(token, OF_ITSELF) ||
    isOneOf(token, SEVERAL_OF_ITSELF) ||
    isOwner(token);
  const isTail = (token: Token) => token.kind !== 'word' || isOneOf(token, BEHIND) || isOneOf(token, PART);
  return tokens.slice(start, at).every(isLead) && tokens.slice(at + 1, to).every(isTail);
}

const OWNERS = wordSet('its their our my your his her');

function isOwner({ key, text }: Token): boolean {
  return /['’]s?$/.test(text) || OWNERS.has(key);
}
