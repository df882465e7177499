import type { Sentence } from '../../language/analysis.ts';
import { holdsOne, type Sought, sought } from '../../language/sought.ts';
import type { Token } from '../../language/tokens.ts';
import { anyOneOf, isOneOf, wordSet } from '../../language/word-set.ts';
import { type GuardWords, NO_GUARDS, wholeSentence } from './guard.ts';
import { speaksOfItself } from './self-reference.ts';

/** A lead-in that takes away what follows (`Customer asked for the following:`), or a line that does so for what stood above. */
export function notAgreed(sentence: Sentence): readonly GuardWords[] {
  const { tokens } = sentence;
  const isWrapped = WRAPS.some(([wraps, words]) => holdsOne(tokens, words) && wraps(sentence));
  const kind = isWrapped ? 'wrapper' : 'proposal';
  if (kind === 'proposal' && !(holdsOne(tokens, PROPOSED) && recalls(sentence, PROPOSAL))) return NO_GUARDS;
  return [wholeSentence(sentence, { role: 'harms', kind, why: 'says that it is not agreed' })];
}

const SKETCHES = wordSet('draft drafts discussion proposal outline sketch');
const FARTHEST_SKETCH = 5;

/** `NON-BINDING DISCUSSION DRAFT prepared by the mediator` */
function isNonBinding({ tokens }: Sentence): boolean {
  return tokens.some(
    ({ key }, at) =>
      key === 'non' &&
      tokens[at + 1]?.key === 'binding' &&
      anyOneOf(tokens.slice(at + 2, at + 2 + FARTHEST_SKETCH), SKETCHES) &&
      !isOneOf(tokens[at - 1], DENIES),
  );
}
const DENIES = wordSet('not no never longer');

const NOT_AGREED = wordSet(
  `asked asks requested requests proposed proposes suggested untrue false incorrect declined rejected refused draft drafted
  considered discussed unable wished wanted hoped hypothetical`,
);
/** `The parties may agree:`; in `whoever may succeed to their positions, agree:` they agree. */
const MAY = wordSet('may might can could');
const FARTHEST_MAY = 3;
/** A lead-in shorter than this is a label: `Rejected:`. */
const SHORTEST_LEAD = 5;

function leadsIn(sentence: Sentence): boolean {
  const colon = sentence.tokens.findIndex(({ text }, at) => text === ':' && sentence.tokens[at - 1]?.key !== 're');
  // `If the tax office ever asks, both of us will say:`
  const opening = sentence.segments[0];
  const from = opening?.kind === 'if' && opening.to < colon ? opening.to : 0;
  const lead = colon < 0 ? [] : sentence.tokens.slice(from, colon);
  const onlyMay =
    sentence.stances[0]?.modality === 'may' &&
    lead.some(({ key }, at) => key === 'agree' && anyOneOf(lead.slice(Math.max(0, at - FARTHEST_MAY), at), MAY));
  return (
    onlyMay ||
    failsToAgree(sentence, colon) ||
    onlyWishes(lead) ||
    (lead.length > 0 && mayBeAgreed(sentence.tokens.slice(0, colon))) ||
    (lead.length >= SHORTEST_LEAD &&
      lead.some((token, at) => takesAway(lead, token, at) && !isOccasion(sentence, from + at)))
  );
}

const WOULD = wordSet('would should');
const LIKES = wordSet('love like prefer appreciate welcome wish hope');
const SEES = wordSet('see have get find ask propose suggest');
const FARTHEST_LIKED = 3;

/** `One more thing I would love to see:`; not `We would like to put on record:` */
function onlyWishes(lead: readonly Token[]): boolean {
  return lead.some((token, at) => {
    if (!isOneOf(token, WOULD)) return false;
    const behind = lead.slice(at + 1, at + 1 + FARTHEST_LIKED);
    const likes = behind.findIndex((one) => isOneOf(one, LIKES));
    const next = lead[at + 2 + likes];
    return (
      likes >= 0 &&
      (next === undefined || next.kind === 'mark' || (next.key === 'to' && isOneOf(lead[at + 3 + likes], SEES)))
    );
  });
}

const AGREEING = wordSet(
  'agree agrees agreed accept accepts accepted stipulate stipulated settled concur adopt adopted reached',
);
const ON_THESE = wordSet('the following this these any of following');
const ON = wordSet('on to upon about with');

/** `The parties could not agree on the following:`, `The parties have never accepted:` */
function failsToAgree({ tokens, denied }: Sentence, colon: number): boolean {
  if (colon < 0 || colon < tokens.length - 1) return false;
  return tokens.some((token, at) => {
    if (at > colon || !isOneOf(token, AGREEING) || (denied[at] ?? 0) % 2 === 0) return false;
    const first = isOneOf(tokens[at + 1], ON) ? at + 2 : at + 1;
    return first === colon || tokens.slice(first, colon).every((one) => isOneOf(one, ON_THESE) || POINTED.has(one.key));
  });
}
const POINTED = wordSet('points terms statements items propositions matters things between them us yet');

