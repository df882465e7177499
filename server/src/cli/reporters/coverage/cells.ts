import type { ClauseResult, ElementResult, Evidence } from '../../../core/clauses/types.ts';
import type { CoveredFile } from '../../checked.ts';

/** How a verdict is told: a sign and words, never a colour alone; `tone` is for those who see colours. */
export type Cell = {
  readonly sign: string;
  readonly word: string;
  readonly tone: 'good' | 'doubt' | 'bad' | 'none';
};

/** The verdict on a clause, in view of whether it was asked for; undefined where its kind of document does not know it. */
export function cellOf(clause: ClauseResult | undefined, { asked = false }: Pick<CoveredFile, 'asked'>): Cell {
  if (clause === undefined) return { sign: '·', word: 'not asked for', tone: 'none' };
  const { state, requirement } = clause;
  if (requirement === 'forbidden') {
    if (state === 'missing' || state === 'not-applicable') return { sign: '–', word: 'rightly absent', tone: 'none' };
    return { sign: '!', word: 'there, and does not belong here', tone: 'bad' };
  }
  if (state === 'missing' && requirement === 'optional' && !asked)
    return { sign: '·', word: 'not asked for', tone: 'none' };
  return STATES[state](requirement === 'required');
}

const STATES: Readonly<Record<ClauseResult['state'], (required: boolean) => Cell>> = {
  present: () => ({ sign: '✓', word: 'present', tone: 'good' }),
  incomplete: (required) => ({ sign: '~', word: 'incomplete', tone: required ? 'bad' : 'doubt' }),
  unclear: (required) => ({ sign: '?', word: 'unclear', tone: required ? 'bad' : 'doubt' }),
  contradicted: () => ({ sign: '!', word: 'taken back', tone: 'bad' }),
  missing: (required) => ({ sign: '✗', word: 'missing', tone: required ? 'bad' : 'doubt' }),
  'not-applicable': () => ({ sign: '–', word: 'does not apply', tone: 'none' }),
};

/** How an element stands. One that only asks for more strength is in doubt, not bad. */
export function elementCell({ state, severity }: ElementResult): Cell {
  if (state === 'satisfied') return { sign: '✓', word: 'said', tone: 'good' };
  if (state === 'harmful') return { sign: '!', word: 'harmed', tone: 'bad' };
  return { sign: '✗', word: 'not said', tone: severity === 'error' ? 'bad' : 'doubt' };
}

/** Whether a clause was asked for, is there, or has something to be told of. */
export function isTold(clause: ClauseResult, file: Pick<CoveredFile, 'asked'>): boolean {
  return file.asked === true || cellOf(clause, file).tone !== 'none';
}

/** The words that decide about an element, or about a clause beside its elements. */
export function decisive(element: Pick<ElementResult, 'state' | 'evidence'>): readonly Evidence[] {
  if (element.state === 'missing') return [];
  const role = element.state === 'harmful' ? 'harms' : 'satisfies';
  return element.evidence.filter((one) => one.role === role).slice(0, 3);
}

/** The clauses that some file has a verdict worth telling on, in the pack's order. */
export function columnsOf(files: readonly CoveredFile[]): readonly { readonly id: string; readonly title: string }[] {
  const told = new Set(files.flatMap((file) => file.clauses.filter((one) => isTold(one, file)).map(({ id }) => id)));
  const order = new Map<string, { readonly id: string; readonly title: string }>();
  for (const { clauses } of [...files].sort((a, b) => b.clauses.length - a.clauses.length))
    for (const { id, title } of clauses) if (told.has(id) && !order.has(id)) order.set(id, { id, title });
  return [...order.values()];
}

/** The line of a place, from 1. */
export function lineOf(offset: number, file: CoveredFile): number {
  return file.range({ start: offset, end: offset }).start.line + 1;
}

/** Words on one line, at most as long as one looks at. */
export function shortened(words: string, most = 240): string {
  const one = words.replace(/\s+/g, ' ').trim();
  return one.length <= most ? one : `${one.slice(0, most - 1)}…`;
}

/** How many of the required clauses are there or not needed. */
export function requiredOf({ clauses }: CoveredFile): { readonly whole: number; readonly all: number } {
  const required = clauses.filter(({ requirement }) => requirement === 'required');
  const whole = required.filter(({ state }) => state === 'present' || state === 'not-applicable');
  return { whole: whole.length, all: required.length };
}
