import type { Sentence } from '../language/analysis.ts';
import type { Token } from '../language/tokens.ts';
import { isOneOf, wordSet } from '../language/word-set.ts';

/**
 * Whether the document itself says the words at tokens `from` to `to`: they are not quoted, not told as what the other side or
 * its papers say, not rejected in the same breath, and not the name of a passage that is to be struck out.
 */
export function isOwnVoice(sentence: Sentence, from: number, to: number): boolean {
  return (
    !isQuoted(sentence, from, to) &&
    !isAsked(sentence, to) &&
    !isReported(sentence, from) &&
    !isRejected(sentence, from) &&
    !isDisowned(sentence, from, to)
  );
}

/** `Has it been proved correct? No.`: what a question says is not said. */
function isAsked({ tokens }: Sentence, to: number): boolean {
  return tokens.slice(to).some(({ text }) => text === '?');
}

const OPENING: ReadonlySet<string> = new Set(['“', '"']);
const CLOSING: ReadonlySet<string> = new Set(['”', '"']);

/** In quotation marks, and neither a term that is defined here (`(the "Debtor")`) nor a text that somebody must use. */
function isQuoted({ tokens, stances, segmentOf }: Sentence, from: number, to: number): boolean {
  let open: number | undefined;
  for (let at = 0; at < from; at++) {
    const text = tokens[at]?.text ?? '';
    if (open === undefined ? OPENING.has(text) : CLOSING.has(text)) open = open === undefined ? at : undefined;
  }
  if (open === undefined || tokens.slice(from, to).some(({ text }) => CLOSING.has(text))) return false;
  const before = tokens.slice(Math.max(0, open - 3), open);
  if (before.some(({ text }) => text === '(')) return false;
  const modality = stances[segmentOf[open] ?? 0]?.modality;
  return !(isOneOf(before.at(-1), PRESCRIBES) && (modality === 'must' || modality === 'may'));
}

/** `shall report it as "…"`, `the entry shall read "…"`. */
const PRESCRIBES = wordSet('as read reads say says state states show shows code status mark marked');

const SAYS = wordSet(
  `say says said saying claim claims claimed assert asserts asserted contend contends contended allege alleges alleged maintain
  maintains maintained insist insists insisted argue argues argued tell tells told write writes wrote call calls called threaten
  threatens threatened pretend pretends suggest suggests suggested demand demands demanded propose proposes proposed`,
);
/** What a paper does besides. */
const SHOWS = wordSet(
  `state states stated list lists listed show shows showed mention mentions mentioned add adds added print prints printed contain
  contains contained include includes included describe describes described ask asks asked provide provided want wanted use used
  recite recites recited charge charged report reported read reads`,
);
const PAPERS = wordSet(
  `letter letters notice notices draft drafts version bill statement itemization invoice estimate email message voicemail website
  form proposal agent agents representative caller clerk collector record records printout copy handbook brochure`,
);
const POINTS_THERE = wordSet(
  'your its their the company creditor agency provider hospital bank lender collector clinic first earlier previous',
);

/** Told as what the other side says, or what one of its papers shows: `the agency says I owe …`, `your draft adds a fee`. */
function isReported(sentence: Sentence, from: number): boolean {
  const { segments, segmentOf, stances, tokens } = sentence;
  for (let at: number | undefined = segmentOf[from]; at !== undefined; at = segments[at]?.parent) {
    const segment = segments[at];
    const subject = stances[at]?.subject;
    if (!segment?.verb || !subject || segment.verb.head >= from || segment.verb.modality !== 'is') continue;
    if (subject.has('customer') || segment.sharesSubject) continue;
    const words = tokens.slice(segment.subject.from, segment.subject.to);
    const isPaper = isPaperOfOthers(words);
    if (!isPaper && !subject.has('company')) continue;
    const head = tokens[segment.verb.head];
    if (isOneOf(head, SAYS) || (isPaper && isOneOf(head, SHOWS))) return true;
  }
  return false;
}

function isPaperOfOthers(subject: readonly Token[]): boolean {
  return subject.some((token) => isOneOf(token, PAPERS)) && subject.some((token) => isOneOf(token, POINTS_THERE));
}

const REJECTS = wordSet(
  `reject rejects rejected object objects objected oppose opposes opposed contest contests contested dispute disputes disputed
  question questions questioned challenge challenges challenged`,
);
const STRIKES = wordSet(
  'strike strikes struck delete deletes deleted remove removes removed omit omits omitted cross crossed drop dropped replace replaced',
);
const PASSAGES = wordSet(
  'clause clauses sentence sentences paragraph paragraphs section sections provision provisions line lines wording language words term phrase',
);

/** `I object to a processing fee`; `please strike the sentence about arbitration`. */
function isRejected({ segments, segmentOf, stances, tokens }: Sentence, from: number): boolean {
  const at = segmentOf[from] ?? 0;
  const head = segments[at]?.verb?.head;
  if (head === undefined || head >= from) return false;
  const subject = stances[at]?.subject;
  if (isOneOf(tokens[head], REJECTS)) return subject?.has('customer') === true && !subject.has('company');
  return isOneOf(tokens[head], STRIKES) && tokens.slice(head, from).some((token) => isOneOf(token, PASSAGES));
}

const DISOWNS = wordSet(
  'dispute disputes disputed deny denies denied reject rejects rejected contest contests contested',
);
const ACCEPTS = wordSet(
  'agree agreed agrees accept accepts accepted authorize authorized consent consented sign signed owe owed',
);

/** `… a processing fee, which I dispute`, `… that Customer never agreed to`: the customer disowns what was just said. */
function isDisowned({ segments, segmentOf, stances, tokens, denied }: Sentence, from: number, to: number): boolean {
  const own = segmentOf[from] ?? 0;
  const said = stances[own]?.bearers;
  if (said?.has('customer') && !said.has('company')) return false;
  return segments.some(({ kind, verb, from: start }, index) => {
    if (kind !== 'relative' || start < to || !verb || index === own) return false;
    const who = stances[index];
    const speaks = who?.subject.has('customer') || tokens.slice(start, verb.from).some(({ key }) => key === 'i');
    if (!speaks) return false;
    const isDenied = (denied[verb.head] ?? 0) % 2 === 1;
    return isOneOf(tokens[verb.head], isDenied ? ACCEPTS : DISOWNS);
  });
}
