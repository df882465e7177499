/** How often a property is tried: a quarter of it at a desk, all of it where `CI` is set. */
export function runs(whole: number): number {
  return process.env.CI ? whole : Math.ceil(whole / 4);
}

/** What a property is tried on: every fourth at a desk, each where `CI` is set. */
export function sample<T>(all: readonly T[]): readonly T[] {
  return process.env.CI ? all : all.filter((_, i) => i % 4 === 0);
}
