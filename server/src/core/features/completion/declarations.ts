import { parse } from '../../template/parse.ts';
import type { Variable } from '../../template/types.ts';
import type { Subject } from '../subject.ts';
import { declarationLines, knownAs } from './declaration-lines.ts';
import { type Completion, literal } from './item.ts';
import type { YamlPlace } from './yaml-place.ts';

/** Names to declare: those that the letter asks for already, then the dictionary's. Each brings what is known of it. */
export function variableItems({ facts, engine }: Subject, place: YamlPlace): readonly Completion[] {
  const { word, colon, entries } = place;
  const there = new Set(
    entries
      .filter(
        ({ parents, keySpan }) => parents.length === 1 && parents[0] === 'variables' && keySpan.start !== word.start,
      )
      .map(({ key }) => key),
  );
  // Without the word that is being typed, which would count as the last declaration.
  const { text } = facts;
  const others = word.start === word.end ? facts.template : parse(text.slice(0, word.start) + text.slice(word.end));
  const used = new Map<string, number>();
  for (const { name, local } of facts.uses) if (!local && !there.has(name)) used.set(name, (used.get(name) ?? 0) + 1);
  const item = (name: string, known: Variable | undefined, rank: number, note: string | undefined): Completion => {
    const variable = knownAs(name, known);
    const lines = place.flow ? `${name}: ${variable.type}` : declarationLines(others, name, variable);
    return {
      label: name,
      kind: 'variable',
      signature: variable.type,
      note,
      span: word,
      text: colon ? name : lines,
      ...(colon ? {} : { snippet: literal(lines) }),
      filter: name,
      rank,
      about: `variable:${name}`,
    };
  };
  return [
    ...[...used].map(([name, count], i) =>
      item(name, engine.dictionary.get(name), i, `used ${count === 1 ? 'once' : `${count} times`}, not declared`),
    ),
    ...[...engine.dictionary]
      .filter(([name]) => !there.has(name) && !used.has(name))
      .map(([name, known], i) => item(name, known, 1000 + i, known.label)),
  ];
}
