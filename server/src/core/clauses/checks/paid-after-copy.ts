import type { Sentence } from '../../language/analysis.ts';
import { type Mention, mentionsBetween } from '../../language/mentions.ts';
import type { Parties } from '../../language/parties.ts';
import { remembered } from '../../language/remembered.ts';
import { isOneOf, wordSet } from '../../language/word-set.ts';
import { standsIn } from '../concept-bits.ts';
import type { CheckScope, Found } from './check.ts';
import { NOTHING_FOUND } from './each-sentence.ts';
import { type Gate, gatesOf, isAnyway, isLapse } from './gates.ts';
import { isCompanysLetter } from './letter-side.ts';
import { MONEY, paymentsIn } from './money-named.ts';
import { isOfOtherPaper, isSignedForCompany, isTakenByCompany, rolesOfSubject, type Sides } from './signing.ts';
import { stepsInOrder, turnAt } from './turns.ts';

/**
 * Payment waits until the customer has the paper that the company signed: `no payment until …`, `only after receipt of …`, or
 * step by step (`You sign. The page comes back to me. Then I pay.`). What lets payment fall due without it harms.
 */
export function paidAfterCopy({ sentences, parties }: CheckScope): readonly Found[] {
  return paidBy(parties)(sentences);
}

/** Several clauses ask it of the same section. */
const paidBy = remembered((parties: Parties) =>
  remembered((sentences: readonly Sentence[]) => paidAfter(sentences, parties)),
);

function paidAfter(sentences: readonly Sentence[], parties: Parties): readonly Found[] {
  const mayArrive = sentences.filter(({ label, mentions }) => !label && standsIn(ARRIVALS, mentions));
  if (mayArrive.length === 0) return NOTHING_FOUND;
  const found: Found[] = [];
  const scope: Sides = { parties, companysLetter: isCompanysLetter(sentences) };
  if (!mayArrive.some((one) => arrivalIn(one, 0, one.tokens.length, scope))) return found;
  const before: Told = { signed: -Infinity, arrived: -Infinity, money: -Infinity, step: '', arrivedIn: '' };
  sentences.forEach((sentence, index) => {
    if (sentence.label) return;
    const pays = paymentsIn(sentence, index - before.money === 1);
    const place = pays.length > 0 ? waiting(sentence, index, pays, before, scope) : undefined;
    if (place) found.push(place);
    else if (isTold(before, index) && index - before.money <= FARTHEST_BACK && stepsInOrder(sentence))
      found.push({ sentence: before.money, from: 0, to: 1 });
    remember(sentence, index, before, scope);
  });
  return found;
}

/** The last sentences that told of a signature for the company, of the paper's arrival, and of money. */
type Told = {
  signed: number;
  arrived: number;
  money: number;
  /** The number of the step that is told (`Step 2.`), and of the one in which the paper arrived. */
  step: string;
  arrivedIn: string;
};

const FARTHEST_BACK = 6;

/** Whether the signing and the arrival were told shortly before. */
function isTold({ signed, arrived }: Told, index: number): boolean {
  return index - signed <= FARTHEST_BACK && index - arrived <= FARTHEST_BACK;
}

function remember(sentence: Sentence, index: number, told: Told, scope: Sides): void {
  const has = (concepts: ReadonlySet<string>) => sentence.mentions.some(({ concept }) => concepts.has(concept));
  if (sentence.mentions.some((one) => isSigning(sentence, one, scope))) told.signed = index;
  told.step = stepAt(sentence.tokens, 0) || told.step;
  if (arrivalIn(sentence, 0, sentence.tokens.length, scope)) {
    told.arrived = index;
    told.arrivedIn = told.step;
  }
  if (has(MONEY)) told.money = index;
}

/** The number behind `step` at a token, or nothing. */
function stepAt(tokens: Sentence['tokens'], at: number): string {
  return tokens[at]?.key === 'step' ? (tokens[at + 1]?.text ?? '') : '';
}

function isSigning(sentence: Sentence, mention: Mention, scope: Sides): boolean {
  return (
    SIGNED.has(mention.concept) && !isOfOtherPaper(sentence, mention) && isSignedForCompany(sentence, mention, scope)
  );
}

