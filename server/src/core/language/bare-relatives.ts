import { HAVE, NEGATORS, PREPOSITIONS } from './grammar.ts';
import type { Cuts } from './segments.ts';
import { holdsOne, sought } from './sought.ts';
import type { Token } from './tokens.ts';
import { isThirdPersonForm } from './verb-forms.ts';
import type { VerbGroup } from './verbs.ts';
import { anyOneOf, isOneOf, wordSet } from './word-set.ts';

const WHOSE = wordSet('it we they you i he she');
const DETERMINES = wordSet('any every each all anything everything whatever the a no such');
const NO_NOUN = wordSet(
  'and or nor but that which who whom if when as than while because so unless until till though although whether where wherever whenever once lest since provided',
);
const PLACES = wordSet('at with');
const LONGEST_NOUN = 5;
const LONGEST_INFINITIVE = 14;

/**
 * `undertakes to remove any statement it has made`, `on the file Customer has at a bureau`: a relative clause without its pronoun only
 * describes a thing, and its verb is none of the sentence.
 */
export function isBareRelative(tokens: readonly Token[], group: VerbGroup, left: VerbGroup | undefined): boolean {
  const { from, to, modality } = group;
  if (
    isWriters(tokens, group) ||
    isEithers(tokens, group, left) ||
    isMightUse(tokens, group) ||
    isTimeHeld(tokens, group)
  )
    return true;
  if (modality !== 'is' || !left || anyOneOf(tokens.slice(from, to), NEGATORS)) return false;
  const subject = tokens[from - 1];
  const isPronoun = isOneOf(subject, WHOSE);
  const holds = to - from === 1 && HAVE.has(tokens[from]?.key ?? '') && isOneOf(tokens[to], PLACES);
  if (!isPronoun && !(holds && subject && (subject.capital || subject.kind === 'field'))) return false;
  const first = nounBefore(tokens, tokens[from - 2]?.key === 'that' && isPronoun ? from - 2 : from - 1);
  if (first === undefined || first <= left.to) return false;
  return holds || (isPronoun && hangsOnInfinitive(tokens, left, first));
}

const HELD = wordSet('time right period chance years months days opportunity power deadline');

/** `waiving the time you have to sue`, `the right Company has to sue`: what somebody has, and no duty. */
function isTimeHeld(tokens: readonly Token[], { from, to }: VerbGroup): boolean {
  const subject = tokens[from - 1];
  if (!HAVE.has(tokens[from]?.key ?? '') || !isOneOf(tokens[from - 2], HELD) || to <= from) return false;
  if (!isOneOf(tokens[from - 3], DETERMINES)) return false;
  return isOneOf(subject, WHOSE) || subject?.capital === true || subject?.kind === 'field';
}

const AGENTS = wordSet(
  'buyer buyers agency agencies collector collectors agent agents assignee assignees purchaser purchasers vendor vendors firm firms company companies',
);
const ENGAGES = wordSet('use hire engage retain appoint employ choose find');
const MAY = wordSet('may might could');
const OPENS_AGENTS = wordSet('any every no each');
const LONGEST_AGENTS = 4;

/** `none from any buyer or agency we might use`, `any collector it may hire`: the words only say who is meant, and nothing stands behind them. */
function isMightUse(tokens: readonly Token[], { from, to, head }: VerbGroup): boolean {
  if (!isOneOf(tokens[from], MAY) || !isOneOf(tokens[head], ENGAGES) || !isOneOf(tokens[from - 1], WHOSE)) return false;
  const behind = tokens[to];
  if (behind && behind.kind !== 'mark' && !isOneOf(behind, MODAL)) return false;
  const nouns = tokens.slice(Math.max(0, from - 1 - LONGEST_AGENTS), from - 1);
  return isOneOf(nouns.at(-1), AGENTS) && anyOneOf(nouns, OPENS_AGENTS);
}
const MODAL = wordSet('shall will must');

const EITHER = wordSet('either each');
const OF_THEM = wordSet('us them you');
const OF_TWO = wordSet('party side');

