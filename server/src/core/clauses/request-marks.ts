import type { Sentence } from '../language/analysis.ts';
import { phraseTable } from '../language/phrases.ts';
import { remembered } from '../language/remembered.ts';
import type { Token } from '../language/tokens.ts';
import { anyOneOf, isOneOf, wordSet } from '../language/word-set.ts';
import { marksByClause, type RequestMark } from './request-orders.ts';

/** Everything in a sentence by which its writer asks the company for something. Linear in the sentence. */
export const requestMarks = remembered((sentence: Sentence): readonly RequestMark[] => [
  ...wholeSentence(sentence),
  ...byWord(sentence),
  ...marksByClause(sentence),
]);

const POLITE = wordSet('please kindly');
const WELCOMES = wordSet('grateful obliged thankful appreciate appreciated welcome helpful');
/** `It would help me to know …` */
const HELPS = wordSet('help assist');
const HELPED = wordSet('me us to my our him her');
/** `I should be glad to know`; not `we would be glad to send`. */
const GLAD = wordSet('glad pleased happy');
const GLAD_OF = wordSet('to of if for');
const GIVES = wordSet('pay send provide settle supply give help accept discuss make offer consider meet work arrange');
const WOULD = wordSet('would should');
const ASKS_YOU = wordSet('would could can will');
/** `if it so please`, `as they please`: no request. */
const WHOM_IT_PLEASES = wordSet('so it they he she we it you whoever company creditor bank agency');

/** `please note that …`: the reader is told something. */
const TOLD = wordSet('note be find accept know understand remember see consider rest excuse forgive regard treat do');

/** `please`, a question and `would be appreciated` ask for whatever the sentence speaks of. */
function wholeSentence({ tokens }: Sentence): RequestMark[] {
  const all = (mark: number): RequestMark => ({ mark, from: 0, to: tokens.length });
  if (tokens.at(-1)?.text === '?') return [all(tokens.length - 1)];
  // `Would you send me: (a) …; (b) …?`
  if (isOneOf(tokens[0], ASKS_YOU) && tokens[1]?.key === 'you') return [all(0)];
  const welcomed = tokens.findIndex(
    (token, at) =>
      (WELCOMES.has(token.key) ||
        (HELPS.has(token.key) && isOneOf(tokens[at + 1], HELPED)) ||
        (GLAD.has(token.key) && isOneOf(tokens[at + 1], GLAD_OF))) &&
      anyOneOf(tokens.slice(Math.max(0, at - 4), at), WOULD) &&
      !isOneOf(tokens[at + 2], GIVES),
  );
  if (welcomed >= 0) return [all(welcomed)];
  const courteous = tokens.findIndex((_, at) => COURTESIES(tokens, at) && !isOneOf(tokens[at - 1], MODAL));
  if (courteous >= 0) return [all(courteous)];
  const polite = tokens.findIndex(
    (token, at) => POLITE.has(token.key) && !isOneOf(tokens[at + 1], TOLD) && !isOneOf(tokens[at - 1], WHOM_IT_PLEASES),
  );
  return polite >= 0 ? [all(polite)] : [];
}

/** `Be so good as to state …`; not `we would be pleased to send`. */
const COURTESIES = phraseTable<true>(
  `be so good as to|be so kind as to|be good enough to|be kind enough to|be pleased to|have the goodness to|have the kindness to|
  have the courtesy to|do me the kindness|do me the favor|do me the courtesy|oblige me by|oblige me with|oblige us by|
  oblige us with|favor me with|favor us with`
    .split(/\|\s*/)
    .map((phrase) => [phrase.trim(), true]),
);

