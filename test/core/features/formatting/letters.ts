import assert from 'node:assert/strict';
import { format } from '../../../../server/src/core/features/formatting/format.ts';
import { evaluate } from '../../../../server/src/core/template/evaluate.ts';
import { parse } from '../../../../server/src/core/template/parse.ts';
import { exampleData, readData } from '../../../../server/src/core/template/values.ts';
import { applyEdits, areDisjoint } from '../../../../server/src/core/text/edits.ts';
import { PACK } from '../navigation/project.ts';

/** The library's letters, by path. */
export const LETTERS: readonly (readonly [path: string, text: string])[] = Object.entries(PACK).filter(([path]) =>
  path.startsWith('letters/'),
);

/** A text as formatting leaves it; edits that overlap fail. */
export function formatted(text: string): string {
  const edits = format(parse(text));
  assert.ok(areDisjoint(edits), `edits overlap: ${JSON.stringify(edits)}`);
  return applyEdits(text, edits);
}

const resolve = (path: string): string | undefined => PACK[`${path}.md`];

/** What a reader sees: the merged letter without white space at the ends of its lines. */
export function letterOf(text: string): string {
  const template = parse(text);
  const { values } = readData(template, exampleData(template));
  return evaluate(template, values, { resolve })
    .text.replace(/[ \t]+$/gm, '')
    .trim();
}
