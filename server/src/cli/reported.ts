import { createHash } from 'node:crypto';
import path from 'node:path';
import type { BaselineEntry } from '../core/baseline.ts';
import { fingerprintsOf } from '../core/fingerprint.ts';
import type { Finding } from '../core/rules/types.ts';
import { SEVERITY_RANK } from '../core/text/span.ts';
import type { CheckedFile } from './checked.ts';
import type { Io } from './io.ts';
import { repositoryAt } from './repository.ts';

/** A checked file with what reports say of its findings beside the findings themselves. */
export type ReportedFile = CheckedFile & {
  /** The path from the root of the repository, with forward slashes: what the document is called in reports and baselines. */
  readonly name: string;
  /** Of each finding of the file, waived ones included. */
  readonly markOf: (finding: Finding) => Mark;
};

export type Mark = {
  /** 32 hexadecimal digits; no two findings of a run have the same. */
  readonly fingerprint: string;
  /** Against the baseline; absent when there is none. Known findings are told and do not count. */
  readonly baseline?: 'new' | 'unchanged';
};

/** Gives every finding its fingerprint, and its standing against the baseline when there is one. */
export function reportedFiles(
  files: readonly CheckedFile[],
  baseline: readonly BaselineEntry[] | undefined,
  io: Io,
): readonly ReportedFile[] {
  const repository = repositoryAt(io);
  const known = baseline && new Map(baseline.map((entry) => [entry.fingerprint, entry]));
  return files.map((file) => {
    const name = repository.nameOf(path.resolve(io.cwd, file.path === '<stdin>' ? 'stdin.md' : file.path));
    return { ...file, name, markOf: marks(file, name, known) };
  });
}

/** The file without the findings that the baseline knows. */
export function withoutKnown(file: ReportedFile): ReportedFile {
  return { ...file, findings: file.findings.filter((finding) => file.markOf(finding).baseline !== 'unchanged') };
}

function marks(
  file: CheckedFile,
  document: string,
  known: ReadonlyMap<string, BaselineEntry> | undefined,
): ReportedFile['markOf'] {
  const findings = [...file.findings, ...file.waived.map(({ finding }) => finding)].sort(
    (a, b) => a.span.start - b.span.start || a.span.end - b.span.end,
  );
  const fingerprints = fingerprintsOf({ document, text: file.text, findings }, digest);
  return (finding) => {
    const fingerprint = fingerprints.get(finding) ?? '';
    if (known === undefined) return { fingerprint };
    const entry = known.get(fingerprint);
    // What has become graver since is not what was known.
    const same = entry !== undefined && SEVERITY_RANK[finding.severity] <= SEVERITY_RANK[entry.severity];
    return { fingerprint, baseline: same ? 'unchanged' : 'new' };
  };
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
