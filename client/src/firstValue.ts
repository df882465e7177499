/** The span (UTF-16 offsets) of the first value that a user fills in: the first `example:` or `default:` of the front matter. */
export function firstValue(text: string): { readonly start: number; readonly end: number } | undefined {
  const close = text.indexOf('\n---', 3);
  if (!text.startsWith('---') || close < 0) return undefined;
  const head = text.slice(0, close);
  const found = /\b(?:example|default):[ \t]+/.exec(head);
  if (found === null) return undefined;
  const start = found.index + found[0].length;
  return { start, end: start + valueLength(head.slice(start)) };
}

/** A quoted value with its quotes; a plain one up to what ends it in a line of YAML. */
function valueLength(rest: string): number {
  const quote = rest[0];
  const closed = quote === '"' || quote === "'" ? rest.indexOf(quote, 1) : -1;
  if (closed > 0) return closed + 1;
  const line = rest.split(/\r?\n/, 1)[0] ?? '';
  const end = line.search(/, |[}\]]| #/);
  return (end < 0 ? line : line.slice(0, end)).trimEnd().length;
}
