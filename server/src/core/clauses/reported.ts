import { names, type Sentence } from '../language/analysis.ts';
import { isOneOf, wordSet } from '../language/word-set.ts';

/** Tokens of a sentence, `to` excluded. */
type Stretch = { readonly from: number; readonly to: number };

/**
 * Whether words are only told of somebody and not said by the document: `your notice says that I owe …`, `your form uses the
 * words “partial payment”`. A quoted status that the document itself promises (`shall report it as “settled”`) is said.
 */
export function isReported(sentence: Sentence, place: Stretch): boolean {
  const quote = quoteAround(sentence, place);
  return (
    (quote !== undefined && isMentionOnly(sentence, quote)) ||
    isTold(sentence, place.from) ||
    isToBeProved(sentence, place.from)
  );
}

const CLOSING: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['"', '"'],
  ['‘', '’'],
]);

/** The quotation marks around a place; undefined where it stands in none. */
function quoteAround({ tokens }: Sentence, place: Stretch): Stretch | undefined {
  let open = -1;
  let close: string | undefined;
  for (let at = 0; at < tokens.length; at++) {
    const text = tokens[at]?.text ?? '';
    if (close === undefined) {
      if (at >= place.from) return undefined;
      close = tokens[at]?.kind === 'mark' ? CLOSING.get(text) : undefined;
      open = at;
    } else if (text === close) {
      if (open < place.from && place.to <= at) return { from: open, to: at + 1 };
      close = undefined;
    }
  }
  // A sentence may end inside its last quotation.
  return close !== undefined && open < place.from ? { from: open, to: tokens.length } : undefined;
}

/** Nouns for words as words. */
const WORDS = wordSet(
  'word words phrase phrases term wording language sentence expression label heading line passage draft form template',
);
const STRIKES = wordSet(
  `strike struck striking delete deleted cross crossed remove removed replace replaced omit omitted drop dropped
  rephrase reword`,
);
const CALLS = wordSet(
  `say says said call calls called read reads use uses used write writes wrote written describe describes described suggest
  suggests suggested ask asks asked request requests requested demand demands demanded state states stated claim claims
  claimed label labels labelled labeled title titled headed mention mentions mentioned contain contains contained speak
  speaks spoke tell tells told name names named propose proposed proposes insist insists insisted`,
);

/** Quoted words that the sentence only speaks about, or wants struck. */
function isMentionOnly(sentence: Sentence, quote: Stretch): boolean {
  const { tokens, stances, segmentOf } = sentence;
  const outside = tokens.filter((_, at) => at < quote.from || at >= quote.to);
  if (outside.some((token) => isOneOf(token, STRIKES))) return true;
  if (stances[segmentOf[quote.from] ?? 0]?.modality === 'must') return false;
  return outside.some((token) => isOneOf(token, WORDS) || isOneOf(token, CALLS));
}

const TELLS = wordSet(
  `say says said saying state states stated write writes wrote written tell tells told claim claims claimed assert asserts
  asserted allege alleges alleged contend contends contended insist insists insisted maintain maintains maintained believe
  believes believed think thinks thought suggest suggests suggested ask asks asked demand demands demanded call calls called
  describe describes described list lists listed indicate indicates indicated show shows showed argue argues argued
  assume assumes assumed suppose supposes`,
);
/** Behind these stands a noun: `your claim`. */
const BEFORE_NOUN = wordSet('a an the this that your its their his her our my any no every each');
const PROMISE = wordSet('shall will must may can agree agrees agreed promizes undertakes please to not never');
const FIRST_PERSON = wordSet('i we customer patient borrower');
/** How many words before such a verb may name who speaks. */
const LONGEST_SPEAKER = 8;

/** `you say that …`, `Company states that …`: the other side's words, as far as the clause goes. */
function isTold(sentence: Sentence, at: number): boolean {
  const { tokens } = sentence;
  for (let verb = at; verb > 0; verb--) {
    const token = tokens[verb];
    if (token?.text === ';' || token?.key === 'but') return false;
    if (token?.text === ',' && /^(?:and|so|yet)$/.test(tokens[verb + 1]?.key ?? '')) return false;
    if (isOneOf(token, TELLS) && !isOneOf(tokens[verb - 1], BEFORE_NOUN) && isOtherSide(sentence, verb)) return true;
  }
  return false;
}

/** The other side, or a paper or an agent of its, stands right before the verb, and promises nothing. */
function isOtherSide(sentence: Sentence, verb: number): boolean {
  const { tokens } = sentence;
  const from = Math.max(0, verb - LONGEST_SPEAKER);
  for (let at = verb - 1; at >= from; at--) {
    const token = tokens[at];
    if (token?.text === ';' || token?.text === ':' || isOneOf(token, PROMISE) || isOneOf(token, FIRST_PERSON))
      return false;
    if (token?.key === 'you' || token?.key === 'your') return true;
    if (isCompany(sentence, at)) return true;
  }
  return false;
}

function isCompany(sentence: Sentence, at: number): boolean {
  return (
    names(sentence, 'party_company') &&
    sentence.mentions.some(({ concept, from }) => concept === 'party_company' && from === at)
  );
}

const PROVES = wordSet(
  'prove proves proof proofs evidence show shows showing verify verifies validate establish demonstrate explain documents why',
);

/** `Please provide proof that this is a valid debt`: what a request wants proved is not said. */
function isToBeProved({ tokens, segments, segmentOf, stances }: Sentence, at: number): boolean {
  const own = segmentOf[at] ?? 0;
  const above = segments[own]?.parent;
  if (above === undefined || segments[own]?.kind !== 'that') return false;
  const isAsked = segments.some((_, index) => index <= above && stances[index]?.modality === 'request');
  return isAsked && tokens.some((token, place) => segmentOf[place] === above && isOneOf(token, PROVES));
}
