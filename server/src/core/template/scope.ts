import type { Template, Variable } from './types.ts';
import type { Value, Values } from './value.ts';

/** A named value inside a template, and the variable that it came from, when it came from one. */
export type Local = { readonly value: Value; readonly variable?: string };

/** The names that a template sees: those of its loops and assignments, then the data, then (of a clause) its caller's. */
export type Scope = {
  readonly template: Template;
  /** Innermost last; the first holds what `assign` and the arguments of `render` set. */
  readonly frames: Map<string, Local>[];
  readonly data: Values;
  readonly caller?: Scope;
};

/** The scope of a letter. */
export function rootScope(template: Template, data: Values): Scope {
  return { template, frames: [new Map()], data };
}

/** The scope of an included file: its arguments first, then everything that its caller sees. */
export function includedScope(template: Template, caller: Scope, args: ReadonlyMap<string, Local>): Scope {
  return { template, frames: [new Map(args)], data: new Map(), caller };
}

/** The value of a name, undefined when nothing has it. */
export function lookup(scope: Scope, name: string): Local | undefined {
  for (let i = scope.frames.length - 1; i >= 0; i--) {
    const local = scope.frames[i]?.get(name);
    if (local) return local;
  }
  const value = scope.data.get(name);
  if (value) return { value, variable: name };
  return scope.caller && lookup(scope.caller, name);
}

/** The declaration of a name: the caller's (the letter's) before the included file's own. */
export function declaration(scope: Scope, name: string): Variable | undefined {
  return (scope.caller && declaration(scope.caller, name)) ?? scope.template.frontMatter.variables.get(name);
}
