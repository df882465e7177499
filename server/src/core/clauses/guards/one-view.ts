import type { Sentence } from '../../language/analysis.ts';
import { holdsOne, sought } from '../../language/sought.ts';
import type { Token } from '../../language/tokens.ts';
import { anyOneOf, isOneOf, wordSet } from '../../language/word-set.ts';
import { type GuardWords, NO_GUARDS } from './guard.ts';
import { speaksOfItself } from './self-reference.ts';

/** What makes the clause the word of one side: `in Customer's view`, `as Company now sees it`, `by order of Company alone`. */
export function oneView(sentence: Sentence): readonly GuardWords[] {
  if (!holdsOne(sentence.tokens, OF_VIEWS)) return NO_GUARDS;
  return sentence.tokens.flatMap(({ key }, at) => {
    if (!BEGINS.has(key)) return [];
    const to =
      agreesAlone(sentence, at) ??
      viewOfOne(sentence, at) ??
      asOneSees(sentence, at) ??
      byOrderOfOne(sentence, at) ??
      clientSays(sentence, at);
    if (to === undefined) return [];
    return [{ from: at, to, role: 'harms', kind: 'one-view', why: 'is only what one side says' } as const];
  });
}

const ALONE = wordSet('alone only');

/** `The consumer alone agrees that …` */
function agreesAlone({ tokens, segments, segmentOf, stances }: Sentence, at: number): number | undefined {
  if (!isOneOf(tokens[at], AGREES) || tokens[at + 1]?.key !== 'that') return undefined;
  const { subject, verb } = segments[segmentOf[at] ?? 0] ?? {};
  const roles = stances[segmentOf[at] ?? 0]?.subject;
  if (!subject || verb?.head !== at || !roles || roles.has('company') === roles.has('customer')) return undefined;
  return anyOneOf(tokens.slice(subject.from, subject.to), ALONE) ? at + 1 : undefined;
}

const OPENS = wordSet('in to being describe describes reflect reflects express expresses is are state states that');
const VIEWS = wordSet(
  'view views opinion eyes books belief beliefs position description satisfaction wording words judgment estimation',
);
const LONGEST_OWNER = 4;
const AGREES = wordSet('agree agrees agreed consent consents consented assent assents assented subscribe subscribes');
const POINTS = wordSet('this that these those such it they');

/** `in Customer's view`, `this being Customer's view`, `These words describe Customer's belief`. */
function viewOfOne({ tokens, mentions, denied }: Sentence, at: number): number | undefined {
  if (!isOneOf(tokens[at], OPENS) || (denied[at] ?? 0) % 2 === 1) return undefined;
  const first = tokens[at];
  const isOpening = first?.key === 'in' || first?.key === 'to';
  // `the Bank agrees to your wording`: it is that of both
  if (first?.key === 'to' && isOneOf(tokens[at - 1], AGREES)) return undefined;
  // `to the satisfaction of both`, `in view of`; a predicate says it only of the words before: `That is Customer's description`.
  const before = tokens.slice(Math.max(0, at - 3), at);
  if (!isOpening && !anyOneOf(before, POINTS) && !speaksOfItself(tokens, at - 1, at)) return undefined;
  const end = tokens.findIndex(
    (token, index) => index > at + 1 && index <= at + LONGEST_OWNER && isOneOf(token, VIEWS),
  );
  // `her view of it`
  if (end < 0 || (tokens[end + 1]?.key === 'of' && !isOneOf(tokens[end + 2], WHOLE))) return undefined;
  // `this is your view as well as mine`
  const others = tokens.slice(end + 1, end + 1 + FARTHEST_OTHER);
  const isAnother = (one: Token, at: number) => isOneOf(one, AND_MINE) || (at > 0 && /['’]s$/.test(one.text));
  if (others.some(isAnother) && !anyOneOf(others, NOT)) return undefined;
  const owner = tokens[end - 1];
  const isOwn = owner?.key === 'own' ? tokens[end - 2] : owner;
  if (!/['’]s?$/.test(isOwn?.text ?? '') && !isOneOf(isOwn, MINE)) return undefined;
  const names = mentions.filter(({ from, concept }) => from > at && from < end && SIDES.has(concept));
  const isPerson = names.length > 0 || isNamed(isOwn?.text) || isOneOf(isOwn, OF_ONE);
  return isPerson && !mentions.some((one) => one.concept === 'both_parties' && one.from > at && one.from < end)
    ? end + 1
    : undefined;
}
const NOT = wordSet('not');
const WHOLE = wordSet('it this things matters');
const MINE = wordSet('your my his her');
const OF_ONE = wordSet('his her');
const AND_MINE = wordSet('mine yours too well');
const FARTHEST_OTHER = 3;
const SIDES: ReadonlySet<string> = new Set([
  'owner_company',
  'customer_side',
  'company_side',
  'party_company',
  'party_customer',
]);

function isNamed(text = ''): boolean {
  return /^\p{Lu}/u.test(text);
}

const ASKED = wordSet('ask asks asked wonder wondered inquired');
const SEES = wordSet('sees see regards regard views view considers consider believes believe understands');

/** `as Company now sees it`, `That is how Customer sees the bill`. */
function asOneSees({ tokens, stances, segments, segmentOf }: Sentence, at: number): number | undefined {
  if (tokens[at]?.key !== 'as' && tokens[at]?.key !== 'how') return undefined;
  // `You asked how my client regards it`: only what was asked.
  if (isOneOf(tokens[at - 1], ASKED)) return undefined;
  for (let verb = at + 2; verb <= at + 4; verb++) {
    if (!isOneOf(tokens[verb], SEES)) continue;
    const subject = stances[segmentOf[verb] ?? 0]?.subject;
    const isOwn = segments[segmentOf[verb] ?? 0]?.verb?.head === verb;
    return isOwn && subject && subject.has('company') !== subject.has('customer') ? verb + 1 : undefined;
  }
  return undefined;
}

const SAYS = wordSet('maintains contends believes insists asserts submits holds considers feels claims argues thinks');
const OURS = wordSet('our my');
const FARTHEST_SAID = 10;

/** `our client, Mr. Fox, maintains that …`: whoever it is, it is one side. */
function clientSays({ tokens }: Sentence, at: number): number | undefined {
  if (tokens[at]?.key !== 'client' || !isOneOf(tokens[at - 1], OURS)) return undefined;
  const next = tokens.slice(at + 1, at + 1 + FARTHEST_SAID);
  const said = next.findIndex((token) => isOneOf(token, SAYS));
  const isNamed = said === 0 || (next[0]?.text === ',' && next[said - 1]?.text === ',');
  return isNamed && next[said + 1]?.key === 'that' ? at + 2 + said : undefined;
}

const ORDERS = wordSet('order decision election choice decree fiat');

/** `by order of Company alone`. */
function byOrderOfOne({ tokens, mentions }: Sentence, at: number): number | undefined {
  if (tokens[at]?.key !== 'by' || !isOneOf(tokens[at + 1], ORDERS) || tokens[at + 2]?.key !== 'of') return undefined;
  const party = mentions.find(({ from, concept }) => from >= at + 3 && from <= at + 4 && concept.startsWith('party_'));
  return party && anyOneOf(tokens.slice(party.to, party.to + 1), ALONE) ? party.to + 1 : undefined;
}

/** The words with which such a view begins, and those of which one must stand there for it. */
const BEGINS: ReadonlySet<string> = new Set([...AGREES, ...OPENS, 'as', 'how', 'by', 'client']);
const OF_VIEWS = sought(ALONE, VIEWS, SEES, ORDERS, ['client']);
