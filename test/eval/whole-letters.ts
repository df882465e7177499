import type { Pack } from '../../server/src/core/clauses/pack.ts';
import type { ClauseResult } from '../../server/src/core/clauses/types.ts';
import { type Engine, isAccepted } from './engine.ts';
import type { LabelledText } from './records.ts';
import { share } from './table.ts';

/** The same texts judged alone and in the middle of a whole agreement that has every other clause. */
export type WholeLetterScore = {
  readonly texts: number;
  readonly alone: number;
  readonly inLetter: number;
  readonly wrong: readonly { readonly text: LabelledText; readonly letter: string; readonly result: ClauseResult }[];
};

/** So many texts at most are tried, spread evenly over all. */
const MOST = 400;
const KIND = 'settlement-agreement';

/** Judges texts in a letter. Those with headings or front matter of their own would not stand in it and are left out. */
export function scoreWholeLetters(texts: readonly LabelledText[], engine: Engine): WholeLetterScore {
  const asked = engine.pack.kinds.get(KIND)?.needs ?? [];
  // A clause that the others give already says nothing of the text in its place.
  const givenByOthers = new Set(
    asked
      .map((need) => need.clause)
      .filter(
        (id) =>
          engine.detected.includes(id) &&
          isAccepted(engine.judge(letterWith({ clause: id, text: '' }, engine.pack), id)),
      ),
  );
  const fitting = texts.filter(
    ({ clause, text }) =>
      engine.detected.includes(clause) &&
      !givenByOthers.has(clause) &&
      asked.some((need) => need.clause === clause && need.requirement !== 'optional') &&
      !/^(?:#|---|\[\^)/m.test(text),
  );
  const step = Math.max(1, fitting.length / MOST);
  const taken = fitting.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step));
  const isRight = ({ verdict }: LabelledText, result: ClauseResult) => isAccepted(result) === (verdict === 'good');
  const judged = taken.map((text) => {
    const letter = letterWith(text, engine.pack);
    const result = engine.judge(letter, text.clause);
    return {
      letter,
      text,
      result,
      alone: isRight(text, engine.judge(text.text, text.clause)),
      inLetter: isRight(text, result),
    };
  });
  return {
    texts: judged.length,
    alone: judged.filter(({ alone }) => alone).length,
    inLetter: judged.filter(({ inLetter }) => inLetter).length,
    wrong: judged
      .filter(({ alone, inLetter }) => alone && !inLetter)
      .map(({ text, letter, result }) => ({ text, letter, result })),
  };
}

/** An agreement with the pack's wording of every clause that its kind wants, but this one as the text has it. */
export function letterWith({ clause, text }: Pick<LabelledText, 'clause' | 'text'>, pack: Pack): string {
  const wanted = new Set(
    pack.kinds.get(KIND)?.needs.flatMap((need) => (need.requirement === 'optional' ? [] : [need.clause])) ?? [],
  );
  const sections = pack.clauses
    .filter(({ id }) => wanted.has(id))
    .filter(({ id }) => id !== clause || text !== '')
    .map(({ id, title, body }) => `## ${title}\n\n${id === clause ? text.trim() : body.trim()}\n`);
  return `# Agreement about a disputed account\n\n${sections.join('\n')}`;
}

export function wholeLetterLines({ texts, alone, inLetter }: WholeLetterScore): readonly string[] {
  return [
    `## The same texts alone and in a whole agreement (${texts})`,
    '',
    `right alone:              ${share(alone, texts)}`,
    `right in a whole letter:  ${share(inLetter, texts)}`,
    '',
  ];
}
