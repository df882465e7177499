import type { Element, ElementContent, Properties, Root } from 'hast';
import { type Schema, sanitize } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import { STYLE_HASHES, styleSheet } from './html-style.ts';
import type { Block, Cell, Item, List, Page, Run, Signature, Table, TextRun } from './model.ts';
import { DRAFT, type ExportOptions } from './options.ts';

/**
 * A letter as one HTML file that needs nothing else: it prints on the paper asked for, names its language and title, lets in no
 * script and no other source, and keeps headings in order. Text of the letter is never markup.
 */
export function pageHtml(page: Page, { paper = 'letter', draft = false, about }: ExportOptions): string {
  const levels = { last: 0 };
  const body = page.blocks.flatMap((block) => blockOf(block, levels));
  const main = sanitize({ type: 'root', children: body }, SCHEMA) as Root;
  const head = [
    element('meta', { charSet: 'utf-8' }),
    element('meta', { httpEquiv: ['Content-Security-Policy'], content: policy(STYLE_HASHES[paper]) }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('title', {}, [text(draft ? `${page.title} (${DRAFT})` : page.title)]),
    element('meta', { name: 'generator', content: 'Proviso' }),
    element('meta', { name: 'proviso-template', content: about.template }),
    element('meta', { name: 'proviso-pack', content: about.packVersion }),
    element('meta', { name: 'date', content: about.date }),
    element('style', {}, [text(styleSheet(paper))]),
  ];
  const marks = draft
    ? [
        element('p', { className: ['draft'], role: 'note' }, [text(DRAFT)]),
        element('div', { className: ['across'], ariaHidden: 'true' }, [text(DRAFT)]),
      ]
    : [];
  const document: Root = {
    type: 'root',
    children: [
      { type: 'doctype' },
      element('html', { lang: page.language }, [
        element('head', {}, head),
        element('body', {}, [element('main', {}, [...marks, ...(main.children as ElementContent[])])]),
      ]),
    ],
  };
  return `${toHtml(document)}\n`;
}

function policy(hash: string): string {
  return `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
}

/** What a letter may hold; all else is dropped, should it ever come about. */
const SCHEMA: Schema = {
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

type Levels = { last: number };

function blockOf(block: Block, levels: Levels): readonly Element[] {
  const keep = block.keepNext ? ['next'] : [];
  switch (block.kind) {
    case 'heading':
      // No level is left out on the way down.
      levels.last = Math.min(block.level, levels.last + 1);
      return [element(`h${levels.last}`, {}, inline(block.runs))];
    case 'paragraph':
      if (block.label === undefined) return [element('p', classes(keep), inline(block.runs))];
      return [
        element('p', classes(['clause', ...keep]), [
          element('span', classes(['label']), inline(block.label)),
          text(' '),
          element('span', {}, inline(block.runs)),
        ]),
      ];
    case 'lines':
      return [element('p', classes(['lines', ...keep]), broken(block.lines))];
    case 'list':
      return [list(block, levels)];
    case 'table':
      return [table(block)];
    case 'quote':
      return [
        element(
          'blockquote',
          {},
          block.blocks.flatMap((one) => blockOf(one, levels)),
        ),
      ];
    case 'code':
      return [element('pre', {}, [element('code', {}, [text(block.text)])])];
    case 'rule':
      return [element('hr')];
    case 'signature':
      return [signature(block, levels)];
  }
}

function list({ ordered, loose, items }: List, levels: Levels): Element {
  const first = items[0]?.number;
  const names = [...(loose ? [] : ['tight']), ...(first?.text.endsWith(')') ? ['parenthesis'] : [])];
  const start = first !== undefined && first.value !== 1 ? { start: first.value } : {};
  return element(
    ordered ? 'ol' : 'ul',
    { ...classes(names), ...start },
    items.map((item) => itemOf(item, levels)),
  );
}

function itemOf({ anchor, blocks }: Item, levels: Levels): Element {
  return element(
    'li',
    anchor === undefined ? {} : { id: anchor },
    blocks.flatMap((block) => blockOf(block, levels)),
  );
}

function table({ head, rows, align, signature: signed }: Table): Element {
  const row = (cells: readonly Cell[], tag: 'th' | 'td'): Element =>
    element(
      'tr',
      {},
      cells.map(({ runs }, i) => {
        const side = align[i] ?? 'left';
        const scope = tag === 'th' ? { scope: 'col' } : {};
        return element(tag, { ...classes(side === 'left' ? [] : [side]), ...scope }, inline(runs));
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

function signature({ opening, lines, keepNext }: Signature, levels: Levels): Element {
  const names = keepNext ? ['signature', 'next'] : ['signature'];
  return element('section', { ...classes(names), role: 'group', ariaLabel: 'Signature' }, [
    ...opening.flatMap((block) => blockOf(block, levels)),
    ...lines.map(({ label, runs, signed }) =>
      element('p', classes(signed ? ['line', 'signed'] : ['line']), [
        ...(label.length > 0 ? [element('span', classes(['label']), inline(label)), text(' ')] : []),
        signed && runs.length === 0
          ? element('span', { ...classes(['blank']), role: 'img', ariaLabel: 'blank' })
          : element('span', {}, inline(runs)),
      ]),
    ),
  ]);
}

function broken(lines: readonly (readonly Run[])[]): readonly ElementContent[] {
  return lines.flatMap((runs, i) => [...(i > 0 ? [element('br'), text('\n')] : []), ...inline(runs)]);
}

function inline(runs: readonly Run[]): readonly ElementContent[] {
  return runs.map((run) => (run.kind === 'break' ? element('br') : textRun(run)));
}

function textRun({ text: words, strong, emphasis, strike, code, href, anchor, target }: TextRun): ElementContent {
  let made: ElementContent = text(words);
  if (code) made = element('code', {}, [made]);
  if (strike) made = element('del', {}, [made]);
  if (emphasis) made = element('em', {}, [made]);
  if (strong) made = element('strong', {}, [made]);
  if (href !== undefined) made = element('a', { href }, [made]);
  else if (target !== undefined) made = element('a', { href: `#${target}`, className: ['number'] }, [made]);
  return anchor === undefined ? made : element('span', { id: anchor }, [made]);
}

function element(tagName: string, properties: Properties = {}, children: readonly ElementContent[] = []): Element {
  return { type: 'element', tagName, properties, children: [...children] };
}

function classes(className: readonly string[]): Properties {
  return className.length === 0 ? {} : { className: [...className] };
}

function text(value: string): ElementContent {
  return { type: 'text', value };
}
