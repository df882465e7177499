/**
 * A text before its layout. With `lead`, the items are `that`-clauses that hang on it; without, they are whole sentences.
 * `<slot>` stands for one of the slot's choices, the same throughout one text.
 */
export type Shape = {
  /** What is right or wrong with it, for the report. */
  readonly kind: string;
  readonly lead?: string;
  readonly items: readonly string[];
  /** A sentence behind it all. */
  readonly tail?: string;
};

/** All texts of one clause: the slots' choices, and the shapes that give the clause and that do not. */
export type Grammar = {
  readonly clause: string;
  readonly slots: Readonly<Record<string, readonly string[]>>;
  readonly good: readonly Shape[];
  readonly bad: readonly Shape[];
};

/** A shape with its slots filled. */
export type Filled = Shape;

/** Gives the next whole number below a bound. */
export type Dice = (bound: number) => number;

/** Pseudo-random numbers that are the same in every run (mulberry32). */
export function diceFrom(seed: number): Dice {
  let state = seed >>> 0;
  return (bound) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % bound;
  };
}

/** Fills a shape's slots. Slots may stand in the choices of other slots. Throws on a slot that the grammar does not have. */
export function fill(shape: Shape, grammar: Grammar, dice: Dice): Filled {
  const chosen = new Map<string, string>();
  const filled = (text: string): string =>
    text.replace(/<(\w+)>/g, (_, slot: string) => {
      let choice = chosen.get(slot);
      if (choice === undefined) {
        const choices = grammar.slots[slot];
        if (choices === undefined) throw new Error(`${grammar.clause}: no slot “${slot}” in ${shape.kind}`);
        choice = filled(choices[dice(choices.length)] ?? '');
        chosen.set(slot, choice);
      }
      return choice;
    });
  return {
    kind: shape.kind,
    ...(shape.lead === undefined ? {} : { lead: filled(shape.lead) }),
    items: shape.items.map(filled),
    ...(shape.tail === undefined ? {} : { tail: filled(shape.tail) }),
  };
}
