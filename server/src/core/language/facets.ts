import type { Range } from './tokens.ts';
import { type Piece, type Words, wordsAt } from './words.ts';

/** A label and what stands behind it: the two cells of a row, the two sides of a colon. */
export type Labeled = { readonly label: Range; readonly content: Range };

/** The sentence that facets make together; `bound`: they say who is bound. */
export type Duty = { readonly words: Words; readonly bound: boolean };

type Facet =
  | 'act'
  | 'ban'
  | 'bound'
  | 'time'
  | 'start'
  | 'lasts'
  | 'cost'
  | 'copy'
  | 'to'
  | 'about'
  | 'which'
  | 'thing'
  | 'where';

/** What a label asks of one duty. The first that fits is taken. */
const FACETS: readonly (readonly [Facet, RegExp])[] = [
  [
    'ban',
    /^(?:what is |\p{L}+ |\p{L}+ \p{L}+ )?(?:forbidden|barred|prohibited|banned|not allowed|not permitted|ruled out|off limits)$/u,
  ],
  [
    'act',
    /^(?:acts?|actions?|(?:the )?dut(?:y|ies)|obligations?|undertakings?|promises?|tasks?|steps?|what(?: is (?:promised|owed|required|to be done)| (?:must|will|shall) be done)?|to do|required)$/,
  ],
  ['act', /^what (?:must|will|shall|is to|has to) \S/],
  [
    'act',
    /^(?:what is (?:to be )?(?:removed|withdrawn|retracted|deleted)|acts? required|required acts?|\p{L}+ what|what statements?|which statements?|what entries|what (?:comes|goes|is taken) \S+)$/u,
  ],
  [
    'bound',
    /^(?:who|whose|by whom|(?:who is |parties |persons |those )?bound(?: by it)?|binds|binding (?:on|upon)|applies to|obligors?|(?:owed|given|made|done) by|(?:duty|promise|undertaking) of|on whom|who (?:must|will|shall|may|has to|have to)(?: not)? (?!ask|request|demand|call|invoke|enforce|complain|give notice)\S+(?: \S+){0,3}|who [a-z]+s (?:it|them|these|the (?:entr|statement)\S+)|persons(?: bound)?|who (?:acts|does it|owes it|is under (?:it|the duty))|responsible(?: party)?|actors?|promisors?)$/,
  ],
  [
    'start',
    /^(?:(?:counted|counts?|running|runs?|calculated|measured|reckoned|starts?|starting|beginning|begins|time runs|clock (?:starts|runs)|days? run)(?: from| on| with| at)?|from|triggers?|triggered by)$/,
  ],
  [
    'time',
    /^(?:when|within|by|by when|time|time[ -](?:limits?|allowed)|deadlines?|how (?:fast|soon|quickly|promptly)|periods?|timing|latest|no later than|due|speed)$/,
  ],
  [
    'lasts',
    /^(?:durations?|term|repetition|(?:for )?how long(?: does (?:this|it|the duty) last)?|until when|how often|how many times|frequency|lasts|continuing|continuous|ongoing|standing|repeats?|repeated|expir(?:y|es)|ends?(?: date)?)$/,
  ],
  [
    'cost',
    /^(?:(?:recording |filing )?(?:costs?|expenses?|fees?)|at whose (?:cost|expense)|(?:costs? )?(?:paid|borne) by|who pays)$/,
  ],
  ['copy', /^cop(?:y|ies)(?: to)?$/],
  ['where', /^(?:where|in which (?:files?|places?)|places?)$/],
  ['to', /^(?:to whom|to|towards?|recipients?|audience)$/],
  ['about', /^(?:about(?: what)?|on what|concerning|regarding|subject(?: matter)?|topics?)$/],
  ['thing', /^(?:liens?|instruments?|security(?: interest)?|mortgages?|deed of trust|judgments?|documents?)$/],
  ['which', /^(?:includ(?:ed|es|ing)|covers|coverage|extends to|scope|reach)$/],
];

/** The order in which they are said behind the act. */
const BEHIND: readonly Facet[] = ['thing', 'which', 'about', 'where', 'to', 'time', 'start', 'cost', 'copy', 'lasts'];
/** One of these makes a table of facets out of labels. */
const TELLING: readonly Facet[] = ['bound', 'time', 'start'];

/**
 * Labels that each tell a facet of one duty (`Act | removal …`, `Bound | both parties`, `Within | 7 days`) as the sentence that
 * they make together; a facet that is told again begins another duty. `title` is what a short note before them names. Linear.
 */
