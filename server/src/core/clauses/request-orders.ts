import type { Sentence } from '../language/analysis.ts';
import type { Segment } from '../language/segments.ts';
import type { Token } from '../language/tokens.ts';
import { anyOneOf, isOneOf, wordSet } from '../language/word-set.ts';

/** Words that ask, at token `mark`, and the stretch that is asked for by them, `to` excluded. */
export type RequestMark = { readonly mark: number; readonly from: number; readonly to: number };

/** Duties of the company, and orders to the reader. Linear in the sentence. */
export function marksByClause(sentence: Sentence): RequestMark[] {
  const { tokens, segments } = sentence;
  const found: RequestMark[] = [];
  segments.forEach((segment, index) => {
    if (segment.verb && isDuty(sentence, segment, index))
      found.push({ mark: segment.verb.head, from: segment.from, to: tokens.length });
    if (segment.verb && isAwaited(sentence, segment, index))
      found.push({ mark: segment.verb.head, from: segment.from, to: nextMain(sentence, index) });
  });
  tokens.forEach((token, at) => {
    if (isOrder(sentence, token, at)) found.push({ mark: at, from: at, to: tokens.length });
  });
  return found;
}

const DUTY_BEFORE = wordSet('must shall will should ought need needs have has obliged required');
const HAVE = wordSet('have has');
const NEEDS_TO = wordSet('required obliged need needs');
/** Verbs by which letters tell the reader what to do. */
const ORDERS = wordSet(
  `send provide furnish supply give tell state name identify confirm disclose explain enclose forward mail email let show
  produce verify validate substantiate itemize list break hold suspend stop cease pause halt put place correct fix adjust
  remove refund withdraw include attach specify indicate advise describe set answer reply respond return complete check
  compare review make share deliver issue prepare submit report document prove establish demonstrate write keep direct
  account clarify obtain forbear refrain desist freeze reverse recode rebill supplement say spell get declare exhibit quote cite
  detail particularize render transmit fax hand certify attest evidence trace walk help satisfy lay support reveal acquaint enter fill insert type post`,
);
const ORDERED = wordSet(
  `send sent provide provided furnish furnished supply supplied give gave given tell told state stated name named identify
  identified confirm confirmed disclose disclosed explain explained show shown showed produce produced verify verified validate
  validated substantiate itemize itemized prove proved proven mail mailed answer answered demonstrate`,
);
/** Of these, what may be a noun asks only where an object follows. */
const NOUN_TOO = wordSet(
  `state name list report document place hold check return answer reply mail email issue review show stop account break
  set share pause halt fix supply advance write quote detail fax hand evidence trace walk help support lay post`,
);
const OBJECT = wordSet(
  'the a an any all each every whether who whom which what how in me my our us it this that these those out off no for to by your verification validation proof',
);

/** `Until you tell me who the creditor was`: what the writer waits for is asked for. */
function isAwaited({ tokens, stances }: Sentence, { kind, verb }: Segment, index: number): boolean {
  if ((kind !== 'until' && kind !== 'unless') || !verb) return false;
  return stances[index]?.subject.has('company') === true && isOneOf(tokens[verb.head], ORDERED);
}

/** `You must send`, `Company shall provide`, `collection should be held`, `it is to be itemized`. */
function isDuty({ tokens, stances }: Sentence, segment: Segment, index: number): boolean {
  const { verb, kind } = segment;
  const stance = stances[index];
  if (!verb || !stance || (kind !== 'main' && kind !== 'that' && kind !== 'relative')) return false;
  // `will consider whether a statement can be made`
  if (tokens[verb.head]?.key === 'consider') return false;
  const group = tokens.slice(verb.from, verb.head + 2);
  if (!anyOneOf(group, DUTY_BEFORE) && verb.modality !== 'must') return false;
  if (NEEDS_TO.has(tokens[verb.head]?.key ?? '') && tokens[verb.head + 1]?.key !== 'to') return false;
  if (isOneOf(tokens[verb.from], HAVE) && tokens[verb.from + 1]?.key !== 'to') return false;
  if (stance.subject.has('customer') && !stance.subject.has('company')) return false;
  if (stance.subject.has('company')) return true;
  return verb.passive && !(stance.bearers.has('customer') && !stance.bearers.has('company'));
}

/** Where the next whole statement begins, in tokens. */
function nextMain({ segments, tokens }: Sentence, index: number): number {
  const next = segments.slice(index + 1).find(({ kind, verb }) => kind === 'main' && verb !== undefined);
  return next?.from ?? tokens.length;
}

const SEQUENCE = wordSet(
  'first second secondly third thirdly fourth next then also finally last lastly now so therefore and',
);

/** `Send me …` at the beginning, behind a mark or an introduction: `Before I do anything, tell me …`. */
function isOrder(sentence: Sentence, token: Token, at: number): boolean {
  const { tokens } = sentence;
  if (!ORDERS.has(token.key)) return false;
  const next = tokens[at + 1];
  const hasObject = next !== undefined && (isOneOf(next, OBJECT) || next.kind === 'field' || next.capital);
  if (NOUN_TOO.has(token.key) && !hasObject) return false;
  // `Company may, if it thinks fit, supply …`: a verb with an auxiliary is no order.
  const verb = sentence.segments.find((segment) => segment.verb?.head === at)?.verb;
  if (verb && verb.from < at && verb.modality !== 'request') return false;
  let back = at - 1;
  while (back >= 0 && isOneOf(tokens[back], SEQUENCE)) back--;
  const before = tokens[back];
  if (!before) return true;
  if (before.kind !== 'mark') return false;
  return before.text !== ',' || !tellsBefore(sentence, at);
}

/** Before a comma stands a whole statement: what follows is more likely part of it than an order. */
function tellsBefore({ segments }: Sentence, at: number): boolean {
  return segments.some(
    ({ kind, verb }) => kind === 'main' && verb !== undefined && verb.head < at - 1 && verb.modality !== 'request',
  );
}
