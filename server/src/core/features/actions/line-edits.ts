import type { Edit } from '../../text/span.ts';

/**
 * The edits that turn one text into another, line by line: lines that are in both stay, as far as they can be told apart. Lines
 * that stand once in each text are found first, what lies between them is compared from both ends.
 */
export function lineEdits(before: string, after: string): readonly Edit[] {
  const old = linesOf(before);
  const now = linesOf(after);
  const edits: Edit[] = [];
  let [i, j, at] = [0, 0, 0];
  const replace = (oldEnd: number, nowEnd: number): void => {
    const start = at;
    while (i < oldEnd) at += old[i++]!.length;
    const text = now.slice(j, nowEnd).join('');
    j = nowEnd;
    if (at > start || text !== '') edits.push({ span: { start, end: at }, text });
  };
  for (const [oldLine, nowLine] of [...commonLines(old, now), [old.length, now.length] as const]) {
    // From both ends of the stretch before the next common line.
    while (i < oldLine && j < nowLine && old[i] === now[j]) {
      at += old[i]!.length;
      i++;
      j++;
    }
    let [oldEnd, nowEnd] = [oldLine, nowLine];
    while (oldEnd > i && nowEnd > j && old[oldEnd - 1] === now[nowEnd - 1]) {
      oldEnd--;
      nowEnd--;
    }
    replace(oldEnd, nowEnd);
    while (i < oldLine) {
      at += old[i]!.length;
      i++;
      j++;
    }
    if (oldLine === old.length) break;
    at += old[i]!.length;
    i++;
    j++;
  }
  return edits;
}

function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** Pairs of lines that stand once in each text, in an order that both share. */
function commonLines(old: readonly string[], now: readonly string[]): readonly (readonly [number, number])[] {
  const places = once(now);
  const own = once(old);
  const pairs: [number, number][] = [];
  for (const [line, i] of own) {
    const j = places.get(line);
    if (j !== undefined && line.trim() !== '') pairs.push([i, j]);
  }
  pairs.sort((a, b) => a[0] - b[0]);
  // What moved is new at its new place: only pairs that go forward count.
  const kept: [number, number][] = [];
  let last = -1;
  for (const pair of pairs) {
    if (pair[1] <= last) continue;
    last = pair[1];
    kept.push(pair);
  }
  return kept;
}

function once(lines: readonly string[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const twice = new Set<string>();
  lines.forEach((line, i) => {
    if (found.has(line)) twice.add(line);
    found.set(line, i);
  });
  for (const line of twice) found.delete(line);
  return found;
}
