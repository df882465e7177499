import { byCodeUnit } from '../paths.ts';
import type { ReportedFile } from '../reported.ts';
import { problemJson } from './json.ts';
import { safeJson } from './safe.ts';

/** A finding a line: what the JSON form says of it, behind its path and document kind. */
export function lintJsonLines(files: readonly ReportedFile[]): string {
  return [...files]
    .sort((a, b) => byCodeUnit(a.path, b.path))
    .flatMap((file) =>
      file.findings.map((finding) => {
        const { path, document = null } = file;
        return `${safeJson({ path, document, ...problemJson(finding, file) })}\n`;
      }),
    )
    .join('');
}
