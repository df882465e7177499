import { names, type Sentence } from '../../language/analysis.ts';
import type { Mention } from '../../language/mentions.ts';
import { isOneOf, wordSet } from '../../language/word-set.ts';
import type { ClauseDetection } from '../conditions.ts';
import { type GuardWords, NO_GUARDS } from './guard.ts';

const MODALS = wordSet('shall will must do does would');
const GOES_ON = wordSet('and or but nor of');

/** `As a courtesy, each Party shall …`, `will hopefully remove …`: an adverbial beside the duty that leaves a favor, a habit or a hope of it. */
export function hedges(sentence: Sentence, { topic }: ClauseDetection): readonly GuardWords[] {
  if (!names(sentence, 'hedge')) return NO_GUARDS;
  return sentence.mentions.flatMap((mention) => {
    const { concept, from, to, weak } = mention;
    if (concept !== 'hedge' || weak || !standsAside(sentence, mention, topic) || isCustomers(sentence, to)) return [];
    return [{ from, to, role: 'doubt', kind: 'hedge', why: HEDGED } as const];
  });
}

const HEDGED = 'makes a favor, a habit or a hope of it';

/** It opens the sentence, stands between commas, behind the auxiliary or right before the act: it goes with the whole, and no noun. */
function standsAside({ tokens, mentions }: Sentence, { from, to }: Mention, topic: readonly string[]): boolean {
  if (isOneOf(tokens[to], GOES_ON)) return false;
  if (from === 0 || isOneOf(tokens[from - 1], MODALS)) return true;
  if (mentions.some((one) => one.from === to && one.kind === 'verb' && !one.weak && topic.includes(one.concept)))
    return true;
  // `it survives payment and, generally, whatever else may come`: a single word between commas goes with what is near it.
  const isOfVerb = to - from > 1 || isOneOf(tokens[from - 2], MODALS);
  return isOfVerb && tokens[from - 1]?.text === ',' && tokens[to]?.text === ',';
}

/** `As a courtesy, Customer encloses an envelope`: what Customer alone does is no promise that Customer needs. */
function isCustomers({ segments, stances, segmentOf, tokens }: Sentence, to: number): boolean {
  const at = segmentOf[Math.min(to + 1, tokens.length - 1)] ?? 0;
  const subject = stances[at]?.subject;
  return segments[at]?.kind === 'main' && subject?.has('customer') === true && !subject.has('company');
}
