import type { Sentence } from '../../language/analysis.ts';
import type { Segment } from '../../language/segments.ts';
import { anyOneOf, isOneOf, wordSet } from '../../language/word-set.ts';
import { speaksOfItself } from './self-reference.ts';

const CHANGES = wordSet(
  'turn turns make makes change changes undo undoes affect affects alter alters become becomes revive revives lessen weaken impair reopen matter matters mean means prove proves establish establishes show shows',
);
const ENDS = wordSet(
  `lapse lapses lapsed fall falls end ends ended expire expires terminate terminates terminated cease ceases fail fails void undone
  revoked withdrawn lost changed altered affected disturbed reopened`,
);
const STAYS = wordSet('stays remains stands stay remain stand');
const ALL_OF_IT = wordSet('everything all');
const POINTS = wordSet('this that it these those they which nothing none neither');
const IS = wordSet('is are be was constitutes constitute amounts counts');
const LONGEST_POINTER = 3;

/**
 * Whether the clause on which a condition (segment `at`) hangs says that nothing changes: `If one of them breaks a promise, that does
 * not turn the claim into a debt`, `nothing above lapses if a payment is late`, `if my check is late, that is no admission either`.
 */
export function changesNothing(sentence: Sentence, at: number): boolean {
  const { segments } = sentence;
  const next = segments.slice(at + 1).find(({ kind }) => kind === 'main');
  if (next && (isUnmoved(sentence, next) || nothingElseChanges(sentence, at) || theyStay(sentence, at, next)))
    return true;
  const opens = at === 0 || segments.slice(0, at).every(({ verb }) => !verb);
  const behind = next ?? segments[at + 1];
  if (behind?.verb && isNoAdmission(sentence, behind)) return true;
  const before = opens ? undefined : segments.slice(0, at).findLast(({ verb }) => verb);
  return before !== undefined && staysUp(sentence, before);
}

const DONE = wordSet(
  'pay pays paid payment perform performs performed complies comply honors honor keeps kept signs signed timely',
);
const SAYINGS = wordSet('words statements denials positions acknowledgments');
const POINTING = wordSet('this these those the both such');
const TRUE = wordSet('true so good binding valid unchanged in as');

/** `Should the matter be taken up again, these words remain`: not where something must first be done for it. */
function theyStay({ tokens, segments, denied }: Sentence, at: number, { verb, subject }: Segment): boolean {
  const own = segments[at];
  if (!own || !verb || !isOneOf(tokens[verb.head], STAYS) || (denied[verb.head] ?? 0) % 2 === 1) return false;
  const words = tokens.slice(own.from, own.to);
  if (words.some((token, index) => isOneOf(token, DONE) && (denied[own.from + index] ?? 0) % 2 === 0)) return false;
  const ours =
    speaksOfItself(tokens, subject.from, subject.to) ||
    (isOneOf(tokens[subject.from], POINTING) && isOneOf(tokens[subject.to - 1], SAYINGS));
  const behind = tokens[verb.to];
  return ours && (behind === undefined || behind.kind === 'mark' || isOneOf(behind, TRUE));
}

const BILL: ReadonlySet<string> = new Set(['bill', 'billed_sum', 'revive_on_default']);

/** `If an installment is missed, the unpaid part falls due and nothing else changes`: not where the bill falls due. */
function nothingElseChanges({ tokens, mentions, segments }: Sentence, at: number): boolean {
  const from = segments[at]?.to ?? 0;
  const nothing = tokens.findIndex(
    ({ key }, index) =>
      index >= from &&
      key === 'nothing' &&
      isOneOf(tokens[index + 1], ELSE) &&
      (isOneOf(tokens[index + 2], CHANGES) || isOneOf(tokens[index + 3], CHANGES)),
  );
  return (
    nothing > 0 &&
    anyOneOf(tokens.slice(from, nothing), OF_PRICE) &&
    !mentions.some(({ concept, weak, from: place }) => !weak && place >= from && place < nothing && BILL.has(concept))
  );
}
const ELSE = wordSet('else more further');
const OF_PRICE = wordSet('part parts installment installments instalment instalments settlement');

function isUnmoved({ tokens, denied }: Sentence, { verb, subject }: Segment): boolean {
  if (!verb) return false;
  if (isOneOf(tokens[verb.head], STAYS) && isOneOf(tokens[subject.from], ALL_OF_IT)) return true;
  return isOneOf(tokens[verb.head], CHANGES) && (denied[verb.head] ?? 0) % 2 === 1;
}

/** `nothing in i through iii lapses`, `none of this changes`, `these statements do not fall away`: said of what the paper says. */
function staysUp({ tokens, denied }: Sentence, { verb, subject }: Segment): boolean {
  if (!verb || (denied[verb.head] ?? 0) % 2 === 0) return false;
  if (!isOneOf(tokens[verb.head], CHANGES) && !isOneOf(tokens[verb.head], ENDS)) return false;
  const first = tokens.slice(subject.from, subject.from + LONGEST_POINTER);
  return (
    anyOneOf(first, POINTS) ||
    (isOneOf(tokens[subject.from], OWN) && isOneOf(tokens[subject.from + 1], DUTY)) ||
    speaksOfItself(tokens, subject.from, subject.to)
  );
}
/** `our duty to disavow it does not expire if the account is sold` */
const OWN = wordSet('our its their his her my your the');
const DUTY = wordSet('duty duties obligation obligations promise promises undertaking commitment covenant');

/** `…, that is not an admission either`: behind its condition, and of what the condition tells. */
function isNoAdmission({ tokens, mentions, denied }: Sentence, { kind, verb, subject, from, to }: Segment): boolean {
  if (!verb || !isOneOf(tokens[verb.head], IS) || (denied[verb.to - 1] ?? 0) % 2 === 0) return false;
  const words = tokens.slice(subject.from, subject.to).filter(({ kind: word }) => word === 'word');
  const points = words.length <= LONGEST_POINTER && words.some((token) => isOneOf(token, POINTS));
  if (!points && !(kind === 'relative' && tokens[from]?.key === 'that')) return false;
  return mentions.some((one) => one.concept === 'admission_noun' && one.from >= verb.to && one.from < to);
}
