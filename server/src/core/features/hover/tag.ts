import { TAGS } from '../../template/tags.ts';
import { blocks, fenced, plain } from '../pages/markdown.ts';

/** What a tag does, with an example; an end tag, what it ends. Undefined for a word that is no tag. */
export function tagCard(name: string): string | undefined {
  const opening = TAGS.find((tag) => 'end' in tag && tag.end === name);
  const tag = opening ?? TAGS.find((one) => one.name === name);
  if (tag === undefined) return undefined;
  const says =
    opening === undefined ? plain(tag.says) : `Ends the block that \`${tag.name}\` begins. ${plain(tag.says)}`;
  return blocks(`**{% ${name} %}**`, says, fenced(EXAMPLES[tag.name], 'liquid'));
}

const EXAMPLES: Readonly<Record<(typeof TAGS)[number]['name'], string>> = {
  if: '{% if medical %}\nHealth information stays private.\n{% endif %}',
  elsif: '{% if judgment %}\n…\n{% elsif lawsuit %}\n…\n{% endif %}',
  else: '{% if medical %}\n…\n{% else %}\n…\n{% endif %}',
  unless: '{% unless judgment %}\nNo court has decided.\n{% endunless %}',
  case: '{% case company_role %}\n{% when "debt_buyer" %}\n…\n{% else %}\n…\n{% endcase %}',
  when: '{% when "lender", "hospital" %}',
  for: '{% for ground in dispute_ground %}\n- {{ ground }}\n{% endfor %}',
  assign: '{% assign difference = billed_amount | minus: settlement_amount %}',
  render: '{% render "clauses/no-fault" %}',
  comment: '{% comment %}\nA note for whoever edits the letter.\n{% endcomment %}',
  raw: '{% raw %}{{ printed as it stands }}{% endraw %}',
};
