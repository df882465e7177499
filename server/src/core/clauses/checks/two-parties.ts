import type { Sentence } from '../../language/analysis.ts';
import { DETERMINERS } from '../../language/grammar.ts';
import type { Mention } from '../../language/mentions.ts';
import type { Parties, Role } from '../../language/parties.ts';
import { remembered } from '../../language/remembered.ts';
import type { Token } from '../../language/tokens.ts';
import { wordSet } from '../../language/word-set.ts';
import type { CheckScope, Found } from './check.ts';

/** Both sides appear by name, by a defined term or, in a letter, as its writer and its reader; a mere role names nobody. */
export function twoParties(scope: CheckScope): Found[] {
  const rolesOf = rolesBy(scope.parties);
  const names = (role: Role) => scope.sentences.some((sentence) => rolesOf(sentence).includes(role));
  return names('company') && names('customer') ? [{ sentence: 0, from: 0, to: 1 }] : [];
}

const rolesBy = remembered((parties: Parties) =>
  remembered((sentence: Sentence): readonly Role[] => [
    ...sentence.mentions.flatMap((mention) => rolesOfMention(sentence, mention)),
    ...sentence.tokens.flatMap((token) => rolesOfToken(token, parties)),
  ]),
);

function rolesOfMention({ tokens }: Sentence, { concept, kind, from, to }: Mention): Role[] {
  if (!isNamed(tokens[to - 1]) && !isNamed(tokens[to]) && !isNamed(tokens[from - 1])) return [];
  if (concept === 'party_company') return ['company'];
  if (concept === 'party_customer') return ['customer'];
  if (concept === 'company_side') return ['company'];
  if (concept === 'customer_side' || concept === 'customer_side_conceding') return ['customer'];
  return concept === 'both_parties' && kind !== 'phrase' ? ['company', 'customer'] : [];
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

function rolesOfToken(token: Token, parties: Parties): Role[] {
  const defined = token.capital ? parties.terms.get(token.key) : undefined;
  const variable = token.field?.variable ?? '';
  return [
    ...(defined ? [defined] : []),
    ...(COMPANY_FIELD.test(variable) || READER.has(token.key) ? (['company'] as const) : []),
    ...(CUSTOMER_FIELD.test(variable) || WRITER.has(token.key) ? (['customer'] as const) : []),
  ];
}
