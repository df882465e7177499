import type { Io } from '../io.ts';
import { visible } from '../reporters/terminal.ts';
import type { Progress } from './progress.ts';
import type { Counts, Outcome } from './report.ts';

/** So many refused records are told on standard error; the report has all of them. */
const MOST_TOLD = 20;

/** Tells on standard error which records were refused. */
export function openTold(io: Io): { readonly refused: (outcome: Outcome, progress: Progress) => Promise<void> } {
  let told = 0;
  return {
    refused: async ({ record, line, findings }, progress) => {
      told += 1;
      if (told > MOST_TOLD + 1) return;
      await progress.clear();
      if (told > MOST_TOLD) return io.stderr('More records were refused; the report names them all.\n');
      const place = line === undefined ? `record ${record}` : `record ${record} (line ${line})`;
      const errors = findings.filter(({ severity }) => severity === 'error');
      await io.stderr(errors.map(({ message, rule }) => `${place} refused: ${visible(message)} [${rule}]\n`).join(''));
    },
  };
}

/** The last lines of a run. */
export function closing(
  { records, written, unchanged, refused }: Counts,
  stale: readonly string[],
  folder: string,
  reports: readonly string[],
  complete: boolean,
): string {
  const parts = [
    `${count(written, 'letter', 'letters')} written to ${folder}`,
    ...(unchanged > 0 ? [`${count(unchanged, 'letter', 'letters')} unchanged`] : []),
    ...(refused > 0 ? [`${count(refused, 'record', 'records')} refused`] : []),
  ];
  const end = complete ? '' : ` Stopped at record ${records}, the first that was refused.`;
  const old =
    stale.length > 0
      ? ` ${count(stale.length, 'letter', 'letters')} of earlier runs ${stale.length === 1 ? 'has' : 'have'} no record behind ${stale.length === 1 ? 'it' : 'them'} any more: see “stale” in ${reports[1]}.`
      : '';
  return `${parts.join(', ')}.${end}${old} The report is ${folder}/${reports[0]}.\n`;
}

/** Threads failed, and nothing is lost but time. */
export function withoutThreads({ why, letters }: { readonly why: string; readonly letters: number }): string {
  const made = letters === 1 ? '1 letter was' : `${letters.toLocaleString('en-US')} letters were`;
  return `A thread failed (${visible(why)}): ${made} written without it, as well but later. --jobs 1 does without threads.\n`;
}

function count(number: number, one: string, many: string): string {
  return `${number.toLocaleString('en-US')} ${number === 1 ? one : many}`;
}
