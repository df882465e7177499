import type { Sentence } from '../language/analysis.ts';
import { anyOneOf, isOneOf, wordSet } from '../language/word-set.ts';

const BOUND = wordSet('bound obliged obligated committed held');
const BY = wordSet('to by');
const THIS = wordSet('this it that so the these same each');
const DOES_THIS = wordSet('this so it that');
const HEREBY = wordSet('hereby hereto thereto thereby');
const ENDS_POINTER = wordSet(
  '. ; , : for at in as forever always duty obligation promise paragraph section clause rule so same',
);

/** `…, and both parties and their assigns are bound to this for all time`: what was said of nobody binds them. */
export function bindsBothToThis({ tokens, segments, stances, denied }: Sentence): boolean {
  return segments.some(({ verb }, at) => {
    const stance = stances[at];
    if (!verb || stance?.standing !== 'agreed' || (denied[verb.head] ?? 0) % 2 === 1) return false;
    if (!stance.subject.has('company') || !stance.subject.has('customer')) return false;
    if (isOneOf(tokens[verb.head], AGREES)) return pointsOn(tokens, verb.to);
    // `Each will do this within seven days.`
    if (stance.modality === 'must' && tokens[verb.head]?.key === 'do') return isOneOf(tokens[verb.head + 1], DOES_THIS);
    if (!isOneOf(tokens[verb.head], BOUND)) return false;
    if (isOneOf(tokens[verb.head + 1], HEREBY)) return true;
    const isPointed = isOneOf(tokens[verb.head + 1], BY) && isOneOf(tokens[verb.head + 2], THIS);
    const next = tokens[verb.head + 3];
    return isPointed && (next === undefined || isOneOf(next, ENDS_POINTER));
  });
}

const AGREES = wordSet('agree agreed agrees');
const BEHIND_FOLLOWING = wordSet('. , : on by and');

/** `your agent agreed to the following on behalf of the Bank, and I agreed to it too`. */
function pointsOn(tokens: Sentence['tokens'], from: number): boolean {
  const words = tokens.slice(from, from + 4).map(({ key, text }) => (key === '' ? text : key));
  if (words[0] !== 'to') return false;
  if (words[1] === 'the' && words[2] === 'following')
    return isOneOf(tokens[from + 3], BEHIND_FOLLOWING) || BEHIND_FOLLOWING.has(tokens[from + 3]?.text ?? '');
  const isIt = words[1] === 'it' || words[1] === 'this';
  return isIt && tokens.slice(0, from).some(({ key }) => key === 'following');
}

const HANDLES = wordSet(
  `read reads understand understands understood show shows attach attaches rely relies relied enforce enforces send sends disclose
  discloses cite cites keep keeps review reviewed discuss discussed draft drafted wrote prepare prepared explain explained copy copied
  received receive consider considered initial initialed`,
);

/** `Both Parties have read this Section`, `either Party may attach it`: what is done with the paper binds nobody to what it says. */
export function isOnlyHandled({ tokens, segments, stances }: Sentence): boolean {
  return segments.some(({ verb, kind }, at) => {
    if (!verb || kind !== 'main') return false;
    const { subject, modality } = stances[at] ?? {};
    if (!subject?.has('company') || !subject.has('customer')) return false;
    return modality === 'may' || anyOneOf(tokens.slice(verb.from, verb.to + 1), HANDLES);
  });
}
