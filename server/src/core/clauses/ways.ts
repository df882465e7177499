import { list, record, strings } from './data.ts';

/**
 * A way to give a clause an element that it lacks, within its own sentence. Texts are wordings: a template in the pack's terms,
 * put into the document's. What comes of a way is judged before anybody is offered it.
 */
export type Way =
  /** Both parties become the subject of the sentence. */
  | { readonly kind: 'both' }
  /** Words right behind the subject. */
  | { readonly kind: 'behind-subject'; readonly text: string }
  /** Words before the sentence, which goes on behind them: `The Parties agree that`. */
  | { readonly kind: 'lead'; readonly text: string }
  /** Words before the end of the sentence. */
  | { readonly kind: 'tail'; readonly text: string }
  /** Words in the place of one of these phrases, or (without any) of the words that harm the element. */
  | { readonly kind: 'replace'; readonly phrases: readonly string[]; readonly text: string }
  /** A sentence behind the clause's own; `letter` is its form for a letter of one person. */
  | { readonly kind: 'sentence'; readonly text: string; readonly letter?: string };

/** The ways that an element names under `complete`. Unknown keys throw, with the place. */
export function readWays(raw: unknown, place: string): readonly Way[] {
  return list(raw).map((one) => readWay(record(one), place));
}

const KEYS: Readonly<Record<string, readonly string[]>> = {
  subject: [],
  'behind-subject': [],
  lead: [],
  tail: [],
  replace: ['by'],
  sentence: ['letter'],
};

function readWay(raw: Record<string, unknown>, place: string): Way {
  const kind = Object.keys(KEYS).find((key) => raw[key] !== undefined);
  if (kind === undefined) throw new Error(`${place}: a way to complete is one of ${Object.keys(KEYS).join(', ')}`);
  for (const key of Object.keys(raw))
    if (key !== kind && !KEYS[kind]!.includes(key)) throw new Error(`${place}: “${key}” means nothing beside ${kind}`);
  const text = String(kind === 'replace' ? raw.by : raw[kind]);
  switch (kind) {
    case 'subject':
      if (text !== 'both') throw new Error(`${place}: the subject can become “both”, not “${text}”`);
      return { kind: 'both' };
    case 'replace':
      if (raw.by === undefined) throw new Error(`${place}: “replace” needs “by”`);
      return { kind: 'replace', phrases: raw.replace === 'harm' ? [] : strings(raw.replace), text };
    case 'sentence':
      return { kind: 'sentence', text, ...(raw.letter === undefined ? {} : { letter: String(raw.letter) }) };
    default:
      return { kind: kind as 'behind-subject' | 'lead' | 'tail', text };
  }
}
