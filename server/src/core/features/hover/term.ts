import { roleOfVariable } from '../../language/roles.ts';
import { loadIncluded } from '../../template/library.ts';
import type { Node, Template } from '../../template/types.ts';
import type { Span } from '../../text/span.ts';
import { isPartyWord } from '../actions/party-words.ts';
import { type Definition, termKey, termsOf } from '../navigation/terms.ts';
import { blocks, code, plain } from '../pages/markdown.ts';
import type { Subject } from '../subject.ts';

type Defined = Definition & { readonly template: Template; readonly path?: string };

/** The defined term at an offset of running text: the sentence that defines it, and whose side it names. */
export function termCardAt(
  subject: Subject,
  offset: number,
): { readonly span: Span; readonly markdown: string } | undefined {
  const all = definitionsOf(subject);
  if (all.length === 0) return undefined;
  const here = termsOf(subject.facts.template)
    .uses(new Set(all.map(({ key }) => key)))
    .find(({ span }) => span.start <= offset && offset <= span.end);
  const found = all.find(({ key }) => key === here?.key);
  if (here === undefined || found === undefined) return undefined;
  return { span: here.span, markdown: described(found) };
}

/** A defined term by its name. */
export function termCard(name: string, subject: Subject): string | undefined {
  const found = definitionsOf(subject).find(({ key }) => key === termKey(name));
  return found === undefined ? undefined : described(found);
}

/** The terms that a document defines, itself or in what it takes in. */
function definitionsOf({ facts }: Subject): readonly Defined[] {
  const { template, context } = facts;
  const paths = new Set<string>();
  addPaths(template.nodes, paths);
  const own = termsOf(template).definitions.map((one): Defined => ({ ...one, template }));
  const others = [...paths].slice(0, 100).flatMap((path) => {
    const included = loadIncluded(context.resolve, path);
    if (included === undefined) return [];
    return termsOf(included.template).definitions.map(
      (one): Defined => ({ ...one, template: included.template, path: included.path }),
    );
  });
  return [...own, ...others];
}

function addPaths(nodes: readonly Node[], paths: Set<string>): void {
  for (const node of nodes) {
    if (node.kind === 'render' && node.path !== undefined) paths.add(node.path);
    else if (node.kind === 'for') {
      addPaths(node.body, paths);
      addPaths(node.otherwise ?? [], paths);
    } else if ('branches' in node) for (const { body } of node.branches) addPaths(body, paths);
  }
}

function described({ name, span, template, path }: Defined): string {
  const side = sideOf(name, template.text.slice(Math.max(0, span.start - 120), span.start));
  return blocks(
    `**${plain(name)}**, a defined term${side === undefined ? '' : `: the ${side}'s side`}`,
    `> ${plain(sentenceAround(template, span))}`,
    path === undefined ? undefined : `Defined in ${code(path)}.`,
  );
}

function sideOf(name: string, before: string): 'company' | 'customer' | undefined {
  const word = name.toLowerCase();
  for (const side of ['company', 'customer'] as const) if (isPartyWord(word, side)) return side;
  const field = /\{\{-?\s{0,4}([\w.]{1,60})[^{}]{0,60}\}\}[^{}"“]{0,30}["“]$/.exec(before)?.[1];
  const role = field === undefined ? undefined : roleOfVariable(field);
  return role === 'company' || role === 'customer' ? role : undefined;
}

const LONGEST = 400;

/** The sentence around a span, within its paragraph. */
function sentenceAround({ text, bodyStart }: Template, { start, end }: Span): string {
  const before = text.slice(Math.max(bodyStart, start - LONGEST), start);
  const after = text.slice(end, end + LONGEST);
  const from = Math.max(
    lastEnd(before, /\r?\n[ \t]*\r?\n/g),
    lastEnd(before, /[.!?]["”)]?\s+(?=[\p{Lu}*{])/gu),
    lastEnd(before, /\n[ \t]*\d{1,3}[.)][ \t]+/g),
  );
  const paragraph = after.search(/\r?\n[ \t]*\r?\n/);
  const stop = /[.!?]["”)]*(?=\s|$)/.exec(paragraph < 0 ? after : after.slice(0, paragraph));
  const to = stop ? stop.index + stop[0].length : paragraph < 0 ? after.length : paragraph;
  return `${before.slice(from)}${text.slice(start, end)}${after.slice(0, to)}`;
}

function lastEnd(text: string, pattern: RegExp): number {
  let last = 0;
  for (const match of text.matchAll(pattern)) last = match.index + match[0].length;
  return last;
}
