import path from 'node:path';
import { NO_LINKS } from '../../core/features/pages/markdown.ts';
import { notice, shortNotice } from '../../core/features/pages/notice.ts';
import { pageData } from '../../core/features/pages/page-data.ts';
import { pageOf, pagesOf } from '../../core/features/pages/pages.ts';
import { FORMATS, type Format } from '../../export/options.ts';
import { openFileEngine, openHere } from '../engine.ts';
import { Failure, failureMessage } from '../failure.ts';
import { readInput } from '../inputs.ts';
import { insertInto, receive } from '../insertion.ts';
import type { Io } from '../io.ts';
import { checkClauses, checkKind } from '../options.ts';
import { printedPath } from '../paths.ts';
import { writeWhole } from '../write.ts';
import { shortened } from './limits.ts';
import { argumentsFor, asked, pathArgument, type Served, type Source, type World, withFile, worldOf } from './world.ts';

/** A structured answer; `notice` says that it is no legal advice. */
export type Answer = Readonly<Record<string, unknown>>;

export type Texts = Source & { readonly paths?: readonly string[] | undefined; readonly document?: string | undefined };
export type Merging = Source & {
  readonly data?: Readonly<Record<string, unknown>> | undefined;
  readonly data_file?: string | undefined;
  readonly record?: number | undefined;
  readonly to?: Format | undefined;
  readonly out?: string | undefined;
  readonly overwrite?: boolean | undefined;
  readonly draft?: boolean | undefined;
};
export type Inserting = Source & {
  readonly clause: string;
  readonly document?: string | undefined;
  readonly as_text?: boolean | undefined;
  readonly write?: boolean | undefined;
};

/** Everything that the server is asked: each answer is what the command line says. All of them reject with a Failure in words. */
export type Answers = {
  readonly lint: (asked: Texts) => Promise<Answer>;
  readonly coverage: (asked: Texts & { readonly clauses?: readonly string[] | undefined }) => Promise<Answer>;
  readonly explain: (
    asked: Source & { readonly clause: string; readonly document?: string | undefined },
  ) => Promise<Answer>;
  readonly listClauses: (asked: { readonly document?: string | undefined }) => Promise<Answer>;
  readonly showClause: (asked: { readonly clause: string }) => Promise<Answer>;
  readonly insertClause: (asked: Inserting) => Promise<Answer>;
  readonly merge: (asked: Merging) => Promise<Answer>;
  /** The pages that can be read, by id: `clause/no-fault`, `variable/unused`, `letter/settlement-offer`. */
  readonly pages: () => readonly { readonly id: string; readonly title: string }[];
  /** A page as Markdown; undefined for an id that has none. */
  readonly page: (id: string) => string | undefined;
  /** The words for people of an error. */
  readonly inWords: (error: unknown) => string;
  readonly notice: string;
};

/** The answers for one root. Throws a Failure when the installation is broken. */
export function answersIn(io: Io, served: Served): Answers {
  const world = worldOf(io, served);
  const engine = openHere(world);
  const short = shortNotice(engine);
  return {
    lint: (question) => reported('lint', question, [], world, short),
    coverage: ({ clauses, ...question }) =>
      reported('coverage', question, clauses === undefined ? [] : [`--clauses=${clauses.join(',')}`], world, short),
    explain: async ({ clause, document, ...source }) => {
      const { args, stdin } = argumentsFor(source, world);
      const options = ['--format=json', `--clause=${clause}`, ...kind(document)];
      const { out } = await asked(['explain', ...options, ...args], { ...world, readStdin: given(stdin) });
      return JSON.parse(out) as Answer;
    },
    listClauses: async ({ document }) => listed(document, world),
    showClause: async ({ clause }) => shown(clause, world),
    insertClause: (question) => inserted(question, world, served),
    merge: (question) => merged(question, world, served, short),
    pages: () => pagesOf(engine).filter(({ id }) => hasPage(id)),
    page: (id) => (hasPage(id) ? pageOf(id, engine, NO_LINKS) : undefined),
    inWords: (error) =>
      failureMessage(error) ??
      `Something went wrong inside Proviso (${error instanceof Error ? error.message : error}).`,
    notice: short,
  };
}

/** `lint` or `coverage` as JSON, of paths or of one text. */
async function reported(
  command: 'lint' | 'coverage',
  { paths, document, ...source }: Texts,
  options: readonly string[],
  world: World,
  short: string,
): Promise<Answer> {
  const several = source.path === undefined && source.text === undefined;
  if (paths !== undefined && !several) throw new Failure('Give paths, or one path, or a text, and not two of them.');
  const { args, stdin } = several
    ? { args: ['--', ...(paths ?? ['.']).map((one) => pathArgument(one, world))], stdin: '' }
    : argumentsFor(source, world);
  const { out, said } = await asked([command, '--format=json', ...kind(document), ...options, ...args], {
    ...world,
    readStdin: given(stdin),
  });
  return { ...shortened(JSON.parse(out) as Answer), ...(said === '' ? {} : { said }), notice: short };
}

/** Standard input that holds a text. */
function given(text: string): Io['readStdin'] {
  return async () => new TextEncoder().encode(text);
}

function kind(document: string | undefined): readonly string[] {
  return document === undefined ? [] : [`--document=${document}`];
}

