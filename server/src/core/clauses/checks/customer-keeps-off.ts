import type { Sentence } from '../../language/analysis.ts';
import type { Span } from '../../language/segments.ts';
import { subjectStart } from '../../language/subjects.ts';
import { isOneOf, wordSet } from '../../language/word-set.ts';
import type { CheckScope, Found } from './check.ts';

const ACTS: ReadonlySet<string> = new Set(['place_mark', 'mark', 'adverse']);

/** `Customer shall place no mark`: the one whom a mark harms keeps it off, and nobody else promises to. */
export function customerKeepsOff({ sentences }: CheckScope): Found[] {
  const kept = sentences.flatMap((sentence, index) =>
    sentence.mentions
      .filter(({ concept, from }) => ACTS.has(concept) && isDenied(sentence, from))
      .map(({ from, to }) => ({ sentence: index, from, to, isOwn: isCustomers(sentence, from) })),
  );
  if (kept.length === 0 || !kept.every(({ isOwn }) => isOwn)) return [];
  return kept.slice(0, 1).map(({ sentence, from, to }) => ({ sentence, from, to }));
}

function isDenied({ denied, stances, segmentOf }: Sentence, at: number): boolean {
  return (denied[at] ?? 0) % 2 === 1 && stances[segmentOf[at] ?? 0]?.standing === 'agreed';
}

const COUNSELS = wordSet('client clients');

/** The subject is a word for the customer and nobody else, or the customer acts in a passive: `is kept clear by Customer`. */
function isCustomers({ tokens, mentions, segments, segmentOf, stances }: Sentence, at: number): boolean {
  const inner = segmentOf[at] ?? 0;
  const own = segments[inner]?.continues ?? inner;
  const { verb, subject } = segments[own] ?? {};
  const bearers = stances[own]?.bearers;
  if (!verb || !subject || !bearers?.has('customer')) return false;
  const by = verb.passive ? tokens.findIndex(({ key }, place) => place >= verb.to && key === 'by') : -1;
  if (bearers.size > 1 && bearers.has('company')) return false;
  if (bearers.size > 1 && !verb.passive) return isWithHeirs(tokens, subject);
  if (verb.passive && by < 0) return false;
  const first = verb.passive ? by + 1 : subjectStart(tokens, subject);
  const last = verb.passive ? by + 2 : subject.to - 1;
  return mentions.some(
    ({ concept, weak, from, to }) =>
      concept === 'customer_side' &&
      !weak &&
      from >= first &&
      to >= last &&
      to <= last + 1 &&
      !/['’]s?$/.test(tokens[to - 1]?.text ?? '') &&
      !isReportOf({ tokens, mentions }, subject, from) &&
      !isOneOf(tokens[to - 1], COUNSELS),
  );
}

/** `The credit report of Customer is to bear no mark`: the report is spoken of, and nobody who acts. */
function isReportOf({ tokens, mentions }: Pick<Sentence, 'tokens' | 'mentions'>, subject: Span, at: number): boolean {
  const of = tokens[at - 1]?.key === 'of' ? at - 1 : at - 2;
  return (
    tokens[of]?.key === 'of' &&
    mentions.some(({ concept, from, to }) => concept === 'credit_report' && from >= subject.from && to === of)
  );
}

const HIS = wordSet('his her their');
const HEIRS = wordSet('heirs assigns successors estate executors representatives');

/** `Customer, his heirs and assigns`, `Customer and her assigns`: those who follow the customer, and nobody of the company. */
function isWithHeirs(tokens: Sentence['tokens'], { from, to }: Span): boolean {
  const words = tokens.slice(subjectStart(tokens, { from, to }), to);
  const his = words.findIndex((token) => isOneOf(token, HIS));
  return his > 0 && his <= LONGEST_NAME && isOneOf(words[his + 1], HEIRS);
}
const LONGEST_NAME = 4;
