import type { Sentence } from '../../language/analysis.ts';
import type { Mention } from '../../language/mentions.ts';
import { holdsOne, sought } from '../../language/sought.ts';
import { isOneOf, wordSet } from '../../language/word-set.ts';
import type { ClauseDetection } from '../conditions.ts';
import { type GuardWords, NO_GUARDS } from './guard.ts';

/** Before `to`: what somebody has in mind, and what somebody is let do. */
const MEANS = wordSet(
  `intend intends hope hopes plan plans aim aims expect expects expected aspire aspires wish wishes endeavor endeavors strive
  strives try tries attempt attempts seek seeks encouraged urged invited requested willing inclined minded disposed
  propose proposes intended meant supposed prepared ready poised`,
);
/** `is ready to`; who shall stand ready to do it must. */
const OF_STATE = wordSet('supposed prepared ready poised');
const IS = wordSet('is are am be being');
const DESCRIBES = wordSet('meant intended requested');
/** That somebody is free to pay sooner takes nothing back: only where an entry or a statement is to go is a permission too little. */
const ABOUT_MARKS: readonly string[] = ['remove', 'place_mark'];
const LETS = wordSet('entitled permitted free allowed authorized empowered liberty welcome able');
/** `a plan to remove`, `the hope to …`: a noun that the clause speaks of. */
const BEFORE_NOUN = wordSet('a an the any no all every its their this that such');
const LONGEST_ADVERB = 2;
/** `intend to within seven days of a request remove it` */
const OPENS_TIME = wordSet('within on upon at after');
const LONGEST_TIME = 9;

/** `Both sides intend to remove …`, `are permitted to disavow …`: the act is meant or let, and not promised. */
export function onlyMeant(sentence: Sentence, detect: ClauseDetection): readonly GuardWords[] {
  const { tokens, denied, segments, segmentOf } = sentence;
  const isAboutMarks = ABOUT_MARKS.some((concept) => detect.topic.includes(concept));
  if (!holdsOne(tokens, MEANT)) return NO_GUARDS;
  return tokens.flatMap((token, at) => {
    if (!OPENS.has(token.key)) return [];
    if (MERE.some((isMere) => isMere(sentence, at, detect)))
      return [{ from: at, to: at + 1, role: 'harms', kind: 'only-meant', why: ONLY_MEANT } as const];
    const isLet = LETS.has(token.key) && isAboutMarks;
    const isPlan = PLAN.has(token.key) && tokens.slice(Math.max(0, at - 2), at).some((one) => isOneOf(one, NONE));
    if (!(isLet || isPlan || MEANS.has(token.key)) || tokens[at + 1]?.key !== 'to') return [];
    if (!isPlan && ((denied[at] ?? 0) % 2 === 1 || isOneOf(tokens[at - 1], BEFORE_NOUN))) return [];
    if (isOneOf(token, OF_STATE) && !isOneOf(tokens[at - 1], IS)) return [];
    const own = segments[segmentOf[at] ?? 0];
    // `legal steps meant to collect it`: the participle describes a noun
    if (own?.kind !== 'main' || (DESCRIBES.has(token.key) && own.verb?.head !== at)) return [];
    const last = at + 2 + (isOneOf(tokens[at + 2], OPENS_TIME) ? LONGEST_TIME : LONGEST_ADVERB);
    const act = sentence.mentions.find((one) => isAct(one, at + 2, last, detect));
    if (!act) return [];
    const why = isLet ? 'only permits it' : ONLY_MEANT;
    return [{ from: at, to: act.to, role: 'harms', kind: 'only-meant', why } as const];
  });
}

const MERE = [treatsOnly, considersOnly, isHabit, trustsOnly];
const ONLY_MEANT = 'says what is meant, and promises nothing';
/** `has no present plan to place any mark` */
const PLAN = wordSet('plan plans intention intent wish');
const NONE = wordSet('no present');

const TREATS = wordSet('treat regard describe call consider report book record view characterize classify');

/** `Company may treat it as neither canceled nor forgiven`: what it may say, and no statement of the parties. */
function treatsOnly(sentence: Sentence, at: number, { topic }: ClauseDetection): boolean {
  const { tokens, denied, segments, segmentOf, mentions } = sentence;
  const own = segmentOf[at] ?? 0;
  const verb = segments[own]?.verb;
  if (!verb || verb.head !== at || !isOneOf(tokens[at], TREATS) || (denied[at] ?? 0) % 2 === 1) return false;
  const isMay = verb.modality === 'may' || LETS.has(tokens[at - 2]?.key ?? '');
  if (!isMay) return false;
  return mentions.some(
    ({ concept, from }) =>
      from > at && segmentOf[from] === own && (denied[from] ?? 0) % 2 === 1 && topic.includes(concept),
  );
}

const CONSIDERS = wordSet('consider considers contemplate explore discuss review into');

/** `shall consider placing no mark`, `commit to look into removing it`. */
function considersOnly({ tokens, denied, mentions }: Sentence, at: number, { topic }: ClauseDetection): boolean {
  if (!isOneOf(tokens[at], CONSIDERS) || (denied[at] ?? 0) % 2 === 1 || !/ing$/.test(tokens[at + 1]?.key ?? ''))
    return false;
  return mentions.some(({ concept, from, weak }) => from === at + 1 && !weak && topic.includes(concept));
}

const HABITS = wordSet('ordinarily usually normally generally typically customarily habitually');

/** `do not ordinarily place any mark`, `Ordinarily, each side removes …`: what is done as a rule. */
function isHabit({ tokens, mentions, segments, segmentOf }: Sentence, at: number, { topic }: ClauseDetection): boolean {
  if (!isOneOf(tokens[at], HABITS)) return false;
  const opens = at === 0;
  return mentions.some(
    ({ concept, from, weak, kind }) =>
      kind === 'verb' &&
      !weak &&
      topic.includes(concept) &&
      (from === at + 1 || (opens && segments[segmentOf[from] ?? 0]?.kind === 'main')),
  );
}

const TRUSTS = wordSet('trust trusts eager keen anxious hopeful');
const BEFORE_TRUST = wordSet('of in a the this such said any each no');
const AGREES = wordSet('agree agrees agreed confirm confirms record recorded state stated');

/** `The parties trust that no office will regard it as forgiven`, `look forward to its being …`: what they count on, and promise nothing. */
function trustsOnly({ tokens, mentions, denied }: Sentence, at: number, { topic }: ClauseDetection): boolean {
  const isTrust =
    isOneOf(tokens[at], TRUSTS) && tokens[at + 1]?.key === 'that' && !isOneOf(tokens[at - 1], BEFORE_TRUST);
  const isForward =
    tokens[at]?.key === 'forward' && /^look/.test(tokens[at - 1]?.key ?? '') && tokens[at + 1]?.key === 'to';
  if (!(isTrust || isForward) || (denied[at] ?? 0) % 2 === 1 || tokens.some((token) => isOneOf(token, AGREES)))
    return false;
  return mentions.some(({ concept, from, weak }) => from > at && !weak && topic.includes(concept));
}

function isAct(
  { concept, kind, weak, from }: Mention,
  first: number,
  last: number,
  { topic }: ClauseDetection,
): boolean {
  return kind === 'verb' && !weak && from >= first && from <= last && topic.includes(concept);
}

/** The words at which something is found. */
const OPENS: ReadonlySet<string> = new Set(
  [TREATS, CONSIDERS, HABITS, TRUSTS, LETS, PLAN, MEANS].flatMap((words) => [...words]).concat('forward'),
);
const MEANT = sought(OPENS);
