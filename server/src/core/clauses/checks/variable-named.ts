import type { CheckScope, Found } from './check.ts';
import { foundIn } from './each-sentence.ts';

/** A variable with one of the words of `value` in its name: `reporting` stands in `reporting_outcome`. */
export function variableNamed({ sentences }: CheckScope, value: unknown): readonly Found[] {
  const words = Array.isArray(value) ? value.map(String) : [];
  const isNamed = (variable: string) => variable.split('_').some((word) => words.includes(word));
  return sentences.flatMap(({ tokens, variables }, sentence) =>
    variables.some(isNamed)
      ? tokens.flatMap(({ field }, at) =>
          field && isNamed(field.variable) ? [foundIn(sentence, { from: at, to: at + 1 })] : [],
        )
      : [],
  );
}
