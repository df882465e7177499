/** How often a property is tried: a quarter of it at a desk, all of it where `CI` is set. */
export function runs(whole: number): number {
  return process.env.CI ? whole : Math.ceil(whole / 4);
}
