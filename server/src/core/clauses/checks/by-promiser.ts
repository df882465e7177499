import type { Sentence } from '../../language/analysis.ts';
import type { Span } from '../../language/segments.ts';
import { subjectStart } from '../../language/subjects.ts';
import { isOneOf, wordSet } from '../../language/word-set.ts';
import { isOfOwnAccount } from '../misread-objects.ts';
import { polarityOf } from '../polarity-of.ts';
import type { CheckScope, Found } from './check.ts';

const ACTS: ReadonlySet<string> = new Set(['place_mark', 'mark', 'adverse']);

/**
 * The disavowal of one who also promises to place no mark, under a name of which nobody says whose it is: `Management shall furnish
 * nothing … Management and Resident shall disavow it`. Whoever keeps marks off is the company.
 */
export function byPromiser({ sentences }: CheckScope): Found[] {
  const promises = sentences.map(promisesIn);
  const isPromised = sentences.map((sentence, index) => promises[index]?.some((at) => !isCustomers(sentence, at)));
  if (!isPromised.includes(true)) return [];
  const promisers = new Set(
    sentences.flatMap(
      (one, index) => promises[index]?.flatMap((at) => (isCustomers(one, at) ? [] : bearersAt(one, at))) ?? [],
    ),
  );
  return sentences.flatMap((sentence, index) =>
    sentence.mentions
      .filter(
        (mention) =>
          mention.concept === 'disavow' && !isOfOwnAccount(sentence, mention) && polarityOf(sentence, mention) === 0,
      )
      .filter(
        ({ from }) =>
          bearersAt(sentence, from).some((name) => promisers.has(name)) ||
          (isPronoun(sentence, from) &&
            isPromised
              .slice(Math.max(0, index - FARTHEST), index + (promisedBefore(promises[index], from) ? 1 : 0))
              .includes(true)),
      )
      .map(({ from, to }) => ({ sentence: index, from, to })),
  );
}

/** `it will place no mark; and if one turns up, it together with Customer will disown it`: within one sentence. */
function promisedBefore(promises: readonly number[] | undefined, at: number): boolean {
  return promises?.some((promise) => promise < at) ?? false;
}

/** How many sentences before it the promise may stand. */
const FARTHEST = 2;
const PRONOUNS = wordSet('they it');
const THOSE = wordSet('those these such said');
const PERSONS = wordSet('persons entities others companies');

/** `it together with Ms. Crane`, `they and Resident` */
const JOINED = wordSet('and together along jointly');
const ALL = wordSet('all each everyone');
const COUNT = wordSet('three four five');
/** Who runs a business, where its name stands elsewhere. */
const RUNS = wordSet('manager firm office store shop owner business seller dealer practice group union merchant');

/** `All three will state …`, `All of them, and Customer as well,`, `the manager and Ms. Napier`: somebody beside the customer. */
function isAllOrOther(tokens: Sentence['tokens'], { from, to }: Span): boolean {
  const start = subjectStart(tokens, { from, to });
  if (isOneOf(tokens[start], ALL) && isOneOf(tokens[start + 1], COUNT)) return to - start === 2;
  const isAll = isOneOf(tokens[start], ALL) && tokens[start + 1]?.key === 'of' && tokens[start + 2]?.key === 'them';
  const other = tokens.findIndex(
    ({ key }, at) => key === 'the' && at >= from && at < to && isOneOf(tokens[at + 1], RUNS),
  );
  const joint = isAll ? start + 3 : other >= 0 ? other + 2 : to;
  return tokens[tokens[joint]?.text === ',' ? joint + 1 : joint]?.key === 'and' && joint + 1 < to;
}

