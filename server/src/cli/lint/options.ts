import { type Command, InvalidArgumentError, Option } from 'commander';
import { Failure } from '../failure.ts';
import { idList, wholeNumber } from '../options.ts';
import { DEFAULT_CACHE } from './cache.ts';
import type { FixOptions } from './fixing.ts';
import { type ShardChoice, shardOption } from './shard.ts';

/** How a run of lint goes, beside what it prints. */
export type RunOptions = FixOptions & {
  readonly since?: string;
  readonly exitZero?: boolean;
  readonly cache?: string | true;
  readonly jobs?: number | 'auto';
  readonly shard?: ShardChoice;
  readonly watch?: boolean;
  readonly stats?: boolean;
};

export function addRunOptions(command: Command): Command {
  return command
    .option('--fix', 'make the fixes that cannot change what the letter says')
    .addOption(
      new Option(
        '--fix-suggestions <rules>',
        'take suggestions for these rules too, with commas between: of each finding the first that leaves nothing new to find',
      ).argParser((value: string, before: readonly string[] | undefined) => [...(before ?? []), ...idList(value)]),
    )
    .option('--fix-dry-run', 'write nothing, and report what would still be found after the fixes')
    .option('--diff', 'write nothing, and print the fixes as a unified difference; exit with 1 when there are any')
    .option(
      '--since <commit>',
      'say instead which protections were lost since a commit, branch or tag of git (see: proviso compare)',
    )
    .option('--cache [file]', `keep results in a file (without a name: ${DEFAULT_CACHE}), and check what has changed`)
    .addOption(
      new Option('--jobs <number>', 'how many threads to check with; auto takes more than one where they pay')
        .argParser(jobsOption)
        .default('auto'),
    )
    .addOption(
      new Option(
        '--shard <i/n>',
        'check one of n parts of the letters; auto or auto/n asks the build machine',
      ).argParser(shardOption),
    )
    .option('--watch', 'stay, and check again whenever a file changes')
    .option('--exit-zero', 'exit with 0 whatever is found')
    .option('--stats', 'say on standard error what the run did: files, findings by rule, times');
}

function jobsOption(value: string): number | 'auto' {
  if (value === 'auto') return value;
  try {
    return wholeNumber(1)(value);
  } catch {
    throw new InvalidArgumentError('Give auto, or a whole number, 1 or more.');
  }
}

type Together = RunOptions & {
  readonly format?: string;
  readonly reporter?: unknown;
  readonly baseline?: string;
  readonly updateBaseline?: boolean;
};

/** Throws a Failure for options that exclude each other. */
export function checkTogether(paths: readonly string[], options: Together): void {
  const { since, watch, diff, fixDryRun, fix, fixSuggestions } = options;
  const fixes = fix === true || fixDryRun === true || diff === true || (fixSuggestions ?? []).length > 0;
  const stdin = paths.includes('-');
  if (since !== undefined) {
    const { format = 'pretty' } = options;
    if (format !== 'pretty' && format !== 'json')
      throw new Failure(`--since prints pretty or json, not ${format}. Choose one of the two.`);
    if (options.reporter !== undefined || options.baseline !== undefined)
      throw new Failure(
        '--since knows neither --reporter nor --baseline: what was lost is no finding. Run them one after the other.',
      );
    if (fixes) throw new Failure('--since compares, and --fix and its relatives change. Run them one after the other.');
    if (stdin) throw new Failure('--since cannot be used with standard input (-). Name the file.');
    if (watch === true) throw new Failure('--since compares once. Leave out --watch.');
  }
  if (options.shard !== undefined && options.updateBaseline === true)
    throw new Failure('--update-baseline needs all letters, and --shard checks a part of them. Leave one of them out.');
  if (watch !== true) return;
  if (stdin) throw new Failure('--watch cannot be used with standard input (-). Name a file or a folder.');
  if (fixes) throw new Failure('--watch changes no files. Run --fix on its own.');
}
