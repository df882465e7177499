import { format } from '../../../server/src/core/features/formatting/format.ts';
import { parse } from '../../../server/src/core/template/parse.ts';
import { applyEdits } from '../../../server/src/core/text/edits.ts';
import { ENGINE, subjectOf } from '../features/subject.ts';

/** A letter that lost a protection, or a word of one. */
export type Mutant = {
  readonly letter: string;
  readonly clause: string;
  /** What was done: `without`, or the words and what they became. */
  readonly change: string;
  readonly text: string;
};

/** What each protective word becomes. */
const WORDS: readonly (readonly [from: RegExp, to: string])[] = [
  [/\bseven\b/gi, 'ten'],
  [/\bneither party\b/gi, 'Customer'],
  [/\bnot /gi, ''],
];

/**
 * Clauses whose protection another clause of the same letters gives as well: the receipt that Company completes and returns
 * acknowledges the payment, and the terms of a credit line send the reader to an attorney. Such a protection goes only with both.
 */
const GIVEN_TWICE: Readonly<Record<string, string>> = {
  'payment-acknowledgment': 'receipt-sase',
  'attorney-review': 'heloc-junior-lien',
};

/** Every mutant of a letter of the library, each with one change. */
export function mutantsOf(letter: string, text: string): readonly Mutant[] {
  const mutants: Mutant[] = [];
  for (const { clause, passages } of protectionsIn(text)) {
    mutants.push({ letter, clause, change: 'without', text: renumbered(without(text, clause, passages)) });
    for (const passage of passages)
      for (const [from, to] of WORDS)
        for (const match of passage.words.matchAll(from)) {
          const words = passage.words.slice(0, match.index) + to + passage.words.slice(match.index + match[0].length);
          const around = passage.words.slice(Math.max(0, match.index - 20), match.index + match[0].length + 20);
          mutants.push({
            letter,
            clause,
            change: `${match[0].trim()} → ${to || 'nothing'} in “…${around.replace(/\n/g, ' ')}…”`,
            text: replaced(text, passage, words),
          });
        }
  }
  return mutants;
}

function without(text: string, clause: string, passages: readonly Passage[]): string {
  const rest = cutOut(text, passages);
  const second = GIVEN_TWICE[clause];
  const tag = second && renderOf(rest, second);
  if (tag) return replaced(rest, tag, '');
  const again = second ? protectionsIn(rest).find((one) => one.clause === clause) : undefined;
  return again ? cutOut(rest, again.passages) : rest;
}

/** A stretch of a letter that gives a clause: offsets in its source, and the words that its reader sees there. */
type Passage = { readonly start: number; readonly end: number; readonly words: string };

/** The clauses that a letter needs and gives, each with the lines that give it. */
function protectionsIn(text: string): readonly { clause: string; passages: readonly Passage[] }[] {
  const { clauses } = subjectOf(text).subject.facts.coverage;
  return clauses
    .filter(({ requirement, state }) => requirement === 'required' && state === 'present')
    .map(({ id, elements }) => {
      const errors = elements.filter(({ severity }) => severity === 'error');
      const spans = (errors.length > 0 ? errors : elements).flatMap(({ evidence }) => evidence.map(({ span }) => span));
      const tag = renderOf(text, id);
      return { clause: id, passages: tag ? [tag] : linesOf(text, spans) };
    })
    .filter(({ passages }) => passages.length > 0);
}

/** The tag that brings a clause of the pack into the letter, with the clause's own words. */
function renderOf(text: string, clause: string): Passage | undefined {
  const tag = `{% render "clauses/${clause}" %}`;
  const start = text.indexOf(tag);
  if (start < 0) return undefined;
  const file = ENGINE.packFile(`clauses/${clause}.md`) ?? '';
  const body = file.slice(file.indexOf('\n---\n', 4) + 5).trim();
  return { start, end: start + tag.length, words: body.replace(/\n(?=\S)/g, '\n   ') };
}

/** The lines of the letter in which something stands. */
function linesOf(text: string, spans: readonly { readonly start: number; readonly end: number }[]): readonly Passage[] {
  const head = text.indexOf('\n---\n', 4) + 5;
  const starts = new Set(
    spans.filter(({ start }) => start >= head).map(({ start }) => text.lastIndexOf('\n', start - 1) + 1),
  );
  return [...starts]
    .sort((a, b) => a - b)
    .map((start) => {
      const next = text.indexOf('\n', start);
      const end = next < 0 ? text.length : next;
      return { start, end, words: text.slice(start, end) };
    });
}

/** Passages are in order of their places. */
function cutOut(text: string, passages: readonly Passage[]): string {
  return passages.reduceRight((left, passage) => replaced(left, passage, ''), text);
}

function replaced(text: string, { start, end }: Passage, words: string): string {
  return text.slice(0, start) + words + text.slice(end);
}

/** The letter with its numbers in order again, as an attorney would leave it who took a paragraph out. */
function renumbered(text: string): string {
  const bare = text.replace(/^\d+\. *\n/gm, '');
  return applyEdits(bare, format(parse(bare)));
}
