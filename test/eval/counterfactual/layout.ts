import { type Change, isOneParagraph } from './change.ts';
import { inLetter } from './letter.ts';

/** Layout does the same to every clause. */
const everywhere = (apply: Change['apply'], name: string, must: Change['must']): Change => ({ name, must, apply });

/** Strikes every line through, list marks and table bars left standing. Undefined for tables with rules of their own. */
function struck(text: string): string | undefined {
  if (/~|^\s*\|/m.test(text)) return undefined;
  return text
    .split('\n')
    .map((line) => line.replace(/^(\s*(?:[-*+] |\d+[.)] |#+ )?)(\S.*?)(\s*)$/, '$1~~$2~~$3'))
    .join('\n');
}

function quoted(text: string): string | undefined {
  if (!isOneParagraph(text) || /["“”]/.test(text)) return undefined;
  return `Your first draft read: “${text.trim()}” We have left that paragraph out.`;
}

const ODD_BREAK = 64;

/** Breaks prose into short lines, as an editor with a margin does. */
function wrapped(text: string): string | undefined {
  if (!isOneParagraph(text) || /\{[{%]/.test(text)) return undefined;
  const lines: string[] = [];
  for (const word of text.trim().split(' ')) {
    const last = lines.at(-1);
    // A line that begins with a number or a dash would be a list.
    if (last !== undefined && (last.length + word.length < ODD_BREAK || /^(?:[-+*#>]|\d)/.test(word)))
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.join('\n');
}

export const LAYOUTS: readonly Change[] = [
  everywhere(struck, 'struck through', 'fall'),
  everywhere((text) => (text.includes('--') ? undefined : `<!--\n${text}\n-->\n\nLeft blank.`), 'in a comment', 'fall'),
  everywhere(
    (text) => `We do not take over this paragraph:\n\n${text.replace(/^/gm, '> ')}\n\nLeft blank.`,
    'in a block quotation',
    'fall',
  ),
  everywhere(quoted, 'in quotation marks', 'fall'),
  everywhere((text) => `{% if special_terms %}\n${text}\n{% endif %}\n`, 'on one branch only', 'fall'),
  everywhere((text) => `{% comment %}\n${text}\n{% endcomment %}\n\nLeft blank.`, 'in a template comment', 'fall'),
  everywhere((text) => `\`\`\`\n${text}\n\`\`\`\n`, 'in a code block', 'fall'),
  everywhere((text) => `{% if long_form %}\n${text}\n{% else %}\n${text}\n{% endif %}\n`, 'on both branches', 'stay'),
  everywhere((text) => `<!-- Reviewed, not to be changed. -->\n\n${text}`, 'a comment beside it', 'stay'),
  everywhere((text) => text.replaceAll('\n', '\r\n'), 'Windows line ends', 'stay'),
  everywhere(wrapped, 'broken into short lines', 'stay'),
  everywhere((text) => (isOneParagraph(text) ? `_${text.trim()}_` : undefined), 'in italics', 'stay'),
  everywhere((text) => inLetter(text, 'headings'), 'in a letter with headings', 'stay'),
  everywhere((text) => inLetter(text, 'numbers'), 'in a letter with numbers', 'stay'),
  everywhere((text) => inLetter(text, 'bold'), 'in a letter with bold labels', 'stay'),
];
