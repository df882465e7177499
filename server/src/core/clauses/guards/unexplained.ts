import type { Sentence } from '../../language/analysis.ts';
import type { Segment } from '../../language/segments.ts';
import type { Token } from '../../language/tokens.ts';
import type { VerbGroup } from '../../language/verbs.ts';
import { anyOneOf, isOneOf, wordSet } from '../../language/word-set.ts';
import type { GuardWords } from './guard.ts';

/**
 * What a sentence says of the clause itself (`this section describes what the parties hope to achieve`) is read by an attorney unless it
 * is one of the things that clauses say of themselves: whom they bind, how long, that they survive, what they leave free.
 */
export function unexplained(sentence: Sentence): GuardWords[] {
  return sentence.segments.flatMap((segment): GuardWords[] => {
    const { from, to, verb, kind } = segment;
    if (!verb || (kind !== 'main' && kind !== 'that')) return [];
    if (!isItsOwnSubject(sentence.tokens, segment) || isExplained(sentence, segment)) return [];
    return [
      { from, to, role: 'doubt', kind: 'unexplained', why: 'says something of the clause that no rule explains' },
    ];
  });
}

const POINTS = wordSet('this these foregoing above preceding previous');
const PART = wordSet(
  `section sections clause clauses paragraph paragraphs sentence sentences provision provisions promise promises undertaking
  undertakings duty duties obligation obligations commitment commitments words wording protection protections covenant covenants`,
);
const NONE = wordSet('nothing none');
const LONGEST_SUBJECT = 5;

/** `this section`, `the foregoing`, `the preceding paragraph`, `none of this`, `nothing above`: nothing else stands in the subject. */
function isItsOwnSubject(tokens: readonly Token[], { subject }: Segment): boolean {
  const words = tokens.slice(subject.from, subject.to).filter(({ kind }) => kind !== 'number' && kind !== 'mark');
  const start = isOneOf(words[0], ADVERBIAL) ? words.findLastIndex((word) => isOneOf(word, POINTS)) : 0;
  const rest = words.slice(Math.max(start, 0));
  if (rest.length === 0 || rest.length > LONGEST_SUBJECT) return false;
  const [first, second] = rest[0]?.key === 'the' ? [rest[1], rest[2]] : [rest[0], rest[1]];
  // `None of this`, `nothing above`
  if (isOneOf(first, NONE))
    return rest.length <= 4 && (second?.key === 'above' || second?.key === 'of') && isOneOf(rest.at(-1), POINTS);
  if (!isOneOf(first, POINTS)) return false;
  if (second === undefined) return first?.key !== 'this' && first?.key !== 'these';
  return isOneOf(second, PART) && rest.length <= 3;
}
/** `After the first anniversary this section …` */
const ADVERBIAL = wordSet('after upon on in at from until during with for before when once following');

const LASTS = wordSet(
  `survive survives continue continues endure endures last lasts stand stands remain remains run runs outlive outlives outlast outlasts
  persist persists live lives`,
);
const KEEPS = wordSet('keep keeps');
const REACHES = wordSet(
  `bind binds bound binding cover covers extend extends reach reaches apply applies include includes inure inures pass passes follow
  follows attach attaches travel travels benefit benefits protect protects hold holds go goes fall falls rest rests carry carries
  embrace embraces take takes`,
);
const MADE = wordSet(
  `made given owed entered agreed joint mutual reciprocal continuing ongoing perpetual permanent standing continuous unconditional
  absolute irrevocable enforceable material essential severable binding lasting enduring endless indefinite unlimited several
  personal independent cumulative repeated renewed recurring triggered invoked called caled performed enforced imposed laid shared
  undertaken accepted adopted stated confirmed true written signed supported intended meant read construed effective operative
  drafted negotiated prepared composed reviewed explained discussed printed repeated translated initialed
  part one without in both not tax among between meaningful firm everlasting unending
  never always forever equally each two legal advice`,
);
const ARTICLES = wordSet('a an the to on upon');
const ENDS = wordSet(
  `end ends expire expires lapse lapses terminate terminates cease ceases run runs stop stops exhausted used spent limit limits restrict
  restricts prevent prevents prohibit prohibits bar bars preclude precludes affect affects impair impairs require requires waive waives
  limited confined restricted depend depends diminish diminishes reduce reduces enlarge alter alters keep keeps forbid forbids stand stands touch touches need
  constitute constitutes admit admits amount obligate oblige apply applies wear wears extend extends reach reaches cover covers
  exhaust exhausts condition conditioned subject subordinate lost broken contingent dependent satisfied discharged interfere interferes
  concern concerns relate relates hinder hinders revive revives change changes altered changed affected`,
);
const HAS = wordSet('has have had carries carry');
const SAYS = wordSet(
  `reads read states state sets set means mean records record reflects reflect confirms confirm says say satisfies satisfy
  makes make does do shows show serves serve supplements supplement replaces replace supersedes supersede prevails prevail controls control
  governs govern overrides override takes take answers answer is arises arise arizes begins begin starts start works work operates operate
  came comes come forms form constitutes constitute establishes speaks speak requires require obliges oblige gives give leaves leave
  contains contain`,
);
const WITHOUT_END = wordSet('end expiry expiration expiration limit limits term lapse close stop date');
/** `This section is a fallback only`: it stands behind another clause. */
const FALLBACK = wordSet('fallback');
const ONLY = wordSet('only solely merely just');

