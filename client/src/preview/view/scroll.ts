import { elementAt, offsetOf, partsIn, startOf } from './paper.ts';

/** Keeps the view and the editor at the same place by what stands there. */
export type Scrolling = {
  /** Brings a place of the letter to the top, or, with `near`, anywhere into sight. */
  readonly to: (at: number, near?: boolean) => void;
  /** The place of the letter at the top. */
  readonly top: () => number;
};

export function scrollingOf(area: HTMLElement, article: HTMLElement, moved: (at: number) => void): Scrolling {
  let quietUntil = 0;
  let asked: number | undefined;
  let waiting = false;
  const top = (): number => {
    if (area.scrollTop < 4) return 0;
    const edge = area.getBoundingClientRect().top;
    const isBelow = (one: Element): boolean => one.getBoundingClientRect().bottom > edge + 4;
    // Part by part first: looking into one that is out of sight would have it laid out.
    const part = partsIn(article).find(isBelow);
    const placed = [...(part?.querySelectorAll(BLOCKS) ?? [])].find(isBelow);
    if (placed === undefined) return 0;
    const inner = [...placed.querySelectorAll('span[data-s]')].find(isBelow);
    const one = inner ?? placed;
    const { top: from, height } = one.getBoundingClientRect();
    const { s = '0', e = '0' } = (one as HTMLElement).dataset;
    const share = Math.max(0, Math.min(1, (edge - from) / (height || 1)));
    return offsetOf(one, Math.round((Number(e) - Number(s)) * share)) ?? 0;
  };
  area.addEventListener(
    'scroll',
    () => {
      if (waiting || area.scrollTop === asked || performance.now() < quietUntil) return;
      asked = undefined;
      waiting = true;
      requestAnimationFrame(() => {
        waiting = false;
        moved(top());
      });
    },
    { passive: true },
  );
  return {
    top,
    to: (at, near = false) => {
      const element = elementAt(article, at);
      if (element === undefined) return;
      const frame = area.getBoundingClientRect();
      const box = element.getBoundingClientRect();
      if (near && box.top >= frame.top && box.bottom <= frame.bottom) return;
      quietUntil = performance.now() + QUIET;
      const { s = '0', e = '0' } = element.dataset;
      const share = Math.max(0, Math.min(1, (at - startOf(element) - Number(s)) / (Number(e) - Number(s) || 1)));
      const wanted = box.top - frame.top + box.height * share - (near ? frame.height / 3 : 0);
      area.scrollTop = at === 0 ? 0 : area.scrollTop + wanted;
      // Read back, as the page rounds it and ends somewhere: told of late, it is still the editor's own move.
      asked = area.scrollTop;
    },
  };
}

/** Milliseconds in which a move that the editor asked for is not told to it. */
const QUIET = 200;
const BLOCKS =
  'p[data-s],li[data-s],h1[data-s],h2[data-s],h3[data-s],h4[data-s],h5[data-s],h6[data-s],pre[data-s],section[data-s],table[data-s],blockquote[data-s]';
