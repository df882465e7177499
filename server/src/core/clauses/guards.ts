import type { Sentence } from '../language/analysis.ts';
import type { Mention } from '../language/mentions.ts';
import { phraseTable } from '../language/phrases.ts';
import { periods } from '../language/quantities.ts';
import type { ClauseDetection } from './conditions.ts';
import { polarityOf } from './match.ts';

/** Words beside a protection that take it back (`harms`) or that no rule explains (`doubt`). Tokens of one sentence. */
export type Guard = {
  readonly sentence: number;
  readonly from: number;
  readonly to: number;
  readonly role: 'harms' | 'doubt';
  readonly kind: string;
  readonly why: string;
};

/** Concepts that empty a duty wherever they stand beside it, and what to say of them. */
const GUTS: Readonly<Record<string, string>> = {
  discretion: 'leaves it to one side whether to do it',
  efforts: 'promises an attempt, not the thing',
  policy_subject: 'puts somebody’s policies above the promise',
  no_guarantee: 'says that nothing is promised',
  time_limited: 'ends after a time',
  once_only: 'works only once',
  takes_free: 'leaves a later holder free',
  revive_on_default: 'takes it back after a default',
};
const LIMITS = phraseTable<string>([
  ['with the exception of', 'except'],
  ['except for', 'except'],
  ['except as', 'except'],
  ['except to', 'except'],
  ['except in', 'except'],
  ['except on', 'except'],
  ['except', 'except'],
  ['save for', 'except'],
  ['save as', 'except'],
  ['save to', 'except'],
  ['save in', 'except'],
  ['save', 'except'],
  ['excepting', 'except'],
  ['excluding', 'except'],
  ['excludes', 'except'],
  ['exclude', 'except'],
  ['excepted', 'except'],
  ['exclusive of', 'except'],
  ['other than', 'except'],
  ['apart from', 'except'],
  ['aside from', 'except'],
  ['not including', 'except'],
  ['does not include', 'except'],
  ['do not include', 'except'],
  ['subject to', 'subject'],
  ['conditional on', 'subject'],
  ['conditioned on', 'subject'],
  ['conditional upon', 'subject'],
  ['conditioned upon', 'subject'],
  ['contingent on', 'subject'],
  ['contingent upon', 'subject'],
  ['dependent on', 'subject'],
  ['solely for', 'only'],
  ['only after', 'only'],
  ['only if', 'only'],
  ['only when', 'only'],
  ['only upon', 'only'],
  ['only once', 'only'],
  ['only on', 'only'],
  ['only where', 'only'],
  ['only for', 'only'],
  ['limited to', 'only'],
  ['for purposes of', 'purpose'],
  ['for the purposes of', 'purpose'],
  ['for the purpose of', 'purpose'],
  ['for purposes', 'purpose'],
  ['without prejudice to', 'prejudice'],
  ['without prejudice', 'prejudice'],
  ['at this time', 'time'],
  ['as of today', 'time'],
  ['as of now', 'time'],
  ['to date', 'time'],
  ['as yet', 'time'],
  ['not yet', 'time'],
  ['for now', 'time'],
  ['for the time being', 'time'],
  ['for the present', 'time'],
]);
const ENDS =
  /^(?:lapse|lapses|lapsed|expire|expires|expired|terminate|terminates|terminated|cease|ceases|ceased|end|ends|suspended|revoked|revoke|revokes|rescinded|void|null|vacated|inoperative|avoided|forfeited|forfeit|forfeits)$/;
const SELF =
  /^(?:section|clause|paragraph|provision|promise|promises|agreement|undertaking|protection|understanding|duty|obligation|article|term|terms|foregoing|above|stipulation|denial|covenant)$/;

