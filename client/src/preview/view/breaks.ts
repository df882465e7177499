import { type Box, breaksOf, MARGIN, SIZES } from '../breaks.ts';
import type { Paper } from '../messages.ts';
import { filled, make } from './build.ts';
import { partsIn } from './paper.ts';

/** Draws a line, with the number of the page that begins there, at each place where a page ends. */
export type Breaks = {
  readonly element: HTMLElement;
  /** Works out where pages end; measures only what has not been measured before. */
  readonly draw: (paper: Paper) => void;
  /** What was measured holds no longer: another width, other fonts. */
  readonly forget: () => void;
};

/** A part's height, and its blocks as they stand in it, in CSS pixels of a sheet at its full size. */
type Measured = { readonly height: number; readonly boxes: readonly Box[] };

export function breaksIn(sheet: HTMLElement, article: HTMLElement, says: string): Breaks {
  const element = make('div', { class: 'breaks', 'aria-hidden': 'true' });
  let known = new WeakMap<Element, Measured>();
  let shown = '';
  const boxes = (paper: Paper): readonly Box[] => {
    const parts = partsIn(article);
    const scale = sheet.getBoundingClientRect().width / SIZES[paper].width || 1;
    const fresh = parts.filter((one) => !known.has(one));
    for (const one of fresh) known.set(one, measured(one, scale));
    // From now on the browser need not lay it out as long as it is out of sight, and yet knows how much room it takes.
    for (const one of fresh) {
      one.style.containIntrinsicBlockSize = `${known.get(one)?.height ?? 0}px`;
      one.classList.add('measured');
    }
    let top = 0;
    return parts.flatMap((one) => {
      const { height, boxes: own } = known.get(one) ?? { height: 0, boxes: [] };
      const at = top;
      top += height;
      return own.map((box) => ({ ...box, top: at + box.top, bottom: at + box.bottom }));
    });
  };
  return {
    element,
    draw: (paper) => {
      const found = breaksOf(boxes(paper), SIZES[paper].height - MARGIN.top - MARGIN.bottom);
      const now = `${paper} ${found.map(Math.round).join(' ')}`;
      if (now === shown) return;
      shown = now;
      element.replaceChildren(
        ...found.map((at, i) => {
          const line = make('div', { class: 'break' }, make('span', {}, filled(says, i + 2)));
          line.style.top = `${MARGIN.top + at}px`;
          return line;
        }),
      );
      sheet.style.minHeight = `${(found.at(-1) ?? 0) + SIZES[paper].height}px`;
    },
    forget: () => {
      known = new WeakMap();
      for (const one of partsIn(article)) one.classList.remove('measured');
    },
  };
}

function measured(part: HTMLElement, scale: number): Measured {
  const origin = part.getBoundingClientRect();
  const boxes = [...part.querySelectorAll(BLOCKS)]
    .filter((one) => one.parentElement?.closest('.signature, tr, pre') === null)
    .map((one): Box => {
      const { top, bottom } = one.getBoundingClientRect();
      const whole = one.matches('h1,h2,h3,h4,h5,h6,tr,.lines,.signature,.keep,hr');
      return {
        top: (top - origin.top) / scale,
        bottom: (bottom - origin.top) / scale,
        line: whole ? 0 : (bottom - top) / scale / Math.max(1, Math.round((bottom - top) / scale / LINE)),
        next: one.matches('.next,h1,h2,h3,h4,h5,h6'),
      };
    });
  return { height: origin.height / scale, boxes };
}

const BLOCKS = 'p,h1,h2,h3,h4,h5,h6,pre,tr,hr,.signature';
/** The height of a line in a paragraph. */
const LINE = 19.93;
