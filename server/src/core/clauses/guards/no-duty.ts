import type { Sentence } from '../../language/analysis.ts';
import { holdsOne, sought } from '../../language/sought.ts';
import type { Token } from '../../language/tokens.ts';
import { anyOneOf, isOneOf, wordSet } from '../../language/word-set.ts';
import type { ClauseDetection } from '../conditions.ts';
import { isCarved, isOfLawful } from './carved.ts';
import { type GuardWords, NO_GUARDS } from './guard.ts';
import { isOfOutsider, isOfWrong } from './lawful-conduct.ts';
import { DENYING, NO_DUTY } from './no-duty-phrases.ts';
import { HONORS, isOtherDuty, needNotGrant } from './other-duty.ts';
import { isExcepted, isNotLetGo, isOfDebt, ripensInto } from './owed-words.ts';
import { isOfPerson, isPromiseOfSilence } from './promised-silence.ts';
import { isSpared } from './spared.ts';

const BLAME = wordSet('responsibility liability fault blame culpability guilt wrongdoing');
const HELD_TO_BE = wordSet('blame be have account fault');
const PERSONS = wordSet('anyone anybody someone person persons people party parties those others everyone entity');

/** Phrases that begin so say it only where they are denied: `nothing above shall require`, `is not held to`. */
const NEEDS_DENIAL = wordSet(
  'shall held be into obliges oblige obligates obligate compels compel restrained constrained burdened anything',
);

const OF_A_SUM = wordSet('in of for having has was is been ever which that owed due');
const NEUTRALS = wordSet('mediator court arbitrator judge tribunal neutral conciliator');
const LONGEST_VIEW = 10;

/** `no obligation in that amount having been determined`; `no view on it had been expressed by the mediator`. */
function isAboutOwing([first, second]: readonly string[], tokens: readonly Token[], at: number): boolean {
  if (first === 'takes' && second === 'no' && anyOneOf(tokens.slice(0, at), NEUTRALS)) return true;
  if (first !== 'no') return false;
  const behind = tokens.slice(at + 2, at + 2 + LONGEST_VIEW);
  // `Payor admits no obligation`
  if (second === 'obligation')
    return (
      isOneOf(tokens[at - 1], OWNS_UP) ||
      anyOneOf(behind, LOST) ||
      isOneOf(tokens[at + 2], OF_A_SUM) ||
      (tokens[at + 2]?.key === 'to' && anyOneOf(behind, ESTABLISHED))
    );
  if (second === 'view' && anyOneOf(tokens.slice(0, at), NEUTRALS)) return true;
  if (second !== 'view' || isOneOf(tokens[at - 1], TAKES)) return false;
  return anyOneOf(behind, NEUTRALS);
}
/** `No obligation under this Section is waived by silence.` */
const LOST = wordSet('waived released lost discharged impaired suspended excused');
const ESTABLISHED = wordSet('established proved proven shown found determined adjudicated fixed ascertained');
const OWNS_UP = wordSet(
  'admits admit admitted admitting concedes concede conceded conceding confesses confess confessed acknowledges acknowledge acknowledged',
);
const TAKES = wordSet('takes take expresses holds has');

const COURTESIES = wordSet(
  'explain apologize apologise appear attend travel speak reason reasons explanation apology notarize',
);
const FARTHEST_COURTESY = 6;
const FORMALITIES = wordSet('agree sign consent confer assent meet');
const AGAIN = wordSet('again anew afresh anything each every separately further more another');
const FARTHEST_AGAIN = 3;

/** `They need not agree again each time`: what they have agreed stands without it. */
function isFormality(tokens: readonly Token[], behind: number): boolean {
  return isOneOf(tokens[behind], FORMALITIES) && anyOneOf(tokens.slice(behind + 1, behind + 1 + FARTHEST_AGAIN), AGAIN);
}

const STEPS = wordSet(
  'ask request demand notify remind prompt complain write dispute call report prove show explain pay sue send mail give',
);
/** Words for the customer alone. */
function isCustomers({ stances, segmentOf }: Sentence, at: number): boolean {
  const bearers = stances[segmentOf[at] ?? 0]?.bearers;
  return bearers?.has('customer') === true && !bearers.has('company');
}

