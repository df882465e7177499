import { CST, Lexer, parse } from 'yaml';
import { findFences } from '../../template/fences.ts';
import { problemSink } from '../../template/problems.ts';
import type { Template } from '../../template/types.ts';
import { applyEdits } from '../../text/edits.ts';
import type { Edit, Span } from '../../text/span.ts';

/**
 * Spacing in front matter: `key: value`, `{ a: 1, b: 2 }`, `[a, b]`, nothing at the ends of lines. Values, comments, quotation marks,
 * indentation and order stay. Front matter that YAML cannot read stays as it is.
 */
export function frontMatterEdits({ text, problems }: Template): readonly Edit[] {
  const fenced = findFences(text, problemSink());
  if (fenced === undefined || problems.some(({ rule }) => UNREADABLE.has(rule))) return [];
  const { start, end } = fenced.yaml;
  const yaml = text.slice(start, end);
  const edits = gaps(yaml);
  if (edits.length > 0 && dataOf(applyEdits(yaml, edits)) !== dataOf(yaml)) return [];
  const moved = edits.map((edit) => ({
    ...edit,
    span: { start: edit.span.start + start, end: edit.span.end + start },
  }));
  return [...fenceEdits(text, fenced.span), ...moved];
}

const UNREADABLE: ReadonlySet<string> = new Set([
  'front-matter/syntax',
  'front-matter/too-large',
  'front-matter/unquoted-braces',
  'front-matter/duplicate-key',
]);

/** White space behind the `---` lines. */
function fenceEdits(text: string, { start, end }: Span): readonly Edit[] {
  const first = text.slice(start, end).search(/\r|\n|$/) + start;
  return [first, end].flatMap((at) => {
    let from = at;
    while (from > start && /[ \t]/.test(text.charAt(from - 1))) from--;
    return from < at ? [{ span: { start: from, end: at }, text: '' }] : [];
  });
}

type Piece = { readonly type: string; readonly start: number; readonly end: number };

/** The pieces of YAML that are no white space within a line. */
function pieces(yaml: string): readonly Piece[] {
  const found: Piece[] = [];
  let at = 0;
  let scalar = false;
  for (const source of new Lexer().lex(yaml)) {
    const type = CST.tokenType(source);
    // What follows this sign is the text of a scalar, whatever it looks like.
    if (source === CST.SCALAR) scalar = true;
    else if (source !== CST.DOCUMENT && source !== CST.FLOW_END) {
      const end = at + source.length;
      if (scalar || type !== 'space') found.push({ type: scalar ? 'scalar' : (type ?? 'unknown'), start: at, end });
      at = end;
      scalar = false;
    }
  }
  return found;
}

function gaps(yaml: string): readonly Edit[] {
  const all = pieces(yaml);
  if (all.some(({ type }) => NOT_FORMATTED.has(type))) return [];
  return all.flatMap((next, i) => {
    const before = all[i - 1];
    if (before === undefined || before.type === 'newline') return [];
    const gap = yaml.slice(before.end, next.start);
    const wanted = between(before.type, next.type);
    return wanted === undefined || wanted === gap || !/^[ \t]*$/.test(gap)
      ? []
      : [{ span: { start: before.end, end: next.start }, text: wanted }];
  });
}

const NOT_FORMATTED: ReadonlySet<string> = new Set([
  'explicit-key-ind',
  'alias',
  'anchor',
  'directive-line',
  'unknown',
]);

/** What belongs between two pieces on one line; undefined where it is nobody's business. */
function between(before: string, next: string): string | undefined {
  if (next === 'newline') return before === 'comment' ? undefined : '';
  if (next === 'comment') return undefined;
  if (before === 'flow-map-start') return next === 'flow-map-end' ? '' : ' ';
  if (before === 'flow-seq-start' || next === 'flow-seq-end') return '';
  if (next === 'flow-map-end') return ' ';
  if (next === 'comma') return '';
  if (before === 'comma' || before === 'map-value-ind') return ' ';
  return next === 'map-value-ind' && before.endsWith('scalar') ? '' : undefined;
}

function dataOf(yaml: string): string | undefined {
  try {
    return JSON.stringify(
      parse(yaml, { prettyErrors: false, logLevel: 'silent', intAsBigInt: false, maxAliasCount: 0 }),
    );
  } catch {
    return undefined;
  }
}
