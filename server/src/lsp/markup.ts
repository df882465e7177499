import { type MarkupContent, MarkupKind } from 'vscode-languageserver';

/** Markdown as the client can show it: as it is, or as plain words for a client that knows no Markdown. */
export function markupOf(markdown: string, formats: readonly MarkupKind[] | undefined): MarkupContent {
  // The protocol's default for a client that says nothing is plain text, yet those clients do show Markdown.
  if (formats === undefined || formats.length === 0 || formats.includes(MarkupKind.Markdown))
    return { kind: MarkupKind.Markdown, value: markdown };
  return { kind: MarkupKind.PlainText, value: plainText(markdown) };
}

/** Markdown of ours without its marks. */
function plainText(markdown: string): string {
  return markdown
    .split('\n')
    .filter((line) => !/^`{3,}\w*$/.test(line))
    .map((line) =>
      line
        .replace(/\[([^\]\n]{0,400})\]\([^)\n]{0,400}\)/g, '$1')
        .replace(/(^|[^\\])\*{1,2}/g, '$1')
        .replace(/(^|[^\\])`+/g, '$1')
        .replace(/^#{1,6} /, '')
        .replace(/\\([\\`*_[\]<>|~&{.)#+=-])/g, '$1'),
    )
    .join('\n')
    .trim();
}
