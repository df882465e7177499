import path from 'node:path';
import { Failure, whyRefused } from '../failure.ts';
import type { Io } from '../io.ts';
import type { ReportedFile } from '../reported.ts';
import { lintMarkdown } from './markdown.ts';

/** How much a step may say in its summary, in bytes. */
const MOST = 1024 * 1024;

/** Adds the table of findings to the summary of a step of GitHub Actions, where there is one, as far as it has room. */
export function addToStepSummary(files: readonly ReportedFile[], io: Io): void {
  const named = io.env.GITHUB_STEP_SUMMARY ?? '';
  if (named === '') return;
  const file = path.resolve(io.cwd, named);
  try {
    const taken = io.disk.kind(file) === 'file' ? io.disk.size(file) : 0;
    if (MOST - taken < 2000) return;
    const appended = io.disk.append(file);
    try {
      appended.write(`${lintMarkdown(files, { most: MOST - taken - 1, unit: 'bytes' })}\n`);
    } finally {
      appended.close();
    }
  } catch (error) {
    throw new Failure(
      `the summary of the step (${named}) cannot be written: ${whyRefused(error)}. Correct GITHUB_STEP_SUMMARY or unset it.`,
    );
  }
}