const SIGNED: ReadonlySet<string> = new Set(['signed_copy', 'signed_word']);
const PAPER: ReadonlySet<string> = new Set(['signed_copy', 'copy_noun']);
const ARRIVAL = 'copy_arrival';
const ARRIVALS = [ARRIVAL];

/** Where a sentence makes payment wait for the copy, and whether it takes that back in the same breath. */
function waiting(
  sentence: Sentence,
  index: number,
  pays: readonly Mention[],
  told: Told,
  scope: Sides,
): Found | undefined {
  const gates = gatesOf(sentence, ARRIVAL);
  const held = gates.map((gate) => holdOf(gate, sentence, pays, told, index, scope));
  const own = held.find((one) => one !== undefined && one !== 'customer');
  const at = own ?? inTurn(sentence, pays, isTold(told, index), scope);
  const span = typeof at === 'object' ? at : asCondition(sentence, pays, scope);
  if (span) {
    const harm = takenBack(sentence, gates, held);
    return { sentence: index, from: span.from, to: span.to, ...(harm ? { harm } : {}) };
  }
  const wrong = gates[held.indexOf('customer')];
  return (
    wrong && { sentence: index, from: wrong.from, to: wrong.to, harm: 'it waits for the customer’s own signature' }
  );
}

type Span = { readonly from: number; readonly to: number };

/** The words of a gate that payment waits at: the signed copy in the customer's hands. `customer`: signed by the wrong side. */
function holdOf(
  gate: Gate,
  sentence: Sentence,
  pays: readonly Mention[],
  told: Told,
  index: number,
  scope: Sides,
): Span | 'customer' | undefined {
  const inside = mentionsBetween(sentence.mentions, gate.from, gate.to);
  const outside = pays.filter(({ from }) => from < gate.opener || from >= gate.to);
  if (gate.kind === 'before' && inside.some((one) => pays.includes(one))) return broughtFirst(gate, sentence, scope);
  if (!outside.some((pay) => !isCompanys(sentence, pay, scope) && waits(sentence, pay, gate))) return undefined;
  // `Only when Step 2 is complete`, where the paper arrives in that step
  if (isTold(told, index) && told.arrivedIn && stepAt(sentence.tokens, gate.from) === told.arrivedIn) return gate;
  if (!arrivalIn(sentence, gate.from, gate.to, scope) || isOfMoney(inside)) return undefined;
  const signings = inside.filter((one) => SIGNED.has(one.concept) && !isOfOtherPaper(sentence, one));
  if (signings.some((one) => isSignedForCompany(sentence, one, scope))) return gate;
  if (signings.length > 0) return 'customer';
  // `within fourteen days of receipt`, behind what was signed and sent
  const isBare = isTold(told, index) && inside.length > 0 && gate.to - gate.from <= 2;
  const pointsBack =
    isBare ||
    inside.some(({ concept }) => PAPER.has(concept)) ||
    sentence.tokens.slice(gate.from, gate.to + 1).some((token) => isOneOf(token, BACK));
  const earlier = sentence.mentions.some((one) => one.from < gate.opener && isSigning(sentence, one, scope));
  return pointsBack && (earlier || index - told.signed <= FARTHEST_BACK) ? gate : undefined;
}

/** Words that point to the paper of which was spoken. */
const BACK = wordSet('it that this one same such which them both');

/** What arrives is the money and not the paper: `after receipt of payment`. */
function isOfMoney(inside: readonly Mention[]): boolean {
  const first = inside.find(
    ({ concept, weak }) => PAPER.has(concept) || (MONEY.has(concept) && !weak && concept !== 'pay'),
  );
  return first !== undefined && MONEY.has(first.concept);
}

const HELD = wordSet(
  `wait waits hold holds held withhold withholds withheld keep keeps kept defer defers deferred postpone postpones postponed
  suspend suspends suspended stay stays remain remains rest rests delay delays delayed`,
);

/** What the company does with a payment that it has. */
const HANDLES = wordSet(
  `posted processed deposited applied accepted cashed credited negotiated deposit process cash negotiate acknowledged acknowledge
  confirmed confirm certified certify stated`,
);