const ASKS = wordSet(
  `ask asks asking request requests requesting require requires requiring demand demands demanding need needs want wants
  seek seeks seeking expect expects insist insists urge urges beg begs await awaits inquire inquires enquire enquires
  invite invites solicit pray prays prayeth petition petitions apply applies applying renew repeat trouble challenge crave
  craves craving desire desires entreat implore beseech beseeches`,
);
/** These are plans where a modal stands before them: `I will ask for it later`. */
const PLANNED_WITH_MODAL = wordSet('call ask request demand seek inquire enquire invite apply solicit petition');
const MODAL = wordSet('will shall may might could would can');
const ASKED = wordSet(
  `asked requested required demanded invited directed instructed needed sought wanted made solicited called expected desired
  prayed begged besought entreated bidden craved urged summoned`,
);
const FOR = wordSet('for upon');
const PRESENT_BE = wordSet('is are am be being');
const REQUEST_NOUN = wordSet('request requests demand demands inquiry enquiry query application petition questions');
const BEFORE_NOUN = wordSet(
  'a an the this that these my our his her their its formal written first second further such any no your another on upon at',
);
/** Words behind which a request is no request yet: `reserves the right to request`, `intends to ask`. */
const ONLY_PLANS = wordSet('intend intends plan plans reserve reserves right entitled free later able consider refuse');
const EXERCISES = wordSet('exercise exercises exercising invoke invokes invoking');
const STARTS = wordSet('requested needed wanted required sought request');

/** Words that ask: verbs of the writer, the passive, a noun that the sentence is about. */
function byWord(sentence: Sentence): RequestMark[] {
  const { tokens } = sentence;
  const found: RequestMark[] = [];
  tokens.forEach((token, at) => {
    if (token.kind !== 'word') return;
    const mark = { mark: at, from: at, to: tokens.length };
    if (asksByVerb(sentence, at) || exercises(tokens, at) || likes(tokens, at) || leavesOpen(tokens, at))
      found.push(topical(sentence, mark));
    else if (ASKED.has(token.key) && isAskedInPassive(sentence, at))
      found.push({ ...mark, from: subjectFrom(sentence, at) });
    else if (REQUEST_NOUN.has(token.key) && isAsking(sentence, at)) found.push(mark);
    else if (
      STARTS.has(token.key) &&
      at < 3 &&
      tokens.slice(at + 1, at + FARTHEST_COLON).some(({ text }) => ANNOUNCED.has(text))
    )
      found.push(mark);
    else if (ASKED.has(token.key) && endsNote(sentence, at)) found.push({ ...mark, from: 0 });
  });
  return found;
}

/** Where the clause of a passive begins: `A copy of the form by which one applies, is requested` is broken off. */
function subjectFrom({ segments, segmentOf }: Sentence, at: number): number {
  let index = segmentOf[at] ?? 0;
  const own = segments[index];
  if (own && own.verb?.from === own.from) for (index--; index > 0 && segments[index]?.kind === 'relative'; index--);
  return segments[Math.max(0, index)]?.from ?? 0;
}

const ANNOUNCED: ReadonlySet<string> = new Set([':', '—']);
/** `Requested for the admission of February 2, 2025:` */
const FARTHEST_COLON = 14;
const THINGS_ASKED = wordSet(
  'documents papers records information items particulars details things proof evidence answers',
);
const NOT_NOW = wordSet('as if previously earlier already when');

/** `Verification requested.` */
function endsNote({ tokens, segments, segmentOf, denied }: Sentence, at: number): boolean {
  const segment = segments[segmentOf[at] ?? 0];
  // `Documents requested: 1. …`
  if (at > 0 && at < 3 && tokens[at + 1]?.text === ':' && isOneOf(tokens[at - 1], THINGS_ASKED)) return true;
  if (!segment || segment.verb || at === 0 || (denied[at] ?? 0) % 2 === 1) return false;
  return (!tokens[at + 1] || tokens[at + 1]?.kind === 'mark') && !isOneOf(tokens[at - 1], NOT_NOW);
}

/** `What I need is …`, `All I ask is …`: what stands in front is asked for as well. */
function topical({ tokens }: Sentence, mark: RequestMark): RequestMark {
  const first = tokens[0]?.key;
  return first === 'what' || first === 'all' ? { ...mark, from: 0 } : mark;
}

