import type { Element, ElementContent, Properties } from 'hast';
import type { Schema } from 'hast-util-sanitize';
import type { Span } from '../core/text/span.ts';
import type { Block, Cell, Item, List, Run, Signature, Table, TextRun } from './model.ts';

/** What a letter may hold; all else is dropped, should it ever come about. */
export const SCHEMA: Schema = {
  tagNames:
    'h1 h2 h3 h4 h5 h6 p br ol ul li table thead tbody tr th td blockquote pre code hr strong em del a span section'.split(
      ' ',
    ),
  attributes: {
    '*': ['className', 'id', 'role', 'ariaLabel'],
    a: ['href'],
    ol: ['start'],
    th: ['scope'],
  },
  protocols: { href: ['http', 'https', 'mailto'] },
  required: {},
  clobber: [],
  strip: ['script', 'style'],
};

/** What elements and words bear beside the letter itself: nothing on paper; on a screen, what a reader may do with them. */
export type Look = {
  /** The level of the last heading before the blocks: no level is left out on the way down. */
  readonly level?: number;
  /** What an element says of the stretch of text that it was made from. */
  readonly place?: (span: Span) => Properties;
  /** A stretch of running text, in pieces. */
  readonly words?: (run: TextRun) => readonly ElementContent[];
};

/** The blocks of a letter as elements of HTML. */
export function blockElements(blocks: readonly Block[], look: Look = {}): readonly Element[] {
  const around: Around = { level: look.level ?? 0, look };
  return blocks.map((block) => blockOf(block, around));
}

type Around = { level: number; readonly look: Look };

function blockOf(block: Block, around: Around): Element {
  const made = bareBlock(block, around);
  return { ...made, properties: { ...made.properties, ...placed(block.span, around) } };
}

function placed(span: Span, { look }: Around): Properties {
  return look.place?.(span) ?? {};
}

function bareBlock(block: Block, around: Around): Element {
  const keep = block.keepNext ? ['next'] : [];
  switch (block.kind) {
    case 'heading':
      around.level = Math.min(block.level, around.level + 1);
      return element(`h${around.level}`, {}, inline(block.runs, around));
    case 'paragraph':
      if (block.label === undefined) return element('p', classes(keep), inline(block.runs, around));
      return element('p', classes(['clause', ...keep]), [
        element('span', classes(['label']), inline(block.label, around)),
        text(' '),
        element('span', {}, inline(block.runs, around)),
      ]);
    case 'lines':
      return element('p', classes(['lines', ...keep]), broken(block.lines, around));
    case 'list':
      return list(block, around);
    case 'table':
      return table(block, around);
    case 'quote':
      return element('blockquote', {}, inside(block.blocks, around));
    case 'code':
      return element('pre', {}, [element('code', {}, [text(block.text)])]);
    case 'rule':
      return element('hr');
    case 'signature':
      return signature(block, around);
  }
}

function inside(blocks: readonly Block[], around: Around): readonly Element[] {
  return blocks.map((block) => blockOf(block, around));
}

function list({ ordered, loose, items }: List, around: Around): Element {
  const first = items[0]?.number;
  const names = [...(loose ? [] : ['tight']), ...(first?.text.endsWith(')') ? ['parenthesis'] : [])];
  const start = first !== undefined && first.value !== 1 ? { start: first.value } : {};
  return element(
    ordered ? 'ol' : 'ul',
    { ...classes(names), ...start },
    items.map((item) => itemOf(item, around)),
  );
}

function itemOf({ anchor, blocks, span }: Item, around: Around): Element {
  return element(
    'li',
    { ...(anchor === undefined ? {} : { id: anchor }), ...placed(span, around) },
    inside(blocks, around),
  );
}

function table({ head, rows, align, signature: signed }: Table, around: Around): Element {
  const row = (cells: readonly Cell[], tag: 'th' | 'td'): Element =>
    element(
      'tr',
      {},
      cells.map(({ runs }, i) => {
        const side = align[i] ?? 'left';
        const scope = tag === 'th' ? { scope: 'col' } : {};
        return element(tag, { ...classes(side === 'left' ? [] : [side]), ...scope }, inline(runs, around));
      }),
    );
  const titled = head.some(({ runs }) => runs.length > 0);
  return element('table', classes(signed ? ['keep'] : []), [
    ...(titled ? [element('thead', {}, [row(head, 'th')])] : []),
    element(
      'tbody',
      {},
      rows.map((cells) => row(cells, 'td')),
    ),
  ]);
}

function signature({ opening, lines, keepNext }: Signature, around: Around): Element {
  const names = keepNext ? ['signature', 'next'] : ['signature'];
  return element('section', { ...classes(names), role: 'group', ariaLabel: 'Signature' }, [
    ...inside(opening, around),
    ...lines.map(({ label, runs, signed, span }) =>
      element('p', { ...classes(signed ? ['line', 'signed'] : ['line']), ...placed(span, around) }, [
        ...(label.length > 0 ? [element('span', classes(['label']), inline(label, around)), text(' ')] : []),
        signed && runs.length === 0
          ? element('span', { ...classes(['blank']), role: 'img', ariaLabel: 'blank' })
          : element('span', {}, inline(runs, around)),
      ]),
    ),
  ]);
}

function broken(lines: readonly (readonly Run[])[], around: Around): readonly ElementContent[] {
  return lines.flatMap((runs, i) => [...(i > 0 ? [element('br'), text('\n')] : []), ...inline(runs, around)]);
}

function inline(runs: readonly Run[], { look }: Around): readonly ElementContent[] {
  return runs.flatMap((run) => {
    if (run.kind === 'break') return [element('br')];
    return [textRun(run, look.words?.(run) ?? [text(run.text)])];
  });
}

function textRun(run: TextRun, words: readonly ElementContent[]): ElementContent {
  const { strong, emphasis, strike, code, href, anchor, target } = run;
  let made = words;
  if (code) made = [element('code', {}, made)];
  if (strike) made = [element('del', {}, made)];
  if (emphasis) made = [element('em', {}, made)];
  if (strong) made = [element('strong', {}, made)];
  if (href !== undefined) made = [element('a', { href }, made)];
  else if (target !== undefined) made = [element('a', { href: `#${target}`, className: ['number'] }, made)];
  const [only] = made;
  if (anchor === undefined && made.length === 1 && only !== undefined) return only;
  return element('span', anchor === undefined ? {} : { id: anchor }, made);
}

/** An element of HTML. */
export function element(
  tagName: string,
  properties: Properties = {},
  children: readonly ElementContent[] = [],
): Element {
  return { type: 'element', tagName, properties, children: [...children] };
}

/** Words of HTML; signs of markup in them stay words. */
export function text(value: string): ElementContent {
  return { type: 'text', value };
}

function classes(className: readonly string[]): Properties {
  return className.length === 0 ? {} : { className: [...className] };
}