/** Whether a payment waits: denied before the gate opens, and said once it does. */
function waits(sentence: Sentence, pay: Mention, { kind, denies }: Gate): boolean {
  const at = sentence.segmentOf[pay.from] ?? 0;
  const { verb, from, to } = sentence.segments[at] ?? { from: 0, to: 0 };
  if (!isAgreed(sentence, at) || (verb && isOneOf(sentence.tokens[verb.head], HANDLES))) return false;
  if (denies) return true;
  const odd = (token: number) => (sentence.denied[token] ?? 0) % 2 === 1;
  const denied = (verb !== undefined && odd(verb.to - 1)) || odd(pay.from) || sentence.objectDenied[at] === true;
  if (kind === 'after') return !denied || sentence.tokens.slice(from, to).some((token) => isOneOf(token, EXCEPT));
  return denied || sentence.tokens.slice(from, to).some((token) => isOneOf(token, HELD));
}

const KEEPS = wordSet('keep hold withhold retain');
const EXCEPT = wordSet('except save only before sooner earlier');
const ASKS = wordSet(
  'ask asks asked request requested hope hopes wish wishes want wants prefer prefers try tries attempt propose proposes',
);

/** The sentence says it, and does not only ask for it, wish it or try it. */
function isAgreed({ stances, segments, tokens }: Sentence, at: number): boolean {
  const stance = stances[at];
  if (!stance || stance.standing === 'cancelled' || stance.modality === 'weak') return false;
  const verb = segments[at]?.verb;
  // `She may keep her funds where they are until …`
  const isKept = verb !== undefined && isOneOf(tokens[verb.head], KEEPS) && !stance.bearers.has('company');
  if (stance.modality === 'may' && !isKept) return false;
  return !verb || !isOneOf(tokens[verb.head], ASKS);
}

/** `Company shall deliver a signed copy before Customer pays`: what comes first is the copy. */
function broughtFirst(gate: Gate, sentence: Sentence, scope: Sides): Span | undefined {
  const { mentions, segments, segmentOf, denied } = sentence;
  const signed = mentions.find(
    (one) => (one.from < gate.opener || one.from >= gate.to) && isSigning(sentence, one, scope),
  );
  if (!signed) return undefined;
  const at = segmentOf[signed.from] ?? 0;
  const segment = segments[at];
  const from = signed.from < gate.opener ? (segment?.from ?? 0) : Math.max(gate.to, segment?.from ?? 0);
  const to = signed.from < gate.opener ? gate.opener : (segment?.to ?? 0);
  if (!isAgreed(sentence, at) || !arrivalIn(sentence, from, to, scope)) return undefined;
  const isDenied = (token: number) => (denied[token] ?? 0) % 2 === 1;
  return isDenied(signed.from) || isDenied(segment?.verb?.head ?? signed.from) ? undefined : signed;
}

/** `Then, and not sooner, I pay`: the signing and the arrival were told before, in sentences of their own or in this one. */
function inTurn(sentence: Sentence, pays: readonly Mention[], wasTold: boolean, scope: Sides): Span | undefined {
  const pay = pays.find(({ from }) => isAgreed(sentence, sentence.segmentOf[from] ?? 0));
  // Where neither was told before, both stand in this sentence.
  if (!pay || !(wasTold || standsIn(ARRIVALS, sentence.mentions))) return undefined;
  for (let at = 0; at < sentence.tokens.length; at++) {
    const hit = turnAt(sentence, at, pays);
    if (hit && (wasTold || isToldBefore(sentence, at, scope))) return { from: at, to: at + hit.words.length };
  }
  return undefined;
}

function isToldBefore(sentence: Sentence, at: number, scope: Sides): boolean {
  const isSigned = (one: Mention) => one.from < at && isSigning(sentence, one, scope);
  return sentence.mentions.some(isSigned) && arrivalIn(sentence, 0, at, scope);
}

const MAKES = wordSet('make makes making');

