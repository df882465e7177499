import { type Mention, mentionsBetween } from './mentions.ts';
import type { Segment } from './segments.ts';
import type { Token } from './tokens.ts';
import { allOf, isOneOf, wordSet } from './word-set.ts';

/** How a clause stands to the complement that hangs on it: `the parties agree that …`, `Company claims that …`. */
export type Matrix = 'agrees' | 'position' | 'denies' | 'wraps' | 'plain';

/** Reads a clause as the matrix of others: the last of its words that says something about them counts. */
export function matrixKind(tokens: readonly Token[], part: Segment, mentions: readonly Mention[]): Matrix {
  // `The parties stipulate, and ask that the order recite, that …`: an insertion asks for something else.
  const said = mentionsBetween(mentions, part.from, saidTo(tokens, part));
  if (said.some(({ concept }) => concept === 'wrapper_cancel')) return 'wraps';
  for (let at = 0; at < FARTHEST_DRAFT; at++) if (DRAFTS.has(tokens[at]?.key ?? '')) return 'wraps';
  for (let at = properFrom(tokens, part); at < part.subject.to; at++)
    if (isUsualForm(tokens, at) || PROPOSALS.has(tokens[at]?.key ?? '') || isHope(tokens, part, at)) return 'wraps';
  const end = saidTo(tokens, part);
  for (let at = part.verb?.from ?? part.from; at < end; at++)
    // `It is understood of this offer that …`
    if (
      (WRAPS.has(tokens[at]?.key ?? '') || isAbleLater(tokens, at)) &&
      !isDemand(tokens, at) &&
      !BEFORE_ASKER.has(tokens[at - 1]?.key ?? '') &&
      !isBeyondDoubt(tokens, at) &&
      !wishesItClear(tokens, at)
    )
      return 'wraps';
  for (let at = part.to - 1; at >= part.from; at--) {
    if (!isOneOf(tokens[at], TELLING)) continue;
    const key = tokens[at]?.key ?? '';
    if (isBeyondDoubt(tokens, at) || isNounOfDispute(tokens, at)) continue;
    if (DENIES.has(key) || (part.verb?.head === at && QUESTIONS.has(key) && !part.verb.passive))
      return isOwed(tokens[part.to - 1]) || isGround(tokens, part.to - 1) ? 'plain' : 'denies';
    // `undertook for any purchaser of the claim that …`
    if (key === 'claim' && BEFORE_THING.has(tokens[at - 1]?.key ?? '')) continue;
    // `covenants for itself and all who shall claim under it that …`
    if (/^claim(?:s|ing)?$/.test(key) && isOneOf(tokens[at + 1], UNDER)) continue;
    if (isOnesStatement(tokens, at)) return isOneOf(tokens[part.verb?.head ?? -1], TAKES_OVER) ? 'agrees' : 'wraps';
    if (isOnesUnderstanding(tokens, at)) return 'position';
    if (POSITIONS.has(key)) return isShared(tokens, at) ? 'agrees' : 'position';
    if (AGREES.has(key)) return 'agrees';
  }
  return 'plain';
}

const HOPES = wordSet('hope wish aim goal desire ambition aspiration expectation');
const BEFORE_HOPE = wordSet('the our their its my your his her shared common joint mutual');
const IS = wordSet('is was remains being');

/** `The hope of both parties is that …` */
function isHope(tokens: readonly Token[], { subject, verb }: Segment, at: number): boolean {
  if (!HOPES.has(tokens[at]?.key ?? '') || !IS.has(tokens[verb?.head ?? -1]?.key ?? '')) return false;
  return at <= subject.from + 2 && BEFORE_HOPE.has(tokens[at - 1]?.key ?? '');
}

const LATER = wordSet('will would might could');

/** `will be able to agree that …` */
function isAbleLater(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.key === 'able' && tokens[at - 1]?.key === 'be' && LATER.has(tokens[at - 2]?.key ?? '');
}

const ASIDE = wordSet('notwithstanding despite regardless contrary unlike instead whatever');

/** `Notwithstanding anything in an earlier letter, the parties agree …`: the subject proper stands behind the comma. */
function properFrom(tokens: readonly Token[], { subject }: Segment): number {
  if (!ASIDE.has(tokens[subject.from]?.key ?? '')) return subject.from;
  const comma = tokens.findIndex(({ text }, at) => at > subject.from && at < subject.to && text === ',');
  return comma < 0 ? subject.from : comma + 1;
}

