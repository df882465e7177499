/** `the parties delete the words “…”`, `Section 4 (“…”) is deleted`: what leads to wording that goes, and what stands behind it. */
const BEFORE =
  /\b(?:deletes?|deleting|strikes?|striking|struck|remov(?:e|es|ing)|tak(?:e|es|ing) out)\b[^.;:"“”]{0,40}\b(?:words?|phrase|sentence|language|wording|line|passage)[,:]? $/i;
const BEHIND =
  /^["”]\)?,?(?: (?:in|of|from|on) [^.,;:"“”]{2,40})? (?:(?:is|are|was|were|has been|have been) )?(?:hereby )?(?:deleted|struck|stricken|removed|replaced|taken out)\b/i;
const LONGEST = 80;

/** Whether quoted words from `at` to `end` are wording that the text itself takes out: nothing that they say is said. */
export function isStruckOut(chars: readonly string[], at: number, end: number): boolean {
  return (
    BEFORE.test(chars.slice(Math.max(0, at - LONGEST), at).join('')) ||
    BEHIND.test(chars.slice(end, end + LONGEST).join(''))
  );
}
