import type { Placed, Sentence } from '../../language/analysis.ts';
import { namesIn } from '../../language/names.ts';
import { anyOneOf, isOneOf, wordSet } from '../../language/word-set.ts';
import type { CheckScope, DocumentFacts, Found } from './check.ts';

/** A harm where a company signs that the text does not name, though the text says between whom it is made. */
export function signingStrangers({ facts, sentences }: CheckScope): Found[] {
  if (!facts.isSignedByStranger) return [];
  const last = Math.max(0, sentences.length - 1);
  return [{ sentence: last, from: 0, to: 1, harm: 'another company signs than the one that the text names' }];
}

/** Whether a line to sign bears the name of a company of which no word stands in the text above. */
export function signedByStranger(document: readonly Placed[]): Pick<DocumentFacts, 'isSignedByStranger'> {
  const lines = new Set(document.filter(({ sentence }) => isLine(sentence)));
  const signed = [...lines].flatMap(({ sentence }) => companiesIn(sentence));
  const text = signed.length > 0 ? document.filter((placed) => !lines.has(placed)) : [];
  const isTold = text.some(({ sentence }) => saysWhose(sentence.tokens) && companiesIn(sentence).length > 0);
  if (!isTold) return { isSignedByStranger: false };
  const words = new Set(text.flatMap(({ sentence }) => sentence.tokens.map(({ key }) => key)));
  return { isSignedByStranger: signed.every((name) => !name.some((word) => words.has(word))) };
}

const BETWEEN = wordSet('between parties');
const IS = wordSet('are is');

/** `This Agreement between …`, `The parties to it are …` */
function saysWhose(tokens: Sentence['tokens']): boolean {
  const at = tokens.findIndex((token) => isOneOf(token, BETWEEN));
  if (at < 0) return false;
  return tokens[at]?.key === 'between' || anyOneOf(tokens.slice(at, at + FARTHEST_IS), IS);
}
const FARTHEST_IS = 8;

const SIGNS = wordSet('by signed signature for');

function isLine({ tokens }: Sentence): boolean {
  const blank = tokens.some(({ text }) => text.startsWith('__'));
  const written = tokens.some(({ text }, at) => text === '/' && tokens[at + 1]?.key === 's');
  return (blank || written) && (anyOneOf(tokens, SIGNS) || tokens.some(({ capital }) => capital));
}

/** Words of no company's own: its form, and what many are called. */
const COMMON = wordSet(
  `llc llp lp inc corp corporation ltd pc pa pllc plc company co the of and bank group services partners associates n a p c
  funding recovery financial credit medical capital authorized representative`,
);

/** The companies that a sentence names, each by the words of its own. */
function companiesIn({ tokens }: Sentence): readonly (readonly string[])[] {
  return namesIn(tokens)
    .filter(({ role, weak }) => role === 'company' && !weak)
    .map(({ term }) => term.split(' ').filter((word) => !COMMON.has(word)))
    .filter((words) => words.length > 0);
}
