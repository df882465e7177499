import type { Template, Variable } from '../../template/types.ts';
import type { Edit } from '../../text/span.ts';

/** A variable to declare: its name, with what is known of it. */
export type Declaration = { readonly name: string; readonly known: Variable | undefined };

/**
 * The edit that declares variables in the front matter, below those that stand there and in their style: entries of several
 * lines, between braces, or all on one line. Comments and order stay. Makes what is missing of the front matter.
 */
export function declarationEdit(template: Template, wanted: readonly Declaration[]): Edit | undefined {
  const { text, frontMatter } = template;
  const missing = wanted.filter(({ name }) => !frontMatter.variables.has(name));
  if (missing.length === 0) return undefined;
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const insert = (at: number, lines: readonly string[]): Edit => ({
    span: { start: at, end: at },
    text: lines.map((line) => line + newline).join(''),
  });
  const flow = (indent: string) => missing.map((one) => `${indent}${one.name}: ${flowEntry(one)}`);
  if (frontMatter.span === undefined) return insert(template.bodyStart, ['---', 'variables:', ...flow('  '), '---']);
  const last = [...frontMatter.variables.values()].at(-1);
  if (last !== undefined) {
    const lineStart = text.lastIndexOf('\n', last.nameSpan.start - 1) + 1;
    const indent = text.slice(lineStart, last.nameSpan.start);
    if (indent.trim() !== '') {
      const added = missing.map((one) => `, ${one.name}: ${flowEntry(one)}`).join('');
      return { span: { start: last.span.end, end: last.span.end }, text: added };
    }
    const lines = isBlock(template, last)
      ? missing.flatMap((one) => blockEntry(one, indent, stepOf(template, last)))
      : flow(indent);
    const lineEnd = text.indexOf('\n', last.span.end);
    return lineEnd < 0 ? undefined : insert(lineEnd + 1, lines);
  }
  const source = text.slice(frontMatter.span.start, frontMatter.span.end);
  const key = /^variables[ \t]*:[ \t]*(?:\{[ \t]*\}[ \t]*)?(?:#[^\r\n]*)?$/m.exec(source);
  if (key) {
    const start = frontMatter.span.start + key.index;
    const end = start + key[0].replace(/[\r\n]+$/, '').length;
    const lines = ['variables:', ...flow('  ')].join(newline);
    return { span: { start, end }, text: lines };
  }
  const fence = source.trimEnd().lastIndexOf('---');
  return fence <= 0 ? undefined : insert(frontMatter.span.start + fence, ['variables:', ...flow('  ')]);
}

/** Whether the last declaration spreads its attributes over lines of their own. */
function isBlock({ text }: Template, { nameSpan, span }: Variable): boolean {
  const value = text.slice(nameSpan.end, span.end);
  return value.includes('\n') && !/^[ \t]*:[ \t]*[{]/.test(value);
}

function stepOf({ text }: Template, { nameSpan, span }: Variable): string {
  return /\n([ \t]+)\S/.exec(text.slice(nameSpan.start, span.end))?.[1] ?? '    ';
}

function flowEntry({ name, known }: Declaration): string {
  const attributes = attributesOf(name, known);
  if (attributes.length === 1) return `${attributes[0]?.[1]}`;
  return `{ ${attributes.map(([key, value]) => `${key}: ${value}`).join(', ')} }`;
}

function blockEntry({ name, known }: Declaration, indent: string, step: string): readonly string[] {
  return [`${indent}${name}:`, ...attributesOf(name, known).map(([key, value]) => `${step}${key}: ${value}`)];
}

/** Attributes that hold by themselves: those that compare with another variable are left to the author. */
function attributesOf(name: string, known: Variable | undefined): readonly (readonly [string, string])[] {
  if (known === undefined) return [['type', 'text']];
  const raw = known.type === 'money' || known.type === 'days' || known.type === 'integer' || known.type === 'percent';
  const scalar = (value: unknown): string =>
    raw || known.type === 'date' || known.type === 'flag' ? String(value) : yamlText(String(value));
  const value = (one: unknown): string =>
    Array.isArray(one) ? `[${one.map((item) => yamlText(String(item))).join(', ')}]` : scalar(one);
  const found: [string, string | undefined][] = [
    ['type', known.type],
    ['items', known.items],
    ['label', known.label === undefined || known.label === name ? undefined : yamlText(known.label)],
    ['options', known.options && `[${known.options.map(yamlText).join(', ')}]`],
    ['default', known.default === undefined ? undefined : value(known.default)],
    ['min', known.min],
    ['max', known.max],
    ['pattern', known.pattern === undefined ? undefined : yamlText(known.pattern)],
    ['example', known.example === undefined ? undefined : value(known.example)],
  ];
  return found.flatMap(([key, text]) => (text === undefined ? [] : [[key, text] as const]));
}

/** A text as a YAML scalar that means it wherever it stands: plain where nothing in it could be a sign. */
export function yamlText(text: string): string {
  const plain =
    /^[\p{L}][\p{L}\p{N} .'()/&-]*$/u.test(text) &&
    !/^(?:true|false|yes|no|on|off|null|y|n)$/i.test(text) &&
    !text.endsWith(' ');
  return plain ? text : JSON.stringify(text);
}