/** Guards in a sentence that carries evidence: every condition, exception and limit in it must be explained. */
export function guardsOf(sentence: Sentence, index: number, detect: ClauseDetection): Guard[] {
  return [
    openSegments(sentence, index, detect, false),
    ...EVERYWHERE.map((find) => find(sentence, index, detect)),
    guts(sentence, index, detect),
    endings(sentence, index, detect),
    wrappers(sentence, index),
  ].flat();
}

/** Guards in another sentence of the same section: only what reaches over to the clause. `next`: it follows evidence. */
export function guardsBeside(sentence: Sentence, index: number, detect: ClauseDetection, next: boolean): Guard[] {
  const about =
    (next && sentence.tokens.length < 60) ||
    sentence.mentions.some(
      (mention) => detect.topic.includes(mention.concept) || (detect.allow.includes(mention.concept) && !mention.weak),
    ) ||
    sentence.tokens.some((token) => SELF.test(token.key));
  const gutted = guts(sentence, index, detect).filter((guard) => guard.kind === 'revive_on_default' || about);
  const reaching = about
    ? [openSegments(sentence, index, detect, true), ...EVERYWHERE.map((find) => find(sentence, index, detect))].flat()
    : [];
  const defined = [...(about ? [] : definitions(sentence, index, detect)), ...wrappers(sentence, index)];
  return [...gutted, ...reaching, ...defined, ...endings(sentence, index, detect)];
}

type Finder = (sentence: Sentence, index: number, detect: ClauseDetection) => Guard[];
const EVERYWHERE: readonly Finder[] = [limits, permissions, until, noDuty, definitions, opinions, selfEnding];

function openSegments(sentence: Sentence, index: number, detect: ClauseDetection, beside: boolean): Guard[] {
  const found: Guard[] = [];
  sentence.segments.forEach((segment, at) => {
    const { kind } = segment;
    if (
      !(kind === 'if' || kind === 'unless' || kind === 'until' || kind === 'except' || kind === 'while') ||
      detect.fine.includes(kind)
    )
      return;
    let to = segment.to;
    // What hangs on the condition belongs to it: `if either of us, or anyone who follows, has said something bad`.
    for (let next = at + 1; next < sentence.segments.length && sentence.segments[next]?.kind !== 'main'; next++)
      to = sentence.segments[next]?.to ?? to;
    if (segment.to - segment.from < 8 && to === segment.to)
      to =
        sentence.segments[at + 1]?.kind === 'main' &&
        !sentence.tokens.slice(segment.from, segment.to).some((token) => token.text === ',')
          ? (sentence.segments[at + 1]?.to ?? to)
          : to;
    const inside = sentence.mentions.filter((mention) => mention.from >= segment.from && mention.from < to);
    if (isHarmless(inside, detect, kind) || (kind === 'while' && !isBound(sentence, segment.from, segment.to))) return;
    if (beside && kind === 'if' && !inside.some((mention) => mention.concept === 'revive_on_default')) return;
    const role = kind === 'until' || kind === 'while' ? 'harms' : 'doubt';
    const why =
      kind === 'until' || kind === 'while'
        ? 'limits it in time'
        : kind === 'if'
          ? 'makes it depend on a condition'
          : 'makes an exception to it';
    found.push({ sentence: index, from: segment.from, to: segment.to, role, kind, why });
  });
  return found;
}

/** `for as long as it takes` goes on; `so long as payments continue` may stop. */
function isBound(sentence: Sentence, from: number, to: number): boolean {
  return sentence.tokens
    .slice(from, to)
    .some((token) =>
      /^(?:pay|pays|paid|payment|payments|plan|installments?|current|default|agreement|customer|consumer|patient|borrower|company|employ|employed|compl(?:y|ies)|perform|performs|required|permitted|policy|relationship|extent|year|years|months)$/.test(
        token.key,
      ),
    );
}

function isHarmless(inside: readonly Mention[], detect: ClauseDetection, kind: string): boolean {
  const fine = kind === 'if' ? [...detect.allow, ...detect.carve, 'lawful_carve_out'] : detect.carve;
  return inside.some((mention) => mention.concept === 'harmless_adjunct' || fine.includes(mention.concept));
}

