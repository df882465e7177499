/** The forms of a verb that grammar tells apart. */
export type VerbForm = 'base' | 's' | 'ing' | 'past' | 'participle';
export const VERB_FORMS: readonly VerbForm[] = ['base', 's', 'ing', 'past', 'participle'];
export type VerbForms = Readonly<Record<VerbForm, readonly string[]>>;

const VOWEL = /[aeiou]/;
/** Verbs of two or more syllables that double their last letter all the same. */
const DOUBLING = new Set([
  'refer',
  'transfer',
  'defer',
  'confer',
  'infer',
  'occur',
  'incur',
  'recur',
  'permit',
  'admit',
  'commit',
  'omit',
  'remit',
  'submit',
  'compel',
  'expel',
  'rebut',
  'forget',
  'begin',
  'prefer',
  'abet',
  'allot',
  'concur',
  'deter',
  'regret',
  'cancel',
  'label',
  'acquit',
  'extol',
  'format',
  'shred',
]);

/**
 * All forms of a verb. `word` is a base form, or `base/past/participle` where they are irregular (`forgive/forgave/forgiven`).
 * Only the forms are made; which of them a text means is the tagger's question.
 */
export function verbForms(word: string): VerbForms {
  const [base = word, past, participle] = word.split('/');
  if (base === 'be') return FORMS_OF_BE;
  const regular = past ? [past] : pastOf(base);
  return {
    base: [base],
    s: [thirdPerson(base)],
    ing: ingOf(base),
    past: regular,
    participle: participle
      ? [participle, ...regular.filter((form) => form.endsWith('ed') && form !== participle)]
      : regular,
  };
}

const FORMS_OF_BE: VerbForms = {
  base: ['be', 'am', 'are'],
  s: ['is'],
  ing: ['being'],
  past: ['was', 'were'],
  participle: ['been'],
};

/** The old forms of a verb's third person: `maketh`, `denieth`, `committeth`. `word` as for `verbForms`. */
export function oldThirdPerson(word: string): readonly string[] {
  const [base = word] = word.split('/');
  if (base === 'be') return [];
  if (base.endsWith('e')) return [`${base}th`];
  const ending = /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ieth` : `${base}eth`;
  return doubles(base) ? [`${base}${base.at(-1)}eth`, ending] : [ending];
}

/** Singular and plural of a noun. */
export function nounForms(word: string): readonly string[] {
  return word.endsWith('s') && !word.endsWith('ss') ? [word] : [word, thirdPerson(word)];
}

function thirdPerson(word: string): string {
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  if (/(s|x|z|ch|sh)$/.test(word)) return `${word}es`;
  if (word === 'do' || word === 'go' || word === 'undo' || word === 'forgo') return `${word}es`;
  return `${word}s`;
}

function pastOf(base: string): string[] {
  if (base.endsWith('e')) return [`${base}d`];
  if (/[^aeiou]y$/.test(base)) return [`${base.slice(0, -1)}ied`];
  return doubles(base) ? [`${base}${base.at(-1)}ed`, ...(base.endsWith('l') ? [`${base}ed`] : [])] : [`${base}ed`];
}

function ingOf(base: string): string[] {
  if (base.endsWith('ie')) return [`${base.slice(0, -2)}ying`];
  if (base.endsWith('e') && !/(ee|oe|ye)$/.test(base)) return [`${base.slice(0, -1)}ing`];
  return doubles(base) ? [`${base}${base.at(-1)}ing`, ...(base.endsWith('l') ? [`${base}ing`] : [])] : [`${base}ing`];
}

function doubles(base: string): boolean {
  if (DOUBLING.has(base)) return true;
  if (!/[^aeiou][aeiou][bdfgklmnprt]$/.test(base) && !/qu[aeiou][tdlnp]$/.test(base)) return false;
  return (
    base
      .replace(/e$/, '')
      .split('')
      .filter((c) => VOWEL.test(c)).length === 1 ||
    (/qu[aeiou].$/.test(base) && base.length < 6)
  );
}
