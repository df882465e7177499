import path from 'node:path';
import type { Letter } from '../core/template/evaluate.ts';
import type { Template } from '../core/template/types.ts';
import { exportLetter } from '../export/index.ts';
import { type Exported, FORMATS, type Format, type Paper } from '../export/options.ts';
import { readPage } from '../export/page.ts';
import { Failure } from './failure.ts';
import type { Input } from './inputs.ts';
import type { Io } from './io.ts';
import { printedPath } from './paths.ts';
import { visible } from './reporters/terminal.ts';
import { writeWhole } from './write.ts';

/** A merged letter, and how it is to be written. */
export type Written = {
  readonly letter: Letter;
  readonly template: Template;
  readonly input: Input;
  /** The date for the properties of the file. */
  readonly today: string;
  readonly format: Format;
  readonly draft: boolean;
};

type Where = {
  readonly to?: Format;
  readonly out?: string;
  readonly paper: Paper;
  readonly draft?: boolean;
  readonly allowErrors?: boolean;
};

/** The format that is asked for: by name, by the ending of the file, else Markdown. Throws a Failure where the two differ or bytes would go to a terminal. */
export function formatOf({ to, out }: Where, io: Io): Format {
  const ending = out === undefined ? '' : path.extname(out).slice(1).toLowerCase();
  const said = ENDINGS[ending] ?? FORMATS.find((format) => format === ending);
  if (to !== undefined && said !== undefined && to !== said)
    throw new Failure(`--out ${out} ends like a ${said} file, and --to says ${to}. Change one of them.`);
  const format = to ?? said ?? 'md';
  if (out === undefined && io.isTerminal && isBinary(format))
    throw new Failure(`A ${format} file cannot be shown in a terminal. Add --out letter.${format}, or pipe it on.`);
  return format;
}

const ENDINGS: Readonly<Record<string, Format>> = { htm: 'html', markdown: 'md', text: 'txt' };

function isBinary(format: Format): boolean {
  return format === 'docx' || format === 'pdf';
}

/** Writes a letter to its file or to standard output. False when the format cannot show it and that was not allowed. */
export async function writeLetter(written: Written, where: Where, io: Io): Promise<boolean> {
  const { content, problems } = await exported(written, where, io);
  for (const { message } of problems) await io.stderr(`${visible(written.input.path)}: error: ${visible(message)}\n`);
  if (problems.length > 0 && where.draft !== true && where.allowErrors !== true) {
    await io.stderr('The letter was not written.\n');
    return false;
  }
  if (where.out === undefined) await io.stdout(content);
  else {
    const target = path.resolve(io.cwd, where.out);
    writeWhole(target, content, io);
    await io.stderr(`Wrote ${printedPath(target, io)}.\n`);
  }
  return true;
}

async function exported(written: Written, { paper }: Where, io: Io): Promise<Exported> {
  const { letter, template, input, today, format, draft } = written;
  const { title, extra } = template.frontMatter;
  const name = path.basename(input.file);
  const language = typeof extra.lang === 'string' ? extra.lang : undefined;
  const page = readPage(letter.text, { title, name: path.parse(name).name, language });
  const about = { template: input.stdin ? input.path : name, packVersion: io.version, date: today };
  return exportLetter(page, format, { paper, draft, about, ...(format === 'pdf' ? { fonts: fontsOf(io) } : {}) });
}

function fontsOf(io: Io) {
  try {
    return io.fonts();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Failure(`Proviso's own fonts cannot be read (${reason}). Install Proviso again.`);
  }
}
