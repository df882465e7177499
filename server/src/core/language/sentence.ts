import { badThingMentions } from './bad-things.ts';
import { compelledMentions } from './compelled.ts';
import { arithmetic, definedMentions, partyMentions } from './derived.ts';
import type { Lexicon } from './lexicon.ts';
import { isOverruled, mayOverrule } from './litigants.ts';
import type { Memory } from './memory.ts';
import { type Mention, mentionOf } from './mentions.ts';
import type { Role } from './parties.ts';
import { denials } from './polarity.ts';
import { recurrenceMentions } from './recurrences.ts';
import { rolesIn } from './roles.ts';
import { type Segment, segment } from './segments.ts';
import { type Setting, settingOfWords } from './setting.ts';
import { type Stance, stances } from './stance.ts';
import { successorMentions, successorSpans } from './successors.ts';
import type { Token } from './tokens.ts';
import { toneMentions } from './tones.ts';
import { verbGroups } from './verbs.ts';
import { whicheverMentions } from './whichever.ts';
import type { Wording } from './wording.ts';

/**
 * A sentence, understood as far as grammar goes: its clauses, concepts, what is denied, who speaks. Equal words in an equal
 * setting are one and the same value wherever they stand, so the offsets of its tokens mean nothing: `Placed` has those.
 */
export type Sentence = {
  /** A number of its own: what is found in a sentence holds wherever it stands. */
  readonly sameness: number;
  /** A heading, or a short bold beginning like `No fault.` */
  readonly label: boolean;
  readonly tokens: readonly Token[];
  readonly mentions: readonly Mention[];
  readonly segments: readonly Segment[];
  /** Per token: denials of its own clause and of those above. */
  readonly denied: Uint8Array;
  readonly objectDenied: readonly boolean[];
  readonly stances: readonly Stance[];
  /** Per token: the segment it belongs to. */
  readonly segmentOf: Uint16Array;
  /** The variables that stand in it. */
  readonly variables: readonly string[];
};

/** How many settings a wording is remembered in. */
const MOST_READINGS = 8;

/** What a wording means in a document. `memory` saves work and changes no result. */
export function sentenceOf(
  wording: Wording,
  label: boolean,
  setting: Setting,
  lexicon: Lexicon,
  memory: Memory,
): Sentence {
  const here = label ? setting.labels : setting.texts;
  const known = here.get(wording);
  if (known) return known;
  const key = `${label} ${settingOfWords(wording, setting)}`;
  const sentence = wording.readings.get(key) ?? understand(wording, label, setting, lexicon, ++memory.count);
  if (wording.readings.size >= MOST_READINGS) wording.readings.clear();
  wording.readings.set(key, sentence);
  here.set(wording, sentence);
  return sentence;
}

function understand(
  { tokens, mentions: found, variables }: Wording,
  label: boolean,
  { parties, figures, defined }: Setting,
  lexicon: Lexicon,
  sameness: number,
): Sentence {
  const followers = successorSpans(tokens);
  const known = inOrder(
    mayOverrule(parties) ? found.filter((mention) => !isOverruled(tokens, mention, parties)) : found,
    [
      ...definedMentions(tokens, defined),
      ...arithmetic(tokens, figures),
      ...toneMentions(tokens, found),
      ...badThingMentions(tokens, found),
      ...successorMentions(followers),
      ...whicheverMentions(tokens, found),
      ...recurrenceMentions(tokens),
      ...compelledMentions(tokens),
    ],
  );
  const mentions = inOrder(known, partyMentions(tokens, known, parties));
  const groups = verbGroups(tokens, lexicon, followers);
  const segments = segment(tokens, groups, lexicon, followers);
  const segmentOf = new Uint16Array(tokens.length);
  for (const [index, part] of segments.entries()) segmentOf.fill(index, part.from, part.to);
  const roles = (from: number, to: number): Set<Role> => rolesIn(tokens, mentions, parties, from, to);
  const how = stances(tokens, segments, mentions, roles);
  const { counts, objectDenied } = denials(tokens, segments, (index, sofar) => how.inherited(index, sofar));
  return {
    sameness,
    label,
    tokens,
    mentions: parties.parties && !isWhole(parties.parties) ? mentions.filter(meansNoParties) : mentions,
    segments,
    denied: counts,
    objectDenied,
    stances: how.of(counts, objectDenied),
    segmentOf,
    variables,
  };
}

function isWhole(roles: ReadonlySet<Role>): boolean {
  return roles.has('company') && roles.has('customer');
}

/** Where `the Parties` are two people of one side, the words name no two sides. */
function meansNoParties({ concept }: Mention): boolean {
  return concept !== 'both_parties' && concept !== 'neither_party';
}

/** Mentions and others that are added to them, in order of their places, as look-ups among them need. */
function inOrder(mentions: readonly Mention[], added: readonly Mention[]): readonly Mention[] {
  if (added.length === 0 && areInOrder(mentions)) return mentions;
  const all = [...mentions];
  for (const one of added) all.push(mentionOf(one, one.from, one.to, one.given));
  return areInOrder(all) ? all : all.sort(byPlace);
}

const byPlace = (one: Mention, other: Mention): number => one.from - other.from;

function areInOrder(mentions: readonly Mention[]): boolean {
  for (let at = 1; at < mentions.length; at++)
    if ((mentions[at]?.from ?? 0) < (mentions[at - 1]?.from ?? 0)) return false;
  return true;
}
