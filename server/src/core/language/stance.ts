import { ownerActs } from './acts-owned.ts';
import { agreedTogether, agreesWith } from './agreed-together.ts';
import { answeredWho } from './answered-who.ts';
import { agentBefore, blamed, byPhrase, byThem, hangingOn } from './by-phrase.ts';
import { isCarriedOn } from './carried-on.ts';
import { dutyOf, isCalledDuty } from './duty-of.ts';
import { echoedAssent } from './echoed-assent.ts';
import { partnersOf } from './elliptical-subjects.ts';
import { isForbidden } from './forbidden-labels.ts';
import { NEGATORS } from './grammar.ts';
import { isItAndItsOwn } from './it-and-its.ts';
import { isAgreedBetween, isAgreedThing, leadsBoth, reachedBy, saidByOne } from './leads.ts';
import { endsApart } from './local-denials.ts';
import { isDisbelief, isUnderstood, type Matrix, matrixKind } from './matrix.ts';
import type { Mention } from './mentions.ts';
import { modalityOf } from './modality.ts';
import type { Role } from './parties.ts';
import { isAfresh, isOpeningProviso } from './provisos.ts';
import { deniedBefore, deniedNoun } from './relative-denials.ts';
import { repeatsVerb } from './repeated-verbs.ts';
import { isInWhichTo, seesTo } from './sees-to.ts';
import type { Segment, SegmentKind } from './segments.ts';
import { rolesOfSubject, sideOfLabel } from './subjects.ts';
import { sisterWord } from './that-clauses.ts';
import type { Token } from './tokens.ts';
import type { Modality } from './verbs.ts';
import { isLabeledView, isSaidOfGap, isView } from './views.ts';
import { isOneOf, wordSet } from './word-set.ts';

/**
 * How a clause stands to what it says: `agreed` (said by the document), `position` (said to be somebody's view),
 * `open` (a condition, a question, a definition), `cancelled` (asked for, proposed, only permitted, only wished).
 */
export type Standing = 'agreed' | 'position' | 'open' | 'cancelled';

/** How a clause binds, and whom. */
export type Stance = {
  readonly standing: Standing;
  readonly modality: Modality;
  /** Who is bound by, or says, what the clause says: its subject, else its by-phrase, else those who agree to it. */
  readonly bearers: ReadonlySet<Role>;
  /** Only the subject of this clause. */
  readonly subject: ReadonlySet<Role>;
  /** Those who agree to it, from the clauses above. */
  readonly agreeing: ReadonlySet<Role>;
};

/** Tells who is named in a stretch of tokens, `to` excluded. */
export type RolesIn = (from: number, to: number) => Set<Role>;

/**
 * The stances of a sentence's clauses, in two steps as denials stand between them: `inherited` gives what a clause takes over
 * from those above, `of` the stances once all denials are counted.
 */
