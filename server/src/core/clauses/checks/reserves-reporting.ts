import type { Sentence } from '../../language/analysis.ts';
import type { Segment } from '../../language/segments.ts';
import type { Token } from '../../language/tokens.ts';
import { anyOneOf, isOneOf, wordSet } from '../../language/word-set.ts';
import { isDenied } from '../polarity-of.ts';

const RIGHTS = wordSet('right rights entitlement entitlements freedom liberty option power prerogative privilege');
const KEPT = wordSet('reserved retained preserved kept saved unaffected unimpaired untouched unchanged');
const KEEPS = wordSet('reserve reserves retain retains keep keeps preserve preserves');
const LIMITS = wordSet(
  'limit limits restrict restricts affect affects impair impairs prejudice prejudices abridge abridges diminish diminishes curtail curtails waive waives',
);
const STAYS = wordSet('is are remain remains stay stays');
const REPORTS = wordSet('report reports reporting furnish furnishes furnishing furnisher furnishers relist re-report');
const NOTHING = wordSet('no nothing neither none never');
const OF_COMPANY: ReadonlySet<string> = new Set(['party_company', 'company_side', 'owner_company']);
/** What is reported, or to whom: `the right to report a crime` is everybody's. */
const REPORTED: ReadonlySet<string> = new Set(['bill', 'account_noun', 'credit_bureau', 'credit_report', 'mark']);
const FURNISHERS = wordSet('furnisher furnishers');
const FARTHEST_RIGHT = 5;
const FARTHEST_ACT = 12;

/**
 * `The right of Bank to furnish the account is reserved`, `Bank keeps all its rights as a furnisher`, `furnishing the account remains
 * Bank's right`, `Nothing in 9.1 limits Bank's right to report the account`: the company stays free to do what the clause forbids.
 */
export function reservesReporting(sentence: Sentence, { from, to, verb, subject, kind }: Segment, at: number): boolean {
  if (kind !== 'main') return false;
  if (isNotKeptFrom(sentence, from)) return true;
  if (!verb) return false;
  const { tokens, stances } = sentence;
  if (isDenied(sentence.denied, verb.head)) return isOneOf(tokens[verb.head], LIMITS) && isRight(sentence, verb.to, to);
  if (anyOneOf(tokens.slice(verb.head, verb.to + 2), KEPT)) return isRight(sentence, subject.from, subject.to);
  if (isOneOf(tokens[verb.head], KEEPS) && stances[at]?.subject.has('company') === true)
    return isRight(sentence, subject.from, to);
  return (
    isOneOf(tokens[verb.head], STAYS) &&
    anyOneOf(tokens.slice(subject.from, subject.to), REPORTS) &&
    anyOneOf(tokens.slice(verb.to, Math.min(to, verb.to + FARTHEST_RIGHT)), RIGHTS) &&
    isRight(sentence, from, to)
  );
}

const PREVENTS = wordSet(
  `prevent prevents prevented preventing stop stops stopped stopping keep keeps bar bars barred barring preclude precludes precluded
  precluding prohibit prohibits prohibited prohibiting forbid forbids forbidden hinder hinders hindered restrain restrains restrained`,
);
const ACTS_LEFT = wordSet('reporting report furnishing furnish refurnishing re-reporting carrying showing listing');
/** Words of which one stands wherever a right to report is kept. */
export const RESERVED = [REPORTS, ACTS_LEFT];
const FARTHEST_FROM = 8;
const UNDOES: ReadonlySet<string> = new Set(['disavow', 'remove', 'lawful_carve_out']);

/** `Nothing in 9(a) prevents Bank from continuing to report the account`, `Bank is not barred by 4.1 from furnishing it to the bureaus`. */
function isNotKeptFrom({ tokens, denied, mentions }: Sentence, start: number): boolean {
  const prevents = tokens.findIndex((token, at) => {
    if (at < start || !isOneOf(token, PREVENTS)) return false;
    return isDenied(denied, at) || tokens.slice(start, at).some(({ key }) => key === 'nothing');
  });
  if (prevents < 0) return false;
  const from = tokens.findIndex(({ key }, at) => at > prevents && at <= prevents + FARTHEST_FROM && key === 'from');
  if (anyOneOf(tokens.slice(prevents + 1, from), PREVENTS)) return false;
  const act = tokens.findIndex((token, at) => at > from && at <= from + FARTHEST_RIGHT && isOneOf(token, ACTS_LEFT));
  if (from < 0 || act < 0) return false;
  const isOfCompany = mentions.some((one) => OF_COMPANY.has(one.concept) && one.to <= from);
  const isOfOther = mentions.some(
    (one) => one.concept === 'party_customer' && one.from > prevents && one.to <= act + 2,
  );
  const behind = mentions.filter((one) => one.from > act && !one.weak);
  if (!isOfCompany || isOfOther || behind.some(({ concept }) => UNDOES.has(concept))) return false;
  return behind.some(({ concept }) => REPORTED.has(concept));
}

/** Whether words speak of the company's right to report what the clause is about, and of nobody else's. */
function isRight({ tokens, mentions }: Sentence, from: number, to: number): boolean {
  const words = tokens.slice(from, to);
  if (anyOneOf(words, NOTHING)) return false;
  const right = words.findIndex((token) => isOneOf(token, RIGHTS));
  const act = words.findIndex((token) => isOneOf(token, REPORTS));
  if (right < 0 || act < 0 || Math.abs(act - right) > FARTHEST_ACT) return false;
  const named = mentions.filter((one) => one.from >= from && one.to <= to);
  const isOfOther = named.some((one) => one.concept === 'party_customer' && isWhose(tokens, one.to, from + act));
  const isOfCompany = named.some(({ concept }) => OF_COMPANY.has(concept));
  // Who has a right to report to the bureaus is the company, by whatever name.
  if (isOfOther || !(isOfCompany || named.some(({ concept }) => concept === 'credit_bureau'))) return false;
  return isOneOf(words[act], FURNISHERS) || named.some(({ concept, weak }) => REPORTED.has(concept) && !weak);
}

/** Whether a party named before the act is the one whose right it is: `the right of Patient to report`. */
function isWhose(tokens: readonly Token[], end: number, act: number): boolean {
  return end <= act && tokens[end]?.key === 'to';
}
