/** `“…” The parties confirm that each part of that answer is correct and is a term of their settlement.` */
const BEHIND_ADOPTED =
  /^["”]?\.?\s{1,3}(?:Both|Each|The parties|We|The two of|They|All)\b[^.;]{0,60}\b(?:(?:adopt|accept|endorse|subscribe)s?\b[^.;]{0,40}\b(?:answer|statement|words|sentences?|paragraph|wording|passage|language|quotation)|(?:confirm|agree)s?\b[^.;]{0,40}\b(?:answer|statement|words|sentences?|paragraph|wording|passage|language|quotation)\b[^.;]{0,20}\b(?:is|are) (?:both )?(?:correct|true|accurate|agreed|binding|theirs|part of|a term))\b[^.]{0,80}\./i;
/** `“…” This is an operative term and may be enforced.` */
const BEHIND_BINDING =
  /^["”]?\.?\s{1,3}(?:This|That|These|Those|The (?:above|foregoing|quoted))(?: (?:words|statement|paragraph|sentences?|passage|wording|language))? (?:is|are|forms?|binds?)\b[^.;]{0,30}\b(?:operative|binding|binds|agreed|both|part of (?:this|our|their|the) (?:agreement|settlement)|(?:our|the parties['’]|their) (?:agreement|contract|bargain|deal|settlement)|a term of)\b[^.]{0,60}\./i;
/** `“…” You signed it and so did I.` */
const BEHIND_SIGNED =
  /^["”]?\.?\s{1,3}(?:You (?:and I|both)|You|We|Both|I|He|She|They)\b[^.;]{0,20}\b(?:signed|initialed|executed) (?:it|that|this|those words)\b(?:,? and so (?:did|have) (?:I|you|we|she|he|they)|,? as did (?:I|you|she|he)|,? and I (?:did|signed)| together|, both of us)[^.]{0,40}\./;
const NOT_BINDING =
  /\b(?:not|never|no|neither|nobody|nothing|draft|proposed?|would|could|might|if|until|unless|only)\b/i;
const LONGEST_BEHIND = 200;

/**
 * Whether quoted words, whose closing mark stands at `end`, are called the document's own behind them: adopted by both, or a term of
 * the agreement.
 */
export function isAdoptedBehind(chars: readonly string[], end: number): boolean {
  const behind = chars.slice(end, end + LONGEST_BEHIND).join('');
  const said = (BEHIND_ADOPTED.exec(behind) ?? BEHIND_BINDING.exec(behind) ?? BEHIND_SIGNED.exec(behind))?.[0];
  return said !== undefined && !NOT_BINDING.test(said);
}
