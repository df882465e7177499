import type { Command } from 'commander';
import { parse } from '../../core/template/parse.ts';
import { lineIndex, positionAt } from '../../core/text/lines.ts';
import type { CoveredFile } from '../checked.ts';
import { type FileEngine, openFileEngine } from '../engine.ts';
import { type Input, readInputs } from '../inputs.ts';
import type { Io } from '../io.ts';
import {
  checkClauses,
  checkKind,
  colourOption,
  documentOption,
  idList,
  ignoreOption,
  type SharedOptions,
  stdinOption,
  unmatchedOption,
} from '../options.ts';
import { oursOf } from '../ours.ts';
import { COVERAGE_REPORTERS, printCoverage } from '../reporters/coverage/index.ts';
import { type Asked, refuseOver, reportersHelp, reportOptions, targetsOf } from '../reporters/targets.ts';
import type { Exit } from '../run.ts';

export type CoverageCommandOptions = Omit<SharedOptions, 'format'> & Asked & { readonly clauses?: readonly string[] };

export function addCoverage(program: Command, io: Io, exit: Exit): void {
  const command = program
    .command('coverage')
    .description('Show, clause by clause and element by element, what a letter says and what it does not.')
    .argument('<paths...>', 'files, folders (every *.md that says it is a letter), patterns, or - for standard input')
    .addOption(documentOption())
    .option('--clauses <ids>', 'judge exactly these clauses, on any text; a snippet is enough', idList)
    .addOption(colourOption())
    .addOption(stdinOption())
    .addOption(unmatchedOption())
    .addOption(ignoreOption())
    .addHelpText('after', reportersHelp(COVERAGE_REPORTERS) + EXAMPLES)
    .action(async (paths: string[], options: CoverageCommandOptions) =>
      exit(await coverageCommand(paths, options, io)),
    );
  for (const option of reportOptions(COVERAGE_REPORTERS)) command.addOption(option);
}

/** Prints the coverage. 0 always: it shows and does not judge. Throws a Failure for bad input. */
export async function coverageCommand(
  paths: readonly string[],
  options: CoverageCommandOptions,
  io: Io,
): Promise<number> {
  const targets = targetsOf(options, COVERAGE_REPORTERS, io);
  const engine = openFileEngine(io, { ignoring: options.ignore !== false });
  checkKind(options.document, engine);
  checkClauses(options.clauses, engine);
  const inputs = await readInputs(
    paths,
    { stdinFilename: options.stdinFilename, errorOnUnmatched: options.errorOnUnmatchedPattern },
    io,
  );
  refuseOver(
    targets,
    inputs.map(({ file }) => file),
    io,
  );
  const ours = await oursOf(inputs, options.document, engine, io);
  const files = ours.map(({ input, document }) => cover(input, document, options, engine));
  for (const line of engine.warnings()) await io.stderr(line);
  await printCoverage(files, targets, options.color, io);
  return 0;
}

function cover(
  input: Input,
  document: string | undefined,
  options: CoverageCommandOptions,
  engine: FileEngine,
): CoveredFile {
  const template = parse(input.text, { kinds: engine.at(input.file).kinds });
  const lines = lineIndex(input.text);
  return {
    path: input.path,
    ...(document === undefined ? {} : { document }),
    text: input.text,
    clauses: engine.coverage(template, input.file, { document, clauses: options.clauses }).clauses,
    asked: options.clauses !== undefined,
    range: ({ start, end }) => ({ start: positionAt(lines, start), end: positionAt(lines, end) }),
  };
}

const EXAMPLES = `
Examples:
  proviso coverage letter.md
  proviso coverage letters/ --format json
  proviso coverage letters/ --reporter html:coverage.html
  proviso coverage agreement.md --document settlement-agreement
  echo "Neither party admits fault." | proviso coverage - --clauses no-fault`;
