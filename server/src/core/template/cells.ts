import type { Variable } from './types.ts';

/**
 * A record of a table (CSV, a sheet), whose cells hold text alone, as data: the cell of a list holds its items with semicolons or line ends
 * between them. Other values stay as they are.
 */
export function fromCells(
  values: Readonly<Record<string, unknown>>,
  variables: Iterable<Variable>,
): Readonly<Record<string, unknown>> {
  const lists = [...variables].filter(({ type, name }) => type === 'list' && typeof values[name] === 'string');
  if (lists.length === 0) return values;
  return { ...values, ...Object.fromEntries(lists.map(({ name }) => [name, itemsOf(String(values[name]))])) };
}

function itemsOf(cell: string): readonly string[] {
  return cell
    .split(/;|\r\n?|\n/)
    .map((item) => item.trim())
    .filter((item) => item !== '');
}