function asksByVerb(sentence: Sentence, at: number): boolean {
  const { tokens, denied } = sentence;
  const key = tokens[at]?.key ?? '';
  // `I call for verification`
  const calls = (key === 'call' || key === 'calls') && isOneOf(tokens[at + 1], FOR);
  if (!(calls || ASKS.has(key)) || isOneOf(tokens[at - 1], BEFORE_NOUN)) return false;
  const index = sentence.segmentOf[at] ?? 0;
  const segment = sentence.segments[index];
  const stance = sentence.stances[index];
  if (!segment || !stance || NOT_ASKING.has(segment.kind) || (denied[at] ?? 0) % 2 === 1) return false;
  if (isCompanys(sentence, at)) return false;
  // `You may apply by asking for a form.`
  if (tokens[at - 1]?.key === 'by' && segment.verb?.modality === 'may') return false;
  const before = tokens.slice(Math.max(segment.from, at - 7), at);
  if (isOnlyThoughtOf(tokens, at)) return false;
  if (anyOneOf(before, ONLY_PLANS) && !anyOneOf(before, EXERCISES)) return false;
  if (APPLIES.has(key) && anyOneOf(tokens.slice(segment.from, at), OTHERS)) return false;
  if (!PLANNED_WITH_MODAL.has(key)) return true;
  // `I would ask that you verify it` is only polite, unless a condition stands beside it.
  const isPolite = isOneOf(tokens[at - 1], WOULD) && !sentence.segments.some(({ kind }) => kind === 'if');
  return isPolite || !anyOneOf(before.slice(-3), MODAL);
}

const THINKS_OF = wordSet('about of considered consider considering contemplated weighed against without');
const WONDERS = wordSet(
  'wonder wonders wondered wondering consider considered considering ponder pondered debated asked told',
);
const PLANNED = wordSet('going planning meaning meant hoping hoped tempted wanted intended planned minded inclined');
const PAST_BE = wordSet('was were had been');
const FARTHEST_WONDER = 10;

/** `I thought about asking for it`, `I was about to ask`, `he has been wondering whether he ought to ask`. */
function isOnlyThoughtOf(tokens: readonly Token[], at: number): boolean {
  const last = tokens[at - 1];
  if (tokens[at]?.key.endsWith('ing')) return isOneOf(last, THINKS_OF);
  if (last?.key === 'to' && tokens[at - 2]?.key === 'about') return true;
  const before = tokens.slice(Math.max(0, at - FARTHEST_WONDER), at);
  if (before.some(({ key }, index) => key === 'whether' && before.slice(0, index).some((one) => isOneOf(one, WONDERS))))
    return true;
  return (
    last?.key === 'to' &&
    isOneOf(tokens[at - 2], PLANNED) &&
    anyOneOf(tokens.slice(Math.max(0, at - 5), at - 2), PAST_BE)
  );
}

/** `Patients in hardship sometimes apply for charity care` asks for nothing. */
const APPLIES = wordSet('apply applies applying');
const OTHERS = wordSet(
  'patients customers consumers people persons families others those you anyone everyone sometimes often usually',
);

const HEDGES = wordSet('hereby therefore also now then further only again formally respectfully do does');

/** `The clinic requests`, `if you need`: what stands before the verb is the company. */
function isCompanys({ tokens, mentions }: Sentence, at: number): boolean {
  let back = at - 1;
  while (back >= 0 && isOneOf(tokens[back], HEDGES)) back--;
  const stands = (party: string) =>
    mentions.some(({ concept, from, to }) => concept === party && from <= back && back < to);
  return stands('party_company') && !stands('party_customer') && tokens[back]?.key !== 'your';
}

const NOT_ASKING: ReadonlySet<string> = new Set(['if', 'unless', 'until', 'while', 'though', 'except', 'when', 'as']);

