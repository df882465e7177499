import { names, type Sentence } from '../../language/analysis.ts';
import { mentionsBetween } from '../../language/mentions.ts';
import { anyOneOf, isOneOf, wordSet } from '../../language/word-set.ts';
import type { CheckScope, Found } from './check.ts';

/** Who bears the cost of a recorded release: `at its own expense`, `Company pays the fee`, `without charge to Customer`; the customer harms. */
export function borneByCompany(scope: CheckScope): Found[] {
  return scope.sentences.flatMap((sentence, index) => {
    const isAbout = names(sentence, 'record_verb') || names(sentence, 'release_lien');
    return sentence.tokens.flatMap((token, at): Found[] => {
      if (
        !COST.has(token.key) &&
        !isPaidOfficial(sentence, at) &&
        !isPaidAct(sentence, at) &&
        !(isAbout && isPaidIt(sentence, at))
      )
        return [];
      const bearer = bearerAt(sentence, at);
      const place = { sentence: index, from: at, to: at + 1 };
      if (bearer === 'company') return [place];
      return bearer === 'customer' && isAbout ? [{ ...place, harm: 'lets the customer bear the cost' }] : [];
    });
  });
}

/** Before a cost: there is none. */
const FREE: ReadonlySet<string> = new Set(['no', 'without', 'free of', 'free from', 'without any', 'no further']);

const OFFICIAL = wordSet('clerk recorder registry registrar county');

/** `You pay the clerk.` */
function isPaidOfficial({ tokens }: Sentence, at: number): boolean {
  return isOneOf(tokens[at], OFFICIAL) && isOneOf(tokens[at - 2], PAYS);
}

const ACT = wordSet('recording filing release registration reconveyance');

/** `You pay for the recording.` */
function isPaidAct({ tokens }: Sentence, at: number): boolean {
  return (
    isOneOf(tokens[at], ACT) &&
    [at - 1, at - 2].some((place) => tokens[place]?.key === 'for' && isOneOf(tokens[place - 1], PAYS))
  );
}

const IT = wordSet('it them that this so both all everything these');

/** `signs and records the release, and pays for it`, `to pay for doing so`: the act was named before. */
function isPaidIt({ tokens }: Sentence, at: number): boolean {
  if (tokens[at]?.key !== 'for' || !isOneOf(tokens[at - 1], PAYS)) return false;
  const next = tokens[at + 1];
  return isOneOf(next?.key === 'doing' ? tokens[at + 2] : next, IT) || next?.text === ',';
}

type Bearer = 'company' | 'customer' | undefined;

const COST = wordSet('cost costs expense expenses charge charges fee fees');
/** How far before the cost the words may stand that say whose it is: `at the sole cost and expense of`. */
const FARTHEST = 5;

function bearerAt(sentence: Sentence, at: number): Bearer {
  const { tokens } = sentence;
  const before = tokens.slice(Math.max(0, at - FARTHEST), at);
  const keys = before.map(({ key }) => key);
  const isFree = FREE.has(keys.at(-1) ?? '') || FREE.has(keys.slice(-2).join(' '));
  if (isFree) {
    const whom = named(sentence, at + 1, at + 4);
    // `My client will record it at no cost to yours.`
    if (anyOneOf(tokens.slice(at + 1, at + 4), YOURS) && acting(sentence, at, undefined) === 'company')
      return 'company';
    return whom === 'company' ? 'customer' : 'company';
  }
  const from = keys.lastIndexOf('at');
  if (from >= 0) {
    const start = at - before.length + from + 1;
    return (
      named(sentence, start, at) ??
      ofWhom(sentence, at) ??
      (anyOneOf(before.slice(from), OWN) ? acting(sentence, at, 'company') : undefined)
    );
  }
  // `Cost: Company`
  if (tokens[at + 1]?.text === ':') {
    const owner = named(sentence, at + 2, at + 5);
    if (owner) return owner;
  }
  // `the costs are Lender's`
  if (isOneOf(tokens[at + 1], ARE)) {
    const owner = named(sentence, at + 2, at + 5);
    if (owner) return owner;
  }
  return payer(sentence, at);
}

const ARE = wordSet('is are');

const OWN = wordSet('its their own your sole');

/** `at the cost of Company`. */
function ofWhom(sentence: Sentence, at: number): Bearer {
  const next = sentence.tokens.findIndex(({ key }, index) => index > at && index < at + 4 && key === 'of');
  return next < 0 ? undefined : named(sentence, next + 1, next + 4);
}

const YOURS = wordSet('yours client');
const PAYS = wordSet(
  'pay pays paid bear bears borne absorb absorbs absorbed meet meets met cover covers covered defray defrays carry carries assume assumes bearing paying absorbing responsible',
);

/** Who pays it: the subject of the paying verb nearest in its clause, or `paid by Company` in it or behind a colon. */
function payer(sentence: Sentence, at: number): Bearer {
  const { tokens, segmentOf } = sentence;
  const verbs = tokens.flatMap((token, index) => (isOneOf(token, PAYS) ? [index] : []));
  const nearest = verbs.sort((a, b) => Math.abs(a - at) - Math.abs(b - at));
  const verb =
    nearest.find((index) => segmentOf[index] === segmentOf[at]) ??
    nearest.find((index) => segmentOf[index] === (segmentOf[at] ?? 0) + 1 && tokens[index + 1]?.key === 'by');
  if (verb === undefined) return undefined;
  if (tokens[verb + 1]?.key === 'by') return named(sentence, verb + 2, verb + 5);
  return acting(sentence, verb, undefined);
}

/** Who acts in the clause of a token: anybody who is not the customer is on the company's side; `unnamed` where nobody is named. */
function acting({ tokens, segments, stances, segmentOf }: Sentence, at: number, unnamed: Bearer): Bearer {
  const own = segmentOf[at] ?? 0;
  // `our office will file, and bear the cost of filing, a release and will send …`: what stands before the verb goes on with the clause before.
  const goesOn = tokens[segments[own]?.from ?? 0]?.key === 'and' && at < (segments[own]?.verb?.from ?? 0);
  const segment = goesOn ? Math.max(0, own - 1) : own;
  const bearers = stances[segment]?.bearers;
  if (bearers?.has('company')) return 'company';
  const part = segments[segment];
  const isOurs = part !== undefined && anyOneOf(tokens.slice(part.subject.from, part.subject.to), OURS);
  if (bearers?.has('customer')) return isOurs ? 'company' : 'customer';
  const isNamed = part?.verb !== undefined && !part.verb.passive && part.subject.to > part.subject.from;
  return isNamed ? 'company' : unnamed;
}

/** `our office will file, and bear the cost`: whoever releases a lien speaks. */
const OURS = wordSet('our we');
const OWNS = /(?:['’]s|s['’])$/;

function named({ mentions, tokens }: Sentence, from: number, to: number): Bearer {
  const inside = mentionsBetween(mentions, from, to);
  // `at Company's expense`: whoever owns a thing is no party of the clause, but bears its cost.
  const is = (party: string, side: string) =>
    inside.some(
      ({ concept, to: end }) => concept === party || (concept === side && OWNS.test(tokens[end - 1]?.text ?? '')),
    );
  if (is('party_company', 'company_side')) return 'company';
  return is('party_customer', 'customer_side') ? 'customer' : undefined;
}
