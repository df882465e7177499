export type Snippet = {
  readonly prefix: string;
  readonly body: readonly string[];
  readonly description: string;
  readonly isFileTemplate?: boolean;
};
/** Snippets by name, from a pack's files (path in the pack's folder -> text). */
export function snippetsOf(pack: Readonly<Record<string, string>>): Readonly<Record<string, Snippet>>;