function limits(sentence: Sentence, index: number, detect: ClauseDetection): Guard[] {
  const found: Guard[] = [];
  for (let at = 0; at < sentence.tokens.length; at++) {
    const hit = LIMITS(sentence.tokens, at);
    if (!hit) continue;
    const kind = hit.value;
    const behind = at + hit.words.length;
    if (detect.fine.includes(kind) || detect.fine.includes(hit.words.join(' '))) continue;
    const to = stopAfter(sentence, behind);
    const inside = sentence.mentions.filter((mention) => mention.to > at && mention.from < to);
    if (kind === 'purpose' && !/^(?:this|that|the|convenience|these|its)$/.test(sentence.tokens[behind]?.key ?? ''))
      continue;
    if (isHarmless(inside, detect, kind)) continue;
    if (sentence.segments.some((segment) => segment.opener && segment.opener.from === at)) continue;
    found.push({
      sentence: index,
      from: at,
      to,
      role: kind === 'time' ? 'harms' : 'doubt',
      kind,
      why: kind === 'time' ? 'limits it in time' : 'narrows it',
    });
    at = to - 1;
  }
  return found;
}

function stopAfter(sentence: Sentence, from: number): number {
  for (let at = from; at < sentence.tokens.length; at++) if (/^[;:.]$/.test(sentence.tokens[at]?.text ?? '')) return at;
  return sentence.tokens.length;
}

function guts(sentence: Sentence, index: number, detect: ClauseDetection): Guard[] {
  const found: Guard[] = [];
  for (const mention of sentence.mentions) {
    const why = GUTS[mention.concept] ?? (detect.narrows.includes(mention.concept) ? 'narrows it' : undefined);
    if (why === undefined || detect.fine.includes(mention.concept) || mention.weak) continue;
    if (mention.kind === 'verb' && mention.concept !== 'efforts' && !detect.narrows.includes(mention.concept)) continue;
    if (
      polarityOf(sentence, mention) === 1 &&
      (mention.concept === 'once_only' || mention.concept === 'time_limited' || mention.concept === 'takes_free')
    )
      continue;
    found.push({ sentence: index, from: mention.from, to: mention.to, role: 'harms', kind: mention.concept, why });
  }
  return found;
}

/** `this section lapses`, `does not bind a later holder`, `the promise ends when …`. */
function endings(sentence: Sentence, index: number, detect: ClauseDetection): Guard[] {
  if (detect.fine.includes('ends')) return [];
  const found: Guard[] = [];
  sentence.segments.forEach((segment) => {
    if (!segment.verb || segment.kind === 'though') return;
    const subject = sentence.tokens.slice(segment.subject.from, segment.subject.to);
    if (
      !subject.some(
        (token) => SELF.test(token.key) || /^(?:this|it|that|these|they|all|account|what|bill)$/.test(token.key),
      )
    )
      return;
    const verb = sentence.tokens.slice(segment.verb.from, Math.min(segment.to, segment.verb.head + 5));
    const denied = (sentence.denied[segment.verb.head] ?? 0) % 2 === 1;
    const ends =
      verb.some((token) => ENDS.test(token.key)) ||
      /^(?:fall away|falls away|fall|falls)$/.test(
        verb
          .map((token) => token.key)
          .slice(0, 2)
          .join(' '),
      );
    const silent =
      denied &&
      verb.some((token) => /^(?:addressed|dealt|covered|decided|touched|considered|included)$/.test(token.key));
    const applies = verb.some((token) =>
      /^(?:apply|applies|bind|binds|extend|extends|survive|survives|cover|covers|affect|reach|reaches)$/.test(
        token.key,
      ),
    );
    const self = subject.some((token) => SELF.test(token.key));
    if (silent)
      found.push({
        sentence: index,
        from: segment.from,
        to: segment.to,
        role: 'doubt',
        kind: 'silent',
        why: 'says that something is left out',
      });
    if (
      (ends && !denied && (self || subject.some((token) => /^(?:this|all|these)$/.test(token.key)))) ||
      (applies && denied && !verb.some((token) => token.key === 'affect'))
    ) {
      found.push({
        sentence: index,
        from: segment.from,
        to: segment.to,
        role: 'harms',
        kind: 'ends',
        why: 'says that it ends or does not apply',
      });
    }
  });
  return found;
}

