/**
 * A function that works once for each thing that it is asked about, and remembers what it found as long as the thing is in use. For what
 * depends on that thing alone, and a thing that never changes: a sentence, its tokens, one of its mentions.
 */
export function remembered<K extends object, V>(find: (thing: K) => V): (thing: K) => V {
  const found = new WeakMap<K, V>();
  return (thing) => {
    const known = found.get(thing);
    if (known !== undefined || found.has(thing)) return known as V;
    const value = find(thing);
    found.set(thing, value);
    return value;
  };
}
