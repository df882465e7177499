/** A letter without conditions of about this many characters, no two of its paragraphs alike. */
export function ofSize(body: string, size: number): string {
  const end = body.startsWith('---') ? body.indexOf('\n---', 3) + 4 : 0;
  const plain = body.slice(end).replace(/\{%[^%]*%\}\n?/g, '');
  let text = body.slice(0, end);
  for (let copy = 1; text.length < size; copy++) text += `${plain.replace(/\n\n(?=\S)/g, `\n\nMatter ${copy}. `)}\n\n`;
  const cut = text.lastIndexOf('\n\n', size);
  return cut > end ? `${text.slice(0, cut)}\n` : text;
}

/** A text as it is after each of several keystrokes in the midst of one of its paragraphs. */
export function typedInto(text: string, keystrokes: number): readonly string[] {
  const words = 'and each of them will say so in writing when one of them asks for it, without delay and at no cost ';
  const at = text.indexOf(' ', Math.floor(text.length / 2)) + 1;
  return Array.from(
    { length: keystrokes },
    (_, count) => text.slice(0, at) + words.slice(0, count + 1) + text.slice(at),
  );
}