const OFFERS = wordSet('proposes propose suggests suggest offers offer invites invite floats float');
const LEFT_OPEN = wordSet(
  'should if whether consider consideration discussion review thought thoughts comment comments would could',
);
const FARTHEST_OFFERED = 3;

/** `My client proposes the following footing, should yours be willing to join in it.`: what follows waits for an answer. */
function onlyOffers({ tokens }: Sentence): boolean {
  const at = tokens.findIndex(
    (token, place) =>
      isOneOf(token, OFFERS) &&
      tokens.slice(place + 1, place + 1 + FARTHEST_OFFERED).some(({ key }) => /^(?:following|this|these)$/.test(key)),
  );
  return at >= 0 && anyOneOf(tokens.slice(at), LEFT_OPEN) && !isGranted(tokens.slice(at));
}

const WISHES = wordSet(
  'propose proposes suggest suggests consider considers considering like want wants hope hopes wish wishes urge urges invite invites',
);
const AGREES = wordSet('agree agreeing accept accepting adopt adopting join joining');
const FARTHEST_AGREED = 9;
const POINTS = wordSet('above foregoing following');
const LONGEST_AGREED = 5;

/** `I propose that we agree to the above`, `Company will consider agreeing to this section`, `I would like you to agree to the following:` */
function onlyAsks({ tokens, denied }: Sentence): boolean {
  return tokens.some((token, at) => {
    if (!WISHES.has(token.key) || (denied[at] ?? 0) % 2 === 1) return false;
    const agree = tokens.findIndex((one, place) => place > at && place <= at + FARTHEST_AGREED && isOneOf(one, AGREES));
    if (agree < 0 || tokens.slice(at, agree).some(({ text }) => text === ',' || text === ';')) return false;
    const isTo = tokens[agree + 1]?.key === 'to' || tokens[agree + 1]?.key === 'on' || tokens[agree + 1]?.key === 'in';
    const first = agree + (isTo ? 2 : 1);
    const object = tokens.slice(first, first + LONGEST_AGREED);
    const isItsOwn = anyOneOf(object.slice(0, 2), POINTS) || speaksOfItself(tokens, first, first + 2);
    return isItsOwn && !isGranted(tokens.slice(agree + 1));
  });
}

const AGREED_LATER = wordSet('agree adopt accept include insert add settle consider');
const WORDING = wordSet(
  'wording language words text term terms clause paragraph sentence provision this following follows',
);
const SOMETIME = wordSet(
  `at a an any later date time point stage in the future some day one also still then hereafter afterwards subsequently perhaps well yet by
  mutual consent written each both jointly another further`,
);

/** `The parties may at a later date agree on wording such as this:`, `The parties could adopt the following language:` */
function mayBeAgreed(lead: readonly Token[]): boolean {
  const may = lead.findIndex((token) => isOneOf(token, MAY));
  if (may < 0) return false;
  const agree = lead.findIndex((token, at) => at > may && token.kind !== 'mark' && !isOneOf(token, SOMETIME));
  return isOneOf(lead[agree], AGREED_LATER) && anyOneOf(lead.slice(agree + 1), WORDING);
}

const OCCASIONS: ReadonlySet<string> = new Set(['when', 'if']);

/** `within seven days after the other one asks, each deletes:` says when. */
function isOccasion({ segments, segmentOf }: Sentence, at: number): boolean {
  return OCCASIONS.has(segments[segmentOf[at] ?? 0]?.kind ?? '');
}

