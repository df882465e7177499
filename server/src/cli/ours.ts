import type { Library } from '../core/catalog.ts';
import type { IgnoredBy } from '../core/config/ignore-file.ts';
import { standingOf } from '../core/standing.ts';
import { parse } from '../core/template/parse.ts';
import type { FileEngine } from './engine.ts';
import type { Input } from './inputs.ts';
import type { Io } from './io.ts';
import { visible } from './reporters/terminal.ts';

/** A text to check, with its document kind: what it says itself, else what the user or the configuration says. */
export type Ours = { readonly input: Input; readonly document: string | undefined };

/**
 * Of the texts, those to check: not ignored by the configuration, and named by the user or ours by what they or the
 * configuration say. Says on standard error what was left out against expectation. `assumed` is the kind that the user gave.
 */
export async function oursOf(
  inputs: readonly Input[],
  assumed: string | undefined,
  engine: FileEngine,
  io: Io,
): Promise<readonly Ours[]> {
  const seen = inputs.map((input) => ({ input, ...engine.configured(input.file) }));
  const kept = seen.filter(({ ignored }) => !ignored);
  for (const { input, ignoredBy } of seen)
    if (ignoredBy !== undefined && input.named) await io.stderr(ignoredLine(input, ignoredBy));
  const ours = kept.flatMap(({ input, document }) => {
    const own = documentOf(input.text, engine.at(input.file).library);
    return input.named || own !== undefined || isLetter(input, document, engine.at(input.file).library)
      ? [{ input, document: own ?? assumed ?? document }]
      : [];
  });
  if (ours.length > 0 || inputs.every(({ named }) => named)) return ours;
  await io.stderr(kept.length === 0 ? allIgnored(inputs.length) : noneOurs(kept.length));
  return ours;
}

/** The document kind that a text names itself; undefined when it names none, or one that does not exist. */
export function documentOf(text: string, library: Library): string | undefined {
  if (!hasFrontMatter(text)) return undefined;
  const { document } = parse(text).frontMatter;
  return library.kinds.some(({ id }) => id === document) ? document : undefined;
}

function isLetter({ text }: Input, document: string | undefined, library: Library): boolean {
  if (!hasFrontMatter(text)) return document !== undefined;
  const kinds = library.kinds.map(({ id }) => id);
  return standingOf(parse(text), kinds, document).standing === 'letter';
}

/** A quick look, so that a folder of other Markdown costs little. */
function hasFrontMatter(text: string): boolean {
  return /^\uFEFF?---[ \t]*\r?\n/.test(text);
}

/** A file that was named is left out all the same: commit hooks name every file that changed. */
function ignoredLine({ path }: Input, { file, line, pattern }: IgnoredBy): string {
  return `${path} is ignored by ${visible(`${file}:${line} (${pattern})`)}, so it was not checked. Pass --no-ignore to check it.\n`;
}

function allIgnored(count: number): string {
  const files = count === 1 ? 'The Markdown file found is' : `All ${count} Markdown files found are`;
  return `${files} ignored by the configuration or an ignore file, so nothing was checked.\n`;
}

function noneOurs(count: number): string {
  const files = count === 1 ? 'The Markdown file found says' : `None of the ${count} Markdown files found says`;
  return `${files} ${count === 1 ? 'not ' : ''}what kind of letter it is (document: … in its front matter), so nothing was checked. Name a file itself to check it anyway.\n`;
}
