import type { CheckedFile } from '../../../server/src/cli/checked.ts';
import { disk } from '../../../server/src/cli/disk.ts';
import type { Io } from '../../../server/src/cli/io.ts';
import { type ReportedFile, reportedFiles } from '../../../server/src/cli/reported.ts';
import { paint } from '../../../server/src/cli/reporters/colour.ts';
import type { ReportContext } from '../../../server/src/cli/reporters/index.ts';
import type { BaselineEntry } from '../../../server/src/core/baseline.ts';
import type { Engine } from '../../../server/src/core/engine.ts';
import type { Finding, Rule } from '../../../server/src/core/rules/types.ts';
import { lineIndex, positionAt } from '../../../server/src/core/text/lines.ts';
import type { Waived } from '../../../server/src/core/waivers/apply.ts';

/** A finding at the words between « and », `at` of them from the first; the marks are taken out of the text. */
export function checkedFile(
  path: string,
  marked: string,
  found: readonly (Omit<Finding, 'span'> & { readonly waived?: Waived['waiver'] })[],
): CheckedFile {
  const spans: { start: number; end: number }[] = [];
  let text = '';
  let start = 0;
  for (const char of marked) {
    if (char === '«') start = text.length;
    else if (char === '»') spans.push({ start, end: text.length });
    else text += char;
  }
  const lines = lineIndex(text);
  const all = found.map(({ waived, ...finding }, i) => ({ waived, finding: { ...finding, span: spans[i]! } }));
  return {
    path,
    document: 'settlement-agreement',
    text,
    findings: all.flatMap(({ waived, finding }) => (waived === undefined ? [finding] : [])),
    waived: all.flatMap(({ waived, finding }) => (waived === undefined ? [] : [{ finding, waiver: waived }])),
    range: (span) => ({ start: positionAt(lines, span.start), end: positionAt(lines, span.end) }),
  };
}

export const WORLD: Io = {
  disk: {
    ...disk,
    kind: (path: string) => (path === '/work/.git' ? 'folder' : 'nothing'),
    realPath: (path: string) => path,
  },
  cwd: '/work',
  env: {},
} as unknown as Io;

const MARKS = '<&>"\' \u001b[2J \u202e %, :: | @somebody #12';

/** Two letters with findings of every kind, and one without. */
export const CHECKED: readonly CheckedFile[] = [
  checkedFile(
    'letters/a b.md',
    '---\ndocument: «settlement-agreement»\n---\n# Settlement é和😀 «[COMPANY]» here\n\n«The debt\nis forgiven.» See «[the note](1)».\n\nDues: «{{ }}»\n',
    [
      {
        rule: 'clause/no-fault',
        severity: 'error',
        message:
          'The clause “No fault” is missing. Insert {% render "clauses/no-fault" %} or write it in your own words.',
        about: [],
      },
      {
        rule: 'leftover/bracket',
        severity: 'error',
        message: '“[COMPANY]” is left over. Make it a variable.',
        fix: {
          title: 'Make it {{ company }}',
          safe: false,
          edits: [{ span: { start: 0, end: 0 }, text: '' }],
        },
      },
      {
        rule: 'wording/forgiven',
        severity: 'warning',
        message: `“The debt is forgiven”: it says that there was a debt. ${MARKS}`,
        element: 'nf1',
        when: 'medical is true',
        related: [{ span: { start: 14, end: 34 }, message: 'The kind [says](so) here.' }],
      },
      { rule: 'leftover/bracket', severity: 'info', message: '“[the note](1)” could be a link.' },
      {
        rule: 'template/missing-expression',
        severity: 'error',
        message: '{{ }} prints nothing. Name a variable in it.',
        waived: {
          kind: 'disable-next-line',
          span: { start: 0, end: 0 },
          rules: [],
          reason: 'the form is filled in by hand',
          until: '2027-01-31',
          by: 'Dana',
        },
      },
    ],
  ),
  checkedFile('letters/clean.md', 'Nothing here.\n', []),
  checkedFile('letters/twice.md', 'Pay «{{ }}» and\nthen «{{ }}» again.\n', [
    { rule: 'template/missing-expression', severity: 'error', message: '{{ }} prints nothing. Name a variable in it.' },
    { rule: 'template/missing-expression', severity: 'error', message: '{{ }} prints nothing. Name a variable in it.' },
  ]),
].map((file) => ({
  ...file,
  // The fix of a bracket is made where the bracket stands.
  findings: file.findings.map((finding) =>
    finding.fix === undefined
      ? finding
      : { ...finding, fix: { ...finding.fix, edits: [{ span: finding.span, text: '{{ company }}' }] } },
  ),
}));

/** The sample as reporters get it, without a baseline. */
export const REPORTED: readonly ReportedFile[] = reportedFiles(CHECKED, undefined, WORLD);

/** What is known of the sample: the first finding of each file; and one thing that is gone. */
export const BASELINE: readonly BaselineEntry[] = [
  ...REPORTED.flatMap((file) =>
    file.findings.slice(0, 1).map((finding) => ({
      file: file.name,
      rule: finding.rule,
      severity: finding.severity,
      fingerprint: file.markOf(finding).fingerprint,
    })),
  ),
  { file: 'letters/clean.md', rule: 'variable/unused', severity: 'warning', fingerprint: '0'.repeat(32) },
];

export const AGAINST: readonly ReportedFile[] = reportedFiles(CHECKED, BASELINE, WORLD);

const RULES: readonly Rule[] = [
  ['clause/no-fault', 'The clause “No fault” is there.', 'error'],
  ['leftover/bracket', 'A bracketed placeholder.', 'error'],
  ['template/missing-expression', 'An output that prints nothing.', 'error'],
  ['variable/unused', 'A variable that nothing uses.', 'warning'],
  ['wording/forgiven', 'It says that there was a debt.', 'info'],
].map(([id = '', says = '', severity]) => ({
  id,
  family: id.split('/')[0] as Rule['family'],
  says,
  severity: severity as Rule['severity'],
  docs: 'Nobody is asked to fill it in, so it goes out with the letter.',
  examples: { fires: [], silent: [] },
  check: () => [],
}));

export const CONTEXT: ReportContext = {
  paint: paint('never', { env: {}, isTerminal: false }),
  columns: 100,
  version: '1.2.3',
  engines: [{ rules: RULES, pack: { clauses: [] } } as unknown as Engine],
  against: false,
  lost: [],
  stepSummary: false,
};
