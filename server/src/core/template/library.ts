import { includePath } from './include-path.ts';
import { parseIncluded } from './parse-included.ts';
import { quoted } from './problems.ts';
import type { Node, Resolve, Template } from './types.ts';

/** A file that `render` puts in: its template, and its nodes without the blank lines around its text. */
export type Included = { readonly path: string; readonly template: Template; readonly nodes: readonly Node[] };

/** How deep files may include each other. */
export const MOST_INCLUDED = 8;

export type Opened =
  | { readonly included: Included }
  | {
      readonly refused: 'template/unknown-partial' | 'template/render-cycle' | 'template/limit';
      readonly message: string;
    };

/** The file that a `render` tag names, or why it cannot be put in. `including` are the files around it, outermost first. */
export function openIncluded(resolve: Resolve | undefined, including: readonly string[], path: string): Opened {
  const included = loadIncluded(resolve, path);
  const shown = quoted(path);
  if (!included) {
    const message = `There is no file "${shown}" to put in. Check the path, which starts at the workspace's root and has no extension.`;
    return { refused: 'template/unknown-partial', message };
  }
  if (including.includes(included.path)) {
    const circle = quoted([...including, included.path].join(' → '), 120);
    return {
      refused: 'template/render-cycle',
      message: `${shown} puts itself in (${circle}). Take one of these render tags away.`,
    };
  }
  if (including.length < MOST_INCLUDED) return { included };
  const message = `Files include each other more than ${MOST_INCLUDED} deep at ${shown}. Put the text in nearer to the letter.`;
  return { refused: 'template/limit', message };
}

/**
 * The included file of a path as `render` names it; undefined when there is none. Parsed once for as long as resolvers give
 * the same text.
 */
export function loadIncluded(resolve: Resolve | undefined, path: string): Included | undefined {
  const safe = resolve && safePath(path);
  if (!resolve || safe === undefined) return undefined;
  const text = resolve(safe);
  if (text === undefined) return undefined;
  const found = PARSED.get(safe);
  if (found && found.template.text === text) return found;
  const template = parseIncluded(text);
  const included = { path: safe, template, nodes: withoutOuterBlanks(template) };
  if (PARSED.size >= MOST_PARSED) PARSED.clear();
  PARSED.set(safe, included);
  return included;
}

/** A memory only, by path, whoever resolves it: what it holds is made again from the text whenever the text changed. */
const PARSED = new Map<string, Included>();
const MOST_PARSED = 500;

function safePath(path: string): string | undefined {
  if (SAFE.has(path)) return SAFE.get(path);
  if (SAFE.size >= MOST_PARSED) SAFE.clear();
  const safe = includePath(path);
  SAFE.set(path, safe);
  return safe;
}

/** A memory only: a letter asks for the same few paths on each of its own paths. */
const SAFE = new Map<string, string | undefined>();

function withoutOuterBlanks({ nodes, text }: Template): readonly Node[] {
  const trimmed = [...nodes];
  const first = trimmed[0];
  if (first?.kind === 'text') {
    let { start, end } = first.printed;
    for (let at = start; at < end && /\s/.test(text[at] ?? ''); at++) if (text[at] === '\n') start = at + 1;
    trimmed[0] = { ...first, printed: { start, end } };
  }
  const last = trimmed.at(-1);
  if (last?.kind === 'text') {
    let { start, end } = last.printed;
    while (end > start && /\s/.test(text[end - 1] ?? '')) end--;
    trimmed[trimmed.length - 1] = { ...last, printed: { start, end } };
  }
  return trimmed;
}
