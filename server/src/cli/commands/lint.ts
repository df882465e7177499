import { type Command, Option } from 'commander';
import { fix } from '../../core/fix.ts';
import type { Checked } from '../../core/lint.ts';
import type { Finding } from '../../core/rules/types.ts';
import { lineIndex, positionAt } from '../../core/text/lines.ts';
import type { Severity } from '../../core/text/span.ts';
import { type BaselineOptions, holdAgainst, openBaseline } from '../baseline.ts';
import type { CheckedFile } from '../checked.ts';
import { type FileEngine, openFileEngine } from '../engine.ts';
import { Failure } from '../failure.ts';
import { type Input, readInputs } from '../inputs.ts';
import type { Io } from '../io.ts';
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
import { writeWhole } from '../write.ts';
import { compareSince } from './compare.ts';
import { printConfig } from './printConfig.ts';

export type LintOptions = Omit<SharedOptions, 'format'> &
  Asked &
  BaselineOptions & {
    readonly lettersOnly?: boolean;
    readonly quiet?: boolean;
    readonly printConfig?: string;
    readonly fix?: boolean;
    readonly failLevel: Severity;
    readonly maxWarnings?: number;
    readonly since?: string;
    readonly exitZero?: boolean;
  };

export function addLint(program: Command, io: Io, exit: Exit): void {
  const command = program
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
    .option('--fix', 'make the fixes that cannot change what the letter says')
    .option('--quiet', 'report errors only')
    .option(
      '--since <commit>',
      'say instead which protections were lost since a commit, branch or tag of git (see: proviso compare)',
    )
    .option('--exit-zero', 'exit with 0 whatever is found')
    .addOption(
      new Option('--fail-level <severity>', 'the least severity that makes the exit code 1')
        .choices(['error', 'warning', 'info'])
        .default('error'),
    )
    .option('--max-warnings <number>', 'exit with 1 when there are more warnings than this', wholeNumber(0))
    .option('--baseline <file>', 'findings that this file knows are told as known and do not count')
    .option('--update-baseline', 'write what is found now into the baseline, and take out what no longer occurs')
    .addHelpText('after', reportersHelp(LINT_REPORTERS) + EXAMPLES)
    .action(async (paths: string[], options: LintOptions) => exit(await lintCommand(paths, options, io)));
  for (const option of reportOptions(LINT_REPORTERS)) command.addOption(option);
}

/** Checks the texts and reports. 0 when nothing reaches the fail level, else 1. Throws a Failure for bad input. */
export async function lintCommand(paths: readonly string[], options: LintOptions, io: Io): Promise<number> {
  if (options.printConfig !== undefined) return printConfig(options.printConfig, options, io);
  if (options.since !== undefined) return since(options.since, paths, options, io);
  if (paths.length === 0) throw new Failure('Name what to check: files, folders, patterns, or - for standard input.');
  const targets = targetsOf(options, LINT_REPORTERS, io);
  const known = openBaseline(options, io);
  const engine = openFileEngine(io, { ignoring: options.ignore !== false });
  checkKind(options.document, engine);
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
  const ours = await oursOf(inputs, options.document, engine, io);
  const files: CheckedFile[] = [];
  for (const { input, document } of ours) files.push(await checkOne(input, document, options, engine, io));
  const fixedStdin = options.fix === true ? inputs.find(({ stdin }) => stdin) : undefined;
  // Who pipes a text through gets it back, whether or not it was checked.
  if (fixedStdin !== undefined && !ours.some(({ input }) => input.stdin)) await io.stdout(fixedStdin.text);
  const held = holdAgainst(known, files, options, io);
  await printReports({ ...held, engines: enginesOf(ours, engine) }, targets, options, fixedStdin !== undefined, io);
  await io.stderr(held.said);
  for (const line of engine.warnings()) await io.stderr(line);
  return exitCode(held.files.map(withoutKnown), options);
}

/** The cores that the files were checked with, each once: reports name their rules. */
function enginesOf(ours: readonly Ours[], engine: FileEngine): readonly FileEngine['core'][] {
  return ours.length === 0 ? [engine.core] : [...new Set(ours.map(({ input }) => engine.at(input.file)))];
}

async function checkOne(
  input: Input,
  document: string | undefined,
  options: LintOptions,
  engine: FileEngine,
  io: Io,
): Promise<CheckedFile> {
  let { text } = input;
  let checked: Checked | undefined;
  const find = (now: string): readonly Finding[] => {
    checked = engine.check(now, input.file, document);
    return checked.findings;
  };
  if (options.fix === true) {
    ({ text } = fix(text, find));
    if (input.stdin) await io.stdout(text);
    else if (text !== input.text) writeWhole(input.file, text, io);
  }
  // What was checked last is the text as it now stands.
  const { findings, waived } = checked ?? engine.check(text, input.file, document);
  const lines = lineIndex(text);
  return {
    path: input.path,
    ...(document === undefined ? {} : { document }),
    text,
    findings,
    waived,
    range: ({ start, end }) => ({ start: positionAt(lines, start), end: positionAt(lines, end) }),
  };
}

/** What was lost is no finding of a text: what reports findings does not go with it. */
async function since(ref: string, paths: readonly string[], options: LintOptions, io: Io): Promise<number> {
  const { format = 'pretty' } = options;
  if (format !== 'pretty' && format !== 'json')
    throw new Failure(`--since prints pretty or json, not ${format}. Choose one of the two.`);
  if (options.reporter !== undefined || options.baseline !== undefined)
    throw new Failure(
      '--since knows neither --reporter nor --baseline: what was lost is no finding. Run them one after the other.',
    );
  if (options.fix === true) throw new Failure('--since compares and --fix changes. Run them one after the other.');
  if (paths.includes('-')) throw new Failure('--since cannot be used with standard input (-). Name the file.');
  return compareSince(ref, paths, { ...options, format }, io);
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
  proviso lint letters/ --fail-level warning --quiet`;