/** What a company may not keep for itself beside a protection, whatever the clause. */
const RESERVED = new Set(['collect', 'sue', 'transfer_account', 'place_mark', 'verify_mark']);

const TAKES_BACK =
  /^(?:withdraw|revoke|cancel|end|terminate|vary|change|amend|suspend|rescind|waive|revisit|reconsider|disregard|depart|decline|refuse|ignore)$/;

/** The company may do what the clause forbids. */
function permissions(sentence: Sentence, index: number, detect: ClauseDetection): Guard[] {
  if (detect.fine.includes('may')) return [];
  const found: Guard[] = [];
  sentence.segments.forEach((segment, at) => {
    const stance = sentence.stances[at];
    if (stance?.modality !== 'may' || stance.standing !== 'agreed' || !segment.verb || segment.kind === 'if') return;
    const { verb } = segment;
    if (stance.bearers.has('company') && TAKES_BACK.test(sentence.tokens[verb.head]?.key ?? '')) {
      const why = 'lets one side take it back';
      found.push({ sentence: index, from: segment.from, to: segment.to, role: 'harms', kind: 'may', why });
      return;
    }
    if (!stance.bearers.has('company') && !(segment.verb.passive && !stance.bearers.has('customer'))) return;
    const inside = sentence.mentions.filter((mention) => {
      const home = sentence.segmentOf[mention.from] ?? 0;
      const own = home === at ? mention.from >= verb.from : sentence.segments[home]?.parent === at;
      return own && mention.concept !== 'credit_report' && !(verb.passive && mention.kind !== 'verb');
    });
    if (
      !inside.some(
        (mention) =>
          ((detect.topic.includes(mention.concept) || (detect.allow.includes(mention.concept) && !verb.passive)) &&
            !mention.weak) ||
          (RESERVED.has(mention.concept) && mention.kind === 'verb' && !mention.weak),
      )
    )
      return;
    if (inside.some((mention) => mention.concept === 'lawful_carve_out')) return;
    found.push({
      sentence: index,
      from: segment.from,
      to: segment.to,
      role: 'harms',
      kind: 'may',
      why: 'permits what the clause forbids',
    });
  });
  return found;
}

/** `until December 31`, `through the end of the year`: an end in time. */
function until(sentence: Sentence, index: number, detect: ClauseDetection): Guard[] {
  if (detect.fine.includes('until')) return [];
  const found: Guard[] = [];
  sentence.tokens.forEach((token, at) => {
    if (token.key !== 'until' && token.key !== 'through' && token.key !== 'till' && token.key !== 'pending') return;
    const next = sentence.tokens.slice(at + 1, at + 4);
    if (next.length === 0 || next[0]?.key === 'when') return;
    if (token.key === 'through' && !next.some((one) => ENDING_TIME.test(one.key))) return;
    if (sentence.segments.some((segment) => segment.kind === 'until' && at >= segment.from && at < segment.to)) return;
    found.push({
      sentence: index,
      from: at,
      to: Math.min(at + 5, sentence.tokens.length),
      role: 'harms',
      kind: 'until',
      why: 'limits it in time',
    });
  });
  // `for two years`, `during the first six months`: a stretch of time that ends.
  for (const period of periods(sentence.tokens, () => undefined)) {
    const before = sentence.tokens[period.from - 1]?.key ?? '';
    const further = sentence.tokens[period.from - 2]?.key ?? '';
    if (
      !/^(?:for|during|over|first|of|next)$/.test(before) ||
      (before === 'of' && further !== 'period' && further !== 'term')
    )
      continue;
    if (/^(?:notice|written|prior)$/.test(sentence.tokens[period.to]?.key ?? '')) continue;
    found.push({
      sentence: index,
      from: period.from - 1,
      to: period.to,
      role: 'harms',
      kind: 'until',
      why: 'limits it in time',
    });
  }
  return found;
}
const ENDING_TIME =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|end|date|year|term|period|closing)$/;

