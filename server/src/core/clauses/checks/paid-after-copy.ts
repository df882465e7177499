import type { Sentence } from '../../language/analysis.ts';
import type { Mention } from '../../language/mentions.ts';
import { wordSet } from '../../language/word-set.ts';
import type { CheckScope, Found } from './check.ts';

/** Payment waits for the copy that the company signed: `no payment until …`, `only after receipt of …`, `once I have …`. */
export function paidAfterCopy(scope: CheckScope): Found[] {
  const found: Found[] = [];
  scope.sentences.forEach((sentence, index) => {
    const pays = sentence.mentions.filter(({ concept }) => PAYMENT.has(concept)).map(({ from }) => from);
    const copy = sentence.mentions.find(({ concept }) => concept === 'signed_copy');
    if (!copy || pays.length === 0) return;
    const place = { sentence: index, from: copy.from, to: copy.to };
    if (isSignedByCustomer(sentence)) found.push({ ...place, harm: 'it waits for the customer’s own signature' });
    else if (waitsForCopy(sentence, copy, Math.min(...pays)) && arrives(sentence) && !onlyCompanyActs(sentence))
      found.push(place);
  });
  return found;
}

const PAYMENT: ReadonlySet<string> = new Set(['pay', 'payment_noun', 'settlement_sum']);
const ARRIVAL: ReadonlySet<string> = new Set(['receive', 'deliver', 'in_hand']);

/** `a copy signed by Customer`: nobody but the customer is named as the one who signs. */
function isSignedByCustomer({ tokens, mentions }: Sentence): boolean {
  const signed = tokens.findIndex(({ key }, at) => key === 'signed' && tokens[at + 1]?.key === 'by');
  if (signed < 0 || tokens.slice(signed, signed + 4).some(({ kind }) => kind === 'field')) return false;
  const signers = mentions.filter(
    ({ concept, from }) =>
      (concept === 'party_company' || concept === 'party_customer') && from > signed && from <= signed + 6,
  );
  return signers.length > 0 && signers.every(({ concept }) => concept === 'party_customer');
}

/** Words of waiting; those of `FORBIDS` and `FOLLOWS` also count where the payment is named first. */
const WAITS = wordSet('until till unless before after once when upon on following only first');
const FOLLOWS = wordSet('after following upon once when');
const FORBIDS = wordSet('until till unless before');
/** How far before the copy the waiting may stand, in tokens. */
const FARTHEST = 14;

/** `no payment until the copy …`, `pays` being the first token that speaks of payment; but in `payment on the first, and the copy …` nothing waits. */
function waitsForCopy({ tokens }: Sentence, copy: Mention, pays: number): boolean {
  const before = tokens.slice(Math.max(0, copy.from - FARTHEST), copy.from).map(({ key }) => key);
  const stands = (words: ReadonlySet<string>) => before.some((key) => words.has(key));
  return stands(WAITS) && (pays >= copy.from || stands(FOLLOWS) || stands(FORBIDS));
}

function arrives({ mentions }: Sentence): boolean {
  return mentions.some(({ concept }) => ARRIVAL.has(concept));
}

function onlyCompanyActs({ stances, segments }: Sentence): boolean {
  return stances.some(
    ({ bearers }, at) => bearers.size === 1 && bearers.has('company') && segments[at]?.kind === 'main',
  );
}
