import path from 'node:path';
import type { Written } from '../../core/config/resolve.ts';
import { fromCells } from '../../core/template/cells.ts';
import { evaluate } from '../../core/template/evaluate.ts';
import { knownVariables } from '../../core/template/known.ts';
import { parse } from '../../core/template/parse.ts';
import { distinctProblems } from '../../core/template/problems.ts';
import type { Resolve, Template, Variable } from '../../core/template/types.ts';
import { type ReadData, readData } from '../../core/template/values.ts';
import type { Problem, Severity } from '../../core/text/span.ts';
import { exportLetter } from '../../export/index.ts';
import type { Fonts, Format, Paper } from '../../export/options.ts';
import { readPage } from '../../export/page.ts';
import { openReading } from '../../export/reading.ts';
import { type Allowed, isMissing, stops } from '../judged.ts';

/** Something to say of a record. */
export type Finding = { readonly rule: string; readonly severity: Severity; readonly message: string };

/** A letter, or why there is none; `wrong` says that it was written although something is wrong with it. */
export type Made = {
  readonly content?: string | Uint8Array;
  readonly draft: boolean;
  readonly wrong: boolean;
  readonly findings: readonly Finding[];
};

/** What all letters of a run share. */
export type Shared = Allowed & {
  readonly text: string;
  /** The template's name, with its ending. */
  readonly file: string;
  readonly format: Format;
  readonly paper: Paper;
  /** The template has errors, which mark every letter. */
  readonly marked: boolean;
  readonly today: string;
  /** What the configuration says of currency and dates. */
  readonly settings?: Written;
  readonly version: string;
};

/** Makes the letters of a run: the template is read once. */
export type Maker = {
  readonly template: Template;
  readonly known: ReadonlyMap<string, Variable>;
  /** A record in the types of the template; `cells` says that it comes from a table, where everything is text. */
  readonly read: (values: Readonly<Record<string, unknown>>, cells: boolean) => ReadData;
  /** The letter of a record that was read. */
  readonly make: (data: ReadData) => Promise<Made>;
};

/** What a maker needs of its surroundings. */
export type Around = {
  readonly resolve: Resolve;
  readonly dictionary: ReadonlyMap<string, Variable>;
  readonly fonts: () => Fonts;
};

export function openMaker(shared: Shared, { resolve, dictionary, fonts }: Around): Maker {
  const { format, paper, today, version, file } = shared;
  const template = parse(shared.text);
  const known = knownVariables(template, { resolve, dictionary });
  const { title, extra } = template.frontMatter;
  const variables = [...template.frontMatter.variables.values(), ...known.values()];
  const { name } = path.parse(file);
  const language = typeof extra.lang === 'string' ? extra.lang : undefined;
  const reading = openReading();
  const about = { template: file, packVersion: version, date: today };
  return {
    template,
    known,
    read: (values, cells) => readData(template, cells ? fromCells(values, variables) : values, known),
    make: async (data) => {
      const settings = { ...shared.settings, today };
      const letter = evaluate(template, data.values, { resolve, settings, tidy: true, renumber: true });
      const problems = distinctProblems([...data.problems, ...letter.problems]);
      const errors = problems.filter(({ severity }) => severity === 'error');
      const findings = problems.map(findingOf);
      const draft = shared.allowErrors !== true && (shared.draft === true || errors.length > 0 || shared.marked);
      if (errors.some((problem) => stops(problem, shared))) return { draft, wrong: true, findings };
      const source = letter.text;
      // Markdown is written as it stands; reading it takes longer than all else.
      const unread = { source, title: '', language: '', blocks: [] };
      const page = format === 'md' ? unread : readPage(source, { title, name, language }, reading);
      const options = { paper, draft, about, ...(format === 'pdf' ? { fonts: fonts() } : {}) };
      const { content, problems: unshown } = await exportLetter(page, format, options);
      const all = [...findings, ...unshown.map(({ message }) => refusal('merge/not-shown', message))];
      const wrong = unshown.length > 0 || errors.some((one) => !isMissing(one) || shared.allowErrors === true);
      if (unshown.length > 0 && shared.draft !== true && shared.allowErrors !== true)
        return { draft, wrong, findings: all };
      return { content, draft, wrong, findings: all };
    },
  };
}

/** A reason of the run itself, not of a rule. */
export function refusal(rule: `merge/${string}`, message: string): Finding {
  return { rule, severity: 'error', message };
}

function findingOf({ rule, severity, message }: Problem): Finding {
  return { rule, severity, message };
}
