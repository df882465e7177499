import type { Resolve } from '../../template/types.ts';
import type { Span } from '../../text/span.ts';
import { landmarksOf } from '../outline/landmarks.ts';
import type { ProjectFile } from './project.ts';

/** Something in a file that people look for by its name. */
export type FileSymbol = {
  readonly kind: 'letter' | 'variable' | 'term' | 'clause';
  readonly name: string;
  readonly span: Span;
  /** The letter's title, except of itself. */
  readonly container?: string;
};

/** The symbols of one file: the letter by its title, its variables, defined terms and clauses. Read once for a template. */
export function symbolsOf(file: ProjectFile, fileName: string, resolve: Resolve): readonly FileSymbol[] {
  const known = SYMBOLS.get(file);
  if (known !== undefined) return known;
  const { template, names, terms } = file;
  const container = template.frontMatter.title ?? fileName;
  const start = template.frontMatter.span?.start ?? template.bodyStart;
  const found: FileSymbol[] = [{ kind: 'letter', name: container, span: { start, end: start } }];
  for (const { name, nameSpan } of names.declares.values())
    found.push({ kind: 'variable', name, span: nameSpan, container });
  for (const { name, span } of terms.definitions) found.push({ kind: 'term', name, span, container });
  for (const { kind, name, title } of landmarksOf(template, resolve))
    if (kind === 'clause') found.push({ kind: 'clause', name, span: title, container });
  SYMBOLS.set(file, found);
  return found;
}

/** A memory only. */
const SYMBOLS = new WeakMap<ProjectFile, readonly FileSymbol[]>();

/**
 * How well a name fits what somebody typed, from 0 (all of it) up; undefined when it does not. The letters must stand in the name
 * in order, in any case, most of them side by side or at the beginnings of words.
 */
export function fit(name: string, query: string): number | undefined {
  const wanted = query.toLowerCase().replace(/\s+/g, '');
  const lower = name.toLowerCase();
  if (wanted === '') return name.length;
  if (lower === query.toLowerCase()) return 0;
  const whole = lower.indexOf(query.toLowerCase().trim());
  if (whole >= 0) return (whole === 0 ? 1 : isWordStart(name, whole) ? 2 : 3) * 100 + name.length;
  let at = 0;
  let gaps = 0;
  for (const char of wanted) {
    const next = lower.indexOf(char, at);
    if (next < 0) return undefined;
    if (next > at && !isWordStart(name, next)) gaps += 1;
    at = next + char.length;
  }
  return gaps > wanted.length / 3 ? undefined : 1000 + gaps * 100 + name.length;
}

function isWordStart(name: string, at: number): boolean {
  return at === 0 || !/[\p{L}\p{N}]/u.test(name.charAt(at - 1));
}
