import { type Box, breaksOf, MARGIN, SIZES } from '../breaks.ts';
import type { Paper } from '../messages.ts';
import { filled, make } from './build.ts';

/** Draws a line, with the number of the page that begins there, at each place where a page ends. */
export function drawBreaks(
  sheet: HTMLElement,
  article: HTMLElement,
  paper: Paper,
  says: string,
  layer: HTMLElement,
): void {
  const scale = sheet.getBoundingClientRect().width / SIZES[paper].width || 1;
  const origin = article.getBoundingClientRect().top;
  const boxes = [...article.querySelectorAll(BLOCKS)]
    .filter((one) => one.parentElement?.closest('.signature, tr, pre') === null)
    .map((one): Box => {
      const { top, bottom } = one.getBoundingClientRect();
      const whole = one.matches('h1,h2,h3,h4,h5,h6,tr,.lines,.signature,.keep,hr');
      return {
        top: (top - origin) / scale,
        bottom: (bottom - origin) / scale,
        line: whole ? 0 : (bottom - top) / scale / Math.max(1, Math.round((bottom - top) / scale / LINE)),
        next: one.matches('.next,h1,h2,h3,h4,h5,h6'),
      };
    });
  const height = SIZES[paper].height - MARGIN.top - MARGIN.bottom;
  const found = breaksOf(boxes, height);
  layer.replaceChildren(
    ...found.map((at, i) => {
      const line = make('div', { class: 'break' }, make('span', {}, filled(says, i + 2)));
      line.style.top = `${MARGIN.top + at}px`;
      return line;
    }),
  );
  const last = found.at(-1) ?? 0;
  sheet.style.minHeight = `${last + SIZES[paper].height}px`;
}

const BLOCKS = 'p,h1,h2,h3,h4,h5,h6,pre,tr,hr,.signature';
/** The height of a line in a paragraph. */
const LINE = 19.93;
