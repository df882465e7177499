import type { ShownLetter } from '../messages.ts';
import { make } from './build.ts';

/** The sheet with the letter on it. */
export type Sheet = {
  readonly sheet: HTMLElement;
  readonly article: HTMLElement;
  /** Takes over what changed and leaves all else as it stands, so that nothing flickers. Gives the parts that are new. */
  readonly show: (letter: ShownLetter) => readonly HTMLElement[];
};

type Place = { readonly start: number; readonly end: number };
/** Where each part stands in the letter. Not in the page: a letter is long, and each keystroke moves all that comes behind. */
const places = new WeakMap<Element, Place>();

export function sheetOf(): Sheet {
  const article = make('article');
  const sheet = make('div', { class: 'sheet' }, article);
  return {
    sheet,
    article,
    show: ({ language, parts }) => {
      if (article.lang !== language) article.lang = language;
      const known = new Map<string, HTMLElement[]>();
      for (const one of partsIn(article)) {
        const key = one.dataset.key ?? '';
        const same = known.get(key);
        if (same === undefined) known.set(key, [one]);
        else same.push(one);
      }
      // A part may come twice; the second one is made like the first.
      const html = new Map(parts.flatMap(({ key, html: own }) => (own === undefined ? [] : [[key, own] as const])));
      const made: HTMLElement[] = [];
      const like = new Map([...known].map(([key, [first]]) => [key, first] as const));
      let next = article.firstElementChild;
      for (const { key, start, end } of parts) {
        let part = known.get(key)?.shift();
        if (part === undefined) {
          part = partOf(key, html.get(key) ?? like.get(key)?.innerHTML ?? '');
          made.push(part);
        }
        places.set(part, { start, end });
        if (part === next) next = next.nextElementSibling;
        else article.insertBefore(part, next);
      }
      for (const left of known.values()) for (const one of left) one.remove();
      return made;
    },
  };
}

/** The parts of the letter, in order. */
export function partsIn(article: HTMLElement): readonly HTMLElement[] {
  return [...article.children] as HTMLElement[];
}

/** The server has cleaned the HTML; the policy of the page lets in no script that could slip in all the same. */
function partOf(key: string, html: string): HTMLElement {
  const part = make('div', { class: 'part', 'data-key': key });
  part.innerHTML = html;
  return part;
}

/** Where the part that holds an element begins in the letter. */
export function startOf(element: Element): number {
  const part = element.closest('.part');
  return (part === null ? undefined : places.get(part)?.start) ?? 0;
}

/** The offset in the letter of a place inside an element that bears one; with `at`, so many characters into its words. */
export function offsetOf(element: Element, at = 0): number | undefined {
  const placed = element.closest<HTMLElement>('[data-s]');
  if (placed === null) return undefined;
  const start = Number(placed.dataset.s);
  return startOf(placed) + Math.min(start + at, Number(placed.dataset.e));
}

/** The innermost element with words that holds a place of the letter, or else the first behind it. */
export function elementAt(article: HTMLElement, offset: number): HTMLElement | undefined {
  const parts = partsIn(article);
  const part = parts.findLast((one) => (places.get(one)?.start ?? 0) <= offset) ?? parts[0];
  if (part === undefined) return undefined;
  const inside = offset - startOf(part);
  let best: HTMLElement | undefined;
  for (const one of part.querySelectorAll<HTMLElement>('span[data-s], hr[data-s], pre[data-s]')) {
    if (Number(one.dataset.s) > inside) return best ?? one;
    best = Number(one.dataset.e) > inside ? one : undefined;
  }
  return best ?? part.querySelector<HTMLElement>('span[data-s]:last-of-type') ?? part;
}
