import type { TokenRun } from './compose.ts';
import { type Defined, definedThings, differences } from './derived.ts';
import type { Lexicon } from './lexicon.ts';
import type { Memory } from './memory.ts';
import { type Parties, readParties } from './parties.ts';
import type { Sentence } from './sentence.ts';
import { type Wording, wordsOf } from './wording.ts';

/** What a document as a whole adds to its sentences: who is who, what its terms stand for, which sums are differences. */
export type Setting = {
  readonly parties: Parties;
  readonly figures: ReadonlySet<number>;
  readonly defined: Defined;
  /** A memory only: what wordings mean here, as texts and as labels. */
  readonly texts: WeakMap<Wording, Sentence>;
  readonly labels: WeakMap<Wording, Sentence>;
};

/** The setting of a document's sentences; equal settings are one and the same value while they are remembered. */
export function settingOf(runs: readonly TokenRun[], lexicon: Lexicon, memory: Memory): Setting {
  const telling: Wording[] = [];
  for (const { wording } of runs) if (wording.tells) telling.push(wording);
  const nameless = !runs.some(({ wording }) => wording.names);
  const told = `${telling.map(({ id }) => id).join(' ')}${nameless ? ' nameless' : ''}`;
  return memory.settings.recall(told, () => settingOfTelling(telling, lexicon, memory, nameless));
}

function settingOfTelling(telling: readonly Wording[], lexicon: Lexicon, memory: Memory, nameless: boolean): Setting {
  const parties = readParties(telling, lexicon, nameless);
  const figures = differences(telling.map(({ sums }) => sums));
  const key = JSON.stringify([
    [...parties.terms],
    [...(parties.phrases ?? [])],
    [...parties.definitions].map(([name, tokens]) => [name, wordsOf(tokens)]),
    [...(parties.parties ?? [])],
    [...figures],
  ]);
  return memory.settings.recall(key, () => ({
    parties,
    figures,
    defined: definedThings(parties, lexicon, memory),
    texts: new WeakMap(),
    labels: new WeakMap(),
  }));
}

/**
 * All of a setting that can touch a wording, as a text: roles of its capitalised words, terms and definitions that begin with
 * one of them, whom `the parties` are, and which of its sums are differences.
 */
export function settingOfWords({ capitals, tokens, sums }: Wording, { parties, figures }: Setting): string {
  const told: string[] = [];
  for (const key of capitals) {
    const role = parties.terms.get(key);
    if (role) told.push(`${key}=${role}`);
  }
  for (const [name, role] of parties.phrases ?? [])
    if (capitals.has(name.split(' ', 1)[0] ?? '')) told.push(`${name}=${role}`);
  for (const [name, definition] of parties.definitions)
    if (capitals.has(name.split(' ', 1)[0] ?? '')) told.push(`${name}:${wordsOf(definition)}`);
  if (parties.parties && tokens.some(({ key }) => key === 'parties' || key === 'party'))
    told.push([...parties.parties].join('+'));
  for (const cents of sums.named) if (figures.has(cents)) told.push(`$${cents}`);
  return told.join('\n');
}
