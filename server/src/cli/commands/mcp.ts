import path from 'node:path';
import type { Command } from 'commander';
import { Failure } from '../failure.ts';
import type { Io } from '../io.ts';
import type { Exit } from '../run.ts';

export type McpOptions = { readonly allowWrite?: boolean; readonly root?: string };

export function addMcp(program: Command, io: Io, exit: Exit): void {
  program
    .command('mcp')
    .description('Serve checks, pages, insertion and merging to a program that speaks the Model Context Protocol.')
    .option('--root <dir>', 'the folder that nothing leads out of; the working folder without it')
    .option('--allow-write', 'let clauses be written into files and letters be written to files, below the root')
    .addHelpText('after', EXAMPLES)
    .action(async (options: McpOptions) => exit(await mcpCommand(options, io)));
}

/** Serves over standard input and output until the client is gone; then 0. Throws a Failure for a root that is no folder. */
export async function mcpCommand({ allowWrite = false, root }: McpOptions, io: Io): Promise<number> {
  const folder = path.resolve(io.cwd, root ?? '.');
  if (io.disk.kind(folder) !== 'folder')
    throw new Failure(`There is no folder ${root}. Name the folder of the letters.`);
  const [{ answersIn }, { serveStdio }] = await Promise.all([import('../mcp/answers.ts'), import('../mcp/server.ts')]);
  const answers = answersIn(io, { root: io.disk.realPath(folder), allowWrite });
  await serveStdio(answers, { version: io.version, allowWrite });
  return 0;
}

const EXAMPLES = `
It talks on standard input and output, and is started by the program that asks. Without --allow-write it writes nothing.

Examples:
  proviso mcp --root letters
  proviso mcp --root letters --allow-write`;
