import { nearest } from '../text/distance.ts';
import { brokenConstraint } from './constraints.ts';
import { type ProblemSink, quoted, replaceFix } from './problems.ts';
import { readTyped } from './typed.ts';
import type { Variable } from './types.ts';
import type { Value } from './value.ts';

/** Checks what declarations say of themselves and of each other: examples and defaults of the right type, limits that exist. */
export function checkDeclarations(variables: ReadonlyMap<string, Variable>, sink: ProblemSink): void {
  const examples = new Map<string, Value>();
  for (const variable of variables.values()) {
    if (variable.type === 'choice' && !variable.options) {
      const span = variable.attributeSpans.type ?? variable.nameSpan;
      sink.error(
        'front-matter/missing-options',
        span,
        `${variable.name} is a choice without options. List them, as in options: [monthly, weekly].`,
      );
    }
    for (const attribute of ['example', 'default'] as const) checkValue(variable, attribute, examples, sink);
    for (const attribute of ['less_than', 'more_than', 'before', 'after', 'min', 'max'] as const)
      checkLimit(variable, attribute, variables, sink);
  }
  for (const variable of variables.values()) {
    const value = examples.get(variable.name);
    const broken = value && brokenConstraint(variable, value, examples);
    if (broken === undefined) continue;
    const attribute = variable.example === undefined ? 'default' : 'example';
    const span = variable.attributeSpans[attribute] ?? variable.nameSpan;
    sink.error(`front-matter/bad-${attribute}`, span, `The ${attribute} of ${variable.name} ${broken}.`);
  }
}

function checkValue(
  variable: Variable,
  attribute: 'example' | 'default',
  examples: Map<string, Value>,
  sink: ProblemSink,
): void {
  if (variable[attribute] === undefined) return;
  const read = readTyped(variable[attribute], variable);
  if ('value' in read) {
    if (!examples.has(variable.name)) examples.set(variable.name, read.value);
    return;
  }
  const span = variable.attributeSpans[attribute] ?? variable.nameSpan;
  sink.error(`front-matter/bad-${attribute}`, span, `The ${attribute} of ${variable.name} ${read.wrong}.`);
}

type Limit = 'less_than' | 'more_than' | 'before' | 'after' | 'min' | 'max';

function checkLimit(
  variable: Variable,
  attribute: Limit,
  variables: ReadonlyMap<string, Variable>,
  sink: ProblemSink,
): void {
  const field = attribute === 'less_than' ? 'lessThan' : attribute === 'more_than' ? 'moreThan' : attribute;
  const limit = variable[field];
  if (limit === undefined) return;
  const span = variable.attributeSpans[attribute] ?? variable.nameSpan;
  const other = variables.get(limit);
  if (other && other.name === variable.name) {
    sink.error(
      'front-matter/bad-reference',
      span,
      `${variable.name} is measured against itself. Name another variable after ${attribute}.`,
    );
    return;
  }
  if (other) {
    if ((other.type === 'date') === (variable.type === 'date') && COMPARABLE.has(other.type)) return;
    sink.error(
      'front-matter/bad-reference',
      span,
      `${variable.name} (${variable.type}) cannot be measured against ${other.name} (${other.type}). Name one of the same type.`,
    );
    return;
  }
  const literal = readTyped(limit, { type: variable.type });
  if ('value' in literal && literal.value.kind !== 'text') return;
  const names = [...variables.values()]
    .filter(({ name, type }) => name !== variable.name && type === variable.type)
    .map(({ name }) => name);
  const meant = nearest(limit, names);
  const way = meant ? `Did you mean ${meant}?` : `Declare it, or write a ${variable.type} value.`;
  const fix = meant ? replaceFix(`Change to ${meant}`, span, meant) : undefined;
  sink.error(
    'front-matter/bad-reference',
    span,
    `${attribute} of ${variable.name} names "${quoted(limit)}", which is no variable. ${way}`,
    fix,
  );
}

const COMPARABLE: ReadonlySet<string> = new Set(['money', 'date', 'days', 'integer', 'percent']);