/** `Customer need not ask for it`, `is not required to dispute the mark first`: a step that the other side may not wait for. */
function isStepOfCustomer(sentence: Sentence, at: number, behind: number): boolean {
  return isOneOf(sentence.tokens[behind], STEPS) && isCustomers(sentence, at);
}

/** `need not give a reason`, `obliges neither Party to speak to the press`: no duty that a protection needs. */
function isOfCourtesy(tokens: readonly Token[], behind: number): boolean {
  return anyOneOf(tokens.slice(behind, behind + FARTHEST_COURTESY), COURTESIES);
}

/** `will feel no need to speak ill of it`: what the clause is about is no courtesy. */
function isOfTopic({ mentions }: Sentence, at: number, { topic }: ClauseDetection): boolean {
  return mentions.some(({ concept, from, weak }) => from === at && !weak && topic.includes(concept));
}

const WHATEVER = wordSet('what whatever anything nothing');
const HERE = wordSet(
  'here herein written writing stated set said appear agreement letter paper page pages sheet memorandum memo form document',
);

/** `What is not written here was not agreed.`: that the paper is the whole of it. */
function isUnwritten(tokens: readonly Token[], at: number): boolean {
  const before = tokens.slice(0, at);
  return (
    isOneOf(
      tokens.find(({ kind }) => kind === 'word'),
      WHATEVER,
    ) &&
    anyOneOf(before, NOT) &&
    anyOneOf(before, HERE)
  );
}
const NOT = wordSet('not outside beyond');

const EARLIER = wordSet('earlier prior previous former draft drafts proposal proposals');
const FARTHEST_EARLIER = 4;

/** `are not bound by any earlier draft`: what this paper replaces. */
function isEarlier(tokens: readonly Token[], behind: number): boolean {
  const by = tokens[behind - 1]?.key === 'by' || tokens[behind]?.key === 'by';
  return by && anyOneOf(tokens.slice(behind, behind + FARTHEST_EARLIER), EARLIER);
}

const SPARES: ReadonlySet<string> = new Set([
  'need not',
  'not required to',
  'not obliged to',
  'not obligated to',
  'not bound to',
  'be required to',
  'no obligation',
  'under no duty',
  'no duty',
]);

const OTHER = wordSet('other others');

/** `This Agreement says nothing about Customer's other accounts`: what it leaves alone is not what it speaks of. */
function isOfOtherAccounts(tokens: readonly Token[], words: readonly string[], behind: number): boolean {
  if (words.at(-1) !== 'nothing' || tokens[behind]?.key !== 'about') return false;
  return anyOneOf(tokens.slice(behind + 1, behind + FARTHEST_EARLIER + 1), OTHER);
}

const CONFLICTS = wordSet('conflict inconsistency inconsistent discrepancy conflicts');
const CONTROLS = wordSet('controls control prevails prevail governs govern');
const ITSELF = wordSet('section paragraph clause agreement letter this');
const LONGEST_SUBJECT = 4;
const LONGEST_WINNER = 8;
const PROTECTS = wordSet('protects protective protecting favorable favourable favors favours stricter');

/** `In any conflict between this section and Exhibit B, Exhibit B controls`: another paper comes before the clause. */
function yields({ tokens }: Sentence, at: number): boolean {
  if (!isOneOf(tokens[at], CONTROLS) || !tokens.some((token) => isOneOf(token, CONFLICTS))) return false;
  const subject = tokens.slice(Math.max(0, at - LONGEST_SUBJECT), at);
  // `the one that protects Customer more prevails`
  if (tokens.slice(Math.max(0, at - LONGEST_WINNER), at).some((token) => isOneOf(token, PROTECTS))) return false;
  return (
    tokens.findIndex((token) => isOneOf(token, CONFLICTS)) < at && !subject.some((token) => isOneOf(token, ITSELF))
  );
}

const NOTHING = wordSet('nothing nobody');
const RELIES = wordSet('rely remember consult look worry rest');
const BEFORE = wordSet('before until unless till');