export function dutiesIn(labeled: readonly Labeled[], visible: string, title?: Range): Duty[] {
  const duties: Duty[] = [];
  let known = new Map<Facet, Labeled>();
  const end = () => {
    const duty = dutyOf(known, visible, title);
    if (duty) duties.push(duty);
    known = new Map();
  };
  for (const each of labeled) {
    const facet = facetOf(each.label, visible);
    if (!facet || isBlank(each.content)) continue;
    if (known.has(facet)) end();
    known.set(facet, each);
  }
  end();
  return duties;
}

/** Whether a label asks for something that belongs to a duty. */
export function isFacet(label: Range, visible: string): boolean {
  return facetOf(label, visible) !== undefined;
}

function facetOf({ start, end }: Range, visible: string): Facet | undefined {
  if (end - start > LONGEST_LABEL) return undefined;
  const label = visible
    .slice(start, end)
    .toLowerCase()
    .replace(/[?:…. ]+$/, '')
    .trim();
  return FACETS.find(([, pattern]) => pattern.test(label))?.[0];
}
const LONGEST_LABEL = 50;

function dutyOf(known: ReadonlyMap<Facet, Labeled>, visible: string, title: Range | undefined): Duty | undefined {
  const act = known.get('act') ?? known.get('ban');
  if (!act || (known.has('act') && known.has('ban')) || !TELLING.some((facet) => known.has(facet))) return undefined;
  const bound = known.get('bound');
  const who = bound ? visible.slice(bound.label.start, bound.label.end) : '';
  // `Who must not place them`
  if (/\bnot\b/i.test(who) && !known.has('ban')) return undefined;
  const pieces = [
    ...(bound ? subject(bound.content, visible) : []),
    ...(doing(bound, act, visible) ?? actPieces(act, known.has('ban'), bound !== undefined, visible, title)),
    ...BEHIND.flatMap((facet) => {
      const one = known.get(facet);
      return one ? behind(facet, one, visible) : [];
    }),
  ];
  return { words: wordsAt(visible, act.content, false, pieces), bound: bound !== undefined };
}

