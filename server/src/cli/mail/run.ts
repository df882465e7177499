import path from 'node:path';
import type { RecordRow } from '../../core/data/record-row.ts';
import type { Problem } from '../../core/text/span.ts';
import type { Format, Paper } from '../../export/options.ts';
import { openFileEngine } from '../engine.ts';
import { Failure, whyRefused } from '../failure.ts';
import type { Input } from '../inputs.ts';
import type { Io } from '../io.ts';
import { type Allowed, lintErrors, problemLine, saidOfErrors, stops } from '../judged.ts';
import { printedPath, slashed } from '../paths.ts';
import { checkColumns } from './columns.ts';
import { autoJobs, openCrew } from './crew.ts';
import { keyOf } from './digest.ts';
import { JOURNAL } from './journal.ts';
import { type Maker, openMaker, type Shared } from './letter.ts';
import { openLocked } from './lock.ts';
import { nameReader } from './name-template.ts';
import { outcomesOf } from './outcomes.ts';
import { openProgress } from './progress.ts';
import { type Outcome, openReport, REPORTS } from './report.ts';
import { isTable, openSource, type Source } from './source.ts';
import { openSteps, type Steps } from './steps.ts';
import { closing, openTold, withoutThreads } from './told.ts';

export type MailOptions = Allowed & {
  readonly data?: string;
  readonly out?: string;
  readonly name?: string;
  readonly sheet?: string;
  readonly record?: number;
  readonly to?: Format;
  readonly paper: Paper;
  readonly failFast?: boolean;
  /** How many threads make letters; as many as pay without it. */
  readonly jobs?: number;
};

/**
 * Writes one letter a record into a folder, with a report beside them. 0 when all are written or stand already, 1 when a record was refused
 * or a letter has errors. Throws a Failure or BadData for what stops the run; what was written until then stays, and the next run goes on.
 */
export async function mergeAll(input: Input, options: MailOptions, io: Io): Promise<number> {
  const { data, out } = options;
  if (data === undefined) {
    const why = out === undefined ? '' : `${out} is a folder, so the letter cannot be written there. `;
    throw new Failure(`${why}One letter a record needs records. Add --data FILE, or name one file with --out.`);
  }
  if (out === undefined) throw new Failure('--name names letters in a folder. Add --out FOLDER.');
  const engine = openFileEngine(io);
  const configured = engine.configured(input.file);
  const partials = new Map<string, string | undefined>();
  const find = engine.resolve(input.file);
  const resolve = (wanted: string): string | undefined => {
    if (!partials.has(wanted)) partials.set(wanted, find(wanted));
    return partials.get(wanted);
  };
  const { dictionary } = engine.at(input.file);
  const shared: Shared = {
    ...allowedOf(options),
    text: input.text,
    file: path.basename(input.file),
    format: options.to ?? 'md',
    paper: options.paper,
    marked: false,
    today: configured.today ?? io.today(),
    settings: configured.written,
    version: io.version,
  };
  const first = openMaker(shared, { resolve, dictionary, fonts: io.fonts });
  await templateProblems(first, input, options, io);
  const found = lintErrors(input, engine, first.template.problems);
  const made: Shared = { ...shared, marked: found.length > 0 };
  const maker = found.length > 0 ? openMaker(made, { resolve, dictionary, fonts: io.fonts }) : first;

  const source = await openSource(data, options.sheet, io);
  const rows = source.rows()[Symbol.iterator]();
  const begun = rows.next();
  const name = nameReader(options.name, maker, shared.today);
  checkColumns(maker, name, source.columns(), data, options);
  const folder = folderOf(out, io);
  const journal = openLocked(folder, io);
  const sources = [input.file, path.resolve(io.cwd, data)].map((file) => slashed(path.relative(folder, file)));
  const from = [...sources, ...(options.sheet === undefined ? [] : [options.sheet])].join(' + ');
  // The day of the run is no part of it: what was written yesterday stands.
  const key = keyOf([{ ...made, today: configured.today ?? '' }, [...partials].sort()]);
  const lax = Object.keys(allowedOf(options)).length > 0;
  const steps = openSteps(
    { folder, ending: shared.format, maker, journal, name, key, from, lax, cells: isTable(data) },
    io,
  );
  try {
    if (options.record !== undefined) return await single(all(begun, rows), options.record, { steps, maker }, data, io);
    const about = {
      template: input.path,
      data: printedPath(path.resolve(io.cwd, data), io),
      format: shared.format,
      version: io.version,
    };
    const report = openReport(folder, about, io);
    const told = openTold(io);
    const progress = openProgress(io);
    let complete = false;
    const crew = openCrew(
      maker,
      options.jobs ?? autoJobs(shared.format, io),
      () => ({
        shared: made,
        partials,
        dictionary,
        cells: isTable(data),
        ...(shared.format === 'pdf' ? { fonts: io.fonts() } : {}),
      }),
      io,
    );
    try {
      const outcomes = outcomesOf(all(begun, rows), steps, crew);
      complete = await watched(outcomes, source, { report, told, progress, failFast: options.failFast === true });
    } finally {
      crew.end();
      await progress.clear();
      report.end(complete, steps.counts(), complete ? steps.stale() : []);
    }
    await io.stderr(closing(steps.counts(), complete ? steps.stale() : [], printedPath(folder, io), REPORTS, complete));
    const failed = crew.failed();
    if (failed !== undefined) await io.stderr(withoutThreads(failed));
    const draft = options.allowErrors !== true;
    const what = draft
      ? 'so the letters are marked DRAFT; --allow-errors leaves the mark out'
      : 'and the letters were written as they are';
    if (found.length > 0) await io.stderr(saidOfErrors(found, input, what));
    return steps.counts().refused > 0 || steps.wrong() || found.length > 0 ? 1 : 0;
  } finally {
    journal.close();
  }
}

