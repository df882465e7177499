import type { Command } from 'commander';
import { compareLetter } from '../compare/compared.ts';
import { compareJson } from '../compare/json.ts';
import { type Pairs, pairsOfTwo, pairsSince } from '../compare/pairs.ts';
import { comparePretty, compareSummary, lossesThatCount } from '../compare/report.ts';
import { openHere } from '../engine.ts';
import type { Io } from '../io.ts';
import { checkKind, colourOption, documentOption, formatOption } from '../options.ts';
import { type ColourChoice, paint } from '../reporters/colour.ts';
import type { Exit } from '../run.ts';

export type CompareOptions = {
  readonly document?: string;
  readonly format: string;
  readonly color: ColourChoice;
  readonly exitZero?: boolean;
};

export function addCompare(program: Command, io: Io, exit: Exit): void {
  program
    .command('compare')
    .description('Say which protections an edit took away or weakened, on any path, and in which words.')
    .argument('<old>', 'the older letter, or a folder of letters')
    .argument('<new>', 'the newer one: a file with a file, a folder with a folder')
    .addOption(documentOption())
    .addOption(formatOption())
    .addOption(colourOption())
    .option('--exit-zero', 'exit with 0 although protections were lost')
    .addHelpText('after', EXAMPLES)
    .action(async (old: string, now: string, options: CompareOptions) =>
      exit(await compareCommand(old, now, options, io)),
    );
}

/** Compares two files or folders. 0 when nothing was lost, else 1. Throws a Failure for bad input. */
export async function compareCommand(old: string, now: string, options: CompareOptions, io: Io): Promise<number> {
  checkKind(options.document, openHere(io));
  return compareAll(await pairsOfTwo(old, now, options.document, io), old, options, io);
}

/** Compares letters with what they were at a commit. 0 when nothing was lost, else 1. Throws a Failure where git cannot tell. */
export async function compareSince(
  ref: string,
  paths: readonly string[],
  options: CompareOptions & { readonly errorOnUnmatchedPattern: boolean },
  io: Io,
): Promise<number> {
  const { document, errorOnUnmatchedPattern: errorOnUnmatched } = options;
  checkKind(document, openHere(io));
  return compareAll(await pairsSince(ref, paths, { document, errorOnUnmatched }, io), ref, options, io);
}

async function compareAll(pairs: Pairs, against: string, options: CompareOptions, io: Io): Promise<number> {
  const letters = pairs.pairs.flatMap((pair) => compareLetter(pair) ?? []);
  const compared = { letters, pairs, against };
  if (options.format === 'json') await io.stdout(compareJson(compared));
  else {
    const colours = paint(options.color, io);
    const text = comparePretty(letters, colours, io.columns);
    if (text !== '') await io.stdout(`${text}\n${compareSummary(compared, colours)}`);
    else if (io.isTerminal || pairs.gone.length > 0) await io.stderr(compareSummary(compared, colours));
  }
  return lossesThatCount(letters) > 0 && options.exitZero !== true ? 1 : 0;
}

const EXAMPLES = `
Examples:
  proviso compare signed.md draft.md              what the draft says less than the signed letter
  proviso compare old/ new/ --format json         every letter of two folders, by its path
  proviso lint --since main letters/              against a branch, in a git repository

New protections are listed too, and fail nothing. A loss that somebody has weighed is waived in the newer
letter, as a finding is: <!-- proviso-disable-file clause/no-fault -- agreed with counsel; by Dana -->`;