/** `Company and its assigns; Customer and heirs` as one subject. */
function subject(range: Range, visible: string): Piece[] {
  const parts: Piece[] = [];
  let from = range.start;
  for (let at = range.start; at <= range.end; at++) {
    if (at < range.end && !/[;.(]/.test(visible.charAt(at))) continue;
    const part = trimmed({ start: from, end: at }, visible);
    if (!isBlank(part)) parts.push(...(parts.length > 0 ? [{ words: 'and' }] : []), part);
    from = at + 1;
  }
  return parts;
}

const DOES =
  /^(who (?:(?:must|will|shall|has to|have to) )?)(?!not\b|acts?\b|does?\b|is\b|owes\b|pays?\b|must\b|will\b|shall\b|ha[sv]e?\b)\p{L}+(?: (?!it\b|them\b)\p{L}+){0,2}/iu;

/** `Who removes it | Customer` beside `What | any remark`: the act stands in the label that asks who is bound. */
function doing(bound: Labeled | undefined, act: Labeled, visible: string): Piece[] | undefined {
  if (!bound || !isNoun(visible.slice(act.content.start, act.content.end))) return undefined;
  const label = visible.slice(bound.label.start, bound.label.end);
  const [whole, asking = ''] = DOES.exec(label) ?? [];
  if (whole === undefined) return undefined;
  const { start } = bound.label;
  const verb = { start: start + asking.length, end: start + whole.length };
  if (asking.trimEnd().includes(' ')) return [{ words: 'shall' }, verb, act.content];
  // `Who takes it down`
  const particle = PARTICLE.exec(label.slice(whole.length))?.[1] ?? '';
  const base = label.slice(asking.length, whole.length).replace(/s$/, '');
  return [{ words: `shall ${base} ${particle}`.trimEnd() }, act.content];
}
const PARTICLE = /^ (?:it|them) (down|off|back|out|away|up)\b/i;

function actPieces(act: Labeled, banned: boolean, bound: boolean, visible: string, title: Range | undefined): Piece[] {
  const own = visible.slice(act.content.start, act.content.end);
  const label = visible.slice(act.label.start, act.label.end);
  const asks =
    /^what (?:must|will|shall|is|has) \S/i.test(label) && !/^what (?:is|must be|will be|shall be)\b/i.test(label);
  if (asks) return [...(bound ? [{ words: 'owe this duty:' }] : []), trimmed(act.label, visible), act.content];
  // `may be removed`, `not to be sold`: what is said keeps its own force.
  if (OWN_FORCE.test(own)) return [act.content];
  const noun = isNoun(own);
  if (banned) return [{ words: noun ? 'shall not make' : 'shall not' }, act.content];
  const things = title !== undefined && noun ? [title, { words: 'of' }] : [];
  const [, verb, particle = ''] = noun ? (TAKEN.exec(label.trim()) ?? []) : [];
  if (verb !== undefined)
    return [{ words: particle === '' ? `shall ${REMOVES}` : `shall take ${particle}` }, act.content];
  return [{ words: noun ? 'shall carry out' : 'shall' }, ...things, act.content];
}

/** `What comes down | Any adverse statement`, `What is removed | every bad entry` */
const TAKEN =
  /^what (comes|goes|is taken|gets taken|must come|is (?:to be )?removed|is (?:to be )?withdrawn|is (?:to be )?retracted|is (?:to be )?deleted)(?: (down|off|out|back))?\??$/i;
const REMOVES = 'remove';

const OWN_FORCE = /^(?:may|can|could|will|would|shall|must|should|is|are|to|not|none|nothing|no)\b/i;

/** `removal of …`, `any remark`: an act that is named by a noun and not by its verb. */
function isNoun(text: string): boolean {
  const [first = '', second = ''] = text.toLowerCase().split(/\s+/, 2);
  return (
    /^(?:a|an|the|any|all|every|each|no|full|complete|written|immediate|prompt|adverse|negative|unfavou?rable|derogatory)$/.test(
      first,
    ) ||
    /(?:al|ion|ment|ing|ance|ence|ure)$/.test(first) ||
    /^(?:of|by|from|to|and their)$/.test(second)
  );
}

const STARTS_TIME =
  /^(?:within|by|on|no|not|before|after|at|upon|from|immediately|promptly|until|in|as|whenever|each|every|always|for|none|nil|without|until|never|once)\b/i;
const SPAN = /\b(?:days?|weeks?|months?|hours?|fortnight)\b/i;

/** A facet as the end of a sentence. */
function behind(facet: Facet, { label, content }: Labeled, visible: string): Piece[] {
  const own = visible.slice(content.start, content.end);
  const say = (words: string): Piece[] => [{ words }, content];
  if (facet === 'time') return say(STARTS_TIME.test(own) ? ',' : SPAN.test(own) ? 'within' : 'by');
  if (facet === 'start') return say(/^(?:from|after|on|upon|of|when|once)\b/i.test(own) ? '' : 'from');
  if (facet === 'to') return say(/^to\b/i.test(own) ? '' : 'to');
  if (facet === 'where') return say(/^(?:on|in|at|with|to)\b/i.test(own) ? '' : 'on');
  if (facet === 'about') return say(/^(?:about|on|concerning|regarding)\b/i.test(own) ? '' : 'about');
  if (facet === 'cost')
    return say(/^(?:borne|paid|none|nil|no|at|free|without)\b/i.test(own) ? ', cost' : ', at the cost of');
  if (facet === 'copy') return say(', copy');
  if (facet === 'thing') return [{ words: 'of' }, trimmed(label, visible), { words: ',' }, content, { words: ',' }];
  if (facet === 'which') return say(', including');
  const yes = /^yes\b[\s,;:.—–]*/i.exec(own)?.[0].length ?? 0;
  const rest = { start: content.start + yes, end: content.end };
  if (yes > 0) return [{ words: ',' }, trimmed(label, visible), ...(isBlank(rest) ? [] : [{ words: ',' }, rest])];
  return /^no$/i.test(own) ? [] : [{ words: SENTENCE.test(own) ? ';' : ',' }, content];
}

/** `This duty has no end`: a sentence of its own. */
const SENTENCE = /^(?:this|the|it|each) /i;

function trimmed({ start, end }: Range, visible: string): Range {
  let from = start;
  let to = end;
  while (from < to && /[\s,:?)]/.test(visible.charAt(from))) from++;
  while (to > from && /[\s,:?)]/.test(visible.charAt(to - 1))) to--;
  return { start: from, end: to };
}

function isBlank({ start, end }: Range): boolean {
  return end <= start;
}
