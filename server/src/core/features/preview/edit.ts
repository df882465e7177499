import { recordEdit, scalarText, type Written } from '../../data/write.ts';
import { parse } from '../../template/parse.ts';
import type { Variable } from '../../template/types.ts';
import { applyEdits } from '../../text/edits.ts';
import { declarationEdit } from '../actions/declarations.ts';
import { readLetterData } from '../merged.ts';
import type { Subject } from '../subject.ts';

/** A data file and which of its records the letter is shown with. */
export type Source = { readonly name: string; readonly text: string; readonly record: number };

/** The edit of the data file that gives a variable another value in its record. */
export function recordValueEdit(subject: Subject, source: Source, name: string, value: string): Written {
  const variable = variableOf(subject, name);
  if (variable === undefined) return unknown(name);
  return recordEdit(source.name, source.text, source.record, name, value, isPlain(variable));
}

/** The edit of the letter that makes a value the example of its variable. What is not declared is declared with it. */
export function exampleEdit(subject: Subject, name: string, value: string): Written {
  const made = editOf(subject, name, value);
  if ('refused' in made) return made;
  const changed = parse(applyEdits(subject.facts.text, [made]));
  const isRight =
    String(changed.frontMatter.variables.get(name)?.example) === value &&
    changed.problems.length <= subject.facts.template.problems.length;
  return isRight ? made : { refused: `This value of ${name} cannot be written here. Change it in the front matter.` };
}

function editOf(subject: Subject, name: string, value: string): Written {
  const variable = variableOf(subject, name);
  if (variable === undefined) return unknown(name);
  const { template } = subject.facts;
  const { text, frontMatter } = template;
  if (!frontMatter.variables.has(name)) {
    const edit = declarationEdit(template, [{ name, known: { ...variable, example: value } }]);
    return edit ?? { refused: `${name} cannot be declared here. Declare it in the front matter.` };
  }
  const written = scalarText(value, isPlain(variable), false);
  const example = variable.attributeSpans.example;
  if (example !== undefined) return { span: example, text: written };
  const end = variable.span.start + text.slice(variable.span.start, variable.span.end).trimEnd().length;
  if (text[end - 1] === '}') {
    const at = text.slice(0, end - 1).trimEnd().length;
    return { span: { start: at, end: at }, text: `, example: ${written}` };
  }
  return { refused: `${name} has no example that could be changed. Give it one in the front matter: “example:”.` };
}

function unknown(name: string): Written {
  return { refused: `${name} is no fact of this letter.` };
}

function variableOf(subject: Subject, name: string): Variable | undefined {
  return subject.facts.template.frontMatter.variables.get(name) ?? readLetterData(subject, {}).known.get(name);
}

function isPlain({ type }: Variable): boolean {
  return /^(?:money|days|integer|percent|flag)$/.test(type);
}
