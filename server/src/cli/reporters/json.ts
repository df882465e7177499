import type { ElementResult } from '../../core/clauses/types.ts';
import type { Finding } from '../../core/rules/types.ts';
import type { Waiver } from '../../core/waivers/waiver.ts';
import type { CoveredFile, Range } from '../checked.ts';
import { byCodeUnit } from '../paths.ts';
import { type ReportedFile, withoutKnown } from '../reported.ts';
import type { ReportContext } from './index.ts';
import { safeJson } from './safe.ts';
import { summarise } from './summary.ts';

/**
 * `lint --format json`, version 1: a promise to other programs. Keys are only ever added. Lines and characters are
 * zero-based UTF-16; paths relative with forward slashes; files by path, problems in reading order; one newline at the end.
 */
export function lintJson(
  files: readonly ReportedFile[],
  { lost, against }: Pick<ReportContext, 'lost' | 'against'>,
): string {
  const sorted = [...files].sort((a, b) => byCodeUnit(a.path, b.path));
  const known = files.reduce((sum, file) => sum + file.findings.length - withoutKnown(file).findings.length, 0);
  return print({
    version: 1,
    files: sorted.map((file) => ({
      path: file.path,
      document: file.document ?? null,
      problems: file.findings.map((finding) => problemJson(finding, file)),
      waived: file.waived.map(({ finding, waiver }) => ({ ...problemJson(finding, file), waiver: waiverJson(waiver) })),
    })),
    summary: { ...summarise(files), ...(against ? { known, absent: lost.length } : {}) },
    ...(against ? { absent: lost } : {}),
  });
}

/** What the form says of one finding. */
export function problemJson(finding: Finding, file: ReportedFile): Readonly<Record<string, unknown>> {
  const { fingerprint, baseline } = file.markOf(finding);
  return {
    rule: finding.rule,
    severity: finding.severity,
    message: finding.message,
    range: file.range(finding.span),
    ...(finding.element === undefined ? {} : { element: finding.element }),
    ...(finding.when === undefined ? {} : { when: finding.when }),
    ...(finding.fix === undefined ? {} : { fix: { title: finding.fix.title, safe: finding.fix.safe } }),
    fingerprint,
    ...(baseline === undefined ? {} : { baseline }),
  };
}

function waiverJson({ reason, until, by }: Waiver): Readonly<Record<string, string>> {
  return {
    ...(reason === undefined ? {} : { reason }),
    ...(until === undefined ? {} : { until }),
    ...(by === undefined ? {} : { by }),
  };
}

/** `coverage --format json`, version 1: the same promise. */
export function coverageJson(files: readonly CoveredFile[]): string {
  return print({
    version: 1,
    files: files.map((file) => ({
      path: file.path,
      document: file.document ?? null,
      clauses: file.clauses.map((clause) => ({
        id: clause.id,
        requirement: clause.requirement,
        state: clause.state,
        ...(clause.when === undefined ? {} : { when: clause.when }),
        ...(clause.span === undefined ? {} : { range: file.range(clause.span) }),
        elements: clause.elements.map((element) => ({
          id: element.id,
          says: element.says,
          severity: element.severity,
          state: element.state,
          ...elementRange(element, file),
        })),
      })),
    })),
  });
}

/** The words that decided: those which harm a harmful element, those which satisfy a satisfied one. */
function elementRange(element: ElementResult, file: CoveredFile): { readonly range?: Range } {
  const role = element.state === 'harmful' ? 'harms' : 'satisfies';
  const words = element.state === 'missing' ? undefined : element.evidence.find((evidence) => evidence.role === role);
  return words === undefined ? {} : { range: file.range(words.span) };
}

function print(value: unknown): string {
  return `${safeJson(value, 2)}\n`;
}
