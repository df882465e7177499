import path from 'node:path';
import type { Command } from 'commander';
import { CONFIG_NAMES } from '../../core/config/config.ts';
import { readConfig } from '../../core/config/read.ts';
import { namesOf } from '../../core/engine.ts';
import { Failure } from '../failure.ts';
import { type Input, readInputs } from '../inputs.ts';
import type { Io } from '../io.ts';
import { openBuiltIn } from '../library.ts';
import { documentOf } from '../ours.ts';
import { slashed } from '../paths.ts';
import { visible } from '../reporters/terminal.ts';
import type { Exit } from '../run.ts';
import { writeWhole } from '../write.ts';

export function addInit(program: Command, io: Io, exit: Exit): void {
  program
    .command('init')
    .description('Write a .proviso.yml for what lies here, with comments.')
    .action(async () => exit(await initCommand(io)));
}

const NAME = '.proviso.yml';
/** Where the schema lies in a project that has Proviso among its packages. */
const SCHEMA = 'node_modules/proviso/schemas/proviso-config.schema.json';

/** Looks at the Markdown files below the working folder and writes a configuration; 0. Throws a Failure where there is one already. */
export async function initCommand(io: Io): Promise<number> {
  const there = CONFIG_NAMES.filter((name) => isConfig(name, io));
  if (there.length > 0)
    throw new Failure(`${there.join(' and ')} is here already, and is not replaced. Change it, or move it away first.`);
  const engine = openBuiltIn(io);
  const packs = packFolders(io);
  const all = await readInputs(['.'], { errorOnUnmatched: false }, io);
  const inputs = all.filter((input) => !packs.some((folder) => input.path.startsWith(`${folder}/`)));
  const kinds = new Map<string, number>();
  const unsaid: string[] = [];
  for (const input of inputs) {
    const kind = documentOf(input.text, engine.library);
    if (kind !== undefined) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    else if (looksLikeLetter(input)) unsaid.push(input.path);
  }
  const schema = io.disk.kind(path.join(io.cwd, SCHEMA)) === 'file' ? `./${SCHEMA}` : undefined;
  const text = written(kinds, foldersOf(unsaid), packs, schema);
  // What is written must be read without a word.
  const { problems } = readConfig(text, NAME, namesOf(engine));
  if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join(' '));
  writeWhole(path.join(io.cwd, NAME), text, io);
  const letters = [...kinds.values()].reduce((sum, count) => sum + count, 0);
  await io.stdout(
    `Wrote ${NAME}: ${letters} ${letters === 1 ? 'file says that it is a letter' : 'files say that they are letters'}${unsaid.length === 0 ? '' : `, ${unsaid.length} may be and do not say so`}. Next: proviso lint .\n`,
  );
  return 0;
}

function isConfig(name: string, io: Io): boolean {
  const file = path.join(io.cwd, name);
  if (io.disk.kind(file) !== 'file') return false;
  return name !== 'package.json' || /"proviso"\s*:\s*\{/.test(new TextDecoder().decode(io.disk.readFile(file)));
}

/** The folders of packs, which are no letters. */
function packFolders(io: Io): readonly string[] {
  const found = io.disk
    .glob(['**/pack.yaml'], io.cwd)
    .map((file) => slashed(path.relative(io.cwd, path.dirname(file))));
  return found
    .filter((folder) => folder !== '')
    .sort()
    .slice(0, 20);
}

/** Signs that a Markdown file without a kind is a letter all the same. */
function looksLikeLetter({ text }: Input): boolean {
  const head = text.slice(0, 20_000);
  return (
    /\b(?:settlement|creditor|collector|debt|account ending|Dear (?:Sir|Madam|Mr|Ms|\{\{))\b/i.test(head) &&
    /\b(?:Part(?:y|ies)|Company|Customer|I dispute|agree)\b/.test(head)
  );
}

/** The patterns of the folders that hold these files. */
function foldersOf(files: readonly string[]): readonly string[] {
  const folders = new Set(files.map((file) => slashed(path.dirname(file))));
  return [...folders]
    .sort()
    .slice(0, 20)
    .map((folder) => (folder === '.' ? '/*.md' : `${folder}/*.md`));
}

function written(
  kinds: ReadonlyMap<string, number>,
  patterns: readonly string[],
  packs: readonly string[],
  schema: string | undefined,
): string {
  const [common = 'settlement-agreement'] = [...kinds].sort(([, a], [, b]) => b - a).map(([kind]) => kind);
  const found = [...kinds].sort().map(([kind, count]) => `#   ${kind}: ${count}`);
  const files = patterns.map((pattern) => `#   ${JSON.stringify(visible(pattern))}: ${common}`);
  return [
    ...(schema === undefined ? [] : [`$schema: ${schema}`, '']),
    '# The configuration of Proviso. docs/configuration.md explains every key;',
    '# “proviso lint --print-config FILE” shows what holds for a file, and where it was said.',
    '',
    '# Configurations of the folders above do not count here.',
    'root: true',
    '',
    ...(found.length === 0 ? [] : ['# Files that say in their front matter what they are, by kind:', ...found, '']),
    '# What kind of document files are that do not say so themselves (see: proviso list documents).',
    ...(files.length === 0
      ? ['# files:', '#   "agreements/*.md": settlement-agreement']
      : ['# These may be letters and do not say so. Take the signs # away where they are:', '# files:', ...files]),
    '',
    '# Files that are left alone, beside those of .gitignore and .provisoignore.',
    '# ignore: [drafts/**]',
    '',
    '# Other configurations, and packs with clauses of your own (see: proviso pack init).',
    packs.length === 0 ? '# extends: ./firm-pack' : `extends: ${JSON.stringify(packs.map((folder) => `./${folder}`))}`,
    '',
    '# Severities and options of rules (see: proviso list rules).',
    '# rules:',
    '#   wording/*: warn',
    '#   leftover/todo: { severity: error, words: [CHECK] }',
    '',
  ].join('\n');
}
