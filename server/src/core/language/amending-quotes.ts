import { sentencesBefore, sentencesBehind } from './quote-surroundings.ts';

/**
 * Quotations that an amendment puts into the agreement: the lead says that a numbered piece is replaced, added or agreed in these words, and
 * those who say so are two, or the paper itself is one that both made.
 */

const PIECE = '(?:paragraphs?|sections?|clauses?|articles?|provisions?|sentences?|terms?|language|wording|text|words)';
const TWO = /\b(?:the parties|both|each|the two|we|they|you and (?:i|we)|counsel (?:have|for)|our clients)\b/i;
/** `The Clinic and Mr. Rathbone` */
const TWO_NAMED = /\b[A-Z\ue000][\w.'’]* and (?:the |an? )?(?:M[rs]s?\. |Dr\. )?[A-Z\ue000]/;
const PUTS_IN =
  '(?:replaces?|replaced|substitutes?|substituted|inserts?|inserted|adds?|added|adopts?|adopted|restates?|restated|amends?|amended|supersedes?|superseded|agree[sd]?(?: on| upon| to)?|sign(?:s|ed)?|put|set|approved|settled on)';

/** `In its place the two of them agree to this:`, `… and now replace paragraph 8 with this one:`, `the parties insert a new Section 12, reading:` */
const PUT = new RegExp(
  `\\b${PUTS_IN}\\b.{0,90}\\b(?:this(?: one| ${PIECE}| in its place)?|these|(?:the )?following(?: ${PIECE})?|reading|to read|in its place|in these words|as follows|${PIECE} \\d{1,3}[a-z]?|${PIECE} of .{2,30})(?: as follows| in full| instead)?:$`,
  'i',
);
/** `A new Section 4 is substituted:`, `… no longer applies, and that it is superseded by the following:`, `the following is added after Section 3:` */
const PASSIVE = new RegExp(
  `\\b(?:new ${PIECE}|${PIECE} \\d{1,3}[a-z]?|following|it|in (?:its|their) (?:place|stead))\\b.{0,120}\\b(?:is|are|be|stands?)\\b.{0,24}\\b(?:substituted|inserted|added|replaced|superseded|amended|restated|adopted)\\b.{0,90}:$`,
  'i',
);
/** `New paragraph 9:`, behind words that take the old one out by agreement. */
const NEW_PIECE = new RegExp(`^(?:the )?new ${PIECE}(?: \\d{1,3}[a-z]?)?(?: (?:reads?|says))?:$`, 'i');
const BY_AGREEMENT = /\bby (?:mutual )?(?:agreement|consent)\b|\bthe parties\b|\bboth\b|\bwe agree\b|\bagreed\b/i;
/** `accepts the figure, with paragraph 4 to read as follows, and your signature …:` */
const TO_READ = new RegExp(
  `\\b(?:accepts?|agrees?|settles?)\\b.{0,80}\\b(?:with|provided|so long as|on the footing that) ${PIECE} \\d{1,3}[a-z]? (?:to read|reading|reads|is to read|now reads)\\b.{0,120}:$`,
  'i',
);
/** Behind it: `With that change we both accept the draft.` */
const ACCEPTED_BEHIND =
  /\b(?:both|the parties|we|each (?:party|side))\b[^.;]{0,40}\b(?:accept|sign|agree|approve)(?:s|ed)?\b/i;
const PUT_THIS = new RegExp(
  `\\b(?:strike|delete|remove|take out)\\b.{0,40}\\b${PIECE}\\b.{0,60}\\b(?:put|insert|use|substitute)\\b.{0,30}:$`,
  'i',
);

/** What is only wanted, asked, refused, considered, or was so once. */
const NOT_YET =
  /\b(?:not|never|nor|neither|nobody|cannot|would|could|might|propos\w+|suggest\w*|ask(?:s|ed|ing)?|request\w*|wants?|wanted|wish\w*|hop(?:e|es|ed|ing)|consider\w*|refus\w+|reject\w*|declin\w+|unless|until|once|formerly|previous(?:ly)?|earlier|example|disagree\w*|whether|counter\w*|redline|if (?:you|your|the other|she|he|they))\b/i;
/** `agree that this was too loose`: says nothing of the new words. */
const HARMLESS =
  /\bno longer appl(?:y|ies)\b|\bnot (?:only|merely)\b|\bas (?:you|she|he|they) (?:have )?(?:asked|requested)\b/gi;
/** `agree to delete Section 7, which reads:` */
const TAKES_OUT =
  /\b(?:delet|remov|strik|struck|drop|omit|cancel|withdr|rescind|exclud|waiv|dispens|(?:tak|leav)(?:e|es|ing) out|left out|do without)\w*\b/i;
const PUTS_ANOTHER = /\b(?:replac|substitut|in (?:its|their) (?:place|stead)|supersed|instead|put)\w*/i;
/** `The following paragraph is withdrawn, and the general terms are substituted:` */
const GOES_ITSELF = new RegExp(
  `\\bfollowing(?: ${PIECE})? (?:is|are|be|shall be) (?:hereby )?(?:withdrawn|deleted|struck|stricken|removed|rescinded|cancel|revoked|dropped|superseded|replaced)`,
  'i',
);
const TAKEN_BACK =
  /\b(?:has not|have not|did not|does not|do not|will not|decided against|declin|refus|reject|withdr|let me know|please advise|would (?:you|your)|awaits?|subject to)\w*/i;

/** Whether the quotation from `at` to `end` (the offsets of its marks in `chars`) is what an amendment puts in. Reads a bounded stretch. */
export function isPutInByAmendment(chars: readonly string[], at: number, end: number): boolean {
  const before = sentencesBefore(chars, at, true);
  const lead = (before.at(-1) ?? '').replace(/[>\s]+$/, '').replace(HARMLESS, ' ');
  if (NOT_YET.test(lead) || GOES_ITSELF.test(lead)) return false;
  const behind = sentencesBehind(chars, end).slice(0, 3);
  if (behind.some((sentence) => TAKEN_BACK.test(sentence))) return false;
  if (PUT_THIS.test(lead)) return behind.some((sentence) => ACCEPTED_BEHIND.test(sentence));
  if (NEW_PIECE.test(lead)) return BY_AGREEMENT.test(before.at(-2) ?? '') && !NOT_YET.test(before.at(-2) ?? '');
  if (TAKES_OUT.test(lead) && !PUTS_ANOTHER.test(lead)) return false;
  return (PUT.test(lead) && (TWO.test(lead) || TWO_NAMED.test(lead))) || PASSIVE.test(lead) || TO_READ.test(lead);
}
