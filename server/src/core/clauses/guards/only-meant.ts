import type { Sentence } from '../../language/analysis.ts';
import type { Mention } from '../../language/mentions.ts';
import { isOneOf, wordSet } from '../../language/word-set.ts';
import type { ClauseDetection } from '../conditions.ts';
import type { GuardWords } from './guard.ts';

/** Before `to`: what somebody has in mind, and what somebody is let do. */
const MEANS = wordSet(
  `intend intends hope hopes plan plans aim aims expect expects expected aspire aspires wish wishes endeavor endeavors strive
  strives try tries attempt attempts seek seeks encouraged urged invited requested willing inclined minded disposed
  propose proposes intended meant`,
);
const LETS = wordSet('entitled permitted free allowed authorized empowered liberty welcome able');
/** `a plan to remove`, `the hope to …`: a noun that the clause speaks of. */
const BEFORE_NOUN = wordSet('a an the any no all every its their this that such');
const LONGEST_ADVERB = 2;
/** `intend to within seven days of a request remove it` */
const OPENS_TIME = wordSet('within on upon at after');
const LONGEST_TIME = 9;

/** `Both sides intend to remove …`, `are permitted to disavow …`: the act is meant or let, and not promised. */
export function onlyMeant(sentence: Sentence, detect: ClauseDetection): GuardWords[] {
  const { tokens, denied, segments, segmentOf } = sentence;
  return tokens.flatMap((token, at) => {
    const isLet = LETS.has(token.key);
    if (!(isLet || MEANS.has(token.key)) || tokens[at + 1]?.key !== 'to') return [];
    if ((denied[at] ?? 0) % 2 === 1 || isOneOf(tokens[at - 1], BEFORE_NOUN)) return [];
    if (segments[segmentOf[at] ?? 0]?.kind !== 'main') return [];
    const last = at + 2 + (isOneOf(tokens[at + 2], OPENS_TIME) ? LONGEST_TIME : LONGEST_ADVERB);
    const act = sentence.mentions.find((one) => isAct(one, at + 2, last, detect));
    if (!act || (denied[act.from] ?? 0) % 2 === 1) return [];
    const why = isLet ? 'only permits it' : 'says what is meant, and promises nothing';
    return [{ from: at, to: act.to, role: 'harms', kind: 'only-meant', why } as const];
  });
}

function isAct(
  { concept, kind, weak, from }: Mention,
  first: number,
  last: number,
  { topic }: ClauseDetection,
): boolean {
  return kind === 'verb' && !weak && from >= first && from <= last && topic.includes(concept);
}
