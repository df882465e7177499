import type { Field } from '../template/types.ts';
import type { Lexicon } from './lexicon.ts';
import type { Memory } from './memory.ts';
import type { Place } from './passages.ts';
import type { Lead, ProseSentence } from './reading.ts';
import { type Token, tokenize, tokenOf } from './tokens.ts';
import { type Wording, wordingOf } from './wording.ts';
import type { Piece, Words } from './words.ts';

/** The tokens of a sentence, or of a part of one that is too long. Their offsets are those of the passages they stand in. */
export type TokenRun = {
  readonly tokens: readonly Token[];
  /** Per token: which piece of the sentence it is from. */
  readonly pieceOf: Uint32Array;
  readonly wording: Wording;
};

/** One very long sentence is cut, so that nothing grows faster than the text. */
const MOST_TOKENS = 1200;

/** The tokens of a sentence with its lead-ins and headings. `memory` saves work and changes no result. */
export function compose({ words, place, lead }: ProseSentence, lexicon: Lexicon, memory: Memory): readonly TokenRun[] {
  if (!lead) {
    words.runs ??= runsOf(ownOf(words, place), lexicon, memory);
    return words.runs;
  }
  const all = [...leadIn(lead, words.capital, beginsClause(words, place)), ...ownOf(words, place)];
  return memory.joined.recall(keyOf(all), () => runsOf(all, lexicon, memory));
}

/** The offset in the whole text of the passage that a piece of a sentence stands in. */
export function baseOf({ words, place, lead }: ProseSentence, piece: number): number {
  return (lead && leadIn(lead, words.capital, beginsClause(words, place))[piece]?.place.base) ?? place.base;
}

/** A stretch of a passage where it stands, or words of ours. */
type Stretch = { readonly place: Place; readonly piece: Piece };

function ownOf(words: Words, place: Place): Stretch[] {
  return (words.pieces ?? [words]).map((piece) => ({ place, piece }));
}

const BEGINS_CLAUSE =
  /^(?:\(?[a-z0-9]{1,4}[.)]|[•*-])?\s*(?:the|no|nothing|nobody|none|neither|it|there|each|both|all|any|this|these|that the|our|its)\b(?! of them to\b)/i;
const LONGEST_BEGINNING = 24;

/** Whether what goes on begins as a sentence may: `no court has found`, `the account was never`. */
function beginsClause({ start, end }: Words, { passage: { visible } }: Place): boolean {
  return BEGINS_CLAUSE.test(visible.slice(start, Math.min(end, start + LONGEST_BEGINNING)));
}

/** A lead-in, with those of the lists around. `capital`: what goes on begins with a capital letter; `clause`: and as a sentence may. */
function leadIn({ open, words, place, inner }: Lead, capital: boolean, clause: boolean): Stretch[] {
  // In `The terms are: Company shall …` the lead-in only announces whole sentences.
  const ends = open.disclaims || (open.announces && capital);
  // `The parties agree on these points: It was disputed.`
  const tells = ((open.agrees && capital) || (open.states && clause)) && !open.disclaims;
  const pause = tells ? [{ words: ':' }] : ends ? [{ words: ';' }] : open.joins ? [] : [{ words: ',' }];
  const own = [...inOrder(words.start, open.end, place), ...pause].map((piece) => ({ place, piece }));
  return inner ? [...leadIn(inner, capital, clause), ...own] : own;
}

const FOLLOWING = /\b(?:the|each of the|all of the) following(?= )/i;
/** A time with a clause of its own: `no later than ten days after the check clears`. */
const TIMED =
  /^ (?:no later|not later|within|by|on or before|promptly|as soon|after|once|when|upon)\b[^:;]*\b(?:after|once|when|as)\b/i;

