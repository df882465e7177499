import type { Engine } from '../../server/src/core/engine.ts';
import { blocks, bullets, code, plain } from '../../server/src/core/features/pages/markdown.ts';
import { ruleSection } from '../../server/src/core/features/pages/rule-page.ts';
import { waiving } from '../../server/src/core/features/pages/waiving.ts';
import type { Family } from '../../server/src/core/rules/types.ts';
import { linksFrom } from './links.ts';

/** The families of rules, in the order of the index. The rules of clauses have the clauses' own pages. */
export const FAMILIES: readonly { readonly family: Family; readonly says: string }[] = [
  { family: 'clause', says: 'one protection each: there, whole, on every branch, and not taken back?' },
  { family: 'wording', says: 'words that harm the sender, with safer ones' },
  { family: 'conflict', says: 'words in one place that take back what a clause in another place gives' },
  { family: 'citation', says: 'law that is cited and does not stand, or is not known here' },
  { family: 'variable', says: 'facts that are undeclared, unused, of the wrong type, or outside their limits' },
  { family: 'template', says: 'tags and filters that do not parse' },
  { family: 'front-matter', says: 'the head of the file' },
  { family: 'leftover', says: 'placeholders, blanks and notes that were left in the text' },
  { family: 'suppression', says: 'waivers that need a look' },
  { family: 'rule', says: 'what Proviso says of itself' },
];

/** The page of a family of rules: a list, then a section for each. */
export function rulesPage(family: Family, engine: Engine): string {
  const links = linksFrom(`rules/${family}.md`, engine);
  const rules = engine.rules.filter((rule) => rule.family === family);
  return blocks(
    `# Rules: ${family}`,
    bullets(rules.map(({ id, says, severity }) => `[${code(id)}](${links(id)}) (${severity}): ${plain(says)}`)),
    '## Waiving one of them',
    waiving(rules[0]?.id ?? family),
    ...(family === 'clause' ? [] : rules.map((rule) => ruleSection(rule, 2))),
  );
}
