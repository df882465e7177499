import type { Clause } from '../../clauses/pack.ts';
import type { ClauseResult, Coverage, Evidence } from '../../clauses/types.ts';
import { applyEdits } from '../../text/edits.ts';
import type { Edit, Span } from '../../text/span.ts';
import type { Subject } from '../subject.ts';
import { type LookOptions, settingOf, withDeclarations, wordingSentences } from './complete.ts';
import { quickJudge } from './excerpt.ts';
import { isIncluded } from './homes.ts';
import { harms as harmed, improves, judgedNow, judgeText } from './judged.ts';
import { reworded, type Setting } from './reword.ts';
import { readable, sentencesIn } from './sentences.ts';
import { type Change, changeOf, filledIn } from './wording.ts';

/** What is done with words that take a clause back: they are struck, or others stand in their place. */
export type Mend = { readonly kind: 'strike' | 'replace'; readonly edits: readonly Change[]; readonly words: string };

const MOST_JUDGED = 3;

/**
 * Mends words that take a clause back, or that leave it in doubt: `at` is the place of the words. Gives at most one way to strike
 * and one to replace them, each judged: the clause stands better, and nothing else worse.
 */
export function mendHarm(
  subject: Subject,
  clauseId: string,
  at: Span,
  { quick: quickly = false }: LookOptions = {},
): readonly Mend[] {
  const clause = subject.engine.pack.clauses.find(({ id }) => id === clauseId);
  const before = judgedNow(subject);
  const result = before.clauses.find(({ id }) => id === clauseId);
  if (!clause || !result) return [];
  const bad = evidenceOf(result).filter(
    ({ span }) => span.start <= at.end && at.start <= span.end && !isIncluded(subject, span),
  );
  const found: Mend[] = [];
  let judged = 0;
  const quick = quickJudge(subject, clauseId, result.span ?? at);
  const quickBefore = quick([]);
  for (const candidate of bad.flatMap((evidence) => [...candidatesFor(subject, clause, result, evidence, before)])) {
    if (found.some(({ kind }) => kind === candidate.kind) || judged >= MOST_JUDGED * 2) continue;
    if (!isBetter(quickBefore, quick(filledIn(candidate.edits)), clauseId)) continue;
    if (quickly) {
      found.push(candidate);
      continue;
    }
    judged += 1;
    const edits = withDeclarations(subject, candidate.edits);
    if (isBetter(before, judgeText(subject, applyEdits(subject.facts.text, filledIn(edits))), clauseId))
      found.push({ ...candidate, edits });
  }
  return found;
}

/** The words of a verdict that harm or are in doubt. */
function evidenceOf({ evidence, elements }: ClauseResult): readonly Evidence[] {
  const all = [...evidence, ...elements.flatMap((one) => one.evidence)];
  return all.filter(({ role }) => role !== 'satisfies');
}

/** Better at once, or one harm less where there are several. What was contradicted may not simply be gone. */
function isBetter(before: Coverage, after: Coverage, clause: string): boolean {
  const [was, is] = [before, after].map(({ clauses }) => clauses.find(({ id }) => id === clause));
  if (!was || !is || (is.state === 'missing' && was.requirement !== 'forbidden')) return false;
  if (improves(before, after, { clause })) return true;
  return evidenceOf(is).length < evidenceOf(was).length && harmed(before, after, clause).length === 0;
}

function* candidatesFor(
  subject: Subject,
  clause: Clause,
  result: ClauseResult,
  evidence: Evidence,
  before: Coverage,
): Generator<Mend> {
  const { template } = subject.facts;
  const setting = settingOf(subject, before, [evidence.span]);
  const sentence = sentencesIn(template, evidence.span).find(({ end }) => end > evidence.span.start);
  if (!sentence) return;
  const mend = (kind: Mend['kind'], edits: readonly Change[]): Mend => ({
    kind,
    edits,
    words: struck(template.text, edits),
  });
  for (const span of tails(template.text, sentence, evidence.span)) yield mend('strike', [{ span, text: '' }]);
  yield mend('strike', [{ span: wholeSentence(template.text, sentence), text: '' }]);
  const elements = clause.elements.filter(({ id }) =>
    result.elements.some((one) => one.id === id && one.state !== 'satisfied'),
  );
  for (const way of elements.flatMap(({ complete }) => complete)) {
    const edits = way.kind === 'sentence' ? [] : reworded(way, sentence, setting);
    if (edits.length > 0) yield mend('replace', edits);
  }
  for (const words of wordingSentences(clause, setting)) yield mend('replace', [instead(sentence, words, setting)]);
}

function instead(sentence: Span, words: string, setting: Setting): Change {
  return changeOf(sentence, setting.words(words));
}

const JOINT =
  /(?:[,;:—–]\s*|\s+)(?:(?:and|but)\s+)?(?:provided|except|unless|but|however|save|until|so long as|as long as|if|subject to|in the event|should|to the extent|only|where|when|while|although|and)\b/gi;

/** The ends of a sentence that could be struck with the words in them: from each joint before the words, the nearest first. */
function tails(text: string, sentence: Span, words: Span): readonly Span[] {
  const source = readable(text.slice(sentence.start, sentence.end));
  const end = sentence.start + source.replace(/[.!?]["”’)]*$/, '').length;
  return [...source.matchAll(JOINT)]
    .map(({ index }) => ({ start: sentence.start + index, end }))
    .filter(({ start }) => start > sentence.start && start <= words.start && words.start < end)
    .reverse()
    .slice(0, 3);
}

/** A sentence with the space before it, or the line that it stands on alone. */
function wholeSentence(text: string, { start, end }: Span): Span {
  let from = start;
  while (from > 0 && /[ \t]/.test(text.charAt(from - 1))) from--;
  const ownLine = from === 0 || text.charAt(from - 1) === '\n';
  if (!ownLine) return { start: from, end };
  let to = end;
  while (to < text.length && /[ \t\r]/.test(text.charAt(to))) to++;
  return text.charAt(to) === '\n' ? { start: from, end: to + 1 } : { start, end: to };
}

function struck(text: string, edits: readonly Edit[]): string {
  const words = edits
    .map(({ span }) => text.slice(span.start, span.end))
    .join(' … ')
    .replace(/\s+/g, ' ')
    .trim();
  return words.length > 60 ? `${words.slice(0, 59)}…` : words;
}
