import type { Blockquote, Nodes } from 'mdast';

/**
 * `> **Protect yourself.** …`, `> Privacy: do not put … into this template`: a box of the document's own, which speaks to the one who
 * fills it in or signs it; other block quotes are somebody's words.
 */
export function isBanner({ children }: Blockquote): boolean {
  const [first] = children;
  const [lead, next] = first?.type === 'paragraph' ? first.children : [];
  if (lead?.type === 'text' && CALLOUT.test(lead.value)) return true;
  if (first?.type === 'paragraph' && isForUser(wordsOf(first))) return true;
  if (lead?.type !== 'strong' || next === undefined) return false;
  const [word] = lead.children;
  return (
    lead.children.length === 1 && word?.type === 'text' && /[.:!]$/.test(word.value.trim()) && next.type === 'text'
  );
}

/** `> Note to the person who signs: …`, `> [!TIP]`, `> Fill in the last four digits only.` */
const CALLOUT =
  /^(?:\[!\w+\]|(?:please )?note\b|notice\b|important\b|warning\b|caution\b|tip\b|attention\b|reminder\b|disclaimer\b|advisory\b|stop[.:!]|before (?:you )?sign|before (?:you )?send|before mailing|read this|this is an? (?:template|form|sample|model)\b|(?:please )?fill (?:in|out)\b|(?:do not|don['’]t|never) (?:type|enter|fill)\b|instructions?\b|directions?\b|(?:not|no) legal advice\b|(?:to|for) (?:the )?(?:user|signer|reader|sender)s?\b)/i;

/** `this template`, `the completed letter`, `before you fill this in`: what only the one who uses a form is told. */
const OF_FORM =
  /\b(?:this (?:template|sample|model|worksheet|fillable form)|(?:the|your) (?:completed|finished|filled-in) (?:letter|form|document|agreement|draft|version)|(?:fill|filling) (?:this|it) (?:in|out)|(?:into|in|on|to|out of) this (?:template|form)|this form is (?:not|no|general|only)\b|when you fill\b)/i;

/** Words of somebody stand in quotation marks. */
const SPOKEN = /^\s*["“]/;

function isForUser(text: string): boolean {
  return OF_FORM.test(text) && !SPOKEN.test(text);
}

/** The words of a paragraph, up to a length that a box has. */
function wordsOf(node: Nodes): string {
  if ('value' in node && node.type !== 'html') return node.value.slice(0, LONGEST);
  return 'children' in node ? node.children.slice(0, MOST).map(wordsOf).join('') : '';
}
const LONGEST = 2000;
const MOST = 50;
