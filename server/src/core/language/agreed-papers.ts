/** What two sides have made theirs, or a piece of it. */
const PAPER =
  '(?:agreement|contract|settlement|stipulation|terms?|paper|page|sheet|memorandum|document|addendum|language|wording|words|sentences?|paragraph|section|clause|statement|declaration|form)';
const THEY =
  '(?:you both|both(?: of (?:you|us|them)| sides| parties| clients| principals)?|your client|you|we(?: have)?(?: both| all| each)?|(?:our|the two|our two) clients|the (?:two )?parties|the two (?:sides|of (?:you|us|them))|each (?:side|party|of (?:us|them|you))|they(?: both)?)';
const SIGN =
  '(?:agreed(?: to| on| upon)?|signed|e-signed|executed|accepted|adopted|approved|initial(?:ed|led)|countersigned|subscribed|assented to|settled (?:on|upon))';

/** `the agreement you both signed`, `accepted in writing by each side`, `is now their contract`, `settled in the hallway and signed as follows` */
const AGREED_ON: readonly RegExp[] = [
  new RegExp(`\\b${PAPER}\\b[^.;"“”]{0,40}\\b${THEY}(?: (?:have|has|had|then|all|both|each)){0,2} ${SIGN}\\b`, 'i'),
  new RegExp(
    `\\b${SIGN}(?: (?:in writing|aloud|today|below|there|in person))? (?:by|for) (?:each (?:side|party|of (?:us|them|you))|both(?: sides| parties| of (?:us|them|you))?|the (?:two )?parties)\\b`,
    'i',
  ),
  /\b(?:is|are) (?:now )?(?:their|our|your) (?:binding )?(?:contract|agreement)\b/i,
  /\b(?:enclosed|attached|here) (?:is|are)\b[^.;“”"]{0,40}\b(?:agreement|settlement|stipulation|contract)\b(?![^.;]{0,40}\b(?:review|consider|comment|discuss))/i,
  new RegExp(
    `\\b(?:and|both|have|each|parties|sides|clients) ${SIGN} (?:as follows|together|jointly|this|the|that|it|one|our|their)\\b`,
    'i',
  ),
];
/** `state together: “…”`, `jointly declare: “…”` */
const TOGETHER =
  /\b(?:(?:states?|says?|declares?|affirms?|confirms?|agrees?),? (?:jointly|together|with one voice|as one|as follows and together)|(?:jointly|together|both|each|mutually) (?:states?|says?|declares?|affirms?|confirms?|agrees?))\b[^.;"“”]{0,30}: $/i;
/** `your letter proposed language for paragraph 5, and we accept it word for word: “…”` */
const ACCEPTS =
  /\b(?:we|i|(?:my|our) clients?|both|each|he|she|they) (?:both |hereby |now |do |each )?(?:accepts?|agrees? to|adopts?|approves?)\b[^.;:"“”]{0,50}: $/i;
const NOT_ACCEPTED =
  /\b(?:not|never|cannot|would|could|might|if|unless|until|drafts?|subject to|refus\w+|reject\w*|declin\w+|except|only|earlier|former\w*|in principle|struck|withdr\w+|instead)\b/i;
/** How such a quotation is led to: by a colon, by the stop of the sentence before it, or by what its paper provides. */
const LEAD =
  /(?:[:.]|\b(?:provides?|states?|says?|reads?|recites?|declares?)(?: that)?[^.;:"“”]{0,70}|: [^.;:"“”]{0,30}) $/i;

/** The sentence that leads to it names a piece of that paper, or ends with whose it is (`Mr. Lund's: “…”`). */
const NAMES_PIECE =
  /\b(?:paragraph|section|clause|terms?|item|sentences?|line|words|wording|part|ones?|its|it|first|second|third|fourth|last|language|text|provision|follows|repeated)\b/i;
const IS_NAME = /(?:['’]s|['’])(?: [a-z]+)?: $/;

const TAKEN_BACK =
  /\b(?:drafts?|propos\w+|suggest\w*|reject\w*|refus\w+|declin\w+|withdr\w+|supersed\w+|replac\w+|delet\w+|struck|strik\w+|never|no longer|unsigned|void\w*|rescind\w*|revok\w+|repudiat\w+|disown\w+|not (?:be )?(?:agree\w*|sign\w*|accept\w*|approv\w*|part|bind\w*|yet)|unless|until|would|should|might|may(?! \d)|if|wants?|wish\w*|hop(?:e[sd]?|ing)|instead|lack(?:s|ed|ing)?|missing|comparison|sleep on|think (?:about|over|on)|e-?mails?|cover letter|another|leaves? out|left out|omit\w*|disagree\w*|earlier|old|prior|previous\w*|former\w*|once|usual|standard|other side's|subject to|last year|expired?|lapsed?|breach\w*)\b/i;
const TAKEN_BACK_BEHIND =
  /\b(?:struck|delet\w+|remov\w+|withdr\w+|replac\w+|supersed\w+|void\w*|rescind\w*|revok\w+|never|no longer|refus\w+|reject\w*|declin\w+|repudiat\w+|disown\w+|mistake|(?:does|did|do|will|is|was|are) not|cannot|won't|isn't|not (?:part|bind\w*|agree\w*)|ignor\w+|disregard)\b/i;

/** Between paragraphs, which are read alone unless the next begins with a quotation mark. */
const BREAK = /\n[ \t\r]*\n(?=[^ \t\r\n\ufeff"”])/;
const FARTHEST_AGREED = 420;
const LONGEST_QUOTE = 1500;
const LONGEST_BEHIND = 170;

/**
 * A quotation that begins at `at`, in a text that says before it that both have signed or accepted the paper from which it comes:
 * `I enclose the agreement you both signed. … The sentence that matters: “…”`. Not where anything around it takes those words back.
 */
export function isOfAgreedPaper(chars: readonly string[], at: number): boolean {
  const behindBreak = chars
    .slice(Math.max(0, at - FARTHEST_AGREED), at)
    .join('')
    .split(BREAK)
    .at(-1);
  const before = `${behindBreak?.trimEnd()} `;
  const own = before.slice(Math.max(before.lastIndexOf('. ', before.length - 3), before.lastIndexOf('\n\n')) + 1);
  if (TOGETHER.test(own)) return !TAKEN_BACK.test(own) && !isTakenBackBehind(chars, at);
  if (ACCEPTS.test(own)) return !NOT_ACCEPTED.test(own) && !isTakenBackBehind(chars, at);
  const isNamed = IS_NAME.test(own) || NAMES_PIECE.test(own) || AGREED_ON.some((pattern) => pattern.test(own));
  if (!LEAD.test(own) || !isNamed) return false;
  const starts = AGREED_ON.map((pattern) => before.search(pattern)).filter((found) => found >= 0);
  if (starts.length === 0) return false;
  const sentence = before.lastIndexOf('. ', Math.min(...starts)) + 1;
  return !TAKEN_BACK.test(outside(before.slice(sentence))) && !isTakenBackBehind(chars, at);
}

/** What stands outside of other quotations. */
function outside(text: string): string {
  return text.replaceAll(/["“][^"“”]*["”]/g, ' ');
}

function isTakenBackBehind(chars: readonly string[], at: number): boolean {
  const close = chars.findIndex(
    (char, index) => index > at && index < at + LONGEST_QUOTE && (char === '"' || char === '”'),
  );
  if (close < 0) return false;
  const behind =
    chars
      .slice(close + 1, close + LONGEST_BEHIND)
      .join('')
      .split(BREAK)[0] ?? '';
  const next = behind.search(/["“]/);
  return TAKEN_BACK_BEHIND.test(next < 0 ? behind : behind.slice(0, next));
}
