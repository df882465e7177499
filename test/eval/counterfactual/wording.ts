import type { Change } from './change.ts';

/** Clauses whose promise is a negative one, so that they turn into their opposite without it. */
const NEGATIVE = ['no-fault', 'no-forgiveness', 'mutual-non-adverse-statements'];
const BOTH_BOUND = [
  'no-fault',
  'no-forgiveness',
  'seven-day-removal',
  'mutual-non-adverse-statements',
  'credit-mark-disavowal',
];

/** Negative words that deny nothing. */
const IDIOMS =
  /\b(?:no|not) (?:later|more|less|fewer|sooner|longer|earlier) than\b|\bno\. ?\d|\bnot only\b|\bwhether or not\b|\bno matter\b|\bwithout (?:end|limit|limitation|delay)\b/i;
const POSITIVES: Readonly<Record<string, string>> = {
  neither: 'each',
  nor: 'and',
  never: 'always',
  nothing: 'something',
  none: 'each',
  nobody: 'everybody',
  no: 'a',
  without: 'with',
  unproven: 'proven',
  unproved: 'proved',
  undecided: 'decided',
  unestablished: 'established',
};

/** Takes every denial out of a text. Undefined where there are fewer than two: the rest may then deny by other means. */
export function withoutNegatives(text: string): string | undefined {
  if (IDIOMS.test(text)) return undefined;
  let count = 0;
  const counted = (replacement: string) => {
    count++;
    return replacement;
  };
  const changed = text
    .replace(
      /\b(?:can|could|do|does|did|is|are|was|were|has|have|had|will|would|shall|should|must)n['’]t\b/gi,
      (word) => counted(word.slice(0, -3)),
    )
    .replace(/\bwon['’]t\b/gi, () => counted('will'))
    .replace(/\bcan(?:not|['’]t)\b/gi, () => counted('can'))
    .replace(/\bno one\b/gi, () => counted('everyone'))
    .replace(/ not\b/gi, () => counted(''))
    .replace(
      /\b(?:neither|nor|never|nothing|none|nobody|no|without|unproven|unproved|undecided|unestablished)\b/gi,
      (word) => counted(POSITIVES[word.toLowerCase()] ?? ''),
    );
  return count >= 2 ? changed : undefined;
}

const COMPANY = 'company|provider|creditor|clinic|hospital|agency|lender|practice|seller|holder|bank';
/** Both parties named side by side. */
const PAIRS: readonly RegExp[] = [
  /\{\{ company_name \}\} and (\{\{ customer_name \}\})/g,
  new RegExp(
    `\\b(?:the )?(?:${COMPANY}) and ((?:the )?(?:customer|patient|borrower|consumer|client|tenant|buyer))\\b`,
    'gi',
  ),
  /\b[A-Z]\w+(?: (?:&|[A-Z]\w+))*,? (?:LLC|LLP|Inc\.|P\.C\.|P\.A\.),? and ((?:Mr|Ms|Mrs|Dr)\. [A-Z]\w+)/g,
];
/** One person speaks to another: who is bound hangs on too many words. */
const LETTER = /\b(?:you|your|we|us|our|my|i)\b/i;
/** The company's side named otherwise than as an owner or after a preposition: it may still be bound. */
const COMPANY_ACTS = new RegExp(
  `(?<!\\b(?:of|to|from|against|about|with|for) (?:the )?)\\b(?:(?:${COMPANY})\\b(?!['’])|company_name|LLC|LLP|Inc|P\\.C|P\\.A)`,
  'i',
);
const CUSTOMER_ACTS =
  /\b(?:customer(?:_name \}\})?|Ms\. \w+|Mr\. \w+)[^.;,]{0,20}\b(?:agree|confirm|acknowledge|declare|state|record|stipulate|admit|shall|will|must|never)/i;
const MARKERS =
  /\b(?:(?:both|each|either|all) of the parties|both (?:parties|sides|signatories)|(?:each|either) (?:party|side|signatory)|the parties(?: hereto)?|the signatories|the undersigned|both)\b/gi;

/** Turns a promise of both parties into one of the customer's alone. Undefined where the company's side may still be bound. */
export function boundToCustomer(text: string): string | undefined {
  if (LETTER.test(text)) return undefined;
  const changed = PAIRS.reduce((sofar, pair) => sofar.replace(pair, '$1'), text)
    .replace(/\bneither (?:party|side)(?: or signatory)?\b/gi, 'Customer never')
    .replace(MARKERS, 'Customer')
    .replace(/\b(?:mutually|jointly|together|reciprocal|mutual)\b ?/gi, '');
  // Without a customer who agrees or acts, a statement is the whole document's, and so both parties'.
  const isOneSided =
    CUSTOMER_ACTS.test(changed) &&
    !/\b(?:all of them|at one)\b/i.test(changed) &&
    !COMPANY_ACTS.test(changed) &&
    !/\b(?:each|either|neither|other|another|parties|sides|joint)\b/i.test(changed);
  return changed !== text && isOneSided ? changed : undefined;
}

const LONGER: Readonly<Record<string, string>> = {
  seven: 'thirty',
  '7': '30',
  seventh: 'thirtieth',
  '7th': '30th',
  week: 'month',
};

/** Thirty days where seven stood; a week becomes a month. */
export function withLongerTime(text: string): string | undefined {
  const changed = text.replace(
    /\b(seven|7|seventh|7th)(?=[\s-]*(?:\((?:7|seven)\)[\s-]*)?(?:calendar |full |clear |business |consecutive )?days?\b)|(?<=\((?:)?)(7|seven)(?=\))|(?<=\b(?:a|one) )(week)\b/gi,
    (word) => LONGER[word.toLowerCase()] ?? word,
  );
  return changed === text || /\b(?:seven|7|week)\b/i.test(changed) ? undefined : changed;
}

/** `seven (7)` becomes `seven (10)`; `dollars ($600.00)` becomes `dollars ($900.00)`-like: words and figures disagree. */
export function withDisagreement(text: string): string | undefined {
  const changed = text
    .replace(/\bseven \(7\)/gi, 'seven (10)')
    .replace(
      /(\bdollars(?: and \w+\/100)?,? \(\$)(\d)/gi,
      (_, words: string, digit: string) => `${words}${(Number(digit) % 9) + 1}`,
    );
  return changed === text ? undefined : changed;
}

export const WORDING: readonly Change[] = [
  { name: 'negatives dropped', must: 'fall', clauses: NEGATIVE, apply: withoutNegatives },
  { name: 'customer alone bound', must: 'fall', clauses: BOTH_BOUND, apply: boundToCustomer },
  { name: 'thirty days for seven', must: 'fall', clauses: ['seven-day-removal'], apply: withLongerTime },
  {
    name: 'words and figures disagree',
    must: 'fall',
    clauses: ['seven-day-removal', 'payment-terms'],
    apply: withDisagreement,
  },
];
