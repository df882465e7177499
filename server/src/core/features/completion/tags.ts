import { TAGS } from '../../template/tags.ts';
import type { Subject } from '../subject.ts';
import type { Delimited } from './delimited.ts';
import { type Completion, literal } from './item.ts';
import { type OpenBlock, scopeAt } from './scope.ts';
import type { Setting } from './setting.ts';

/** The tags that can stand at a place: what closes or goes on with the open block first, then new ones, as whole blocks too. */
export function tagItems({ facts }: Subject, at: Delimited, setting: Setting): readonly Completion[] {
  const { template, text } = facts;
  const { blocks } = scopeAt(template, at.open);
  const isNew = text.slice(at.word.end, at.inner.end).trim() === '';
  const single = (name: string, rank: number): Completion => {
    const goesOn = TAKES_MORE.has(name);
    const more = goesOn ? (isNew ? ' ' : '') : setting.after;
    const snippet = isNew ? ONE_LINE[name] : undefined;
    return {
      label: name,
      kind: 'tag',
      note: NOTES[name],
      span: setting.span,
      text: `${setting.before}${name}${more}`,
      ...(snippet === undefined
        ? {}
        : { snippet: setting.before + snippet + literal(setting.after || (at.closed === 'whole' ? '' : ' ')) }),
      filter: name,
      rank,
      about: `tag:${name}`,
      ...(goesOn ? { goesOn } : {}),
    };
  };
  const own = blocks.at(-1);
  const isOpen = blocks.some(({ node }) => node.endSpan === undefined);
  const items =
    own === undefined
      ? []
      : [single(`end${own.node.kind}`, isOpen ? 0 : 30), ...goingOn(own).map((name, i) => single(name, 10 + i))];
  const breaks = !text.slice(lineStart(text, at.open), at.open).trim();
  OPENING.forEach((name, i) => {
    items.push(single(name, 41 + 2 * i));
    const snippet = isNew ? BLOCKS[name]?.(breaks ? '\n' : '') : undefined;
    if (snippet === undefined) return;
    items.push({
      ...single(name, 40 + 2 * i),
      label: `${name} … end${name}`,
      kind: 'block',
      snippet: setting.before + snippet + literal(setting.after),
      goesOn: name !== 'comment' && name !== 'raw',
    });
  });
  return items;
}

/** What a conditional or loop can go on with, after the branches that stand before the place. */
function goingOn({ node, seen }: OpenBlock): readonly string[] {
  if (seen.includes('else')) return [];
  if (node.kind === 'for') return ['else'];
  return node.kind === 'case' ? ['when', 'else'] : ['elsif', 'else'];
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

const OPENING = ['if', 'render', 'for', 'unless', 'case', 'assign', 'comment', 'raw'] as const;
const TAKES_MORE: ReadonlySet<string> = new Set(['if', 'unless', 'elsif', 'case', 'when', 'for', 'assign', 'render']);
const NOTES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(TAGS.map(({ name, says }) => [name, says])),
  ...Object.fromEntries(TAGS.flatMap((tag) => ('end' in tag ? [[tag.end, `Ends the ${tag.name} block.`]] : []))),
};

const ONE_LINE: Readonly<Record<string, string>> = {
  render: 'render "$1"',
  assign: `assign \${1:name} = \${2:value}`,
};

/** Whole blocks without their last delimiter; `line` is the line break around a body that stands on lines of its own. */
const BLOCKS: Readonly<Record<string, (line: string) => string>> = {
  if: (line) => `if \${1:condition} %\\}${line}$0${line}{% endif`,
  unless: (line) => `unless \${1:condition} %\\}${line}$0${line}{% endunless`,
  for: (line) => `for \${1:item} in \${2:list} %\\}${line}$0${line}{% endfor`,
  case: (line) => `case \${1:variable} %\\}${line}{% when "\${2:value}" %\\}${line}$0${line}{% endcase`,
  comment: (line) => `comment %\\}${line}$0${line}{% endcomment`,
  raw: (line) => `raw %\\}${line}$0${line}{% endraw`,
};
