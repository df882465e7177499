import { sentencesBefore, sentencesBehind } from './quote-surroundings.ts';

/**
 * Quotations that are the wording of the agreement itself: a whole provision, given as what the two signed, put into their agreement, offer
 * to sign, or say to each other in turn.
 */

const PIECE =
  '(?:paragraphs?|sections?|clauses?|articles?|provisions?|sentences?|wording|language|text|terms?|covenant|statement|words|promises?|page|rider|addendum)';
const OURS = '(?:my client|our client|we|i)';
const TWO =
  '(?:the (?:same )?(?:two )?(?:parties|sides|signatories)|both (?:parties|sides|of (?:us|them)|clients)|(?:both of )?our (?:two )?clients|your client and (?:mine|ours)|you and (?:i|we)|each (?:party|side)|we)';

/** What leads to wording that both have made theirs, or that is put into what they sign. */
const OF_BOTH: readonly RegExp[] = [
  new RegExp(
    `\\b(?:here is|this is|below is|it is|here are)\\b[^.;]{0,60}\\b${PIECE}\\b[^.;]{0,40}\\b(?:agreed|settled|approved|accepted)\\b`,
    'i',
  ),
  new RegExp(
    `\\b${TWO} (?:have |both |all ){0,2}(?:agreed|settled|fixed)(?: on| upon| to)? (?:the|this|a|these|that) ${PIECE}\\b`,
    'i',
  ),
  new RegExp(
    `\\b(?:${PIECE}|it)\\b[^.;]{0,30}\\b(?:now|shall now|will now|henceforth) (?:reads?|says?|provides?)\\b`,
    'i',
  ),
  new RegExp(
    `\\b${TWO}\\b[^.;]{0,60}\\b(?:adds?|inserts?|appends?|includes?|attach|adopts?|incorporates?|substitutes?|replaces?)\\b[^.;]{0,40}\\b(?:following|this|these)\\b`,
    'i',
  ),
  new RegExp(
    `\\b${TWO}\\b[^.;]{0,40}\\breplaces? (?:it|that|them|${PIECE})\\b[^.;]{0,20}\\b(?:with|by) (?:this|these|the following)\\b`,
    'i',
  ),
  /\b(?:our|the parties['’]|their|our clients['’]|this|the signed) (?:agreement|settlement|contract|stipulation|deal)\b[^.;]{0,40}\b(?:opens?|begins?|provides?|reads?|says|states|contains?|starts|closes|ends)\b/i,
  /\b(?:terms?|settlement|stipulation|agreement)\b[^.;]{0,30}\b(?:placed|put|read|entered|stated|spread) (?:on|into|upon) (?:the )?record\b/i,
  new RegExp(
    `\\b${TWO}\\b[^.;]{0,40}\\b(?:put|set|signed|placed) their (?:names|hands|signatures|initials) (?:to|under|below|beneath)\\b`,
    'i',
  ),
  new RegExp(
    `\\b${PIECE}\\b[^.;]{0,60}\\bover (?:both|the parties['’]|their|our) (?:two )?signatures\\b|\\bover both (?:signatures|names)\\b`,
    'i',
  ),
  new RegExp(
    `\\b(?:as|which) ${TWO} (?:have |both )?(?:agreed|settled|approved|signed|wrote|fixed)\\b[^.;]{0,40}$`,
    'i',
  ),
  new RegExp(`\\bfor (?:insertion|inclusion) as\\b[^.;]{0,24}\\b${PIECE}\\b`, 'i'),
  /\bgives? (?:his|her|its|their) (?:agreement|assent|consent)\b[^.;]{0,20}\b(?:as|and)\b[^.;]{0,60}\b(?:given|gives|gave|its own)\b/i,
  /\bas (?:so |thus |hereby )?(?:amended|revised|restated|changed)\b[^.;]{0,40}\b(?:reads?|provides?|says?)\b/i,
  /\b(?:rider|amendment|addendum) (?:no\b|number|to|\d)[^;]{0,220}\b(?:insert|substitute|add)(?: in its place| instead| there)?:$/i,
  /\b(?:settlement|agreement|contract|stipulation)\b[^.;]{0,140}\b(?:is|are|shall be) (?:hereby |now )?(?:amended|supplemented|modified) (?:by|to) (?:adding|add|inserting|insert|including|include)\b[^.;]{0,60}:$/i,
  /\bexecution (?:draft|copy|version)\b[^.;]{0,40}\b(?:carries|has|contains|includes|shows|gives|now reads)\b/i,
];

