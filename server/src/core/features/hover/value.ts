import { evaluateExpression, evaluateFiltered } from '../../template/evaluate-expression.ts';
import { knownVariables } from '../../template/known.ts';
import { createRun, type Run } from '../../template/run.ts';
import { type Local, rootScope, type Scope } from '../../template/scope.ts';
import { DEFAULT_LIMITS, DEFAULT_SETTINGS } from '../../template/settings.ts';
import type { FilteredExpression, ForNode, PathExpression } from '../../template/types.ts';
import { flagValue, numberValue, printedValue, type Value, type Values } from '../../template/value.ts';
import { exampleData, readData } from '../../template/values.ts';
import { createWriter } from '../../template/writer.ts';
import { scopeAt } from '../completion/scope.ts';
import type { Subject } from '../subject.ts';

/** The values that a letter is shown with: of the chosen record, else of the examples. */
export function valuesOf(subject: Subject): Values {
  const known = VALUES.get(subject);
  if (known) return known;
  const { facts, engine, data } = subject;
  const { resolve } = facts.context;
  const others = knownVariables(facts.template, { dictionary: engine.dictionary, ...(resolve ? { resolve } : {}) });
  const { values } = readData(facts.template, data ?? exampleData(facts.template, others), others);
  VALUES.set(subject, values);
  return values;
}

/** A memory only. */
const VALUES = new WeakMap<Subject, Values>();

/** What an expression prints at a place; undefined where it has no value there. A loop is taken in its first round. */
export function printedAt(subject: Subject, filtered: FilteredExpression, offset: number): string | undefined {
  const run = silentRun(subject);
  const { value, missing, failed } = evaluateFiltered(filtered, localScope(subject, offset, run), run);
  return missing !== undefined || failed || value.kind === 'nil' ? undefined : printedValue(value);
}

/** The value of a path at a place, as it prints without a filter. */
export function pathAt(subject: Subject, path: PathExpression, offset: number): string | undefined {
  return printedAt(subject, { value: path, filters: [], span: path.span }, offset);
}

function silentRun({ facts }: Subject): Run {
  const { resolve, today } = facts.context;
  const settings = { ...DEFAULT_SETTINGS, ...(today === undefined ? {} : { today }) };
  return createRun({ writer: createWriter(0), limits: DEFAULT_LIMITS, settings, resolve, escape: false });
}

/** The scope at a place: what was assigned before it, and the first round of the loops around it. */
function localScope(subject: Subject, offset: number, run: Run): Scope {
  const { template } = subject.facts;
  const scope = rootScope(template, valuesOf(subject));
  for (const local of scopeAt(template, offset).locals) {
    if (local.kind === 'assigned') {
      const { value } = local.node;
      const { missing, failed, ...given }: Local & { missing?: string; failed?: boolean } =
        value === undefined ? { value: { kind: 'nil' } } : evaluateFiltered(value, scope, run);
      if (missing === undefined && !failed) scope.frames[0]?.set(local.name, given);
    } else if (local.kind === 'item') enterLoop(local.node, scope, run);
  }
  return scope;
}

function enterLoop({ variable, collection }: ForNode, scope: Scope, run: Run): void {
  if (collection === undefined) return;
  const list = evaluateExpression(collection, scope, run);
  const items = list.value.kind === 'list' ? list.value.items : [];
  const [first] = items;
  if (first === undefined) return;
  const item: Local = list.variable === undefined ? { value: first } : { value: first, variable: list.variable };
  scope.frames.push(
    new Map<string, Local>([
      [variable, item],
      ['forloop', { value: forloop(items.length) }],
    ]),
  );
}

function forloop(length: number): Value {
  return {
    kind: 'map',
    entries: new Map<string, Value>([
      ['index', numberValue(1)],
      ['index0', numberValue(0)],
      ['rindex', numberValue(length)],
      ['rindex0', numberValue(length - 1)],
      ['first', flagValue(true)],
      ['last', flagValue(length === 1)],
      ['length', numberValue(length)],
    ]),
  };
}
