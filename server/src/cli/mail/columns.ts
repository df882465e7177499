import { defaultValue } from '../../core/template/values.ts';
import { Failure } from '../failure.ts';
import type { Allowed } from '../judged.ts';
import { didYouMean } from '../options.ts';
import type { Maker } from './letter.ts';
import type { NameReader } from './name-template.ts';

/**
 * Throws a Failure when the data has no column for something that every letter or every name needs: all records would be refused for it.
 * `columns` is undefined where each record names its own values.
 */
export function checkColumns(
  { template, known }: Maker,
  name: NameReader,
  columns: readonly string[] | undefined,
  data: string,
  allowed: Allowed,
): void {
  const { variables } = template.frontMatter;
  for (const one of name.variables) {
    if (variables.has(one) || known.has(one) || columns === undefined || columns.includes(one)) continue;
    throw new Failure(
      `--name asks for ${one}, which neither the template nor ${data} has.${didYouMean(one, [...variables.keys(), ...columns])}`,
    );
  }
  if (columns === undefined || allowed.allowMissing || allowed.draft || allowed.allowErrors) return;
  const needed = [...variables.values()].filter((one) => one.required && defaultValue(one).kind === 'nil');
  const lacking = needed.map((one) => one.name).filter((one) => !columns.includes(one));
  if (lacking.length === 0) return;
  const spare = columns.filter((one) => !variables.has(one));
  const named = lacking
    .slice(0, 5)
    .map((one) => `${one}${didYouMean(one, spare).replace(/ Did you mean (.*)\?/, ' (is it $1?)')}`);
  const more = lacking.length > 5 ? ` and ${lacking.length - 5} more` : '';
  throw new Failure(
    `${data} has no column for ${named.join(', ')}${more}, so no record would be whole. Add what is missing to its first line, or pass --allow-missing.`,
  );
}
