import { type Block, type Item, type List, type Page, type Run, type Signature, type Table, textOf } from './model.ts';
import { readPage } from './page.ts';

/** Characters in a line of a plain-text letter: mail programs and forms show as many. */
const WIDTH = 72;

/**
 * A Markdown letter as plain text, for an e-mail or a form field: no marks, lists with their numbers, tables with aligned
 * columns, a blank line between blocks, one newline at the end. HTML comments are left out.
 */
export function plainText(markdown: string): string {
  return pageText(readPage(markdown));
}

/**
 * A letter as plain text, wrapped at 72 columns: never inside a word, below the words of its number. Tables and code stay as they
 * are. Empty for an empty letter, else with one newline at the end.
 */
export function pageText({ blocks }: Pick<Page, 'blocks'>): string {
  const text = joined(blocks, WIDTH, '\n\n').trimEnd();
  return text === '' ? '' : `${text}\n`;
}

function joined(blocks: readonly Block[], width: number, between: string): string {
  return blocks
    .map((block) => blockText(block, width))
    .filter((text) => text !== '')
    .join(between);
}

function blockText(block: Block, width: number): string {
  switch (block.kind) {
    case 'heading':
      return wrap(inline(block.runs), width);
    case 'paragraph': {
      const label = block.label === undefined ? '' : `${textOf(block.label)} `;
      return hanging(label, wrap(inline(block.runs), width - label.length));
    }
    case 'lines':
      return block.lines.map((runs) => wrap(inline(runs), width)).join('\n');
    case 'list':
      return list(block, width);
    case 'quote':
      return hanging('    ', joined(block.blocks, width - 4, '\n\n'));
    case 'code':
      return block.text;
    case 'table':
      return table(block);
    case 'rule':
      return '----------';
    case 'signature':
      return signature(block, width);
  }
}

function list({ items, loose }: List, width: number): string {
  return items.map((item) => itemText(item, width)).join(loose ? '\n\n' : '\n');
}

function itemText({ number, blocks }: Item, width: number): string {
  const mark = number === undefined ? '- ' : `${number.text} `;
  const tight = blocks.every(({ kind }, i) => i === 0 || kind === 'list');
  return hanging(mark, joined(blocks, width - mark.length, tight ? '\n' : '\n\n')).trimEnd();
}

function signature({ opening, lines }: Signature, width: number): string {
  const signed = lines.map(({ label, runs }) =>
    wrap([inline(label), inline(runs)].filter((part) => part !== '').join(' '), width),
  );
  return [...opening.map((block) => blockText(block, width)), signed.join('\n')].join('\n\n');
}

/** Running text; a link shows where it leads unless it is its own address. */
function inline(runs: readonly Run[]): string {
  return runs
    .map((run, i) => {
      if (run.kind === 'break') return '\n';
      const next = runs[i + 1];
      const { href } = run;
      if (href === undefined || (next?.kind === 'text' && next.href === href)) return run.text;
      const shown = runs.map((one) => (one.kind === 'text' && one.href === href ? one.text : '')).join('');
      return shown === href || href === `mailto:${shown}` ? run.text : `${run.text} (${href})`;
    })
    .join('');
}

/** Lines of at most so many characters; a longer word has a line of its own. Only blanks break, and no-break spaces do not. */
function wrap(text: string, width: number): string {
  return text
    .split('\n')
    .map((line) => {
      const lines: string[] = [];
      let now = '';
      for (const word of line.split(/[ \t]+/)) {
        if (now !== '' && length(now) + 1 + length(word) > width) {
          lines.push(now);
          now = word;
        } else now = now === '' ? word : `${now} ${word}`;
      }
      return [...lines, now].join('\n');
    })
    .join('\n');
}

/** Characters as a reader counts them, near enough for a column. */
function length(text: string): number {
  return /^[\x20-\x7e]*$/.test(text) ? text.length : [...text.normalize('NFC')].length;
}

function hanging(mark: string, text: string): string {
  return mark + text.replace(/\n(?=[^\n])/g, `\n${' '.repeat(mark.length)}`);
}

function table({ head, rows, align }: Table): string {
  const shown = (head.some(({ runs }) => runs.length > 0) ? [head, ...rows] : rows).map((row) =>
    row.map(({ runs }) => inline(runs).replace(/\n/g, ' ')),
  );
  const widths = align.map((_, i) => Math.max(0, ...shown.map((row) => length(row[i] ?? ''))));
  return shown
    .map((row) =>
      widths
        .map((width, i) => padded(row[i] ?? '', width, align[i]))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function padded(text: string, width: number, side: Table['align'][number] | undefined): string {
  const left = width - length(text);
  if (side === 'right') return ' '.repeat(left) + text;
  if (side === 'center') return ' '.repeat(left >> 1) + text + ' '.repeat(left - (left >> 1));
  return text + ' '.repeat(left);
}
