import type { Sentence } from '../../language/analysis.ts';
import { namesOrganisation, TITLE } from '../../language/names.ts';
import { sought } from '../../language/sought.ts';
import type { Token } from '../../language/tokens.ts';
import { anyOneOf, isOneOf, wordSet } from '../../language/word-set.ts';
import { standsIn } from '../concept-bits.ts';
import type { CheckScope, Found } from './check.ts';
import { inEach, NOTHING_FOUND, type Within } from './each-sentence.ts';

/** Whom the customer pays by a short name that says nothing of what it is: `shall pay NCS one thousand dollars`. */
export function paidToName({ sentences }: CheckScope): readonly Found[] {
  return namesPaid(sentences);
}

const namesPaid = inEach((sentence) => {
  const found: Within[] = [];
  for (const { concept, to, weak } of sentence.mentions) {
    if (concept !== 'pay' || weak || !paysAsCustomer(sentence, to - 1)) continue;
    const at = isOneOf(sentence.tokens[to], TO) ? to + 1 : to;
    if (isShortName(sentence, at)) found.push({ from: at, to: at + 1 });
  }
  return found;
});

const TO = wordSet('to unto');

function paysAsCustomer({ segmentOf, stances }: Sentence, at: number): boolean {
  const stance = stances[segmentOf[at] ?? 0];
  return stance?.modality === 'must' && !stance.bearers.has('company');
}

/** One word with a capital, none of the customer's names, and no part of a longer name. */
function isShortName({ tokens, mentions }: Sentence, at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== 'word' || !token.capital || TITLE.has(token.key)) return false;
  const next = tokens[at + 1];
  if (next?.capital === true && next.kind === 'word') return false;
  return (
    !mentions.some(({ concept, from }) => concept === 'party_customer' && from === at) && !isOneOf(token, NO_PAYEE)
  );
}

const NO_PAYEE = wordSet(
  'january february march april may june july august september october november december monday tuesday wednesday thursday friday settlement payment usd us all one',
);

/** Money that goes to one who works for the company: `to Brian T. Kells, the recovery specialist handling the file`. */
export function employeePaid({ sentences }: CheckScope): readonly Found[] {
  return employeesPaid(sentences);
}

const PAY = wordSet('pay pays remit tender');
const PAYS = ['pay', 'payment_noun', 'money_paper'];

const employeesPaid = inEach(
  ({ tokens, mentions }) => {
    if (!standsIn(PAYS, mentions) || !mentions.some(({ concept, weak }) => !weak && PAYS.includes(concept)))
      return NOTHING_FOUND;
    const found: Within[] = [];
    for (let at = 0; at < tokens.length; at++) {
      if (!isOneOf(tokens[at], TO) && !isOneOf(tokens[at], PAY)) continue;
      const end = personBehind(tokens, at + 1);
      if (end > at + 1 && worksForIt(tokens, end))
        found.push({ from: at + 1, to: end, harm: 'an employee is paid, not the company' });
    }
    return found;
  },
  sought(TO, PAY),
);

/** Where the name of a person ends that begins at a token; that token where none does. */
function personBehind(tokens: readonly Token[], from: number): number {
  if (!isOfName(tokens, from)) return from;
  let to = from;
  while (isOfName(tokens, to)) to++;
  const words = tokens.slice(from, to).filter(({ kind }) => kind === 'word');
  const isPerson = words.length > 1 && !namesOrganisation(words) && words.some(({ text }) => text.length > 1);
  return isPerson ? to : from;
}

function isOfName(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.text === '.') return isOneOf(tokens[at - 1], TITLE) || tokens[at - 1]?.text.length === 1;
  return token?.kind === 'word' && token.capital;
}

const WORKS = wordSet(
  'collector specialist agent representative rep employee manager officer adjuster negotiator clerk associate supervisor caller staffer',
);
const DOES = wordSet('works work handles handled negotiated negotiates manages called');
/** How far behind the name it may be said what the person is. */
const FARTHEST_OFFICE = 7;

function worksForIt(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.text !== ',') return false;
  const behind = tokens.slice(at + 1, at + 1 + FARTHEST_OFFICE);
  const end = behind.findIndex(({ kind }) => kind === 'mark');
  const said = end < 0 ? behind : behind.slice(0, end);
  return anyOneOf(said, WORKS) || (said[0]?.key === 'who' && anyOneOf(said, DOES));
}
