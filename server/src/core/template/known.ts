import { loadIncluded } from './library.ts';
import { parse } from './parse.ts';
import type { Resolve, Template, Variable } from './types.ts';
import { uses } from './uses.ts';

/** What is known of names without a declaration: the files that a letter includes, and the pack's dictionary. */
export type Knowing = { readonly resolve?: Resolve; readonly dictionary?: ReadonlyMap<string, Variable> };

/**
 * The variables that a letter uses, itself or through the files it includes, without declaring them, as far as an included
 * file or the dictionary knows them. Their spans are those of the first use, so that a problem with one has a place.
 */
export function knownVariables(template: Template, { resolve, dictionary }: Knowing): ReadonlyMap<string, Variable> {
  const known = new Map<string, Variable>();
  const own = template.frontMatter.variables;
  for (const { name, local, span, nameSpan, include } of uses(template, resolve)) {
    if (local || own.has(name) || known.has(name)) continue;
    const included = include && loadIncluded(resolve, include.path);
    const variable = included?.template.frontMatter.variables.get(name) ?? dictionary?.get(name);
    if (variable) known.set(name, { ...variable, span, nameSpan, attributeSpans: {} });
  }
  return known;
}

/** The variables of a pack's dictionary: YAML of the form that front matter has below `variables:`. Never throws. */
export function readDictionary(yaml: string): ReadonlyMap<string, Variable> {
  const indented = yaml.replace(/^(?=[^\r\n])/gm, '  ');
  return parse(`---\nvariables:\n${indented}\n---\n`).frontMatter.variables;
}
