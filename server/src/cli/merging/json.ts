import type { BaselineEntry } from '../../core/baseline.ts';
import { inOrder } from '../../core/baseline.ts';
import { Failure } from '../failure.ts';
import { byCodeUnit } from '../paths.ts';
import { safeJson } from '../reporters/safe.ts';
import { foreign, isList, isLoose, type Loose, type Part } from './part.ts';

/** The JSON reports of parts of a run as the report of the whole: its files by path, its sums, what is absent once. */
export function mergeJson(parts: readonly Part[]): string {
  const files = new Map<string, Loose>();
  const absent = new Map<string, Loose>();
  let against = false;
  for (const { name, value } of parts) {
    if (!isLoose(value) || value.version !== 1 || !isList(value.files) || !isLoose(value.summary))
      return foreign(name, 'JSON');
    for (const file of value.files) addFile(file, name, files);
    if (!isList(value.absent)) continue;
    against = true;
    for (const entry of value.absent) absent.set(String(entry.fingerprint), entry);
  }
  const sorted = [...files].sort(([a], [b]) => byCodeUnit(a, b)).map(([, file]) => file);
  const lost = [...absent.values()].sort((a, b) => inOrder(a as BaselineEntry, b as BaselineEntry));
  const summary = { ...sumOf(sorted), ...(against ? { known: knownIn(sorted), absent: lost.length } : {}) };
  return `${safeJson({ version: 1, files: sorted, summary, ...(against ? { absent: lost } : {}) }, 2)}\n`;
}

/** The same file in two reports is one file, if they say the same of it. */
function addFile(file: Loose, name: string, files: Map<string, Loose>): void {
  const { path, problems } = file;
  if (typeof path !== 'string' || !isList(problems)) foreign(name, 'JSON');
  const before = files.get(path);
  if (before !== undefined && JSON.stringify(before) !== JSON.stringify(file))
    throw new Failure(
      `${name} and a report before it differ in what they say of ${path}. Merge the reports of one run.`,
    );
  files.set(path, file);
}

function sumOf(files: readonly Loose[]): Readonly<Record<string, number>> {
  const count = (severity: string): number => problemsOf(files).filter((one) => one.severity === severity).length;
  return {
    files: files.length,
    errors: count('error'),
    warnings: count('warning'),
    infos: count('info'),
    waived: files.reduce((sum, { waived }) => sum + (isList(waived) ? waived.length : 0), 0),
  };
}

function knownIn(files: readonly Loose[]): number {
  return problemsOf(files).filter(({ baseline }) => baseline === 'unchanged').length;
}

function problemsOf(files: readonly Loose[]): readonly Loose[] {
  return files.flatMap(({ problems }) => (isList(problems) ? problems : []));
}
