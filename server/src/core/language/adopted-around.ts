import { sentencesBefore, sentencesBehind } from './quote-surroundings.ts';

const PIECE =
  '(?:sentences?|statements?|words|declaration|paragraphs?|clause|sections?|terms?|provisions?|items?|wording|text|language|page|sheet|line|form|part|summary|minute|memorandum|stipulation|addendum|agreement|contract|settlement)';
/** What leads to the wording itself: `It reads:`, `paragraph 3, which reads:`, `The wording is this:`, `Its second item provides that …` */
const BEFORE_TEXT = new RegExp(
  `\\b(?:reads?|says?|states?|provides?|runs|wrote|written|goes|read)\\b[^"“”]{0,80}$|\\b${PIECE}\\b[^"“”]{0,140}$|\\b(?:as follows|follows|this|these|the following|repeated|together|jointly|['’]s): ?$`,
  'i',
);
const TWO =
  '(?:both|each|all|the parties|the two|(?:our|the) (?:respective |two )?clients|(?:you|she|he|they) and (?:i|we)|you (?:have )?(?:both|each)|we (?:have )?(?:both|each|all))';
const MAKES_OWN =
  '(?:agreed|signed|executed|accepted|adopted|approved|initial(?:ed|led)|subscribed|countersigned|ratified|stipulated)';
