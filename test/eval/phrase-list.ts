/**
 * A linter as one would write it in an afternoon: a clause is given when the text holds one phrase of every group. It is
 * here to be measured against and ships nowhere.
 */
export function givesByPhrases(clause: string, text: string): boolean {
  const groups = GROUPS[clause];
  if (groups === undefined) return false;
  const plain = text.toLowerCase().replaceAll('’', "'").replace(/\s+/g, ' ');
  return groups.every((phrases) => phrases.some((phrase) => plain.includes(phrase)));
}

const BOTH = ['parties', 'both', 'neither', 'each', 'you and i', 'mutual', 'nobody', 'either'];

const GROUPS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'no-fault': [
    [
      'not been established',
      'never established',
      'not established',
      'never been',
      'not proven',
      'never proved',
      'unproven',
      'not been proved',
      'no proof',
      'not been shown',
      'never shown',
      'undecided',
    ],
    ['admission', 'admit', 'admits', 'fault', 'blame', 'wrongdoing', 'concede', 'liability', 'confession'],
    BOTH,
  ],
  'no-forgiveness': [
    ['difference', 'remainder', 'unpaid', 'balance', 'rest', 'margin', 'gap', 'other $', 'shortfall'],
    ['cancel', 'extinguish', 'discharge', 'written off', 'wiped'],
    ['forgiv', 'remit', 'waive', 'excuse', 'gift', 'let off', 'letting'],
    ['not ', 'neither', 'never', "n't", 'no '],
    BOTH,
  ],
  'credit-mark-disavowal': [
    ['credit report', 'credit file', 'credit record', 'bureau', 'consumer report', 'reporting agency'],
    ['mark', 'entry', 'notation', 'tradeline', 'item', 'remark'],
    ['disavow', 'disown', 'disclaim', 'repudiate', 'renounce', 'stand behind'],
    ['continu', 'every time', 'each time', 'as often', 'whenever', 'permanent', 'perpetual', 'always'],
  ],
  'seven-day-removal': [
    ['remov', 'delet', 'withdraw', 'retract', 'take down', 'taken down', 'take back', 'expunge'],
    ['seven', '7 ', '7)', 'a week', 'one week'],
    ['request', 'asked', 'asks', 'asking', 'demand', 'notice', 'called upon'],
    [
      'continu',
      'every time',
      'each time',
      'as often',
      'whenever',
      'never runs out',
      'standing',
      'at any time',
      'no end',
      'forever',
      'always',
    ],
    BOTH,
  ],
  'dispute-recital': [
    ['disput', 'contest', 'disagree'],
    ['account', 'invoice', 'statement', 'bill', 'reference'],
    ['$', 'amount'],
  ],
  'burden-recital': [
    ['expense', 'cost', 'money', 'outlay'],
    ['time', 'stress', 'strain', 'delay', 'worry', 'burden'],
    BOTH,
  ],
  'payment-terms': [
    ['pay', 'payment'],
    ['$', 'dollars', 'amount'],
    ['within', 'on or before', 'no later than', 'by '],
  ],
  'payment-acknowledgment': [
    ['acknowledg', 'receipt', 'confirm'],
    ['written', 'in writing', 'signed', 'letter', 'note'],
  ],
  'final-resolution': [
    ['final', 'full', 'complete', 'conclusive', 'absolute'],
    ['resol', 'settle', 'satisf', 'accord', 'closed'],
  ],
  'mutual-non-adverse-statements': [
    ['adverse', 'negative', 'derogatory', 'disparag', 'unfavorable', 'unfavourable', 'damaging'],
    ['neither', 'not ', 'no ', 'refrain', 'never'],
    BOTH,
  ],
  'credit-value': [['credit'], ['value', 'worth', 'dollar', 'money']],
  jurisdiction: [
    ['county', 'court'],
    ['state', 'law', 'jurisdiction', 'venue'],
  ],
  boilerplate: [
    ['successors', 'assigns', 'heirs'],
    ['signature', 'by:', 'signed', '___'],
  ],
  hipaa: [['hipaa', 'health information', 'privacy', '45 cfr']],
  'signed-copy-first': [
    ['signed copy', 'signed', 'signature'],
    ['before', 'until', 'once', 'after', 'only when', 'not due'],
  ],
};
