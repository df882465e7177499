import type { ClauseResult } from '../../../core/clauses/types.ts';
import { code, plain, table } from '../../../core/features/pages/markdown.ts';
import type { CoveredFile } from '../../checked.ts';
import { plural } from '../summary.ts';
import { visible } from '../terminal.ts';
import { cellOf, elementCell, isTold, requiredOf } from './cells.ts';

/** How long a comment may be, with room for what puts it there. */
const MOST = 65_000;

/** The coverage as Markdown: a row a document, and folded away the clauses of each. What has no room is counted. */
export function coverageMarkdown(files: readonly CoveredFile[]): string {
  const rows = files.map(row);
  const parts = ['## Proviso: coverage', table(['Document', 'Kind', 'Required clauses', 'To do'], rows)];
  let size = parts.join('\n\n').length;
  let left = 0;
  for (const file of files) {
    const part = details(file);
    if (size + part.length + 200 > MOST) left += 1;
    else parts.push(part);
    size += size + part.length + 200 > MOST ? 0 : part.length + 2;
  }
  if (left > 0) parts.push(`The clauses of ${plural(left, 'document')} are left out: there is no room here for all.`);
  const text = parts.join('\n\n');
  return text.length <= MOST
    ? `${text}\n`
    : `## Proviso: coverage\n\n${plural(files.length, 'document')} are too many for this form; use csv or html.\n`;
}

function row(file: CoveredFile): readonly string[] {
  const { whole, all } = requiredOf(file);
  const open = file.clauses.filter((clause) => cellOf(clause, file).tone === 'bad');
  return [
    code(visible(file.path)),
    plain(visible(file.document ?? 'none')),
    all === 0 ? 'none' : `${whole === all ? '✓' : '✗'} ${whole} of ${all}`,
    open.map((clause) => `${plain(clause.title)} (${cellOf(clause, file).word})`).join(', '),
  ];
}

function details(file: CoveredFile): string {
  const rows = file.clauses
    .filter((clause) => isTold(clause, file))
    .map((clause) => {
      const { sign, word } = cellOf(clause, file);
      const when = clause.when === undefined ? '' : `, where ${plain(visible(clause.when))}`;
      return [`${sign} ${word}`, plain(clause.title), `${clause.requirement}${when}`, lacking(clause)];
    });
  return `<details><summary>${plain(visible(file.path)).replace(/\\</g, '&lt;')}</summary>\n\n${table(['State', 'Clause', 'Asked for', 'Not said, or harmed'], rows)}\n\n</details>`;
}

function lacking({ state, elements }: ClauseResult): string {
  if (state === 'missing') return '';
  return elements
    .filter((element) => element.state !== 'satisfied')
    .map((element) => `${elementCell(element).sign} ${plain(element.says)}`)
    .join('<br>');
}
