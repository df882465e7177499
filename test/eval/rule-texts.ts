import { lint } from '../../server/src/core/lint.ts';
import type { LintContext } from '../../server/src/core/rules/facts.ts';
import { readLines, string } from './records.ts';
import { share } from './table.ts';

/** How often the rules of a family speak where they must and keep silent where they must. */
export type FamilyScore = {
  readonly speak: number;
  readonly spoke: number;
  readonly silent: number;
  readonly kept: number;
  readonly wrong: readonly {
    readonly id: string;
    readonly must: 'speak' | 'stay silent';
    readonly text: string;
    readonly said: readonly string[];
  }[];
};

/**
 * Lints every text of a file. `family` is the rule ids' beginning (`wording/`), `speaks` the `verdict` of texts on which some
 * rule of the family must speak; on all others none may. Which rule of the family speaks is not
 * compared, because the texts number their cases in their own way.
 */
export function scoreFamily(file: string, family: string, speaks: string, context: LintContext): FamilyScore {
  const wrong: FamilyScore['wrong'][number][] = [];
  const count = { speak: 0, spoke: 0, silent: 0, kept: 0 };
  for (const { value, place } of readLines(file)) {
    const text = string(value.text, 'text', place);
    const id = string(value.id, 'id', place);
    const said = lint(text, context)
      .map(({ rule }) => rule)
      .filter((rule) => rule.startsWith(family));
    if (string(value.verdict, 'verdict', place) === speaks) {
      count.speak++;
      if (said.length > 0) count.spoke++;
      else wrong.push({ id, must: 'speak', text, said });
    } else {
      count.silent++;
      if (said.length === 0) count.kept++;
      else wrong.push({ id, must: 'stay silent', text, said });
    }
  }
  return { ...count, wrong };
}

export function familyLine(title: string, score: FamilyScore): string {
  return `${title}: spoke where it must ${share(score.spoke, score.speak)}, kept silent where it must ${share(score.kept, score.silent)}`;
}
