import { firstWhere, lastWhere } from './tokens.ts';

/** `Each party has agreed to the following sentence: “…”`: words that the text makes its own. */
const BEFORE_ADOPTED =
  /\b(?:agrees?|(?:have|has) agreed|adopts?|declares?|states?|subscribes?|sign(?:s|ed))\b[^.;"“”]{0,24}\b(?:following|this|these)(?: \w+)? (?:sentences?|statements?|words|declaration|paragraph|wording|text)\b[^.;"“”]{0,40}: $/i;
const NOT_ADOPTED =
  /\b(?:not|never|no|neither|nobody|draft|earlier|former|previous|prior|proposed?|would|could|might|may|if|refuse[sd]?|declined?|once)\b/i;
/** `Your insertion is accepted by both: “…”`, `As it will be signed, it reads: “…”`: the wording on which two sides have agreed. */
const BEFORE_WORDING =
  /(?:\b(?:agreed|accepted|adopted)\b[^.;:"“”]{0,60}|\b(?:as|to be) (?:it )?(?:will be |is to be |shall be )?(?:signed|agreed)\b[^.;:"“”]{0,40}\breads?|\b(?:clause|section|paragraph|sentence|provision|term|insertion|edit)\b[^.;:"“”]{0,40}\b(?:shall|will|is to|now) reads?(?: as follows)?|\b(?:following is (?:hereby )?(?:substituted|inserted|added)|amended to read)(?: as follows)?): $/i;
/** `it now reads as you and she both approved it: “…”`, `it goes in above both our signatures: “…”` */
const BEFORE_SHARED =
  /\b(?:both|each of us|each side|each party|the parties|we|you (?:have )?each|the two of (?:us|them|you))\b[^.;:"“”]{0,40}\b(?:sign(?:s|ed|ing)?|signatures?|approved?|initial(?:s|ed|ing)?|adopt(?:s|ed)?|subscribed?|say|declare|state)\b[^.;:"“”]{0,30}: $/i;
/** `Each party, speaking for itself, declares: “…”`, `The Bank and Ms. Ortiz each make this declaration: “…”` */
const BEFORE_EACH =
  /(?:\b(?:each|both|every)(?: \w+){0,3} (?:part(?:y|ies)|sides?|signers?|signator(?:y|ies)|undersigned|us|them)\b|\band [^.;:"“”]{2,50}? (?:each|both|jointly|together|severally)\b)[^.;:"“”]{0,60}\b(?:declares?|states?|says?|certif(?:y|ies)|attests?|affirms?|avows?|confirms?|acknowledges?|stipulates?|recites?|(?:makes?|gives?|adopts?|signs?) (?:this|the following) (?:\w+ )?(?:statement|declaration|acknowledge?ment|affirmation|avowal))\b[^.;:"“”]{0,30}: $/i;
const NOT_AGREED =
  /\b(?:not|never|no|neither|nobody|nothing|draft|earlier|former|previous|prior|would|could|might|may|if|refuse[sd]?|reject(?:s|ed)?|declined?|once|subject to|in principle|until|unless|asked|wants?|wished|hopes?|sleep on|think (?:about|over|on)|disagree[sd]?|strike|delete|omit|drop|leave out|everything but|all but|(?:be|was|were) (?:struck|deleted|removed)|last year)\b/i;

/** The two, as who does it: `both of us`, `you and I`, `our clients`. */
const TWO =
  '(?:both|we (?:have )?(?:both|each|all)|(?:the|our) (?:two )?(?:parties|sides|signatories|clients|principals)|our respective clients|each (?:party|side|of (?:us|them|the parties))|the two (?:of us|sides|signers)|you and (?:i|we|your client|my client)|i and you|he and i|she and i)';
/** What makes words one's own. */
const MAKES_OWN =
  '(?:agree[sd]?(?: on| to| upon)?|sign(?:s|ed)?|execute[sd]?|accept(?:s|ed)?|adopt(?:s|ed)?|settled(?: on| upon)?|approved?|initial(?:s|l?ed)?|subscribe[sd]?|countersign(?:s|ed)?|endorse[sd]?|ratif(?:y|ies|ied)|stipulated?)';
const PIECE =
  '(?:sentences?|statements?|words|declaration|paragraph|clause|section|terms?|provision|wording|text|language|page|sheet|form|memo|memorandum|stipulation|addendum|line|lines)';
/** `Statement both of us sign: “…”`, `the page you and I both signed, where it says that the rest “…”` */
const TWO_SIGN = new RegExp(
  `\\b${PIECE}\\b[^.;"“”]{0,60}\\b${TWO}(?: \\w+){0,3} ${MAKES_OWN}\\b|\\b${TWO}(?: \\w+){0,3} ${MAKES_OWN}\\b[^.;"“”]{0,60}\\b${PIECE}\\b`,
  'i',
);
/** `The parties amend their agreement by inserting a new paragraph 6A: “…”`, `The following sentence is added to section 3: “…”` */
const TWO_AMEND = new RegExp(
  `(?:\\b${TWO}(?: \\w+){0,4} (?:amend|add|insert|supplement|replace|substitute)\\b|\\b${PIECE}\\b[^.;"“”]{0,40}\\b(?:is|are|shall be) (?:hereby )?(?:amended|added|inserted|supplemented|replaced|substituted)\\b)[^;"“”]{0,120}: $`,
  'i',
);
/** `As amended and initialed by both parties, section 4 reads: “…”` */
const BY_TWO = new RegExp(
  `\\b${MAKES_OWN} by (?:both|the (?:two )?parties|each (?:party|of us)|all|you and me|us both|our clients)\\b[^.;"“”]{0,60}: $`,
  'i',
);
const NOT_TAKEN =
  /\b(?:not|never|no|neither|nobody|nothing|none|drafts?|earlier|former|formerly|previous|previously|prior|another|would|could|might|may|if|whether|propos\w+|suggest\w*|request\w*|refus\w+|reject\w*|declin\w+|once|almost|nearly|until|unless|before|subject to|in principle|ask(?:s|ed)?|wants?|wanted|wish\w*|hop(?:e[sd]?|ing)|should|supersed\w+|withdr\w+|rescind\w*|revok\w+|void\w*|struck|strik\w+|delet\w+|remov\w+|cancel(?:s|l?ed)|mistakes?|alone|only|repudiat\w+|disagree\w*|sleep on|think (?:about|over|on)|omit\w*|everything but|all but|last year|years ago|disown\w+)\b/i;

/** `your signature adopts: “…”`, `exactly as both sides signed it: “…”`, `the following is substituted: “…”`. */
const BEFORE_SIGNED = [
  /\b(?:your|the|our|whose|his|her|their) (?:signatures?|countersignature|initials?|acceptance)(?: (?:below|hereto))? (?:adopts?|accepts?|agrees? to|confirms?)\b[^.;:"“”]{0,40}: $/i,
  /\b(?:signing|initialing|countersigning)\b[^.;:"“”]{0,60}\b(?:agrees?|accepts?|adopts?)\b[^.;:"“”]{0,40}: $/i,
  /\b(?:both (?:sides|parties|of us)|the parties|each (?:side|party)|your client|you both|we both)\b(?: (?:have|has))? (?:signed|executed|initialed|subscribed)\b[^.;:"“”]{0,40}: $/i,
  /\b(?:is|are) (?:hereby )?(?:substituted(?: therefor| in its place)?|replaced (?:by|with)(?: the following| this)?)(?: words?| text| wording| language)?: $/i,
  /\b(?:set|copy|repeat|quote|give|recite|reproduce)s? (?:it|them|that|the (?:paragraph|term|section|clause)) (?:out |here |below |again ){0,2}(?:exactly |just |precisely )?as (?:it was |it is |they were )?(?:signed|executed|countersigned)\b[^.;:"“”]{0,30}: $/i,
  /\badopts? (?:their|these|those|the parties['’]) (?:own )?words[.:] $/i,
];

/** `My client will sign with the following put in where paragraph 8 was. “…”`, `We sign on these words in place of section 4: “…”` */
const BEFORE_PUT_IN =
  /\b(?:my client|our client|we|i|(?:the|my|our) (?:company|firm|bank|clinic|hospital|agency|patient|customer|consumer))\b(?: (?:will|shall|am ready to|are ready to|is ready to|is prepared to|are prepared to|am prepared to|agrees to|agree to|can))? (?:signs?|execute?s?|accepts?)\b[^.;:"“”]{0,40}\b(?:following|these words|this wording|this text|this paragraph|this section|this clause)\b[^.;:"“”]{0,24}\b(?:put in|inserted|added|included|substituted|set in|written in|in place of|in the place of|instead of|in lieu of|as (?:its|the) (?:new )?(?:paragraph|section|clause))\b[^.;:"“”]{0,40}[.:] $/i;
/** `“…” Your client refused it.` */
const REFUSED_BEHIND =
  /^[^"“”]*["”]\s{1,3}(?:but |however, )?(?:your|yours|the other|opposing|it|they|he|she|that|this|we|i|my|our)\b[^.]{0,40}\b(?:refus|declin|reject|turned|said no|ha(?:s|ve) not|did not|will not|would not|cannot|won't|withdr[ae]w|dropped|no longer)/i;
const LONGEST_QUOTE = 1500;

/** `under paragraph 9 as your client signed it. Paragraph 9 reads: “…”` */
const SIGNED_BEFORE =
  /\bas (?:your client|our client|both(?: sides| parties)?|the parties|all|each side) (?:have |has )?(?:signed|executed)\b[^"“”]{0,110}\b(?:paragraph|section|clause|term|it)(?: \d{1,2})? reads(?: as follows)?: $/i;

function isSigned(lead: string): boolean {
  return BEFORE_SIGNED.some((pattern) => pattern.test(lead)) && !NOT_AGREED.test(lead) && !NO_LONGER.test(lead);
}
const NO_LONGER = /\b(?:repudiat|disput|den(?:y|ie)|withdr[ae]w|superseded|void|expired|last year|unsigned)/i;
const LONGEST_ADOPTION = 260;
const LONGEST_PLAIN = 120;

/** A quotation from `at` to `end`, by what leads to it: words that both sides make their own are said, and not only quoted. */
export function isAdopted(chars: readonly string[], at: number, end: number): boolean {
  if (isWholeText(chars, at, end)) return true;
  const before = chars.slice(Math.max(0, at - LONGEST_PLAIN), at).join('');
  const near = leadOf(`${before.trimEnd()} `);
  if (BEFORE_ADOPTED.test(near) && !NOT_ADOPTED.test(near)) return true;
  if (BEFORE_WORDING.test(near) && !NOT_AGREED.test(near)) return true;
  // A lead may end its own paragraph.
  const shared = leadOf(before.replace(/:\s+$/, ': '));
  if ((BEFORE_SHARED.test(shared) || BEFORE_EACH.test(shared)) && !NOT_AGREED.test(shared)) return true;
  const farther = `${chars
    .slice(Math.max(0, at - LONGEST_ADOPTION), at)
    .join('')
    .trimEnd()} `;
  // A full stop that ends the lead itself does not cut it.
  const ending = leadOf(farther.slice(0, -2)) + farther.slice(-2);
  if (isSigned(near) || isSigned(ending) || SIGNED_BEFORE.test(farther)) return true;
  if (BEFORE_PUT_IN.test(ending) && !NOT_AGREED.test(ending) && !NO_LONGER.test(ending))
    return !REFUSED_BEHIND.test(chars.slice(at + 1, at + LONGEST_QUOTE).join(''));
  const lead = leadOf(farther);
  return !NOT_TAKEN.test(lead) && (TWO_SIGN.test(lead) || TWO_AMEND.test(lead) || BY_TWO.test(lead));
}

/** A text that is nothing but one quotation, like words read into a record: nothing around it says that they are not its own. */
function isWholeText(chars: readonly string[], at: number, end: number): boolean {
  const isSpoken = (place: number) => /\S/.test(chars[place] ?? '');
  if (lastWhere(0, at, isSpoken) !== undefined || firstWhere(end + 1, chars.length, isSpoken) !== undefined)
    return false;
  return firstWhere(at + 1, end, (place) => /["“”]/.test(chars[place] ?? '')) === undefined;
}

/** The sentence that leads to a quotation: what stands behind the last full stop. */
function leadOf(whole: string): string {
  // `The Bank and Ms. Ortiz each declare:`: same length, without the stops of abbreviations.
  const before = whole.replace(
    /\b(Mr|Mrs|Ms|Dr|No|St|Jr|Sr)\. |(?<=\b(?:Inc|Corp|Co|Ltd|[A-Z]\.[A-Z]))\. (?=\p{Ll})/gu,
    (stop) => stop.replace('.', ' '),
  );
  return before.slice(Math.max(before.lastIndexOf('. '), before.lastIndexOf('.\n'), before.lastIndexOf('\n\n')) + 1);
}
