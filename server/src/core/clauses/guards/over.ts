import type { Sentence } from '../../language/analysis.ts';
import { mentionsBetween } from '../../language/mentions.ts';
import type { Segment } from '../../language/segments.ts';
import { holdsOne, sought } from '../../language/sought.ts';
import type { Token } from '../../language/tokens.ts';
import { anyOneOf, isOneOf, wordSet } from '../../language/word-set.ts';
import { isArgumentGivenUp } from './argued.ts';
import { type GuardWords, NO_GUARDS } from './guard.ts';
import { isOnlyPartOf } from './only-part.ts';
import { isItself, OF_ITSELF, SEVERAL_OF_ITSELF, speaksOfItself } from './self-reference.ts';

/**
 * `These promises are over`, `all of the above is off`, `the benefit of this section is lost`, `Company is no longer bound by this`: what was
 * promised falls, mostly after a default.
 */
export function over(sentence: Sentence): readonly GuardWords[] {
  if (!holdsOne(sentence.tokens, GONE_OR_LESS)) return NO_GUARDS;
  return sentence.segments.flatMap((segment) => {
    if (!segment.verb || isArgumentGivenUp(sentence, segment) || isOnlyPartOf(sentence, segment)) return [];
    const isOver =
      isFreed(sentence, segment) ||
      hasNoForce(sentence, segment) ||
      (!isDenied(sentence, segment) &&
        (isGone(sentence, segment) ||
          isTreatedAsGone(sentence, segment) ||
          isForfeited(sentence, segment) ||
          isUndone(sentence, segment)));
    const { from, to } = segment;
    return isOver ? [{ from, to, role: 'harms', kind: 'ends', why: 'says that it ends' }] : [];
  });
}

function isDenied({ denied }: Sentence, { verb }: Segment): boolean {
  return verb !== undefined && (denied[verb.head] ?? 0) % 2 === 1;
}

const POINTS = wordSet('this these that those such all each every above foregoing preceding whole entire either both');
/** What a clause is, besides the names of parts of a document. */
const PROMISED = wordSet(
  `promises protection assurance commitment terms concessions concession denials benefit benefits arrangement deal bargain above
  foregoing`,
);
/** What the other party said, and what stands in a report: that it is withdrawn is what a clause is for. */
const OTHER = wordSet(
  'adverse negative derogatory unfavorable disparaging damaging prejudicial detrimental entry mark request',
);
const GONE = wordSet(
  `over off gone withdrawn canceled cancelled undone revoked rescinded void null lost forfeited forfeit inoperative ineffective
  unenforceable nullified dissolved extinguished spent exhausted draft proposal suggestion wish optional voluntary nonbinding`,
);
const BE = wordSet('is are be been being becomes become became stands stand was were');

const THE = wordSet('the a an what this my your our his her its their');

/** Whether the subject of a clause is what the document promises: `the protections above`, `the benefit of this section`. */
function isPromise(tokens: readonly Token[], { subject }: Segment): boolean {
  const all = tokens.slice(subject.from, subject.to);
  // `the part above the settlement figure`: how much, and nothing above on the page
  const words = all.filter(
    ({ key }, at) => !(key === 'above' && (isOneOf(all[at + 1], THE) || all[at + 1]?.kind === 'money')),
  );
  // `Miss a payment and all of this is off.`
  if (words.at(-3)?.key === 'all' && words.at(-2)?.key === 'of' && isOneOf(words.at(-1), THIS)) return true;
  if (speaksOfItself(tokens, subject.from, subject.to)) return !anyOneOf(words, OTHER);
  const isNamed = words.some(({ key }) => OF_ITSELF.has(key) || SEVERAL_OF_ITSELF.has(key) || PROMISED.has(key));
  return isNamed && anyOneOf(words, POINTS);
}

/** How far behind its verb the word may stand that says what became of the promise. */
const FARTHEST = 3;

/** `is off`, `are over`, `comes to an end`, `is of no effect` */
function isGone({ tokens }: Sentence, segment: Segment): boolean {
  if (!isPromise(tokens, segment) || !segment.verb) return false;
  const { from, head } = segment.verb;
  const behind = tokens.slice(from, Math.min(segment.to, head + 1 + FARTHEST));
  if (isOneOf(tokens[head], COMES) && tokens.slice(head + 1, head + 5).some(({ key }) => key === 'end')) return true;
  return anyOneOf(behind, GONE) && anyOneOf(behind, BE);
}
const COMES = wordSet('come comes came');
const HAVE = wordSet('has have');
const FORCE = wordSet('effect force operation application');

/** `this section has no effect`, `shall have no further force`; not `has no effect on the tax`. */
function hasNoForce({ tokens }: Sentence, segment: Segment): boolean {
  const head = segment.verb?.head ?? 0;
  if (!isOneOf(tokens[head], HAVE) || tokens[head + 1]?.key !== 'no' || !isPromise(tokens, segment)) return false;
  const at = isOneOf(tokens[head + 2], FURTHER) ? head + 3 : head + 2;
  const next = tokens[at + 1];
  return isOneOf(tokens[at], FORCE) && (next === undefined || next.kind === 'mark');
}

