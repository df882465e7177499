import { type Engine, packClause } from '../../engine.ts';
import { ATTRIBUTES, appliesTo } from '../../template/attributes.ts';
import { evaluate } from '../../template/evaluate.ts';
import { FILTERS } from '../../template/filter-table.ts';
import { parse } from '../../template/parse.ts';
import { TAG_EXAMPLES, type TagExample } from '../../template/tag-examples.ts';
import { FOREIGN_TAGS, TAGS } from '../../template/tags.ts';
import { VARIABLE_TYPES } from '../../template/types.ts';
import { readData } from '../../template/values.ts';
import { ATTRIBUTE_NOTES, OPERATOR_NOTES, TYPE_NOTES } from '../completion/type-notes.ts';
import { FORLOOP } from '../completion/values.ts';
import { keyCard } from '../hover/about.ts';
import { filterCard } from '../hover/filter.ts';
import { blocks, bullets, code, fenced, type Links, linked, listed, plain, table } from './markdown.ts';

/** The page of the template language: everything that a template may hold, from the tables that the parser and the evaluator use. */
export function languagePage(engine: Engine, links: Links): string {
  return blocks(
    '# The template language',
    'A template is Markdown with YAML front matter and a strict part of Liquid. Every template is valid Liquid; what Liquid lets pass in silence is an error here, with a repair where it is known.',
    fenced(WHOLE.template, 'markdown'),
    'With its examples it becomes:',
    fenced(exampleResult(WHOLE, engine), 'markdown'),
    '## Front matter',
    bullets(['document', 'title', 'variables', 'lang'].flatMap((key) => keyCard(key) ?? [])),
    'Any other key belongs to other tools and is left alone.',
    `## Types`,
    'Each variable has a type. `name: money` is short for `name: { type: money }`.',
    table(
      ['type', 'what it is'],
      VARIABLE_TYPES.map((type) => [code(type), plain(TYPE_NOTES[type])]),
    ),
    '## Attributes',
    table(
      ['attribute', 'what it says', 'for'],
      ATTRIBUTES.map((name) => [code(name), plain(ATTRIBUTE_NOTES[name] ?? ''), typesWith(name)]),
    ),
    '## Output and filters',
    'Double braces print a value. A filter, behind a bar, changes how it is printed; filters follow one another from left to right. A name without a value is an error, never an empty space.',
    ...FILTERS.map(({ name }) => blocks(`### ${code(name)}`, filterCard(name))),
    '## Tags',
    'Tags stand between `{%` and `%}`. A dash beside the percent sign takes away the white space on that side.',
    ...TAGS.map((tag) =>
      blocks(
        `### ${code(tag.name)}`,
        `${plain(tag.says)}${'end' in tag ? ` The block ends with ${code(`{% ${tag.end} %}`)}.` : ''}`,
        shownExample(TAG_EXAMPLES[tag.name], engine),
      ),
    ),
    '### Conditions',
    table(
      ['operator', 'asks whether the left'],
      Object.entries(OPERATOR_NOTES).map(([sign, says]) => [code(sign), plain(says)]),
    ),
    '`and` and `or` join tests. A condition that mixes both is refused: nested tags leave no doubt.',
    '### Inside a loop',
    table(
      ['name', 'what it is'],
      FORLOOP.map(([name, , says]) => [code(`forloop.${name}`), plain(says)]),
    ),
    '## Tags of other systems',
    'They are refused, and the message says what to write instead.',
    table(
      ['tag', 'instead'],
      Object.entries(FOREIGN_TAGS).map(([name, { instead }]) => [code(name), plain(instead)]),
    ),
    `What can be wrong in a template, rule by rule: ${listed(
      ['template/syntax', 'variable/undeclared', 'front-matter/unknown-type'].map((rule) =>
        linked(code(rule), rule, links),
      ),
    )} and their families.`,
  );
}

/** What an example makes. */
export function exampleResult({ template, data }: TagExample, { packFile }: Engine): string {
  const parsed = parse(template);
  const { values } = readData(parsed, data);
  return evaluate(parsed, values, { resolve: (path) => packClause(path, packFile), tidy: true }).text.trim();
}

function shownExample(example: TagExample, engine: Engine): string {
  const data = Object.entries(example.data).map(([name, value]) =>
    code(`${name}: ${Array.isArray(value) ? `[${value.join(', ')}]` : value}`),
  );
  return blocks(
    fenced(example.template, 'liquid'),
    data.length === 0 ? 'It prints:' : `With ${listed(data)} it prints:`,
    fenced(exampleResult(example, engine), 'markdown'),
  );
}

function typesWith(attribute: string): string {
  const types = VARIABLE_TYPES.filter((type) => appliesTo(attribute, type));
  return types.length === VARIABLE_TYPES.length ? 'every type' : listed(types.map((type) => code(type)));
}

/** A whole template, for the head of the page. A test makes it. */
export const WHOLE: TagExample = {
  template: `---
document: settlement-offer
title: Offer
variables:
  company_name:      { type: party, example: Northgate Recovery LLC }
  billed_amount:     { type: money, example: 2480.00 }
  settlement_amount: { type: money, example: 900.00, less_than: billed_amount }
  payment_days:      { type: days, default: 30 }
  medical:           { type: flag, default: false }
---
To {{ company_name }}:

{% if medical %}
Health information stays private.
{% endif %}

A bill of {{ billed_amount | money }} is disputed. The offer is {{ settlement_amount | words_and_figures }}, payable
within {{ payment_days | words_and_figures }} days after a signed copy arrives.`,
  data: { company_name: 'Northgate Recovery LLC', billed_amount: '2480.00', settlement_amount: '900.00' },
  result: `To Northgate Recovery LLC:

A bill of $2,480.00 is disputed. The offer is nine hundred dollars ($900.00), payable
within thirty (30) days after a signed copy arrives.`,
};
