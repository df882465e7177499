import { COORDINATORS, DETERMINERS, PREPOSITIONS } from './grammar.ts';
import type { Cut, Segment } from './segments.ts';
import { firstWhere, lastWhere, type Token } from './tokens.ts';
import type { VerbGroup } from './verbs.ts';
import { isOneOf, wordSet } from './word-set.ts';

/** `It is agreed by and between the parties that no one to whom it is sold shall …`: its complement begins behind those who agree. */
export function thatBehind(tokens: readonly Token[], left: VerbGroup, next: number): number | undefined {
  const inserted = thatBehindInsertion(tokens, left, next);
  if (inserted !== undefined) return inserted;
  if (tokens[left.from - 1]?.key !== 'it') return undefined;
  // `It is our hope that, once it is paid, …`
  if (tokens[next - 1]?.text === ',' && tokens[next - 2]?.key === 'that') return next - 2;
  if (!left.passive || !takesClause(tokens[left.head])) return undefined;
  const that = tokens.findIndex(({ key }, at) => at >= left.to && key === 'that');
  const opens = that > 0 && that < next && tokens[that - 1]?.text !== ',' && !isDemonstrative(tokens, that);
  return opens ? that : undefined;
}

const LONGEST_INSERTION = 10;

/** `agree, each through counsel, that the part which …` */
function thatBehindInsertion(tokens: readonly Token[], { to, head }: VerbGroup, next: number): number | undefined {
  if (tokens[to]?.text !== ',' || !takesClause(tokens[head])) return undefined;
  const comma = tokens.findIndex(({ text }, at) => at > to && at < next && text === ',');
  const isInserted = comma > 0 && comma - to <= LONGEST_INSERTION && tokens[comma + 1]?.key === 'that';
  return isInserted && comma + 1 < next && !COORDINATORS.has(tokens[to + 1]?.key ?? '') ? comma + 1 : undefined;
}

const CONSEQUENTLY = wordSet('accordingly therefore hence consequently thus further also moreover likewise');

/** `…, and that neither of us …`, `…; that it …`: one more complement of the same verb. */
export function goesOnWithThat(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.text ?? '';
  if (before !== ',' && before !== ';') return false;
  const joint = COORDINATORS.has(tokens[at]?.key ?? '') ? at + 1 : at;
  // `…, and accordingly that …`
  const that = joint > at && CONSEQUENTLY.has(tokens[joint]?.key ?? '') ? joint + 1 : joint;
  const next = tokens[that + 1];
  if (tokens[that]?.key !== 'that' || !next) return false;
  return OWN_SUBJECT.has(next.key) || next.capital || next.kind === 'field' || that > at;
}

/** `…, and that any mark which is found there is to be disowned`: where one more complement begins before a clause inside it. */
export function furtherThat(tokens: readonly Token[], from: number, next: number): number | undefined {
  const at = lastWhere(from, next - 1, (place) => goesOnWithThat(tokens, place));
  return at !== undefined && tokens[at + 1]?.key === 'that' && next > at + 2 ? at : undefined;
}

const CLAUSE_VERBS =
  `agree confirm acknowledge record state declare stipulate recognise recognize understand accept admit
  concede deny dispute say saying claim assert contend maintain believe think know show prove find mean warrant represent
  certify promise ensure concur avow attest covenant testify pledge recite insist allege hold see write hope wish feel guarantee suppose affirm note
  trust anticipate predict foresee envisage envision presume pray imagine`.split(/\s+/);

/** Verbs that take a clause as their object, in every form. */
const TAKES_CLAUSE: ReadonlySet<string> = new Set([
  ...wordSet(
    CLAUSE_VERBS.flatMap((verb) => ['', 's', 'es', 'd', 'ed', 'ing'].map((ending) => verb + ending)).join(' '),
  ),
  ...wordSet(
    'remembered admitted admitting concurred concurring agreed denied certified said told shown found understood meant held knew known thought wrote',
  ),
]);

/** Whether a verb takes a clause as its object. */
export function takesClause(verb: Token | undefined): boolean {
  return verb !== undefined && TAKES_CLAUSE.has(verb.key);
}

