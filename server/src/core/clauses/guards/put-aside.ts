import type { Sentence } from '../../language/analysis.ts';
import { mentionsBetween } from '../../language/mentions.ts';
import type { Segment } from '../../language/segments.ts';
import { holdsOne, type Sought, sought } from '../../language/sought.ts';
import { anyOneOf, isOneOf, wordSet } from '../../language/word-set.ts';
import { type GuardWords, NO_GUARDS } from './guard.ts';
import { OUTSIDERS } from './lawful-conduct.ts';
import { speaksOfItself } from './self-reference.ts';

/**
 * What somebody does to the clause: `Company can opt out of this section`, `the cardholder agreement overrides it`, `Company decides whether it
 * applies`, `a breach of this section gives rise to no claim`.
 */
export function putAside(sentence: Sentence): readonly GuardWords[] {
  const ways = WAYS.filter(([, , words]) => holdsOne(sentence.tokens, words));
  if (ways.length === 0) return NO_GUARDS;
  return sentence.segments.flatMap((segment): GuardWords[] => {
    const { from, to, kind, verb } = segment;
    if (!verb || (kind !== 'main' && kind !== 'relative')) return [];
    const way = ways.find(([, puts]) => (kind === 'main' || puts === termsPrevail) && puts(sentence, segment));
    return way === undefined ? [] : [{ from, to, role: 'harms', kind: 'put-aside', why: way[0] }];
  });
}

const LEAVES = wordSet('opt opts waive waives strike strikes suspend suspends sidestep bypass bypasses circumvent');
const RELEASES = wordSet('release releases excuse excuses forgive forgives');
const MEETS = wordSet('meet meets satisfy satisfies fulfill fulfills discharge discharges cure cures');
const BREACH = wordSet('breach breaches violation violations failure noncompliance');

/** `waives the benefit of this section`, `releases Company from any breach of this section`, `meets this section by making one attempt` */
function isLeft({ tokens, denied }: Sentence, { verb, to }: Segment): boolean {
  if (!verb || (denied[verb.head] ?? 0) % 2 === 1 || !speaksOfItself(tokens, verb.head + 1, to)) return false;
  const behind = tokens.slice(verb.head + 1, to);
  if (isOneOf(tokens[verb.head], LEAVES)) return true;
  if (isOneOf(tokens[verb.head], RELEASES)) return anyOneOf(behind, BREACH);
  // `discharges that obligation within seven days of a demand by the other`: who asks, and not how it is met.
  const by = behind.findIndex(
    ({ key }, at) => key === 'by' && !anyOneOf(behind.slice(Math.max(0, at - NEAR_BY), at), ASKS),
  );
  // `satisfies this section by sending the bureau an instruction to delete it`
  const isOrder = isOneOf(behind[by + 1], ORDERING) && anyOneOf(behind.slice(by + 2), DELETES);
  return isOneOf(tokens[verb.head], MEETS) && by >= 0 && !isOrder;
}
const NEAR_BY = 2;
const ASKS = wordSet('request requests demand demands notice asked requested');
const ORDERING = wordSet('sending instructing directing submitting delivering transmitting');
const DELETES = wordSet('delete deletion remove removal withdraw withdrawal');

const RULES = wordSet(
  `govern governs control controls prevail prevails override overrides supersede supersedes trump trumps limit limits qualify qualifies narrow
  narrows`,
);
const LAW = wordSet('law laws statute statutes court courts this it which that');
const CONFLICT = wordSet('conflict inconsistency discrepancy');

/** `Company's terms of service control over this section`, `in case of conflict the cardholder agreement governs`; not the law of a state. */
function isOverruled({ tokens, denied }: Sentence, { from, subject, verb, to }: Segment): boolean {
  if (verb && standsAbove(tokens, verb.head, to) && !speaksOfItself(tokens, subject.from, subject.to)) return true;
  if (!verb || !isOneOf(tokens[verb.head], RULES) || (denied[verb.head] ?? 0) % 2 === 1) return false;
  const named = tokens.slice(subject.from, subject.to);
  if (named.length === 0 || anyOneOf(named, LAW) || speaksOfItself(tokens, subject.from, subject.to)) return false;
  return speaksOfItself(tokens, verb.head + 1, to) || anyOneOf(tokens.slice(from, subject.to), CONFLICT);
}

const TERMS = wordSet('terms policy policies conditions handbook contract note manual guidelines rules procedures');
const PAPER = wordSet('agreement letter settlement stipulation');
const THIS = wordSet('this the present');
const FARTHEST_TERMS = 4;
const OVER = wordSet('over');

/** `our general terms, which control over this letter`, `the Agency's usual terms prevail over this letter` */
function termsPrevail({ tokens, denied }: Sentence, { from, subject, verb, to, kind }: Segment): boolean {
  if (!verb || !isOneOf(tokens[verb.head], RULES) || (denied[verb.head] ?? 0) % 2 === 1) return false;
  const words =
    kind === 'relative'
      ? tokens.slice(Math.max(0, from - FARTHEST_TERMS), from)
      : tokens.slice(Math.min(from, subject.from), verb.from);
  const isOwn = words.some((token, at) => isOneOf(token, PAPER) && words[at - 1]?.key === 'this');
  if (!anyOneOf(words, TERMS) || isOwn || speaksOfItself(words, 0, words.length)) return false;
  const behind = tokens.slice(verb.to, Math.min(to, verb.to + FARTHEST_TERMS));
  const start = isOneOf(behind[0], OVER) ? 1 : 0;
  return isOneOf(behind[start], THIS) && isOneOf(behind[start + 1], PAPER);
}

