import type { ShownLetter } from '../messages.ts';
import { make } from './build.ts';

/** The sheet with the letter on it. */
export type Sheet = {
  readonly sheet: HTMLElement;
  readonly article: HTMLElement;
  /** Takes over what changed and leaves all else as it stands, so that nothing flickers. */
  readonly show: (letter: ShownLetter) => void;
};

export function sheetOf(): Sheet {
  const article = make('article');
  const sheet = make('div', { class: 'sheet' }, article);
  return {
    sheet,
    article,
    show: ({ language, parts }) => {
      article.lang = language;
      const known = new Map<string, HTMLElement[]>();
      for (const one of partsIn(article))
        known.set(one.dataset.key ?? '', [...(known.get(one.dataset.key ?? '') ?? []), one]);
      // A part may come twice; the second one is made like the first.
      const html = new Map(parts.flatMap(({ key, html: own }) => (own === undefined ? [] : [[key, own] as const])));
      for (const [key, [first]] of known) if (first !== undefined && !html.has(key)) html.set(key, first.innerHTML);
      let next = article.firstElementChild;
      for (const { key, start, end } of parts) {
        const old = known.get(key)?.shift();
        const part = old ?? partOf(key, html.get(key) ?? '');
        part.dataset.start = String(start);
        part.dataset.end = String(end);
        if (part === next) next = next.nextElementSibling;
        else article.insertBefore(part, next);
      }
      for (const left of known.values()) for (const one of left) one.remove();
    },
  };
}

function partsIn(article: HTMLElement): readonly HTMLElement[] {
  return [...article.children] as HTMLElement[];
}

/** The server has cleaned the HTML; the policy of the page lets in no script that could slip in all the same. */
function partOf(key: string, html: string): HTMLElement {
  const part = make('div', { class: 'part', 'data-key': key });
  part.innerHTML = html;
  return part;
}

/** The offset in the letter of a place inside an element that bears one; with `at`, so many characters into its words. */
export function offsetOf(element: Element, at = 0): number | undefined {
  const placed = element.closest<HTMLElement>('[data-s]');
  const part = placed?.closest<HTMLElement>('.part');
  if (placed === null || part === null || part === undefined) return undefined;
  const start = Number(placed.dataset.s);
  return Number(part.dataset.start) + Math.min(start + at, Number(placed.dataset.e));
}

/** The innermost element with words that holds a place of the letter, or else the first behind it. */
export function elementAt(article: HTMLElement, offset: number): HTMLElement | undefined {
  const parts = partsIn(article);
  const part = parts.findLast(({ dataset }) => Number(dataset.start) <= offset) ?? parts[0];
  if (part === undefined) return undefined;
  const inside = offset - Number(part.dataset.start);
  let best: HTMLElement | undefined;
  for (const one of part.querySelectorAll<HTMLElement>('span[data-s], hr[data-s], pre[data-s]')) {
    if (Number(one.dataset.s) > inside) return best ?? one;
    best = Number(one.dataset.e) > inside ? one : undefined;
  }
  return best ?? part.querySelector<HTMLElement>('span[data-s]:last-of-type') ?? part;
}
