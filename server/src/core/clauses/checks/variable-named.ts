import { remembered } from '../../language/remembered.ts';
import type { CheckScope, Found } from './check.ts';
import { foundIn, NOTHING_FOUND } from './each-sentence.ts';

/** A variable with one of the words of `value` in its name: `reporting` stands in `reporting_outcome`. */
export function variableNamed({ sentences }: CheckScope, value: unknown): readonly Found[] {
  if (!Array.isArray(value) || sentences.every(({ variables }) => variables.length === 0)) return NOTHING_FOUND;
  const words = wordsOf(value);
  const isNamed = (variable: string) => variable.split('_').some((word) => words.has(word));
  return sentences.flatMap(({ tokens, variables }, sentence) =>
    variables.some(isNamed)
      ? tokens.flatMap(({ field }, at) =>
          field && isNamed(field.variable) ? [foundIn(sentence, { from: at, to: at + 1 })] : [],
        )
      : [],
  );
}

const wordsOf = remembered((value: readonly unknown[]): ReadonlySet<string> => new Set(value.map(String)));
