import type { RuleOption } from '../config/option.ts';
import type { Variable } from '../template/types.ts';
import type { Use } from '../template/uses.ts';
import { nearest } from '../text/distance.ts';
import { declareFix, removeFix } from './declare.ts';
import type { Facts } from './facts.ts';
import { optionValue } from './options.ts';
import { passOn } from './passOn.ts';
import type { Complaint, Rule } from './types.ts';

const withVariables = (declarations: string, body: string): string =>
  `---\ndocument: settlement-agreement\nvariables:\n${declarations}\n---\n${body}\n`;

const undeclared: Rule = {
  id: 'variable/undeclared',
  family: 'variable',
  says: 'A name that is printed or tested and not declared.',
  severity: 'error',
  docs: 'A declaration gives a name its type: without it nothing checks the data, and a misspelled name leaves a hole in the letter.',
  examples: {
    fires: [withVariables('  customer_name: party', 'Dear {{ «customer_nmae» }}, {{ customer_name }}')],
    silent: [withVariables('  customer_name: party', 'Dear {{ customer_name }},')],
  },
  check(facts) {
    const declared = facts.template.frontMatter.variables;
    const seen = new Set<string>();
    return facts.uses.flatMap((use) => {
      // A clause that the letter takes in may use a name ten times; it is missing once.
      const key = use.include === undefined ? `at ${use.nameSpan.start}` : `${use.name} in ${use.include.path}`;
      if (use.local || declared.has(use.name) || seen.has(key)) return [];
      seen.add(key);
      return [notDeclared(use, facts)];
    });
  },
};

const CARRIED: Extract<RuleOption, { readonly type: 'words' }> = {
  name: 'allow',
  type: 'words',
  default: [],
  says: 'Variables that may be declared and not printed, such as those that only name the files of a mail merge.',
};

const unused: Rule = {
  id: 'variable/unused',
  family: 'variable',
  says: 'A variable that is declared and used nowhere.',
  severity: 'warning',
  docs: 'Someone will be asked for a value that changes nothing, or the place that should print it was lost.',
  examples: {
    fires: [withVariables('  customer_name: party\n  «service_date»: date', 'Dear {{ customer_name }},')],
    silent: [
      withVariables(
        '  billed_amount: money\n  settlement_amount: { type: money, less_than: billed_amount }',
        'Pay {{ settlement_amount }}.',
      ),
      withVariables('  medical: flag', '{% if medical %}Health information stays private.{% endif %}'),
    ],
  },
  options: [CARRIED],
  *check(facts) {
    const { uses, template } = facts;
    const { variables } = template.frontMatter;
    const carried = optionValue(facts, 'variable/unused', CARRIED);
    const names = new Set([
      ...uses.filter(({ local }) => !local).map(({ name }) => name),
      ...[...variables.values()].flatMap(limits),
    ]);
    for (const { name, nameSpan } of variables.values()) {
      if (names.has(name) || carried.includes(name)) continue;
      const fix = removeFix(template, name);
      yield {
        message: `${name} is declared and never used. Print it where it belongs, or take the declaration away.`,
        span: nameSpan,
        ...(fix === undefined ? {} : { fix }),
      };
    }
  },
};

const missingValue: Rule = {
  id: 'variable/missing-value',
  family: 'variable',
  says: 'A variable that has neither example nor default.',
  severity: 'info',
  docs: 'A letter is never written with a hole in it: on merging, a missing value is an error. In a template an example lets the preview and colleagues see the whole letter.',
  examples: {
    fires: [withVariables('  «customer_name»: party', 'Dear {{ customer_name }},')],
    silent: [withVariables('  customer_name: { type: party, example: Dana Whitfield }', 'Dear {{ customer_name }},')],
  },
  *check({ template }) {
    for (const { name, nameSpan, example, default: otherwise, required } of template.frontMatter.variables.values()) {
      if (!required || example !== undefined || otherwise !== undefined) continue;
      yield {
        message: `${name} has neither an example nor a default, so the letter cannot be shown without data. Add “example:” to its declaration.`,
        span: nameSpan,
      };
    }
  },
};

const type = passOn(
  'variable',
  {
    id: 'variable/type',
    says: 'A value used as if it were of another type.',
    severity: 'error',
    docs: 'Comparing a name with a number, or looping over a sum, gives a letter that nobody meant. Seen with the examples of the variables as data.',
    examples: {
      fires: [
        withVariables(
          '  customer_name: { type: party, example: Dana }',
          '{% if «customer_name > 5» %}Text.{% endif %}',
        ),
      ],
      silent: [
        withVariables('  payment_days: { type: days, example: 30 }', '{% if payment_days > 5 %}Text.{% endif %}'),
      ],
    },
  },
  (facts) => [...facts.letter.problems, ...untold(facts)],
);

const constraint = passOn(
  'variable',
  {
    id: 'variable/constraint',
    says: 'A value beyond the limits that its variable declares.',
    severity: 'error',
    docs: 'Limits such as less_than and before are checked whenever data is read: on merging, and in a template between its examples and defaults.',
    examples: {
      fires: [],
      silent: [
        withVariables(
          '  billed_amount: { type: money, example: 90 }\n  paid: { type: money, example: 50, less_than: billed_amount }',
          '{{ paid }}',
        ),
      ],
    },
  },
  untold,
);

/** Whether names are declared and used, and whether their values fit. */
export const VARIABLE_RULES: readonly Rule[] = [undeclared, unused, missingValue, type, constraint];

/** Problems of the examples as data, without those that reading the declaration has already told. */
function untold(facts: Facts): Facts['data'] {
  const variables = [...facts.template.frontMatter.variables.values()];
  return facts.data.filter(({ span }) => {
    const variable = variables.find(({ nameSpan }) => nameSpan.start === span.start);
    return (
      variable === undefined ||
      !facts.reading.some((told) => told.span.start >= variable.span.start && told.span.end <= variable.span.end)
    );
  });
}

function notDeclared({ name, nameSpan, include }: Use, { template, context }: Facts): Complaint {
  const type = context.dictionary?.get(name) ?? 'text';
  const near = include === undefined ? nearest(name, template.frontMatter.variables.keys()) : undefined;
  const fix =
    near === undefined
      ? declareFix(template, name, type)
      : { title: `Change to ${near}`, safe: false, edits: [{ span: nameSpan, text: near }] };
  const who =
    include === undefined ? `${name} is not declared` : `“${include.path}” needs ${name}, which is not declared`;
  const way =
    near === undefined ? `Declare it in the front matter, as in “${name}: ${type}”.` : `Did you mean ${near}?`;
  return { message: `${who}. ${way}`, span: nameSpan, ...(fix === undefined ? {} : { fix }) };
}

function limits(variable: Variable): readonly string[] {
  const named = [variable.min, variable.max, variable.lessThan, variable.moreThan, variable.before, variable.after];
  return named.filter((name) => name !== undefined);
}
