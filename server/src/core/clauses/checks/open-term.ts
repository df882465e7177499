import type { Sentence } from '../../language/analysis.ts';
import type { Token } from '../../language/tokens.ts';
import { isOneOf, wordSet } from '../../language/word-set.ts';
import { isFillIn } from '../../template/placeholders.ts';
import { isReported } from '../reported.ts';
import type { CheckScope, Found } from './check.ts';
import { inEach, type Within } from './each-sentence.ts';

/** Terms that are left open: `[amount]`, `$____`, `and/or`, `etc.`, `XX/XX`. The blanks of a signature block are none. */
export function openTerm({ sentences }: CheckScope): readonly Found[] {
  return openIn(sentences);
}

const openIn = inEach((sentence) => {
  const { tokens } = sentence;
  const found: Within[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const to = bracketEnd(tokens, at) ?? blankEnd(sentence, at) ?? alternativeEnd(tokens, at) ?? vagueEnd(tokens, at);
    if (to === undefined || isReported(sentence, { from: at, to })) continue;
    found.push({ from: at, to });
    at = to - 1;
  }
  return found;
});

/** Words that a bracket may hold. */
const MOST_WORDS = 12;

/** `[amount]`, `[INSERT DATE]`. */
function bracketEnd(tokens: readonly Token[], at: number): number | undefined {
  if (tokens[at]?.text !== '[') return undefined;
  const length = tokens.slice(at + 1, at + 2 + MOST_WORDS).findIndex(({ text }) => text === ']');
  if (length < 1) return undefined;
  const words = tokens.slice(at + 1, at + 1 + length);
  return isFillIn(words.map(({ text }) => text).join(' ')) ? at + length + 2 : undefined;
}

const SHORTEST_BLANK = 3;

/** `shall pay $______`, `due on ______`; not the blanks that are signed on. */
function blankEnd({ tokens, segments, segmentOf }: Sentence, at: number): number | undefined {
  const text = tokens[at]?.text ?? '';
  if (!text.startsWith('_') || text.length < SHORTEST_BLANK) return undefined;
  const to = at + 1;
  const before = tokens[at - 1];
  if (before?.text === '$') return to;
  if (before?.text === ':' || isOneOf(before, SIGNED_ON)) return undefined;
  const verb = segments[segmentOf[at] ?? 0]?.verb;
  return verb !== undefined && (verb.modality !== 'is' || isOneOf(tokens[verb.head], OPEN_STATES)) ? to : undefined;
}

const SIGNED_ON = wordSet('signature signed sign name title date dated its witness notary initials attest day');
const OPEN_STATES = wordSet('is are due pays agrees owes accepts governed');

/** `and/or`. */
function alternativeEnd(tokens: readonly Token[], at: number): number | undefined {
  const isPair = tokens[at]?.key === 'and' && tokens[at + 1]?.text === '/' && tokens[at + 2]?.key === 'or';
  return isPair ? at + 3 : undefined;
}

const STANDS_FOR_SOMETHING = /^(?:x{2,}|xx+y*)$/i;

/** `etc.`, `$XX`, `XX/XX/2027`. */
function vagueEnd(tokens: readonly Token[], at: number): number | undefined {
  const token = tokens[at];
  if (token?.key === 'etc') return tokens[at + 1]?.text === '.' ? at + 2 : at + 1;
  if (token?.kind !== 'word' || !STANDS_FOR_SOMETHING.test(token.text)) return undefined;
  return isMask(tokens, at) ? at + 1 : undefined;
}

/** In `account ending XX-4471` and `XXX-XX-1234` the letters hide what was there; a sum or a date of them is open. */
function isMask(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.text === '$' || tokens[at + 1]?.text === '/' || tokens[at - 1]?.text === '/';
}
