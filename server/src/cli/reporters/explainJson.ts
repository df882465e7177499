import type { ClauseResult, Evidence, NearMiss } from '../../core/clauses/types.ts';
import type { Engine } from '../../core/engine.ts';
import { standingWords } from '../../core/features/pages/citations.ts';
import { clauseOf, clauseText } from '../../core/features/pages/clause-text.ts';
import { notice } from '../../core/features/pages/notice.ts';
import { countedSentences } from '../../core/features/pages/sentences.ts';
import { lineIndex, positionAt } from '../../core/text/lines.ts';
import type { Span } from '../../core/text/span.ts';

/** A verdict on one clause, with the text that it was given on. */
export type Explained = {
  readonly path: string;
  readonly document: string | undefined;
  readonly text: string;
  readonly result: ClauseResult;
  readonly misses: readonly NearMiss[];
};

/** `explain --format json`, version 1: keys are only ever added. Ranges are zero-based lines and UTF-16 characters. */
export function explainJson({ path, document, text, result, misses }: Explained, engine: Engine): string {
  const lines = lineIndex(text);
  const range = ({ start, end }: Span) => ({ start: positionAt(lines, start), end: positionAt(lines, end) });
  const sentences = (evidence: readonly Evidence[]) =>
    countedSentences(evidence).map(({ role, why, span, parts }) => ({
      role,
      range: range(span),
      sentence: parts.map((part) => part.text).join(''),
      words: parts.filter(({ counts }) => counts).map((part) => part.text),
      ...(role === 'satisfies' || why === '' ? {} : { why }),
    }));
  const clause = clauseOf(engine, result.id);
  const about = clause && clauseText(clause, engine);
  const value = {
    version: 1,
    path,
    document: document ?? null,
    clause: {
      id: result.id,
      title: result.title,
      state: result.state,
      requirement: result.requirement,
      ...(result.when === undefined ? {} : { when: result.when }),
      elements: result.elements.map(({ id, says, severity, state, evidence }) => ({
        id,
        says,
        severity,
        state,
        evidence: sentences(evidence),
        nearly: misses
          .filter(({ element }) => element === id)
          .map(({ span, sentence, why }) => ({ range: range(span), sentence, why })),
      })),
      evidence: sentences(result.evidence),
    },
    explains: about?.explains ?? '',
    caveats: about?.caveats ?? [],
    citations: (about?.citations ?? []).map((one) => ({
      id: one.id,
      citation: one.citation,
      holding: one.holding,
      standing: standingWords(one),
    })),
    notice: notice(engine),
  };
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
