/** What the suite asserts with: the web worker host has no `node:assert`. */
export function ok(value: unknown, message: string): asserts value {
  if (value === undefined || value === null || value === false || value === '') throw new Error(message);
}

/** Compares by what JSON shows of both. */
export function equal(actual: unknown, expected: unknown, message = 'not equal'): void {
  const [is, should] = [actual, expected].map((value) => JSON.stringify(value, undefined, 2));
  if (is !== should) throw new Error(`${message}\nis:     ${is}\nshould: ${should}`);
}
