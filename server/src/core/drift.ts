import { diffArrays } from 'diff';
import type { Approved } from './approved.ts';
import type { ClauseResult } from './clauses/types.ts';
import { type DriftWord, driftWords, type PartyNames } from './drift-words.ts';
import { packClause } from './engine.ts';
import { isPartyWord } from './features/actions/party-words.ts';
import { sentencesIn } from './features/actions/sentences.ts';
import { type Terms, termsOf } from './features/actions/terms.ts';
import { adapted } from './features/actions/wording.ts';
import type { Drift, DriftChange } from './rules/drift.ts';
import type { Resolve, Template } from './template/types.ts';
import type { Span } from './text/span.ts';

/** Texts that differ in more places are not laid over each other word by word: that takes time with the square of it. */
const MOST_CHANGES = 1500;
/** A value of a filled-in letter, where the approved text has a variable, has no more words than this. */
const LONGEST_VALUE = 8;
/** So many sentences of the paragraphs around a clause are looked at. */
const MOST_SENTENCES = 24;

/**
 * Where the clauses of a letter differ from their approved texts: each clause from the text that it is nearest to. White space,
 * numbering, titles, what the parties are called and what comes from data do not count, nor sentences before and after the clause.
 */
export function driftsOf(
  template: Template,
  found: readonly ClauseResult[],
  document: string | undefined,
  approved: readonly Approved[],
  resolve: Resolve | undefined,
  packFile: (path: string) => string | undefined,
): readonly Drift[] {
  if (approved.length === 0) return [];
  const terms = termsOf(template, resolve);
  return found.flatMap((clause): readonly Drift[] => {
    const texts = approved.filter(
      (one) =>
        one.clause === clause.id &&
        (one.documents.length === 0 || (document !== undefined && one.documents.includes(document))),
    );
    const said = clause.span === undefined ? [] : sentencesOfClause(clause, template, terms, resolve, packFile);
    if (texts.length === 0 || said.length === 0) return [];
    const all = texts.flatMap((text) => nearestRun(said, text, terms, clause) ?? []).sort((a, b) => a.words - b.words);
    return all[0] === undefined || all[0].words === 0 ? [] : [all[0]];
  });
}

/** The sentences around the clause, each as its words; those of a clause that is taken in stand where its tag does. */
function sentencesOfClause(
  { span }: ClauseResult,
  template: Template,
  terms: Terms,
  resolve: Resolve | undefined,
  packFile: (path: string) => string | undefined,
): readonly (readonly DriftWord[])[] {
  if (span === undefined) return [];
  const names = namesOf(terms);
  const { text } = template;
  const tag = /^\{%-?\s*render\s+["']([^"']+)["'][^%]*%\}$/.exec(text.slice(span.start, span.end).trim());
  if (tag !== null) {
    const path = tag[1] ?? '';
    const taken = packClause(path, packFile) ?? resolve?.(path) ?? '';
    const body = taken.replace(/^---\r?\n[\s\S]*?\r?\n---\r?\n/, '');
    return [driftWords(body, names).map((word) => ({ ...word, span }))];
  }
  return sentencesIn(template, blocksAround(text, span))
    .slice(0, MOST_SENTENCES)
    .map(({ start, end }) => driftWords(text.slice(start, end), names, start));
}

/** The paragraphs that a span touches: evidence is a part of a clause, and what was approved may say more. */
function blocksAround(text: string, { start, end }: Span): Span {
  const before = text.lastIndexOf('\n\n', start);
  const after = text.indexOf('\n\n', end);
  return { start: before < 0 ? 0 : before + 2, end: after < 0 ? text.length : after };
}

/** The run of sentences that is nearest to the approved text, and how it differs. */
function nearestRun(
  sentences: readonly (readonly DriftWord[])[],
  approved: Approved,
  terms: Terms,
  clause: ClauseResult,
): Drift | undefined {
  const wanted = driftWords(approved.body, namesOf(terms));
  let best: Drift | undefined;
  for (let from = 0; from < sentences.length; from++) {
    for (let to = from + 1; to <= sentences.length && best?.words !== 0; to++) {
      const said = sentences.slice(from, to).flat();
      // A run that is longer by more than the best one differs cannot be nearer.
      if (best !== undefined && said.length - wanted.length > best.words) break;
      const drift = said.length === 0 ? undefined : compared(said, wanted, clause);
      if (drift !== undefined && (best === undefined || drift.words < best.words))
        best = { ...drift, restored: restored(approved, terms) };
    }
  }
  return best;
}

function compared(said: readonly DriftWord[], wanted: readonly DriftWord[], clause: ClauseResult): Drift {
  const keys = wanted.map(({ key }) => key);
  const laid = diffArrays(
    keys,
    said.map(({ key }) => key),
    { maxEditLength: MOST_CHANGES },
  ) ?? [
    { value: keys, removed: true, added: false },
    { value: said.map(({ key }) => key), removed: false, added: true },
  ];
  const changes: (DriftChange & { readonly from: number })[] = [];
  let [at, own] = [0, 0];
  for (const [i, { value, removed, added }] of laid.entries()) {
    const size = value.length;
    if (removed) changes.push({ removed: textOf(wanted.slice(at, at + size)), added: '', from: own });
    if (added) {
      const before = laid[i - 1]?.removed === true ? changes.pop() : undefined;
      changes.push({ removed: before?.removed ?? '', added: textOf(said.slice(own, own + size)), from: own });
    }
    if (!added) at += size;
    if (!removed) own += size;
  }
  const meant = changes.filter((change) => !isValue(change));
  const span = { start: said[0]?.span.start ?? 0, end: said.at(-1)?.span.end ?? 0 };
  return {
    clause: clause.id,
    title: clause.title,
    changes: meant.map(({ removed, added }) => ({ removed, added })),
    words: meant.reduce((sum, { removed, added }) => sum + Math.max(count(removed), count(added)), 0),
    share: meant.reduce((sum, { removed }) => sum + count(removed), 0) / Math.max(1, wanted.length),
    place: said[meant[0]?.from ?? 0]?.span ?? said.at(-1)?.span ?? span,
    span,
    restored: '',
  };
}

/** The approved text in the words of the document, for putting it in the place of what stands there. */
function restored({ body }: Approved, terms: Terms): string {
  const pieces = adapted(body, { terms, output: (tag) => tag });
  return pieces
    .map((piece) => (typeof piece === 'string' ? piece : piece.placeholder))
    .join('')
    .trim();
}

/** A variable of the approved text against what a filled-in letter has there. */
function isValue({ removed, added }: DriftChange): boolean {
  const only = (text: string): boolean => text.replaceAll(/\{\{[^{}]*\}\}/g, '').trim() === '';
  if (removed !== '' && only(removed)) return count(added) <= LONGEST_VALUE && added !== '';
  return false;
}

function textOf(words: readonly DriftWord[]): string {
  return words.reduce(
    (text, { text: word }) => (text === '' || /^[,.;:!?)’”"']$/.test(word) ? text + word : `${text} ${word}`),
    '',
  );
}

function count(text: string): number {
  return text === '' ? 0 : text.split(' ').length;
}

function namesOf({ company, customer }: Terms): PartyNames {
  const words = (own: string, pack: string): ReadonlySet<string> =>
    new Set([
      pack,
      ...(isPartyWord(own.toLowerCase(), pack as 'company') || !own.includes('{') ? [own.toLowerCase()] : []),
    ]);
  return { company: words(company.text, 'company'), customer: words(customer.text, 'customer') };
}
