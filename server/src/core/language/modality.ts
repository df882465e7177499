import { callsFalse } from './falsehoods.ts';
import { wishesItClear } from './matrix.ts';
import type { Segment } from './segments.ts';
import type { Token } from './tokens.ts';
import type { Modality } from './verbs.ts';
import { isOneOf, wordSet } from './word-set.ts';

const RESERVES = /^(?:reserves?|retains?) (?:the |its |any )?(?:full |sole )?(?:right|option|power|discretion)/;
const MAY_AFTER_AUXILIARY = /^(?:free|entitled|permitted|allowed|able|authorized|at liberty) to/;
const IS_FREE = /^(?:is|are|be) (?:free|entitled|permitted|allowed|authorized|at liberty|welcome) to/;
/** `shall try not to place a mark`: an attempt is promised, not the thing. */
/** `shall be at liberty to report it` */
const SHALL_BE_FREE = /^(?:be|remain|stay) (?:free|at liberty|permitted|allowed) to/;
const TRIES = wordSet('try attempt endeavor endeavour strive aim hope intend aspire seek');
const PLANS =
  /^(?:intends?|hopes?|expects?|plans?|aims?|tr(?:y|ies)|endeavors?|wants?|wishes|is willing|are willing|seeks?|is prepared|are prepared|proposes?) /;

/** `Both intend and declare that …` says it. */
const INTENDS_AND_SAYS =
  /^(?:intends?|wish(?:es)?) and (?:agrees?|declares?|states?|confirms?|records?|understands?|acknowledges?) /;

/** The words that one of these begins with: without it, none of them can be read. */
const BEGINNINGS = wordSet(
  `reserve reserves retain retains free entitled permitted allowed able authorized at is are be remain stay intend intends hope hopes expect
  expects plan plans aim aims try tries endeavor endeavors want wants wish wishes seek seeks propose proposes desire desires asked requested
  urged begged wanted hoped wished pressed invited`,
);

/** `The parties intend that nothing here operate as an admission`: what the paper is not to say, it does not say. */
const INTENDS_NOTHING =
  /^(?:intends?|desires?|wish(?:es)?) that (?:nothing|no (?:part|term|word|provision|statement|payment|sum|sentence|clause|line))\b/;

/** `You asked us to stop`: what somebody wanted, and nobody promised. */
const MINUTED =
  /^(?:asked|requested|wanted|wished|invited) (?:that )?(?:the |this )?(?:mediator|court|clerk|judge|arbitrator|it|reporter|recorder) (?:to )?(?:record|note|write|enter|minute)/;
const WAS_ASKED = /^(?:asked|requested|urged|begged|wanted|hoped|wished|pressed|invited) (?:\S+ ){1,4}to /;

const SAYS = wordSet('confirm say assure report state promise certify affirm');
const SPEAKERS = wordSet('i we');

/** `I can confirm that …` says it; it permits nothing. */
function canSay(tokens: readonly Token[], { subject, verb }: Segment): boolean {
  if (!verb || tokens[verb.from]?.key !== 'can' || !isOneOf(tokens[verb.head], SAYS)) return false;
  const says = tokens.slice(verb.head + 1, verb.head + 4).some(({ key }) => key === 'that');
  return says && isOneOf(tokens[subject.to - 1], SPEAKERS);
}

const WILLING = wordSet('be consider like try want hope');

/** `Were one to surface, we would disavow it`: what somebody does on that occasion. */
function isBehindWere(tokens: readonly Token[], { verb, subject, kind }: Segment): boolean {
  if (!verb || kind !== 'main' || tokens[verb.from]?.key !== 'would' || tokens[0]?.key !== 'were') return false;
  return !isOneOf(tokens[verb.head], WILLING) && tokens[subject.from - 1]?.text === ',';
}

/** `agrees to`, `undertakes to`, `is bound to` are duties; `reserves the right to`, `is free to` permissions. A denied permission forbids. */
export function modalityOf(
  tokens: readonly Token[],
  part: Segment,
  counts: Uint8Array,
  objectDenied: boolean,
): Modality {
  if (!part.verb) return 'is';
  const { verb } = part;
  if (callsFalse(tokens, part)) return 'is';
  if (verb.modality === 'must' && TRIES.has(tokens[verb.head]?.key ?? '')) {
    const next = tokens[verb.head + 1]?.key;
    if (next === 'to' || (next === 'not' && tokens[verb.head + 2]?.key === 'to')) return 'weak';
  }
  if (verb.modality === 'may') {
    const denied = (counts[verb.head] ?? 0) % 2 === 1 || objectDenied;
    if (!denied && canSay(tokens, part)) return 'is';
    return denied ? 'must' : 'may';
  }
  if (isBehindWere(tokens, part)) return 'must';
  if (wishesItClear(tokens, verb.head)) return 'is';
  if (!isOneOf(tokens[verb.head], BEGINNINGS) && !isOneOf(tokens[verb.head - 1], BEGINNINGS)) return verb.modality;
  const after = wordsFrom(tokens, verb.head, Math.min(part.to, verb.head + 7));
  const isFreed = SHALL_BE_FREE.test(after) || SHALL_BE_FREE.test(wordsFrom(tokens, verb.head - 1, part.to));
  if (verb.modality === 'must' && isFreed) return (counts[verb.head] ?? 0) % 2 === 1 ? 'must' : 'may';
  if (verb.modality !== 'is') return verb.modality;
  if (RESERVES.test(after) || MAY_AFTER_AUXILIARY.test(after) || IS_FREE.test(after))
    return (counts[verb.head] ?? 0) % 2 === 1 ? 'must' : 'may';
  if (INTENDS_AND_SAYS.test(`${after} `) || INTENDS_NOTHING.test(wordsFrom(tokens, verb.head, verb.head + 7)))
    return 'is';
  return PLANS.test(`${after} `) || (!verb.passive && WAS_ASKED.test(after) && !MINUTED.test(after)) ? 'weak' : 'is';
}

function wordsFrom(tokens: readonly Token[], from: number, to: number): string {
  return tokens
    .slice(Math.max(0, from), Math.min(to, from + 7))
    .map(({ key }) => key)
    .join(' ');
}