/** In `Company shall do the following no later than ten days after the check clears: (a) …` the time is read first, and the items go on. */
function inOrder(start: number, end: number, { passage: { visible } }: Place): readonly Piece[] {
  const lead = visible.slice(start, end);
  const found = FOLLOWING.exec(lead);
  const middle = found ? start + found.index + found[0].length : end;
  if (!found || !TIMED.test(visible.slice(middle, end))) return [{ start, end }];
  return [{ start: middle, end }, { words: ',' }, { start, end: middle }];
}

function keyOf(stretches: readonly Stretch[]): string {
  return stretches
    .map(({ piece, place }) => ('words' in piece ? piece.words : `${place.passage.id}:${piece.start}-${piece.end}`))
    .join(' ');
}

function runsOf(stretches: readonly Stretch[], lexicon: Lexicon, memory: Memory): readonly TokenRun[] {
  const all: Standing[] = [];
  for (let piece = 0; piece < stretches.length; piece++)
    for (const token of tokensOf(stretches[piece] as Stretch)) all.push({ token: today(token, lexicon), piece });
  const kept: Standing[] = [];
  for (let at = 0; at < all.length; at++) if (!isEnumerator(all, at)) kept.push(all[at] as Standing);
  const runs: TokenRun[] = [];
  for (let from = 0; from < kept.length; from += MOST_TOKENS) runs.push(runAt(kept, from, lexicon, memory));
  return runs;
}

function runAt(all: readonly Standing[], from: number, lexicon: Lexicon, memory: Memory): TokenRun {
  const length = Math.min(MOST_TOKENS, all.length - from);
  const tokens: Token[] = [];
  const pieceOf = new Uint32Array(length);
  for (let at = 0; at < length; at++) {
    const { token, piece } = all[from + at] as Standing;
    tokens.push(token);
    pieceOf[at] = piece;
  }
  return { tokens, pieceOf, wording: wordingOf(tokens, lexicon, memory) };
}

/** `disputeth` is read as `disputes`. */
function today(token: Token, { old }: Lexicon): Token {
  const key = token.key.endsWith('eth') ? old.get(token.key) : undefined;
  return key === undefined ? token : tokenOf({ ...token, key });
}

function tokensOf({ piece, place: { passage } }: Stretch): readonly Token[] {
  if ('words' in piece)
    return tokenize(piece.words, NO_FIELDS).map((token) => tokenOf({ ...token, start: -1, end: -1 }));
  return tokenize(passage.visible, passage.fields, piece.start, piece.end);
}
const NO_FIELDS: ReadonlyMap<number, Field> = new Map();

type Standing = { readonly token: Token; readonly piece: number };

/** `a)` where a stretch of the text begins. */
function isHalf(all: readonly Standing[], at: number): boolean {
  const [one, close] = [all[at], all[at + 1]];
  const opens = one !== undefined && all[at - 1]?.piece !== one.piece;
  return opens && isLabel(one.token) && close?.token.text === ')' && close.piece === one.piece;
}

/** `(a)`, `(ii)`, `1)` inside a sentence count its parts; they are no words. */
function isEnumerator(all: readonly Standing[], at: number): boolean {
  const { text } = (all[at] as Standing).token;
  if (text !== '(' && text !== ')' && all[at + 1]?.token.text !== ')') return false;
  const token = (offset: number) => all[at + offset]?.token;
  if (isHalf(all, at) || (text === ')' && isHalf(all, at - 1))) return true;
  if (text === '(') return isLabel(token(1)) && token(2)?.text === ')' && !isSpelledOut(token(-1));
  if (text === ')') return isLabel(token(-1)) && token(-2)?.text === '(' && !isSpelledOut(token(-3));
  return isLabel(token(0)) && token(-1)?.text === '(' && token(1)?.text === ')' && !isSpelledOut(token(-2));
}

function isLabel(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    (/^(?:[a-h]|[ivx]{1,4})$/i.test(token.text) || (token.kind === 'number' && token.text.length < 3))
  );
}

/** In `seven (7)` the number repeats the word before it. */
function isSpelledOut(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|twenty|thirty|forty|fifty|sixty|ninety|hundred)$/.test(
      token.key,
    )
  );
}
