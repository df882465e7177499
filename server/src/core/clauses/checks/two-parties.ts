import type { Sentence } from '../../language/analysis.ts';
import { DETERMINERS } from '../../language/grammar.ts';
import type { Mention } from '../../language/mentions.ts';
import type { Parties, Role } from '../../language/parties.ts';
import { remembered } from '../../language/remembered.ts';
import type { Token } from '../../language/tokens.ts';
import { wordSet } from '../../language/word-set.ts';
import type { CheckScope, Found } from './check.ts';
import { foundIn, NOTHING_FOUND } from './each-sentence.ts';

/** The sides that something names, as bits. */
type Sides = number;
const NOBODY: Sides = 0;
const COMPANY: Sides = 1;
const CUSTOMER: Sides = 2;
const BOTH: Sides = 3;

/** Both sides appear by name, by a defined term or, in a letter, as its writer and its reader; a mere role names nobody. */
export function twoParties({ sentences, parties }: CheckScope): readonly Found[] {
  const sidesOf = sidesBy(parties);
  let sides = NOBODY;
  for (let at = 0; at < sentences.length && sides !== BOTH; at++) sides |= sidesOf(sentences[at] as Sentence);
  return sides === BOTH ? [foundIn(0, { from: 0, to: 1 })] : NOTHING_FOUND;
}

const sidesBy = remembered((parties: Parties) =>
  remembered((sentence: Sentence): Sides => {
    let sides = NOBODY;
    for (const mention of sentence.mentions) sides |= sidesOfMention(sentence, mention);
    for (const token of sentence.tokens) {
      if (sides === BOTH) return sides;
      sides |= sidesOfToken(token, parties);
    }
    return sides;
  }),
);

const BY_CONCEPT: ReadonlyMap<string, Sides> = new Map([
  ['party_company', COMPANY],
  ['company_side', COMPANY],
  ['party_customer', CUSTOMER],
  ['customer_side', CUSTOMER],
  ['customer_side_conceding', CUSTOMER],
  ['both_parties', BOTH],
]);

function sidesOfMention({ tokens }: Sentence, { concept, kind, from, to }: Mention): Sides {
  const sides = BY_CONCEPT.get(concept);
  if (sides === undefined || (sides === BOTH && kind === 'phrase')) return NOBODY;
  return isNamed(tokens[to - 1]) || isNamed(tokens[to]) || isNamed(tokens[from - 1]) ? sides : NOBODY;
}

/** A term or a name, not a word such as `the holder`. */
function isNamed(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    (token.field !== undefined || (token.capital && token.kind === 'word' && !DETERMINERS.has(token.key)))
  );
}

const COMPANY_FIELD = /^(?:company|creditor|provider)/;
const CUSTOMER_FIELD = /^(?:customer|patient|consumer)/;
/** The writer of a letter is the customer, and writes to the company. */
const WRITER = wordSet('i my me');
const READER = wordSet('you your');

function sidesOfToken(token: Token, parties: Parties): Sides {
  let sides = sidesOfRole(token.capital ? parties.terms.get(token.key) : undefined);
  const variable = token.field?.variable ?? '';
  if (READER.has(token.key) || COMPANY_FIELD.test(variable)) sides |= COMPANY;
  if (WRITER.has(token.key) || CUSTOMER_FIELD.test(variable)) sides |= CUSTOMER;
  return sides;
}

function sidesOfRole(role: Role | undefined): Sides {
  if (role === 'company') return COMPANY;
  return role === 'customer' ? CUSTOMER : NOBODY;
}
