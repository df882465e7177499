import type { TAGS } from './tags.ts';

/** A tag at work: a template, the data it is filled in with, and the letter that it makes. A test makes each of them. */
export type TagExample = {
  readonly template: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly result: string;
};

/** One example for each tag, as documentation and hover show it. */
export const TAG_EXAMPLES: Readonly<Record<(typeof TAGS)[number]['name'], TagExample>> = {
  if: {
    template: '{% if medical %}\nHealth information stays private.\n{% endif %}',
    data: { medical: true },
    result: 'Health information stays private.',
  },
  elsif: {
    template: '{% if judgment %}\nA judgment stands.\n{% elsif lawsuit %}\nA lawsuit is pending.\n{% endif %}',
    data: { judgment: false, lawsuit: true },
    result: 'A lawsuit is pending.',
  },
  else: {
    template: '{% if lien %}\nThe lien is released.\n{% else %}\nNo lien was recorded.\n{% endif %}',
    data: { lien: false },
    result: 'No lien was recorded.',
  },
  unless: {
    template: '{% unless judgment %}\nNo court has decided.\n{% endunless %}',
    data: { judgment: false },
    result: 'No court has decided.',
  },
  case: {
    template:
      '{% case company_role %}\n{% when "debt_buyer" %}\nCompany owns the account.\n{% else %}\nCompany collects for its owner.\n{% endcase %}',
    data: { company_role: 'debt_buyer' },
    result: 'Company owns the account.',
  },
  when: {
    template: '{% case company_role %}\n{% when "lender", "hospital" %}\nCompany sent the first bill.\n{% endcase %}',
    data: { company_role: 'hospital' },
    result: 'Company sent the first bill.',
  },
  for: {
    template: '{% for ground in dispute_ground -%}\n- {{ ground }}\n{% endfor %}',
    data: { dispute_ground: ['the sofa never came', 'a payment was not credited'] },
    result: '- the sofa never came\n- a payment was not credited',
  },
  assign: {
    template:
      '{% assign difference = billed_amount | minus: settlement_amount %}\nThe difference is {{ difference | money }}.',
    data: { billed_amount: '2480.00', settlement_amount: '900.00' },
    result: 'The difference is $1,580.00.',
  },
  render: {
    template: '1. {% render "clauses/burden-recital" %}',
    data: {},
    result:
      '1. **Shared reasons.** Both Parties recognize that searching records, bargaining and going to court would cost each of them money, time and stress.\n   Both want a prompt and final no-fault outcome instead.',
  },
  comment: {
    template: '{% comment %}\nA note for whoever edits the letter.\n{% endcomment %}\nDear Customer,',
    data: {},
    result: 'Dear Customer,',
  },
  raw: {
    template: '{% raw %}{{ printed as it stands }}{% endraw %}',
    data: {},
    result: '{{ printed as it stands }}',
  },
};
