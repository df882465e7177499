import type { Sentence } from '../../language/analysis.ts';
import type { Segment } from '../../language/segments.ts';
import { holdsOne, sought } from '../../language/sought.ts';
import type { Token } from '../../language/tokens.ts';
import type { VerbGroup } from '../../language/verbs.ts';
import { anyOneOf, isOneOf, wordSet } from '../../language/word-set.ts';
import { isArgumentGivenUp } from './argued.ts';
import { type GuardWords, NO_GUARDS } from './guard.ts';
import { ITSELF, isOnlyItself } from './self-reference.ts';

/**
 * What a sentence says of the clause itself (`this section describes what the parties hope to achieve`) is read by an attorney unless it
 * is one of the things that clauses say of themselves: whom they bind, how long, that they survive, what they leave free.
 */
export function unexplained(sentence: Sentence): readonly GuardWords[] {
  const aim = holdsOne(sentence.tokens, HOPING) ? calledHope(sentence.tokens) : -1;
  if (aim >= 0)
    return [{ from: aim, to: aim + 4, role: 'doubt', kind: 'unexplained', why: 'calls it a hope and no promise' }];
  if (!holdsOne(sentence.tokens, ITSELF) && !holdsOne(sentence.tokens, NOTHING)) return NO_GUARDS;
  return sentence.segments.flatMap((segment): GuardWords[] => {
    const { from, to, verb, kind } = segment;
    if (!verb || (kind !== 'main' && kind !== 'that')) return [];
    if (isArgumentGivenUp(sentence, segment)) return [];
    if (!isItsOwnSubject(sentence.tokens, whatIsSaid(sentence, segment)) || isExplained(sentence, segment)) return [];
    return [
      { from, to, role: 'doubt', kind: 'unexplained', why: 'says something of the clause that no rule explains' },
    ];
  });
}

const WHICH = wordSet('this which all it');
const HOPES = wordSet('hope hopes wish wishes aspiration intention intentions goal aim desire courtesy');

/** `…, this being a statement of hope and not a promise` */
function calledHope(tokens: readonly Token[]): number {
  return tokens.findIndex((token, at) => {
    if (!isOneOf(token, WHICH) || tokens[at - 1]?.text !== ',' || !/^(?:being|is|are)$/.test(tokens[at + 1]?.key ?? ''))
      return false;
    const behind = tokens.slice(at + 2, at + 8);
    return (
      anyOneOf(behind, HOPES) &&
      behind.some(
        ({ key }, index) => key === 'not' || key === 'only' || (key === 'of' && isOneOf(behind[index + 1], HOPES)),
      )
    );
  });
}

/** `What the paragraph above says shall have no effect`: its subject stands before it, with a verb of its own. */
function whatIsSaid({ tokens, segments }: Sentence, segment: Segment): Segment['subject'] {
  const { subject, kind, parent } = segment;
  const before = parent === undefined ? undefined : segments[parent];
  if (kind !== 'that' || subject.to > subject.from || !before?.verb || before.verb.to !== segment.from) return subject;
  return tokens[before.from]?.key === 'what' ? { from: before.from, to: before.verb.to } : subject;
}

const NONE = wordSet('nothing none');
const INSIDE = wordSet('in of under');
const LONGEST_SUBJECT = 9;

/** `this section`, `paragraph 2`, `none of this`, `Company's only duty under the paragraph above`: nothing else stands in the subject. */
function isItsOwnSubject(tokens: readonly Token[], { from, to }: Segment['subject']): boolean {
  if (to <= from || to - from > LONGEST_SUBJECT) return false;
  // `None of this`, `nothing above`
  if (isOneOf(tokens[from], NONE)) {
    const [next, last] = [tokens[from + 1], tokens[to - 1]];
    if (to - from <= 4 && (next?.key === 'above' || next?.key === 'of') && isOneOf(last, POINTS)) return true;
    return isOneOf(next, INSIDE) && isOnlyItself(tokens, from + 2, to);
  }
  return !anyOneOf(tokens.slice(from, to), WHOLE) && isOnlyItself(tokens, from, to);
}
/** Of the paper as a whole other rules speak. */
const WHOLE = wordSet('stipulation agreement letter settlement statement statements acknowledgment release hereof');

