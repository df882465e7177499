import path from 'node:path';
import { type Command, Option } from 'commander';
import { fromCells } from '../../core/template/cells.ts';
import { evaluate, type Letter } from '../../core/template/evaluate.ts';
import { knownVariables } from '../../core/template/known.ts';
import { parse } from '../../core/template/parse.ts';
import { distinctProblems } from '../../core/template/problems.ts';
import type { Settings } from '../../core/template/settings.ts';
import type { Template } from '../../core/template/types.ts';
import { exampleData, readData } from '../../core/template/values.ts';
import type { Problem } from '../../core/text/span.ts';
import { FORMATS, type Format, PAPERS, type Paper } from '../../export/options.ts';
import { readDataFile } from '../data.ts';
import { type FileEngine, openFileEngine } from '../engine.ts';
import { Failure } from '../failure.ts';
import { type Input, readInput } from '../inputs.ts';
import type { Io } from '../io.ts';
import { isMissing, lintErrors, problemLine, saidOfErrors, stops } from '../judged.ts';
import { formatOf, type Written, writeLetter } from '../letter.ts';
import { stdinOption, wholeNumber } from '../options.ts';
import type { Exit } from '../run.ts';

export type MergeOptions = {
  readonly data?: string;
  readonly sheet?: string;
  readonly record?: number;
  readonly to?: Format;
  readonly out?: string;
  readonly name?: string;
  readonly paper: Paper;
  readonly allowMissing?: boolean;
  readonly draft?: boolean;
  readonly allowErrors?: boolean;
  readonly failFast?: boolean;
  readonly keepGoing?: boolean;
  readonly jobs?: number;
  readonly stdinFilename?: string;
};

export function addMerge(program: Command, io: Io, exit: Exit): void {
  program
    .command('merge')
    .description('Fill a template in and print the letter. Without --data the examples of its variables are used.')
    .argument('<file>', 'a template, or - for standard input')
    .option('--data <file>', 'the values: a .csv, .xlsx, .jsonl, .yaml or .json file')
    .option('--sheet <name>', 'the sheet of an Excel workbook, by name or number; the first without it')
    .option('--record <number>', 'which record of the data file, counted from 1; 1 without it', wholeNumber(1))
    .addOption(
      new Option(
        '--to <format>',
        'Markdown, plain text, a web page, Word or PDF; without it, what the ending of --out says, else md',
      ).choices(FORMATS),
    )
    .option('--out <file>', 'write the letter there instead of printing it; into a folder (out/), one letter a record')
    .option(
      '--name <template>',
      'with a folder: how to name the letters, as in "{{ customer_name }}-{{ account_last4 }}"',
    )
    .addOption(new Option('--fail-fast', 'with a folder: stop at the first record that is refused'))
    .addOption(
      new Option('--keep-going', 'with a folder: write all other letters (this is what happens without it)').conflicts(
        'failFast',
      ),
    )
    .addOption(
      new Option('--jobs <number>', 'with a folder: how many letters are made at once; "auto" is as many as pay')
        .default(undefined, 'auto')
        .argParser((words) => (words === 'auto' ? undefined : wholeNumber(1)(words))),
    )
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
  if (isForAll(options, io)) {
    const { mergeAll } = await import('../mail/run.ts');
    return mergeAll(input, options, io);
  }
  if (options.out !== undefined && path.resolve(io.cwd, options.out) === input.file && !input.stdin) {
    throw new Failure(
      `--out ${options.out} is the template itself. Choose another file, or the template would be lost.`,
    );
  }
  const format = formatOf(options, io);
  const engine = openFileEngine(io);
  const template = parse(input.text);
  const configured = engine.configured(input.file);
  const { today = io.today() } = configured;
  const { letter, problems } = await merged(template, input, { ...configured.written, today }, engine, options, io);
  await io.stderr(problems.map((problem) => problemLine(problem, template, input)).join(''));
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.some((problem) => stops(problem, options))) {
    await io.stderr(refusal(problems, options));
    return 2;
  }
  const found = lintErrors(input, engine, problems);
  const draft = options.allowErrors !== true && (options.draft === true || errors.length > 0 || found.length > 0);
  const written: Written = { letter, template, input, today, format, draft };
  if (!(await writeLetter(written, options, io))) return 2;
  const mark = draft ? 'so the letter is marked DRAFT; --allow-errors leaves the mark out' : 'and was written as it is';
  if (found.length > 0) await io.stderr(saidOfErrors(found, input, mark));
  return found.length > 0 || errors.some((problem) => !isMissing(problem) || options.allowErrors === true) ? 1 : 0;
}