function listed(document: string | undefined, world: World): Answer {
  const engine = openHere(world);
  checkKind(document, engine);
  const needs = document === undefined ? undefined : engine.pack.kinds.get(document)?.needs;
  const clauses = engine.library.clauses.flatMap(({ id, title, purpose }) => {
    const need = needs?.find(({ clause }) => clause === id);
    if (needs !== undefined && need === undefined) return [];
    const { requirement, when } = need ?? {};
    return [{ id, title, purpose, ...(requirement && { requirement }), ...(when && { when }) }];
  });
  return { version: 1, clauses, notice: shortNotice(engine) };
}

function shown(id: string, world: World): Answer {
  const engine = openHere(world);
  checkClauses([id], engine);
  const data = pageData(`clause/${id}`, engine) ?? {};
  return { version: 1, ...data, page: pageOf(`clause/${id}`, engine, NO_LINKS) ?? '', notice: notice(engine) };
}

async function inserted(question: Inserting, world: World, served: Served): Promise<Answer> {
  const { clause, document, as_text: asText, write, ...source } = question;
  const engine = openFileEngine(world);
  checkKind(document, engine);
  checkClauses([clause], engine);
  const { args, stdin } = argumentsFor(source, world);
  const input = await readInput(args.at(-1) ?? '', source.filename, { ...world, readStdin: given(stdin) });
  if (write === true) mayWrite(served, input.stdin ? undefined : input.file);
  const subject = receive({ text: input.text, file: input.file, document }, engine);
  const made = insertInto(subject, clause, asText === true ? { asText } : {});
  const about = { version: 1, path: input.path, clause, notice: shortNotice(engine.core) };
  if ('refused' in made) return { ...about, inserted: false, written: false, refused: made.refused };
  if (write === true) writeWhole(input.file, made.text, world, 'path');
  return { ...about, inserted: true, written: write === true, ...made };
}

async function merged(question: Merging, world: World, served: Served, short: string): Promise<Answer> {
  const { data, data_file: file, record, to, out, overwrite, draft, ...source } = question;
  if (data !== undefined && file !== undefined) throw new Failure('Give data or a data_file, and not both.');
  const { args, stdin } = argumentsFor(source, world);
  const target = out === undefined ? undefined : targetOf(out, overwrite === true, world, served);
  const format = to ?? formatNamed(target) ?? 'md';
  if (target === undefined && (format === 'docx' || format === 'pdf'))
    throw new Failure(
      `A ${format} file is no text. Ask for md, txt or html${served.allowWrite ? ', or name a file to write it to (out)' : ''}.`,
    );
  // The values lie in memory alone; nothing else of this question asks for a file of that name.
  const inline = path.join(served.root, 'data (given).json');
  const asking = { ...world, readStdin: given(stdin) };
  const filled = data === undefined ? asking : { ...asking, disk: withFile(asking.disk, inline, JSON.stringify(data)) };
  const values = data !== undefined ? inline : file === undefined ? undefined : pathArgument(file, world);
  const options = [
    `--to=${format}`,
    ...(values === undefined ? [] : [`--data=${values}`]),
    ...(record === undefined ? [] : [`--record=${record}`]),
    ...(target === undefined ? [] : [`--out=${target}`]),
    ...(draft === true ? ['--draft'] : []),
  ];
  const { out: text, said } = await asked(['merge', ...options, ...args], filled);
  return {
    version: 1,
    format,
    ...(target === undefined ? { text } : { written: printedPath(target, world) }),
    ...(said === '' ? {} : { said }),
    notice: short,
  };
}

/** Where a letter may be written: below the root, under the name of a letter, and not over another file unless that is said. */
function targetOf(out: string, overwrite: boolean, world: World, served: Served): string {
  const target = pathTo(out, world);
  mayWrite(served, target);
  if (formatNamed(target) === undefined)
    throw new Failure(
      `${out} does not end like a letter. Name a file that ends with ${FORMATS.map((one) => `.${one}`).join(', ')}.`,
    );
  if (world.disk.kind(target) !== 'nothing' && !overwrite)
    throw new Failure(`${out} is there already and was left as it is. Name another file, or say overwrite.`);
  return target;
}

function pathTo(out: string, world: World): string {
  const target = path.resolve(world.cwd, pathArgument(out, world));
  const hidden = path
    .relative(world.cwd, target)
    .split(path.sep)
    .some((part) => part.startsWith('.'));
  if (hidden) throw new Failure(`${out} is a hidden file, or lies in a hidden folder. Name another place.`);
  return target;
}

function formatNamed(target: string | undefined): Format | undefined {
  const ending = path
    .extname(target ?? '')
    .slice(1)
    .toLowerCase();
  return FORMATS.find((format) => format === ending);
}

function mayWrite({ allowWrite }: Served, file: string | undefined): void {
  if (!allowWrite)
    throw new Failure('This server may not write. Take the text from the answer, or start it with --allow-write.');
  if (file === undefined) throw new Failure('A text that is no file cannot be written. Give a path instead of a text.');
}

/** Sources of law and states are for people who read the pages of clauses; here are clauses, letters and rules. */
function hasPage(id: string): boolean {
  return !/^(?:state\/|citation\/C\d)/.test(id);
}
