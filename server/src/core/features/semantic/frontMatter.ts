import { ATTRIBUTES } from '../../template/attributes.ts';
import { VARIABLE_TYPES } from '../../template/types.ts';
import { type Entry, entriesOf } from '../outline/entries.ts';
import type { Subject } from '../subject.ts';
import { type SemanticToken, token } from './token.ts';

/** The keys of the front matter that mean something to us, the declared variables, their types, and variables named by others. */
export function frontMatterTokens({ facts: { template, context } }: Subject): readonly SemanticToken[] {
  return entriesOf(template).flatMap((entry) => {
    if (entry.key === 'variables')
      return [
        token(entry.keySpan, 'property', 'defaultLibrary'),
        ...entry.children.flatMap((one) => declaration(one, template)),
      ];
    if (entry.key === 'title') return [token(entry.keySpan, 'property', 'defaultLibrary')];
    if (entry.key !== 'document') return [];
    const key = token(entry.keySpan, 'property', 'defaultLibrary');
    const isKnown =
      template.frontMatter.document !== undefined && context.kinds.includes(template.frontMatter.document);
    return entry.value !== undefined && isKnown ? [key, token(entry.value, 'enumMember')] : [key];
  });
}

type Template = Subject['facts']['template'];

function declaration({ keySpan, value, children }: Entry, template: Template): readonly SemanticToken[] {
  const name = token(keySpan, 'variable', 'declaration', 'readonly');
  if (children.length > 0) return [name, ...children.flatMap((one) => attribute(one, template))];
  return value !== undefined && isType(textOf(value, template))
    ? [name, token(value, 'type', 'defaultLibrary')]
    : [name];
}

function attribute({ key, keySpan, value }: Entry, template: Template): readonly SemanticToken[] {
  if (!ATTRIBUTES.includes(key)) return [];
  const name = token(keySpan, 'property', 'defaultLibrary');
  if (value === undefined) return [name];
  const written = textOf(value, template);
  if ((key === 'type' || key === 'items') && isType(written)) return [name, token(value, 'type', 'defaultLibrary')];
  const names = REFERS.has(key) && template.frontMatter.variables.has(written);
  return names ? [name, token(value, 'variable', 'readonly')] : [name];
}

/** Attributes whose value may be another variable. */
const REFERS: ReadonlySet<string> = new Set(['less_than', 'more_than', 'before', 'after', 'min', 'max']);

function isType(written: string): boolean {
  return VARIABLE_TYPES.some((type) => type === written);
}

function textOf({ start, end }: { readonly start: number; readonly end: number }, { text }: Template): string {
  return text.slice(start, Math.min(end, start + 200));
}
