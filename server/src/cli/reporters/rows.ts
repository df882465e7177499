import type { Finding } from '../../core/rules/types.ts';
import { SEVERITY_RANK } from '../../core/text/span.ts';
import type { Range } from '../checked.ts';
import { byCodeUnit } from '../paths.ts';
import type { Mark, ReportedFile } from '../reported.ts';

/** A finding with its file, for reports that are one list. */
export type Row = {
  readonly file: ReportedFile;
  readonly finding: Finding;
  readonly range: Range;
  readonly mark: Mark;
};

/** The findings of all files, in the order of their documents and then of reading. */
export function rowsOf(files: readonly ReportedFile[]): readonly Row[] {
  return byName(files).flatMap((file) =>
    file.findings.map((finding) => ({ file, finding, range: file.range(finding.span), mark: file.markOf(finding) })),
  );
}

/** In the order of the documents' names: the same whatever folder a run starts in. */
export function byName(files: readonly ReportedFile[]): readonly ReportedFile[] {
  return [...files].sort((a, b) => byCodeUnit(a.name, b.name));
}

/** The gravest first, otherwise in the same order. */
export function gravestFirst(rows: readonly Row[]): readonly Row[] {
  return [...rows].sort((a, b) => SEVERITY_RANK[b.finding.severity] - SEVERITY_RANK[a.finding.severity]);
}

/** What forms without a place for it say of a known finding behind its message. */
export function knownNote({ baseline }: Mark): string {
  return baseline === 'unchanged' ? ' (Known: it is in the baseline.)' : '';
}
