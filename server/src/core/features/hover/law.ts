import type { Engine } from '../../engine.ts';
import type { Span } from '../../text/span.ts';
import { type Citation, citationsOf } from '../pages/citations.ts';
import { type LawWord, lawWords } from './law-words.ts';

/** A place that cites law which the pack knows. */
export type Cited = { readonly span: Span; readonly citations: readonly Citation[] };

/** The places between two offsets that cite an authority of the pack, in any of the usual ways to write it. Linear. */
export function citedIn(text: string, from: number, to: number, engine: Engine): readonly Cited[] {
  const index = indexOf(engine);
  const words = lawWords(text, from, to);
  const found: Cited[] = [];
  for (let at = 0; at < words.length; at++) {
    const heads = index.get(words[at]?.word ?? '') ?? [];
    const hits = heads.filter((head) => matches(head, words, at));
    const longest = Math.max(0, ...hits.map(({ words: { length } }) => length));
    const best = hits.filter(({ words: { length } }) => length === longest);
    if (best.length === 0) continue;
    let end = at + longest;
    const subs: string[] = [];
    while (words[end]?.sub && words[end]?.span.start === words[end - 1]?.span.end) subs.push(words[end++]?.word ?? '');
    const span = { start: words[at]?.span.start ?? from, end: words[end - 1]?.span.end ?? to };
    found.push({ span, citations: nearest(best, subs) });
    at = end - 1;
  }
  return found;
}

/** A way that an authority is cited: its words without subsections. */
type Head = {
  readonly words: readonly string[];
  readonly last?: readonly [number, number];
  readonly subs: string;
  readonly citation: Citation;
};

/** Where the subsection that is cited has an entry, that one; otherwise all of the section. */
function nearest(heads: readonly Head[], subs: readonly string[]): readonly Citation[] {
  const own = subs.length === 0 ? [] : heads.filter((head) => head.subs.includes(subs[0] ?? ''));
  return [...new Set((own.length > 0 ? own : heads).map(({ citation }) => citation))];
}

function matches({ words, last }: Head, text: readonly LawWord[], at: number): boolean {
  return words.every((word, i) => {
    const written = text[at + i]?.word;
    if (written === word) return true;
    if (last === undefined || i < words.length - 1 || written === undefined || !/^\d{1,6}$/.test(written)) return false;
    return Number(written) >= last[0] && Number(written) <= last[1];
  });
}

function indexOf(engine: Engine): ReadonlyMap<string, readonly Head[]> {
  const known = INDEX.get(engine);
  if (known) return known;
  const index = new Map<string, Head[]>();
  for (const head of citationsOf(engine).flatMap(headsOf)) {
    const first = head.words[0] ?? '';
    index.set(first, [...(index.get(first) ?? []), head]);
  }
  INDEX.set(engine, index);
  return index;
}

/** A memory only. */
const INDEX = new WeakMap<Engine, ReadonlyMap<string, readonly Head[]>>();

/** The ways to cite an entry: a case by its parties, a law by its section, each section of several by itself. */
function headsOf(citation: Citation): readonly Head[] {
  const written = citation.citation.replace(/ \([^()]*\d{4}[^()]*\)| \([A-Z][^()]*\)$/g, '');
  const all = lawWords(written, 0, written.length);
  const words = all.filter(({ sub }) => !sub).map(({ word }) => word);
  const subs = all
    .filter(({ sub }) => sub)
    .map(({ word }) => word)
    .join('');
  const versus = words.indexOf('v');
  if (versus > 0) return [{ words: words.slice(versus - 1, versus + 2), subs, citation }];
  const number = words.findIndex((word, i) => i > 0 && isNumber(word) && !isNumber(words[i - 1] ?? '0'));
  if (number < 0 || words.slice(number).some((word) => !isNumber(word)))
    return words.length < 2 ? [] : [{ words, subs, citation }];
  return words.slice(number).map((word): Head => {
    const range = /^(\d{4,6})-(\d{4,6})$/.exec(word);
    const head = { words: [...words.slice(0, number), word], subs, citation };
    return range === null ? head : { ...head, last: [Number(range[1]), Number(range[2])] };
  });
}

function isNumber(word: string): boolean {
  return /^\d/.test(word);
}