const TREATS = wordSet(
  'treat treats treated regard regards regarded consider considers considered deem deems deemed read',
);

/** `Company may treat this section as withdrawn` */
function isTreatedAsGone({ tokens }: Sentence, { verb, to }: Segment): boolean {
  if (!verb || !isOneOf(tokens[verb.head], TREATS)) return false;
  const behind = tokens.slice(verb.head + 1, to);
  return speaksOfItself(tokens, verb.head + 1, to) && anyOneOf(behind, GONE);
}

const RETURNS = wordSet('go goes return returns revert reverts back restored put');
const FORMER = wordSet('former original previous prior earlier before stood');
const FARTHEST_PLACE = 8;
const PLACE = wordSet('position positions place places stood rights footing');

/** `the parties go back to where they stood before`, `each is restored to its former position` */
function isUndone({ tokens }: Sentence, { verb }: Segment): boolean {
  if (!verb || !isOneOf(tokens[verb.head], RETURNS)) return false;
  const behind = tokens.slice(verb.head + 1, verb.head + 1 + FARTHEST_PLACE);
  return anyOneOf(behind, FORMER) && anyOneOf(behind, PLACE);
}

const LOSES = wordSet('forfeit forfeits lose loses forgo forgoes');
const BENEFIT = wordSet('benefit benefits protection protections advantage advantages right rights');

/** `Customer forfeits the benefit of this paragraph` */
function isForfeited({ tokens }: Sentence, { verb, to }: Segment): boolean {
  if (!verb || !isOneOf(tokens[verb.head], LOSES)) return false;
  return anyOneOf(tokens.slice(verb.head + 1, to), BENEFIT) && speaksOfItself(tokens, verb.head + 1, to);
}

const SIDES: ReadonlySet<string> = new Set(['party_company', 'party_customer', 'both_parties', 'assigns']);
const BOUND = wordSet('bound obliged obligated held committed');
const DUTY = wordSet('obligation obligations duty duties');
const UNDER = wordSet('under by of in to');
const THIS = wordSet('this that it them these');

/** `is no longer bound by this`, `has no further obligation under this paragraph`, `owes nothing under this section` */
function isFreed({ tokens, mentions, denied }: Sentence, { subject, verb, to }: Segment): boolean {
  if (!verb) return false;
  const isOfSides = mentionsBetween(mentions, subject.from, subject.to).some(({ concept }) => SIDES.has(concept));
  if (!isOfSides && !isOneOf(tokens[subject.to - 1], NOBODY)) return false;
  return tokens.slice(verb.from, to).some((token, index) => {
    const at = verb.from + index;
    // `and need disavow nothing`
    if (token.key === 'nothing' && tokens[at - 2]?.key === 'need') return !isOneOf(tokens[at + 1], FURTHER);
    if (isOneOf(token, DUTY) && isDeniedThen(tokens, denied, at)) return true;
    // `the party asked is then excused`
    if (isOneOf(token, OFF) && tokens[at - 1]?.key === 'then' && endsThere(tokens[at + 1]))
      return (denied[at] ?? 0) % 2 === 0;
    const isNoMore =
      (isOneOf(token, BOUND) && tokens[at - 1]?.key === 'longer' && tokens[at - 2]?.key === 'no') ||
      (isOneOf(token, DUTY) && isOneOf(tokens[at - 1], FURTHER) && tokens[at - 2]?.key === 'no') ||
      (token.key === 'nothing' && isOneOf(tokens[at - 1], OWES));
    return isNoMore && isOneOf(tokens[at + 1], UNDER) && (isOneOf(tokens[at + 2], THIS) || pointsAt(tokens, at + 2));
  });
}
function endsThere(next: Token | undefined): boolean {
  return next === undefined || next.kind === 'mark';
}

const FURTHER = wordSet('further more continuing remaining');
const OFF = wordSet('excused released relieved discharged free');
const NOBODY = wordSet('neither');
const THEN = wordSet('thereafter afterward afterwards subsequently');

/** `Thereafter neither has any duty.` */
function isDeniedThen(tokens: readonly Token[], denied: Sentence['denied'], at: number): boolean {
  if ((denied[at] ?? 0) % 2 === 0 || !anyOneOf(tokens, THEN)) return false;
  return endsThere(tokens[at + 1]) || isOneOf(tokens[at + 1], THEN);
}
const OWES = wordSet('owes owe');

function pointsAt(tokens: readonly Token[], from: number): boolean {
  return isItself(tokens, from) || isItself(tokens, from + 1);
}

/** Where none of these stands, nothing of what was promised is over. */
const GONE_OR_LESS = sought(GONE, FORCE, LOSES, FORMER, BOUND, DUTY, OFF, ['end', 'nothing']);