/** A folder, or names for it, ask for one letter a record. */
function isForAll({ out, name, failFast, keepGoing, jobs }: MergeOptions, io: Io): boolean {
  if (name !== undefined || (out !== undefined && /[/\\]$/.test(out))) return true;
  if (out !== undefined && io.disk.kind(path.resolve(io.cwd, out)) === 'folder') return true;
  if (failFast || keepGoing || jobs !== undefined)
    throw new Failure('--fail-fast, --keep-going and --jobs are for one letter a record. Add --out FOLDER/.');
  return false;
}

/** One record of any data file. */
async function recordOf(
  file: string,
  { sheet, record = 1 }: MergeOptions,
  io: Io,
): Promise<Readonly<Record<string, unknown>>> {
  if (/\.(?:xlsx|jsonl|ndjson)$/i.test(file) || sheet !== undefined) {
    const { readOneRecord } = await import('../mail/source.ts');
    return readOneRecord(file, sheet, record, io);
  }
  return readDataFile(file, record, io);
}

/** The template filled in with the data that was asked for, else with its examples; each problem once. */
async function merged(
  template: Template,
  input: Input,
  settings: Partial<Settings>,
  engine: FileEngine,
  options: MergeOptions,
  io: Io,
): Promise<{ readonly letter: Letter; readonly problems: readonly Problem[] }> {
  const resolve = engine.resolve(input.file);
  const known = knownVariables(template, { resolve, dictionary: engine.at(input.file).dictionary });
  const raw = options.data === undefined ? exampleData(template, known) : await recordOf(options.data, options, io);
  if (options.data === undefined && template.frontMatter.variables.size + known.size > 0) {
    await io.stderr(`No --data given: ${input.path} is filled in with the examples of its variables.\n`);
  }
  const variables = [...template.frontMatter.variables.values(), ...known.values()];
  const cells = options.data !== undefined && /\.(?:csv|xlsx)$/i.test(options.data);
  const data = readData(template, cells ? fromCells(raw, variables) : raw, known);
  const letter = evaluate(template, data.values, { resolve, settings, tidy: true, renumber: true });
  return { letter, problems: distinctProblems([...template.problems, ...data.problems, ...letter.problems]) };
}

function refusal(problems: readonly Problem[], options: MergeOptions): string {
  const missing = problems.some((problem) => problem.severity === 'error' && isMissing(problem));
  const hint =
    missing && options.allowMissing !== true
      ? ' Give the missing values in the data file, or pass --allow-missing to see the letter without them.'
      : ' Pass --draft to see it as it is, marked DRAFT.';
  return `The letter was not written.${hint}\n`;
}

const HELP = `
Exit codes: 0 written, 1 written and it has errors (lint finds them), 2 not written.
With a folder: 0 every letter is written or stands already, 1 a record was refused or a letter has errors, 2 the run could not go on.
The same command goes on where a run was broken off, and writes again only what changed. What became of each record is in
merge-report.csv and merge-report.json in the folder.

Examples:
  proviso merge letter.md                                  filled in with its examples
  proviso merge letter.md --data dana.yaml --out dana.docx
  proviso merge letter.md --data dana.yaml --out dana.pdf --paper a4
  proviso merge letter.md --data accounts.csv --record 3 --to txt
  proviso merge letter.md --data clients.xlsx --to docx --out out/ --name "{{ customer_name }}-{{ account_last4 }}"`;
