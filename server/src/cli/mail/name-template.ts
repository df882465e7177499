import { evaluate } from '../../core/template/evaluate.ts';
import { parse } from '../../core/template/parse.ts';
import { uses } from '../../core/template/uses.ts';
import type { ReadData } from '../../core/template/values.ts';
import { Failure } from '../failure.ts';
import type { Maker } from './letter.ts';

/** How letters get their names. */
export type NameReader = {
  /** The variables that the names are made of. */
  readonly variables: readonly string[];
  /** The name of a record that was read, not cleaned yet; `missing` are the values that it lacks. */
  readonly of: (data: ReadData) => { readonly name: string; readonly missing: readonly string[] };
};

/** Reads `--name`, a template of one line. Without one, letters are called by their number. Throws a Failure for what is wrong in it. */
export function nameReader(written: string | undefined, maker: Maker, today: string): NameReader {
  if (written === undefined) return { variables: [], of: () => ({ name: '', missing: [] }) };
  const template = parse(written);
  const wrong = template.problems.find(({ severity }) => severity === 'error');
  if (wrong !== undefined) throw new Failure(`--name ${written} is no template: ${wrong.message}`);
  const variables = new Set(uses(template).flatMap(({ name, local }) => (local ? [] : [name])));
  const declared = new Map([...maker.known, ...maker.template.frontMatter.variables]);
  // Declared as in the letter, so that a value prints as it does there.
  const typed = { ...template, frontMatter: { ...template.frontMatter, variables: declared } };
  return {
    variables: [...variables],
    of: ({ values }) => {
      const { text, problems } = evaluate(typed, values, { escape: false, settings: { today } });
      return { name: text, missing: problems.map(({ message }) => message) };
    },
  };
}
