import type { Template } from '../core/template/types.ts';
import { lineIndex, positionAt } from '../core/text/lines.ts';
import type { Problem } from '../core/text/span.ts';
import type { FileEngine } from './engine.ts';
import type { Input } from './inputs.ts';
import { documentOf } from './ours.ts';
import { visible } from './reporters/terminal.ts';

/** What of a letter's problems was allowed on the command line. */
export type Allowed = { readonly allowMissing?: boolean; readonly draft?: boolean; readonly allowErrors?: boolean };

/** The errors that `lint` finds in the template, beside those that are told already. Whether values are there, the data has decided. */
export function lintErrors(input: Input, engine: FileEngine, told: readonly Problem[]): readonly Problem[] {
  const { ignored, document } = engine.configured(input.file);
  if (ignored) return [];
  const { findings } = engine.check(
    input.text,
    input.file,
    documentOf(input.text, engine.at(input.file).library) ?? document,
  );
  const known = (one: Problem): boolean =>
    told.some(({ rule, span }) => rule === one.rule && span.start === one.span.start);
  return findings.filter((one) => one.severity === 'error' && !isMissing(one) && !known(one));
}

/** What these errors mean for the letters (`what`, with its verb) that were written. */
export function saidOfErrors(found: readonly Problem[], { path: file, stdin }: Input, what: string): string {
  const count = found.length === 1 ? 'one error' : `${found.length} errors`;
  const rules = [...new Set(found.map(({ rule }) => rule))];
  const named = rules.length > 5 ? `${rules.slice(0, 5).join(', ')}, …` : rules.join(', ');
  const where = stdin ? 'Proviso lint shows them' : `Proviso lint ${visible(file)} shows them`;
  return `${visible(file)} has ${count} (${named}), ${what}. ${where}.\n`;
}

/** Missing values may be allowed; a template or data that is wrong is written as a draft only, or by those who insist. */
export function stops(problem: Problem, { allowMissing, draft, allowErrors }: Allowed): boolean {
  return draft !== true && allowErrors !== true && !(allowMissing === true && isMissing(problem));
}

export function isMissing({ rule }: Problem): boolean {
  return rule === 'variable/missing-value' || rule === 'variable/undeclared';
}

/** A problem as a line of standard error. */
export function problemLine(problem: Problem, { text }: Template, { path: file }: Input): string {
  const { line: row, character } = positionAt(lineIndex(text), problem.span.start);
  return `${visible(file)}:${row + 1}:${character + 1} ${problem.severity}: ${visible(problem.message)} [${problem.rule}]\n`;
}