/** `agree, as the mediator suggested, that …`: what is inserted only tells more of it. */
function saidTo(tokens: readonly Token[], { verb, to }: Segment): number {
  if (!verb || !AGREES.has(tokens[verb.head]?.key ?? '')) return to;
  return tokens[verb.to]?.text === ',' && tokens[to - 1]?.text === ',' && to - 1 > verb.to ? verb.to : to;
}

const STATEMENTS = wordSet('statement assertion suggestion allegation remark comment contention request');
const OF_ONE = wordSet('your his her');
const TAKES_OVER = wordSet(
  'agree agrees agreed accept accepts share shares adopt adopts join joins confirm confirms endorse concur',
);

/** `We note your statement that …`: what one side said. */
function isOnesStatement(tokens: readonly Token[], at: number): boolean {
  if (!STATEMENTS.has(tokens[at]?.key ?? '') || tokens[at + 1]?.key !== 'that') return false;
  return OF_ONE.has(tokens[at - 1]?.key ?? '') || /['’]s$/.test(tokens[at - 1]?.text ?? '');
}

const UNDER = wordSet('under by through');
const BEFORE_THING = wordSet('the this that said such');

/** `the demand rests upon assertion`: a noun. */
function isDemand(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.key === 'demand' && /^(?:the|said|this)$/.test(tokens[at - 1]?.key ?? '');
}

const AVOIDS = wordSet('avoidance removal avoid remove beyond without no');

/** `for the avoidance of doubt`, `to avoid any doubt`, `beyond all doubt` */
function isBeyondDoubt(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.key !== 'doubt') return false;
  return AVOIDS.has(tokens[at - 1]?.key ?? '') || AVOIDS.has(tokens[at - 2]?.key ?? '');
}

const FORMS = wordSet(
  'form forms template templates letter letters agreement agreements contract contracts release wording language',
);
const USUAL = wordSet(
  'usual standard customary ordinary model sample typical old earlier former previous prior other blank generic',
);

/** `The Creditor's usual form says that …`: another paper than this one. */
function isUsualForm(tokens: readonly Token[], at: number): boolean {
  return FORMS.has(tokens[at]?.key ?? '') && USUAL.has(tokens[at - 1]?.key ?? '');
}

const OWED = wordSet('debt sum amount obligation balance money figure');

/** In `the subject of a contest and no debt that …` the complement hangs on the noun. */
function isOwed(token: Token | undefined): boolean {
  return OWED.has(token?.key ?? '');
}

const GROUND = wordSet('ground grounds footing basis reason');

/** `is denied on the footing that …`: the complement gives the reason, and is not what is denied. */
function isGround(tokens: readonly Token[], at: number): boolean {
  return GROUND.has(tokens[at]?.key ?? '') && tokens[at - 1]?.key === 'the';
}

const UNDERSTANDING = wordSet('understanding impression interpretation recollection reading');
const ONES_PRONOUN = wordSet('his her its');

