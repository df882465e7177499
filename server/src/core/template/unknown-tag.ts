import { nearest } from '../text/distance.ts';
import type { Span } from '../text/span.ts';
import { append, type Builder, endBlock } from './blocks.ts';
import { addBranch } from './branches.ts';
import type { Cursor } from './cursor.ts';
import { quoted, replaceFix } from './problems.ts';
import { FOREIGN_TAGS, TAG_NAMES } from './tags.ts';

/** Reports a tag that the language does not have, with what to write instead; a slip for one that it has is read as that. */
export function readUnknown(builder: Builder, name: string, nameSpan: Span, cursor: Cursor): void {
  if (ELSIF.has(name)) {
    reportSlip(builder, name, nameSpan, 'elsif');
    addBranch(builder, 'elsif', cursor, nameSpan);
  } else if ((name === 'end' || name === 'fi') && builder.open.length > 0 && builder.tooDeep === 0) {
    const right = `end${builder.open.at(-1)?.kind ?? 'if'}`;
    reportSlip(builder, name, nameSpan, right);
    endBlock(builder, right, cursor.tag, nameSpan);
  } else {
    append(builder, { kind: 'error', span: cursor.tag });
    reportUnknown(builder, name, nameSpan, cursor.tag);
  }
}

function reportUnknown({ text, sink }: Builder, name: string, nameSpan: Span, span: Span): void {
  if (FOREIGN_ENDS.has(name)) return;
  if (name === '') {
    const shown = quoted(text.slice(span.start, span.end));
    sink.error(
      'template/syntax',
      span,
      `${shown} has no tag name. Write one of ${TAG_NAMES.join(', ')}, or take it away.`,
    );
  } else if (name === 'endraw' || name === 'endcomment') {
    const fix = replaceFix('Take the tag away', span, '');
    const message = `{% ${name} %} closes nothing here. Take it away or add its opening tag.`;
    sink.error('template/unexpected-end', span, message, fix);
  } else if (Object.hasOwn(FOREIGN_TAGS, name)) {
    const fix = name === 'include' ? replaceFix('Change to render', nameSpan, 'render') : undefined;
    const message = `The tag "${name}" is not accepted in a letter: ${FOREIGN_TAGS[name]?.instead}.`;
    sink.error('template/unknown-tag', nameSpan, message, fix);
  } else {
    const meant = nearest(name, TAG_NAMES);
    const way = meant ? `Did you mean ${meant}?` : `The tags are ${TAG_NAMES.join(', ')}.`;
    const fix = meant ? replaceFix(`Change to ${meant}`, nameSpan, meant) : undefined;
    sink.error('template/unknown-tag', nameSpan, `There is no tag "${quoted(name)}". ${way}`, fix);
  }
}

function reportSlip({ sink }: Builder, name: string, nameSpan: Span, right: string): void {
  const fix = replaceFix(`Change to ${right}`, nameSpan, right, true);
  sink.error('template/unknown-tag', nameSpan, `There is no tag "${name}". Write ${right}.`, fix);
}

const ELSIF: ReadonlySet<string> = new Set(['elif', 'elseif', 'elsf', 'elsif_', 'elself']);
const FOREIGN_ENDS: ReadonlySet<string> = new Set(Object.values(FOREIGN_TAGS).flatMap(({ end }) => end ?? []));