/** `You need not draft anything:` and `Each party has considered:` take nothing away. */
function takesAway(lead: readonly Token[], token: Token, at: number): boolean {
  // `Company will consider whether to state:`
  if (/^consider(?:s|ing)?$/.test(token.key) && lead[at + 1]?.key === 'whether') return true;
  if (!isOneOf(token, NOT_AGREED) || isInserted(lead, at)) return false;
  // `each having asked for advice or declined to,`: what they did before
  if (/^(?:declined|refused)$/.test(token.key) && lead[at + 1]?.key === 'to' && lead[at + 2]?.text === ',')
    return false;
  // `Each gave the same answer and asked that it be written down as a term:`
  const written = lead[at + 1]?.key === 'that' && lead[at + 3]?.key === 'be' && isOneOf(lead[at + 4], WRITTEN);
  if (written && lead.slice(0, at).some((one) => isOneOf(one, EACH))) return false;
  // `I ask for nothing that is untrue:`
  if (lead.slice(0, at).some((one) => isOneOf(one, NOTHING))) return false;
  // `When asked:`, `once requested:`
  if (/^(?:ask|request)ed$/.test(token.key) && isOneOf(lead[at - 1], OPENS_EVENT)) return false;
  // `As discussed, it reads:`
  if (lead[at - 1]?.key === 'as' && (lead[at + 1]?.text === ',' || isOneOf(lead[at + 1], ON_WHICH))) return false;
  // `the execution draft carries it:`
  if (token.key === 'draft' && isOneOf(lead[at - 1], FINAL)) return false;
  // `As you asked, we set down everything:`
  if (isOneOf(lead[at - 1], ONE_WHO_ASKS) && isOneOf(lead[at - 2], AS)) return false;
  // `the party asked shall:`
  if (token.key === 'asked' && isOneOf(lead[at + 1], DUTY)) return false;
  // `She asked for it, and your office agreed:`
  if (/^(?:ask|request|propos|suggest)ed$/.test(token.key) && isGranted(lead.slice(at))) return false;
  // `I have drafted this for both of you:`
  if (token.key === 'drafted' && lead[at + 2]?.key === 'for' && isOneOf(lead[at + 3], EACH) && !lead.some(isWeighed))
    return false;
  if (token.key === 'draft') return !isOneOf(lead[at + 1], OBJECTS) && !isOneOf(lead[at - 1], BEFORE_VERB);
  return token.key !== 'considered' || !anyOneOf(lead, EACH);
}

const SAYS = wordSet(
  'agree agrees agreed state states declare declares confirm confirms stipulate stipulates record acknowledge',
);

/** `The Parties state, as the mediator suggested, that:` */
function isInserted(lead: readonly Token[], at: number): boolean {
  const opens = lead.findIndex(({ text }, comma) => text === ',' && isOneOf(lead[comma - 1], SAYS));
  const that = lead.findIndex(({ key }, place) => key === 'that' && lead[place - 1]?.text === ',');
  return opens > 0 && opens < at && at < that;
}

/** `…, and Company agreed to it:` */
function isGranted(behind: readonly Token[]): boolean {
  // `You asked us to put this on paper, and we do:`
  const last = behind.at(-1);
  if (last?.key === 'do' && isOneOf(behind.at(-2), WE)) return true;
  return behind.some((one, at) => isOneOf(one, GRANTS) && !isOneOf(behind[at - 1], NOT_GRANTED));
}
const WRITTEN = wordSet('written recorded put set entered made included');
const GRANTS = wordSet('agreed agrees accept accepts accepted adopt adopts adopted');
const ON_WHICH = wordSet('on by at in over yesterday today');
const FINAL = wordSet('execution final signed agreed approved');
const AS = wordSet('as since because');
const WE = wordSet('we i');
const NOT_GRANTED = wordSet('not never be neither nor nobody been have has had');

const isWeighed = ({ key }: Token) => /^(?:consider|discuss|review|approv|propos|suggest)/.test(key);
const NOTHING = wordSet('nothing none');
const ONE_WHO_ASKS = wordSet('you i we they he she');
const OPENS_EVENT = wordSet('when whenever if once as upon being so after each time');
const DUTY = wordSet('shall must will');
const OBJECTS = wordSet('anything a an the it nothing');
const BEFORE_VERB = wordSet('to not or');
const EACH = wordSet('each both');

const POINTS_BACK = wordSet('foregoing above this these');
const SKETCH = wordSet('draft request wish hope example illustration sample template');
/** An offer binds nobody to its terms, yet what it says of itself holds: a clause may call it fine. */
const PROPOSAL = wordSet('proposal suggestion offer');
const STATES = wordSet('is are was were remains');
/** The token before which it is called a proposal. */
const FARTHEST_CALLED = 8;

/** `The foregoing is only a proposal.` In `this offer is open until …` the proposal is what is spoken of. */
function recalls({ tokens }: Sentence, words: ReadonlySet<string>): boolean {
  const states = tokens.findIndex((token) => isOneOf(token, STATES));
  return (
    states >= 0 &&
    anyOneOf(tokens.slice(0, 3), POINTS_BACK) &&
    anyOneOf(tokens.slice(states + 1, FARTHEST_CALLED), words)
  );
}

const PROPOSED = sought(PROPOSAL);

/** What says that it is not agreed, and the words of which one must stand there for it. */
const WRAPS: readonly (readonly [wraps: (sentence: Sentence) => boolean, words: Sought])[] = [
  [leadsIn, sought([':'])],
  [onlyOffers, sought(OFFERS)],
  [onlyAsks, sought(WISHES)],
  [(sentence) => recalls(sentence, SKETCH), sought(SKETCH)],
  [isNonBinding, sought(['non'])],
];
