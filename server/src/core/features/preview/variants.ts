import { paths } from '../../template/paths.ts';
import type { Choice } from '../../template/types.ts';
import type { Subject } from '../subject.ts';
import type { WhatIf } from './letter.ts';

/** A form that the letter can take: in words, and the values that bring it about. */
export type Variant = { readonly when: string; readonly values: WhatIf };

/** More forms than these are not offered one by one: the switches say the rest. */
const MOST = 24;

/**
 * The forms that a letter takes through flags and choices, as far as values of these alone bring them about. Empty for a letter that
 * has one form.
 */
export function variantsOf({ facts }: Subject): readonly Variant[] {
  const { paths: all } = paths(facts.template, facts.context.resolve, MOST);
  const found = all.flatMap(({ choices, when }): Variant[] => {
    const values = new Map<string, string | boolean>();
    for (const choice of choices) if (!settle(choice, values)) return [];
    return when === '' ? [] : [{ when, values: Object.fromEntries(values) }];
  });
  return found.length > 1 ? found : [];
}

/** Notes the value that gives a condition its answer; false when no single value is known to. */
function settle({ text, value }: Choice, values: Map<string, string | boolean>): boolean {
  if (/^[\p{L}_][\p{L}\p{N}_]*$/u.test(text)) {
    values.set(text, value);
    return true;
  }
  const equals = /^([\p{L}_][\p{L}\p{N}_]*) == "([^"]*)"$/u.exec(text);
  if (equals === null) return false;
  const [, name = '', option = ''] = equals;
  if (value) values.set(name, option);
  // What it is instead, another condition of the same path says, or what is there already.
  return true;
}
