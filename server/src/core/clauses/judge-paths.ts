import type { Choice, Template } from '../template/types.ts';
import { hasDetection, type JudgeOptions, knownIn, needsOf, runsOf, verdictsOn } from './judge.ts';
import type { Pack } from './pack.ts';
import { resultOf, wordsAt } from './result.ts';
import type { Run } from './run.ts';
import { conflictsIn, wordingsIn } from './spoken.ts';
import type { ClauseResult, ConflictResult, WordingResult } from './types.ts';

/** What a template says on one path through its conditions. */
export type PathVerdict = {
  /** The answers that lead here; none where the template has no conditions. */
  readonly choices: readonly Choice[];
  /** The same for people: `medical is true, lien is false`. */
  readonly when: string;
  /** Every clause that the kind of document knows, in the pack's order. Spans are offsets into the template's source. */
  readonly clauses: readonly ClauseResult[];
  readonly wordings: readonly WordingResult[];
  readonly conflicts: readonly ConflictResult[];
  /** The sentences of the letter, in order; a field reads as its variable's name in braces. */
  readonly sentences: readonly string[];
};

/** Judges a template as `judge` does, and keeps the paths apart. */
export function judgePaths(template: Template, pack: Pack, options: JudgeOptions = {}): readonly PathVerdict[] {
  const document = options.document ?? template.frontMatter.document;
  const known = knownIn(template, pack);
  const runs = runsOf(template, pack, options.resolve);
  const around = { snippet: options.clauses !== undefined, known, memory: pack.sections };
  const judged = needsOf(pack, document, options.clauses).flatMap((need) => {
    const clause = pack.clauses.find(({ id }) => id === need.clause);
    return clause && hasDetection(clause) ? [{ clause, on: verdictsOn(clause, need, runs, around, template) }] : [];
  });
  return runs.map((run, at): PathVerdict => {
    const clauses = judged.flatMap(({ clause, on }) => {
      const one = on[at];
      if (one === undefined) return [];
      const { speaking, verdict, state, asked } = one;
      return [resultOf(clause, asked, { ...verdict, state }, speaking, run.projection, undefined)];
    });
    const clauseOn = (id: string) => clauses.find((clause) => clause.id === id);
    return {
      choices: run.projection.choices,
      when: run.projection.when,
      clauses,
      wordings: wordingsIn([run], pack, document),
      conflicts: conflictsIn([run], pack, document, clauseOn),
      sentences: sentencesOf(run),
    };
  });
}

/** A long sentence is read in pieces: it stands here once. */
function sentencesOf({ analysis, projection }: Run): readonly string[] {
  const sources = new Set(analysis.sentences.map(({ source }) => source));
  return [...sources].map((source) => wordsAt(projection, source)).filter((words) => words !== '');
}
