import type { Sentence } from '../../language/analysis.ts';
import type { Mention } from '../../language/mentions.ts';
import { isOneOf, wordSet } from '../../language/word-set.ts';
import type { CheckScope, Found } from './check.ts';

/** Sentences whose heirs, successors and assigns are not all the customer's: `Customer's heirs and estate` leaves a buyer of the account free. */
export function assignsSide({ sentences }: CheckScope): Found[] {
  return sentences.flatMap((sentence, index) => {
    const named = sentence.mentions.filter(({ concept, weak }) => concept === 'assigns' && !weak);
    const other = named.find((mention) => !isCustomers(sentence, mention));
    if (named.length > 0 && (!other || isLeftOut(sentence, other))) return [];
    return [{ sentence: index, from: other?.from ?? 0, to: other?.to ?? 1 }];
  });
}

const AUX = wordSet('are is do does shall will be');

/** `The parties are bound; their assigns are not.` */
function isLeftOut(sentence: Sentence, mention: Mention): boolean {
  const { tokens } = sentence;
  const end = tokens.findIndex(({ kind }, at) => at >= mention.to && kind === 'mark');
  const { to } = listAround(sentence, mention);
  const last = end < 0 ? tokens.length : end;
  const isNot = tokens[last - 1]?.key === 'not' && isOneOf(tokens[last - 2], AUX);
  return isNot && last - Math.min(to, last) <= FARTHEST;
}

const MINE = wordSet('my his her mine');
/** How far an owner may stand from the first or the last of a list of heirs. */
const FARTHEST = 4;
const POSSESSIVE = /['’]s?$/;

function isCustomers(sentence: Sentence, mention: Mention): boolean {
  const { tokens, mentions } = sentence;
  const { from, to } = listAround(sentence, mention);
  const before = tokens.slice(Math.max(0, from - FARTHEST), from);
  // `Debtor and Debtor's heirs`: the one right before them owns them.
  const near = mentions.filter((one) => isParty(one) && one.to <= from && one.to > from - FARTHEST);
  const owner = near.reduce<Mention | undefined>((last, one) => (last && last.to > one.to ? last : one), undefined);
  const isOwned = owner && POSSESSIVE.test(tokens[owner.to - 1]?.text ?? '');
  const of =
    tokens[to]?.key === 'of' ? mentions.find((one) => isParty(one) && one.from > to && one.from <= to + 2) : undefined;
  if (of) return of.concept === 'party_customer' && !isJoined(sentence, of.to);
  if (isOwned) return owner.concept === 'party_customer' && !isEachClient(sentence, owner) && !isJoined(sentence, to);
  return before.some((token) => isOneOf(token, MINE)) && !isJoined(sentence, to);
}

const EACH = wordSet('each either every both');
const CLIENTS = wordSet("client client's client’s");

/** `each client's heirs`, in a letter of one lawyer to another: those of both sides. `each Customer's heirs` are of one side. */
function isEachClient({ tokens }: Sentence, { from, to }: Mention): boolean {
  return isOneOf(tokens[to - 1], CLIENTS) && (isOneOf(tokens[from], EACH) || isOneOf(tokens[from - 1], EACH));
}

const PARTIES: ReadonlySet<string> = new Set(['party_customer', 'party_company', 'both_parties']);

function isParty({ concept }: Mention): boolean {
  return PARTIES.has(concept);
}

/** Behind the list something joins that is the company's: `and those of the Company`; not `; but they that come after the Company …`. */
function isJoined({ mentions, tokens }: Sentence, at: number): boolean {
  const parted = tokens.findIndex((token, index) => index >= at && (token.text === ';' || isOneOf(token, PARTS)));
  return mentions.some(
    ({ concept, from }) =>
      from >= at && (parted < 0 || from < parted) && (concept === 'party_company' || concept === 'both_parties'),
  );
}

const PARTS = wordSet('but whereas although though while however');

const JOINS = wordSet('and or , personal legal spouse estate family children kin');

/** The list of heirs and assigns in which one of them stands. */
function listAround(
  { tokens, mentions }: Sentence,
  { from, to }: Mention,
): { readonly from: number; readonly to: number } {
  const isListed = (at: number) =>
    isOneOf(tokens[at], JOINS) ||
    tokens[at]?.text === ',' ||
    mentions.some((one) => one.concept === 'assigns' && one.from <= at && at < one.to);
  let first = from;
  let last = to;
  while (first > 0 && isListed(first - 1)) first--;
  while (last < tokens.length && isListed(last)) last++;
  return { from: first, to: last };
}
