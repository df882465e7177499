import type { Fix } from '../text/span.ts';
import type { Template, VariableType } from './types.ts';

/**
 * A fix that declares a variable: a line at the end of `variables:`, indented as its neighbours, or the parts of the front
 * matter that are missing. Undefined when the declarations are written in one line between braces.
 */
export function declareFix(template: Template, name: string, type: VariableType = guessType(name)): Fix | undefined {
  const { text, frontMatter } = template;
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const title = `Declare ${name} as ${type}`;
  const insert = (at: number, line: string): Fix => ({
    title,
    safe: false,
    edits: [{ span: { start: at, end: at }, text: line }],
  });
  if (!frontMatter.span) {
    const lines = ['---', 'variables:', `  ${name}: ${type}`, '---', ''];
    return insert(template.bodyStart, lines.join(newline));
  }
  const last = [...frontMatter.variables.values()].at(-1);
  if (last) {
    const lineStart = text.lastIndexOf('\n', last.nameSpan.start - 1) + 1;
    const indent = text.slice(lineStart, last.nameSpan.start);
    if (indent.trim() !== '') return undefined;
    const lineEnd = text.indexOf('\n', last.span.end);
    return lineEnd < 0 ? undefined : insert(lineEnd + 1, `${indent}${name}: ${type}${newline}`);
  }
  const key = /^variables[ \t]*:[ \t]*\r?$/m.exec(text.slice(frontMatter.span.start, frontMatter.span.end));
  if (key) {
    const lineEnd = text.indexOf('\n', frontMatter.span.start + key.index);
    return lineEnd < 0 ? undefined : insert(lineEnd + 1, `  ${name}: ${type}${newline}`);
  }
  const closing = text.lastIndexOf('\n', frontMatter.span.end - 1) + 1;
  return insert(closing, `variables:${newline}  ${name}: ${type}${newline}`);
}

/** The type that a variable's name suggests: `settlement_amount` is money, `signing_date` a date; otherwise text. */
export function guessType(name: string): VariableType {
  const found = ENDINGS.find(([ending]) => ending.test(name));
  return found ? found[1] : 'text';
}

const ENDINGS: readonly (readonly [RegExp, VariableType])[] = [
  [/(?:^|_)(?:amount|sum|price|fee|balance|total|payment|cost|debt)$/, 'money'],
  [/(?:^|_)(?:date|on|deadline|dated)$/, 'date'],
  [/(?:^|_)days$/, 'days'],
  [/(?:^|_)(?:percent|percentage|rate)$/, 'percent'],
  [/(?:^|_)(?:count|number_of|months|instalments|installments)$/, 'integer'],
  [/^(?:is|has|was|with)_/, 'flag'],
  [/(?:^|_)address$/, 'address'],
  [/(?:^|_)(?:company_name|customer_name|party|creditor|collector|debtor)$/, 'party'],
];
