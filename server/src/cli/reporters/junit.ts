import type { Finding } from '../../core/rules/types.ts';
import type { ReportedFile } from '../reported.ts';
import { byName } from './rows.ts';
import { firstSentence, xml } from './safe.ts';

/**
 * The findings as JUnit XML, a suite a file and a failed case a finding. What is waived or known is a skipped case with the reason; a
 * file without any case gets one that passes, so that a dashboard sees that it was checked.
 */
export function lintJunit(files: readonly ReportedFile[]): string {
  const suites = byName(files).map(suiteOf);
  const tests = suites.reduce((sum, suite) => sum + suite.tests, 0);
  const failures = suites.reduce((sum, suite) => sum + suite.failures, 0);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="proviso" tests="${tests}" failures="${failures}" errors="0">`,
    ...suites.map(({ text }) => text),
    '</testsuites>',
    '',
  ].join('\n');
}

type Suite = { readonly tests: number; readonly failures: number; readonly text: string };

function suiteOf(file: ReportedFile): Suite {
  const known = (finding: Finding): boolean => file.markOf(finding).baseline === 'unchanged';
  const cases = [
    ...file.findings.map((finding) =>
      caseOf(finding, file, known(finding) ? skipped('Known: it is in the baseline.') : failure(finding)),
    ),
    ...file.waived.map(({ finding, waiver }) =>
      caseOf(finding, file, skipped(waiver.reason === undefined ? 'Waived.' : `Waived: ${waiver.reason}`)),
    ),
  ];
  const failures = file.findings.filter((finding) => !known(finding)).length;
  const shown = cases.length > 0 ? cases : [`    <testcase name="org.proviso" classname="${className(file)}"/>`];
  const skips = cases.length - failures;
  return {
    tests: shown.length,
    failures,
    text: [
      `  <testsuite name="${xml(file.name)}" tests="${shown.length}" failures="${failures}" errors="0" skipped="${skips}" package="org.proviso">`,
      ...shown,
      '  </testsuite>',
    ].join('\n'),
  };
}

function caseOf(finding: Finding, file: ReportedFile, inside: string): string {
  const { line, character } = file.range(finding.span).start;
  const name = `org.proviso.${finding.rule}${finding.element === undefined ? '' : ` (${finding.element})`}`;
  return [
    `    <testcase name="${xml(name)}" classname="${className(file)}" line="${line + 1}" column="${character + 1}">`,
    inside,
    '    </testcase>',
  ].join('\n');
}

function failure(finding: Finding): string {
  const message = xml(firstSentence(finding.message));
  return `      <failure message="${message}" type="${finding.severity}">${xml(finding.message)}</failure>`;
}

function skipped(why: string): string {
  return `      <skipped message="${xml(why)}"/>`;
}

/** The path without its ending. */
function className({ name }: ReportedFile): string {
  return xml(name.replace(/\.[^./]*$/, ''));
}