/** What leads to wording on which the writer's own side signs, or will sign: an offer in the words of the agreement. */
const OFFERED: readonly RegExp[] = [
  /\bsigns? (?:it |this )?(?:under|below|beneath|beside|next to) (?:my|our|his|her) (?:name|signature)\b[^.;]{0,30}\bagreed? (?:to|on) (?:this|these|the following)\b/i,
  new RegExp(
    `\\b${OURS} (?:(?:will|shall|can|am|is|are|stand|stands) (?:ready to |prepared to |willing to |glad to |happy to )?)?sign(?:s|ed)?\\b[^.;]{0,20}\\b(?:if|once|when|as soon as|provided|with|on|upon|under)\\b[^.;]{0,80}\\b${PIECE}\\b`,
    'i',
  ),
  new RegExp(
    `\\b${PIECE}\\b[^.;]{0,24}\\b(?:must|has to|have to|needs to|need to|is to|are to) (?:be (?:restored|inserted|added|included|kept|put back|written in|set out|reinstated|initialed)|stay|remain|go (?:in|back)|stand|read|say)\\b`,
    'i',
  ),
  new RegExp(
    `\\bsignature\\b[^.;]{0,20}\\b(?:is|depends|rests|turns|was)\\b[^.;]{0,24}\\b(?:on|upon)\\b[^.;]{0,30}\\b${PIECE}\\b`,
    'i',
  ),
  new RegExp(
    `\\bneeds (?:one|a|this|the following)\\b[^.;]{0,20}\\b${PIECE}\\b[^.;]{0,20}\\b(?:and|then) ${OURS} (?:will|shall) sign\\b`,
    'i',
  ),
  new RegExp(
    `\\b(?:sign|signs|initial|initials)\\b[^.;]{0,24}\\b(?:under|below|beside|beneath) (?:this|the following|these)\\b[^.;]{0,12}\\b${PIECE}\\b`,
    'i',
  ),
];

