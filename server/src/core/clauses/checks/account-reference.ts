import type { Sentence } from '../../language/analysis.ts';
import type { Token } from '../../language/tokens.ts';
import { wordSet } from '../../language/word-set.ts';
import type { CheckScope, Found } from './check.ts';
import { inEach, type Within } from './each-sentence.ts';

/** An account, invoice or reference number beside its name. */
export function accountReference({ sentences }: CheckScope): readonly Found[] {
  return referencesIn(sentences);
}

const referencesIn = inEach((sentence) => {
  const found: Within[] = [];
  for (let at = 0; at < sentence.tokens.length; at++) {
    const token = sentence.tokens[at] as Token;
    if (isReferenceField(token) || isReferenceNumber(sentence, at, token)) found.push({ from: at, to: at + 1 });
  }
  return found;
});

const REFERENCE_NAME = /account|last4|invoice|reference|number|_no$|_ref$|^ref_/;

function isReferenceField({ field }: Token): boolean {
  return field !== undefined && REFERENCE_NAME.test(field.variable);
}

const REFERENCE = wordSet(
  `account acct invoice statement bill reference ref file chart visit claim ticket run case policy loan encounter patient
  number no ending # order matter docket ledger contract record card note folio figures digits numerals numbered quoting`,
);
/** `INV204`: at most three capitals, then a figure. */
const CODE = /^[A-Z]{0,3}\d/;
const MASK = /^[*•#]+$/;
/** Numbers of tax forms. */
const FORMS: ReadonlySet<string> = new Set(['1099', '1040', '1098', '982']);
/** How many tokens may stand between the word and its number: `account no. ending in 6619`. */
const FARTHEST = 4;

function isReferenceNumber({ tokens }: Sentence, at: number, { kind, text }: Token): boolean {
  if (text.length < 2 || (kind !== 'number' && !CODE.test(text))) return false;
  // `Form 1099-C`
  if (FORMS.has(text) || text.startsWith('1099')) return false;
  // `****5512`
  if (MASK.test(tokens[at - 1]?.text ?? '') && MASK.test(tokens[at - 2]?.text ?? '')) return true;
  return tokens.slice(Math.max(0, at - FARTHEST), at).some((token) => REFERENCE.has(token.key || token.text));
}
