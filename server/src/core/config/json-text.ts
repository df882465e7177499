import type { Span } from '../text/span.ts';

/** JSON made fit to be read as YAML: tabs and comments blanked, every offset kept; or what stands in the way of that. */
export type MaskedJson = { readonly text: string } | { readonly fault: string; readonly span: Span };

/** `comments`: whether those of JSONC are allowed. */
export function maskJson(text: string, comments: boolean): MaskedJson {
  const parts: string[] = [];
  let at = 0;
  let kept = 0;
  const blank = (end: number) => {
    parts.push(text.slice(kept, at), text.slice(at, end).replace(/[^\r\n]/g, ' '));
    at = end;
    kept = end;
  };
  while (at < text.length) {
    const char = text[at];
    if (char === '"') at = stringEnd(text, at);
    else if (char === '\t') blank(at + 1);
    else if (char === '#' || char === "'")
      return {
        fault: `${char} has no meaning in JSON. Texts stand in double quotes.`,
        span: { start: at, end: at + 1 },
      };
    else if (char === '/' && (text[at + 1] === '/' || text[at + 1] === '*')) {
      const end = commentEnd(text, at);
      if (!comments)
        return {
          fault: 'JSON has no comments. Name the file .proviso.jsonc or take the comment away.',
          span: { start: at, end },
        };
      blank(end);
    } else at++;
  }
  return { text: parts.join('') + text.slice(kept) };
}

function stringEnd(text: string, open: number): number {
  for (let at = open + 1; at < text.length; at++) {
    const char = text[at];
    if (char === '\\') at++;
    else if (char === '"' || char === '\n') return at + 1;
  }
  return text.length;
}

function commentEnd(text: string, start: number): number {
  const block = text[start + 1] === '*';
  const found = block ? text.indexOf('*/', start + 2) : text.indexOf('\n', start);
  if (found < 0) return text.length;
  return block ? found + 2 : found;
}
