import type { Sentence } from '../../language/analysis.ts';
import { dates } from '../../language/dates.ts';
import { holdsOne, sought } from '../../language/sought.ts';
import type { Token } from '../../language/tokens.ts';
import { anyOneOf, isOneOf, wordSet } from '../../language/word-set.ts';
import type { CheckScope, Found } from './check.ts';
import { inEach, NOTHING_FOUND } from './each-sentence.ts';

/**
 * Data that no letter should carry: a Social Security number, a card, bank or full account number, a date of birth, a blank or
 * a variable for one of them. Each is a harm at its place.
 */
export function personalData({ sentences }: CheckScope): readonly Found[] {
  return dataIn(sentences);
}

const dataIn = inEach((sentence) =>
  [...numbers(sentence), ...births(sentence), ...blanks(sentence), ...fields(sentence)].map(({ from, to }) => ({
    from,
    to,
    harm: 'shows personal data that a letter should not carry',
  })),
);

type Place = { readonly from: number; readonly to: number };

const NUMBER_NAME = wordSet('account acct card iban routing checking ssn social security aba loan');
const NOT_A_NUMBER = wordSet(
  `tracking phone telephone fax tel call docket case statute usc cfr certified article mail zip invoice reference receipt
  order ticket form serial parcel file check instrument document recorded deed book`,
);
const CARD_NAME = wordSet('visa mastercard amex discover debit credit');
/** An account's last characters are at most so many. */
const LONGEST_TAIL = 6;
const CARD = 13;
/** How the figures of cards are written apart. */
const CARD_GROUPS: ReadonlySet<string> = new Set(['4,4,4,4', '4,6,5']);

type Digits = Place & { readonly digits: string; readonly groups: readonly number[] };

/** Figures that are one number to a reader: `4111 1111 1111 1111`, `123-45-6789`. */
function runs(tokens: readonly Token[]): Digits[] {
  const found: Digits[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (tokens[at]?.kind !== 'number') continue;
    let to = at;
    let digits = '';
    const groups: number[] = [];
    while (to < tokens.length) {
      const token = tokens[to] as Token;
      const own =
        token.kind === 'number' && !/[.,]/.test(token.text.replace(/,$/, '')) ? token.text.replace(/\D/g, '') : '';
      const joins =
        groups.length > 0 && (token.text === '-' || token.text === '–') && tokens[to + 1]?.kind === 'number';
      if (own === '' && !joins) break;
      if (own !== '') {
        digits += own;
        groups.push(own.length);
      }
      to++;
      if (token.text.endsWith(',')) break;
    }
    if (groups.length === 0) continue;
    found.push({ from: at, to, digits, groups });
    at = to - 1;
  }
  return found;
}

function numbers({ tokens }: Sentence): Place[] {
  return runs(tokens).filter(({ from, digits, groups }) => {
    if (groups.join() === '3,2,4') return true;
    const before = tokens.slice(Math.max(0, from - 6), from);
    if (anyOneOf(before, NOT_A_NUMBER)) return false;
    if (CARD_GROUPS.has(groups.join())) return true;
    if (digits.length >= CARD && digits.length <= 19)
      return passesLuhn(digits) || anyOneOf(before, NUMBER_NAME) || anyOneOf(before, CARD_NAME);
    return digits.length > LONGEST_TAIL && anyOneOf(before, NUMBER_NAME);
  });
}

/** The check digit of payment cards (ISO/IEC 7812). */
function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let at = 0; at < digits.length; at++) {
    const digit = Number(digits[digits.length - 1 - at]);
    const doubled = at % 2 === 0 ? digit : digit * 2;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

const BIRTH = wordSet('birth born dob birthday birthdate');
const BORN = sought(BIRTH);

/** `date of birth 04/17/1979`, `born on April 17, 1979`, `DOB: April 17`. */
function births({ tokens }: Sentence): readonly Place[] {
  if (!holdsOne(tokens, BORN)) return NOTHING_FOUND;
  return dates(tokens).filter(({ from }) => {
    const before = tokens.slice(Math.max(0, from - 6), from);
    return anyOneOf(before, BIRTH);
  });
}

const NAMES_DATUM = wordSet('ssn security birth dob routing iban card license passport');
const DATUM = sought(NAMES_DATUM);
const BLANK = /^_{2,}$/;

/** A line to fill in behind the name of a datum: `SSN ___-__-____`. */
function blanks({ tokens }: Sentence): readonly Place[] {
  if (!holdsOne(tokens, DATUM)) return NOTHING_FOUND;
  return tokens.flatMap((token, at) => {
    const isBlank = BLANK.test(token.text) || /^[x#*]{3,}$/i.test(token.text);
    const before = tokens.slice(Math.max(0, at - 4), at);
    return isBlank && anyOneOf(before, NAMES_DATUM) && token.text !== '*' ? [{ from: at, to: at + 1 }] : [];
  });
}

const DATUM_VARIABLE =
  /(?:^|_)(?:ssn|social_security|dob|birth|birth_?date|date_of_birth|routing|iban|card_number|bank_account|account_number|full_account|cvv|pin|passport|driver_?license)/;

function fields({ tokens, variables }: Sentence): readonly Place[] {
  if (variables.length === 0) return NOTHING_FOUND;
  return tokens.flatMap((token, at) =>
    token.field && DATUM_VARIABLE.test(token.field.variable) && !isOneOf(tokens[at - 1], wordSet('last'))
      ? [{ from: at, to: at + 1 }]
      : [],
  );
}