export function stances(
  tokens: readonly Token[],
  segments: readonly Segment[],
  mentions: readonly Mention[],
  roles: RolesIn,
) {
  const known: (Matrix | undefined)[] = [];
  /** Only clauses on which a complement hangs are ever asked. */
  const matrixOf = (index: number): Matrix | undefined => {
    const part = segments[index];
    if (part && known[index] === undefined) known[index] = matrixKind(tokens, part, mentions);
    return known[index];
  };
  return {
    /** Denials that a clause takes over from its matrix: `neither party admits that …`, `nothing here means that …`. */
    inherited(index: number, counts: Uint8Array): number {
      const part = segments[index] as Segment;
      // `no mark that is adverse`, `neither a debt you have forgiven nor …`: what is said of a denied thing is denied.
      if (part.kind === 'main' && index > 0 && index < 3 && tokens[0]?.key === 'nor' && tokens[1]?.text === ',')
        return 1;
      // `nor debt that has been forgiven` brings its own denial.
      if (part.continues !== undefined && (holdsNegator(tokens[part.from]) || holdsNegator(tokens[part.from + 1])))
        return 0;
      if (part.continues !== undefined) return (counts[(segments[part.continues] as Segment).to - 1] ?? 0) % 2;
      if (part.kind === 'main' && index > 0 && isForbidden(tokens, part.from, segments[index - 1] as Segment)) return 1;
      if (part.kind === 'relative') return deniedBefore(tokens, segments, index, counts);
      // `shall place no item, whether adverse or not`
      if (part.kind === 'whether' && !part.verb) return (counts[part.from - 1] ?? 0) % 2;
      if (part.kind !== 'that' || part.parent === undefined || isUnderstood(tokens, part.from)) return 0;
      const parent = segments[part.parent] as Segment;
      if (parent.verb && part.from === parent.to && endsApart(tokens, parent.verb.to, parent.to)) return 0;
      const sister = sisterWord(tokens, part, parent);
      if (sister !== undefined) return (counts[sister] ?? 0) % 2;
      const above = parent.verb ? (counts[parent.verb.head] ?? 0) : (counts[parent.to - 1] ?? 0);
      // `attaches no remark that …`: the noun before it is denied.
      const noun = deniedNoun(tokens, segments, index, parent, counts);
      return (Math.max(above, noun) % 2) + (matrixOf(part.parent) === 'denies' ? 1 : 0);
    },
    of(counts: Uint8Array, objectDenied: readonly boolean[]): Stance[] {
      const all: Stance[] = [];
      const labelled = sideOfLabel(tokens, segments[0], roles);
      /** The last subject that named anybody. */
      let spoken: ReadonlySet<Role> = new Set();
      const partners = new Set<Role>();
      /** Those who agree to what stands behind a colon. */
      let led: ReadonlySet<Role> = new Set();
      segments.forEach((part, index) => {
        const continued = all[part.continues ?? -1];
        if (continued) {
          all.push(continued);
          return;
        }
        const above = part.parent ?? -1;
        const modality = modalityOf(tokens, part, counts, objectDenied[index] ?? false);
        if (tokens[part.from - 1]?.text === ':')
          led =
            leadsBoth(tokens, segments, all) || isAgreedBetween(tokens, segments[0], roles)
              ? BOTH
              : (reachedBy(tokens, segments[index - 1], roles) ?? saidByOne(tokens, segments, all, roles) ?? led);
        const said = stanceOf(
          tokens,
          part,
          all[above],
          part.kind === 'that' ? matrixOf(above) : undefined,
          roles,
          modality,
          spoken,
          led,
        );
        const falls = blamed(tokens, part, mentions, roles);
        const acts = falls.size > 0 ? falls : ownerActs(tokens, part, mentions, said);
        const own = acts.size > 0 && !isSide(said.subject) ? { ...said, bearers: acts } : said;
        const other = repeatsVerb(tokens, part, segments[index - 1], roles) ? all[index - 1] : undefined;
        // `nothing is added, whether as interest or as a fee`: words that only spell out what is denied.
        const spells = part.kind === 'whether' && !part.verb && (counts[part.from] ?? 0) % 2 === 1;
        // `nothing by which the time could be renewed`: what could be is denied.
        const couldBe =
          part.kind === 'relative' && modality === 'weak' && (counts[part.verb?.head ?? 0] ?? 0) % 2 === 1;
        const outer = spells || couldBe ? (all[above]?.standing ?? own.standing) : own.standing;
        const standing = isCarriedOn(tokens, segments, index, counts) ? 'cancelled' : outer;
        for (const role of partnersOf(tokens, part, roles)) partners.add(role);
        const joined = part.kind === 'main' && own.bearers.size > 0 ? partners : [];
        const { subject, agreeing } = own;
        const bearers = new Set([...(other?.bearers ?? []), ...own.bearers, ...joined]);
        const stance = { standing, modality, bearers, subject, agreeing };
        all.push(stance);
        const together = agreedTogether(tokens, segments, index, all) ?? echoedAssent(tokens, segments, index, all);
        const agreed = together && all[together.at];
        if (agreed) all[together.at] = { ...agreed, bearers: new Set([...agreed.bearers, ...together.roles]) };
        // In a column headed `Company`, a row `No remark to others` is a promise; what is only told there may stand for both.
        if (!part.verb && index > 0 && (counts[part.from] ?? 0) % 2 === 1 && !isSide(stance.bearers))
          for (const role of labelled.size > 0 ? labelled : sideOfLabel(tokens, segments[index - 1], roles))
            stance.bearers.add(role);
        const isParty = stance.subject.has('company') || stance.subject.has('customer');
        if (isParty && part.kind !== 'relative') spoken = stance.subject;
      });
      const first = all[0];
      const main = all.find((_, index) => index > 0 && segments[index]?.kind === 'main');
      // `Disavowing now any mark, the Parties further agree …`: who agrees does that, too.
      if (first && main && !segments[0]?.verb && /ing$/.test(tokens[0]?.key ?? '') && !isSide(first.bearers))
        all[0] = { ...first, bearers: new Set([...first.bearers, ...main.subject]) };
      return answeredWho(tokens, segments, all, roles);
    },
  };
}

