import type { Sentence } from '../../language/analysis.ts';
import type { Segment } from '../../language/segments.ts';
import { sought } from '../../language/sought.ts';
import { anyOneOf, isOneOf, wordSet } from '../../language/word-set.ts';
import type { CheckScope, Found } from './check.ts';
import { inEach, NOTHING_FOUND, type Within } from './each-sentence.ts';
import { RESERVED, reservesReporting } from './reserves-reporting.ts';

/**
 * `Company will report the account monthly`, `Bank's furnishing shall proceed in the ordinary course`: the company reports to the bureaus,
 * without the law or anything else asking for it. Finds the clauses of a sentence that say so, whatever the promise beside them says.
 */
export function keepsReporting({ sentences }: CheckScope): readonly Found[] {
  return reportingIn(sentences);
}

/** What is said to go on about the account: wherever it stands it takes the promise back. */
function goesOn(sentence: Sentence, segment: Segment, at: number): boolean {
  const isPromise = isPromised(sentence, segment, at) && goesOnReporting(sentence.tokens, segment.verb?.head ?? 0);
  if (!(isPromise && reports(sentence, segment, at)) && !reportingStays(sentence, segment)) return false;
  return sentence.mentions.some(
    ({ concept, weak, from, to }) => !weak && ACCOUNT.has(concept) && from < segment.to && to > segment.from,
  );
}

const CONDITIONS = wordSet('if unless should where insofar whenever only law required unavoidable extent');

/**
 * What is reported under a condition (`if the law requires an entry`) is judged by other rules; that it ends one day (`until the period
 * allowed by law has run`) is no condition.
 */
function isUnderCondition({ tokens, mentions }: Sentence): boolean {
  const until = tokens.findIndex(({ key }) => key === 'until');
  const end = until < 0 ? tokens.length : until;
  return (
    anyOneOf(tokens.slice(0, end), CONDITIONS) ||
    mentions.some(({ concept, weak, from }) => concept === 'lawful_carve_out' && !weak && from < end)
  );
}

const REPORTS = wordSet('report reports furnish furnishes refurnish re-report upload uploads');
const CONTINUES = wordSet('continue continues keep keeps resume resumes go goes');
const KEEPS = wordSet('keep keeps');
const REPORTING = wordSet('reporting furnishing reported furnished');
const NOTHING = wordSet('no nothing neither none never not nor without');
/** Whom a company may tell what it likes: the other side, and those it does not report to. */
const BUREAUS: ReadonlySet<string> = new Set(['credit_bureau', 'credit_report']);
const ACCOUNT: ReadonlySet<string> = new Set(['bill', 'credit_bureau', 'credit_report']);
const UNDOES: ReadonlySet<string> = new Set(['disavow', 'remove']);
const IT = wordSet('it them');

function reports(sentence: Sentence, segment: Segment, at: number): boolean {
  const { tokens, mentions } = sentence;
  const head = isPromised(sentence, segment, at) ? segment.verb?.head : orderIn(sentence, segment);
  if (head === undefined) return false;
  const isGoingOn = goesOnReporting(tokens, head);
  if (!isGoingOn && !isOneOf(tokens[head], REPORTS)) return false;
  if (tokens[head + 1]?.key === 'that' || anyOneOf(tokens.slice(head + 1, segment.to), NOTHING)) return false;
  const behind = mentions.filter(({ from, weak }) => from > head && from < segment.to && !weak);
  if (behind.some(({ concept }) => UNDOES.has(concept))) return false;
  const isToBureau = behind.some(({ concept }) => BUREAUS.has(concept));
  const isToCustomer = behind.some(
    ({ concept, from }) => concept === 'party_customer' && tokens[from - 1]?.key === 'to',
  );
  if (isGoingOn && !anyOneOf(tokens.slice(head, segment.to), OTHERS) && !isToCustomer) return true;
  const isAccount = behind.some(({ concept }) => ACCOUNT.has(concept)) || isOneOf(tokens[head + 1], IT);
  return isAccount && (isToBureau || !isToCustomer);
}

const REPORTED = wordSet('reported furnished sent uploaded transmitted');
const ACCOUNTS = wordSet('accounts balances debts');
const PAST = wordSet('was were has have had been');

/** `All accounts are reported to the three bureaus once a month`, `past-due accounts are sent to Experian every quarter` */
function areReported({ tokens, mentions, denied }: Sentence, { kind, subject, verb, to }: Segment): boolean {
  if (!verb?.passive || (kind !== 'main' && kind !== 'relative') || (denied[verb.head] ?? 0) % 2 === 1) return false;
  if (!isOneOf(tokens[verb.head], REPORTED) || anyOneOf(tokens.slice(verb.from, verb.head), PAST)) return false;
  if (verb.modality !== 'is' && verb.modality !== 'must') return false;
  const named = tokens.slice(subject.from, verb.from);
  if (!anyOneOf(named, ACCOUNTS) || anyOneOf(named, OTHERS) || anyOneOf(named, NOTHING)) return false;
  const behind = mentions.filter(({ from, weak }) => from > verb.head && !weak);
  if (behind.some(({ concept }) => UNDOES.has(concept))) return false;
  return behind.some(({ concept, from }) => concept === 'credit_bureau' && from < to);
}