/** In `of that sum` and `that $1,810.00` the word points to a thing. */
export function isDemonstrative(tokens: readonly Token[], at: number): boolean {
  if (tokens[at + 1]?.kind === 'money' || isPortion(tokens, at)) return true;
  if (tokens[at + 1]?.text === ',' && COORDINATORS.has(tokens[at + 2]?.key ?? '')) return true;
  // `the one who said it (or that person's successor) will …`
  const isOwner = /^(?:party|person|side|one|client|signer)['’]s$/i.test(tokens[at + 1]?.text ?? '');
  if (isOwner && COORDINATORS.has(tokens[at - 1]?.key ?? '')) return true;
  // `If either side has reported it, that party shall withdraw it`
  if (tokens[at - 1]?.text === ',' && isOneOf(tokens[at + 1], ONE_OF_TWO) && isOneOf(tokens[at + 2], DUTY)) return true;
  // `We will send that to all three bureaus`
  if (tokens[at + 1]?.key === 'to' && HANDS.has(tokens[at - 1]?.key ?? '')) return true;
  // `was not seen by a doctor that night, so …`
  if (MOMENT.has(tokens[at + 1]?.key ?? '') && tokens[at + 2]?.kind === 'mark') return true;
  // `…, that being a fee for a room that I never had`
  if (isObject(tokens, at) || isThingTaken(tokens, at) || tokens[at + 1]?.key === 'being') return true;
  const before = tokens[at - 1]?.key ?? '';
  return PREPOSITIONS.has(before) && before !== 'except' && before !== 'save';
}

const ONE_OF_TWO = wordSet(
  'party side one person assignee successor holder signer signatory company statement entry remark mark item report posting listing comment review',
);
const DUTY = wordSet('shall will must is has');
const HANDS = wordSet(
  'send sends sent sending give gives gave report reports reported mail mails mailed pass add tell do',
);
const MOMENT = wordSet('night day morning evening afternoon week weekend month year time visit date summer winter');
const PORTION = wordSet('portion part amount sum share piece balance segment');
const MARKS_OFF = wordSet('which that exceeding above over beyond');
const LONGEST_PORTION = 8;

/** `disputes that portion of the debt which exceeds $300` */
export function isPortion(tokens: readonly Token[], at: number): boolean {
  if (!PORTION.has(tokens[at + 1]?.key ?? '')) return false;
  const behind = tokens.slice(at + 2, at + 2 + LONGEST_PORTION);
  return behind.some(({ key }) => MARKS_OFF.has(key));
}

const PRONOUNS = wordSet('i you we they it');
const LONGEST_OBJECT = 3;

/** In `are not forgiving that gap and you are not cancelling it` the word belongs to the object. */
function isObject(tokens: readonly Token[], at: number): boolean {
  if (takesClause(tokens[at - 1]) || OWN_SUBJECT.has(tokens[at + 1]?.key ?? '')) return false;
  if (!/(?:ing|ed|en)$/.test(tokens[at - 1]?.key ?? '')) return false;
  for (let joint = at + 2; joint <= at + 1 + LONGEST_OBJECT; joint++)
    if (COORDINATORS.has(tokens[joint]?.key ?? '')) return PRONOUNS.has(tokens[joint + 1]?.key ?? '');
  return false;
}

const TAKES_THING = wordSet(
  `describe describes label labels call calls treat treats characterize characterizes characterise characterises classify
  classifies regard regards book books enter enters carry carries list lists name names cancel cancels forgive forgives waive
  waives release releases discharge discharges extinguish extinguishes excuse excuses abate abates collect collects pursue
  canceling cancelling forgiving waiving releasing discharging extinguishing excusing abating describing calling treating booking
  canceled cancelled forgiven forgave waived released discharged extinguished excused abated remitted remits remit
  pursues pay pays settle settles compromise compromises seek seeks sell sells assign assigns demand demands`,
);
const LONGEST_THING = 3;

/** `shall describe that gap as disputed`, `may not report that sum as a debt`: a verb of this kind takes a thing and no clause. */
function isThingTaken(tokens: readonly Token[], at: number): boolean {
  const [verb, next] = [tokens[at - 1], tokens[at + 1]];
  if (!next || next.kind === 'mark' || OWN_SUBJECT.has(next.key) || takesClause(verb)) return false;
  // `on our call that your client …`
  if (DETERMINERS.has(tokens[at - 2]?.key ?? '')) return false;
  if (isOneOf(verb, TAKES_THING)) return true;
  if (!isOneOf(verb, HANDS)) return false;
  return firstWhere(at + 2, at + 2 + LONGEST_THING, (place) => tokens[place]?.key === 'as') !== undefined;
}

/** In `…, and that obligation is perpetual` the word points back; it opens no complement of a verb that takes none. */
export function pointsBack(
  tokens: readonly Token[],
  that: number,
  left: VerbGroup,
  right: VerbGroup,
  cuts: ReadonlyMap<number, Cut>,
): boolean {
  if (!COORDINATORS.has(tokens[that - 1]?.key ?? '')) return false;
  // `… to anyone else, and that includes the bureaus`: it is the subject itself.
  if (tokens[that - 2]?.text === ',' && right.from === that + 1) return true;
  if (TAKES_CLAUSE.has(tokens[left.head]?.key ?? '')) return false;
  for (const [at, cut] of cuts) if (at < that && cut.kind === 'that') return false;
  return true;
}

/** Words before `that` which are no noun that a relative clause could describe. */
const NO_ANTECEDENT = wordSet(
  `agree agreed confirm record state declare stipulate me us you clear untrue true understood writing hereby mutually
  expressly mean means`,
);
/** Words behind `that` with which a subject begins, so that `that` itself is none. */
const OWN_SUBJECT = wordSet('the this these no neither any each both it such nothing nobody a an he she we they i you');

/** Whether `that` stands for the noun before it: `a mark that harms`, and not `agree in writing that the mark harms`. */
export function isNounBefore(tokens: readonly Token[], that: number, left: VerbGroup): boolean {
  const before = tokens[that - 1];
  const next = tokens[that + 1];
  const isFirst = tokens[left.to]?.key !== 'that' || left.to === that;
  if (tokens[left.from - 1]?.key === 'it' && takesClause(tokens[left.head]) && isFirst) return false;
  // `It is our hope that, in time, …`
  if (tokens[left.from - 1]?.key === 'it' && CONTENTS.has(before?.key ?? '') && next?.text === ',') return false;
  // `will tell Experian that it is paid`: whom it is told
  if (
    TELLS.has(tokens[left.head]?.key ?? '') &&
    that - left.to <= LONGEST_WHOM &&
    !tokens.slice(left.to, that).some(isMark)
  )
    return false;
  // `Know all men by these presents that …`
  if (left.head === 0 && tokens[0]?.key === 'know') return false;
  // `undertakes in favor of Customer that within seven days …`
  const promises = takesClause(tokens[left.head]) || UNDERTAKES.has(tokens[left.head]?.key ?? '');
  if (promises && PREPOSITIONS.has(next?.key ?? '') && before?.capital) return false;
  // `I dispute the $340.00 that you call costs`
  if (before?.kind === 'money' && that !== left.to) return true;
  if (before?.kind !== 'word' || COORDINATORS.has(before.key) || that === left.to || !next) return false;
  if (isOnBehalf(tokens, that, left)) return false;
  return (
    !NO_ANTECEDENT.has(before.key) &&
    !isInfinitiveThat(tokens, that) &&
    !before.key.endsWith('ly') &&
    !OWN_SUBJECT.has(next.key) &&
    !next.capital
  );
}

const UNDERTAKES = wordSet('undertake undertakes resolve resolves');
const TELLS = wordSet(
  'tell tells told telling inform informs informed notify notifies notified assure assures assured advise advises advised',
);
const LONGEST_WHOM = 5;
const isMark = ({ kind }: Token) => kind === 'mark';

/** Nouns for what somebody says, thinks or wants: what it is stands behind `that`. */
const CONTENTS = wordSet(
  `hope wish aim goal desire expectation intention intent position view opinion belief understanding agreement consensus fact
  term condition conclusion finding statement`,
);

/** `agrees on the holder's behalf that …`, `confirm for themselves that …`: what stands between says for whom. */
function isOnBehalf(tokens: readonly Token[], that: number, left: VerbGroup): boolean {
  if (!takesClause(tokens[left.head]) || that - left.to > LONGEST_BEHALF) return false;
  return FOR_WHOM.has(tokens[left.to]?.key ?? '') && BEHALF.has(tokens[that - 1]?.key ?? '');
}
const LONGEST_BEHALF = 6;
const FOR_WHOM = wordSet('on for in as between among by');
const BEHALF = wordSet('behalf themselves itself themself part name parties favor writing authority respects sides');

/** `writes to say that …` */
function isInfinitiveThat(tokens: readonly Token[], that: number): boolean {
  return TAKES_CLAUSE.has(tokens[that - 1]?.key ?? '') && tokens[that - 2]?.key === 'to';
}

const MASS = wordSet('debt indebtedness money monies credit income');
const INDEFINITE_NOUN = wordSet('a an any no some');

/** In `a debt that Mr. Bielak owes,` the verb has no object of its own: it is the debt that he owes. */
export function leavesGap(tokens: readonly Token[], that: number, right: VerbGroup): boolean {
  const next = tokens[right.to];
  // `no debt that Lender has forgiven and no debt that …`
  // `indebtedness that Lender cancels or forgives,`
  const noun = tokens[right.to + 1]?.key === 'not' ? right.to + 2 : right.to + 1;
  const isPaired =
    COORDINATORS.has(next?.key ?? '') &&
    (INDEFINITE_NOUN.has(tokens[noun]?.key ?? '') || tokens[right.to + 2]?.kind === 'mark');
  if (right.passive || (next && next.kind !== 'mark' && !isPaired)) return false;
  if (isOneOf(tokens[that - 1], MASS)) return true;
  return lastWhere(Math.max(0, that - 3), that - 1, (at) => INDEFINITE_NOUN.has(tokens[at]?.key ?? '')) !== undefined;
}

/** In `it being agreed that X is not so, that Y …` the first `that`, where no clause was cut before it: Y hangs on the same verb. */
export function sisterWord(tokens: readonly Token[], part: Segment, parent: Segment): number | undefined {
  const joint = tokens[part.from - 1];
  const isJoined = COORDINATORS.has(tokens[part.from]?.key ?? '') || joint?.kind === 'mark';
  if (!isJoined || part.from < parent.to) return undefined;
  for (let at = parent.from + 1; at < parent.to - 1; at++)
    if (tokens[at]?.key === 'that' && takesClause(governing(tokens, at)) && !isDemonstrative(tokens, at)) return at;
  return undefined;
}

const FARTHEST_GOVERNOR = 7;

/** `agreed by the pair of them that …`: the verb that a `that` belongs to. */
function governing(tokens: readonly Token[], that: number): Token | undefined {
  const from = Math.max(0, that - FARTHEST_GOVERNOR);
  return tokens.slice(from, that).findLast((token) => token.kind === 'mark' || takesClause(token));
}

/** `one thing that is obvious but that I would like on paper`: two clauses of one noun. */
export function isPairedThat(tokens: readonly Token[], but: number): boolean {
  if (tokens[but - 1]?.kind === 'mark') return false;
  return tokens.slice(Math.max(0, but - LONGEST_PAIR), but).some(({ key }) => key === 'that');
}
const LONGEST_PAIR = 8;

const PROMISES = wordSet('promise promises promised');
const PERSONS = wordSet('it us me you him her them');
const LONGEST_SUBJECT = 3;

/** `promises it nothing except what the paper will say`: what is promised to whom, and no clause. */
export function promisesThing(tokens: readonly Token[], { head, to }: VerbGroup, right: VerbGroup): boolean {
  if (!PROMISES.has(tokens[head]?.key ?? '')) return false;
  return PERSONS.has(tokens[to]?.key ?? '') && right.from - to > LONGEST_SUBJECT;
}

const THERE = wordSet('there therein thereon anywhere again');

/** `any mark that may be found there is to be disowned` */
export function isDoneThere(tokens: readonly Token[], { passive, to }: VerbGroup): boolean {
  return passive && isOneOf(tokens[to], THERE);
}

const REQUESTS = wordSet('request ask direct demand instruct require');

/** `shall request that every bureau delete the account, and shall place no mark`: no modal stands in what is requested. */
export function promisesBehindRequest(tokens: readonly Token[], left: VerbGroup, right: VerbGroup): boolean {
  if (!isOneOf(tokens[left.head], REQUESTS) || tokens[left.to]?.key !== 'that') return false;
  const isJoined = tokens[right.from - 1]?.key === 'and' && tokens[right.from - 2]?.text === ',';
  return isJoined && left.modality === 'must' && tokens[left.from]?.key === tokens[right.from]?.key;
}
