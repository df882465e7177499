import { evaluate, type Letter } from '../../template/evaluate.ts';
import type { Node, OutputNode, Template, Variable } from '../../template/types.ts';
import { mergedLetter, readLetterData } from '../merged.ts';
import { isBlock } from '../outline/conditions.ts';
import type { Subject } from '../subject.ts';

/** What an output prints. */
export type OutputValue = {
  readonly node: OutputNode;
  /** The printed text, as it is; undefined when there is no value. In a loop, that of the first round. */
  readonly text: string | undefined;
  /** How often a loop prints it. */
  readonly times: number;
  /** False when the letter leaves the branch out that it stands in. */
  readonly printed: boolean;
  /** The variable that the value comes from. */
  readonly variable?: string;
  readonly declared?: Variable;
  /** Where the variable's value comes from. */
  readonly source?: 'record' | 'example' | 'default';
};

/** What the outputs of a template print with the chosen record, else with the examples. Those in branches not taken too. */
export function outputValues(subject: Subject): readonly OutputValue[] {
  const { facts, data } = subject;
  const { template, context } = facts;
  const { values, known } = readLetterData(subject, data);
  const outputs = outputsIn(template.nodes).filter(({ expression }) => expression !== undefined);
  const printed = bySource(mergedLetter(subject, { tidy: false, escape: false }));
  const left = outputs.some(({ span }) => !printed.has(span.start));
  const others = left
    ? bySource(
        evaluate({ ...template, nodes: straight(template.nodes) }, values, {
          ...(context.resolve === undefined ? {} : { resolve: context.resolve }),
          ...(context.today === undefined ? {} : { settings: { today: context.today } }),
          escape: false,
        }),
      )
    : printed;
  return outputs.flatMap((node) => {
    const found = printed.get(node.span.start) ?? others.get(node.span.start);
    if (found === undefined) return [];
    const declared = declaredBy(found.variable, template, known);
    const source = declared === undefined ? undefined : sourceOf(declared, data);
    return [
      {
        node,
        text: found.text.startsWith('⟦') && found.text.endsWith('⟧') ? undefined : found.text,
        times: found.times,
        printed: printed.has(node.span.start),
        ...(found.variable === undefined ? {} : { variable: found.variable }),
        ...(declared === undefined ? {} : { declared }),
        ...(source === undefined ? {} : { source }),
      },
    ];
  });
}

type Printed = { readonly text: string; readonly times: number; readonly variable?: string };

/** What each output tag of the template itself printed, by where the tag begins. */
function bySource({ text, origins }: Letter): ReadonlyMap<number, Printed> {
  const found = new Map<number, Printed>();
  for (const { span, source, include, variable } of origins) {
    if (include !== undefined) continue;
    const before = found.get(source.start);
    if (before !== undefined) found.set(source.start, { ...before, times: before.times + 1 });
    else
      found.set(source.start, {
        text: text.slice(span.start, span.end),
        times: 1,
        ...(variable === undefined ? {} : { variable }),
      });
  }
  return found;
}

function declaredBy(
  path: string | undefined,
  { frontMatter }: Template,
  known: ReadonlyMap<string, Variable>,
): Variable | undefined {
  const name = path?.split('.')[0];
  return name === undefined ? undefined : (frontMatter.variables.get(name) ?? known.get(name));
}

function sourceOf(variable: Variable, data: Subject['data']): OutputValue['source'] {
  if (data !== undefined && Object.hasOwn(data, variable.name)) return 'record';
  if (data === undefined && variable.example !== undefined) return 'example';
  return variable.default === undefined ? undefined : 'default';
}

function outputsIn(nodes: readonly Node[]): readonly OutputNode[] {
  return nodes.flatMap((node) => {
    if (node.kind === 'output') return [node];
    if (node.kind === 'for') return [...outputsIn(node.body), ...outputsIn(node.otherwise ?? [])];
    return isBlock(node) ? node.branches.flatMap(({ body }) => outputsIn(body)) : [];
  });
}

/** Every branch one after the other, as if all conditions held: what would be printed there. */
function straight(nodes: readonly Node[]): readonly Node[] {
  return nodes.flatMap((node): readonly Node[] => {
    if (node.kind === 'output' || node.kind === 'assign') return [node];
    if (node.kind === 'for') return [{ ...node, body: straight(node.body) }, ...straight(node.otherwise ?? [])];
    return isBlock(node) ? node.branches.flatMap(({ body }) => straight(body)) : [];
  });
}
