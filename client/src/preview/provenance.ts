/**
 * Where a letter comes from, as the server tells it: numbers in fours, a stretch of the letter (start, end) and the template's range
 * (start, end), in the order of the letter. Stretches of equal length go together character by character, others as a whole.
 */
export type Provenance = readonly number[];
export type Stretch = { readonly start: number; readonly end: number };

/** The range of the template that a stretch of the letter comes from; undefined for an empty letter. */
export function toTemplate(provenance: Provenance, { start, end }: Stretch): Stretch | undefined {
  const first = fourAt(provenance, start);
  const last = fourAt(provenance, Math.max(start, end - 1));
  if (first === undefined || last === undefined) return undefined;
  const from = isLinear(first) ? clamp(first.from + start - first.start, first.from, first.to) : first.from;
  const to = isLinear(last) ? clamp(last.from + end - last.start, last.from, last.to) : last.to;
  return { start: Math.min(from, to), end: Math.max(from, to) };
}

/**
 * The place of the letter that a place of the template makes: itself, or the next thing behind it that is printed; undefined before and
 * behind all that is.
 */
export function toLetter(provenance: Provenance, offset: number): number | undefined {
  let next: Four | undefined;
  for (let i = 0; i < provenance.length; i += 4) {
    const four = fourOf(provenance, i);
    if (four.from <= offset && offset < four.to) return isLinear(four) ? four.start + offset - four.from : four.start;
    if (four.from >= offset && (next === undefined || four.from < next.from)) next = four;
  }
  return next?.start;
}

type Four = { readonly start: number; readonly end: number; readonly from: number; readonly to: number };

function fourOf(provenance: Provenance, i: number): Four {
  const [start = 0, end = 0, from = 0, to = 0] = provenance.slice(i, i + 4);
  return { start, end, from, to };
}

/** The stretch that holds a place of the letter; at its end, the last one. */
function fourAt(provenance: Provenance, offset: number): Four | undefined {
  if (provenance.length < 4) return undefined;
  let low = 0;
  let high = provenance.length / 4 - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((provenance[middle * 4 + 1] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return fourOf(provenance, low * 4);
}

function isLinear({ start, end, from, to }: Four): boolean {
  return end - start === to - from;
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}
