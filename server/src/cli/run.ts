import { Command, CommanderError } from 'commander';
import { addCompare } from './commands/compare.ts';
import { addCompletion } from './commands/completion.ts';
import { addCoverage } from './commands/coverage.ts';
import { addDoctor } from './commands/doctor.ts';
import { addExplain } from './commands/explain.ts';
import { addInit } from './commands/init.ts';
import { addLint } from './commands/lint.ts';
import { addList } from './commands/list.ts';
import { addMcp } from './commands/mcp.ts';
import { addMerge } from './commands/merge.ts';
import { addMergeReports } from './commands/mergeReports.ts';
import { addNew } from './commands/new.ts';
import { addPack } from './commands/pack.ts';
import { addSchema } from './commands/schema.ts';
import { addShow } from './commands/show.ts';
import { failureMessage } from './failure.ts';
import type { Io } from './io.ts';

/** Exit codes, a promise: 0 clean, 1 findings at or above the fail level, 2 usage, configuration or I/O error. */
export const EXIT = { clean: 0, findings: 1, failure: 2 } as const;

/** Runs the command line with the arguments after the program's name. Returns the exit code and never throws. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const printed: Promise<void>[] = [];
  let code: number = EXIT.clean;
  const program = makeProgram(io, (exit) => {
    code = exit;
  });
  forAll(program, (command) =>
    command
      .exitOverride()
      .showHelpAfterError('(add --help for the options and examples)')
      .configureOutput({
        writeOut: (text) => printed.push(io.stdout(text)),
        writeErr: (text) => printed.push(io.stderr(text)),
        getOutHelpWidth: () => Math.min(io.columns, 110),
        getErrHelpWidth: () => Math.min(io.columns, 110),
      }),
  );
  try {
    if (args.length === 0) {
      program.outputHelp({ error: true });
      code = EXIT.failure;
    } else {
      await program.parseAsync([...args], { from: 'user' });
    }
  } catch (error) {
    code = error instanceof CommanderError && error.exitCode === 0 ? EXIT.clean : EXIT.failure;
    if (!(error instanceof CommanderError)) printed.push(io.stderr(`proviso: ${explain(error)}\n`));
  }
  await Promise.all(printed);
  return code;
}

/** Tells an action's exit code to `run`. */
export type Exit = (code: number) => void;

/** Every command, in the order in which help lists them. */
const COMMANDS = [
  addNew,
  addInit,
  addLint,
  addCoverage,
  addMerge,
  addMergeReports,
  addExplain,
  addCompare,
  addShow,
  addList,
  addSchema,
  addPack,
  addDoctor,
  addCompletion,
  addMcp,
] as const;

/** The whole tree of commands, with their options and actions. */
export function makeProgram(io: Io, exit: Exit): Command {
  const program = new Command('proviso')
    .description('Checks settlement letters and agreements: is every protection there, whole, and not taken back?')
    .version(io.version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .addHelpText('after', AFTER);
  for (const add of COMMANDS) add(program, io, exit);
  return program;
}

function forAll(command: Command, act: (command: Command) => void): void {
  act(command);
  for (const child of command.commands) forAll(child, act);
}

/** A failure says its own message; anything else is a bug of ours and is named as one, without a stack trace. */
function explain(error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error);
  return (
    failureMessage(error) ??
    `something went wrong inside Proviso (${reason}). Please report it with the command you ran.`
  );
}

const AFTER = `
Examples:
  proviso new lump-sum-settlement           start a letter from the library
  proviso lint letters/                     check every letter in a folder
  proviso coverage letter.md                which protections are there, and which are not
  proviso merge letter.md --data dana.yaml  fill a letter in

Exit codes: 0 clean, 1 findings at or above the fail level, 2 wrong usage or unreadable files.
Proviso checks wording. It is not a lawyer, and no result means that a document is safe, valid or right for you.`;
