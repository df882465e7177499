import type { TokenRun } from './compose.ts';
import type { Range } from './tokens.ts';

/** A stretch of the text, or words of ours that stand for layout (a table's `No` as an answer). */
export type Piece = Range | { readonly words: string };

/** A sentence's or a cell's own words in a passage. */
export type Words = Range & {
  /** A heading, or a short bold beginning like `No fault.` */
  readonly label: boolean;
  /** What it reads as, where that is more than its own words: a cell with its headings. */
  readonly pieces?: readonly Piece[];
  /** It ends with a colon. */
  readonly colon: boolean;
  /** Its first letter is a capital. */
  readonly capital: boolean;
  /** How it leads into a list that follows, where it is left open. */
  readonly open?: Opening;
  /** A memory only: its words as tokens. */
  runs?: readonly TokenRun[];
};

/** How a sentence that is left open goes on in the items of a list. */
export type Opening = {
  /** Where it ends without its last mark. */
  readonly end: number;
  /** It runs on without a pause: `the parties agree that`. */
  readonly joins: boolean;
  /** It may be a mere announcement: `the terms are:`. */
  readonly announces: boolean;
  /** It says who agrees, and on what: `the parties agree on these points about the difference:`. */
  readonly agrees: boolean;
  /** It only says who agrees, and the items say to what: `it is agreed between them, under Rule 11:`. */
  readonly states: boolean;
  /** It ends with words that concede nothing, and what goes on belongs to what stands before them. */
  readonly disclaims: boolean;
};

/** The words at a range of a visible text. */
export function wordsAt(visible: string, { start, end }: Range, label: boolean, pieces?: readonly Piece[]): Words {
  const text = visible.slice(start, end).trimEnd();
  const first = visible.charAt(start + (ENUMERATOR.exec(text)?.[0].length ?? 0));
  const open = openingOf(text, start);
  return {
    start,
    end,
    label,
    colon: text.endsWith(':'),
    capital: first !== first.toLowerCase(),
    ...(pieces ? { pieces } : {}),
    ...(open ? { open } : {}),
  };
}

/** `(a) `, `b) `, `☐ `: what an item may begin with. */
const ENUMERATOR = /^(?:\(?[a-z0-9]{1,4}\)|\[[ x]\]|[☐☑☒✓✔✗•])\s+/i;
/** Words that end no sentence: what they wait for stands in the list. */
const ENDS_OPEN =
  /[:—–,-]$|\b(?:that|shall|will|must|may|can|to|not|as|by|of|for|from|with|be|is|are|a|an|the|and|or|nor|agrees?|undertakes?|covenants?|promises?|warrants?|confirms?|hereby|we|you|they|it|he|she|who|which|(?:to|please) (?:establish|state|identify|confirm|provide|send|say|show|supply|furnish|tell us|tell me))$/;
const ANNOUNCES = /\b(?:is|are|was|were|follows|following)[:\s]*$/i;
const FOLLOWING = /\b(?:following|these|as follows)\b/i;
const ORDERS =
  /\b(?:shall|must|will|may|agrees?|undertakes?|promises?|covenants?|do|does|to)\b|\b(?:be|that|by|of|with|and|or|a|an|the)[:\s]*$/i;

/** `The following points were settled, and bind both sides:` announces whole sentences; `shall do these things:` does not. */
function tellsWhatFollows(text: string): boolean {
  return text.endsWith(':') && FOLLOWING.test(text) && !ORDERS.test(text);
}

const AGREES_ON =
  /\b(?:agreed?s?(?: to)?|(?:make|makes|give|gives) (?:the following|these|this|a) (?:[a-z]+ )?(?:statements?|declarations?|acknowledge?ments?|points)) (?:on|upon|about|concerning|regarding|with respect to|with regard to|the following|these|each of)\b/i;

/** `It is stipulated between the attorneys under Rule 11:`, `The following is common ground between the two:` */
const AGREED =
  /\b(?:stipulate[sd]?|agree[sd]?|concur|common ground|accord|acknowledge[sd]?|declare[sd]?|accept(?:s|ed)?|understood|understanding|(?:is|are) (?:claimed|asserted|alleged|contended|maintained|stated|submitted))\b[^:;.]*:$/i;
const PROMISED =
  /\b(?:that|shall|will|must|may|would|could|cannot)\b|\bto (?!end\b|settle\b|avoid\b|resolve\b|close\b)/i;

/** `The following are sought, without concession that any sum is due:` */
const DISCLAIMS = /\bwithout (?:any |my |our |thereby )?(?:conce|admi|ackno|accept|recog|waiv)[^,;:.]*[:\s]*$/i;
/** Lead-ins whose sentence goes on in the item without a pause. */
const JOINS =
  /\b(?:that|shall|will|must|may|can|not|to|(?:to|please) (?:establish|state|identify|confirm|provide|send|say|show|supply|furnish|tell us|tell me)|as|be|been|is|are|was|any|no|by|of|for|with|on|in|from|a|an|the|does|do|would|agrees?|confirms?|undertakes?|mean|means|neither|nor|either|and|or|it|they|we|you|he|she|which|who)$/i;

/** `Nothing said in the mediation by Customer`: a subject that waits for its verbs, without a colon. */
const BARE_SUBJECT =
  /^(?:(?:[^\s.;:!?]+ ){1,9}(?:agrees?|confirms?|accepts?|acknowledges?|declares?|stipulates?) that )?nothing(?: [^\s.,;:!?]+){3,24}$/i;

function openingOf(text: string, start: number): Opening | undefined {
  const isBare = BARE_SUBJECT.test(text);
  if (!isBare && !ENDS_OPEN.test(text)) return undefined;
  return {
    end: start + withoutEnding(text, MARK).length,
    joins: isBare || JOINS.test(withoutEnding(text, MARK_OR_SPACE)),
    announces: ANNOUNCES.test(text) || tellsWhatFollows(text),
    agrees: text.endsWith(':') && AGREES_ON.test(text),
    states: AGREED.test(text) && !PROMISED.test(text),
    disclaims: DISCLAIMS.test(text),
  };
}

const MARK = /[:—–,-]/;
const MARK_OR_SPACE = /[:—–,\s-]/;

/** A text without the characters of one kind at its end; a loop, as a pattern would try every run of them. */
export function withoutEnding(text: string, character: RegExp): string {
  let end = text.length;
  while (end > 0 && character.test(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}
