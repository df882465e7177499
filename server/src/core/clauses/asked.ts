import type { Sentence } from '../language/analysis.ts';
import type { Mention } from '../language/mentions.ts';
import { remembered } from '../language/remembered.ts';
import type { Segment } from '../language/segments.ts';
import type { Token } from '../language/tokens.ts';
import { isOneOf, wordSet } from '../language/word-set.ts';
import { requestMarks } from './request-marks.ts';

/**
 * Whether what stands at a place is asked of the company: by `please`, a question, an order, a verb that asks (`I request`,
 * `is requested`), a duty of the company, or a fragment that goes on with what was asked before. Whether the thing itself is
 * denied (`no statement is needed`) is a question of polarity and not asked here.
 */
export function isAsked(sentences: readonly Sentence[], index: number, mention: Mention): boolean {
  const sentence = sentences[index];
  if (!sentence) return false;
  if (askedTokens(sentence)[mention.from]) return true;
  if (isWished(sentences, index) || isStillAwaited(sentences, index, mention)) return true;
  if (isLeftUnsaid(sentences, index, mention)) return true;
  return isChoice(sentence) || (isFragment(sentence) && (isListed(sentences, index) || isToFillIn(sentences, index)));
}

const IT = wordSet('it they this that these');
const SHOULD = wordSet('should must needs ought');
const SHOWS = wordSet('list show state include give set contain identify name itemize break cover carry tell have');
const FARTHEST_SHOWN = 4;

/** `I ask for the bill. It should list every service`: what was asked for, told more closely. */
function isWished(sentences: readonly Sentence[], index: number): boolean {
  const [first, second] = sentences[index]?.tokens ?? [];
  const before = sentences[index - 1];
  if (!before || !isOneOf(first, IT) || !isOneOf(second, SHOULD)) return false;
  const shows = sentences[index]?.tokens.slice(2, FARTHEST_SHOWN).some((token) => isOneOf(token, SHOWS)) ?? false;
  return shows && requestMarks(before).length > 0;
}

const WRITER = wordSet('i we');
const THOSE = wordSet('those these they it that');
const FARTHEST_WAIT = 5;

/** `I asked who owns it. … Until those answers come I send nothing`: what was asked once is asked still. */
function isStillAwaited(sentences: readonly Sentence[], index: number, { from }: Mention): boolean {
  const { tokens = [], denied } = sentences[index] ?? {};
  const asked = tokens.findIndex(({ key }, at) => key === 'asked' && isOneOf(tokens[at - 1], WRITER));
  if (asked < 0 || asked > from || (denied?.[asked] ?? 0) % 2 === 1) return false;
  return sentences
    .slice(index + 1, index + 1 + FARTHEST_WAIT)
    .some(({ tokens: [first, second] }) => first?.key === 'until' && isOneOf(second, THOSE));
}

const OPENS_QUESTION = wordSet('whether if who whom which what when how where');
const UNSAID = wordSet('not nobody never no none nothing cannot unable unclear unsure nor');
const ANSWERS = wordSet('both answer answers these those know tell');
const FARTHEST_ANSWER = 2;

/** `Your letter does not say whether you own it, nor who issued it. Please tell me both.`: a question that the next sentence puts. */
function isLeftUnsaid(sentences: readonly Sentence[], index: number, { from }: Mention): boolean {
  const { tokens = [] } = sentences[index] ?? {};
  const unsaid = tokens.findIndex((token) => isOneOf(token, UNSAID));
  const opens = tokens.findIndex((token, at) => at > unsaid && isOneOf(token, OPENS_QUESTION));
  if (unsaid < 0 || opens < 0 || opens > from) return false;
  return sentences
    .slice(index + 1, index + 1 + FARTHEST_ANSWER)
    .some((next) => requestMarks(next).length > 0 && next.tokens.some((token) => isOneOf(token, ANSWERS)));
}

/** How many fragments in a row may go on with a request: `I ask for three things. The name. The date. …` */
const LONGEST_LIST = 24;

const CHOOSES = wordSet('check tick mark circle select choose');
const CHOSEN = wordSet('one box all which');

/** `We are (check one): …`: a line of a form that waits for its reader. */
function isChoice({ tokens }: Sentence): boolean {
  return tokens.some(
    (token, at) => isOneOf(token, CHOOSES) && tokens.slice(at + 1, at + 3).some((next) => isOneOf(next, CHOSEN)),
  );
}

const FILLS = wordSet('complete fill answer');
const FORM = wordSet('item items form page blanks blank questions lines line above it them sheet boxes');