/** `in any record either of us keeps`, `any return either Party files` */
function isEithers(tokens: readonly Token[], { from, modality }: VerbGroup, left: VerbGroup | undefined): boolean {
  if (modality !== 'is' || !left) return false;
  const isOfThem = isOneOf(tokens[from - 1], OF_THEM) && tokens[from - 2]?.key === 'of';
  const either = isOfThem ? from - 3 : from - 2;
  if (!isOneOf(tokens[either], EITHER) || !(isOfThem || isOneOf(tokens[from - 1], OF_TWO))) return false;
  const first = nounBefore(tokens, either);
  return first !== undefined && first > left.to - 1;
}

const NOTHING = wordSet('nothing anything everything whatever');
const WRITER = wordSet('i we you they');
const SAYS = wordSet('write say send sign do wrote said sent signed did');
const PLACE = wordSet('here herein now today below above');

/** `Nothing I write here restarts …`, `Anything we say admits …`: the verb that follows is that of the clause. */
function isWriters(tokens: readonly Token[], { from, to, head }: VerbGroup): boolean {
  if (head !== from || !isOneOf(tokens[head], SAYS) || !isOneOf(tokens[from - 1], WRITER)) return false;
  if (!isOneOf(tokens[from - 2], NOTHING)) return false;
  const behind = tokens[isOneOf(tokens[to], PLACE) ? to + 1 : to];
  return behind?.kind === 'word' && (isThirdPersonForm(behind) || isOneOf(behind, AUXILIARY));
}

const AUXILIARY = wordSet('is was has shall will may can does must');

/** Where the noun right before a token begins: at its determiner, with nothing but words between. */
function nounBefore(tokens: readonly Token[], end: number): number | undefined {
  for (let at = end - 1; at > 0 && end - at <= LONGEST_NOUN; at--) {
    const token = tokens[at] as Token;
    if (token.kind !== 'word' || NO_NOUN.has(token.key) || PREPOSITIONS.has(token.key)) return undefined;
    if (isOneOf(token, DETERMINES)) return at < end - 1 || /thing$|ever$/.test(token.key) ? at : undefined;
  }
  return undefined;
}

/** `to remove | any statement …`: the noun is what an infinitive of the outer clause takes. */
function hangsOnInfinitive(tokens: readonly Token[], left: VerbGroup, noun: number): boolean {
  for (let at = noun - 1; at >= left.to && noun - at <= LONGEST_INFINITIVE; at--) {
    const { key, kind } = tokens[at] as Token;
    if (kind === 'mark') return false;
    // `confirm to each other that they disputed it`: whom they tell
    if (key === 'to') return noun > at + 1 && tokens[at + 1]?.kind === 'word' && noun - at <= 1 + LONGEST_NOUN;
  }
  return false;
}

const NOBODY = wordSet('nobody none');
const NOBODY_SOUGHT = sought(NOBODY, ['no']);
const OPENS_NOUN = wordSet('a an any the such');
const BEGINS = wordSet('that and but because since so');
const LONGEST_DESCRIBED = 3;

/** `A sum | nobody established | is not there to be forgiven`: a relative clause that only describes what the sentence begins with. */
export function cutAtBareNobody(tokens: readonly Token[], groups: readonly VerbGroup[], cuts: Cuts): void {
  if (!holdsOne(tokens, NOBODY_SOUGHT)) return;
  for (let at = 2; at + 2 < tokens.length; at++) {
    const isNoOne = tokens[at]?.key === 'no' && tokens[at + 1]?.key === 'one';
    if ((!isNoOne && !isOneOf(tokens[at], NOBODY)) || !isAtNoun(tokens, at)) continue;
    const behind = at + (isNoOne ? 2 : 1);
    const told = tokens[behind]?.key === 'ever' ? behind + 1 : behind;
    const own = groups.find(({ from }) => from === told);
    const next = groups.find(({ from }) => from === told + 1);
    if ((own && own.to > told + 1) || !next || !/(?:ed|[^s]s|en|own)$/.test(tokens[told]?.key ?? '')) continue;
    if (cuts.has(at) || cuts.has(next.from)) continue;
    cuts.set(at, { kind: 'relative', openerTo: at });
    cuts.set(next.from, { kind: 'main', resumes: at - 1 });
  }
}

function isAtNoun(tokens: readonly Token[], at: number): boolean {
  for (let first = at - 2; first >= 0 && at - first <= LONGEST_DESCRIBED; first--)
    if (isOneOf(tokens[first], OPENS_NOUN))
      return first === 0 || tokens[first - 1]?.kind === 'mark' || isOneOf(tokens[first - 1], BEGINS);
  return false;
}
