import { CONSTANTS } from '../../template/expression.ts';
import type { Expression, RenderNode } from '../../template/types.ts';
import { lineIndex, positionAt } from '../../text/lines.ts';
import type { Span } from '../../text/span.ts';
import { type Linked, linked, type Named } from '../navigation/linked.ts';
import { scopeKey } from '../navigation/names.ts';
import { needs, type Project } from '../navigation/project.ts';
import type { DocumentSymbol } from '../navigation/symbol.ts';
import type { FileEdit, Refused } from './rename.ts';

type NameSymbol = Extract<DocumentSymbol, { readonly kind: 'name' }>;

/** Why a name cannot be renamed at all; undefined when it can. */
export function whyNotName(project: Project, { use, named }: NameSymbol): string | undefined {
  if (use.name === 'forloop' && use.scope.kind === 'loop') return 'forloop is a name of the template language.';
  const clause = project.file(named.file)?.clause;
  if (clause !== undefined)
    return `${use.name} is a name of the clause “${clause}” of the library, which stays as it is.`;
  return undefined;
}

/**
 * The edits that rename a variable, or a name of a loop or assignment, in every file that shares it. A clause of the pack keeps
 * its name: the `render` tags that take it in pass the value by that name (`render "clauses/x", old: new`).
 */
export function renameName(project: Project, symbol: NameSymbol, name: string): readonly FileEdit[] | Refused {
  const refused = whyNotName(project, symbol) ?? whyBadName(name);
  if (refused !== undefined) return { refused };
  const old = symbol.use.name;
  if (name === old) return [];
  const all = linked(project, symbol.named);
  for (const one of all.names) {
    const taken = whyTaken(project, one, name);
    if (taken !== undefined) return { refused: taken };
  }
  const data = all.places.find(({ file, access }) => access === 'data' && project.data(file)?.keys.has(name));
  if (data !== undefined) return { refused: `The data file ${shortName(data.file)} has a value “${name}” already.` };
  return editsOf(project, all, old, name);
}

function editsOf(project: Project, all: Linked, old: string, name: string): readonly FileEdit[] {
  const needless = all.names.flatMap((one) => needlessArguments(project, one, name));
  const gone = (file: string, { start, end }: Span): boolean =>
    needless.some((one) => one.file === file && one.span.start <= start && end <= one.span.end);
  return [
    ...all.places
      .filter(({ file, span }) => !gone(file, span))
      .map(({ file, span }) => ({ file, edit: { span, text: name } })),
    ...needless.map(({ file, span }) => ({ file, edit: { span, text: '' } })),
    ...all.shown.map(({ file, taken }) => {
      const at = taken.node.args.at(-1)?.value.span.end ?? taken.node.pathSpan?.end ?? taken.node.span.end;
      return { file, edit: { span: { start: at, end: at }, text: `, ${old}: ${name}` } };
    }),
  ];
}

/** `, amount: total` when `total` becomes `amount`: what is taken in sees the name by itself then. */
function needlessArguments(project: Project, { file, scope, name: old }: Named, name: string) {
  const found: { readonly file: string; readonly span: Span }[] = [];
  for (const { node, scopeOf } of project.file(file)?.names.taken ?? []) {
    node.args.forEach((arg, i) => {
      if (arg.name !== name || !isName(arg.value, old) || scopeKey(scopeOf(old)) !== scopeKey(scope)) return;
      found.push({ file, span: { start: endBefore(node, i), end: arg.value.span.end } });
    });
  }
  return found;
}

function isName(value: Expression, name: string): boolean {
  return value.kind === 'path' && value.segments.length === 1 && value.segments[0] === name;
}

function endBefore({ args, pathSpan, span }: RenderNode, index: number): number {
  return args[index - 1]?.value.span.end ?? pathSpan?.end ?? span.start;
}

function whyBadName(name: string): string | undefined {
  if (!/^[\p{L}_][\p{L}\p{N}_]*$/u.test(name))
    return `“${name.slice(0, 40)}” cannot be a name. Use letters, digits and underscores, with a letter first, as in billed_amount.`;
  if (name.length > LONGEST_NAME) return `A name has ${LONGEST_NAME} characters at most.`;
  return Object.hasOwn(CONSTANTS, name) || KEYWORDS.has(name)
    ? `“${name}” is a word of the template language. Choose another name.`
    : undefined;
}

const LONGEST_NAME = 64;
const KEYWORDS: ReadonlySet<string> = new Set(
  'and or contains in forloop limit offset reversed with for if elsif else unless case when assign render'.split(' '),
);

/** Why the new name cannot be used where the old one stands in one of the files. */
function whyTaken(project: Project, { file, scope, name: old }: Named, name: string): string | undefined {
  const found = project.file(file);
  if (found === undefined) return undefined;
  const inside = ({ start, end }: Span): boolean =>
    scope.kind !== 'loop' || (scope.span.start <= start && end <= scope.span.end);
  const use = found.names.uses.find((one) => one.name === name && one.scope.kind !== 'argument' && inside(one.span));
  if (use !== undefined) {
    const { line } = positionAt(lineIndex(found.template.text), use.span.start);
    return `“${name}” is another name already (${shortName(file)}, line ${line + 1}). Choose one that is free.`;
  }
  for (const { path, node, scopeOf } of found.names.taken) {
    if (!inside(node.span) || node.args.some((arg) => arg.name === name)) continue;
    const target = project.target(path);
    if (target === undefined || scopeKey(scopeOf(old)) !== scopeKey(scope) || !needs(project, target, name)) continue;
    return `“${name}” is a name that ${path} uses for something else. Choose one that is free.`;
  }
  return undefined;
}

/** The last part of an address. */
function shortName(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1);
}
