import path from 'node:path';
import type { Io } from '../io.ts';
import type { Finding } from './letter.ts';

/** What became of one record. */
export type Outcome = {
  /** Counted from 1. */
  readonly record: number;
  /** The line of the data file, or the row of the sheet, that it begins on; a record of YAML or JSON has none. */
  readonly line?: number;
  /** The name that was asked for, as the data gives it. */
  readonly name: string;
  /** The file in the folder; empty when the record has no name. */
  readonly file: string;
  readonly state: 'written' | 'unchanged' | 'refused';
  readonly draft?: true;
  readonly findings: readonly Finding[];
};

export type Counts = {
  readonly records: number;
  readonly written: number;
  readonly unchanged: number;
  readonly refused: number;
};

/** What stands in the report beside the records. */
export type About = {
  readonly template: string;
  readonly data: string;
  readonly format: string;
  readonly version: string;
};

/** The two reports of a run, written as it goes and put in place at its end. */
export type Report = {
  readonly add: (outcome: Outcome) => void;
  /** `complete` is false when the run stopped early; `stale` are files of earlier runs that no record of this one gives. */
  readonly end: (complete: boolean, counts: Counts, stale: readonly string[]) => void;
};

export const REPORTS = ['merge-report.csv', 'merge-report.json'] as const;

/** Opens the reports of a folder. Memory does not grow with the records. */
export function openReport(folder: string, about: About, io: Io): Report {
  const [csv, json] = REPORTS.map((name) => {
    const draft = path.join(folder, `.${name}.tmp`);
    io.disk.remove(draft);
    return { draft, target: path.join(folder, name), out: io.disk.append(draft) };
  }) as [Part, Part];
  csv.out.write('record,line,name,file,state,draft,findings\r\n');
  json.out.write(`{"version":1,${JSON.stringify(about).slice(1, -1)},"letters":[`);
  let first = true;
  return {
    add: (outcome) => {
      csv.out.write(`${rowOf(outcome).map(cell).join(',')}\r\n`);
      json.out.write(`${first ? '' : ','}\n${JSON.stringify(outcome)}`);
      first = false;
    },
    end: (complete, counts, stale) => {
      json.out.write(
        `\n],"stale":${JSON.stringify(stale)},"complete":${complete},"summary":${JSON.stringify(counts)}}\n`,
      );
      for (const { draft, target, out } of [csv, json]) {
        out.close();
        io.disk.move(draft, target);
      }
    },
  };
}

type Part = { readonly draft: string; readonly target: string; readonly out: ReturnType<Io['disk']['append']> };

function rowOf({ record, line, name, file, state, draft, findings }: Outcome): readonly string[] {
  const said = findings.map(({ rule, message }) => `${message} [${rule}]`).join('\n');
  return [String(record), line === undefined ? '' : String(line), name, file, state, draft ? 'draft' : '', said];
}

/** A sheet would take what begins so for a formula. */
function cell(text: string): string {
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
