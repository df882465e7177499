import { type Command, Option } from 'commander';
import type { Severity } from '../../core/text/span.ts';
import { type BaselineOptions, holdAgainst, openBaseline } from '../baseline.ts';
import type { CheckedFile } from '../checked.ts';
import { type FileEngine, openFileEngine } from '../engine.ts';
import { Failure, failureMessage } from '../failure.ts';
import { readInputs } from '../inputs.ts';
import type { Io } from '../io.ts';
import { type Cache, DEFAULT_CACHE, newCache } from '../lint/cache.ts';
import { fixPlan } from '../lint/fixing.ts';
import { checkAll } from '../lint/loop.ts';
import { addRunOptions, checkTogether, type RunOptions } from '../lint/options.ts';
import { chosenShard, shardOf } from '../lint/shard.ts';
import { measuring, statsText } from '../lint/stats.ts';
import { watching } from '../lint/watch.ts';
import {
  checkKind,
  colourOption,
  documentOption,
  ignoreOption,
  reaches,
  type SharedOptions,
  stdinOption,
  unmatchedOption,
  wholeNumber,
} from '../options.ts';
import { type Ours, oursOf } from '../ours.ts';
import { withoutKnown } from '../reported.ts';
import { LINT_REPORTERS, printReports } from '../reporters/index.ts';
import { type Asked, refuseOver, reportersHelp, reportOptions, targetsOf } from '../reporters/targets.ts';
import type { Exit } from '../run.ts';
import { suggestClauses } from '../suggested.ts';
import { compareSince } from './compare.ts';
import { printConfig } from './printConfig.ts';

export type LintOptions = Omit<SharedOptions, 'format'> &
  Asked &
  BaselineOptions &
  RunOptions & {
    readonly lettersOnly?: boolean;
    readonly quiet?: boolean;
    readonly printConfig?: string;
    readonly failLevel: Severity;
    readonly maxWarnings?: number;
  };

export function addLint(program: Command, io: Io, exit: Exit): void {
  const command = addRunOptions(
    program
      .command('lint')
      .description('Report what is missing, incomplete or taken back, and what is wrong with the template.')
      .argument('[paths...]', 'files, folders (every *.md that says it is a letter), patterns, or - for standard input')
      .addOption(documentOption())
      .addOption(colourOption())
      .addOption(stdinOption())
      .addOption(unmatchedOption())
      .option('--letters-only', 'leave files alone that do not say that they are letters, also those that are named')
      .addOption(ignoreOption())
      .option('--print-config <file>', 'show what the configuration comes to for a file, and check nothing')
      .option('--quiet', 'report errors only')
      .addOption(
        new Option('--fail-level <severity>', 'the least severity that makes the exit code 1')
          .choices(['error', 'warning', 'info'])
          .default('error'),
      )
      .option('--max-warnings <number>', 'exit with 1 when there are more warnings than this', wholeNumber(0))
      .option('--baseline <file>', 'findings that this file knows are told as known and do not count')
      .option('--update-baseline', 'write what is found now into the baseline, and take out what no longer occurs'),
  )
    .addHelpText('after', reportersHelp(LINT_REPORTERS) + EXAMPLES)
    .action(async (paths: string[], options: LintOptions) => exit(await lintCommand(paths, options, io)));
  for (const option of reportOptions(LINT_REPORTERS)) command.addOption(option);
}

/** Checks the texts and reports. 0 when nothing reaches the fail level, else 1. Throws a Failure for bad input. */
export async function lintCommand(paths: readonly string[], options: LintOptions, io: Io): Promise<number> {
  if (options.printConfig !== undefined) return printConfig(options.printConfig, options, io);
  checkTogether(paths, options);
  if (options.since !== undefined)
    return compareSince(
      options.since,
      paths.length === 0 ? ['.'] : paths,
      { ...options, format: options.format ?? 'pretty' },
      io,
    );
  if (paths.length === 0) throw new Failure('Name what to check: files, folders, patterns, or - for standard input.');
  if (options.watch !== true) return lintOnce(paths, options, keptIn(options, io), io);
  // Between two runs the results stay in memory, so that only what changed, and what takes it in, is checked again.
  const kept = keptIn(options, io) ?? newCache(undefined, io);
  await watching(
    paths,
    async () => {
      try {
        await lintOnce(paths, options, kept, io);
      } catch (error) {
        const message = failureMessage(error);
        if (message === undefined) throw error;
        await io.stderr(`proviso: ${message}\n`);
      }
    },
    io,
  );
  return 0;
}

