import { Bookmark, ExternalHyperlink, type ParagraphChild, SimpleField, Tab, TextRun } from 'docx';
import type { Run, TextRun as Text } from '../model.ts';

/** Word hides bookmarks whose name begins so; letters, figures and underscores alone may follow. */
export function bookmarkName(id: string): string {
  return `_${id.replace(/\W/g, '_')}`;
}

/** How the blocks that others refer to are numbered: by Word, or by text of the paragraph. */
export type Anchors = ReadonlyMap<string, 'number' | 'text'>;

/** Running text as Word writes it. A number that refers is a field which shows the number that stands there now. */
export function childrenOf(runs: readonly Run[], anchors: Anchors): ParagraphChild[] {
  return runs.map((run) => (run.kind === 'break' ? new TextRun({ break: 1 }) : child(run, anchors)));
}

/** A tab. */
export function tab(): ParagraphChild {
  return new TextRun({ children: [new Tab()] });
}

function child(run: Text, anchors: Anchors): ParagraphChild {
  const { target, anchor, href, text } = run;
  const kind = target === undefined ? undefined : anchors.get(target);
  if (target !== undefined && kind !== undefined)
    return new SimpleField(`REF ${bookmarkName(target)} ${kind === 'number' ? '\\n ' : ''}\\h`, text);
  if (href !== undefined) return new ExternalHyperlink({ link: href, children: [textRun(run, 'Hyperlink')] });
  if (anchor !== undefined) return new Bookmark({ id: bookmarkName(anchor), children: [textRun(run)] });
  return textRun(run);
}

function textRun({ text, strong, emphasis, strike, code }: Text, style?: string): TextRun {
  return new TextRun({
    text,
    ...(strong ? { bold: true } : {}),
    ...(emphasis ? { italics: true } : {}),
    ...(strike ? { strike: true } : {}),
    ...(code ? { font: 'Courier New' } : {}),
    ...(style === undefined ? {} : { style }),
  });
}