const POINTS = wordSet('this these foregoing above preceding previous');

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
  absolute irrevocable enforceable material essential essence severable binding lasting enduring endless indefinite unlimited several
  personal independent cumulative repeated renewed recurring triggered invoked called caled performed enforced imposed laid shared
  undertaken accepted adopted stated confirmed true written signed supported intended meant read construed effective operative
  followed kept honored observed respected obeyed performed unaffected open submitted drafted negotiated prepared restored put added placed inserted kept retained composed reviewed explained discussed printed repeated translated initialed
  part one without in both not tax among between meaningful firm everlasting unending
  never always forever equally each two legal advice`,
);
const ARTICLES = wordSet('a an the to on upon');
/** What is lost when it is denied; what else a clause does not do, or nobody may do to it, leaves it as it is. */
const LOST = wordSet(
  `made given agreed approved accepted signed adopted promised guaranteed effective operative final settled honored followed kept performed
  observed respected meant intended create creates mean means imply make makes carried done fulfilled met promise promises guarantee count counts matter matters
  hold holds work works survive survives last lasts continue continues remain remains enforced binding bind binds`,
);
const HAVE = wordSet('have has had');
const RENEWS = wordSet(
  'renew renews recur recurs repeat repeats impose imposes create creates admit admits yield yields begin begins restart restarts',
);
const HAS = wordSet('has have had carries carry');
const SAYS = wordSet(
  `reads read states state sets set means mean records record reflects reflect confirms confirm says say satisfies satisfy
  makes make does do shows show serves serve supplements supplement replaces replace supersedes supersede prevails prevail controls control
  governs govern overrides override takes take answers answer arises arise arizes begins begin starts start works work operates operate
  came comes come forms form constitutes constitute establishes speaks speak requires require obliges oblige gives give leaves leave
  contains contain forbids forbid bars bar prohibits prohibit promises promise protects protect covers cover`,
);
const WITHOUT_END = wordSet('sunset end expiry expiration expiration limit limits term lapse close stop date');
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
  if (isDenied) return !(isOneOf(head, LOST) || (isOneOf(head, HAVE) && anyOneOf(behind, FULL)));
  if (isAmended(tokens, verb, to)) return true;
  if (anyOneOf(tokens.slice(verb.from, to), ONLY))
    return anyOneOf(behind, FALLBACK) || tellsSubject(mentions, head, verb.head);
  // `This promise keeps going.`
  if (isOneOf(head, KEEPS) && /ing$/.test(behind[0]?.key ?? '')) return true;
  if (isUnsettled(tokens, verb, to) || (isOneOf(head, REACHES) && leavesSideOut(tokens, mentions, verb.to)))
    return false;
  if (isOneOf(head, LASTS) || isOneOf(head, REACHES) || isOneOf(head, SAYS) || isOneOf(head, RENEWS)) return true;
  // `Section 4 is deleted` and `replaced by …` are for other rules
  if (isOneOf(head, TAKEN_OUT)) return tokens.some(({ text }, at) => at > verb.head && text === ':');
  const isNone = behind.some(({ key }) => key === 'no');
  if (isOneOf(head, HAS)) return anyOneOf(behind, WITHOUT_END) || (anyOneOf(behind, FULL) && !isNone);
  const taken = tokens.findIndex((token, at) => at >= verb.head && at < verb.head + 3 && isOneOf(token, TAKEN));
  if (taken > 0) return !isTakenAs(tokens, taken, to);
  // `That duty is to retract …`
  if (isOneOf(tokens[verb.from], BE) && tokens[verb.from + 1]?.key === 'to')
    return !isOneOf(tokens[verb.from + 2], TRIES) && !isOneOf(head, TRIES);
  if (isOneOf(head, BE)) return anyOneOf(behind, MADE) && !anyOneOf(behind.slice(0, 1), HOLLOW);
  return isOneOf(head, MADE);
}

const NOT_YET = wordSet('still being');
const MISTAKE = wordSet('mistake error oversight accident inadvertence');

/** `is still being negotiated`, `was put in by mistake` */
function isUnsettled(tokens: readonly Token[], { from, head }: VerbGroup, to: number): boolean {
  if (tokens.slice(from, head + 1).some((token, at) => at > 0 && isOneOf(token, NOT_YET))) return true;
  return tokens.some(
    ({ key }, at) => at > head && at < to && (key === 'by' || key === 'in') && isOneOf(tokens[at + 1], MISTAKE),
  );
}

/** `binds Customer, but not Company` */
function leavesSideOut(tokens: readonly Token[], mentions: Sentence['mentions'], from: number): boolean {
  return mentions.some(
    (one) =>
      one.concept === 'party_company' &&
      one.from > from &&
      !one.weak &&
      tokens.slice(one.from - 2, one.from).some(({ key }) => key === 'not'),
  );
}

const TRIES = wordSet('consider weigh try attempt endeavor review discuss think look ask');
const TAKEN_OUT = wordSet('deleted struck stricken removed replaced');
const TAKEN = wordSet('read construed meant intended understood treated regarded deemed interpreted viewed taken');
/** What a clause may be called without losing its force. */
const FIRM = wordSet(
  `covenant covenants promise promises agreement agreements term condition obligation obligations duty duties commitment whole written joint
  mutual independent continuing separate several binding firm full part contract one`,
);
const FARTHEST_NAME = 5;

/** `shall be read as a recital`, `is meant only as guidance`; not `is to be read as a continuing duty`. */
function isTakenAs(tokens: readonly Token[], head: number, to: number): boolean {
  const as = tokens.findIndex(({ key }, at) => at > head && at < Math.min(to, head + 3) && key === 'as');
  return as > 0 && !anyOneOf(tokens.slice(as + 1, Math.min(to, as + FARTHEST_NAME)), FIRM);
}
const HOLLOW = wordSet(
  'statement courtesy recital summary description expression proposal suggestion goal wish hope draft note',
);
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
const SIGNED = wordSet('signed executed');
const BOTH = wordSet('both parties each two all mutual');

/** `This section may be changed only by a writing that both parties sign.` */
function isAmended(tokens: readonly Token[], { head }: VerbGroup, to: number): boolean {
  const rest = tokens.slice(head + 1);
  return (
    isOneOf(tokens[head], AMENDED) &&
    to > head &&
    anyOneOf(rest, ONLY) &&
    anyOneOf(rest, WRITING) &&
    (anyOneOf(rest, BOTH) || anyOneOf(rest, SIGNED))
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
const FULL = wordSet('agreeing full force effect same continuing');
const BE = wordSet('is are be been was were become becomes became');

const HOPING = sought(HOPES);
const NOTHING = sought(NONE);
