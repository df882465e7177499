import type { Sentence } from '../../language/analysis.ts';
import { anyOneOf, isOneOf, wordSet } from '../../language/word-set.ts';

const WHICH = wordSet('the that this such said its his her their our my your');
const BEFORE_PAPER = wordSet('receipt receiving getting delivery date day of on when sending arrival it');
const PAPER = wordSet(
  `note writing letter message email text card postcard memo memorandum report objection complaint fax communication line word slip form
  ping post mail protest call`,
);
/** Verbs that are done with such a paper. */
const WRITTEN: ReadonlyMap<string, string> = new Map([
  ['writing', 'write'],
  ['report', 'report'],
  ['objection', 'object'],
  ['complaint', 'complain'],
  ['email', 'email'],
  ['text', 'text'],
  ['call', 'call'],
  ['protest', 'protest'],
]);
/** `one writes to the other that it be withdrawn; … within seven days of that message` */
const BY_WRITING = wordSet('write writes wrote');
const WRITTEN_PAPER = wordSet('note writing letter message email text communication');

const REQUESTS: ReadonlySet<string> = new Set(['request_verb', 'request_noun']);
/** Behind the word for the paper: `writes that it should be withdrawn`, `reports that it wants it gone`. */
const WANTS = wordSet(
  'want wants wanted wish wishes object objects complain complains protest protests should must ought',
);
const ENOUGH = wordSet('enough suffices suffice sufficient takes all do');
const FARTHEST_BACK = 3;
const MOST_BEFORE = 4;

/** How the paper that a period runs from is told of: as one that asks, as one that does not, or not at all. */
export type PaperKind = 'asks' | 'other' | 'unknown';

/**
 * `A note asking for it is enough. … within seven days of that note`: whether the paper behind the period, whose words begin at
 * `from`, is the one that asked. A paper that a sentence before speaks of without any request is another.
 */
export function requestPaper(sentences: readonly Sentence[], index: number, from: number): PaperKind {
  const sentence = sentences[index] as Sentence;
  const paper = paperFrom(sentence, from);
  if (paper === undefined) return 'unknown';
  let found: PaperKind = 'unknown';
  for (let at = index; at >= 0 && at >= index - FARTHEST_BACK; at--) {
    const one = sentences[at] as Sentence;
    const end = at === index ? from : one.tokens.length;
    for (let told = 0; told < end; told++) {
      if (!namesPaper(one, told, paper)) continue;
      if (asksIn(one, told, end)) return 'asks';
      if (isSentByOne(one, told)) found = 'other';
    }
  }
  return found;
}

/** The word for a paper behind `that`, `receipt of the`; `getting it` stands for the paper of its own sentence. */
function paperFrom({ tokens }: Sentence, from: number): string | undefined {
  for (let at = from; at < from + MOST_BEFORE; at++) {
    if (isOneOf(tokens[at], PAPER) && isOneOf(tokens[at - 1], WHICH)) return tokens[at]?.key;
    if (tokens[at]?.key === 'it' && /^(?:getting|receiving)$/.test(tokens[at - 1]?.key ?? ''))
      return tokens.slice(0, from).findLast((token) => isOneOf(token, PAPER))?.key;
    if (!isOneOf(tokens[at], WHICH) && !isOneOf(tokens[at], BEFORE_PAPER)) return undefined;
  }
  return undefined;
}

function namesPaper({ tokens }: Sentence, at: number, paper: string): boolean {
  const key = tokens[at]?.key ?? '';
  if (key === paper) return true;
  const verb = WRITTEN.get(paper);
  if (verb !== undefined && (key === verb || key === `${verb}s`)) return true;
  return WRITTEN_PAPER.has(paper) && BY_WRITING.has(key);
}

/** Something is asked for in the clause of the paper, or behind it; or the paper is said to be all that it takes. */
function asksIn({ tokens, mentions }: Sentence, told: number, end: number): boolean {
  if (anyOneOf(tokens.slice(told, end), WANTS)) return true;
  if (isOfFinding(tokens, told)) return true;
  const isAll = tokens.slice(Math.max(0, told - MOST_BEFORE - 2), told + MOST_BEFORE * 2);
  if (isAll.some((token, at) => isOneOf(token, ENOUGH) && (token.key !== 'all' || isAll[at + 1]?.kind === 'word'))) {
    if (isAll.some(({ key }) => key === 'is')) return true;
  }
  return mentions.some(({ concept, weak, from, to }) => {
    if (!REQUESTS.has(concept) || weak || from >= end) return false;
    return from > told - MOST_BEFORE * 3 && !(from <= told && told < to);
  });
}

const IF = wordSet('if when whenever should once');
const FINDS = wordSet(
  'find finds see sees notice notices spot spots discover discovers learn learns come comes run runs encounter encounters',
);
const SENDER = wordSet('send write mail email');
const TO_ONE = wordSet('me us you');
const FARTHEST_FINDING = 26;

/** `If you come across something unkind that I posted, send me a note`: who finds it writes to the one who is to act. */
function isOfFinding(tokens: Sentence['tokens'], told: number): boolean {
  const sends = tokens.slice(Math.max(0, told - 3), told);
  if (!anyOneOf(sends, SENDER) || !anyOneOf(sends, TO_ONE)) return false;
  const before = tokens.slice(Math.max(0, told - FARTHEST_FINDING), told);
  const opens = before.findIndex((token) => isOneOf(token, IF));
  return opens >= 0 && anyOneOf(before.slice(opens), FINDS);
}

const ARTICLES = wordSet('a an its the his her their');
const SENDS = wordSet('write send issue prepare deliver mail give reply respond answer produce');
const FARTHEST_SENT = 4;

/** `Company will write a letter with its findings`: the paper of one who asks for nothing. */
function isSentByOne({ tokens, segmentOf, stances }: Sentence, told: number): boolean {
  const { bearers, modality } = stances[segmentOf[told] ?? 0] ?? {};
  if (modality === 'may' || !isOneOf(tokens[told - 1], ARTICLES)) return false;
  const isSent = anyOneOf(tokens.slice(Math.max(0, told - FARTHEST_SENT), told), SENDS);
  return isSent && bearers !== undefined && !bearers.has('customer');
}