/** `Company shall pay`, `the duty of the Company to make the payments is conditioned upon …` */
function isCompanys(sentence: Sentence, { from, kind }: Mention, scope: Sides): boolean {
  const { tokens, mentions, segments, segmentOf } = sentence;
  const { subject, verb } = segments[segmentOf[from] ?? 0] ?? {};
  const isItsOwn = subject !== undefined && (from < subject.to || (from === verb?.head && !verb.passive));
  const isMade = kind === 'verb' || tokens.slice(Math.max(0, from - 3), from).some((token) => isOneOf(token, MAKES));
  if (!isItsOwn || !isMade) return false;
  if (scope.companysLetter) return rolesOfSubject(sentence, segmentOf[from] ?? 0, scope).has('company');
  const before = mentionsBetween(mentions, subject.from, Math.min(from, subject.to)).map(({ concept }) => concept);
  return before.includes('party_company') && !before.includes('party_customer');
}

/** `Receipt of the signed copy is a condition of payment.` */
function asCondition(sentence: Sentence, pays: readonly Mention[], scope: Sides): Span | undefined {
  const condition = sentence.mentions.find(({ concept }) => concept === 'pay_condition');
  if (!condition || (sentence.denied[condition.from] ?? 0) % 2 === 1) return undefined;
  if (!isAgreed(sentence, sentence.segmentOf[condition.from] ?? 0)) return undefined;
  const signed = sentence.mentions.find((one) => isSigning(sentence, one, scope));
  if (
    !signed ||
    !pays.some((pay) => !isCompanys(sentence, pay, scope)) ||
    !arrivalIn(sentence, 0, sentence.tokens.length, scope)
  )
    return undefined;
  return signed;
}

const AUXILIARY = wordSet('has have had having');
/** `no demand by post`, `sign by hand`: only how it is done. */
const BY_POST = wordSet('post mail hand fax email');
/** `setting its hand`: a signature, not an arrival. */
const HAND = wordSet('hand hands');
const SETS = wordSet('set sets setting put puts putting');

/** Whether the paper comes to the customer in these tokens: `has` counts only as a verb of its own. */
function arrivalIn(sentence: Sentence, from: number, to: number, scope: Sides): boolean {
  return sentence.mentions.some((one) => {
    if (one.concept !== ARRIVAL || one.from < from || one.from >= to) return false;
    if (sentence.tokens[one.from - 1]?.key === 'by' && isOneOf(sentence.tokens[one.from], BY_POST)) return false;
    if (
      isOneOf(sentence.tokens[one.from], HAND) &&
      sentence.tokens.slice(Math.max(0, one.from - 3), one.from).some((token) => isOneOf(token, SETS))
    )
      return false;
    const verb = sentence.segments[sentence.segmentOf[one.from] ?? 0]?.verb;
    if (isOneOf(sentence.tokens[one.from], AUXILIARY) && verb?.head !== one.from) return false;
    return !isTakenByCompany(sentence, one, scope);
  });
}

/** `provided that payment shall follow within ten days` adds to it; `except that the first half is due now` does not. */
const PROVIDED = wordSet('provided providing');

/** `unless Company elects …`, `shall nonetheless pay`: payment may fall due without the copy. */
function takenBack(sentence: Sentence, gates: readonly Gate[], held: readonly unknown[]): string | undefined {
  const waived = 'lets payment fall due without the signed copy';
  if (sentence.tokens.some((_, at) => isAnyway(sentence, at))) return waived;
  const opens = gates.some(({ kind }, at) => kind === 'unless' && held[at] === undefined);
  const isExcepted = sentence.segments.some(
    ({ kind, opener, from, to }) =>
      kind === 'except' &&
      !isOneOf(sentence.tokens[opener?.from ?? from], PROVIDED) &&
      sentence.mentions.some((one) => MONEY.has(one.concept) && !one.weak && one.from >= from && one.from < to),
  );
  // `except for $200.00, which you must send now`
  const isPart = sentence.tokens.some(
    ({ key }, at) => key === 'except' && sentence.tokens.slice(at + 1, at + 4).some(({ kind }) => kind === 'money'),
  );
  return (opens || isExcepted || isPart) && !isLapse(sentence) ? waived : undefined;
}
