import type { ForeignPlaceholder } from '../template/rescue.ts';
import type { Complaint, Rule } from './types.ts';

type Kind = 'bracket' | 'blank' | 'tbd' | 'todo' | 'foreign-placeholder';

const bracket: Rule = leftover('bracket', {
  says: 'A bracketed placeholder such as [NAME].',
  docs: 'Nobody is asked to fill it in, so it goes out with the letter. As a variable it is asked for, checked and never forgotten.',
  way: 'Make it a variable, or write what belongs there.',
  examples: {
    fires: ['Dear «[CUSTOMER NAME]»,'],
    silent: ['See [the form](https://forms.example/a).', '- [ ] signed\n- [x] mailed', 'He wrote “recieved” [sic].'],
  },
});

const blank: Rule = leftover('blank', {
  says: 'A blank to be filled in by hand, outside a signature block.',
  docs: 'A blank in a duty leaves the duty open: a sum or a date that is not there binds nobody.',
  way: 'Make it a variable, or write what belongs there.',
  examples: {
    fires: ['Customer shall pay $«______» to Company.'],
    silent: ['Signature: ______\n\nDate: ______', 'The `a____b` field.'],
  },
});

const tbd: Rule = leftover('tbd', {
  says: 'A term that is still to be decided: TBD, TBA.',
  docs: 'An agreement to agree is no agreement. What is still open when both sides sign stays open.',
  way: 'Decide it before the letter goes out.',
  examples: { fires: ['Payment is due on «TBD».'], silent: ['Payment is due on March 5, 2026.'] },
});

const todo: Rule = leftover('todo', {
  says: 'A note of the drafter: TODO, XXX.',
  docs: 'Notes to oneself read badly in the other side’s hands, and may say more than was meant.',
  way: 'Do it, or move it into {% comment %} … {% endcomment %}.',
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

function leftover(kind: Kind, said: Pick<Rule, 'says' | 'docs' | 'examples'> & { readonly way: string }): Rule {
  return {
    id: `leftover/${kind}`,
    family: 'leftover',
    says: said.says,
    severity: 'error',
    docs: said.docs,
    examples: said.examples,
    check: ({ foreign, text }) =>
      foreign
        .filter((one) => kindOf(one) === kind)
        .map(({ span, fix }): Complaint => {
          const words = text.slice(span.start, span.end);
          return { message: `“${words}” is left over. ${said.way}`, span, ...(fix === undefined ? {} : { fix }) };
        }),
  };
}

function kindOf({ style }: ForeignPlaceholder): Kind {
  return KINDS[style] ?? 'foreign-placeholder';
}

const KINDS: Readonly<Record<string, Kind>> = { bracket: 'bracket', blank: 'blank', tbd: 'tbd', todo: 'todo' };
