import { type ClauseKind, COORDINATORS, PREPOSITIONS, SUBORDINATORS } from './grammar.ts';
import { phraseTable } from './phrases.ts';
import type { Cuts } from './segments.ts';
import { lastWhere, type Token } from './tokens.ts';
import type { VerbGroup } from './verbs.ts';

/** Marks that end a clause wherever they stand. */
export const STRONG_BREAKS: ReadonlySet<string> = new Set([';', ':', '—', '–']);

const OPENERS = phraseTable(SUBORDINATORS);

/** Openers that are prepositions or adverbs as well, and open a clause only when a verb follows. */
const NEEDS_VERB: ReadonlySet<ClauseKind> = new Set(['when', 'while', 'until', 'reason', 'relative', 'where', 'as']);

type Opener = { readonly kind: ClauseKind; readonly to: number };

/** The cuts before words that open a clause (`if`, `provided that`), and behind openers that have no verb of their own. */
export function cutAtOpeners(tokens: readonly Token[], groups: readonly VerbGroup[]): Cuts {
  const cuts: Cuts = new Map();
  for (let at = 0; at < tokens.length; at++) {
    const opener = openerAt(tokens, at);
    if (!opener || !opensClause(tokens, at, opener, groups)) continue;
    cuts.set(at, { kind: opener.kind, openerTo: opener.to });
    at = Math.max(at, opener.to - 1);
  }
  for (const [at, cut] of [...cuts])
    if (cut.kind === 'until' || cut.kind === 'while' || cut.kind === 'whether' || cut.kind === 'though')
      endOpener(tokens, at, cut.openerTo ?? at + 1, groups, cuts);
  return cuts;
}

function openerAt(tokens: readonly Token[], at: number): Opener | undefined {
  const opener = OPENERS(tokens, at);
  if (opener) return { kind: opener.value, to: at + opener.words.length };
  // `Should a mark appear` and `Were Company to …` open a condition.
  const key = tokens[at]?.key;
  if (key !== 'should' && key !== 'were') return undefined;
  const before = tokens[at - 1];
  return !before || before.kind === 'mark' || COORDINATORS.has(before.key) ? { kind: 'if', to: at } : undefined;
}

const EVENT =
  /^(?:payment|receipt|receiving|signature|signing|execution|delivery|clearance|expiry|demand|request|notice|settlement|completion|credit|deduction|default)$/;

/** Whether an opener opens a clause: `after receipt`, `before a court`, `since 2019` have no verb before the next strong break. */
function opensClause(tokens: readonly Token[], at: number, opener: Opener, groups: readonly VerbGroup[]): boolean {
  const word = tokens[at]?.key ?? '';
  if (word === 'provided' && opener.to === at + 1 && tokens[at - 1]?.kind !== 'mark') return false;
  if (!NEEDS_VERB.has(opener.kind)) return true;
  const next = groups.find((group) => group.from >= opener.to);
  if (!next) return opener.kind === 'until' || (opener.kind === 'while' && word !== 'while');
  if (opener.kind === 'relative' || opener.kind === 'where' || !PREPOSITIONS.has(word)) return true;
  // `after payment of the sum`, `upon receipt of a request`: a noun for what happens, not a clause.
  if (
    opener.kind === 'when' &&
    EVENT.test(tokens[opener.to]?.key ?? '') &&
    !/^(?:is|has|was|clears|arrives)$/.test(tokens[opener.to + 1]?.key ?? '')
  )
    return false;
  const breaks = ({ text }: Token) => text === ',' || STRONG_BREAKS.has(text);
  return opener.kind === 'until' || !tokens.slice(opener.to, next.from).some(breaks);
}

/** In `Until the audit date, the parties shall …` the opener ends at the comma before the next subject. */
function endOpener(
  tokens: readonly Token[],
  from: number,
  openerTo: number,
  groups: readonly VerbGroup[],
  cuts: Cuts,
): void {
  const next = groups.find((group) => group.from >= openerTo);
  if (!next) return;
  const comma = lastWhere(openerTo, next.from, (at) => tokens[at]?.text === ',');
  if (comma !== undefined && comma > from + 1 && comma + 1 < next.from && !cuts.has(comma + 1))
    cuts.set(comma + 1, { kind: 'main' });
}
