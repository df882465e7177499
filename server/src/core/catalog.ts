import type { Pack } from './clauses/pack.ts';
import type { WordingName } from './rules/wording.ts';
import { parse } from './template/parse.ts';

/** What a pack holds, by name: enough to list it, to check an option and to complete a name. */
export type Library = {
  /** In canonical order of an agreement. */
  readonly clauses: readonly { readonly id: string; readonly title: string; readonly purpose: string }[];
  readonly wordings: readonly WordingName[];
  readonly conflicts: readonly WordingName[];
  readonly kinds: readonly { readonly id: string; readonly title: string }[];
  readonly letters: readonly LibraryLetter[];
};

export type LibraryLetter = {
  readonly id: string;
  readonly title: string;
  readonly document: string;
  /** The whole template. */
  readonly text: string;
};

/** The names in an opened pack, and the letters among its files (path relative to the pack's folder → text), read when asked for. */
export function libraryOf(pack: Pack, files: Readonly<Record<string, string>>): Library {
  let letters: readonly LibraryLetter[] | undefined;
  return {
    clauses: pack.clauses,
    wordings: pack.wordings,
    conflicts: pack.conflicts,
    kinds: [...pack.kinds.values()],
    get letters() {
      letters ??= lettersOf(files);
      return letters;
    },
  };
}

function lettersOf(files: Readonly<Record<string, string>>): readonly LibraryLetter[] {
  return Object.entries(files)
    .filter(([file]) => file.startsWith('letters/') && file.endsWith('.md'))
    .map(([file, text]) => {
      const id = file.slice('letters/'.length, -'.md'.length);
      const { title, document } = parse(text).frontMatter;
      return { id, title: title ?? id, document: document ?? '', text };
    });
}
