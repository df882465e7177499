import type { ReportedFile } from '../reported.ts';
import { byName, knownNote } from './rows.ts';
import { xml } from './safe.ts';

/** The findings as Checkstyle XML, the files without any included. */
export function lintCheckstyle(files: readonly ReportedFile[]): string {
  const blocks = byName(files).map((file) => {
    const errors = file.findings.map((finding) => {
      const { line, character } = file.range(finding.span).start;
      const message = xml(finding.message + knownNote(file.markOf(finding)));
      return `    <error line="${line + 1}" column="${character + 1}" severity="${finding.severity}" message="${message}" source="proviso.${xml(finding.rule)}"/>`;
    });
    return errors.length === 0
      ? `  <file name="${xml(file.name)}"/>`
      : [`  <file name="${xml(file.name)}">`, ...errors, '  </file>'].join('\n');
  });
  return ['<?xml version="1.0" encoding="UTF-8"?>', '<checkstyle version="4.3">', ...blocks, '</checkstyle>', ''].join(
    '\n',
  );
}
