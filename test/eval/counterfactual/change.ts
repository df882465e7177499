/** One way to change a good text, and what must become of its verdict. */
export type Change = {
  readonly name: string;
  /** `fall`: the clause must not be present any more. `stay`: it must still be. */
  readonly must: 'fall' | 'stay';
  /** The clauses to which the change does that; without it, to all. */
  readonly clauses?: readonly string[];
  /** The changed text; undefined where the change cannot be made to this text, or would not have its effect. */
  readonly apply: (text: string, clause: string) => string | undefined;
};

/** Where one text is several paragraphs, list items or table rows. */
export function isOneParagraph(text: string): boolean {
  return !/\n/.test(text.trim()) && !/^\s*(?:[-*|#>]|\d+\.)/.test(text);
}

/** Puts a sentence behind the text: in its last paragraph, or in one of its own after a list or a table. */
export function withSentence(text: string, sentence: string): string {
  const last = text.trimEnd().split('\n').at(-1) ?? '';
  const isProse = !/^\s*(?:[-*+>#|]|\(?\w{1,3}[.)])/.test(last);
  return `${text.trimEnd()}${isProse ? ' ' : '\n\n'}${sentence}`;
}

/** Puts words before the full stop of every sentence. Undefined where the text is no plain prose or has abbreviations. */
export function withinEverySentence(text: string, words: string): string | undefined {
  if (
    !isOneParagraph(text) ||
    !/[a-z0-9)]\.$/.test(text.trim()) ||
    /[?!:“"]|\b(?:[A-Z]|Inc|Mr|Ms|Mrs|Dr|Co|No|no|St|v)\./.test(text)
  )
    return undefined;
  return text.trim().replace(/([a-z0-9)])\.(?=\s|$)/g, `$1, ${words}.`);
}
