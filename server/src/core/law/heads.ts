import type { Citation } from './citation.ts';
import { type LawWord, lawWords } from './words.ts';

/** A way that an authority is cited: its words, without the subsections. */
export type Head = {
  readonly words: readonly string[];
  /** Where the last word is a range of sections: its ends. */
  readonly last?: readonly [number, number];
  /** The subsections that the entry is about, each from the section inwards. */
  readonly subs: readonly (readonly string[])[];
  /** A case by its parties: it may be cited for what it decided, whatever became of the rule beside it. */
  readonly isCase: boolean;
  readonly citation: Citation;
};

/** The ways to cite an entry: a case by its parties or its reporter, a law by its section, each of several sections by itself. */
export function headsOf(citation: Citation): readonly Head[] {
  const written = citation.citation.replace(/ \([^()]*\d{4}[^()]*\)| \((?:[A-Z][^()]*|\d+th Cong\.)\)$/g, '');
  const named = citation.names.map((name) => headOf(lawWords(name, 0, name.length), citation));
  let prefix: readonly string[] = [];
  const heads = written.split(/[;,] (?!Inc\.|\(|-\d)/).flatMap((part): readonly Head[] => {
    const all = lawWords(part, 0, part.length);
    const words = all.filter(({ sub }) => !sub).map(({ word }) => word);
    const versus = words.indexOf('v');
    if (versus > 0) return [{ ...headOf(all, citation), words: words.slice(versus - 1, versus + 2), isCase: true }];
    const first = words.findIndex(isNumber);
    const number = words.findIndex((word, i) => i > 0 && isNumber(word) && !isNumber(words[i - 1] ?? '0'));
    // A further section of the law that stands before it.
    if (first === 0 && number < 0) return words.map((word) => section(word, prefix, all, citation));
    if (number < 0 || words.slice(number).some((word) => !isNumber(word)))
      return words.length < 2 ? [] : [headOf(all, citation)];
    prefix = words.slice(0, number);
    return words.slice(number).map((word) => section(word, prefix, all, citation));
  });
  return [...heads, ...named].filter(({ words }) => words.length > 1);
}

export function isNumber(word: string): boolean {
  return /^\d/.test(word);
}

function headOf(all: readonly LawWord[], citation: Citation): Head {
  const words = all.filter(({ sub }) => !sub).map(({ word }) => word);
  return { words, subs: groupsOf(all), isCase: false, citation };
}

function section(word: string, prefix: readonly string[], all: readonly LawWord[], citation: Citation): Head {
  const range = /^(\d{4,6})-(\d{4,6})$/.exec(word);
  const head = { words: [...prefix, word], subs: groupsOf(all), isCase: false, citation };
  return range === null ? head : { ...head, last: [Number(range[1]), Number(range[2])] };
}

/** `(a)(1)(A)-(B), (a)(3)` → a 1 a; a 1 b; a 3. A subsection behind a dash stands beside the one before it. */
function groupsOf(all: readonly LawWord[]): readonly (readonly string[])[] {
  const groups: string[][] = [];
  let end = -1;
  for (const { word, sub, span } of all) {
    if (!sub) continue;
    const last = groups.at(-1);
    if (last && span.start === end) last.push(word);
    else if (last && span.start === end + 1 && end > 0) groups.push([...last.slice(0, -1), word]);
    else groups.push([word]);
    end = span.end;
  }
  return groups;
}
