/**
 * Tells, line after line, which lines of YAML are the text of a block scalar (`description: |`), where `#` begins no
 * comment. Ask about every line once, in order.
 */
export function yamlTextLines(): (line: string) => boolean {
  let above: number | undefined;
  return (line) => {
    const indent = line.length - line.trimStart().length;
    if (above !== undefined) {
      if (line.trim() === '' || indent > above) return true;
      above = undefined;
    }
    if (/(?:^|[:-])[ \t]+[|>][-+\d]{0,2}[ \t]*(?:#.*)?$/.test(line)) above = indent;
    return false;
  };
}

/** Whether what stands before a `#` leaves a quotation mark open, so that the sign is part of a text. */
export function opensQuote(before: string): boolean {
  let open = '';
  for (const char of before) {
    if (open === '' && (char === '"' || char === "'")) open = char;
    else if (char === open) open = '';
  }
  return open !== '';
}
