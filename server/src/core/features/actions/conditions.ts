/** One condition of a branch: what is asked, and the answer. */
export type Condition = { readonly text: string; readonly holds: boolean };

/**
 * The conditions of a branch as a verdict names it: `medical is true, role == "lender" is false`, `role is not "lender"`.
 * Undefined when the words are none of that form.
 */
export function conditionsOf(when: string): readonly Condition[] | undefined {
  const found: Condition[] = [];
  for (const part of partsOf(when)) {
    const flag = / is (true|false)$/.exec(part);
    const choice = / is (not )?("[^"]*"|'[^']*'|-?[\d.]+)$/.exec(part);
    if (flag) found.push({ text: part.slice(0, flag.index), holds: flag[1] === 'true' });
    else if (choice)
      found.push({ text: `${part.slice(0, choice.index)} == ${choice[2]}`, holds: choice[1] === undefined });
    else return undefined;
  }
  return found;
}

/** A text between tags that print it only where the conditions hold, each tag on a line of its own. */
export function wrapped(
  conditions: readonly Condition[],
  newline: string,
): { readonly open: string; readonly close: string } {
  const opening = conditions.map(({ text, holds }) => `{% ${holds ? 'if' : 'unless'} ${text} %}${newline}`);
  const closing = conditions.map(({ holds }) => `${newline}{% ${holds ? 'endif' : 'endunless'} %}`).reverse();
  return { open: opening.join(''), close: closing.join('') };
}

/** The parts between commas that stand outside quotation marks. */
function partsOf(text: string): readonly string[] {
  const parts: string[] = [];
  let quote = '';
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (quote !== '') quote = char === quote ? '' : quote;
    else if (char === '"' || char === "'") quote = char;
    else if (char === ',') {
      parts.push(text.slice(start, at).trim());
      start = at + 1;
    }
  }
  const last = text.slice(start).trim();
  return last === '' ? parts : [...parts, last];
}