const OTHERS = wordSet('other others');

/** `will continue to furnish the history`, `goes on reporting them`; `keep her credit report clear` keeps no report up. */
function goesOnReporting(tokens: Sentence['tokens'], head: number): boolean {
  if (!isOneOf(tokens[head], CONTINUES) || (isOneOf(tokens[head], GOES) && tokens[head + 1]?.key !== 'on'))
    return false;
  const isKept = isOneOf(tokens[head], KEEPS);
  const start = isKept && tokens[head + 1]?.key === 'up' ? head + 2 : head + 1;
  const behind = tokens.slice(start, start + LONGEST_USUAL);
  const first = behind.findIndex((token) => !isOneOf(token, USUAL));
  // `go on with its credit reporting`; not `goes on her credit report`
  if (behind[first]?.key === 'credit') return behind[first + 1]?.key === 'reporting';
  // `keep its books on reporting in order`
  return isOneOf(behind[first], isKept && start === head + 1 ? REPORTING : REPORTS_OR_REPORTING);
}

/** `Company to report the account monthly`: a line of a term sheet. */
function orderIn({ tokens, mentions, denied }: Sentence, { from, to, verb }: Segment): number | undefined {
  if (verb || (denied[from] ?? 0) % 2 === 1) return undefined;
  const company = mentions.find(
    (one) => one.concept === 'party_company' && one.from >= from && one.to < to && tokens[one.to]?.key === 'to',
  );
  return company && company.to + 1;
}
/** What may stand before the reporting that goes on: `its regular monthly reporting`. */
const USUAL = wordSet(
  'on up with to its their his her our your the all any regular usual monthly weekly quarterly periodic ordinary customary normal routine standard current present own as before',
);
const LONGEST_USUAL = 8;
const REPORTS_OR_REPORTING = wordSet('report furnish reporting furnishing');

/** The company promises or does it; not what it may do, and not what is denied. */
function isPromised({ denied, stances }: Sentence, { verb, kind }: Segment, at: number): boolean {
  const stance = stances[at];
  return (
    verb !== undefined &&
    !verb.passive &&
    kind === 'main' &&
    stance?.standing === 'agreed' &&
    (stance.modality === 'must' || stance.modality === 'is') &&
    stance.bearers.has('company') &&
    (denied[verb.head] ?? 0) % 2 === 0
  );
}

const PROCEEDS = wordSet('proceed proceeds continue continues go goes remain remains resume resumes stay stays');
const GOES = wordSet('go goes');

const RULED = wordSet('governed follow follows controlled handled conducted determined');
const RULES = wordSet('policy policies procedure procedures practice practices guideline guidelines program');

/** `its monthly furnishing of the account shall proceed in the ordinary course`, `reporting goes on as before`, `… is governed by its policy` */
function reportingStays({ tokens, denied }: Sentence, { subject, verb, to }: Segment): boolean {
  if (!verb || (denied[verb.head] ?? 0) % 2 === 1) return false;
  const next = tokens[verb.head + 1];
  const goesOn =
    isOneOf(tokens[verb.head], PROCEEDS) &&
    (isOneOf(tokens[verb.head], GOES) ? next?.key === 'on' : next?.key !== 'to');
  const isRuled = isOneOf(tokens[verb.head], RULED) && anyOneOf(tokens.slice(verb.head + 1, to), RULES);
  if (!goesOn && !isRuled) return false;
  const named = tokens.slice(subject.from, subject.to);
  const isReporting = named.some((token, at) => isOneOf(token, REPORTING) && !isOneOf(named[at + 1], BUREAU));
  return isReporting && !anyOneOf(named, NOTHING);
}
const BUREAU = wordSet('agency agencies bureau bureaus company companies service services');

/** Whatever it finds has one of these words. */
const NAMES_REPORTING = sought(REPORTS, REPORTED, REPORTING, REPORTS_OR_REPORTING, ...RESERVED);

const reportingIn = inEach((sentence) => {
  if (isUnderCondition(sentence)) return NOTHING_FOUND;
  return sentence.segments.flatMap((segment, at): Within[] => {
    const place = { from: segment.from, to: segment.to };
    if (goesOn(sentence, segment, at) || reservesReporting(sentence, segment, at) || areReported(sentence, segment))
      return [{ ...place, far: true }];
    return reports(sentence, segment, at) || reportingStays(sentence, segment) ? [place] : [];
  });
}, NAMES_REPORTING);
