import { code, plain, table } from '../../core/features/pages/markdown.ts';
import type { Severity } from '../../core/text/span.ts';
import { type ReportedFile, withoutKnown } from '../reported.ts';
import { gravestFirst, type Row, rowsOf } from './rows.ts';
import { counted, plural, summarise } from './summary.ts';
import { visible } from './terminal.ts';

/** How much Markdown a place takes: a comment of GitHub counts characters, the summary of a step bytes. */
export type Room = { readonly most: number; readonly unit: 'characters' | 'bytes' };

/** A comment on a pull request, with room for what puts it there. */
export const COMMENT: Room = { most: 65_000, unit: 'characters' };

/**
 * The findings as Markdown for a comment or a summary: the sum, a table of those that count with the gravest first, and folded away
 * what is known or waived. Fits into the room; rows that do not are counted.
 */
export function lintMarkdown(files: readonly ReportedFile[], room: Room = COMMENT): string {
  const fresh = files.map(withoutKnown);
  const rows = gravestFirst(rowsOf(fresh));
  const all = rowsOf(files);
  const known = all.filter(({ mark }) => mark.baseline === 'unchanged');
  const summary = summarise(fresh);
  const page = new Page(room);
  page.add(`## Proviso: ${plain(counted(summary))}\n\n`);
  page.add(
    `${plural(summary.files, 'file')} checked${known.length === 0 ? '' : `, ${plural(known.length, 'known finding')} in the baseline`}.\n`,
  );
  page.table(rows, 'finding');
  page.fold(`${plural(known.length, 'known finding')}, in the baseline`, known);
  page.fold(`${plural(summary.waived, 'waived finding')}`, waivedRows(files), 'Reason');
  return page.text;
}

type ListedRow = Row & { readonly reason?: string };

function waivedRows(files: readonly ReportedFile[]): readonly ListedRow[] {
  return files.flatMap((file) =>
    file.waived.map(({ finding, waiver }) => ({
      file,
      finding,
      range: file.range(finding.span),
      mark: file.markOf(finding),
      reason: waiver.reason ?? '',
    })),
  );
}

const WORDS: Readonly<Record<Severity, string>> = { error: '❌ error', warning: '⚠️ warning', info: 'ℹ️ note' };

/** Markdown that is written as long as there is room. */
class Page {
  text = '';
  private left: number;
  private readonly room: Room;

  constructor(room: Room) {
    this.room = room;
    // What must be said at the end always has its place.
    this.left = room.most - 400;
  }

  add(text: string): boolean {
    const size = this.room.unit === 'bytes' ? new TextEncoder().encode(text).length : text.length;
    if (size > this.left) return false;
    this.left -= size;
    this.text += text;
    return true;
  }

  table(rows: readonly ListedRow[], noun: string, more?: string): void {
    if (rows.length === 0) return;
    const head = ['Severity', 'Place', 'Rule', 'Finding', ...(more === undefined ? [] : [more])];
    // A table of one row, so that a row is escaped as the others are.
    const lines = rows.map((row) => table(head, [cells(row, more !== undefined)]).split('\n'));
    if (!this.add(`\n${(lines[0] ?? []).slice(0, 2).join('\n')}\n`)) return;
    const at = lines.findIndex((line) => !this.add(`${line[2] ?? ''}\n`));
    if (at >= 0)
      this.text += `\n${plural(rows.length - at, `more ${noun}`)} left out: there is no room here for all.\n`;
  }

  fold(title: string, rows: readonly ListedRow[], more?: string): void {
    if (rows.length === 0 || !this.add(`\n<details><summary>${title}</summary>\n`)) return;
    this.table(rows, 'finding', more);
    this.text += '\n</details>\n';
  }
}

function cells({ file, finding, range, reason }: ListedRow, withReason: boolean): readonly string[] {
  return [
    WORDS[finding.severity],
    code(visible(`${file.name}:${range.start.line + 1}:${range.start.character + 1}`)),
    code(finding.rule),
    unlinked(visible(finding.message)),
    ...(withReason ? [unlinked(visible(reason ?? ''))] : []),
  ];
}

/** Words of a letter mention nobody and link to nothing. */
function unlinked(text: string): string {
  return plain(text)
    .replace(/@(?=\w)/g, '@\u2060')
    .replace(/#(?=\d)/g, '#\u2060')
    .replace(/(https?|www)(?=[:.])/gi, '$1\u2060');
}
