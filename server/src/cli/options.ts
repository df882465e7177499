import { InvalidArgumentError, Option } from 'commander';
import type { Library } from '../core/catalog.ts';
import { nearest } from '../core/text/distance.ts';
import { SEVERITY_RANK, type Severity } from '../core/text/span.ts';
import { Failure } from './failure.ts';
import type { ColourChoice } from './reporters/colour.ts';

/** The options that several commands share, worded once. */
export type SharedOptions = {
  readonly document?: string;
  readonly format: 'pretty' | 'compact' | 'json';
  readonly color: ColourChoice;
  readonly stdinFilename?: string;
  readonly errorOnUnmatchedPattern: boolean;
  /** False: what is ignored counts as well. */
  readonly ignore?: boolean;
};

export const documentOption = (): Option =>
  new Option(
    '--document <kind>',
    'what kind of document a file is when its front matter does not say (see: proviso list documents)',
  );

export const formatOption = (names: readonly string[] = ['pretty', 'json']): Option =>
  new Option('--format <name>', 'how to print').choices(names).default('pretty');

export const colourOption = (): Option =>
  new Option('--color <when>', 'when to colour; NO_COLOR and FORCE_COLOR are honoured under auto')
    .choices(['auto', 'always', 'never'])
    .default('auto');

export const stdinOption = (): Option =>
  new Option('--stdin-filename <path>', 'the name of the text given on standard input (-)');

export const unmatchedOption = (): Option =>
  new Option('--no-error-on-unmatched-pattern', 'do not fail when a folder or pattern matches no file');

export const ignoreOption = (): Option =>
  new Option('--no-ignore', 'check what .gitignore, .provisoignore or the configuration leave out as well');

/** A comma-separated list of ids. */
export function idList(value: string): readonly string[] {
  const ids = value
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '');
  if (ids.length === 0) throw new InvalidArgumentError('Give one id or several with commas between.');
  return [...new Set(ids)];
}

/** A whole number from `least` upwards. */
export const wholeNumber =
  (least: number) =>
  (value: string): number => {
    const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
    if (Number.isNaN(number) || number < least)
      throw new InvalidArgumentError(`Give a whole number, ${least} or more.`);
    return number;
  };

/** Does a finding of this severity count at this fail level? */
export function reaches(severity: Severity, level: Severity): boolean {
  return SEVERITY_RANK[severity] >= SEVERITY_RANK[level];
}

/** Throws a Failure for a document kind that does not exist, with the nearest one. */
export function checkKind(kind: string | undefined, packs: { readonly library: Library }): void {
  if (kind === undefined) return;
  const { library } = packs;
  const ids = library.kinds.map(({ id }) => id);
  if (ids.includes(kind)) return;
  throw new Failure(
    `There is no document kind ${kind}.${didYouMean(kind, ids)} “proviso list documents” names them all.`,
  );
}

/** Throws a Failure for a clause id that does not exist, with the nearest one. */
export function checkClauses(clauses: readonly string[] | undefined, packs: { readonly library: Library }): void {
  if (clauses === undefined) return;
  const ids = packs.library.clauses.map(({ id }) => id);
  for (const clause of clauses) {
    if (ids.includes(clause)) continue;
    throw new Failure(`There is no clause ${clause}.${didYouMean(clause, ids)} “proviso list clauses” names them all.`);
  }
}

/** ` Did you mean …?` with the nearest candidate; empty when none is near. */
export function didYouMean(word: string, candidates: readonly string[]): string {
  const near = nearest(word, candidates);
  return near === undefined ? '' : ` Did you mean ${near}?`;
}