/** `I would like`, `I wish to see`, `I look to you for`, `I call on you to`, `I look forward to`, `I must have`. */
function likes(tokens: readonly Token[], at: number): boolean {
  const key = tokens[at]?.key ?? '';
  const before = tokens[at - 1]?.key ?? '';
  const after = tokens[at + 1]?.key ?? '';
  if (key === 'like' || key === 'prefer') return isOneOf(tokens[at - 1], WOULD) || isOneOf(tokens[at - 2], WOULD);
  if (key === 'wish' || key === 'wishes')
    return after === 'to' && !isOneOf(tokens[at + 2], WISHES_OTHER) && before !== 'not' && !BEFORE_NOUN.has(before);
  if (key === 'look' || key === 'looks') return after === 'to' || after === 'forward';
  if (key === 'call' || key === 'calls') return (after === 'on' || after === 'upon') && tokens[at + 2]?.key !== 'me';
  return key === 'have' && before === 'must' && (tokens[at - 2]?.key === 'i' || tokens[at - 2]?.key === 'we');
}

const LEAVES = wordSet('leave leaves left leaving');
const WHICH = wordSet('which who whom whose whether what when how');

/** `That leaves open which of the three it is`. */
function leavesOpen(tokens: readonly Token[], at: number): boolean {
  return isOneOf(tokens[at], LEAVES) && tokens[at + 1]?.key === 'open' && isOneOf(tokens[at + 2], WHICH);
}

const WISHES_OTHER = wordSet('pay settle resolve offer dispute inform tell advise apologize say state');

/** `I exercise my right to an itemized statement`. */
function exercises(tokens: readonly Token[], at: number): boolean {
  return isOneOf(tokens[at], EXERCISES) && anyOneOf(tokens.slice(at, at + 4), wordSet('right rights'));
}

/** `A copy is requested`, `you are asked to send`, `demand is hereby made`; not `the patient is asked`, `was requested`. */
function isAskedInPassive(sentence: Sentence, at: number): boolean {
  const { tokens, denied } = sentence;
  const index = sentence.segmentOf[at] ?? 0;
  const segment = sentence.segments[index];
  const stance = sentence.stances[index];
  if (!segment?.verb || !stance || NOT_ASKING.has(segment.kind)) return false;
  if (segment.verb.head !== at || !anyOneOf(tokens.slice(segment.verb.from, at), PRESENT_BE)) return false;
  if ((denied[at] ?? 0) % 2 === 1) return false;
  if (tokens[at]?.key === 'made') return anyOneOf(tokens.slice(segment.subject.from, segment.subject.to), REQUEST_NOUN);
  return !(stance.subject.has('customer') && !stance.subject.has('company')) || tokens[at + 1]?.key !== 'to';
}

const MAKES = wordSet(
  `make makes making submit submits renew renews repeat repeats treat take accept consider regard is are be as file files
  enter send sends address`,
);
const FARTHEST_VERB = 6;
const TAKES_AS = wordSet('treat take accept consider regard');
const FARTHEST_TAKEN = 24;
/** `Formal written request for …`: a title begins with what it is. In `I earlier asked for the application` it does not. */
const FARTHEST_TITLE = 5;
const TELLS = wordSet('i we you your company asked sent mentioned made had received');

/** `this letter is my request for`, `I make formal demand for`, `Request for verification`; `my request was ignored` is none. */
function isAsking(sentence: Sentence, at: number): boolean {
  const { tokens, denied } = sentence;
  if ((denied[at] ?? 0) % 2 === 1) return false;
  const segment = sentence.segments[sentence.segmentOf[at] ?? 0];
  if (!segment || NOT_ASKING.has(segment.kind)) return false;
  const { verb } = segment;
  if (!verb) return at - segment.from <= FARTHEST_TITLE && !tokens.slice(0, at).some((token) => isOneOf(token, TELLS));
  if (verb.modality === 'must' || verb.modality === 'may') return false;
  // `Consider this my dispute, made within thirty days of that, and my request that …`
  const farthest = isOneOf(tokens[verb.head], TAKES_AS) ? FARTHEST_TAKEN : FARTHEST_VERB;
  if (at > verb.head) return anyOneOf(tokens.slice(Math.max(verb.from, at - farthest), at), MAKES);
  // `My request is that …`, `My questions are:`
  return verb.head === verb.from && isOneOf(tokens[verb.head], PRESENT_BE) && verb.from - at <= 3;
}