/** One of the things that a clause says of itself. Words that end or limit it, or turn it into a wish, are found by other guards. */
function isExplained({ tokens, denied, mentions }: Sentence, { verb, to }: Segment): boolean {
  if (!verb) return true;
  const isDenied = (denied[verb.head] ?? 0) % 2 === 1;
  const head = tokens[verb.head];
  const behind = tokens
    .slice(verb.head + 1, to)
    .filter((token) => !isOneOf(token, ARTICLES))
    .slice(0, 3);
  if (isDenied && isOneOf(head, RESTRICTS) && freesCompany(mentions, verb.head)) return false;
  // `does not direct either Party to withhold a filing that the Code requires`
  if (
    isDenied &&
    isOneOf(head, DIRECTS) &&
    mentions.some((one) => one.concept === 'law_demands' && one.from > verb.head)
  )
    return true;
  if (isDenied) return isOneOf(head, ENDS) || isOneOf(head, BE) || anyOneOf(behind, WITHOUT_END);
  if (isAmended(tokens, verb, to)) return true;
  if (anyOneOf(tokens.slice(verb.from, to), ONLY))
    return anyOneOf(behind, FALLBACK) || tellsSubject(mentions, head, verb.head);
  // `This promise keeps going.`
  if (isOneOf(head, KEEPS) && /ing$/.test(behind[0]?.key ?? '')) return true;
  if (isOneOf(head, LASTS) || isOneOf(head, REACHES) || isOneOf(head, SAYS)) return true;
  if (isOneOf(head, HAS)) return anyOneOf(behind, WITHOUT_END) || anyOneOf(behind, FULL);
  if (isOneOf(head, BE)) return anyOneOf(behind, MADE);
  return isOneOf(head, MADE);
}
const SPEAKS_OF = wordSet('speaks relates concerns deals addresses treats');

/** `This Section speaks only to the difference`: what it is about. */
function tellsSubject(mentions: Sentence['mentions'], head: Token | undefined, at: number): boolean {
  return (
    isOneOf(head, SPEAKS_OF) &&
    mentions.some(({ concept, from, weak }) => concept === 'difference' && !weak && from > at)
  );
}

const DIRECTS = wordSet(
  'direct directs instruct instructs ask asks tell tells order orders compel compels oblige obliges allow allows permit permits authorize authorizes excuse excuses command commands',
);
const AMENDED = wordSet('changed amended modified varied altered waived supplemented');
const WRITING = wordSet('writing written signed paper amendment');
const BOTH = wordSet('both parties each two all mutual');

/** `This section may be changed only by a writing that both parties sign.` */
function isAmended(tokens: readonly Token[], { head }: VerbGroup, to: number): boolean {
  const rest = tokens.slice(head + 1);
  return (
    isOneOf(tokens[head], AMENDED) &&
    to > head &&
    anyOneOf(rest, ONLY) &&
    anyOneOf(rest, WRITING) &&
    anyOneOf(rest, BOTH)
  );
}

const RESTRICTS = wordSet(
  'limit limits restrict restricts prevent prevents prohibit prohibits bar bars preclude precludes affect affects impair impairs',
);

/** `None of this limits what Company may do`; not what the law asks of it. */
function freesCompany(mentions: Sentence['mentions'], head: number): boolean {
  const names = (wanted: string) =>
    mentions.some(({ concept, from, weak }) => concept === wanted && !weak && from > head);
  return names('party_company') && !names('party_customer') && !names('lawful_carve_out');
}
const FULL = wordSet('full force effect same continuing');
const BE = wordSet('is are be been was were');
