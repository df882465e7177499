/** Lines up rows under a heading; the first column to the left, all others to the right. */
export function table(head: readonly string[], rows: readonly (readonly string[] | '-')[]): readonly string[] {
  const cells = rows.filter((row): row is readonly string[] => row !== '-');
  const widths = head.map((title, column) => Math.max(title.length, ...cells.map((row) => (row[column] ?? '').length)));
  const line = (row: readonly string[]) =>
    widths
      .map((width, column) => (column === 0 ? (row[column] ?? '').padEnd(width) : (row[column] ?? '').padStart(width)))
      .join('  ')
      .trimEnd();
  const rule = widths.map((width) => '-'.repeat(width)).join('  ');
  return [line(head), rule, ...rows.map((row) => (row === '-' ? rule : line(row)))];
}

/** `11/14  79 %`; a dash where there is nothing to count. */
export function share(part: number, whole: number): string {
  return whole === 0 ? '-' : `${part}/${whole} ${percent(part, whole).padStart(5)}`;
}

/** `79 %`; a dash where there is nothing to count. */
export function percent(part: number, whole: number): string {
  return whole === 0 ? '-' : `${Math.round((100 * part) / whole)} %`;
}
