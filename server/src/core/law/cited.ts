import type { Span } from '../text/span.ts';
import type { Citation } from './citation.ts';
import { type Head, headsOf, isNumber } from './heads.ts';
import type { Standings } from './standing.ts';
import { type LawWord, lawWords } from './words.ts';

/** A place that cites law. Without citations it looks like law of a kind that is listed, and is not among it. */
export type Cited = { readonly span: Span; readonly citations: readonly Citation[]; readonly isCase: boolean };

/** The authorities of a pack, and how to find them in a text. */
export type Law = {
  readonly citations: readonly Citation[];
  /** The places between two offsets that cite law, in any of the usual ways to write it. Linear in the stretch. */
  readonly cited: (text: string, from: number, to: number) => readonly Cited[];
  /** Whether a text may call an authority by a name that has no number. */
  readonly isNamedIn: (text: string) => boolean;
  readonly standings: Standings;
};

/** Makes the index of authorities. No pattern is made of them: their words are looked up. */
export function lawOf(citations: readonly Citation[], standings: Standings): Law {
  const heads = new Map<string, Head[]>();
  const kinds = new Map<string, Kind[]>();
  for (const head of citations.flatMap(headsOf)) {
    const first = head.words[0] ?? '';
    heads.set(first, [...(heads.get(first) ?? []), head]);
    const kind = kindOf(head);
    const start = kind?.words[0];
    if (kind !== undefined && start !== undefined) kinds.set(start, [...(kinds.get(start) ?? []), kind]);
  }
  // The last word tells whether it is worth while to look.
  const names = new Set(
    [...heads.values()]
      .flat()
      .flatMap(({ words, isCase }) => (isCase || words.some(isNumber) ? [] : [words.at(-1) ?? ''])),
  );
  const isNamedIn = (text: string): boolean => {
    const lower = text.toLowerCase();
    return [...names].some((name) => lower.includes(name));
  };
  return {
    citations,
    standings,
    isNamedIn,
    cited: (text, from, to) => citedBy(lawWords(text, from, to), heads, kinds),
  };
}

function citedBy(
  words: readonly LawWord[],
  heads: ReadonlyMap<string, readonly Head[]>,
  kinds: ReadonlyMap<string, readonly Kind[]>,
): readonly Cited[] {
  const found: Cited[] = [];
  for (let at = 0; at < words.length; at++) {
    const hits = (heads.get(words[at]?.word ?? '') ?? []).filter((head) => matches(head, words, at));
    const longest = Math.max(0, ...hits.map(({ words: { length } }) => length));
    const best = hits.filter(({ words: { length } }) => length === longest);
    const length = best.length > 0 ? longest : unlisted(words, at, kinds);
    if (length === 0) continue;
    let end = at + length;
    const subs: string[] = [];
    while (words[end]?.sub && words[end]?.span.start === words[end - 1]?.span.end) subs.push(words[end++]?.word ?? '');
    const span = { start: words[at]?.span.start ?? 0, end: words[end - 1]?.span.end ?? 0 };
    found.push({ span, citations: nearest(best, subs), isCase: best.length > 0 && best.every(({ isCase }) => isCase) });
    at = end - 1;
  }
  return found;
}

/** Where the subsection that is cited has an entry, that one; otherwise all of the section. */
function nearest(heads: readonly Head[], subs: readonly string[]): readonly Citation[] {
  const shared = (head: Head): number => Math.max(0, ...head.subs.map((group) => common(group, subs)));
  const most = Math.max(0, ...heads.map(shared));
  return [...new Set(heads.filter((head) => shared(head) === most).map(({ citation }) => citation))];
}

/** How many subsections two citations share, from the section inwards. */
function common(a: readonly string[], b: readonly string[]): number {
  const different = a.findIndex((sub, i) => sub !== b[i]);
  return different < 0 ? a.length : different;
}

function matches({ words, last }: Head, text: readonly LawWord[], at: number): boolean {
  return words.every((word, i) => {
    const written = text[at + i]?.word;
    if (written === word) return true;
    if (last === undefined || i < words.length - 1 || written === undefined || !/^\d{1,6}$/.test(written)) return false;
    return Number(written) >= last[0] && Number(written) <= last[1];
  });
}

/** A kind of law: `usc` with a title before it and a section behind it, `cal civ code` with a section behind it. */
type Kind = { readonly words: readonly string[]; readonly volume: string | undefined; readonly root: string };

/** The kind of a section or reporter; none for a case by its parties, a plan or policy, and a bill, which has no place in a code. */
function kindOf({ words, isCase, citation }: Head): Kind | undefined {
  const last = words.at(-1) ?? '';
  if (isCase || citation.status === 'not found' || !isNumber(last)) return undefined;
  const volume = isNumber(words[0] ?? '') ? words[0] : undefined;
  const letters = words.slice(volume === undefined ? 0 : 1, -1);
  const isKind = letters.length > 0 && letters.length <= 5 && !letters.some(isNumber);
  return isKind ? { words: letters, volume, root: rootOf(last) } : undefined;
}

/** How many words from `at` look like law of a listed kind which no entry is about; 0 when they do not. */
function unlisted(words: readonly LawWord[], at: number, kinds: ReadonlyMap<string, readonly Kind[]>): number {
  const first = words[at];
  if (first === undefined || first.sub) return 0;
  const volume = /^\d{1,3}$/.test(first.word) ? first.word : undefined;
  const from = volume === undefined ? at : at + 1;
  for (const kind of kinds.get(words[from]?.word ?? '') ?? []) {
    if ((kind.volume === undefined) !== (volume === undefined)) continue;
    if (!kind.words.every((word, i) => words[from + i]?.word === word && !words[from + i]?.sub)) continue;
    const section = words[from + kind.words.length];
    if (section === undefined || section.sub || !isNumber(section.word)) continue;
    const all = kinds.get(words[from]?.word ?? '') ?? [];
    const alike = all.filter((one) => one.volume === volume && one.words.join(' ') === kind.words.join(' '));
    // An act as a whole, `15 USC 1692` or `1692-1692p`, of which sections are listed.
    const isWhole =
      /^\d+(?:-\d+\p{L}?)?$/u.test(section.word) && alike.some(({ root }) => root === rootOf(section.word));
    return isWhole ? 0 : from + kind.words.length + 1 - at;
  }
  return 0;
}

function rootOf(section: string): string {
  return /^\d+/.exec(section)?.[0] ?? '';
}