function holdsNegator(token: Token | undefined): boolean {
  return isOneOf(token, NEGATORS);
}

/** Whether one of the two sides is among them. */
export function isSide(roles: ReadonlySet<Role>): boolean {
  return roles.has('company') || roles.has('customer');
}

function stanceOf(
  tokens: readonly Token[],
  part: Segment,
  parent: Stance | undefined,
  matrix: Matrix | undefined,
  roles: RolesIn,
  modality: Modality,
  spoken: ReadonlySet<Role>,
  led: ReadonlySet<Role>,
): Stance {
  // `…, whether by writing or upon a site, concerning the Holder`: without a verb it has no subject of its own.
  const isBare = part.kind === 'whether' && !part.verb;
  const named = isBare
    ? new Set(parent?.bearers ?? spoken)
    : isAnybody(tokens, part) || isAgreedThing(part, led, roles)
      ? new Set<Role>()
      : rolesOfSubject(tokens, part.subject, roles);
  const own = named.size === 0 && isOneOfTwo(tokens, part) ? BOTH : isMineOrYours(tokens, part, led) ? led : named;
  const subject = isPersonal(tokens, part, own) ? new Set([...own, ...(parent?.bearers ?? spoken)]) : own;
  const agreeing = !parent
    ? new Set<Role>(led)
    : part.kind === 'that'
      ? new Set([...parent.bearers, ...parent.agreeing])
      : new Set(parent.agreeing);
  const by = byThem(tokens, part, parent?.bearers) ?? byPhrase(tokens, part, roles);
  const candidates = part.verb === undefined || part.verb.passive ? [by, subject] : [subject, by];
  const owed =
    isCalledDuty(tokens, part) || !candidates.some(isSide)
      ? bearersOfDuty(tokens, part, parent, roles, led)
      : undefined;
  const bearers = owed ?? candidates.find(({ size }) => size > 0) ?? agreeing;
  // `You agree with me that …`
  const partner = agreesWith(tokens, part, roles);
  const told = bearers.size === 0 ? agentBefore(tokens, part, roles) : bearers;
  const all = partner.size > 0 ? new Set([...told, ...partner]) : told;
  const asks = tokens.at(-1)?.text === '?';
  const opens = asks || (OPEN.has(part.kind) && !isOpeningProviso(tokens, part));
  const outer = isAfresh(tokens, part) ? undefined : parent;
  const standing = opens
    ? 'open'
    : isView(tokens, part) || isLabeledView(tokens, part)
      ? 'position'
      : standingOf(tokens, part, outer, matrix, modality);
  return { standing, modality, bearers: all.size > 0 ? all : hangingOn(tokens, part, roles), subject, agreeing };
}

