import { passOn, type RuleEntry } from './passOn.ts';
import type { Rule } from './types.ts';

const ENTRIES: readonly RuleEntry[] = [
  {
    id: 'template/syntax',
    says: 'A tag that cannot be read.',
    severity: 'error',
    docs: 'A tag that is not understood prints nothing, and a letter with a hole in it looks finished. The message names what was expected at that place.',
    examples: {
      fires: ['{% assign total «5» %}'],
      silent: ['{% assign total = 5 %}{{ total }}'],
    },
  },
  {
    id: 'template/unknown-tag',
    says: 'A tag that does not exist, or that other Liquid dialects have and letters do not.',
    severity: 'error',
    docs: 'Letters use if, unless, case, for, assign, render, comment and raw. Everything else is refused, so that a letter reads the same in every tool.',
    examples: {
      fires: ['{% «include» "clauses/hipaa" %}', '{% if medical %}A{% «elif» lien %}B{% endif %}'],
      silent: ['{% if medical %}A{% elsif lien %}B{% endif %}'],
    },
  },
  {
    id: 'template/unclosed-tag',
    says: 'An opening {{ or {% without its closing braces.',
    severity: 'error',
    docs: 'The rest of the line would be taken for the inside of the tag and vanish from the letter.',
    examples: {
      fires: ['Customer pays «{{ settlement_amount»\n\nThe rest stands.'],
      silent: ['Customer pays {{ settlement_amount }}.'],
    },
  },
  {
    id: 'template/unclosed-block',
    says: 'A block such as {% if %} without its end tag.',
    severity: 'error',
    docs: 'Where the block ends decides which sentences are conditional. It is not guessed.',
    examples: {
      fires: ['«{% if medical %}»Health information stays private.'],
      silent: ['{% if medical %}Health information stays private.{% endif %}'],
    },
  },
  {
    id: 'template/unexpected-end',
    says: 'An end tag that closes nothing, or another block than the one that is open.',
    severity: 'error',
    docs: 'A stray end tag is usually left over from a deleted condition, and what it was meant to close may now print always.',
    examples: {
      fires: ['The matter is closed.«{% endif %}»'],
      silent: ['{% if paid %}The matter is closed.{% endif %}'],
    },
  },
  {
    id: 'template/unknown-filter',
    says: 'A filter that does not exist.',
    severity: 'error',
    docs: 'An unknown filter would print the value unformatted: 720 instead of $720.00.',
    examples: {
      fires: ['{{ settlement_amount | «mony» }}'],
      silent: ['{{ settlement_amount | money }}'],
    },
  },
  {
    id: 'template/empty-filter',
    says: 'A | with no filter after it.',
    severity: 'error',
    docs: 'Other Liquid tools drop it without a word. The filter that was meant to stand there is missing from the letter.',
    examples: {
      fires: ['{{ settlement_amount «|» }}'],
      silent: ['{{ settlement_amount | money }}'],
    },
  },
  {
    id: 'template/bad-argument',
    says: 'A filter or tag with too many, too few or malformed arguments.',
    severity: 'error',
    docs: 'Each filter takes the arguments that the documentation lists, after a colon and with commas between.',
    examples: {
      fires: ['{{ letter_date | «add_days» }}'],
      silent: ['{{ letter_date | add_days: 30 }}'],
    },
  },
  {
    id: 'template/missing-expression',
    says: 'An output that names nothing.',
    severity: 'error',
    docs: 'Empty braces print nothing where the letter needs a name or a sum.',
    examples: { fires: ['Dear «{{ }}»,'], silent: ['Dear {{ customer_name }},'] },
  },
  {
    id: 'template/bad-name',
    says: 'A name with spaces or other characters that a variable cannot have.',
    severity: 'error',
    docs: 'Other Liquid tools read the first word and drop the rest, so that the wrong value, or none, is printed.',
    examples: { fires: ['{{ «Customer Name» }}'], silent: ['{{ customer_name }}'] },
  },
  {
    id: 'template/bad-condition',
    says: 'A condition that is not complete or uses an operator that Liquid does not have.',
    severity: 'error',
    docs: 'A broken condition decides by accident whether a protection is in the letter.',
    examples: {
      fires: ['«{% if %}»Text.{% endif %}'],
      silent: ['{% if role == "lender" %}Text.{% endif %}'],
    },
  },
  {
    id: 'template/mixed-and-or',
    says: 'A condition that mixes and with or.',
    severity: 'error',
    docs: 'Liquid reads such a condition from right to left, people read it from left to right. Nested tags leave no doubt.',
    examples: {
      fires: ['{% if «medical and lien or paid» %}Text.{% endif %}'],
      silent: ['{% if medical and lien and paid %}Text.{% endif %}'],
    },
  },
  {
    id: 'template/outside-root',
    says: 'A render path that leads outside the workspace.',
    severity: 'error',
    docs: 'A letter may only take in clauses of the library and files below its own workspace, so that checking a letter opens no other file.',
    examples: {
      fires: ['{% render «"../../secret"» %}'],
      silent: ['{% raw %}{% render "../../secret" %}{% endraw %}'],
    },
  },
  {
    id: 'template/limit',
    says: 'A template that is nested too deeply or makes too large a letter.',
    severity: 'error',
    docs: 'The limits are far above what a letter needs. A template that reaches one is usually a mistake in a loop.',
    examples: { fires: [], silent: ['{% if a %}{% if b %}Text.{% endif %}{% endif %}'] },
  },
];

/** Problems of the template's own language, found on reading it and on making a letter of its examples. */
export const TEMPLATE_RULES: readonly Rule[] = ENTRIES.map((entry) =>
  passOn('template', entry, ({ reading, letter }) => [...reading, ...letter.problems]),
);
