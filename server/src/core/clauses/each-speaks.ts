import type { Sentence } from '../language/analysis.ts';
import type { Role } from '../language/parties.ts';
import type { Segment } from '../language/segments.ts';
import { holdsOne, sought } from '../language/sought.ts';
import { anyOneOf, wordSet } from '../language/word-set.ts';
import { areBoth } from './mutual.ts';

const NOBODY: ReadonlySet<Role> = new Set();
const BOTH: ReadonlySet<Role> = new Set<Role>(['company', 'customer']);

/**
 * Whom the `I` of a clause means behind a lead like `Each of the undersigned states:`, or between lines on which both put their
 * initials: the two of them. Nobody where the clause is not in the first person, or one person alone speaks.
 */
export function eachSpeaking(sentences: readonly Sentence[], index: number, from: number): ReadonlySet<Role> {
  const sentence = sentences[index];
  if (!sentence || !isInFirstPerson(sentence, from)) return NOBODY;
  return isLedByEach(sentences, index, sentence.segmentOf[from] ?? 0) ? BOTH : NOBODY;
}

/** Whether somewhere in these sentences each of two speaks for itself. */
export function speaksForEach(sentences: readonly Sentence[]): boolean {
  return sentences.some((sentence) => isLead(sentence, sentence.segments.length)) && !isSpokenTo(sentences);
}

const I = wordSet('i');
const FIRST_PERSON = sought(I);

/** `I admit …`, `I agree that …`: its clause, or one above it, has `I` for its subject. */
function isInFirstPerson({ tokens, segments, segmentOf }: Sentence, from: number): boolean {
  if (!holdsOne(tokens, FIRST_PERSON)) return false;
  for (let at = segmentOf[from]; at !== undefined; at = segments[at]?.parent) {
    const { subject } = segments[at] as Segment;
    if (anyOneOf(tokens.slice(subject.from, subject.to), I)) return true;
  }
  return false;
}

/** Looks back for the lead; a closed quotation or one of another speaker ends its reach. */
function isLedByEach(sentences: readonly Sentence[], index: number, own: number): boolean {
  for (let at = index; at >= 0; at--) {
    const sentence = sentences[at] as Sentence;
    if (isLead(sentence, at === index ? own : sentence.segments.length))
      return !isSpokenTo(sentences.slice(at, index + 1)) && !endsQuote(sentences.slice(at, index));
  }
  return false;
}

const SPEAKS = wordSet(
  `declare declares state states say says certify certifies attest attests affirm affirms make makes adopt adopts subscribe subscribes
  sign signs initial initials acknowledge acknowledges confirm confirms represent represents declaring stating signing statement
  statements declaration declarations acknowledgment acknowledgments avow avows speak speaks agree agrees`,
);
const EACH = wordSet('each both every either');
const FOLLOWING = wordSet(
  'following follows below line lines sentence sentences words paragraph paragraphs statement statements declaration declarations itself themselves',
);
const TAKES_IT_BACK = wordSet('not never no neither may might could would if unless until');

/** `Each party, for itself, states:`, `Statement of each party`, `Creditor ___ Consumer ___`: before the clause at `own`. */
function isLead({ tokens, segments, stances, segmentOf }: Sentence, own: number): boolean {
  const first = segments.findIndex((_, at) => at < own && areBoth(stances[at]?.bearers));
  if (first < 0) return false;
  const colon = tokens.findIndex(({ text }) => text === ':');
  const words = tokens.filter((_, at) => (segmentOf[at] ?? 0) < own && (colon < 0 || at < colon));
  if (anyOneOf(words, TAKES_IT_BACK)) return false;
  if (isLine(words)) return true;
  const leadsOn = colon >= 0 || anyOneOf(words, FOLLOWING);
  return leadsOn && anyOneOf(words, EACH) && anyOneOf(words, SPEAKS) && !anyOneOf(words, I);
}

const FEWEST_BLANKS = 2;

/** Blanks for the initials of two. */
function isLine(words: readonly { readonly text: string }[]): boolean {
  const blanks = words.filter(({ text }, at) => /^_+$/.test(text) && !/^_+$/.test(words[at - 1]?.text ?? ''));
  return blanks.length >= FEWEST_BLANKS;
}

const YOU = wordSet('you your');

/** Where somebody is spoken to, `I` is the one who writes. */
function isSpokenTo(sentences: readonly Sentence[]): boolean {
  return sentences.some(({ tokens }) => anyOneOf(tokens, YOU));
}

/** Whether a quotation that begins in these sentences ends in them. */
function endsQuote(sentences: readonly Sentence[]): boolean {
  const quotes = sentences.flatMap(({ tokens }) => tokens.filter(({ text }) => /^["“”]$/.test(text)));
  return quotes.length > 1;
}
