import { Argument, type Command } from 'commander';
import type { Engine } from '../../core/engine.ts';
import { kindPurpose } from '../../core/features/pages/letter-page.ts';
import { rulesFor } from '../../core/lint.ts';
import { openHere } from '../engine.ts';
import type { Io } from '../io.ts';
import { colourOption, formatOption } from '../options.ts';
import { type ColourChoice, paint } from '../reporters/colour.ts';
import { width } from '../reporters/terminal.ts';
import type { Exit } from '../run.ts';

export type ListOptions = { readonly format: 'pretty' | 'json'; readonly color: ColourChoice };

const WHAT = ['templates', 'clauses', 'rules', 'kinds', 'documents'] as const;
type What = (typeof WHAT)[number];

export function addList(program: Command, io: Io, exit: Exit): void {
  program
    .command('list')
    .description('List what Proviso knows: library letters, clauses, rules, kinds of document (documents: the same).')
    .addArgument(new Argument('<what>', 'what to list').choices([...WHAT]))
    .addOption(formatOption())
    .addOption(colourOption())
    .addHelpText('after', EXAMPLES)
    .action(async (what: What, options: ListOptions) => exit(await listCommand(what, options, io)));
}

/** Prints one thing a line, or as JSON; always 0. */
export async function listCommand(what: What, options: ListOptions, io: Io): Promise<number> {
  const entries = list(what, openHere(io));
  if (options.format === 'json') {
    await io.stdout(`${JSON.stringify({ version: 1, [what]: entries }, undefined, 2)}\n`);
    return 0;
  }
  const colours = paint(options.color, io);
  const column = Math.max(0, ...entries.map(({ id }) => width(id)));
  const lines = entries.map(({ id, says, purpose = '', note }) => {
    const gap = ' '.repeat(column - width(id));
    const words = purpose === '' ? says : `${says}: ${purpose}`;
    return `${colours.bold(id)}${gap}  ${words}${note === undefined ? '' : colours.dim(` (${note})`)}`;
  });
  await io.stdout(lines.map((line) => `${line}\n`).join(''));
  return 0;
}

/** `says` is what it is; `purpose`, one line more on what it is for; `note` its severity, or the kind of document that it is. */
type Entry = { readonly id: string; readonly says: string; readonly purpose?: string; readonly note?: string };

function list(what: What, engine: Engine): readonly Entry[] {
  const { library } = engine;
  switch (what) {
    case 'clauses':
      return library.clauses.map(({ id, title, purpose }) => ({
        id,
        says: purpose === '' ? title : `${title}: ${purpose}`,
      }));
    case 'kinds':
    case 'documents':
      return library.kinds.map(({ id, title }) => ({ id, says: title, purpose: kindPurpose(engine, id) }));
    case 'templates':
      return library.letters.map(({ id, title, document }) => ({
        id,
        says: title,
        purpose: kindPurpose(engine, document),
        note: document,
      }));
    case 'rules':
      return rulesFor(library).map(({ id, says, severity }) => ({ id, says, note: severity }));
  }
}

const EXAMPLES = `
Examples:
  proviso list templates
  proviso list clauses
  proviso list rules --format json
  proviso list kinds`;
