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
import { FORMATS, type Format, PAPERS, type Paper } from '../../export/options.ts';
import { readDataFile } from '../data.ts';
import { type FileEngine, openFileEngine } from '../engine.ts';
import { Failure } from '../failure.ts';
import { type Input, readInput } from '../inputs.ts';
import type { Io } from '../io.ts';
import { formatOf, type Written, writeLetter } from '../letter.ts';
import { openBuiltIn } from '../library.ts';
import { stdinOption, wholeNumber } from '../options.ts';
import { documentOf } from '../ours.ts';
import { visible } from '../reporters/terminal.ts';
import type { Exit } from '../run.ts';
import { resolver } from '../workspace.ts';

export type MergeOptions = {
  readonly data?: string;
  readonly record: number;
  readonly to?: Format;
  readonly out?: string;
  readonly paper: Paper;
  readonly allowMissing?: boolean;
  readonly draft?: boolean;
  readonly allowErrors?: boolean;
  readonly stdinFilename?: string;
};

export function addMerge(program: Command, io: Io, exit: Exit): void {
  program
    .command('merge')
    .description('Fill a template in and print the letter. Without --data the examples of its variables are used.')
    .argument('<file>', 'a template, or - for standard input')
    .option('--data <file>', 'the values: a .yaml, .json or .csv file')
    .option('--record <number>', 'which record of the data file, counted from 1', wholeNumber(1), 1)
    .addOption(
      new Option(
        '--to <format>',
        'Markdown, plain text, a web page, Word or PDF; without it, what the ending of --out says, else md',
      ).choices(FORMATS),
    )
    .option('--out <file>', 'write the letter there instead of printing it')
    .addOption(new Option('--paper <size>', 'the paper of html, docx and pdf').choices(PAPERS).default('letter'))
    .option('--draft', 'mark the letter DRAFT, and write it although values are missing or wrong')
    .option(
      '--allow-missing',
      'write the letter although values are missing; each is marked ⟦name⟧, and the letter DRAFT',
    )
    .option('--allow-errors', 'write the letter although it has errors, and do not mark it DRAFT')
    .addOption(stdinOption())
    .addHelpText('after', HELP)
    .action(async (file: string, options: MergeOptions) => exit(await mergeCommand(file, options, io)));
}

/**
 * Merges one letter. 0 when it is written, or missing values are allowed; 1 when what was written has errors, which it is then
 * marked for; 2 when nothing was written.
 */
export async function mergeCommand(file: string, options: MergeOptions, io: Io): Promise<number> {
  const input = await readInput(file, options.stdinFilename, io);
  if (options.out !== undefined && path.resolve(io.cwd, options.out) === input.file && !input.stdin) {
    throw new Failure(
      `--out ${options.out} is the template itself. Choose another file, or the template would be lost.`,
    );
  }
  const format = formatOf(options, io);
  const engine = openFileEngine(io);
  const template = parse(input.text);
  const { today = io.today() } = engine.configured(input.file);
  const { letter, problems } = await merged(template, input, today, options, io);
  await io.stderr(problems.map((problem) => line(problem, template, input)).join(''));
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.some((problem) => stops(problem, options))) {
    await io.stderr(refusal(problems, options));
    return 2;
  }
  const found = lintErrors(input, engine, problems);
  const draft = options.allowErrors !== true && (options.draft === true || errors.length > 0 || found.length > 0);
  const written: Written = { letter, template, input, today, format, draft };
  if (!(await writeLetter(written, options, io))) return 2;
  if (found.length > 0) await io.stderr(said(found, input, draft));
  return found.length > 0 || errors.some((problem) => !isMissing(problem) || options.allowErrors === true) ? 1 : 0;
}

/** The template filled in with the data that was asked for, else with its examples; each problem once. */
async function merged(
  template: Template,
  input: Input,
  today: string,
  options: MergeOptions,
  io: Io,
): Promise<{ readonly letter: Letter; readonly problems: readonly Problem[] }> {
  const resolve = resolver(input.file, io);
  const known = knownVariables(template, { resolve, dictionary: openBuiltIn(io).dictionary });
  const raw =
    options.data === undefined ? exampleData(template, known) : readDataFile(options.data, options.record, io);
  if (options.data === undefined && template.frontMatter.variables.size + known.size > 0) {
    await io.stderr(`No --data given: ${input.path} is filled in with the examples of its variables.\n`);
  }
  const data = readData(template, raw, known);
  const letter = evaluate(template, data.values, { resolve, settings: { today }, tidy: true, renumber: true });
  return { letter, problems: distinctProblems([...template.problems, ...data.problems, ...letter.problems]) };
}

/** The errors that `lint` finds in the template, beside those that are told already. Whether values are there, the data has decided. */
function lintErrors(input: Input, engine: FileEngine, told: readonly Problem[]): readonly Problem[] {
  const { ignored, document } = engine.configured(input.file);
  if (ignored) return [];
  const { findings } = engine.check(input.text, input.file, documentOf(input.text, engine.library) ?? document);
  const known = (one: Problem): boolean =>
    told.some(({ rule, span }) => rule === one.rule && span.start === one.span.start);
  return findings.filter((one) => one.severity === 'error' && !isMissing(one) && !known(one));
}

function said(found: readonly Problem[], { path: file, stdin }: Input, draft: boolean): string {
  const count = found.length === 1 ? 'one error' : `${found.length} errors`;
  const rules = [...new Set(found.map(({ rule }) => rule))];
  const named = rules.length > 5 ? `${rules.slice(0, 5).join(', ')}, …` : rules.join(', ');
  const mark = draft ? 'so the letter is marked DRAFT; --allow-errors leaves the mark out' : 'and was written as it is';
  const where = stdin ? 'proviso lint shows them' : `proviso lint ${visible(file)} shows them`;
  return `${visible(file)} has ${count} (${named}), ${mark}. ${where[0]!.toUpperCase()}${where.slice(1)}.\n`;
}

/** Missing values may be allowed; a template or data that is wrong is written as a draft only, or by those who insist. */
function stops(problem: Problem, { allowMissing, draft, allowErrors }: MergeOptions): boolean {
  return draft !== true && allowErrors !== true && !(allowMissing === true && isMissing(problem));
}

function isMissing({ rule }: Problem): boolean {
  return rule === 'variable/missing-value' || rule === 'variable/undeclared';
}

function refusal(problems: readonly Problem[], options: MergeOptions): string {
  const missing = problems.some((problem) => problem.severity === 'error' && isMissing(problem));
  const hint =
    missing && options.allowMissing !== true
      ? ' Give the missing values in the data file, or pass --allow-missing to see the letter without them.'
      : ' Pass --draft to see it as it is, marked DRAFT.';
  return `The letter was not written.${hint}\n`;
}

function line(problem: Problem, { text }: Template, { path: file }: Input): string {
  const { line: row, character } = positionAt(lineIndex(text), problem.span.start);
  return `${visible(file)}:${row + 1}:${character + 1} ${problem.severity}: ${visible(problem.message)} [${problem.rule}]\n`;
}

const HELP = `
Exit codes: 0 written, 1 written and it has errors (lint finds them), 2 not written.

Examples:
  proviso merge letter.md                                  filled in with its examples
  proviso merge letter.md --data dana.yaml --out dana.docx
  proviso merge letter.md --data dana.yaml --out dana.pdf --paper a4
  proviso merge letter.md --data accounts.csv --record 3 --to txt`;
