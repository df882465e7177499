import path from 'node:path';
import { type Command, Option } from 'commander';
import { evaluate, type Letter } from '../../core/template/evaluate.ts';
import { knownVariables } from '../../core/template/known.ts';
import { parse } from '../../core/template/parse.ts';
import { distinctProblems } from '../../core/template/problems.ts';
import type { Template } from '../../core/template/types.ts';
import { exampleData, readData } from '../../core/template/values.ts';
import { lineIndex, positionAt } from '../../core/text/lines.ts';
import type { Problem } from '../../core/text/span.ts';
import { plainText } from '../../export/text.ts';
import { readDataFile } from '../data.ts';
import { openFileEngine } from '../engine.ts';
import { Failure } from '../failure.ts';
import { type Input, readInput } from '../inputs.ts';
import type { Io } from '../io.ts';
import { openBuiltIn } from '../library.ts';
import { stdinOption, wholeNumber } from '../options.ts';
import { printedPath } from '../paths.ts';
import { visible } from '../reporters/terminal.ts';
import type { Exit } from '../run.ts';
import { resolver } from '../workspace.ts';
import { writeWhole } from '../write.ts';

export type MergeOptions = {
  readonly data?: string;
  readonly record: number;
  readonly to: 'md' | 'txt';
  readonly out?: string;
  readonly allowMissing?: boolean;
  readonly stdinFilename?: string;
};

export function addMerge(program: Command, io: Io, exit: Exit): void {
  program
    .command('merge')
    .description('Fill a template in and print the letter. Without --data the examples of its variables are used.')
    .argument('<file>', 'a template, or - for standard input')
    .option('--data <file>', 'the values: a .yaml, .json or .csv file')
    .option('--record <number>', 'which record of the data file, counted from 1', wholeNumber(1), 1)
    .addOption(new Option('--to <format>', 'Markdown or plain text').choices(['md', 'txt']).default('md'))
    .option('--out <file>', 'write the letter there instead of printing it')
    .option('--allow-missing', 'write the letter although values are missing; each is marked ⟦name⟧')
    .addOption(stdinOption())
    .addHelpText('after', EXAMPLES)
    .action(async (file: string, options: MergeOptions) => exit(await mergeCommand(file, options, io)));
}

/** Merges one letter. 0 when it is complete (or missing values are allowed), 2 when nothing was written. */
export async function mergeCommand(file: string, options: MergeOptions, io: Io): Promise<number> {
  const input = await readInput(file, options.stdinFilename, io);
  if (options.out !== undefined && path.resolve(io.cwd, options.out) === input.file && !input.stdin) {
    throw new Failure(
      `--out ${options.out} is the template itself. Choose another file, or the template would be lost.`,
    );
  }
  const template = parse(input.text);
  const resolve = resolver(input.file, io);
  const { today = io.today() } = openFileEngine(io).configured(input.file);
  const known = knownVariables(template, { resolve, dictionary: openBuiltIn(io).dictionary });
  const raw =
    options.data === undefined ? exampleData(template, known) : readDataFile(options.data, options.record, io);
  if (options.data === undefined && template.frontMatter.variables.size + known.size > 0) {
    await io.stderr(`No --data given: ${input.path} is filled in with the examples of its variables.\n`);
  }
  const data = readData(template, raw, known);
  const letter = evaluate(template, data.values, {
    resolve,
    settings: { today },
    tidy: true,
    renumber: true,
  });
  const problems = distinctProblems([...template.problems, ...data.problems, ...letter.problems]);
  await io.stderr(problems.map((problem) => line(problem, template, input)).join(''));
  if (problems.some((problem) => stops(problem, options))) {
    await io.stderr(refusal(problems, options));
    return 2;
  }
  await put(letter, options, io);
  return 0;
}

async function put(letter: Letter, options: MergeOptions, io: Io): Promise<void> {
  const body = options.to === 'txt' ? plainText(letter.text) : withNewline(letter.text);
  if (options.out === undefined) return io.stdout(body);
  const target = path.resolve(io.cwd, options.out);
  writeWhole(target, body, io);
  await io.stderr(`Wrote ${printedPath(target, io)}.\n`);
}

/** Missing values may be allowed; a template or data that is wrong never is. */
function stops(problem: Problem, options: MergeOptions): boolean {
  return problem.severity === 'error' && !(options.allowMissing === true && isMissing(problem));
}

function isMissing({ rule }: Problem): boolean {
  return rule === 'variable/missing-value' || rule === 'variable/undeclared';
}

function refusal(problems: readonly Problem[], options: MergeOptions): string {
  const missing = problems.some((problem) => problem.severity === 'error' && isMissing(problem));
  const hint =
    missing && options.allowMissing !== true
      ? ' Give the missing values in the data file, or pass --allow-missing to see the letter without them.'
      : '';
  return `The letter was not written.${hint}\n`;
}

function line(problem: Problem, { text }: Template, { path: file }: Input): string {
  const { line: row, character } = positionAt(lineIndex(text), problem.span.start);
  return `${visible(file)}:${row + 1}:${character + 1} ${problem.severity}: ${visible(problem.message)} [${problem.rule}]\n`;
}

function withNewline(text: string): string {
  return text.endsWith('\n') ? text : `${text}\n`;
}

const EXAMPLES = `
Examples:
  proviso merge letter.md                                  filled in with its examples
  proviso merge letter.md --data dana.yaml --out dana.md
  proviso merge letter.md --data accounts.csv --record 3 --to txt`;
