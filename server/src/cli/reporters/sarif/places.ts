import type { Related } from '../../../core/rules/types.ts';
import type { Span } from '../../../core/text/span.ts';
import type { CheckedFile, Range } from '../../checked.ts';
import { lineAt } from '../pretty.ts';
import type { ArtifactLocation, Region } from './log.ts';

/** A document's address: relative to the root of the repository, or a file address for what lies outside it. */
export function artifact(name: string): ArtifactLocation {
  const uri = name.split('/').map(encodeURIComponent).join('/');
  if (name.startsWith('/')) return { uri: `file://${uri}` };
  // A drive of Windows: its colon stays.
  if (/^[A-Za-z]:\//.test(name)) return { uri: `file:///${uri.replace('%3A', ':')}` };
  return { uri, uriBaseId: '%SRCROOT%' };
}

/** Lines and columns from 1, in UTF-16 units; the end column is the one behind the last character. */
export function region({ start, end }: Range): Region {
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

/** The part of a span that lies on its first line: a review shows a place only when all of its lines are in the change. */
export function oneLine(span: Span, file: CheckedFile): Region {
  const range = file.range(span);
  if (range.start.line === range.end.line) return region(range);
  const end = { line: range.start.line, character: lineAt(file.text, span.start).length };
  return region({ start: range.start, end });
}

/** The message; other places that explain it are linked behind it by their number. */
export function messageWithLinks(message: string, related: readonly Related[]): string {
  // What the text quotes must not become a link by itself.
  const text = message.includes('](') ? message.replace(/[\\[\]]/g, '\\$&') : message;
  const links = related.map((one, i) => ` See [${one.message.replace(/[\\[\]]/g, '\\$&')}](${i + 1})`);
  return text + links.join('');
}
