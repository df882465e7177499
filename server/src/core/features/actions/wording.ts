import { parse } from '../../template/parse.ts';
import type { Node, Template } from '../../template/types.ts';
import type { Edit, Span } from '../../text/span.ts';
import { COMPANY, type PartyTerm, type Terms, THINGS, usesPackTerms } from './terms.ts';

/** A stretch of new text, or a place that the reader has to fill in. */
export type Piece =
  | string
  | {
      readonly placeholder: string;
      /** What it may read once it is filled in: judging needs more than a placeholder. */
      readonly filled?: string | undefined;
    };

/** How a wording of the pack is put into the words of a document. */
export type Wording = {
  readonly terms: Terms;
  /** The text of an output of the wording, such as `{{ settlement_amount | money }}`: the tag itself, a value, or a placeholder. */
  readonly output: (tag: string, names: readonly string[]) => Piece;
};

/**
 * A wording of the pack (a template in the pack's own terms) in the words of a document. What the wording assigns is put where
 * it is printed, so that the text stands by itself.
 */
export function adapted(source: string, { terms, output }: Wording): readonly Piece[] {
  const template = parse(source);
  const assigned = new Map<string, string>();
  const own = new Set([
    ...terms.defined,
    ...THINGS.map(([thing]) => thing).filter((thing) => source.includes(`"${thing}"`)),
  ]);
  const pieces: Piece[] = [];
  let before = '';
  const add = (piece: Piece): void => {
    pieces.push(piece);
    before = (before + (typeof piece === 'string' ? piece : 'x')).slice(-40);
  };
  for (const node of template.nodes) {
    if (node.kind === 'assign' && node.value) assigned.set(node.name, textOf(template, node.value));
    else if (node.kind === 'text') {
      const text = template.text.slice(node.printed.start, node.printed.end);
      add(inTerms(pieces.length === 0 ? text.trimStart() : text, before, terms, own));
    } else if (node.kind === 'output') {
      const { tag, names } = outputOf(node, template, assigned);
      add(output(tag, names));
    } else add(textOf(template, node));
  }
  return trimmed(pieces);
}

/** The names of variables that a wording asks for. */
export function namesIn(source: string): readonly string[] {
  const template = parse(source);
  const assigned = new Map<string, string>();
  const names = new Set<string>();
  for (const node of template.nodes) {
    if (node.kind === 'assign' && node.value) assigned.set(node.name, textOf(template, node.value));
    if (node.kind === 'output') for (const name of outputOf(node, template, assigned).names) names.add(name);
  }
  return [...names];
}

function textOf({ text }: Template, { span }: Pick<Node, 'span'>): string {
  return text.slice(span.start, span.end);
}

/** The output with what it prints of an assigned name written out, and the names that it then asks for. */
function outputOf(
  node: Extract<Node, { kind: 'output' }>,
  template: Template,
  assigned: ReadonlyMap<string, string>,
): { readonly tag: string; readonly names: readonly string[] } {
  const { expression } = node;
  const value = expression?.value;
  if (expression === undefined || value?.kind !== 'path') return { tag: textOf(template, node), names: [] };
  const source = assigned.get(String(value.segments[0]));
  const rest = template.text.slice(value.span.end, expression.span.end).trim();
  const tag = `{{ ${source ?? textOf(template, value)}${rest === '' ? '' : ` ${rest}`} }}`;
  return { tag, names: pathsIn(tag) };
}

function pathsIn(tag: string): readonly string[] {
  const [node] = parse(tag).nodes;
  if (node?.kind !== 'output' || node.expression === undefined) return [];
  const { value, filters } = node.expression;
  const all = [value, ...filters.flatMap(({ args }) => args)];
  return all.flatMap((one) => (one.kind === 'path' ? [String(one.segments[0])] : []));
}

const TERM =
  /\b(?:(Company|Customer)(['’]s)?|([Tt]he )?(Parties|Party)|this Agreement|([Tt]he )?(Billed Amount|Settlement Amount|Difference|Account))(?![\p{L}"”])/gu;

/** Running text of a wording with the document's terms for the pack's. */
function inTerms(text: string, before: string, terms: Terms, defined: ReadonlySet<string>): string {
  if (terms.person === 'first') return text;
  if (usesPackTerms(terms) && terms.parties && terms.agreement === 'Agreement' && defined.size === THINGS.length)
    return text;
  return text.replace(TERM, (...match) => {
    const [whole, party, owns = '', the = '', parties, theThing = '', thing] = match as (string | undefined)[] &
      [string];
    const at = match.at(-2) as number;
    const starts = startsSentence(before + text.slice(0, at));
    if (party !== undefined) return named(party === COMPANY ? terms.company : terms.customer, starts) + owns;
    if (parties !== undefined) return the + (terms.parties ? parties : parties.toLowerCase());
    if (thing !== undefined) return defined.has(thing) ? whole : theThing + plainName(thing);
    return `${whole.slice(0, 4)} ${terms.agreement}`;
  });
}

function plainName(thing: string): string {
  return THINGS.find(([name]) => name === thing)?.[1] ?? thing.toLowerCase();
}

function named({ text, article }: PartyTerm, starts: boolean): string {
  if (!article) return text;
  return `${starts ? 'The' : 'the'} ${text}`;
}

function startsSentence(before: string): boolean {
  return /(?:^|[.!?:]["”]?\*{0,2})\s*$/.test(before);
}

function trimmed(pieces: readonly Piece[]): readonly Piece[] {
  const kept = [...pieces];
  if (typeof kept[0] === 'string') kept[0] = kept[0].trimStart();
  const last = kept.at(-1);
  if (typeof last === 'string') kept[kept.length - 1] = last.trimEnd();
  return kept.filter((piece) => piece !== '');
}

/** Pieces as plain text: a placeholder stands as it is. */
export function plainText(pieces: readonly Piece[]): string {
  return pieces.map((piece) => (typeof piece === 'string' ? piece : piece.placeholder)).join('');
}

/** Pieces as they may read once every placeholder is filled in. */
function filledText(pieces: readonly Piece[]): string {
  return pieces.map((piece) => (typeof piece === 'string' ? piece : (piece.filled ?? piece.placeholder))).join('');
}

/** An edit of a source. `snippet` is its text with tab stops, `filled` the text as it may read once they are filled in. */
export type Change = Edit & { readonly snippet?: string; readonly filled?: string };

/** The edit that puts pieces in the place of a span. */
export function changeOf(span: Span, pieces: readonly Piece[]): Change {
  const snippet = snippetText(pieces);
  const text = plainText(pieces);
  return snippet === undefined ? { span, text } : { span, text, snippet, filled: filledText(pieces) };
}

/** The edits as they are to be judged: with every placeholder filled in. */
export function filledIn(edits: readonly Change[]): readonly Edit[] {
  return edits.map(({ span, text, filled }) => ({ span, text: filled ?? text }));
}

/** Pieces in the syntax of LSP snippets: equal placeholders share a tab stop. Undefined when there is nothing to fill in. */
function snippetText(pieces: readonly Piece[]): string | undefined {
  const stops = new Map<string, number>();
  const parts = pieces.map((piece) => {
    if (typeof piece === 'string') return piece.replace(/[\\$}]/g, '\\$&');
    const stop = stops.get(piece.placeholder) ?? stops.size + 1;
    stops.set(piece.placeholder, stop);
    return `\${${stop}:${piece.placeholder.replace(/[\\$}]/g, '\\$&')}}`;
  });
  return stops.size === 0 ? undefined : parts.join('');
}
