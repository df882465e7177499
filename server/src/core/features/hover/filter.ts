import { evaluate } from '../../template/evaluate.ts';
import { FILTER_BY_NAME, type FilterInfo } from '../../template/filter-table.ts';
import { parse } from '../../template/parse.ts';
import { readData } from '../../template/values.ts';
import { signatureOf } from '../completion/filters.ts';
import { blocks, bullets, code, plain } from '../pages/markdown.ts';

/** What a filter does, with its arguments and examples that the filter itself computes. `here` says what it does at the place. */
export function filterCard(name: string, here?: string): string | undefined {
  const info = FILTER_BY_NAME.get(name);
  if (info === undefined) return undefined;
  return blocks(
    `${code(`| ${info.name}${signatureOf(info) ?? ''}`)}`,
    plain(info.says),
    here,
    bullets([
      `Takes ${plain(info.accepts)}`,
      ...info.arguments.map(
        (one) => `${code(one.name)}${one.optional ? ' (may be left out)' : ''}: ${plain(one.says)}`,
      ),
      ...info.examples.map((example) => exampleLine(example)),
    ]),
  );
}

type Example = FilterInfo['examples'][number];

/** An example as it may stand in a template; where its type matters, the value has a name there. */
function exampleLine({ input, call, result }: Example): string {
  const [, type, raw = ''] = TYPED.exec(input) ?? [];
  const shown = `${code(`{{ ${type === undefined ? input : 'value'} | ${call} }}`)} → ${code(computed({ input, call, result }))}`;
  return type === undefined ? shown : `${shown}, where ${code('value')} is ${code(raw)} (${type})`;
}

const TYPED = /^(money|date|days|percent) (\S+)$/;

/** What the filter makes of an example. */
export function computed({ input, call, result }: Example): string {
  const [, type, raw] = TYPED.exec(input) ?? [];
  const head = type === undefined ? '' : `---\nvariables:\n  value: ${type}\n---\n`;
  const template = parse(`${head}{{ ${type === undefined ? input : 'value'} | ${call} }}`);
  const { values } = readData(template, type === undefined ? {} : { value: raw });
  const letter = evaluate(template, values, { escape: false });
  return letter.problems.length === 0 ? letter.text : result;
}