/** Whom a duty binds that no subject tells: a duty of theirs, one that somebody sees to, or something that they have a time to do. */
function bearersOfDuty(
  tokens: readonly Token[],
  part: Segment,
  parent: Stance | undefined,
  roles: RolesIn,
  led: ReadonlySet<Role>,
): ReadonlySet<Role> | undefined {
  const owed = dutyOf(tokens, part, roles);
  if (owed.size > 0) return owed;
  // `The following binds both: a request that an entry at a bureau be removed must be honored.`
  if (!parent) return part.verb?.passive && isSide(led) ? led : undefined;
  if (seesTo(tokens, part) || isInWhichTo(tokens, part)) return parent.bearers;
  // `It is their duty that entries at any bureau be removed`: the bureau only stands beside what is done.
  return part.kind === 'that' && part.verb?.passive && isSide(parent.bearers) ? parent.bearers : undefined;
}

const PERSONAL = wordSet('they he she');

const BOTH: ReadonlySet<Role> = new Set<Role>(['company', 'customer']);
const ANYBODY = wordSet('anybody anyone somebody someone');
/** `Is anybody admitting fault?`: a subject of one word that names no one. */
function isAnybody(tokens: readonly Token[], { subject }: Segment): boolean {
  return subject.to - subject.from === 1 && isOneOf(tokens[subject.from], ANYBODY);
}

const SPEAKS = wordSet('i you');

/** `Each promises the other: if you ask, I will …`: either of those who promise is the one who speaks. */
function isMineOrYours(tokens: readonly Token[], { subject }: Segment, led: ReadonlySet<Role>): boolean {
  return led.size > 1 && subject.to - subject.from === 1 && isOneOf(tokens[subject.from], SPEAKS);
}

const ONE_OF_TWO = wordSet('neither either each both');

/** `Neither accuses the other`: a subject of one word for the two of them. */
function isOneOfTwo(tokens: readonly Token[], { subject }: Segment): boolean {
  let only: Token | undefined;
  for (let at = subject.from; at < subject.to; at++) {
    if (tokens[at]?.kind === 'mark') continue;
    if (only) return false;
    only = tokens[at];
  }
  return isOneOf(only, ONE_OF_TWO);
}

/** A subject that is only `they`, `he`, `she`, or `they and their assigns`: whoever acts in the clause above or before. */
function isPersonal(tokens: readonly Token[], { subject }: Segment, own: ReadonlySet<Role>): boolean {
  if (own.has('company') || own.has('customer')) return false;
  const words = tokens.slice(subject.from, subject.to).filter((token) => token.kind !== 'mark');
  if (PERSONAL.has(words[0]?.key ?? '') && own.has('assigns')) return true;
  if (own.has('assigns') && isItAndItsOwn(words)) return true;
  return (
    [...own].every((role) => role === 'third') &&
    words.length > 0 &&
    words.length <= 2 &&
    words.some(({ key }) => PERSONAL.has(key))
  );
}

/** Clauses that say what would be, not what is. */
const OPEN = new Set<SegmentKind>(['if', 'unless', 'until', 'except', 'whether', 'while', 'when', 'where', 'as']);

function standingOf(
  tokens: readonly Token[],
  part: Segment,
  parent: Stance | undefined,
  matrix: Matrix | undefined,
  modality: Modality,
): Standing {
  if (part.kind === 'though') return 'position';
  if (part.kind === 'that' || part.kind === 'relative') {
    if (parent && parent.standing !== 'agreed') return parent.standing;
  }
  if (part.kind === 'that') {
    const isWrapped = matrix === 'wraps' && !(areBoth(parent) && isDisbelief(tokens, part.from));
    if (isWrapped || parent?.modality === 'may' || parent?.modality === 'weak') return 'cancelled';
    if (isSaidOfGap(tokens, part) && !areBoth(parent)) return 'position';
    // What both insist on is what they agree.
    if (matrix === 'position') return areBoth(parent) ? 'agreed' : 'position';
  }
  return modality === 'weak' ? 'cancelled' : 'agreed';
}

const areBoth = (one: Stance | undefined) => one?.bearers.has('company') === true && one.bearers.has('customer');
