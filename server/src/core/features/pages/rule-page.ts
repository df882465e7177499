import { type RuleOption, typeInWords, writtenOption } from '../../config/option.ts';
import type { Rule } from '../../rules/types.ts';
import { blocks, code, fenced, heading, plain } from './markdown.ts';
import { waiving } from './waiving.ts';

/** The page of a rule: what it finds, why that matters, examples, how to waive it. */
export function rulePage(rule: Rule): string {
  return blocks(ruleSection(rule), '## Waiving it', waiving(rule.id));
}

/** What a rule finds, why that matters, and examples, under a heading of this level. */
export function ruleSection({ id, says, severity, docs, examples, options = [] }: Rule, level = 1): string {
  const marked = examples.fires.length > 0;
  return blocks(
    heading(level, id),
    plain(says),
    `Severity: **${severity}**, unless a finding or the configuration says otherwise.`,
    heading(level + 1, 'Why'),
    plain(docs),
    ...(options.length === 0 ? [] : [heading(level + 1, 'Options'), optionTable(options), exampleOf(id, options)]),
    marked ? heading(level + 1, 'Reported') : undefined,
    marked ? `Between ${code('«')} and ${code('»')} stands what is reported.` : undefined,
    ...examples.fires.map((text) => fenced(text, 'markdown')),
    examples.silent.length > 0 ? heading(level + 1, 'Not reported') : undefined,
    ...examples.silent.map((text) => fenced(text, 'markdown')),
  );
}

/** The options of a rule, as a table. */
function optionTable(options: readonly RuleOption[]): string {
  const rows = options.map((option) => {
    const standard =
      option.type === 'words' && option.default.length === 0 ? 'none' : code(writtenOption(option.default));
    return `| ${code(option.name)} | ${typeInWords(option)} | ${standard} | ${plain(option.says)} |`;
  });
  return ['| option | takes | default | |', '|---|---|---|---|', ...rows].join('\n');
}

function exampleOf(id: string, options: readonly RuleOption[]): string {
  const [option] = options;
  if (option === undefined) return '';
  const value = option.type === 'words' && option.default.length === 0 ? '[…]' : writtenOption(option.default);
  return `In the configuration: ${code(`rules: { ${id}: { ${option.name}: ${value} } }`)}`;
}
