import type { Lexeme } from '../../template/lexer.ts';
import { lex } from '../../template/lexer.ts';
import type { FilteredExpression, Variable, VariableType } from '../../template/types.ts';
import type { Subject } from '../subject.ts';
import { resultType } from './filter-types.ts';
import { scopeAt } from './scope.ts';
import { writtenVariables } from './yaml-entries.ts';

/** A name that a template can ask for at a place. */
export type Name = {
  readonly name: string;
  /** `used`: somebody asks for it without declaring it. `known`: only the pack's dictionary has it. */
  readonly kind: 'item' | 'forloop' | 'assigned' | 'declared' | 'used' | 'known';
  readonly type?: VariableType | undefined;
  /** The type of a list's items. */
  readonly items?: VariableType | undefined;
  /** The declaration, or what the dictionary says. */
  readonly variable?: Variable | undefined;
};

/** The names at an offset, nearest first, each once: locals, declared variables, names used elsewhere, the dictionary. */
export function namesAt({ facts, engine }: Subject, offset: number): ReadonlyMap<string, Name> {
  const names = new Map<string, Name>();
  const add = (name: Name): void => {
    if (!names.has(name.name)) names.set(name.name, name);
  };
  const declared = declaredNames(facts.template);
  const { locals } = scopeAt(facts.template, offset);
  const outer = new Map(declared.map((name) => [name.name, name]));
  for (const local of locals.toReversed()) {
    const { name, node } = local;
    if (local.kind === 'forloop') add({ name, kind: 'forloop' });
    else if (local.kind === 'item') {
      const list =
        node.kind === 'for' && node.collection?.kind === 'path'
          ? outer.get(String(node.collection.segments[0]))
          : undefined;
      const counts = node.kind === 'for' && node.collection?.kind === 'range';
      add({ name, kind: 'item', type: counts ? 'integer' : list?.items });
    } else if (node.kind === 'assign')
      add({ name, kind: 'assigned', type: typeOfExpression(node.value, facts.text, outer) });
  }
  for (const name of declared) add(name);
  for (const { name, local, nameSpan, include } of facts.uses) {
    const isTyped = include === undefined && isInTagAt(facts.text, offset, nameSpan.start);
    const known = engine.dictionary.get(name);
    if (!local && !isTyped) add({ name, kind: 'used', type: known?.type, items: known?.items, variable: known });
  }
  for (const [name, variable] of engine.dictionary)
    add({ name, kind: 'known', type: variable.type, items: variable.items, variable });
  return names;
}

/** The variables that the front matter declares, also where its YAML is broken. */
export function declaredNames(template: Subject['facts']['template']): readonly Name[] {
  const { variables } = template.frontMatter;
  const read = [...variables.values()].map(
    (variable): Name => ({
      name: variable.name,
      kind: 'declared',
      type: variable.type,
      items: variable.items,
      variable,
    }),
  );
  const written = writtenVariables(template).filter(({ name }) => !variables.has(name));
  return [...read, ...written.map(({ name, type }): Name => ({ name, kind: 'declared', type }))];
}

/** The type of what a path leads to, as far as it is known. */
export function typeOfPath(path: readonly string[], names: ReadonlyMap<string, Name>): VariableType | undefined {
  const [first = '', member] = path;
  const name = names.get(first);
  if (member === undefined) return name?.type;
  if (name?.kind === 'forloop') return member === 'first' || member === 'last' ? 'flag' : 'integer';
  if (member === 'size') return 'integer';
  return name?.type === 'list' && path.length === 2 ? name.items : undefined;
}

/** The type of `value | filter | filter`, as lexemes. */
export function typeOfInput(input: readonly Lexeme[], names: ReadonlyMap<string, Name>): VariableType | undefined {
  const bar = input.findIndex(({ kind, text }) => kind === 'punctuation' && text === '|');
  const value = bar < 0 ? input : input.slice(0, bar);
  let type = typeOfValue(value, names);
  for (let at = bar; at >= 0 && at < input.length; at++) {
    const name = input[at + 1];
    if (input[at]?.text === '|' && input[at]?.kind === 'punctuation' && name !== undefined)
      type = resultType(name.text, type);
  }
  return type;
}

function typeOfValue(value: readonly Lexeme[], names: ReadonlyMap<string, Name>): VariableType | undefined {
  const [first] = value;
  if (first?.kind === 'string') return 'text';
  if (first?.kind === 'number') return 'integer';
  if (first?.text === '(') return 'list';
  if (first?.text === 'true' || first?.text === 'false') return 'flag';
  const path = value.flatMap(({ kind, text }) => (kind === 'name' || kind === 'number' ? [text] : []));
  return typeOfPath(path, names);
}

function typeOfExpression(
  value: FilteredExpression | undefined,
  text: string,
  names: ReadonlyMap<string, Name>,
): VariableType | undefined {
  return value === undefined ? undefined : typeOfInput(lex(text, value.span), names);
}

/** Whether a place lies in the output or tag that begins at `open`: the name that is being typed is no name used elsewhere. */
function isInTagAt(text: string, open: number, place: number): boolean {
  return place >= open && place - open < LONGEST_TAG && !text.slice(open, place).includes('}');
}

const LONGEST_TAG = 1000;
