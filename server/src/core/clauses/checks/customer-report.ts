import type { Sentence } from '../../language/analysis.ts';
import type { Mention } from '../../language/mentions.ts';
import { isOfCustomersName } from '../../language/roles.ts';
import { isOneOf, wordSet } from '../../language/word-set.ts';
import { standsIn } from '../concept-bits.ts';
import type { CheckScope, Found } from './check.ts';
import { isKeptByCompany } from './kept-by-company.ts';

/** A credit report that is the customer's: not one that the company owns. `value` may give other concepts to look for. */
export function customerReport(scope: CheckScope, value: unknown): Found[] {
  const concepts = Array.isArray(value) ? (value as readonly string[]) : OF_CUSTOMER;
  return scope.sentences.flatMap((sentence, index) => {
    if (!standsIn(concepts, sentence.mentions)) return value === undefined ? pointingBack(scope, index) : [];
    const reports = sentence.mentions.filter(
      (mention) =>
        concepts.includes(mention.concept) && !isVerb(sentence, mention) && isOfCredit(sentence, mention, scope),
    );
    // A bureau beside `Company's own credit report` is the one that keeps that report.
    const isOther = reports.some(
      (mention) => mention.concept === 'credit_report' && !mention.weak && !isCustomers(sentence, mention),
    );
    if (isOther || isWorthToCompany(sentence)) return [];
    const own = reports
      .filter((mention) => isCustomers(sentence, mention))
      .map(({ from, to }) => ({ sentence: index, from, to }));
    return own.length > 0 || value !== undefined ? own : pointingBack(scope, index);
  });
}

const OF_CUSTOMER: readonly string[] = ['credit_report', 'credit_bureau'];

const ON = wordSet('on to in into from upon');
const THERE = wordSet('there thereon therein');
const THEM = wordSet('them it either');
const PUTS: readonly string[] = ['place_mark', 'appear'];
const FARTHEST_BACK = 4;

/** `will add no mark of any kind to them`, behind `your credit reports should be silent about this bill`. */
function pointingBack({ sentences }: CheckScope, index: number): Found[] {
  const sentence = sentences[index] as Sentence;
  if (!standsIn(PUTS, sentence.mentions)) return [];
  const at = sentence.tokens.findLastIndex(
    (token, place) => isOneOf(token, THERE) || (isOneOf(token, THEM) && isOneOf(sentence.tokens[place - 1], ON)),
  );
  const isMark = sentence.mentions.some(({ concept, kind }) => concept === 'mark' && kind !== 'verb');
  const near = sentence.mentions.some(
    ({ concept, weak, from }) => PUTS.includes(concept) && (!weak || isMark) && from < at,
  );
  if (at < 0 || !near) return [];
  const isNamed = sentences
    .slice(Math.max(0, index - FARTHEST_BACK), index)
    .some((one) =>
      one.mentions.some(
        (mention) =>
          mention.concept === 'credit_report' && !mention.weak && !isVerb(one, mention) && isCustomers(one, mention),
      ),
    );
  return isNamed ? [{ sentence: index, from: at, to: at + 1 }] : [];
}

/** `I will report any violation`, `intends to file it`: no report and no file. */
function isVerb({ tokens, segments, segmentOf }: Sentence, { from, to }: Mention): boolean {
  if (to - from > 1) return false;
  const isHead = segments[segmentOf[from] ?? 0]?.verb?.head === from;
  return isHead || (tokens[from - 1]?.key === 'to' && isOneOf(tokens[from], AS_VERBS) && !isOneOf(tokens[to], OF));
}
const AS_VERBS = wordSet('report file record');
const OF = wordSet('of at with');

/** A mere `reputation` is one of credit only where a credit report or a bureau is spoken of as well; `file` or `record` beside a mark, too. */
function isOfCredit({ tokens }: Sentence, { concept, weak, from, to }: Mention, { sentences }: CheckScope): boolean {
  if (concept !== 'credit_report' || !weak) return true;
  const isStanding = tokens.slice(from, to).some((token) => isOneOf(token, STANDING));
  return sentences.some(({ mentions }) =>
    mentions.some(
      (one) => !one.weak && (one.concept.startsWith('credit_') || (!isStanding && OF_CREDIT.has(one.concept))),
    ),
  );
}
const STANDING = wordSet('reputation name');
const OF_CREDIT: ReadonlySet<string> = new Set(['mark', 'place_mark', 'money_value', 'good_credit']);

function isCustomers(sentence: Sentence, mention: Mention): boolean {
  return !isCompanys(sentence, mention) && !isBusiness(sentence, mention) && !isKeptByCompany(sentence, mention);
}

/** How far before the report its owner may stand: `Company's own business credit report`. */
const FARTHEST = 4;
/** Whoever is called so (`your client's report`, between lawyers): nobody keeps a credit report on the one who collects. */
const CLAIMANT = wordSet("claimant claimant's claimant’s client's client’s");
const POSSESSIVE = /['’]s?$/;

const OR = wordSet('or and');
const PERSONAL = wordSet('you yours me mine us ours');

function isCompanys(sentence: Sentence, mention: Mention): boolean {
  const { tokens, mentions } = sentence;
  const { from } = mention;
  const companies = mentions.filter(({ concept }) => concept === 'party_company' || concept === 'company_side');
  // `the business credit file or rating of Company`
  const of = isOneOf(tokens[mention.to], OR) ? mention.to + 2 : mention.to;
  const isBehind = tokens[of]?.key === 'of' && !isOneOf(tokens[of + 1], PERSONAL);
  if (isBehind && companies.some((other) => other.from > of && other.from <= of + 2)) return true;
  return companies.some(
    (other) =>
      other.from >= from - FARTHEST &&
      !isOneOf(tokens[other.to - 1], CLAIMANT) &&
      !isOfCustomersName(other, mentions) &&
      other.to <= from &&
      POSSESSIVE.test(tokens[other.to - 1]?.text ?? ''),
  );
}

const TO = wordSet('to for');

/** `has substantial value to Company`: its worth is not the customer's. */
function isWorthToCompany({ tokens, mentions }: Sentence): boolean {
  const worth = mentions.filter(({ concept, weak }) => concept === 'money_value' && !weak);
  const stands = (concept: string, at: number) =>
    mentions.some((one) => one.concept === concept && one.from >= at && one.from <= at + 2);
  return worth.some(
    ({ to }) =>
      isOneOf(tokens[to], TO) &&
      stands('party_company', to + 1) &&
      !stands('party_customer', to + 1) &&
      !stands('both_parties', to + 1),
  );
}

const BUSINESS = wordSet('business commercial internal');
/** Directly before it: a file that no bureau keeps. */
const OTHER_FILE = wordSet('building personnel medical registration membership');

function isBusiness({ tokens }: Sentence, { from }: Mention): boolean {
  if (isOneOf(tokens[from - 1], OTHER_FILE)) return true;
  return tokens
    .slice(Math.max(0, from - FARTHEST), from + 1)
    .some((token, at, near) => isOneOf(token, BUSINESS) && !/^days?$/.test(near[at + 1]?.key ?? ''));
}