const NO_DUTY = phraseTable<true>(
  [
    'need not',
    'not required to',
    'not obliged to',
    'not obligated to',
    'not bound to',
    'no obligation',
    'under no duty',
    'no duty',
    'shall require',
    'shall oblige',
    'shall oblige either',
    'no requirement',
    'not held to',
    'held to',
    'be required to',
    'make no statement',
    'makes no statement',
    'expresses no',
    'takes no position',
    'not done so',
    'be both',
    'outside this',
    'beyond this section',
    'outside the scope',
    'shall prevail',
    'will prevail',
    'takes precedence',
    'take precedence',
    'not bound by',
    'is not bound',
    'are not bound',
    'not be bound',
    'did not do so',
    'has not agreed',
    'have not agreed',
    'was not agreed',
    'not been agreed',
    'left it out',
    'has declined',
    'takes no view',
    'no view',
    'neither joins',
    'does not join',
    'joins only',
    'not a party to',
  ].map((phrase) => [phrase, true]),
);

/** `Company need not withdraw …`, `nothing above shall require …`. */
function noDuty(sentence: Sentence, index: number, detect: ClauseDetection): Guard[] {
  if (detect.fine.includes('no-duty')) return [];
  const found: Guard[] = [];
  for (let at = 0; at < sentence.tokens.length; at++) {
    const hit = NO_DUTY(sentence.tokens, at);
    if (!hit) continue;
    const needsDenial = /^(?:shall|held|be)$/.test(hit.words[0] ?? '');
    if (needsDenial && (sentence.denied[at] ?? 0) % 2 === 0) continue;
    found.push({
      sentence: index,
      from: at,
      to: at + hit.words.length,
      role: 'harms',
      kind: 'no-duty',
      why: 'says that there is no such duty',
    });
  }
  return found;
}

