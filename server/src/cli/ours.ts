import type { Library } from '../core/catalog.ts';
import { parse } from '../core/template/parse.ts';

/** The document kind that a text names itself; undefined when it names none, or one that does not exist. */
export function documentOf(text: string, library: Library): string | undefined {
  if (!/^\uFEFF?---[ \t]*\r?\n/.test(text)) return undefined;
  const { document } = parse(text).frontMatter;
  return library.kinds.some(({ id }) => id === document) ? document : undefined;
}
