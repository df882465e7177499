import { type Document, isScalar, visit } from 'yaml';
import { type ProblemSink, quoted, replaceFix } from './problems.ts';

/**
 * Finds values which begin with `{{` outside quotation marks: YAML takes them for groups. Each is a problem whose fix
 * quotes it. Returns the YAML with those values made into quoted text of equal length, so that the rest can be read.
 */
export function maskBraces(yaml: string, document: Document, base: number, sink: ProblemSink): string {
  if (!yaml.includes('{{')) return yaml;
  const quotedRanges = rangesOfQuoted(document);
  let masked = yaml;
  for (const match of yaml.matchAll(/([:,[-] {0,40}|\[)(\{\{[^{}\r\n]{0,200}\}\})([^\r\n]{0,500})/g)) {
    const start = match.index + (match[1] ?? '').length;
    if (quotedRanges.some((range) => start >= range[0] && start < range[1])) continue;
    const field = match[2] ?? '';
    const after = match[3] ?? '';
    const more = /[,\]}]|\s#/.test(after) ? '' : after.trimEnd();
    const end = start + field.length + more.length;
    const value = yaml.slice(start, end);
    const quote = value.includes('"') ? "'" : '"';
    const span = { start: base + start, end: base + end };
    const message = `${quoted(value)} begins with a brace, which YAML takes for a group of values. Put it in quotation marks.`;
    sink.error(
      'front-matter/unquoted-braces',
      span,
      message,
      replaceFix('Put it in quotation marks', span, `${quote}${value}${quote}`),
    );
    masked = `${masked.slice(0, start)}'${value.slice(1, -1).replaceAll("'", ' ')}'${masked.slice(end)}`;
  }
  return masked;
}

function rangesOfQuoted(document: Document): readonly (readonly [number, number])[] {
  const ranges: [number, number][] = [];
  visit(document, {
    Scalar(_key, node) {
      if (isScalar(node) && node.type !== 'PLAIN' && node.range) ranges.push([node.range[0], node.range[1]]);
    },
  });
  return ranges;
}