type Watching = {
  readonly report: ReturnType<typeof openReport>;
  readonly told: ReturnType<typeof openTold>;
  readonly progress: ReturnType<typeof openProgress>;
  readonly failFast: boolean;
};

/** Every record in turn. False when the first refused one ended the run. */
async function watched(
  outcomes: AsyncIterable<Outcome>,
  source: Source,
  { report, told, progress, failFast }: Watching,
): Promise<boolean> {
  for await (const outcome of outcomes) {
    report.add(outcome);
    if (outcome.state === 'refused') await told.refused(outcome, progress);
    if (outcome.state === 'refused' && failFast) return false;
    await progress.at(outcome.record, source.share());
  }
  return true;
}

/** The one letter that was asked for, under the name that it has among all. */
async function single(
  rows: Iterable<RecordRow>,
  wanted: number,
  { steps, maker }: { readonly steps: Steps; readonly maker: Maker },
  data: string,
  io: Io,
): Promise<number> {
  for (const row of rows) {
    if (steps.counts().records + 1 < wanted) {
      steps.pass(row);
      continue;
    }
    const { letter, finish } = steps.start(row);
    const outcome = finish(letter && (await maker.make(letter.data)));
    const told = openTold(io);
    if (outcome.state === 'refused') await told.refused(outcome, openProgress({ ticks: undefined, stderr: io.stderr }));
    else await io.stderr(`${outcome.state === 'written' ? 'Wrote' : 'Unchanged:'} ${outcome.file}.\n`);
    return outcome.state === 'refused' || steps.wrong() ? 1 : 0;
  }
  throw new Failure(`${data} has ${steps.counts().records} records; --record ${wanted} does not exist. Count from 1.`);
}

function* all(begun: IteratorResult<RecordRow>, rows: Iterator<RecordRow>): Iterable<RecordRow> {
  for (let next = begun; next.done !== true; next = rows.next()) yield next.value;
}

async function templateProblems({ template }: Maker, input: Input, options: Allowed, io: Io): Promise<void> {
  const { problems } = template;
  await io.stderr(problems.map((problem) => problemLine(problem, template, input)).join(''));
  const stopping = (problem: Problem): boolean => problem.severity === 'error' && stops(problem, options);
  if (problems.some(stopping))
    throw new Failure(
      'The template cannot be filled in as it stands, so no letter was written. Correct it, or pass --draft.',
    );
}

function allowedOf({ allowMissing, draft, allowErrors }: Allowed): Allowed {
  return {
    ...(allowMissing === true ? { allowMissing } : {}),
    ...(draft === true ? { draft } : {}),
    ...(allowErrors === true ? { allowErrors } : {}),
  };
}

/** The folder of the letters (absolute), made when there is none. */
function folderOf(out: string, io: Io): string {
  const folder = path.resolve(io.cwd, out);
  const kind = io.disk.kind(folder);
  if (kind === 'file' || kind === 'other')
    throw new Failure(`--out ${out} is a file. One letter a record goes into a folder; name one.`);
  try {
    io.disk.makeFolder(folder);
    if (io.disk.kind(path.join(folder, JOURNAL)) === 'folder')
      throw new Failure(`${JOURNAL} in ${out} is a folder. Choose another --out.`);
    return folder;
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(`The folder ${out} cannot be made: ${whyRefused(error)}. Choose another place.`);
  }
}
