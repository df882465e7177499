import { includePath } from '../core/template/include-path.ts';

/** Which files of a folder are letters or taken in by one, and by whom. Ids are addresses. */
export type Index = { readonly files: readonly string[]; readonly takers: ReadonlyMap<string, readonly string[]> };

/** What can be seen of a file without reading it: a workspace has many, and few of them matter to a question. */
export type Sketch = { readonly text: string; readonly isOurs: boolean; readonly paths: readonly string[] };

/**
 * Looks through files: letters, and what they take in, since other Markdown files may speak of tags without being letters.
 * `target` gives the file that a path of `render` leads to, undefined when it is none of these.
 */
export function indexOf(
  ids: Iterable<string>,
  sketch: (id: string) => Sketch,
  target: (path: string) => string | undefined,
): Index {
  const takers = new Map<string, string[]>();
  const waiting = [...ids].filter((id) => sketch(id).isOurs);
  const seen = new Set(waiting);
  for (const id of waiting) {
    for (const to of new Set(sketch(id).paths.map(target))) {
      if (to === undefined) continue;
      const others = takers.get(to);
      if (others === undefined) takers.set(to, [id]);
      else others.push(id);
      if (seen.has(to)) continue;
      seen.add(to);
      waiting.push(to);
    }
  }
  return { files: [...seen].sort(), takers };
}

/** Sees at a glance whether a text declares a document or variables, and which paths its `render` tags name. */
export function sketchOf(text: string): Sketch {
  const close = /^\uFEFF?---[ \t]*\r?\n/.test(text) ? text.search(/\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/) : 0;
  const head = text.slice(0, close < 0 ? text.length : close);
  const paths = [...text.matchAll(/\{%-?\s{0,20}render\s{0,20}["'“‘]([^"'”’\r\n]{1,512})["'”’]/g)];
  return {
    text,
    isOurs: /^(?:document|variables)[ \t]*:/m.test(head),
    paths: [...new Set(paths.flatMap(([, path]) => includePath(path ?? '') ?? []))],
  };
}
