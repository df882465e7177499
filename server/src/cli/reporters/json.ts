import type { ElementResult } from '../../core/clauses/types.ts';
import type { CheckedFile, CoveredFile, Range } from '../checked.ts';
import { type Summary, summarise } from './summary.ts';

/**
 * `lint --format json`, version 1: a promise to other programs. Keys are only ever added. Lines and characters are
 * zero-based UTF-16; paths relative with forward slashes; files by path, problems in reading order; one newline at the end.
 */
export function lintJson(files: readonly CheckedFile[]): string {
  const summary: Summary = summarise(files);
  return print({
    version: 1,
    files: files.map((file) => ({
      path: file.path,
      document: file.document ?? null,
      problems: file.findings.map((finding) => ({
        rule: finding.rule,
        severity: finding.severity,
        message: finding.message,
        range: file.range(finding.span),
        ...(finding.element === undefined ? {} : { element: finding.element }),
        ...(finding.when === undefined ? {} : { when: finding.when }),
        ...(finding.fix === undefined ? {} : { fix: { title: finding.fix.title, safe: finding.fix.safe } }),
      })),
    })),
    summary,
  });
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
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
