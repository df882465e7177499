import path from 'node:path';
import type { RecordRow } from '../../core/data/record-row.ts';
import type { Io } from '../io.ts';
import { writeWhole } from '../write.ts';
import { hashOf, keyOf } from './digest.ts';
import type { Entry, Journal } from './journal.ts';
import { type Finding, type Maker, refusal } from './letter.ts';
import type { NameReader } from './name-template.ts';
import { openNames } from './names.ts';
import type { Counts, Outcome } from './report.ts';

/** The records of a run, one after the other. */
export type Steps = {
  /** Brings one record to its end. Rejects with a Failure when a file cannot be written. */
  readonly next: (row: RecordRow) => Promise<Outcome>;
  /** Counts a record and gives it its name, and does nothing else. */
  readonly pass: (row: RecordRow) => void;
  readonly counts: () => Counts;
  /** Was a letter written although it has errors? */
  readonly wrong: () => boolean;
  /** Files of earlier runs of this template and data that no record of this run stands for. */
  readonly stale: () => readonly string[];
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

  const begin = (row: RecordRow) => {
    counts.records += 1;
    const record = counts.records;
    const place = { record, ...(row.line > 0 ? { line: row.line } : {}) };
    if ('wrong' in row) return { place, file: '', name: '', findings: [refusal('merge/bad-row', row.wrong)] };
    const data = maker.read(row.values, cells);
    const { name: asked, missing } = name.of(data);
    const file = names.claim(asked, record);
    return { place, file, name: asked, data, values: row.values, missing };
  };
  const refused = (place: { record: number }, name: string, file: string, findings: readonly Finding[]): Outcome => {
    counts.refused += 1;
    return { ...place, name, file, state: 'refused', findings };
  };

  return {
    counts: () => ({ ...counts }),
    wrong: () => wrong,
    pass: (row) => {
      begin(row);
    },
    stale: () =>
      [...journal.entries()]
        .filter((entry) => entry.from === from && !standing.has(entry.file))
        .map(({ file }) => file)
        .filter((file) => io.disk.kind(path.join(folder, file)) === 'file'),
    next: async (row) => {
      const begun = begin(row);
      const { place, file, name: asked } = begun;
      if (begun.data === undefined) return refused(place, asked, file, begun.findings);
      const target = path.join(folder, file);
      const there = existing(target, io);
      const entry = journal.entry(file);
      const own = keyOf([key, begun.values]);
      if (entry?.key === own && entry.from === from && entry.hash === there) {
        counts.unchanged += 1;
        standing.add(file);
        wrong ||= entry.wrong === true;
        const { draft, findings = [] } = entry;
        return { ...place, name: asked, file, state: 'unchanged', ...(draft ? { draft } : {}), findings };
      }
      const made = await maker.make(begun.data);
      const { content, draft, findings } = made;
      if (content === undefined) return refused(place, asked, file, findings);
      if (begun.missing.length > 0 && !lax)
        return refused(place, asked, file, [
          ...findings,
          refusal('merge/name', `Its name is not whole. ${begun.missing.join(' ')}`),
        ]);
      const hash = hashOf(content);
      const why = there === undefined || there === hash ? undefined : inTheWay(file, there, journal, from);
      if (why !== undefined) return refused(place, asked, file, [...findings, refusal('merge/file-exists', why)]);
      const next: Entry = {
        file,
        from,
        key: own,
        hash,
        ...(draft ? { draft } : {}),
        ...(made.wrong ? { wrong: true } : {}),
        ...(findings.length > 0 ? { findings } : {}),
      };
      journal.begin(next);
      if (there !== hash) writeWhole(target, content, io);
      const state = there === hash ? 'unchanged' : 'written';
      counts[state] += 1;
      standing.add(file);
      wrong ||= made.wrong;
      return { ...place, name: asked, file, state, ...(draft ? { draft } : {}), findings };
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