/** `need not pay before the signed copy is there`: a duty that begins with what the clause allows. */
function onlyBeginsLater({ tokens, mentions }: Sentence, from: number, { allow }: ClauseDetection): boolean {
  const before = tokens.findIndex((token, at) => at >= from && BEFORE.has(token.key));
  return before >= 0 && mentions.some((one) => one.from > before && !one.weak && allow.includes(one.concept));
}

const BREACH = wordSet('breach default violation breaches liable answerable');

/** `Nothing here obliges anyone to give other than truthful testimony`: what the clause leaves free, and nothing of what it wants. */
function leavesFree({ mentions }: Sentence, behind: number, { carve, topic }: ClauseDetection): boolean {
  const named = mentions.filter(({ from, weak }) => from >= behind && !weak).map(({ concept }) => concept);
  return named.some((one) => carve.includes(one)) && !named.some((one) => topic.includes(one));
}

const BURDENS = wordSet('ask prompt request chase remind call apply repeat renew write demand wait reply respond');
const CONSENTS = wordSet('agree consent promise confirm sign');
const ANEW = wordSet('again anew afresh twice each every');
const FARTHEST_ANEW = 4;

/** `You need not ask for it`, `They need not agree again each time`: spared of asking, or of promising twice. */
function isFreedOfBurden(
  { tokens, stances, segmentOf }: Sentence,
  behind: number,
  { allow }: ClauseDetection,
): boolean {
  if (isOneOf(tokens[behind], CONSENTS)) return anyOneOf(tokens.slice(behind + 1, behind + 1 + FARTHEST_ANEW), ANEW);
  if (!isOneOf(tokens[behind], BURDENS)) return false;
  const bearers = stances[segmentOf[behind] ?? 0]?.bearers;
  const isYou = tokens.slice(0, behind).some(({ key }) => key === 'you');
  if (!isYou && bearers?.has('company') && !bearers.has('customer')) return false;
  // Where the clause is about what is asked, who need not answer is let off.
  const isAnswer = tokens[behind]?.key === 'reply' || tokens[behind]?.key === 'respond';
  return !(isAnswer && (allow.includes('request_noun') || bearers?.has('company')));
}

const OUT_OF_IT = wordSet('outside beyond');
const PROVES = wordSet(
  'show prove explain establish demonstrate justify state give name proved supported justified explained accompanied',
);

/** `The one who asks need not show that it did harm`: a duty without that burden; not where it is the company that need not. */
function needsNoProof({ tokens, stances, segmentOf }: Sentence, at: number, { allow }: ClauseDetection): boolean {
  const bearers = stances[segmentOf[at] ?? 0]?.bearers;
  const isAsker = tokens.slice(Math.max(0, at - 2), at).some(({ key }) => key === 'other' || key === 'one');
  const isCompanys = !isAsker && bearers?.has('company') && !bearers.has('customer');
  const verb = tokens[at + 2]?.key === 'be' ? at + 3 : at + 2;
  return isOneOf(tokens[verb], PROVES) && !isCompanys && allow.includes('adverse');
}

const YIELDING = sought(CONFLICTS, HONORS);

