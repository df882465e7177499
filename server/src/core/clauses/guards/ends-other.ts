import type { Sentence } from '../../language/analysis.ts';
import type { Segment } from '../../language/segments.ts';
import type { Token } from '../../language/tokens.ts';
import { anyOneOf, isOneOf, wordSet } from '../../language/word-set.ts';
import { OF_ITSELF, SEVERAL_OF_ITSELF } from './self-reference.ts';

const ENDS = wordSet('ends end ended terminates terminate stops stop');
const BEFORE_NOUN = wordSet('the this our their that a an any all every its');
const QUARREL = wordSet(
  'dispute disputes matter matters quarrel disagreement controversy argument contact litigation lawsuit suit case claim claims collection',
);
const FARTHEST = 4;

/** `This Agreement ends the dispute`: what it brings to an end, and not itself. */
export function endsTheDispute({ tokens }: Sentence, at: number): boolean {
  if (!isOneOf(tokens[at], ENDS) || !isOneOf(tokens[at + 1], BEFORE_NOUN)) return false;
  const object = tokens.slice(at + 2, at + 2 + FARTHEST);
  const first = object.findIndex(
    (token) => isOneOf(token, QUARREL) || token.kind === 'mark' || isOneOf(token, OF_ITSELF),
  );
  if (first < 0 || !isOneOf(object[first], QUARREL)) return false;
  // `ends the matter and this paragraph with it`
  const more = tokens.slice(at + 3 + first, at + 3 + first + FARTHEST);
  const and = more.findIndex(({ key }) => key === 'and');
  return and < 0 || !anyOneOf(more.slice(and), OF_ITSELF);
}

const WHOLE = wordSet('agreement letter settlement contract');
const STAYS = wordSet(
  'stay stays stand stands remain remains survive survives continue continues hold holds endure endures',
);
const PLAIN = wordSet('true so good binding valid unchanged in');
const POINTS = wordSet('this these those it they both that');
const SAYINGS = wordSet('statement statements denials acknowledgments');

/** `if this Agreement ends for any other reason, these statements stay`: what would happen then, and it stays. */
export function staysAfterEnd({ tokens, denied }: Sentence, { kind, from }: Segment): boolean {
  if ((kind !== 'if' && kind !== 'when') || !anyOneOf(tokens.slice(from, from + FARTHEST), WHOLE)) return false;
  return tokens.some((token, at) => {
    if (!isOneOf(token, STAYS) || (denied[at] ?? 0) % 2 === 1) return false;
    let noun = at - 1;
    while (isOneOf(tokens[noun], MODAL) || tokens[noun]?.kind === 'number') noun--;
    const isClause = [POINTS, OF_ITSELF, SEVERAL_OF_ITSELF, SAYINGS].some((words) => isOneOf(tokens[noun], words));
    const next = tokens[at + 1];
    const goesOn = next?.key === 'to' && isOneOf(tokens[at + 2], HOLDS);
    return isClause && (goesOn || next === undefined || next.kind === 'mark' || isOneOf(next, PLAIN));
  });
}
const HOLDS = wordSet('apply bind hold stand operate');
const MODAL = wordSet('shall will must do all nevertheless still');

const NEGATORS = wordSet('no not never nothing none neither nor nobody');

/** Whether a clause denies its verb; in `The undertaking not to mark credit covers Patient` what is undertaken is denied. */
export function deniesVerb(sentence: Sentence, segment: Segment): boolean {
  const { verb } = segment;
  if (!verb) return false;
  if (leavesCustomerOut(sentence, segment)) return true;
  if (undertakesNotTo(sentence, segment)) return anyOneOf(sentence.tokens.slice(verb.from, verb.to), NEGATORS);
  return (sentence.denied[verb.head] ?? 0) % 2 === 1;
}

const REACHES = wordSet('covers cover applies apply extends extend protects protect');
const JOINS = wordSet('and but');

/** `covers Guarantor and not Patient` */
function leavesCustomerOut({ tokens, mentions }: Sentence, { verb, to }: Segment): boolean {
  if (!verb || !isOneOf(tokens[verb.head], REACHES)) return false;
  return mentions.some(
    ({ concept, from }) =>
      concept === 'party_customer' &&
      from > verb.to &&
      from < to &&
      tokens[from - 1]?.key === 'not' &&
      isOneOf(tokens[from - 2], JOINS),
  );
}

const UNDERTAKES = wordSet('undertaking promise duty obligation covenant agreement commitment');

function undertakesNotTo({ tokens }: Sentence, { from, subject, verb, to }: Segment): boolean {
  if (!verb) return false;
  const not = tokens.findIndex(
    ({ key }, at) => at >= subject.from && at < verb.from && key === 'not' && tokens[at + 1]?.key === 'to',
  );
  if (not < 0 || !anyOneOf(tokens.slice(subject.from, not), UNDERTAKES)) return false;
  const start = Math.min(from, subject.from);
  const negators = tokens
    .slice(start, to)
    .flatMap((token, at) => (isOneOf(token, NEGATORS) || /n['’]t$/.test(token.key) ? [start + at] : []));
  return negators.every((at) => at === not || (at >= verb.from && at < verb.to));
}

const SO_THAT = wordSet('so that order');
const CAN = wordSet('can may might could will would');
const WHAT_ENDS = wordSet('this that it all everything');

/** `We sign so that this can end`, `in order that it may be over`: what they settle for, and no end of what they promise. */
export function isForPeace({ tokens }: Sentence, { subject, verb }: Segment): boolean {
  if (!verb || subject.to - subject.from !== 1 || !isOneOf(tokens[subject.from], WHAT_ENDS)) return false;
  const isNoTime = tokens[verb.to]?.kind === 'mark' || isOneOf(tokens[verb.to], AND_ON);
  return isOneOf(tokens[subject.from - 1], SO_THAT) && isOneOf(tokens[verb.from], CAN) && isNoTime;
}
const AND_ON = wordSet('and today now here');

const PERSON_NOUN = wordSet('party parties side them us');
const LONGEST_AGENT = 5;

/** Behind `by either party` in `is not to be considered by either party a forgiveness`. */
export function behindAgent(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.key !== 'by') return at;
  const last = tokens.findIndex(
    (token, place) => place > at && place < at + LONGEST_AGENT && isOneOf(token, PERSON_NOUN),
  );
  return last < 0 ? at : last + 1;
}