/** `They and Resident`, `Plaintiff and those persons`, behind the promise: whoever made it. */
function isPronoun({ segments, segmentOf, tokens }: Sentence, at: number): boolean {
  const { subject, verb } = segments[segmentOf[at] ?? 0] ?? {};
  if (subject === undefined) return false;
  // `If I show it a mark, it will renounce the mark`
  const isAlone = subject.to - subject.from === 1 && isOneOf(tokens[subject.from], PRONOUNS);
  if (isAlone && verb?.head === at && !verb.passive) return true;
  if (isAllOrOther(tokens, subject)) return true;
  if (isOneOf(tokens[subject.from], PRONOUNS) && isOneOf(tokens[subject.from + 1], JOINED)) return true;
  return isOneOf(tokens[subject.to - 1], PERSONS) && isOneOf(tokens[subject.to - 2], THOSE);
}

/** What is promised is promised by the customer alone. */
function isCustomers({ stances, segments, segmentOf }: Sentence, at: number): boolean {
  const own = segmentOf[at] ?? 0;
  // `Patient will report nothing: no entry of any sort`: words without a verb go on with what stands before them.
  const said = segments.findLastIndex(({ verb }, index) => index <= own && verb !== undefined);
  const bearers = stances[said < 0 ? own : said]?.bearers;
  return bearers?.has('customer') === true && !bearers.has('company');
}

/** Where a sentence promises that no mark is placed. */
function promisesIn({ tokens, mentions, denied, stances, segmentOf }: Sentence): readonly number[] {
  const isAdverse = mentions.some(({ concept, weak }) => concept === 'adverse' && !weak);
  // `no adverse entry`: an entry is a mark where it may harm.
  if (!mentions.some(({ concept, weak }) => OF_REPORTS.has(concept) && (!weak || (concept === 'mark' && isAdverse))))
    return [];
  return mentions
    .filter(
      ({ concept, from, to }) =>
        ACTS.has(concept) && ((denied[from] ?? 0) % 2 === 1 || (concept === 'place_mark' && isNothing(tokens[to]))),
    )
    .filter(({ from }) => {
      const { standing, modality } = stances[segmentOf[from] ?? 0] ?? {};
      return standing === 'agreed' && (modality === 'must' || modality === 'is');
    })
    .map(({ from }) => from);
}
/** `will report nothing about it`: what is denied is the thing. */
const isNothing = (token: Sentence['tokens'][number] | undefined): boolean => token?.key === 'nothing';
const OF_REPORTS: ReadonlySet<string> = new Set(['credit_report', 'credit_bureau', 'mark']);

/** Names of those who act in the clause of a token: its subject, or who stands behind `by`; in `X and Y say that they do not` those two. */
function bearersAt(sentence: Sentence, at: number): readonly string[] {
  const { segments, segmentOf, tokens } = sentence;
  const { subject, verb, to = 0, kind, parent } = segments[segmentOf[at] ?? 0] ?? {};
  if (!subject || !verb) return [];
  const outer = kind === 'that' && isOneOf(tokens[subject.from], PRONOUNS) ? segments[parent ?? -1] : undefined;
  if (outer?.verb && subject.to - subject.from === 1) return namesIn(sentence, outer.subject);
  if (!verb.passive) return namesIn(sentence, subject);
  const by = tokens.findIndex(({ key }, place) => place >= verb.to && place < to && key === 'by');
  return by < 0 ? [] : namesIn(sentence, { from: by + 1, to });
}

/** Capital words that name neither the customer nor somebody's thing. */
function namesIn({ tokens, mentions }: Sentence, { from, to }: Span): readonly string[] {
  return tokens.slice(from, to).flatMap(({ key, kind, text, capital }, place) => {
    const at = from + place;
    const isOfCustomer = mentions.some(
      ({ concept, from: start, to: end }) => concept === 'party_customer' && start <= at && end > at,
    );
    // `Owner's side and Tenant`
    const isOwner = POSSESSOR.test(text) && tokens[at + 1]?.key !== 'side';
    const isName = kind === 'word' && capital && key.length > 2 && !isOwner && !COUNTS.has(key);
    return isName && !isOfCustomer ? [key.replace(POSSESSOR, '')] : [];
  });
}
const POSSESSOR = /['’]s?$/;
const COUNTS = wordSet(
  `the neither both each any no all every nothing none they this that these those his her its their such either nobody from upon within
  after mark account bureau credit report`,
);
