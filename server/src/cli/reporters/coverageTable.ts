import type { ClauseResult, ClauseState, ElementResult } from '../../core/clauses/types.ts';
import type { CoveredFile } from '../checked.ts';
import type { Paint } from './colour.ts';
import type { PrettyOptions } from './pretty.ts';
import { plural } from './summary.ts';
import { visible, width, wrap } from './terminal.ts';

/**
 * Coverage for people: a line a clause, and under each that is not whole what it lacks or what takes it back. Clauses
 * that the user named get their line in any case.
 */
export function coveragePretty(files: readonly CoveredFile[], options: PrettyOptions): string {
  return files.map((file) => fileTable(file, options)).join('\n');
}

function fileTable(file: CoveredFile, options: PrettyOptions): string {
  const { paint } = options;
  const shown = file.clauses.filter((clause) => file.asked === true || worthALine(clause));
  const column = Math.max(0, ...shown.map(({ title }) => width(title)));
  const heading = `${paint.bold(visible(file.path))}  ${paint.dim(file.document ?? 'no document kind')}`;
  const lines = shown.flatMap((clause) => [clauseLine(clause, column, paint), ...details(clause, file, options)]);
  return `${[heading, ...lines, closing(file, paint)].join('\n')}\n`;
}

/** Optional clauses that are not there, and those that do not apply, would only fill the screen. */
function worthALine({ state, requirement }: ClauseResult): boolean {
  if (state === 'not-applicable') return false;
  return state !== 'missing' || requirement === 'required' || requirement === 'recommended';
}

const MARKS: Readonly<Record<ClauseState, string>> = {
  present: '✓',
  incomplete: '~',
  unclear: '?',
  contradicted: '✗',
  missing: '✗',
  'not-applicable': '-',
};

function clauseLine(clause: ClauseResult, column: number, paint: Paint): string {
  const tint = tintOf(clause, paint);
  const title = visible(clause.title);
  const when = clause.when === undefined ? '' : paint.dim(` where ${visible(clause.when)}`);
  return `  ${tint(MARKS[clause.state])} ${title}${' '.repeat(Math.max(0, column - width(title)))}  ${tint(clause.state)}${paint.dim(` (${clause.requirement})`)}${when}`;
}

function tintOf({ state, requirement }: ClauseResult, paint: Paint): (text: string) => string {
  if (requirement === 'forbidden') return state === 'missing' ? paint.good : paint.error;
  if (state === 'present') return paint.good;
  if (state === 'contradicted' || (state === 'missing' && requirement === 'required')) return paint.error;
  return paint.warning;
}

function details(clause: ClauseResult, file: CoveredFile, options: PrettyOptions): readonly string[] {
  if (clause.state === 'missing') return [];
  const words = clause.evidence
    .filter(({ role }) => role !== 'satisfies')
    .map(({ span, why, words }) => `${placeAt(span.start, file)}: “${shortened(words)}”: ${why}`);
  const elements = clause.elements
    .filter(({ state, severity }) => state === 'harmful' || (state === 'missing' && severity !== 'info'))
    .map((element) => elementLine(element, file));
  const room = Math.min(Math.max(40, options.columns), 110) - 8;
  return [...words, ...elements].flatMap((line) =>
    wrap(visible(line), room).map((part, i) => options.paint.dim(`      ${i === 0 ? '· ' : '  '}${part}`)),
  );
}

function elementLine(element: ElementResult, file: CoveredFile): string {
  const harm = element.state === 'harmful' ? element.evidence.find(({ role }) => role === 'harms') : undefined;
  const said = harm === undefined ? 'not said' : `harmed at ${placeAt(harm.span.start, file)} (${harm.why})`;
  return `${element.id} ${element.severity === 'error' ? '' : `(${element.severity}) `}${said}: ${element.says}`;
}

function placeAt(offset: number, file: CoveredFile): string {
  return `line ${file.range({ start: offset, end: offset }).start.line + 1}`;
}

function shortened(words: string): string {
  const one = words.replace(/\s+/g, ' ').trim();
  return one.length <= 100 ? one : `${one.slice(0, 99)}…`;
}

function closing(file: CoveredFile, paint: Paint): string {
  const asked = file.clauses.filter(({ requirement }) => requirement === 'required');
  const whole = asked.filter(({ state }) => state === 'present' || state === 'not-applicable');
  const tint = whole.length === asked.length ? paint.good : paint.error;
  if (asked.length === 0) {
    const present = plural(file.clauses.filter(({ state }) => state === 'present').length, 'clause');
    return file.document === undefined ? `  ${present} present. ${NO_KIND}` : `  ${present} present; none is required.`;
  }
  return `  ${tint(`${whole.length} of ${plural(asked.length, 'required clause')} present or not needed.`)}`;
}

const NO_KIND =
  'Nothing is required of a document without a kind: add “document: KIND” to its front matter, or pass --document KIND.';
