import type { LibraryLetter } from '../catalog.ts';
import { type Engine, packClause } from '../engine.ts';
import { parse } from '../template/parse.ts';
import type { Resolve } from '../template/types.ts';
import { uses } from '../template/uses.ts';
import { applyEdits } from '../text/edits.ts';
import { rendered } from './actions/anchors.ts';
import { type Declaration, declarationEdit } from './actions/declarations.ts';

/**
 * A letter of the library with the wording of its clauses in the place of their `render` tags, so that each can be changed by
 * hand. Names that only a clause used are declared, as the dictionary knows them.
 */
export function inlined({ text }: LibraryLetter, engine: Engine): string {
  const resolve: Resolve = (path) => packClause(path, engine.packFile);
  const template = parse(text);
  const edits = rendered(template.nodes).flatMap(({ id, span }) => {
    const clause = engine.pack.clauses.find((one) => one.id === id);
    // What is handed over to a clause has no name in the letter.
    const isPlain = !text.slice(span.start, span.end).includes(':');
    return clause === undefined || !isPlain ? [] : [{ span, text: placed(clause.body, text, span.start) }];
  });
  const missing: readonly Declaration[] = [
    ...new Set(
      uses(template, resolve)
        .filter(({ local }) => !local)
        .map(({ name }) => name),
    ),
  ]
    .filter((name) => !template.frontMatter.variables.has(name))
    .map((name) => ({ name, known: engine.dictionary.get(name) }));
  const declared = declarationEdit(template, missing);
  return applyEdits(text, [...edits, ...(declared === undefined ? [] : [declared])]);
}

/** The lines of a clause, set as the list item or paragraph that they stand in. A tag at its head no longer eats the white space before it. */
function placed(body: string, text: string, at: number): string {
  const wording = body.trim().replace(/^\{%-\s*(assign [^%]*?)\s*-%\}\s*/, '{% $1 %}');
  const lineStart = text.lastIndexOf('\n', at - 1) + 1;
  const before = text.slice(lineStart, at);
  const indent = /^\s*(?:(?:\d+[.)]|[-*+])\s+)*$/.test(before)
    ? ' '.repeat(before.length)
    : (/^\s*/.exec(before)?.[0] ?? '');
  return wording.replace(/\n(?=[^\n])/g, `\n${indent}`);
}
