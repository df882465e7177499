import type { FromView, PreviewField, WhatIf, Words } from '../messages.ts';
import { button, filled, make } from './build.ts';
import { FROM } from './from.ts';

/** Tries a value out for a variable; undefined goes back to what the data have. */
export type TryOut = (name: string, value: WhatIf[string] | undefined) => void;

/** What stands behind a value of the form: where it comes from, how it is saved or given up, and what is wrong with it. */
export type Tried = {
  readonly elements: readonly HTMLElement[];
  /** Saves what is tried out, if anything is. */
  readonly save: () => void;
  /** `problem` is said instead of the field's own. */
  readonly draw: (now: PreviewField, problem?: string) => void;
};

export function triedOf(
  { name, label }: PreviewField,
  words: Words,
  value: () => string | readonly string[],
  tryOut: TryOut,
  post: (message: FromView) => void,
): Tried {
  const from = make('span', { class: 'from' });
  const save = button(words.save, () => post({ kind: 'edit', variable: name, value: value() }), {
    'aria-label': filled(words.saveLong, label),
    class: 'main',
  });
  const reset = button('↺', () => tryOut(name, undefined), {
    'aria-label': words.reset,
    title: words.reset,
    class: 'small',
  });
  const problem = make('span', { class: 'problem', id: `field-${name}-problem` });
  return {
    elements: [from, save, reset, problem],
    save: () => {
      if (!save.hidden) save.click();
    },
    draw: (now, said = now.problem ?? '') => {
      const isTried = now.from === 'what-if';
      from.textContent = words[FROM[now.from]];
      save.hidden = !isTried;
      reset.hidden = !isTried;
      problem.textContent = said;
    },
  };
}
