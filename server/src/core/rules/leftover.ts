import type { RuleOption } from '../config/option.ts';
import type { ForeignPlaceholder } from '../template/rescue.ts';
import type { Facts } from './facts.ts';
import { isAllowed, optionValue, spansOfWords } from './options.ts';
import type { Complaint, Rule } from './types.ts';

type Kind = 'bracket' | 'blank' | 'tbd' | 'todo' | 'foreign-placeholder';

type WordsOption = Extract<RuleOption, { readonly type: 'words' }>;

/** Further words that are such a mark; set apart by capitals as they are written here. */
const WORDS: WordsOption = {
  name: 'words',
  type: 'words',
  default: [],
  says: 'Further words that count as such a mark, as they are written, capitals included.',
};
const ALLOW: WordsOption = {
  name: 'allow',
  type: 'words',
  default: [],
  says: 'Words in such marks that belong in the letter, beside [sic], [seal] and the like.',
};
const LEAST: Extract<RuleOption, { readonly type: 'number' }> = {
  name: 'least',
  type: 'number',
  default: 3,
  least: 3,
  most: 40,
  says: 'From how many underscores in a row it is a blank.',
};

const bracket: Rule = leftover('bracket', {
  says: 'A bracketed placeholder such as [NAME].',
  docs: 'Nobody is asked to fill it in, so it goes out with the letter. As a variable it is asked for, checked and never forgotten.',
  way: 'Make it a variable, or write what belongs there.',
  options: [ALLOW],
  keeps: (words, facts) => !isAllowed(words, optionValue(facts, 'leftover/bracket', ALLOW)),
  examples: {
    fires: ['Dear «[CUSTOMER NAME]»,'],
    silent: ['See [the form](https://forms.example/a).', '- [ ] signed\n- [x] mailed', 'He wrote “recieved” [sic].'],
  },
});

const blank: Rule = leftover('blank', {
  says: 'A blank to be filled in by hand, outside a signature block.',
  docs: 'A blank in a duty leaves the duty open: a sum or a date that is not there binds nobody.',
  way: 'Make it a variable, or write what belongs there.',
  options: [LEAST],
  keeps: (words, facts) => words.replace(/[^_]/g, '').length >= optionValue(facts, 'leftover/blank', LEAST),
  examples: {
    fires: ['Customer shall pay $«______» to Company.'],
    silent: ['Signature: ______\n\nDate: ______', 'The `a____b` field.'],
  },
});

const tbd: Rule = leftover('tbd', {
  says: 'A term that is still to be decided: TBD, TBA.',
  docs: 'An agreement to agree is no agreement. What is still open when both sides sign stays open.',
  way: 'Decide it before the letter goes out.',
  options: [WORDS],
  examples: { fires: ['Payment is due on «TBD».'], silent: ['Payment is due on March 5, 2026.'] },
});

const todo: Rule = leftover('todo', {
  says: 'A note of the drafter: TODO, XXX.',
  docs: 'Notes to oneself read badly in the other side’s hands, and may say more than was meant.',
  way: 'Do it, or move it into {% comment %} … {% endcomment %}.',
  options: [WORDS],
  examples: {
    fires: ['«TODO» ask for the account number.'],
    silent: ['{% comment %}TODO ask for the account number.{% endcomment %}Text.'],
  },
});

const foreignPlaceholder: Rule = leftover('foreign-placeholder', {
  says: 'A placeholder in the style of another system.',
  docs: 'Each system marks its fields differently, and what one fills in another prints as it stands. Here a field is written {{ name }}.',
  way: 'Write it as {{ name }}.',
  examples: {
    fires: ['Dear «[[customer_name]]»,', 'Dear «<<customer_name>>»,'],
    silent: ['Dear {{ customer_name }},', 'It costs $5.'],
  },
});

/** Marks that a finished letter or template must not have. */
export const LEFTOVER_RULES: readonly Rule[] = [bracket, blank, tbd, todo, foreignPlaceholder];

type Said = Pick<Rule, 'says' | 'docs' | 'examples' | 'options'> & {
  readonly way: string;
  /** False for what the configuration lets stand. */
  readonly keeps?: (words: string, facts: Facts) => boolean;
};

function leftover(kind: Kind, said: Said): Rule {
  const id = `leftover/${kind}`;
  return {
    id,
    family: 'leftover',
    says: said.says,
    severity: 'error',
    docs: said.docs,
    examples: said.examples,
    ...(said.options === undefined ? {} : { options: said.options }),
    check: (facts) => {
      const own = facts.foreign.filter((one) => kindOf(one) === kind);
      return [...own, ...further(id, said, own, facts)].flatMap(({ span, fix }): readonly Complaint[] => {
        const words = facts.text.slice(span.start, span.end);
        if (said.keeps?.(words, facts) === false) return [];
        return [{ message: `“${words}” is left over. ${said.way}`, span, ...(fix === undefined ? {} : { fix }) }];
      });
    },
  };
}

/** What the configuration counts as such a mark, where nothing else is found already. */
function further(
  id: string,
  { options = [] }: Said,
  own: readonly ForeignPlaceholder[],
  facts: Facts,
): readonly Pick<ForeignPlaceholder, 'span' | 'fix'>[] {
  if (!options.includes(WORDS)) return [];
  const spans = spansOfWords(facts.prose, optionValue(facts, id, WORDS));
  return spans
    .filter((span) => !own.some((one) => one.span.start < span.end && span.start < one.span.end))
    .map((span) => ({ span }));
}

function kindOf({ style }: ForeignPlaceholder): Kind {
  return KINDS[style] ?? 'foreign-placeholder';
}

const KINDS: Readonly<Record<string, Kind>> = { bracket: 'bracket', blank: 'blank', tbd: 'tbd', todo: 'todo' };