const STANDS = wordSet('stands stand ranks rank comes come goes go');
const ABOVE = wordSet('above before over ahead');

/** `Company's policy stands above this section.` */
function standsAbove(tokens: Sentence['tokens'], head: number, to: number): boolean {
  if (!isOneOf(tokens[head], STANDS) || !isOneOf(tokens[head + 1], ABOVE)) return false;
  return speaksOfItself(tokens, head + 2, Math.min(to, head + FARTHEST_RULE));
}

const OVERRULED = wordSet('superseded overridden displaced trumped overruled subordinated');
const YIELDS = wordSet('yields yield defers');
const NEWER = wordSet('following this these herein hereof');
const PAPERS = wordSet(
  'exhibit schedule attachment annex addendum agreement acknowledgment acknowledgement policy terms paragraph section clause note contract guarantee guaranty form letter affidavit',
);
const FARTHEST_RULE = 6;

/** `Paragraph 1 is superseded by the acknowledgment attached`, `this section yields to Exhibit C` */
function givesWay({ tokens, denied }: Sentence, { subject, verb, to }: Segment): boolean {
  if (!verb || (denied[verb.head] ?? 0) % 2 === 1 || !speaksOfItself(tokens, subject.from, subject.to)) return false;
  const joint =
    verb.passive && isOneOf(tokens[verb.head], OVERRULED) ? 'by' : isOneOf(tokens[verb.head], YIELDS) ? 'to' : '';
  const behind = tokens.slice(verb.to, Math.min(to, verb.to + FARTHEST_RULE));
  return behind[0]?.key === joint && anyOneOf(behind, PAPERS) && !anyOneOf(behind, NEWER);
}

const DECIDES = wordSet('decide decides determine determines judge judges choose chooses');
const HOW = wordSet('how when where');
const BE = wordSet('is are be');
const JUDGE = wordSet('judge judges arbiter');
const COMPANY: ReadonlySet<string> = new Set(['party_company', 'assigns']);
const FARTHEST = 5;

/** `Company decides in each case whether this applies`, `whether to do so is for Company alone to decide`, `will be the judge of …` */
function isDecided({ tokens, mentions, denied }: Sentence, { subject, verb, to }: Segment): boolean {
  if (!verb || (denied[verb.head] ?? 0) % 2 === 1) return false;
  const isCompany = (from: number, end: number) =>
    mentionsBetween(mentions, from, end).some(({ concept }) => COMPANY.has(concept));
  const behind = tokens.slice(verb.head + 1, to + FARTHEST);
  if (isCompany(subject.from, subject.to)) {
    if (isOneOf(tokens[verb.head], DECIDES)) {
      const isExtent = isOneOf(behind[0], HOW) && speaksOfItself(tokens, verb.to, to + FARTHEST);
      return isExtent || behind.some(({ key }) => key === 'whether');
    }
    return isOneOf(tokens[verb.head], BE) && anyOneOf(behind.slice(0, 3), JUDGE);
  }
  const decides = tokens.findIndex((token, at) => at > verb.head && at < to && isOneOf(token, DECIDES));
  if (decides < 0 || tokens[verb.head + 1]?.key !== 'for' || tokens[decides - 1]?.key !== 'to') return false;
  return isCompany(verb.head + 1, decides);
}

const CLAIM = wordSet('claim claims remedy remedies damages liability recourse consequence consequences');
const NO = wordSet('no neither without');

/** `a breach of this section gives rise to no claim` */
function hasNoRemedy({ tokens }: Sentence, { subject, verb, to }: Segment): boolean {
  if (!verb || !anyOneOf(tokens.slice(subject.from, subject.to), BREACH)) return false;
  if (!speaksOfItself(tokens, subject.from, subject.to)) return false;
  const behind = tokens.slice(verb.from, to);
  return behind.some((token, at) => isOneOf(token, NO) && anyOneOf(behind.slice(at + 1, at + 4), CLAIM));
}

const INTENDS = wordSet('intend intends intended mean means meant');

/** `the parties did not intend this section to have consequences` */
function isUnmeant({ tokens, denied }: Sentence, { verb, to }: Segment): boolean {
  if (!verb || !isOneOf(tokens[verb.head], INTENDS) || (denied[verb.head] ?? 0) % 2 === 0 || verb.passive) return false;
  // `do not intend by this paragraph to bind the Internal Revenue Service`
  const bind = tokens.findIndex(({ key }, at) => at > verb.head && at < to && key === 'bind');
  if (bind > 0 && anyOneOf(tokens.slice(bind + 1, to), OUTSIDERS)) return false;
  return speaksOfItself(tokens, verb.head + 1, Math.max(to, verb.head + FARTHEST_MEANT));
}
const FARTHEST_MEANT = 7;

type Test = (sentence: Sentence, segment: Segment) => boolean;

/** What is done to the clause, and the words of which one must stand there for it. */
const WAYS: readonly (readonly [why: string, puts: Test, words: Sought])[] = [
  ['lets one side out of it', isLeft, sought(LEAVES, RELEASES, MEETS)],
  ['puts another rule above it', isOverruled, sought(RULES, STANDS)],
  ['puts another rule above it', termsPrevail, sought(RULES)],
  ['puts another rule above it', givesWay, sought(PAPERS)],
  ['leaves it to one side whether to do it', isDecided, sought(DECIDES, JUDGE)],
  ['says that nothing follows when it is broken', hasNoRemedy, sought(BREACH)],
  ['says that it is not meant', isUnmeant, sought(INTENDS)],
];
