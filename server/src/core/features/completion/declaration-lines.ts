import { guessType } from '../../template/declare.ts';
import type { Template, Variable } from '../../template/types.ts';
import { declarationEdit } from '../actions/declarations.ts';

/** What is known of a variable that nobody declares: what the dictionary says, else the type that its name suggests. */
export function knownAs(name: string, known: Variable | undefined): Variable {
  const nowhere = { start: 0, end: 0 };
  return known ?? { name, type: guessType(name), nameSpan: nowhere, span: nowhere, required: true, attributeSpans: {} };
}

/** A declaration in the style of those that stand in the front matter, from its name on; further lines are indented by their depth alone. */
export function declarationLines(template: Template, name: string, known: Variable): string {
  const written = declarationEdit(template, [{ name, known }])?.text ?? '';
  const at = written.indexOf(`${name}:`);
  if (at < 0) return `${name}: ${known.type}`;
  const indent = at - (written.lastIndexOf('\n', at - 1) + 1);
  return written
    .slice(at)
    .trimEnd()
    .split(/\r?\n/)
    .map((line, i) => (i === 0 ? line : line.slice(Math.min(indent, line.length - line.trimStart().length))))
    .join('\n');
}