/** That the wording is the bargain of the two, said before it, by what leads to it, or behind it. */
const AGREED = [
  new RegExp(`\\b${TWO}\\b[^.;]{0,40}\\b${MAKES_OWN}\\b`, 'i'),
  new RegExp(
    `\\b${MAKES_OWN}\\b[^.;]{0,30}\\bby (?:both|each|all|the (?:two )?parties|you and me|us both|our clients|counsel for both)\\b`,
    'i',
  ),
  /\b(?:is|are) (?:now |hereby )?(?:our|their|the parties['’]|a|the) (?:agreement|contract|bargain|settlement|deal)\b/i,
  /\b(?:agreement|contract|settlement|stipulation)\b[^.;:]{0,40} (?:is|are|remains|stays)(?: now)? (?:in (?:full )?(?:force|effect)|as (?:it )?is|unchanged|binding|signed)\b/i,
  /\b(?:makes?|renders?) (?:it|this|that|them) binding\b/i,
  /\byour client (?:has |have )?signed\b[^.;]{0,30}\b(?:mine|ours|my client|our client|we|i) (?:has |have |also )?(?:signed|did)\b/i,
  /\byou (?:have )?signed (?:it|this|that)\b[^.;]{0,20}\b(?:so did|and so (?:did|have)|as did|and) (?:i|we|my client|our client)\b/i,
  /\b(?:settled|agreed)\b[^.;]{0,40}\band (?:have )?signed (?:as follows|this|the following)\b/i,
  /\b(?:i|we|my client|our client) (?:hereby )?accepts? your (?:offer|terms|proposal|wording|letter)\b/i,
  /\b(?:proposed|sent|drafted)\b[^.;]{0,50}\b(?:and|which) (?:we|i|my client|our client) (?:hereby |now )?(?:accepts?|agrees? to|adopts?) (?:it|them|that|this)\b/i,
  /\bas your client (?:has |have )?signed it\b/i,
  /\b(?:the|this) wording (?:that )?you agreed(?: to)?\b/i,
  /\beach (?:party|side|of them|of us) (?:stated|gave|declared|confirmed) its (?:agreement|assent|consent)\b/i,
  /\bstates? (?:together|jointly)\b|\bjointly states?\b/i,
  /\b(?:approved|accepted|agreed(?: to)?|adopted) (?:that|this) (?:wording|language|text|paragraph|section|sentence)\b/i,
];
/** What is only asked for, refused, or not yet or no longer so. */
const NOT_SO =
  /\b(?:not|never|no|neither|nobody|nothing|none|nor|drafts?|redline|earlier|former(?:ly)?|previous(?:ly)?|another|other|would|could|might|may(?! \d)|if|whether|propos\w+|suggest\w*|request\w*|refus\w+|reject\w*|declin\w+|once|nearly|until|unless|subject to|in principle|ask(?:s|ed)?|wants?|wanted|wish\w*|hop(?:e[sd]?|ing)|should|supersed\w+|withdr\w+|rescind\w*|revok\w+|void\w*|struck|strik\w+|delet\w+|remov\w+|omit\w*|cancel(?:s|l?ed)|mistakes?|alone|repudiat\w+|disown\w+|instead|without|unable|cannot|passed on|yet|unsigned|expired?|last year|years ago|dispute[sd]?|den(?:y|ies|ied)|contends?|claims?|alleges?|only if|lacks?|lacking|missing|disagree\w*|leaves? out|left out|comparison|example|adjourn\w*|sleep on|think (?:about|over|on)|revisit|but|except|save for|will (?:be )?sign(?:ed)?|to be signed|for signature|standard)\b/i;
/** Papers of one side alone, and wording that was in use before. */
const ONE_SIDES =
  /\b(?:e-?mails?|cover letter|(?<!\bto )notes?|counteroffer|complaint|demand|petition|pleading|brief|answer|affidavit|invoice|advert\w*|website|article|protocol|form|brochure|policy|manual|script)\b/i;
/** `Section 4 is deleted in its entirety and replaced by the following: “…”` */
const REPLACED =
  /\b(?:is|are) (?:hereby )?(?:deleted|struck|stricken|removed)(?: in (?:its|their) entirety| out)?,? and (?:is |are |hereby )*(?:replaced (?:by|with)|the following (?:text |language |wording )?(?:is|are) (?:hereby )?(?:substituted|inserted))(?: the following| this)?(?: text| wording| language| words)?:?$/i;
/** `The parties strike Section 4 and put this in its place: “…”`, `both sides amend Section 4 to read: “…”` */
const REPLACED_BY =
  /\b(?:the parties|both (?:parties|sides|of us)|each party|they|we|you and (?:i|we)|[A-Z]\w+ and (?:the )?[A-Z]\w+)\b(?: \w+ly)?,? (?:(?:hereby|now|agree to|have|each) )*(?:replaced?|strike|struck|deleted?|amend(?:ed)?|restated?|substituted?|removed?|take|took|put|insert(?:ed)?)\b[^.;]{0,160}\b(?:with|by|substitut\w+|in (?:its|their) (?:place|stead)|to read|reads?|as follows|following|this)\b[^.;]{0,40}:$/i;
const NOT_REPLACED =
  /\b(?:not|never|would|could|might|propos\w+|ask(?:s|ed)?|wants?|if|unless|until|drafts?|redline|requests?)\b/i;
const MOST_BEFORE = 4;
const MOST_BEHIND = 2;

/** What takes such wording back behind it: taken out again, refused, not yet in force. */
const UNDONE =
  /\b(?:taken (?:out|from)|t(?:ook|ake|akes) (?:it|them|that|this|those) (?:out|back|away)|return(?:s|ed)?(?: \w+){0,2} to you|awaits?|awaiting|lapsed?|unacceptable|expired|(?:is|are|was|were|has been|have been)(?: hereby| since| later| then)? (?:deleted|struck|stricken|withdrawn|removed|dropped|rejected|refused|superseded|replaced|rescinded|revoked)|(?:takes?|has|have|of) (?:no )?effect if|if (?:the|our|its|your|my|their) (?:board|bank|client|manager|court|owner|principal)|subject to|not accept\w*|(?:did|do|does|will|would|could|can) not (?:agree|sign|approve|accept|bind)|has yet to|have yet to|still (?:has|have|needs?) to|once (?:both|the|our|your|they|all|you|it)|when both|no longer|leaves? (?:it|that|this) out|left (?:it|that|this) out)\b/i;

/**
 * Whether quoted words from `at` to `end` are the bargain of two sides by the sentences around them: what leads to them says that it is
 * wording, and that sentence, one shortly before it, or the one behind says that both made it theirs. Time grows with a bounded stretch.
 */
export function isAdoptedAround(chars: readonly string[], at: number, end: number): boolean {
  const before = sentencesBefore(chars, at);
  const lead = before.at(-1) ?? '';
  if ((REPLACED.test(lead) || REPLACED_BY.test(lead)) && !NOT_REPLACED.test(lead)) return true;
  if (lead.endsWith('(') || ONE_SIDES.test(lead) || !BEFORE_TEXT.test(lead) || isNotSo(lead)) return false;
  const behind = sentencesBehind(chars, end).slice(0, MOST_BEHIND);
  if (isNotSo(behind[0] ?? '')) return false;
  return [...before.slice(-MOST_BEFORE), ...behind].some(isAgreed);
}

/** `so that there is no confusion`, `the mediator's proposal was accepted`: words that take nothing away. */
const HARMLESS =
  /\bno (?:confusion|doubt|mistake|misunderstanding|question)\b|\bproposals?\b(?=[^;"“]{0,40}\b(?:was|were|has been|have been) accepted)|\bproposed\b(?=[^.;"“]{0,60}\b(?:and|which) (?:we|i|my client|our client) (?:hereby |now )?(?:accept|agree|adopt))|\bnot only\b|\bat once\b|\bmay (?:be released|treat|regard|call|keep|file|deposit|cash|rely)\b|\bno\.? ?\d/gi;

function isNotSo(sentence: string): boolean {
  return NOT_SO.test(sentence.replace(HARMLESS, ''));
}

/** Whether the sentences behind a quotation that ends at `end` take it back, whoever adopted it before. */
export function isUndoneBehind(chars: readonly string[], end: number): boolean {
  return sentencesBehind(chars, end)
    .slice(0, MOST_BEHIND)
    .some((sentence) => UNDONE.test(sentence));
}

function isAgreed(sentence: string): boolean {
  return !isNotSo(sentence) && AGREED.some((pattern) => pattern.test(sentence));
}
