import type { Engine } from '../../server/src/core/engine.ts';
import { readLines, string } from './records.ts';
import { percent, share, table } from './table.ts';

/** One number of a catalogue (`HW01`, `XC12`): how often its rule spoke where it must, and kept silent where it must. */
export type NumberScore = {
  readonly speak: number;
  readonly spoke: number;
  readonly silent: number;
  readonly kept: number;
};

/** How often the rules of a family speak where they must and keep silent where they must. */
export type FamilyScore = NumberScore & {
  readonly name: string;
  readonly numbers: Readonly<Record<string, NumberScore>>;
  readonly wrong: readonly {
    readonly id: string;
    readonly must: 'speak' | 'stay silent';
    readonly text: string;
    readonly said: readonly string[];
  }[];
};

/** The families of rules that are measured on texts of their own. */
export const FAMILIES = {
  wording: { title: 'Harmful wording', number: 'hw', speaks: 'fire' },
  conflict: { title: 'Conflicts', number: 'conflict', speaks: 'conflict' },
} as const;
export type FamilyName = keyof typeof FAMILIES;

/** The kind of document that texts without front matter are taken for. */
const KIND = 'settlement-agreement';

/**
 * Reads every text of a file as a whole document. A text names the number of one wording or conflict: only what that one says
 * counts, for what harms by one rule may be harmless by another. A number that no rule bears says nothing.
 */
export function scoreFamily(file: string, name: string, family: FamilyName, engine: Engine): FamilyScore {
  const { number, speaks } = FAMILIES[family];
  const wrong: FamilyScore['wrong'][number][] = [];
  const numbers: Record<string, { speak: number; spoke: number; silent: number; kept: number }> = {};
  for (const { value, place } of readLines(file)) {
    const text = string(value.text, 'text', place);
    const id = string(value.id, 'id', place);
    const wanted = string(value[number], number, place);
    const count = numbers[wanted] ?? { speak: 0, spoke: 0, silent: 0, kept: 0 };
    numbers[wanted] = count;
    const said = saidOf(text, family, wanted, engine);
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
  const sum = (key: keyof NumberScore) => Object.values(numbers).reduce((total, one) => total + one[key], 0);
  return { name, numbers, speak: sum('speak'), spoke: sum('spoke'), silent: sum('silent'), kept: sum('kept'), wrong };
}

function saidOf(text: string, family: FamilyName, wanted: string, engine: Engine): readonly string[] {
  const { pack } = engine;
  const known = family === 'wording' ? pack.wordings : pack.conflicts;
  const ids = known.filter(({ number }) => number === wanted).map(({ id }) => id);
  const { wordings = [], conflicts = [] } = engine.read(text, { document: KIND }).coverage;
  return (family === 'wording' ? wordings : conflicts)
    .filter(({ id }) => ids.includes(id))
    .map(({ id, words }) => `${id}: “${words}”`);
}

/** The table of one file: a line for each number that is not perfect, then everything. */
export function familyLines(family: FamilyName, scores: readonly FamilyScore[]): readonly string[] {
  return scores.flatMap((score) => {
    const row = (name: string, one: NumberScore) => [name, share(one.spoke, one.speak), share(one.kept, one.silent)];
    const imperfect = Object.entries(score.numbers).filter(([, one]) => one.spoke < one.speak || one.kept < one.silent);
    return [
      `## ${FAMILIES[family].title}: ${score.name} (${score.speak + score.silent})`,
      '',
      ...table(
        ['', 'spoke where it must', 'silent where it must'],
        [...imperfect.map(([name, one]) => row(name, one)), '-', row('all', score)],
      ),
      ...(score.silent > 0 ? [`False alarms: ${percent(score.silent - score.kept, score.silent)}.`] : []),
      '',
    ];
  });
}
