import { type Command, Option } from 'commander';
import type { Engine } from '../../core/engine.ts';
import { citationOf } from '../../core/features/pages/citations.ts';
import { NO_LINKS } from '../../core/features/pages/markdown.ts';
import { pageData } from '../../core/features/pages/page-data.ts';
import { pageOf, pagesOf } from '../../core/features/pages/pages.ts';
import { stateOf } from '../../core/features/pages/states.ts';
import { openHere } from '../engine.ts';
import { Failure } from '../failure.ts';
import type { Io } from '../io.ts';
import { colourOption, didYouMean } from '../options.ts';
import { type ColourChoice, paint } from '../reporters/colour.ts';
import { terminalPage } from '../reporters/page.ts';
import type { Exit } from '../run.ts';

export type ShowOptions = { readonly format: 'pretty' | 'markdown' | 'json'; readonly color: ColourChoice };

export function addShow(program: Command, io: Io, exit: Exit): void {
  program
    .command('show')
    .description('Print the page of a clause, a letter, a rule, a source of law, a state, or the template language.')
    .argument('<name>', 'such as no-fault, lump-sum-settlement, variable/unused, write-off, C061, california, language')
    .addOption(new Option('--format <name>', 'how to print').choices(['pretty', 'markdown', 'json']).default('pretty'))
    .addOption(colourOption())
    .addHelpText('after', EXAMPLES)
    .action(async (name: string, options: ShowOptions) => exit(await showCommand(name, options, io)));
}

/** Prints a page; always 0. Throws a Failure for a name that nothing has, with the nearest one. */
export async function showCommand(name: string, options: ShowOptions, io: Io): Promise<number> {
  const engine = openHere(io);
  const [id, ...others] = pagesNamed(name, engine);
  if (id === undefined) throw new Failure(unknown(name, engine));
  if (others.length > 0)
    await io.stderr(`There is more of that name: ${others.map((one) => `proviso show ${one}`).join(', ')}\n`);
  await io.stdout(printed(id, options, engine, io));
  return 0;
}

function printed(id: string, { format, color }: ShowOptions, engine: Engine, io: Io): string {
  if (format === 'json') return `${JSON.stringify({ version: 1, page: id, ...pageData(id, engine) }, undefined, 2)}\n`;
  const page = pageOf(id, engine, NO_LINKS) ?? '';
  // Lines longer than this are hard to follow on a wide screen.
  return format === 'markdown' ? page : terminalPage(page, Math.min(io.columns, 100), paint(color, io));
}

/** The ids of the pages that a name may mean, the likeliest first: whole ids, then clauses, letters, rules, sources, states. */
function pagesNamed(name: string, engine: Engine): readonly string[] {
  const ids = pagesOf(engine).map(({ id }) => id);
  if (ids.includes(name)) return [name];
  const citation = citationOf(engine, name.toUpperCase());
  const state = stateOf(engine, name.replace(/^state\//i, ''));
  return [
    ...ids.filter((id) => id.slice(id.indexOf('/') + 1) === name && !id.startsWith('citation/C')),
    ...(citation === undefined ? [] : [`citation/${citation.id}`]),
    ...(state === undefined || ids.includes(`state/${name}`) ? [] : [`state/${state.id}`]),
  ].filter((id, i, all) => all.indexOf(id) === i);
}

function unknown(name: string, engine: Engine): string {
  const names = pagesOf(engine).flatMap(({ id }) => (name.includes('/') ? [id] : [id.slice(id.indexOf('/') + 1)]));
  return `There is no clause, letter or rule ${name}.${didYouMean(name, names)} “proviso list clauses”, “list templates” and “list rules” name them.`;
}

const EXAMPLES = `
Examples:
  proviso show no-fault
  proviso show lump-sum-settlement
  proviso show wording/write-off
  proviso show california
  proviso show language --format markdown > language.md`;
