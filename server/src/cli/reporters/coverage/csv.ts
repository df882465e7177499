import type { CoveredFile } from '../../checked.ts';
import { visible } from '../terminal.ts';
import { decisive, lineOf, shortened } from './cells.ts';

const HEAD = [
  'path',
  'document',
  'clause',
  'title',
  'requirement',
  'state',
  'when',
  'element',
  'severity',
  'element_state',
  'says',
  'line',
  'words',
];

/** The coverage as a table for spreadsheets (RFC 4180), a row an element. No cell can be taken for a formula. */
export function coverageCsv(files: readonly CoveredFile[]): string {
  const rows = files.flatMap((file) =>
    file.clauses.flatMap((clause) => {
      const { id, title, requirement, state, when = '' } = clause;
      return clause.elements.map((element) => {
        const [first] = decisive(element);
        return [
          file.path,
          file.document ?? '',
          id,
          title,
          requirement,
          state,
          when,
          element.id,
          element.severity,
          element.state,
          element.says,
          first === undefined ? '' : String(lineOf(first.span.start, file)),
          first === undefined ? '' : shortened(first.words),
        ];
      });
    }),
  );
  return [HEAD, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(text: string): string {
  const shown = visible(text);
  const safe = /^[=+\-@]/.test(shown) ? `'${shown}` : shown;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