function keptIn({ cache }: LintOptions, io: Io): Cache | undefined {
  return cache === undefined ? undefined : newCache(cache === true ? DEFAULT_CACHE : cache, io);
}

async function lintOnce(
  paths: readonly string[],
  options: LintOptions,
  cache: Cache | undefined,
  io: Io,
): Promise<number> {
  const measured = measuring(io);
  const reading = measured.begin('read');
  const targets = targetsOf(options, LINT_REPORTERS, io);
  const known = openBaseline(options, io);
  const engine = openFileEngine(io, { ignoring: options.ignore !== false });
  checkKind(options.document, engine);
  const fixes = fixPlan(options, engine);
  const inputs = await readInputs(
    paths,
    {
      stdinFilename: options.stdinFilename,
      errorOnUnmatched: options.errorOnUnmatchedPattern,
      lettersOnly: options.lettersOnly,
    },
    io,
  );
  refuseOver(
    targets,
    inputs.map(({ file }) => file),
    io,
  );
  const all = await oursOf(inputs, options.document, engine, io);
  const ours = options.shard === undefined ? all : shardOf(all, chosenShard(options.shard, io.env));
  reading();
  const loop = { engine, fixes, cache: cache?.of(engine), jobs: options.jobs ?? 'auto', measured };
  const { files, changed } = await checkAll(ours, loop, io);
  // Who pipes a text through gets it back, whether or not it was checked.
  const piped = fixes?.target === 'file' ? inputs.find(({ stdin }) => stdin) : undefined;
  if (piped !== undefined && !ours.some(({ input }) => input.stdin)) await io.stdout(piped.text);
  const statsOf = (): string => statsText(files, measured.steps, loop.cache?.hits());
  if (fixes?.target === 'difference') {
    if (options.stats === true) await io.stderr(statsOf());
    return changed > 0 && options.exitZero !== true ? 1 : 0;
  }
  const reporting = measured.begin('report');
  const held = holdAgainst(known, files, options, io);
  const checks = { ...held, engines: enginesOf(ours, engine), suggest: suggestClauses(ours, engine) };
  await printReports(checks, targets, options, piped !== undefined, io);
  reporting();
  await io.stderr(held.said);
  for (const line of engine.warnings()) await io.stderr(line);
  if (options.stats === true) await io.stderr(statsOf());
  return exitCode(held.files.map(withoutKnown), options);
}

/** The cores that the files were checked with, each once: reports name their rules. */
function enginesOf(ours: readonly Ours[], engine: FileEngine): readonly FileEngine['core'][] {
  return ours.length === 0 ? [engine.core] : [...new Set(ours.map(({ input }) => engine.at(input.file)))];
}

/** What the baseline knows is gone from these files. Warnings are counted whether or not `--quiet` hides them. */
function exitCode(files: readonly CheckedFile[], options: LintOptions): number {
  if (options.exitZero === true) return 0;
  const findings = files.flatMap((file) => file.findings);
  if (findings.some(({ severity }) => reaches(severity, options.failLevel))) return 1;
  const warnings = findings.filter(({ severity }) => severity === 'warning').length;
  return options.maxWarnings !== undefined && warnings > options.maxWarnings ? 1 : 0;
}

const EXAMPLES = `
Examples:
  proviso lint letter.md                                  one letter
  proviso lint letters/ "drafts/**/*.md"                  folders and patterns
  proviso lint agreement.md --document settlement-agreement
  proviso lint letters/ --format json > findings.json
  proviso lint letters/ --reporter sarif:out/proviso.sarif --reporter github
  proviso lint letters/ --baseline proviso-baseline.json --update-baseline
  cat letter.md | proviso lint - --stdin-filename letters/letter.md
  proviso lint letters/ --fail-level warning --quiet
  proviso lint letters/ --fix-suggestions clause/no-fault --diff
  proviso lint letters/ --cache --shard auto              in a build
  proviso lint letters/ --since origin/main               what a change takes away`;
