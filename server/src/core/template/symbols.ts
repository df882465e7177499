import { applyFilter } from './filters.ts';
import { DEFAULT_SETTINGS } from './settings.ts';
import type { Expression, FilteredExpression, Template, Variable, VariableType } from './types.ts';
import { literalValue, type Value } from './value.ts';

/** What is known of a value without data: all of it, the variable that it comes from, or nothing. */
export type Symbolic =
  | { readonly kind: 'literal'; readonly value: Value }
  | {
      readonly kind: 'variable';
      readonly path: string;
      readonly filters: readonly string[];
      readonly type?: VariableType;
    }
  | { readonly kind: 'unknown'; readonly text: string };

/** The names of a template while it is read without data. An included file sees its caller's, and adds its own. */
export type Names = {
  readonly template: Template;
  readonly frames: Map<string, Symbolic>[];
  /** The frame that `assign` writes to: the outermost of this file. */
  readonly own: Map<string, Symbolic>;
  /** The files being read, the letter first: where declarations are looked for. */
  readonly files: readonly Template[];
};

export function rootNames(template: Template): Names {
  const own = new Map<string, Symbolic>();
  return { template, frames: [own], own, files: [template] };
}

export function includedNames(template: Template, caller: Names, args: ReadonlyMap<string, Symbolic>): Names {
  const own = new Map(args);
  return { template, frames: [...caller.frames, own], own, files: [...caller.files, template] };
}

/** The declaration of a variable: the letter's before those of the files it includes. */
export function declared(names: Names, path: string): Variable | undefined {
  for (const file of names.files) {
    const variable = file.frontMatter.variables.get(path);
    if (variable) return variable;
  }
  return undefined;
}

/** What is known of an expression's value. */
export function symbolOf(expression: Expression, names: Names): Symbolic {
  if (expression.kind === 'literal') return { kind: 'literal', value: literalValue(expression) };
  const text = names.template.text.slice(expression.span.start, expression.span.end);
  if (expression.kind === 'range') return { kind: 'unknown', text };
  const [root, ...rest] = expression.segments;
  const base = lookup(names, String(root));
  if (rest.length === 0) return base;
  if (base.kind !== 'variable') return { kind: 'unknown', text };
  return { kind: 'variable', path: [base.path, ...rest].join('.'), filters: base.filters };
}

/** What is known of a filtered value. Filters on literals are applied; on variables, only their names are kept. */
export function filteredSymbol({ value, filters }: FilteredExpression, names: Names): Symbolic {
  let symbol = symbolOf(value, names);
  for (const filter of filters) {
    if (symbol.kind === 'variable') symbol = { ...symbol, filters: [...symbol.filters, filter.name].slice(-32) };
    else if (symbol.kind === 'literal') {
      const args = filter.args.map((arg) => symbolOf(arg, names));
      const values = args.flatMap((arg) => (arg.kind === 'literal' ? [arg.value] : []));
      const result =
        values.length === args.length ? applyFilter(filter.name, symbol.value, values, DEFAULT_SETTINGS) : undefined;
      const text = names.template.text.slice(value.span.start, filter.span.end);
      symbol = result && 'value' in result ? { kind: 'literal', value: result.value } : { kind: 'unknown', text };
    }
  }
  return symbol;
}

function lookup(names: Names, name: string): Symbolic {
  for (let i = names.frames.length - 1; i >= 0; i--) {
    const symbol = names.frames[i]?.get(name);
    if (symbol) return symbol;
  }
  const type = declared(names, name)?.type;
  return type ? { kind: 'variable', path: name, filters: [], type } : { kind: 'variable', path: name, filters: [] };
}