/** `Company need not withdraw …`, `nothing above shall require …`. */
export function noDuty(sentence: Sentence, detect: ClauseDetection): readonly GuardWords[] {
  const mayYield = holdsOne(sentence.tokens, YIELDING);
  if (!mayYield && !holdsOne(sentence.tokens, DENYING)) return NO_GUARDS;
  const found: GuardWords[] = [];
  for (let at = 0; at < sentence.tokens.length; at++) {
    if (mayYield && yields(sentence, at))
      found.push({ from: at, to: at + 1, role: 'harms', kind: 'no-duty', why: 'lets another paper come before it' });
    if (mayYield && needNotGrant(sentence, at, detect))
      found.push({ from: at, to: at + 3, role: 'harms', kind: 'no-duty', why: 'says that there is no such duty' });
    const hit = NO_DUTY(sentence.tokens, at);
    if (!hit) continue;
    const [first = ''] = hit.words;
    const phrase = hit.words.join(' ');
    const behind = at + hit.words.length;
    if (
      first === 'need' &&
      (onlyBeginsLater(sentence, at, detect) || isCarved(sentence, at, detect) || needsNoProof(sentence, at, detect))
    )
      continue;
    if (first === 'need' && (isFreedOfBurden(sentence, behind, detect) || detect.fine.includes('need'))) continue;
    if (detect.fine.includes(phrase) || isOtherDuty(sentence, at, behind)) continue;
    // `A Party need not withdraw truthful testimony.`
    if (first === 'need' && detect.topic.includes('remove') && isOfLawful(sentence, { from: behind - 1, to: behind }))
      continue;
    // `has not accepted, that the charge is owed`
    if (isOfDebt(hit.words, sentence.tokens, sentence.tokens[behind]?.text === ',' ? behind + 1 : behind)) continue;
    if (isAboutOwing(hit.words, sentence.tokens, at) || isUnwritten(sentence.tokens, at)) continue;
    if (isOfCourtesy(sentence.tokens, behind) && !isOfTopic(sentence, behind, detect)) continue;
    if (isFormality(sentence.tokens, behind) || isStepOfCustomer(sentence, at, behind)) continue;
    if (isEarlier(sentence.tokens, behind) || isOfWrong(sentence, behind)) continue;
    if (hit.words.includes('bound') && isOfOutsider(sentence, at)) continue;
    if (isOfOtherAccounts(sentence.tokens, hit.words, behind)) continue;
    // `have nothing more to do with each other`
    if (hit.words.at(-1) === 'do' && sentence.tokens[behind]?.key === 'with') continue;
    // `promises nothing else`
    if (/^promises?$/.test(first) && sentence.tokens[behind]?.kind === 'word') continue;
    const act = sentence.tokens[behind]?.key === 'to' ? behind + 1 : behind;
    if (SPARES.has(phrase) && isSpared(sentence, at, act, detect)) continue;
    // `will make no statement to any third party`: the promise itself
    if (hit.words.at(-1) === 'statement' && isPromiseOfSilence(sentence, at, behind, detect)) continue;
    // `any person who is not a party to this action`
    if (phrase === 'not a party to' && isOfPerson(sentence.tokens, at)) continue;
    // `responsibility is not accepted by either of them`
    if (hit.words.at(-1) === 'accepted' && isOneOf(sentence.tokens[at - 2], BLAME)) continue;
    if (NEEDS_DENIAL.has(first) && ((sentence.denied[at] ?? 0) % 2 === 0 || leavesFree(sentence, behind, detect)))
      continue;
    // `A Party that has not done so within seven days is in breach`
    if (hit.words.at(-1) === 'so' && anyOneOf(sentence.tokens.slice(behind), BREACH)) continue;
    // `save as a statute compels`, `it never ripened into an obligation`
    if (isExcepted(sentence.tokens, at) || ripensInto(sentence, at)) continue;
    if (detect.topic.includes('forgive') && isNotLetGo(sentence.tokens, behind)) continue;
    // `in which no one is held to blame`
    if (first === 'held' && isOneOf(sentence.tokens[at + 2], HELD_TO_BE)) continue;
    // `Sworn testimony is outside this paragraph`, `No mark is outside this paragraph`
    if (
      isOneOf(sentence.tokens[at], OUT_OF_IT) &&
      (isCarved(sentence, at, detect) || (sentence.denied[at] ?? 0) % 2 === 1)
    )
      continue;
    // `to anyone outside this Agreement`
    if (first === 'outside' && isOneOf(sentence.tokens[at - 1], PERSONS)) continue;
    // `Nothing outside this letter counts.`
    if (first === 'outside' && isOneOf(sentence.tokens[at - 1], NOTHING)) continue;
    // `Nothing need be proved first`
    if (first === 'nothing' && isOneOf(sentence.tokens[behind], PROVES)) continue;
    // `need not rely upon what was said on the phone`
    if (first === 'need' && isOneOf(sentence.tokens[behind], RELIES)) continue;
    found.push({
      from: at,
      to: behind,
      role: 'harms',
      kind: 'no-duty',
      why: 'says that there is no such duty',
    });
  }
  return found;
}
