/** The line at which brackets nest too deep to be read in reasonable time; undefined when none do. */
export function nestsTooDeep(text: string): number | undefined {
  let depth = 0;
  for (const { 0: bracket, index } of text.matchAll(/[[\]{}]/g)) {
    depth = Math.max(0, depth + (bracket === '[' || bracket === '{' ? 1 : -1));
    if (depth > 64) return text.slice(0, index).split('\n').length;
  }
  return undefined;
}