/** A definition that makes a word of the clause mean less than it says: `“Mark” means a comment typed by hand`. */
function definitions(sentence: Sentence, index: number, detect: ClauseDetection): Guard[] {
  const at = sentence.tokens.findIndex(
    (token, from) =>
      token.key === 'means' ||
      token.key === 'mean' ||
      (/^(?:is|are|refers|denotes)$/.test(token.key) && /^["”]$/.test(sentence.tokens[from - 1]?.text ?? '')),
  );
  if (at < 1 || at > 14 || detect.fine.includes('definition')) return [];
  const term = sentence.tokens.slice(0, at);
  const ofClause =
    sentence.mentions.some((mention) => mention.to <= at && detect.topic.includes(mention.concept)) ||
    term.some((token) => /^(?:day|days|parties|party|request)$/.test(token.key));
  if (!ofClause || at + 2 >= sentence.tokens.length) return [];
  const asksFor =
    term.some((token) => /^(?:notice|request|window|demand|period)$/.test(token.key)) &&
    sentence.mentions.some((mention) => mention.from > at && detect.allow.includes(mention.concept) && !mention.weak);
  if (asksFor) return [];
  const wide =
    sentence.mentions.some((mention) => mention.from > at && mention.concept === 'both_parties') ||
    sentence.tokens
      .slice(at + 1, at + 4)
      .some((token) => /^(?:any|every|all|each|whatever|anything|calendar|both)$/.test(token.key));
  return wide
    ? []
    : [
        {
          sentence: index,
          from: 0,
          to: sentence.tokens.length,
          role: 'doubt',
          kind: 'definition',
          why: 'gives a word of the clause a meaning of its own',
        },
      ];
}

const OPINION =
  /^(?:consider|considers|believe|believes|deem|deems|know|knows|find|finds|think|thinks|judge|judges|regard|regards|determine|determines|agree|agrees|accept|accepts|prefer|prefers|chooses|choose|see|sees|approves|approve|elects|elect|wishes|desires)$/;

/** `such statements as it considers unjustified`, `a mark that Company knows to be false`: one side decides what is covered. */
function opinions(sentence: Sentence, index: number, detect: ClauseDetection): Guard[] {
  if (detect.fine.includes('opinion')) return [];
  const found: Guard[] = [];
  const first = sentence.segments.find((segment) => segment.verb)?.verb;
  sentence.tokens.forEach((token, at) => {
    if (!OPINION.test(token.key) || !first) return;
    const before = sentence.tokens[at - 1];
    const one =
      /^(?:it|he|she|they|who)$/.test(before?.key ?? '') ||
      sentence.mentions.some((mention) => mention.concept === 'party_company' && mention.from === at - 1) ||
      before?.key === 'company';
    const segment = sentence.segments[sentence.segmentOf[at] ?? 0];
    if (!one || !segment || (segment.kind === 'main' && (segment.from === 0 || at <= first.head))) return;
    if (segment.kind === 'main' && segment.verb?.head === at && sentence.tokens[at + 1]?.key === 'that') return;
    found.push({
      sentence: index,
      from: at - 1,
      to: at + 1,
      role: 'harms',
      kind: 'opinion',
      why: 'lets one side decide',
    });
  });
  return found;
}

const NOT_AGREED =
  /^(?:asked|asks|requested|requests|proposed|proposes|suggested|untrue|false|incorrect|declined|rejected|refused|draft|drafted|considered|discussed|unable|wished|wanted|hoped|hypothetical)$/;
const PROPOSAL = /^(?:proposal|draft|suggestion|request|wish|hope|example|illustration|sample|template|offer)$/;

/** A lead-in that takes away what follows (`Customer asked for the following:`), or a line that does so for what stood above. */
function wrappers(sentence: Sentence, index: number): Guard[] {
  const colon = sentence.tokens.findIndex((token) => token.text === ':');
  const lead = colon < 0 ? [] : sentence.tokens.slice(0, colon);
  const may = sentence.stances[0]?.modality === 'may' && lead.some((token) => token.key === 'agree');
  const leads = may || (lead.length >= 5 && lead.some((token) => NOT_AGREED.test(token.key)));
  const recalls =
    sentence.tokens.slice(0, 3).some((token) => /^(?:foregoing|above|this|these)$/.test(token.key)) &&
    sentence.tokens.slice(0, 8).some((token) => PROPOSAL.test(token.key)) &&
    sentence.tokens.some((token) => /^(?:is|are|was|were|remains)$/.test(token.key));
  if (!leads && !recalls) return [];
  return [
    {
      sentence: index,
      from: 0,
      to: sentence.tokens.length,
      role: 'harms',
      kind: 'wrapper',
      why: 'says that it is not agreed',
    },
  ];
}

/** `This duty ends when …`, where the grammar is not seen. */
function selfEnding(sentence: Sentence, index: number, detect: ClauseDetection): Guard[] {
  if (detect.fine.includes('ends')) return [];
  const at = sentence.tokens.findIndex(
    (token, from) =>
      SELF.test(token.key) &&
      /^(?:ends|lapses|expires|ceases|terminates|stops)$/.test(sentence.tokens[from + 1]?.key ?? ''),
  );
  return at < 0
    ? []
    : [{ sentence: index, from: at, to: at + 2, role: 'harms', kind: 'ends', why: 'says that it ends' }];
}
