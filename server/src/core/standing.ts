import type { Template } from './template/types.ts';
import { nearest } from './text/distance.ts';

/** What a Markdown file is to us, and why, in one sentence for people. */
export type Standing = {
  /** `letter`: checked. `partial`: has variables of its own, but nothing is required of it. `other`: left alone. */
  readonly standing: 'letter' | 'partial' | 'other';
  readonly why: string;
};

/**
 * Whether a file is ours. It is when its front matter names a kind that exists, or one that was surely meant to (a slip of the
 * keyboard must not make a letter pass unchecked), or when `document` is assigned to it from outside.
 */
export function standingOf(
  { frontMatter }: Pick<Template, 'frontMatter'>,
  kinds: readonly string[],
  document: string | undefined,
): Standing {
  const { document: said, variables, span } = frontMatter;
  if (said !== undefined && kinds.includes(said))
    return { standing: 'letter', why: `It is checked: its front matter says document: ${said}.` };
  if (said !== undefined && (variables.size > 0 || nearest(said, kinds) !== undefined))
    return {
      standing: 'letter',
      why: `It is read as a letter, but its kind “${said}” does not exist, so no clause is required of it.`,
    };
  if (said === undefined && document !== undefined)
    return { standing: 'letter', why: `It is checked: the configuration says that it is of the kind ${document}.` };
  if (said === undefined && variables.size > 0)
    return { standing: 'partial', why: 'It is not checked by itself: it declares variables but no document kind.' };
  return {
    standing: 'other',
    why: `It is not checked: ${span === undefined ? 'it has no front matter that names a' : 'its front matter names no'} document kind${span === undefined ? '' : ' that Proviso knows'}.`,
  };
}
