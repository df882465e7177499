import { flowText, recordEdit, type Value, type Written } from '../../data/write.ts';
import { parse } from '../../template/parse.ts';
import type { Variable } from '../../template/types.ts';
import { applyEdits } from '../../text/edits.ts';
import type { Span } from '../../text/span.ts';
import { declarationEdit } from '../actions/declarations.ts';
import { readLetterData } from '../merged.ts';
import type { Subject } from '../subject.ts';

/** A data file and which of its records the letter is shown with. */
export type Source = { readonly name: string; readonly text: string; readonly record: number };

/** The edit of the data file that gives a variable another value in its record. */
export function recordValueEdit(subject: Subject, source: Source, name: string, value: Value): Written {
  const variable = variableOf(subject, name);
  if (variable === undefined) return unknown(name);
  return recordEdit(source.name, source.text, source.record, name, value, isPlain(variable));
}

/** The edit of the letter that makes a value the example of its variable. What is not declared is declared with it. */
export function exampleEdit(subject: Subject, name: string, value: Value): Written {
  const made = editOf(subject, name, value);
  if ('refused' in made) return made;
  const changed = parse(applyEdits(subject.facts.text, [made]));
  const example = changed.frontMatter.variables.get(name)?.example;
  const isRight =
    JSON.stringify(Array.isArray(example) ? example.map(String) : String(example)) === JSON.stringify(value) &&
    changed.problems.length <= subject.facts.template.problems.length;
  return isRight ? made : { refused: `This value of ${name} cannot be written here. Change it in the front matter.` };
}

function editOf(subject: Subject, name: string, value: Value): Written {
  const variable = variableOf(subject, name);
  if (variable === undefined) return unknown(name);
  const { template } = subject.facts;
  const { text, frontMatter } = template;
  if (!frontMatter.variables.has(name)) {
    const edit = declarationEdit(template, [{ name, known: { ...variable, example: value } }]);
    return edit ?? { refused: `${name} cannot be declared here. Declare it in the front matter.` };
  }
  // Digits of a number in a list are kept only by quotation marks.
  const isWhole = typeof value === 'string' || value.every((one) => String(Number(one)) === one);
  const written = flowText(value, isPlain(variable) && isWhole, false);
  const example = variable.attributeSpans.example;
  if (example !== undefined) return replaced(text, example, written);
  const end = variable.span.start + text.slice(variable.span.start, variable.span.end).trimEnd().length;
  if (text[end - 1] === '}') {
    const at = text.slice(0, end - 1).trimEnd().length;
    return { span: { start: at, end: at }, text: `, example: ${written}` };
  }
  return { refused: `${name} has no example that could be changed. Give it one in the front matter: “example:”.` };
}

/** What is written over several lines is put on one, unless that would take a comment along. */
function replaced(text: string, { start, end }: Span, written: string): Written {
  const was = text.slice(start, end);
  if (!was.includes('\n')) return { span: { start, end }, text: written };
  if (was.includes('#'))
    return { refused: 'This example has comments between its lines. Change it in the front matter.' };
  const isEnded = was.trimEnd().length;
  const before = text.slice(0, start);
  const gap = /:\s*$/.exec(before)?.[0].length ?? 0;
  // A list that begins on a line of its own goes up to its name.
  return gap > 1 && /\n/.test(before.slice(-gap))
    ? { span: { start: start - gap + 1, end: start + isEnded }, text: ` ${written}` }
    : { span: { start, end: start + isEnded }, text: written };
}

function unknown(name: string): Written {
  return { refused: `${name} is no fact of this letter.` };
}

function variableOf(subject: Subject, name: string): Variable | undefined {
  return subject.facts.template.frontMatter.variables.get(name) ?? readLetterData(subject, {}).known.get(name);
}

function isPlain({ type, items }: Variable): boolean {
  return /^(?:money|days|integer|percent|flag)$/.test(type === 'list' ? (items ?? '') : type);
}
