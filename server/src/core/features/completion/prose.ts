import type { Clause } from '../../clauses/pack.ts';
import { readableText } from '../numbering/marks.ts';
import type { Subject } from '../subject.ts';
import { type Completions, NONE } from './item.ts';
import { referenceItems } from './references.ts';
import { wordingItems } from './wordings.ts';

/** Proposals in running text: sections behind “section ”, clauses at the start of a paragraph, defined terms behind a capital letter. */
export function completeProse(
  subject: Subject,
  offset: number,
  trigger: string | undefined,
  clauses: boolean,
): Completions {
  const { template, text } = subject.facts;
  if (offset < template.bodyStart) return NONE;
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const line = readableText(template).slice(Math.max(start, template.bodyStart), offset);
  // A line that is blank to a reader and is not in the source is code or a comment.
  if (line.trim() === '' && text.slice(start, offset).trim() !== '') return NONE;
  const references = referenceItems(subject, line, offset, trigger);
  if (references.length > 0) return { items: references, incomplete: false };
  if (trigger !== undefined || !clauses) return NONE;
  const lead =
    /^[ \t]*(?:#{1,6}[ \t]+|(?:\d{1,3}(?:\.\d{1,3}){0,3}[.)]|\(\w{1,3}\)|[-*+])[ \t]+)?/.exec(line.slice(0, 80))?.[0] ??
    '';
  const typed = line.slice(lead.length);
  if (typed.length > 60 || /[.:;!?]/.test(typed) || typed.split(/\s+/).length > MOST_WORDS) return NONE;
  const found = typed.trim() === '' ? subject.engine.pack.clauses : clausesLike(typed, subject);
  const items = wordingItems(subject, found, { start: offset - typed.length, end: offset }, typed, lead);
  return items.length === 0 ? NONE : { items, incomplete: true };
}

/** No clause is asked for by more words than this. */
const MOST_WORDS = 5;

/** The clauses that words name or describe, best first: every word has to be found in the id, the title or the purpose. */
function clausesLike(typed: string, { engine }: Subject): readonly Clause[] {
  const words = wordsOf(typed).filter((word) => !SMALL.has(word));
  if (words.length === 0) return [];
  return engine.pack.clauses
    .map((clause) => ({ clause, score: scoreOf(words, clause) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.clause.order - b.clause.order)
    .map(({ clause }) => clause);
}

function scoreOf(words: readonly string[], { id, title, purpose }: Clause): number {
  const named = wordsOf(`${id} ${title}`);
  const described = wordsOf(purpose);
  let score = 0;
  for (const word of words) {
    if (named.some((one) => isLike(word, one))) score += 10;
    else if (described.some((one) => isLike(word, one))) score += 1;
    else return 0;
  }
  return score;
}

/** `forgive` is like `forgiven` and `forgiveness`; a word that is being typed is like all that go on from it. */
function isLike(typed: string, word: string): boolean {
  if (word.startsWith(typed)) return true;
  const stem = Math.max(5, Math.min(typed.length, word.length) - 3);
  return typed.length >= 5 && word.length >= stem && typed.slice(0, stem) === word.slice(0, stem);
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Words too small to find a clause by; `no` is none of them in an id such as `no-fault`. */
const SMALL: ReadonlySet<string> = new Set(['the', 'a', 'an', 'of', 'and', 'or', 'to', 'in', 'for', 'that', 'is']);
