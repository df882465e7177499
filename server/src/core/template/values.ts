import type { Problem } from '../text/span.ts';
import { brokenConstraint } from './constraints.ts';
import { problemSink, quoted } from './problems.ts';
import { readTyped } from './typed.ts';
import type { Template, Variable } from './types.ts';
import { looseValue, NIL, type Value, type Values } from './value.ts';

type Variables = ReadonlyMap<string, Variable>;
const NONE: Variables = new Map();

export type ReadData = { readonly values: Values; readonly problems: readonly Problem[] };

/**
 * Reads data for a template. `raw` is one record, a plain object by variable name. Every declared variable gets its value in
 * its type, else its default; what is missing, of another type or beyond its limits is a problem at its declaration.
 * `known` are variables that the letter uses without declaring them (see `knownVariables`): they get their types too, and
 * one without a value is left to `evaluate`, which knows whether the letter needs it. Data for any other name stays as it is.
 */
export function readData(template: Template, raw: unknown, known: Variables = NONE): ReadData {
  const sink = problemSink();
  const { variables } = template.frontMatter;
  const record = recordOf(raw);
  if (record === undefined) {
    const start = template.frontMatter.span?.start ?? 0;
    sink.error(
      'variable/type',
      { start, end: template.frontMatter.span ? start + 3 : start },
      'The data is not a record of names and values. Give one value for each variable, as in company_name: Acme LLC.',
    );
  }
  const values = new Map<string, Value>();
  for (const [name, entry] of Object.entries(record ?? {}))
    if (!variables.has(name) && !known.has(name)) values.set(name, looseValue(entry));
  const all = [...variables.values(), ...known.values()];
  for (const variable of all) {
    const given = record && Object.hasOwn(record, variable.name) ? record[variable.name] : undefined;
    const read = readTyped(given, variable);
    if ('wrong' in read) {
      sink.error('variable/type', variable.nameSpan, `${describe(variable)} ${read.wrong}.`);
      continue;
    }
    const value = read.value.kind === 'nil' ? defaultValue(variable) : read.value;
    if (value.kind !== 'nil') values.set(variable.name, value);
    else if (known.has(variable.name)) continue;
    else if (variable.required)
      sink.error('variable/missing-value', variable.nameSpan, missingMessage(variable.name, variable));
    else values.set(variable.name, NIL);
  }
  for (const variable of all) {
    const broken = brokenConstraint(variable, values.get(variable.name) ?? NIL, values);
    if (broken !== undefined) sink.error('variable/constraint', variable.nameSpan, `${describe(variable)} ${broken}.`);
  }
  return { values, problems: sink.problems };
}

/** Raw data for trying a template out: the example, else the default, of every variable (and known one) that has one. */
export function exampleData(template: Template, known: Variables = NONE): Readonly<Record<string, unknown>> {
  const data: Record<string, unknown> = {};
  for (const variable of [...template.frontMatter.variables.values(), ...known.values()]) {
    const value = variable.example ?? variable.default;
    if (value !== undefined) Object.defineProperty(data, variable.name, { value, enumerable: true });
  }
  return data;
}

/** The declared default as a value; nothing when there is none or it is not of the variable's type. */
export function defaultValue(variable: Variable): Value {
  const read = readTyped(variable.default, variable);
  return 'value' in read ? read.value : NIL;
}

/** The message for a variable without a value, the same wherever it is noticed. */
export function missingMessage(name: string, variable?: Variable): string {
  const label = variable?.label ? ` (${quoted(variable.label)})` : '';
  return `${name}${label} has no value. Give one in the data, or a default in the front matter.`;
}

function describe(variable: Variable): string {
  return variable.label ? `${variable.name} (${quoted(variable.label)})` : variable.name;
}

function recordOf(raw: unknown): Readonly<Record<string, unknown>> | undefined {
  if (raw === undefined || raw === null) return {};
  if (raw instanceof Map) return Object.fromEntries(raw as ReadonlyMap<string, unknown>);
  return typeof raw === 'object' && !Array.isArray(raw) ? (raw as Record<string, unknown>) : undefined;
}
