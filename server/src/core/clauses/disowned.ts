import type { Sentence } from '../language/analysis.ts';
import { isOneOf, wordSet } from '../language/word-set.ts';

/** Tokens of a sentence, `to` excluded. */
type Stretch = { readonly from: number; readonly to: number };

/** Whether a sentence does not say the words in it: it asks, objects to them, strikes them out, or denies them in its next clause. */
export function isDisowned(sentence: Sentence, place: Stretch): boolean {
  return isAsked(sentence, place) || isRejected(sentence, place) || isDeniedBehind(sentence, place);
}

/** `Has it been proved correct? No.` */
function isAsked({ tokens }: Sentence, { to }: Stretch): boolean {
  return tokens.slice(to).some(({ text }) => text === '?');
}

const REJECTS = wordSet(
  `reject rejects rejected object objects objected oppose opposes opposed contest contests contested dispute disputes disputed
  question questions questioned challenge challenges challenged`,
);
const STRIKES = wordSet(
  'strike strikes struck delete deletes deleted remove removes removed omit omits omitted cross crossed replace replaced',
);
const PASSAGES = wordSet(
  `clause clauses sentence sentences paragraph paragraphs section sections provision provisions line lines wording language
  words term phrase`,
);

/** `I object to a processing fee`; `please strike the sentence about arbitration`. */
function isRejected({ segments, segmentOf, stances, tokens }: Sentence, { from }: Stretch): boolean {
  const at = segmentOf[from] ?? 0;
  const head = segments[at]?.verb?.head;
  if (head === undefined || head >= from) return false;
  const subject = stances[at]?.subject;
  if (isOneOf(tokens[head], REJECTS)) return subject?.has('customer') === true && !subject.has('company');
  return isOneOf(tokens[head], STRIKES) && tokens.slice(head, from).some((token) => isOneOf(token, PASSAGES));
}

const DISOWNS = wordSet(
  'dispute disputes disputed deny denies denied reject rejects rejected contest contests contested',
);
const ACCEPTS = wordSet(
  'agree agreed agrees accept accepts accepted authorize authorized consent consented sign signed owe owed',
);

/** `… a processing fee, which I dispute`, `… that Customer never agreed to`. */
function isDeniedBehind({ segments, segmentOf, stances, tokens, denied }: Sentence, place: Stretch): boolean {
  const own = segmentOf[place.from] ?? 0;
  const said = stances[own]?.bearers;
  if (said?.has('customer') && !said.has('company')) return false;
  return segments.some(({ kind, verb, from }, index) => {
    if (kind !== 'relative' || from < place.to || !verb || index === own) return false;
    const isCustomers =
      stances[index]?.subject.has('customer') || tokens.slice(from, verb.from).some(({ key }) => key === 'i');
    const isDenied = (denied[verb.head] ?? 0) % 2 === 1;
    return isCustomers === true && isOneOf(tokens[verb.head], isDenied ? ACCEPTS : DISOWNS);
  });
}
