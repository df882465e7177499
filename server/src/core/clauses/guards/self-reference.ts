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
/** How far before its noun the word that points may stand. */
const FARTHEST_POINT = 3;

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
  return anyOneOf(tokens.slice(Math.max(0, at - FARTHEST_POINT), at), POINTS);
}

/** Whether the document speaks of its own words between two tokens, `to` excluded. */
export function speaksOfItself(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = Math.max(0, from); at < to && at < tokens.length; at++) if (isItself(tokens, at)) return true;
  return false;
}

const PARTS = wordSet('sections clauses paragraphs articles');

/** `Sections 4 through 10` */
export function isNumbered(tokens: readonly Token[], at: number): boolean {
  return isOneOf(tokens[at], PARTS) && tokens[at + 1]?.kind === 'number';
}