/** Behind the words: that they were, or with the signatures become, the bargain of two. */
const SIGNED_BEHIND: readonly RegExp[] = [
  /\b(?:signed|initial(?:ed|led)|accepted|agreed)\b[^.]{0,60}\b(?:signed|initial(?:ed|led)|accepted|agreed)\b/i,
  /\bsigned (?:for|by) [^.;]{2,60}\b(?:and|&) /i,
  new RegExp(`\\b${TWO}\\b[^.;]{0,30}\\b(?:signed|initial(?:ed|led)|approved|accepted|adopted|executed)\\b`, 'i'),
  /\b(?:initials|signatures): ?[A-Z]\w+[^.]{2,40}_/,
  /\b(?:is|are) (?:a )?part of (?:the|our|this) (?:deal|agreement|settlement|contract|bargain)\b/i,
  /\/s\/[^/]{2,50}\/s\//,
  /\bplease (?:have|sign|countersign|initial|return)\b/i,
  /\b(?:your client['’]s|your|its|the other) (?:signature|initials|countersignature)\b[^.;]{0,40}\b(?:binds?|will bind|makes?|completes?|beside|next to|under)\b/i,
  /\bsigned for [^:.\n]{2,50}: ?_/i,
];
/** Words of signing and agreeing, beside wording that nobody is said to refuse, to have dropped or only to want. */
const FAVORS =
  /\b(?:sign(?:s|ed|ing)?|signatures?|countersign\w*|initial(?:s|ed|led|ing)?|agree[ds]?|agreement|accept(?:s|ed|ance)?|approve[ds]?|adopt(?:s|ed)?|our (?:contract|deal|promise)|binds?|bound|executed?|stipulate[ds]?|ratif\w+|part of (?:the|our|this))\b/i;
/** `Signed: Ada Roe   Signed: R. Poe, for the Clinic` */
const BY_TWO =
  /\b(?:signed|initialed|agreed|accepted|by)(?: (?:for|by) [^:.\n]{2,40})?: ?\S[^:]{1,60}\b(?:signed|initialed|agreed|accepted|by)(?: (?:for|by) [^:\n]{2,40})?: ?\S/i;
/** A lead that gives words, whoever made them. */
const GIVES = new RegExp(
  `\\b(?:reads?|says|states|provides|as follows|follows|runs|it is|here is|this is|reading)\\b[^.;]{0,60}$|\\b${PIECE}\\b[^.;]{0,60}$`,
  'i',
);

/** What somebody only wants, once wanted, or refuses; papers of one side; examples. */
const NOT_OURS =
  /\b(?:not|never|neither|nobody|none|nor|cannot|can['’]t|won['’]t|unable|redline|markup|mark-up|(?<!execution )drafts?|earlier|former(?:ly)?|previous(?:ly)?|another|would|could|might|propos\w+|suggest\w*|refus\w+|reject\w*|declin\w+|nearly|almost|supersed\w+|withdr\w+|rescind\w*|revok\w+|void\w*|struck|strik(?:e|es|ing|eout)|deleted|removed|omitted|omits?|dropped|taken out|left out|leaves? out|cancel(?:s|l?ed)|mistakes?|repudiat\w+|disown\w+|instead of signing|last (?:year|month)|years ago|den(?:y|ies|ied)|contends?|claims that|alleges?|lacks?|lacking|missing from|disagree\w*|example|for instance|comparison|(?:was|were|is|are|been|has|have|had|you|client|she|he|they|counsel|we) (?:asked|asks|ask|requested|requests|request|wanted|wants|want|wished|wishes|hoped|hopes)|your (?:letter|e-?mail|request|wish|note|wording|version|form|proposal|demand)|wish\w*|hop(?:e[sd]?|ing)|subject to|in principle|unsigned|expired?|adjourn\w*|sleep on|think (?:about|over|on)|advert\w*|website|article|brochure|manual|policy|many|most|some (?:agreements|letters|companies)|said no|complaint|petition|pleading|brief|affidavit|invoice|on (?:the )?(?:back|reverse)|alone|(?:a|the) form (?:that|which)|once (?:contained|read|said|provided|had|ran|stated|held))\b/i;
const HARMLESS =
  /\b(?:not only|thank(?:s| you) for your (?:letter|e-?mail|note)|(?:in (?:reply|response|answer) to|received|have|with|under|further to|following) your (?:letter|e-?mail|note)(?= (?:of|dated)\b)|would rather (?:say|put|have|be|know)|(?:agrees?|agreed|accepts?|accepted) (?:to )?your (?:wording|language|text|paragraph|version|form|proposal|terms)|how (?:i|we) would like (?:it|the|this|our)\b[^.;:]{0,30} to read(?=[^.;]{0,80}\b(?:our|a) (?:contract|agreement|promise))|as (?:you|your client|we|she|he|they) (?:have )?(?:asked|requested|wished)|amended by (?:striking|deleting|removing)(?=[^;]{0,160}\b(?:inserting|substituting|adding|replacing))|(?:is|are) (?:hereby )?(?:deleted|struck|removed)(?=[^.;]{0,40}\b(?:replaced?|substitut))|(?:point|paragraph|section|clause|item) \d+ of the draft|no confusion|no doubt|no\.? ?\d|(?:you|they|both) asked (?:me|us) to (?:write|set|put|record|note)\b|(?:in|which is) (?:place|stead|lieu) of your (?:section|paragraph|clause) \w+)\b/gi;
/** What is signed without them. */
const WITHOUT = new RegExp(
  `\\b(?:removal|deletion|omission|absence|striking|withdrawal) of\\b[^.;]{0,24}\\b${PIECE}\\b|\\b(?:without|minus|bar|but for) (?:the|this|that|these|it|any)\\b|\\b(?:goes|comes|is|gone) out\\b`,
  'i',
);
/** Behind it: a refusal, or something that it still waits for. */
const TAKEN_BACK =
  /\b(?:said no|no longer|refus\w+|reject\w*|declin\w+|withdr\w+|(?:not|never) (?:agree|accept|sign|have|be|adopt|include|approve|do|go)\w*|cannot|can['’]t|won['’]t|unable|would not|will not|did not|does not|do not|has yet|have yet|awaits?|waiting|lapsed?|expired?|unacceptable|superseded|struck|deleted|removed|omitted|left out|leaves? (?:it|that|this) out|taken out|dropped|disagree\w*|subject to|if (?:the|your|our|its|my) (?:board|client|bank|court|manager|committee|principal)|no part of|takes? no position|own (?:view|position|words)|['’]s own|(?:his|her|their|its) own\b|(?:neither|nobody|no one|none)\b[^.]{0,24}\b(?:agreed|accepted|signed|approved|adopted)|wanted|wished|asked for)\b/i;

const FEWEST_WORDS = 12;
const WHOLE = /^\s*(?:\(?\w{1,4}[.)]\s+)?[A-Z{(\ue000].*[.!]\s*$/s;

/** `Statement of the Hospital.`, `The Patient states:`, `Seven Hills Radiology:` */
const NAME = '(?:(?:Mr|Mrs|Ms|Dr|Inc|Co|Corp|P\\.[AC]|St)\\.|[^.:"“”\\n])';
const SPEAKER = new RegExp(
  `(?:^|\\n|[.!?]["”]?\\s+|["”]\\s+)(?:(?:joint )?statement (?:of|by|from) ${NAME}{2,60}[.:]|[A-Z\\ue000(*]${NAME}{1,70}?[*]{0,2}[:,][*]{0,2})\\s+$`,
  'i',
);
/** Behind a speaker's name: what makes the words a statement or a promise; `asks`, `claims` do not. */
const SPEAKS =
  /(?:\b(?:states?|says?|declares?|confirms?|agrees?|promises|undertakes|acknowledges|covenants|statement|stipulates)\b[^:,]{0,24}|^[^a-z]*[A-Z\ue000][\w.&'’]*(?: (?:[A-Z&\ue000][\w.&'’]*|of|the|and|for))*[*]{0,2})[:.,]?[*]{0,2}$/;
const FEWEST_SPEAKERS = 2;

/**
 * Whether the quotation from `at` to `end` (the offsets of its marks in `chars`) is a provision that the text makes the agreement, or offers
 * as such. Reads a bounded stretch.
 */
export function isOperative(chars: readonly string[], at: number, end: number): boolean {
  const quoted = chars.slice(at + 1, end).join('');
  if (!WHOLE.test(quoted)) return false;
  const before = sentencesBefore(chars, at);
  const behind = sentencesBehind(chars, end).slice(0, 3);
  const lead = before.at(-1) ?? '';
  // A paragraph of its own, behind a line without a stop: `Subject: language for paragraph 7`
  const isApart = /\n\s*\n\s*$/.test(chars.slice(Math.max(0, at - LONGEST_BLANK), at).join(''));
  if (
    !(isApart || /^$|[:.,]$/.test(lead)) ||
    before.slice(-2).some((sentence) => isNotOurs(sentence) || WITHOUT.test(sentence))
  )
    return false;
  if (behind.slice(0, 2).some((sentence) => TAKEN_BACK.test(sentence))) return false;
  if (quoted.trim().split(/\s+/).length < FEWEST_WORDS) return false;
  const near = before.slice(-2).join(' ');
  if (OF_BOTH.some((one) => one.test(near)) || OFFERED.some((one) => one.test(near))) return true;
  const signed = behind.join(' ');
  if (FAVORS.test(near) || FAVORS.test(behind.slice(0, 2).join(' '))) return true;
  return BY_TWO.test(signed) || (GIVES.test(lead.slice(0, -1)) && SIGNED_BEHIND.some((one) => one.test(signed)));
}

const LONGEST_BLANK = 8;

/** The stretches of quoted words that two speakers or more say in turn, each introduced by its speaker: `The Clinic states: “…”`. */
export function spokenInTurn(
  chars: readonly string[],
  quotes: readonly (readonly [number, number])[],
): ReadonlySet<number> {
  const spoken = quotes.flatMap(([at]) => {
    const lead = chars.slice(Math.max(0, at - LONGEST_SPEAKER), at).join('');
    const speaker = SPEAKER.exec(lead)?.[0]
      .replace(/^["”.!?\s]+/, '')
      .trim();
    return speaker === undefined || !SPEAKS.test(speaker) || isNotOurs(speaker) ? [] : [{ at, speaker }];
  });
  if (new Set(spoken.map(({ speaker }) => speaker)).size < FEWEST_SPEAKERS) return new Set();
  const isOpen = quotes.some(([at, end]) => NO_STATEMENT.test(chars.slice(at, end).join('')));
  return new Set(isOpen ? [] : spoken.map(({ at }) => at));
}
const LONGEST_SPEAKER = 90;
/** What leaves the other's words standing alone. */
const NO_STATEMENT =
  /\b(?:(?:take|have|express|state)s? no (?:position|view|opinion)|(?:do|does|can|did) ?not (?:agree|join|accept|share)|cannot agree|disagrees?|noted|reserves? (?:our|my|its|all))\b/i;

function isNotOurs(sentence: string): boolean {
  return NOT_OURS.test(sentence.replace(HARMLESS, ''));
}
