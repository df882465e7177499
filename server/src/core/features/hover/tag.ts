import { TAG_EXAMPLES } from '../../template/tag-examples.ts';
import { TAGS } from '../../template/tags.ts';
import { blocks, fenced, plain } from '../pages/markdown.ts';

/** What a tag does, with an example; an end tag, what it ends. Undefined for a word that is no tag. */
export function tagCard(name: string): string | undefined {
  const opening = TAGS.find((tag) => 'end' in tag && tag.end === name);
  const tag = opening ?? TAGS.find((one) => one.name === name);
  if (tag === undefined) return undefined;
  const says =
    opening === undefined ? plain(tag.says) : `Ends the block that \`${tag.name}\` begins. ${plain(tag.says)}`;
  return blocks(`**{% ${name} %}**`, says, fenced(TAG_EXAMPLES[tag.name].template, 'liquid'));
}
