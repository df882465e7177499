import path from 'node:path';
import type { RecordRow } from '../../core/data/record-row.ts';
import type { ReadData } from '../../core/template/values.ts';
import type { Io } from '../io.ts';
import { writeWhole } from '../write.ts';
import { hashOf, keyOf } from './digest.ts';
import type { Entry, Journal } from './journal.ts';
import { type Finding, type Made, type Maker, refusal } from './letter.ts';
import type { NameReader } from './name-template.ts';
import { openNames } from './names.ts';
import type { Counts, Outcome } from './report.ts';

/** The records of a run, one after the other. */
export type Steps = {
  /** Gives the next record its number and its name, and looks whether its letter stands already. */
  readonly start: (row: RecordRow) => Started;
  /** Counts a record and gives it its name, and does nothing else. */
  readonly pass: (row: RecordRow) => void;
  readonly counts: () => Counts;
  /** Was a letter written although it has errors? */
  readonly wrong: () => boolean;
  /** Files of earlier runs of this template and data that no record of this run stands for. */
  readonly stale: () => readonly string[];
};

/** A record on its way. Records are brought to their end in the order in which they were started. */
export type Started = {
  /** What its letter is to be made of; none where no letter is to be made. */
  readonly letter?: { readonly values: Readonly<Record<string, unknown>>; readonly data: ReadData };
  /** Brings it to its end, with its letter where one was made. Throws a Failure when the file cannot be written. */
  readonly finish: (made: Made | undefined) => Outcome;
};

export type Run = {
  readonly folder: string;
  /** Of the files, without a dot. */
  readonly ending: string;
  readonly maker: Maker;
  readonly journal: Journal;
  readonly name: NameReader;
  /** A digest of what all letters depend on. */
  readonly key: string;
  readonly from: string;
  /** Missing values are allowed. */
  readonly lax: boolean;
  /** The records come from a table. */
  readonly cells: boolean;
};

export function openSteps({ folder, ending, maker, journal, name, key, from, lax, cells }: Run, io: Io): Steps {
  const names = openNames(ending);
  const standing = new Set<string>();
  const counts = { records: 0, written: 0, unchanged: 0, refused: 0 };
  let wrong = false;

  let started = 0;
  const begin = (row: RecordRow) => {
    started += 1;
    const place = { record: started, ...(row.line > 0 ? { line: row.line } : {}) };
    if ('wrong' in row) return { place, file: '', name: '', findings: [refusal('merge/bad-row', row.wrong)] };
    const data = maker.read(row.values, cells);
    const { name: asked, missing } = name.of(data);
    const file = names.claim(asked, started);
    return { place, file, name: asked, data, values: row.values, missing };
  };
  type Begun = Pick<ReturnType<typeof begin>, 'place' | 'file' | 'name'>;
  const ended = (
    { place, name, file }: Begun,
    state: Outcome['state'],
    findings: readonly Finding[],
    draft = false,
  ) => {
    counts.records = place.record;
    counts[state] += 1;
    if (state !== 'refused') standing.add(file);
    return { ...place, name, file, state, ...(draft ? { draft } : {}), findings } as Outcome;
  };

  return {
    counts: () => ({ ...counts }),
    wrong: () => wrong,
    pass: (row) => {
      counts.records = begin(row).place.record;
    },
    stale: () =>
      [...journal.entries()]
        .filter((entry) => entry.from === from && !standing.has(entry.file))
        .map(({ file }) => file)
        .filter((file) => io.disk.kind(path.join(folder, file)) === 'file'),
    start: (row) => {
      const begun = begin(row);
      const { file, data } = begun;
      if (data === undefined) return { finish: () => ended(begun, 'refused', begun.findings) };
      const target = path.join(folder, file);
      const there = existing(target, io);
      const entry = journal.entry(file);
      const own = keyOf([key, begun.values]);
      if (entry?.key === own && entry.from === from && entry.hash === there)
        return {
          finish: () => {
            wrong ||= entry.wrong === true;
            return ended(begun, 'unchanged', entry.findings ?? [], entry.draft);
          },
        };
      const finish = (made: Made | undefined): Outcome => {
        const { content, draft = false, findings = [] } = made ?? {};
        if (content === undefined) return ended(begun, 'refused', findings);
        if (begun.missing.length > 0 && !lax) {
          const unnamed = refusal('merge/name', `Its name is not whole. ${begun.missing.join(' ')}`);
          return ended(begun, 'refused', [...findings, unnamed]);
        }
        const hash = hashOf(content);
        const why = there === undefined || there === hash ? undefined : inTheWay(file, there, journal, from);
        if (why !== undefined) return ended(begun, 'refused', [...findings, refusal('merge/file-exists', why)]);
        const next: Entry = {
          file,
          from,
          key: own,
          hash,
          ...(draft ? { draft } : {}),
          ...(made?.wrong ? { wrong: true } : {}),
          ...(findings.length > 0 ? { findings } : {}),
        };
        journal.begin(next);
        if (there !== hash) writeWhole(target, content, io);
        wrong ||= made?.wrong === true;
        return ended(begun, there === hash ? 'unchanged' : 'written', findings, draft);
      };
      return { letter: { values: begun.values, data }, finish };
    },
  };
}

/** Why a file that is there may not be replaced; undefined when this very merge wrote it. */
function inTheWay(file: string, hash: string, journal: Journal, from: string): string | undefined {
  const entry = journal.entry(file);
  if (entry === undefined)
    return `${file} is there already, and no merge wrote it. Move it away, or choose another --out or --name.`;
  if (entry.from !== from)
    return `${file} is there already, written from ${entry.from}. Choose another --out or --name.`;
  if (!journal.wrote(file, hash))
    return `${file} was changed after it was written. Move it away, and it is written anew.`;
  return undefined;
}

/** A digest of the file that lies there; undefined when none does. */
function existing(target: string, io: Io): string | undefined {
  const kind = io.disk.kind(target);
  if (kind === 'nothing') return undefined;
  return kind === 'file' ? hashOf(io.disk.readFile(target)) : 'no file';
}