/** Lines of a form, whose reader is told behind them to complete it. */
function isToFillIn(sentences: readonly Sentence[], index: number): boolean {
  for (const after of sentences.slice(index + 1, index + 1 + LONGEST_LIST)) {
    const fills = after.tokens.findIndex((token, at) => isOneOf(token, FILLS) && askedTokens(after)[at] === 1);
    if (fills >= 0) return after.tokens.slice(fills).some((token) => isOneOf(token, FORM));
    if (!isFragment(after) && !isChoice(after)) return false;
  }
  return false;
}

function isListed(sentences: readonly Sentence[], index: number): boolean {
  for (let at = index - 1; at >= 0 && index - at <= LONGEST_LIST; at--) {
    const before = sentences[at];
    if (!before) return false;
    if (askedTokens(before).includes(1) || (before.label && announces(before))) return true;
    if (!isFragment(before)) return false;
  }
  return false;
}

const ANNOUNCES = wordSet('request requests requested needed required wanted demand demands questions sought');

/** `## Documents requested`: a heading over what is asked for. */
function announces({ tokens }: Sentence): boolean {
  return tokens.some(({ key }) => ANNOUNCES.has(key));
}

/** A line without a finite verb of its own: `The name of the original creditor.`, `Second, proof that you own it.` */
function isFragment({ tokens, segments }: Sentence): boolean {
  return segments.every(
    ({ kind, verb, subject }) =>
      kind !== 'main' ||
      verb === undefined ||
      isNounNotOrder(tokens, verb) ||
      tokens.slice(subject.from + 1, subject.to).some(({ key }) => key === 'that' || key === 'whether'),
  );
}

const NAMES = wordSet('name names address addresses copy copies list report statement document date dates state');
const BEHIND_NOUN = wordSet('and or of');

/** `Name and address of the original creditor`: a line that begins with a noun and gives no order. */
function isNounNotOrder(tokens: readonly Token[], { from, head }: { from: number; head: number }): boolean {
  return head === from && isOneOf(tokens[head], NAMES) && isOneOf(tokens[head + 1], BEHIND_NOUN);
}

/** Which tokens of a sentence are asked for. */
const askedTokens = remembered((sentence: Sentence): Uint8Array => {
  const asked = new Uint8Array(sentence.tokens.length);
  for (const { from, to } of requestMarks(sentence)) asked.fill(1, from, to);
  sentence.segments.forEach((segment, index) => {
    if (tells(sentence, index)) asked.fill(0, segment.from, segment.to);
  });
  return asked;
});

const ALTERNATIVES = wordSet('whether or');
const PAST = wordSet('received got came sent asked requested wrote called told paid had was were did');

/** A clause that tells something beside the request: a reason, or what the writer has, knows or did. */
function tells(sentence: Sentence, index: number): boolean {
  const segment = sentence.segments[index];
  const stance = sentence.stances[index];
  if (!segment || !stance) return false;
  // `whether because you bought it or because its owner engaged you` asks for the reason.
  if (segment.kind === 'reason' && isOneOf(sentence.tokens[segment.from - 1], ALTERNATIVES)) return false;
  if (segment.kind === 'reason' || segment.kind === 'though') return true;
  const { verb } = segment;
  if (asksIndirectly(sentence, segment.from)) return false;
  if (segment.kind !== 'main' || !verb || segment.sharesSubject || verb.modality !== 'is') return false;
  if (endsInRelative(sentence, segment)) return false;
  if (sentence.tokens.at(-1)?.text === '?' && !isOneOf(sentence.tokens[verb.head], PAST)) return false;
  const marks = requestMarks(sentence).some(({ mark }) => mark >= segment.from && mark < segment.to);
  if (marks) return false;
  const isWriters = stance.subject.has('customer') && !stance.subject.has('company');
  return isWriters || isOneOf(sentence.tokens[verb.from], PAST);
}

/** `: each charge with its date, and every payment I made`: things, the last of which the writer describes. */
function endsInRelative({ tokens }: Sentence, { from, subject }: Segment): boolean {
  if (tokens[from - 1]?.text !== ':' || subject.to - subject.from <= SHORTEST_THINGS) return false;
  return isOneOf(tokens[subject.to - 1], WRITER) && tokens[subject.to - 2]?.kind === 'word';
}
const SHORTEST_THINGS = 3;

const WH = wordSet('what which whom whose who where when how whether');
const BEFORE_WH = wordSet('and or with from to for by of on in under');

/** `…, and with what provider it did originate`: a question within the request. */
function asksIndirectly({ tokens }: Sentence, from: number): boolean {
  let at = from;
  while (isOneOf(tokens[at], BEFORE_WH)) at++;
  return at > from && isOneOf(tokens[at], WH);
}
