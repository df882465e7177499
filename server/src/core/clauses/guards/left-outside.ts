import type { Sentence } from '../../language/analysis.ts';
import { mentionsBetween } from '../../language/mentions.ts';
import type { Segment } from '../../language/segments.ts';
import { anyOneOf, isOneOf, wordSet } from '../../language/word-set.ts';
import type { ClauseDetection } from '../conditions.ts';
import type { GuardWords } from './guard.ts';
import { speaksOfItself } from './self-reference.ts';

/** `The history of late payments is outside 8.1`, `the entry already furnished is not within this section`: one kind of mark is left out. */
export function leftOutside(sentence: Sentence, detect: ClauseDetection): GuardWords[] {
  if (!detect.topic.includes('place_mark')) return [];
  return sentence.segments.flatMap((segment): GuardWords[] => {
    const { from, to, kind } = segment;
    const isLess =
      isLeftOut(sentence, segment) && (isOfCredit(sentence, segment, detect) || isSentToBureaus(sentence, segment));
    const isOut = isLess || leavesOutBureaus(sentence, segment) || isLeftToCompany(sentence, segment);
    if (kind !== 'main' || !isOut) return [];
    return [{ from, to, role: 'harms', kind: 'left-outside', why: 'leaves something out of it' }];
  });
}

const STANDS = wordSet('is are be lies lie falls fall stands stand remains remain come comes stays stay');
const OUTSIDE = wordSet('outside beyond');
const WITHIN = wordSet(
  'within under inside part covered reached affected touched caught governed barred addressed regulated dealt included concerned',
);
const FARTHEST = 8;

function isLeftOut({ tokens, denied }: Sentence, { verb, to }: Segment): boolean {
  if (!verb || !(isOneOf(tokens[verb.head], STANDS) || (verb.passive && isOneOf(tokens[verb.head], WITHIN))))
    return false;
  const end = Math.min(to, verb.to + FARTHEST);
  const behind = tokens.slice(verb.head, verb.to + 2);
  const isDenied = (denied[verb.head] ?? 0) % 2 === 1;
  if (!anyOneOf(behind, isDenied ? WITHIN : OUTSIDE)) return false;
  return (
    speaksOfItself(tokens, verb.to, end) ||
    namesPaper(tokens, verb.to, end) ||
    tokens.slice(verb.to, end).some(({ kind, text }) => kind === 'number' && /^\d+\.\d/.test(text))
  );
}

const THIS = wordSet('this the');
const PAPER = wordSet('agreement letter settlement stipulation');

/** `not dealt with in this Agreement` */
function namesPaper(tokens: Sentence['tokens'], from: number, to: number): boolean {
  return tokens.slice(from, to).some((token, at) => isOneOf(token, PAPER) && isOneOf(tokens[from + at - 1], THIS));
}

const STAYS = wordSet('is are be remain remains rest rests stay stays left lie lies');
const DISCRETION = wordSet('discretion choice option hands judgment decision');
const WITH = wordSet('with to for');

/** `Furnishing to the bureaus stays with Company`, `reports to credit bureaus remain in Company's hands` */
function isLeftToCompany(sentence: Sentence, segment: Segment): boolean {
  const { tokens, mentions, denied } = sentence;
  const { verb, to } = segment;
  if (!verb || !isOneOf(tokens[verb.head], STAYS) || (denied[verb.head] ?? 0) % 2 === 1) return false;
  if (!isSentToBureaus(sentence, segment)) return false;
  const end = Math.min(to, verb.to + FARTHEST);
  if (anyOneOf(tokens.slice(verb.to, end), DISCRETION)) return true;
  const isCompany = mentionsBetween(mentions, verb.to, end).some(({ concept }) => concept === 'party_company');
  return isCompany && isOneOf(tokens[verb.to], WITH);
}

const CREDIT_WORDS = wordSet(
  'history histories reporting furnishing delinquency delinquencies data tradeline charge-off status lateness arrears',
);
const LATE = wordSet('late past missed earlier prior previous');

/** What is left out is a mark, or something that makes one. */
function isOfCredit({ tokens, mentions }: Sentence, { subject }: Segment, { carve }: ClauseDetection): boolean {
  const named = mentionsBetween(mentions, subject.from, subject.to);
  if (named.some(({ concept, weak }) => !weak && carve.includes(concept))) return false;
  const words = tokens.slice(subject.from, subject.to);
  // `Company's internal notes are not dealt with here.`
  if (anyOneOf(words, INTERNAL)) return false;
  return (
    named.some(({ concept, kind }) => concept === 'mark' && kind !== 'verb') ||
    anyOneOf(words, CREDIT_WORDS) ||
    anyOneOf(words, LATE)
  );
}

const INTERNAL = wordSet('internal private bookkeeping');

const SENT = wordSet('report reports reported reporting furnishing furnished sent send information dealings');

/** `Reports to outside credit bureaus`, `what is sent to the bureaus`: what the company gives them, whatever the customer or others tell them. */
function isSentToBureaus({ tokens, mentions }: Sentence, { subject }: Segment): boolean {
  const words = tokens.slice(subject.from, subject.to);
  const named = mentionsBetween(mentions, subject.from, subject.to);
  if (anyOneOf(words, OTHERS) || named.some(({ concept }) => concept === 'party_customer')) return false;
  return anyOneOf(words, SENT) && named.some(({ concept, weak }) => concept === 'credit_bureau' && !weak);
}

const REACHES = wordSet('concern concerns address addresses reach reaches touch touches relate relates deal deals');
const OTHERS = wordSet('other others own');
const IT = wordSet('it they');

/** `This paragraph does not concern reports made to credit bureaus.` */
function leavesOutBureaus({ tokens, mentions, denied }: Sentence, { verb, subject, from, to }: Segment): boolean {
  if (!verb || verb.passive || !isOneOf(tokens[verb.head], REACHES) || (denied[verb.head] ?? 0) % 2 === 0) return false;
  const isIt = isOneOf(tokens[subject.from], IT) && speaksOfItself(tokens, 0, from);
  if (!isIt && !speaksOfItself(tokens, subject.from, subject.to)) return false;
  if (anyOneOf(tokens.slice(verb.to, to), OTHERS)) return false;
  return mentions.some(({ concept, from: at }) => concept === 'credit_bureau' && at >= verb.to && at < to + FARTHEST);
}
