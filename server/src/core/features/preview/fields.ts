import type { Variable, VariableType } from '../../template/types.ts';
import type { Span } from '../../text/span.ts';
import { readLetterData } from '../merged.ts';
import type { Subject } from '../subject.ts';
import { nameOf, type WhatIf } from './letter.ts';

/** A variable of the letter as a form shows it. */
export type Field = {
  readonly name: string;
  readonly label: string;
  readonly type: VariableType;
  /** As it is written in the data; undefined when there is none, and for lists and groups. */
  readonly value?: string;
  /** Those of a list, and their type. */
  readonly values?: readonly string[];
  readonly items?: VariableType;
  readonly from: 'what-if' | 'record' | 'example' | 'default' | 'nothing';
  readonly options?: readonly string[];
  readonly required: boolean;
  readonly problem?: string;
  /** Where the letter declares it; a variable of the pack has no such place. */
  readonly declared?: Span;
  /** Conditions ask for it. */
  readonly tested: boolean;
};

/** The variables of a letter in the order of their declarations, then those of the clauses that it takes in. */
export function letterFields(
  subject: Subject,
  whatIf: WhatIf,
  problems: ReadonlyMap<string, string>,
): readonly Field[] {
  const { facts, data } = subject;
  const declared = facts.template.frontMatter.variables;
  const { known } = readLetterData(subject, {});
  const tested = new Set(facts.uses.filter(({ role }) => role === 'tested').map(({ name }) => name));
  return [...declared.values(), ...known.values()].map((variable): Field => {
    const { name, label, type, options, required, items } = variable;
    const problem = problems.get(name);
    const given = givenValue(variable, whatIf, data);
    return {
      name,
      label: label ?? inWords(name),
      type,
      ...given,
      ...(type === 'list' ? { items: items ?? 'text' } : {}),
      ...(options === undefined ? {} : { options }),
      required,
      ...(problem === undefined ? {} : { problem }),
      ...(declared.has(name) ? { declared: variable.nameSpan } : {}),
      tested: tested.has(name),
    };
  });
}

type Shown = Pick<Field, 'value' | 'values' | 'from'>;
type Given = Readonly<Record<string, unknown>>;

function givenValue({ name, default: standard, example }: Variable, whatIf: WhatIf, data: Given | undefined): Shown {
  const found = (raw: unknown, from: Field['from']): Shown => {
    const value = written(raw);
    const values = Array.isArray(raw) ? raw.map(written) : undefined;
    return {
      ...(value === undefined ? {} : { value }),
      ...(values?.every((one) => one !== undefined) === true ? { values } : {}),
      from,
    };
  };
  if (Object.hasOwn(whatIf, name)) return found(whatIf[name], 'what-if');
  if (data !== undefined) {
    if (Object.hasOwn(data, name) && data[name] !== null && data[name] !== '') return found(data[name], 'record');
  } else if (example !== undefined) return found(example, 'example');
  return standard === undefined ? { from: 'nothing' } : found(standard, 'default');
}

function written(raw: unknown): string | undefined {
  return typeof raw === 'string' || typeof raw === 'number' || typeof raw === 'boolean' ? String(raw) : undefined;
}

function inWords(name: string): string {
  const words = nameOf(name).replaceAll('_', ' ').trim();
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
