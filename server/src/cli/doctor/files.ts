import path from 'node:path';
import type { IgnoredBy } from '../../core/config/ignore-file.ts';
import { standingOf } from '../../core/standing.ts';
import { parse } from '../../core/template/parse.ts';
import { MAX_BYTES } from '../decode.ts';
import type { FileEngine } from '../engine.ts';
import { Failure } from '../failure.ts';
import { readText } from '../inputs.ts';
import type { Io } from '../io.ts';
import { byCodeUnit, printedPath } from '../paths.ts';
import { visible } from '../reporters/terminal.ts';
import type { FileReport } from './report.ts';

/** Other endings of Markdown files, which a folder or pattern does not lead to. */
const OTHER_MARKDOWN = ['**/*.{markdown,mdown,mkd,mkdn,mdx,MD,Md}'];

/**
 * What `lint` would do with each file that the arguments lead to, by path: those of a folder that are Markdown, and those that are
 * named. Throws a Failure for an argument that nothing is behind.
 */
export function fileReports(args: readonly string[], engine: FileEngine, io: Io): readonly FileReport[] {
  const found = new Map<string, boolean>();
  for (const arg of args)
    for (const [file, named] of behind(arg, io)) found.set(file, found.get(file) === true || named);
  return [...found].map(([file, named]) => ofFile(file, named, engine, io)).sort((a, b) => byCodeUnit(a.path, b.path));
}

function behind(arg: string, io: Io): readonly (readonly [file: string, named: boolean])[] {
  const full = path.resolve(io.cwd, arg);
  const kind = io.disk.kind(full);
  if (kind === 'file') return [[full, true]];
  if (kind === 'folder')
    return io.disk.glob(['**/*.md', ...OTHER_MARKDOWN], full).map((file) => [path.resolve(file), false]);
  const files = io.disk.glob([path.sep === '\\' ? arg.replaceAll('\\', '/') : arg], io.cwd);
  if (files.length === 0) throw new Failure(`No file matches ${arg}. Check the path.`);
  return files.map((file) => [path.resolve(file), false]);
}

function ofFile(file: string, named: boolean, engine: FileEngine, io: Io): FileReport {
  const shown = printedPath(file, io);
  const skipped = (reason: FileReport['reason'], why: string): FileReport => ({
    path: shown,
    checked: false,
    reason,
    why,
  });
  if (!file.endsWith('.md') && !named)
    return skipped('not-markdown', 'A folder or pattern leads to *.md alone. Rename it, or name the file itself.');
  const configured = orFault(() => engine.configured(file));
  if (configured instanceof Failure)
    return skipped('configuration', 'A configuration or pack above it is wrong, so nothing below is checked.');
  if (configured.ignored) return skipped('ignored', ignoredWhy(configured.ignoredBy));
  const text = orFault(() => readText(file, io));
  if (text instanceof Failure) return skipped(reasonOf(file, text, io), visible(text.message));
  return standing(text, shown, named, configured.document, engine.at(file).kinds);
}

function standing(
  text: string,
  shown: string,
  named: boolean,
  assigned: string | undefined,
  kinds: readonly string[],
): FileReport {
  const template = parse(text);
  const said = template.frontMatter.document ?? assigned;
  const { standing: is, why } = standingOf(template, kinds, assigned);
  const document = said === undefined ? {} : { document: visible(said) };
  if (is === 'letter' && said !== undefined && !kinds.includes(said))
    return { path: shown, checked: true, ...document, reason: 'unknown-document', why: visible(why) };
  if (is === 'letter') return { path: shown, checked: true, ...document, reason: 'checked', why: visible(why) };
  if (named)
    return {
      path: shown,
      checked: true,
      reason: 'no-document',
      why: 'It is checked because it was named, but it does not say what kind of document it is, so no clause is required of it.',
    };
  return { path: shown, checked: false, reason: is === 'partial' ? 'partial' : 'no-document', why: visible(why) };
}

/** The line that decides, as an editor opens it. */
function ignoredWhy(by: IgnoredBy | undefined): string {
  return by === undefined ? 'It is ignored.' : visible(`It is ignored by ${by.file}:${by.line} (${by.pattern}).`);
}

function reasonOf(file: string, { message }: Failure, io: Io): FileReport['reason'] {
  if (/UTF-|NUL byte/.test(message)) return 'not-text';
  try {
    return io.disk.size(file) > MAX_BYTES ? 'too-large' : 'unreadable';
  } catch {
    return 'unreadable';
  }
}

function orFault<T>(ask: () => T): T | Failure {
  try {
    return ask();
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
}
