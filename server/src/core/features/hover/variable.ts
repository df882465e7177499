import { record } from '../../clauses/data.ts';
import { TYPE_IN_WORDS } from '../../template/typed.ts';
import type { Variable } from '../../template/types.ts';
import { printedValue } from '../../template/value.ts';
import { lineIndex, lineOf } from '../../text/lines.ts';
import { declaredNames, namesAt } from '../completion/names.ts';
import { blocks, bullets, code, listed, plain } from '../pages/markdown.ts';
import { packData } from '../pages/pack-data.ts';
import type { Subject } from '../subject.ts';
import { valuesOf } from './value.ts';

/** What is known of a name: label, type, description, limits, value, where it is declared and used. `here` says what it prints at the place. */
export function variableCard(name: string, subject: Subject, offset: number, here?: string): string | undefined {
  const { facts, engine } = subject;
  const local = namesAt(subject, offset).get(name);
  if (local?.kind === 'item' || local?.kind === 'forloop' || local?.kind === 'assigned')
    return blocks(
      `**${plain(name)}**${local.type === undefined ? '' : ` (${local.type})`}: ${LOCAL[local.kind]}`,
      here,
    );
  const declared = facts.template.frontMatter.variables.get(name);
  const isDeclared = declared !== undefined || declaredNames(facts.template).some((one) => one.name === name);
  const known = engine.dictionary.get(name);
  const variable = declared ?? known;
  const asked = usesOf(name, subject);
  if (variable === undefined && !isDeclared && asked === undefined) return undefined;
  const said = record(packData(engine, 'variables.yaml')[name]);
  const description = variable?.description ?? (said.says === undefined ? undefined : String(said.says));
  const rule = declared === undefined && said.constraint !== undefined ? String(said.constraint) : undefined;
  const type = variable === undefined ? '' : ` (${variable.items ? `list of ${variable.items}` : variable.type})`;
  return blocks(
    `**${plain(name)}**${type}${variable?.label === undefined ? '' : `: ${plain(variable.label)}`}`,
    description === undefined ? undefined : plain(description),
    here,
    bullets([
      ...(variable === undefined ? [] : limitsOf(variable)),
      ...(rule === undefined ? [] : [plain(rule)]),
      ...valueLines(name, variable, subject),
      declared === undefined
        ? isDeclared
          ? 'Declared, but the front matter cannot be read to the end'
          : `**Not declared** here${known === undefined ? '' : '; the dictionary knows it'}`
        : `Declared on line ${lineOf(lineIndex(facts.text), declared.nameSpan.start) + 1}`,
      asked ?? 'Used nowhere',
    ]),
  );
}

const LOCAL = {
  item: 'the item of this round of the loop.',
  forloop: 'the place of this round in its loop.',
  assigned: 'a name that an `assign` tag above gives.',
} as const;

/** The limits of a declaration in words, one each. Markdown. */
export function limitsOf(variable: Variable): readonly string[] {
  const { type, options, min, max, lessThan, moreThan, before, after, pattern, required } = variable;
  const line = (words: string, limit: string | undefined): readonly string[] =>
    limit === undefined ? [] : [`${words} ${code(limit)}`];
  return [
    ...(type === 'choice' || type === 'list' ? [] : [`Must be ${TYPE_IN_WORDS[type]}`]),
    ...(options === undefined
      ? []
      : [
          `One of ${listed(
            options.map((one) => code(one)),
            'or',
          )}`,
        ]),
    ...line('At least', min),
    ...line('At most', max),
    ...line('Less than', lessThan),
    ...line('More than', moreThan),
    ...line('Before', before),
    ...line('After', after),
    ...(pattern === undefined ? [] : [`Fits the mask ${code(pattern)} (# a digit, A a letter, \\* anything)`]),
    ...(required ? [] : ['May be left out']),
  ];
}

function valueLines(name: string, variable: Variable | undefined, subject: Subject): readonly string[] {
  const shown = (value: unknown): string =>
    listed((Array.isArray(value) ? value : [value]).map((one) => code(String(one))));
  const value = valuesOf(subject).get(name);
  const current = value === undefined || value.kind === 'nil' ? undefined : value;
  const printed = current?.kind === 'list' ? current.items.map(printedValue) : current && printedValue(current);
  return [
    ...(subject.data === undefined
      ? []
      : [`In the chosen record: ${current === undefined ? 'no value' : shown(printed)}`]),
    ...(variable?.example === undefined ? [] : [`Example: ${shown(variable.example)}`]),
    ...(variable?.default === undefined ? [] : [`Default: ${shown(variable.default)}`]),
    ...(current === undefined && subject.data === undefined
      ? ['No example yet, so the letter is shown without it']
      : []),
  ];
}

/** How often and on which lines the letter asks for a name; undefined where it does not. */
function usesOf(name: string, { facts }: Subject): string | undefined {
  const own = facts.uses.filter((use) => use.name === name && !use.local);
  const lines = lineIndex(facts.text);
  const numbers = [...new Set(own.filter(({ include }) => !include).map(({ span }) => lineOf(lines, span.start) + 1))];
  const files = [...new Set(own.flatMap(({ include }) => (include ? [include.path] : [])))];
  const limits = [...facts.template.frontMatter.variables.values()].filter(({ lessThan, moreThan, before, after }) =>
    [lessThan, moreThan, before, after].includes(name),
  );
  const places = [
    ...(numbers.length === 0 ? [] : [`on line ${listed(few(numbers.map(String)))}`]),
    ...(files.length === 0 ? [] : [`in ${listed(few(files.map((one) => code(one))))}`]),
    ...(limits.length === 0 ? [] : [`as a limit of ${listed(few(limits.map((one) => code(one.name))))}`]),
  ];
  const count = own.length + limits.length;
  return count === 0 ? undefined : `Used ${count === 1 ? 'once' : `${count} times`}: ${places.join('; ')}`;
}

/** No more than this many are named; the others are counted. */
const MOST = 6;

function few(names: readonly string[]): readonly string[] {
  return names.length <= MOST + 1 ? names : [...names.slice(0, MOST), `${names.length - MOST} more`];
}