/** `It is Ms. Lund's understanding that …`, and not that of the two. */
function isOnesUnderstanding(tokens: readonly Token[], at: number): boolean {
  const owner = tokens[at - 1];
  if (!UNDERSTANDING.has(tokens[at]?.key ?? '') || !owner) return false;
  return ONES_PRONOUN.has(owner.key) || (/[^s]['’]s$/.test(owner.text) && owner.capital);
}

const DISPUTE = wordSet('dispute doubt contest');
const BEFORE_DISPUTE = wordSet(
  'a an the this that any no some faith fide honest genuine real sincere serious bona their our its in under without of such',
);

/** `arose from a good-faith dispute`: the noun. */
function isNounOfDispute(tokens: readonly Token[], at: number): boolean {
  return (
    DISPUTE.has(tokens[at]?.key ?? '') &&
    BEFORE_DISPUTE.has(tokens[at - 1]?.key ?? '') &&
    tokens[at + 1]?.key !== 'that'
  );
}

const POSITION = wordSet('position view');
const SHARED = wordSet('common joint shared mutual');

/** `It is the common position of the parties that …`, `the position of both sides` says it for both. */
function isShared(tokens: readonly Token[], at: number): boolean {
  if (SHARED.has(tokens[at - 1]?.key ?? '')) return true;
  return POSITION.has(tokens[at]?.key ?? '') && tokens[at + 1]?.key === 'of' && tokens[at + 2]?.key === 'both';
}

/** `tell whoever asks that …`: the one who asks is only told. */
const BEFORE_ASKER = wordSet('this whoever who whosoever');

const WISHES = wordSet('wish wishes want wants like');
const CLEAR = wordSet('clear plain known recorded understood noted certain writing record black paper');
const FARTHEST_CLEAR = 5;

/** `Both of us wish it to be clear that …` says what follows. */
export function wishesItClear(tokens: readonly Token[], at: number): boolean {
  const behind = tokens.slice(at + 1, at + 1 + FARTHEST_CLEAR);
  return WISHES.has(tokens[at]?.key ?? '') && behind.some(({ key }) => CLEAR.has(key));
}

/** Papers that nobody is bound by: `an earlier draft had the parties agree that …`. */
const DRAFTS = wordSet('draft drafts');
const FARTHEST_DRAFT = 7;
const PROPOSALS = wordSet('draft drafts proposal proposals suggestion suggestions');

/** Words that say what follows as the document's own statement. */
const AGREES =
  wordSet(`agree agrees agreed acknowledge acknowledges confirm confirms confirmed record records recorded declare declares
  declared state states stated stipulate stipulates stipulated recognize recognizes recognized understand understands
  understood covenant covenants covenanted accept accepts accepted certify certifies certified warrant warrants
  warranted represent represents promise promises promised undertake undertakes undertook affirm affirms affirmed note notes
  noted ensure ensures provide provides provided mean means intend intends intended say says see hold holds find finds
  found know knows clear mind repeat repeats do does follows concede concedes conceded admit admits admitted establish
  show shows shown ground guarantee guarantees construed read taken deemed treat treated determined adjudicated proved
  proven`);

/** Words that say what follows as somebody's view. */
const POSITIONS =
  wordSet(`position positions view opinion contention belief claim claims claimed assert asserts asserted contend contends
  contended maintain maintains maintained allege alleges alleged believe believes believed argue argues insist insists
  insisted feel feels think thinks consider considers`);

/** Words that deny what follows. */
const DENIES =
  wordSet(`deny denies denied denying dispute disputes disputed disputing contest contests contesting doubt doubts doubted
  disproved disproven refuted rebutted contradicted reject rejects untrue false disagree
  disagrees incorrect wrong unproven unproved unestablished unverified unsubstantiated undemonstrated unconfirmed
  unadmitted unconceded`);

/** The same where they are the verb: `no court has questioned that …`, and not `the contested fines`. */
const QUESTIONS = wordSet('questioned challenged contested');

/** All words that say how a clause stands to its complement: others are passed over. */
const TELLING = allOf(
  DENIES,
  QUESTIONS,
  STATEMENTS,
  UNDERSTANDING,
  POSITIONS,
  AGREES,
  wordSet('claim claims claiming'),
);

/** Words that ask for, plan or try what follows, and so agree nothing. */
const WRAPS =
  wordSet(`ask asks asked request requests requested propose proposes proposed suggest suggests suggested recommend recommends recommended wish wishes wished
  want wants wanted hope hopes hoped like prefer preferred discuss discussed offer offers offered consider considers
  considered considering draft drafted doubt wonder seek seeks sought demand demands demanded urge urged explore plan
  plans try tries tried expect expects decline declines declined refuse refuses refused fail fails failed told hear
  heard pretend hopeful optimistic confident eager keen anxious expectant inclined willing
  anticipate anticipates anticipated pray prays prayed foresee foresees predict predicts envisage envisages`);

const UNDERSTOOD = wordSet('understood agreed acknowledged recorded accepted stipulated');

const AGREEMENT = wordSet('understanding agreement intent intention position purpose');
const LONGEST_OWNER = 7;

/** `…, it being understood that …`, `…, it being the parties' agreement that …`: what follows is said for itself, whatever stands before it. */
export function isUnderstood(tokens: readonly Token[], that: number): boolean {
  // `…, and that …`: one more complement of the same words, up to a semicolon.
  const from = tokens.findLastIndex(({ text }, at) => at < that && text === ';') + 1;
  return tokens.slice(from, that + 1).some(({ key }, at) => key === 'that' && isUnderstoodAt(tokens, from + at));
}

function isUnderstoodAt(tokens: readonly Token[], that: number): boolean {
  if (UNDERSTOOD.has(tokens[that - 1]?.key ?? '') && tokens[that - 2]?.key === 'being') return true;
  if (!AGREEMENT.has(tokens[that - 1]?.key ?? '')) return false;
  const from = Math.max(1, that - LONGEST_OWNER);
  return tokens.slice(from, that).some(({ key }, at) => key === 'being' && tokens[from + at - 1]?.key === 'it');
}

const BELIEVES = wordSet('consider believe think suppose');

/** `do not consider that it was forgiven`: who does not think so thinks that it is not. */
export function isDisbelief(tokens: readonly Token[], that: number): boolean {
  return BELIEVES.has(tokens[that - 1]?.key ?? '') && /^(?:not|never)$|n[’']t$/.test(tokens[that - 2]?.key ?? '');
}
